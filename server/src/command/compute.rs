//! `trajectoire compute`: every figure of a package as files, without a release.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datasets::export::{Context, ExportError, ParquetError, write_csv, write_parquet};
use datasets::measure::{MeasureError, Passed, measure};
use datasets::model::{Indicator, Language};
use datasets::package::Package;

use super::language::LanguageOption;
use super::progress::Watch;
use super::{check, tell};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct ComputeOptions {
    /// Dossier du paquet (celui de datapackage.json).
    package: PathBuf,
    /// Dossier où écrire les chiffres ; il est créé s'il n'existe pas.
    #[arg(long, env = "TRAJECTOIRE_OUT", value_name = "DOSSIER")]
    out: PathBuf,
    #[command(flatten)]
    language: LanguageOption,
}

/// Why the figures of a package were not written.
#[derive(Debug, thiserror::Error)]
pub(super) enum ComputeError {
    #[error(transparent)]
    Measure(#[from] MeasureError),
    #[error(transparent)]
    Csv(#[from] ExportError),
    #[error(transparent)]
    Parquet(#[from] ParquetError),
    #[error(
        "impossible d’écrire «\u{a0}{}\u{a0}» ({source})\u{202f}; vérifiez le dossier, vos droits et la place sur le disque",
        path.display()
    )]
    Disk { path: PathBuf, source: io::Error },
}

/// Checks a package, computes its figures and writes those of each indicator as CSV and as Parquet. The
/// exit code is 0 when they are written, 1 when something prevents it, 2 when there is no such folder.
pub(super) fn compute(options: &ComputeOptions) -> Result<ExitCode, ComputeError> {
    let language = options.language.chosen();
    let mut watch = Watch::new(language);
    let passed = Passed::default();
    let Some(checked) = check::folder(&options.package, Some(&passed), &mut watch, language) else {
        return Ok(ExitCode::from(2));
    };
    watch.finish();
    if checked.summary.errors > 0 {
        check::tell(&checked, language);
        return Ok(ExitCode::from(1));
    }
    let Ok(package) = checked.into_package() else { return Ok(ExitCode::from(1)) };
    fs::create_dir_all(&options.out).map_err(disk(&options.out))?;
    let mut figures = 0;
    for indicator in &package.indicators {
        figures += write(&package, &passed, indicator, &options.out)?;
    }
    tell(&done(package.indicators.len(), figures, &options.out, language));
    Ok(ExitCode::SUCCESS)
}

/// Writes the figures of an indicator, and gives their number.
fn write(
    package: &Package,
    passed: &Passed,
    indicator: &Indicator,
    out: &Path,
) -> Result<usize, ComputeError> {
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset);
    // A package that was checked has it.
    let Some(dataset) = dataset else { return Ok(0) };
    let territories = &package.territories;
    let figures = match package.tables.get(&indicator.dataset) {
        Some(table) => measure(indicator, dataset, table, territories)?,
        None => passed.measure(indicator, dataset, territories)?,
    };
    let context = Context { indicator, dataset: Some(dataset), territories, version: None };
    std::thread::scope(|scope| {
        let columns = scope.spawn(|| -> Result<(), ComputeError> {
            let file = create(out, &format!("{}.parquet", indicator.id))?;
            Ok(write_parquet(context, &figures, file)?)
        });
        write_csv(context, &figures, create(out, &format!("{}.csv", indicator.id))?)?;
        // A panic goes on here, as if nothing had been spawned.
        columns.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })?;
    Ok(figures.len())
}

fn create(out: &Path, name: &str) -> Result<BufWriter<File>, ComputeError> {
    let path = out.join(name);
    File::create(&path).map(BufWriter::new).map_err(disk(&path))
}

fn disk(path: &Path) -> impl Fn(io::Error) -> ComputeError + use<> {
    let path = path.to_owned();
    move |source| ComputeError::Disk { path: path.clone(), source }
}

fn done(indicators: usize, figures: usize, out: &Path, language: Language) -> String {
    let out = out.display();
    match language {
        Language::French => {
            format!("{figures} chiffres de {indicators} indicateurs, écrits dans {out}.")
        }
        Language::English => {
            format!("{figures} figures of {indicators} indicators, written to {out}.")
        }
    }
}
