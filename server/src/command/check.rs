//! `trajectoire check`: all that is wrong with a package, at once, for a person or for a program.

mod human;
mod snippet;

use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datasets::csv::Told;
use datasets::model::Language;
use datasets::package::{Checked, Package, Passage, Progress, Summary};
use serde::Serialize;

use super::Format;
use super::language::LanguageOption;
use super::progress::Watch;
use human::Look;

#[derive(Clone, Debug, clap::Args)]
pub(super) struct CheckOptions {
    /// Dossier du paquet (celui de datapackage.json).
    package: PathBuf,
    /// Forme de la réponse.
    #[arg(long, env = "TRAJECTOIRE_FORMAT", default_value = "human", value_name = "FORME")]
    format: Format,
    #[command(flatten)]
    language: LanguageOption,
}

/// What a program reads.
#[derive(Serialize)]
struct Answer<'a> {
    problems: Vec<Told<'a>>,
    summary: Summary,
}

/// Checks a package and tells what was found. The exit code is 0 when it may be published, 1 when
/// something prevents it, 2 when there is no such folder.
pub(super) fn check(options: &CheckOptions) -> ExitCode {
    let language = options.language.chosen();
    let mut watch = Watch::new(language);
    let Some(checked) = folder(&options.package, None, &mut watch, language) else {
        return ExitCode::from(2);
    };
    watch.finish();
    match options.format {
        Format::Human => tell(&checked, language),
        Format::Json => answer(|output| write_json(output, &checked, language)),
    }
    if checked.summary.errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// Checks the package of a folder, and hands on the rows of its long files; where there is no such folder,
/// says so.
pub(super) fn folder(
    package: &Path,
    passage: Option<&dyn Passage>,
    watch: &mut Watch,
    language: Language,
) -> Option<Checked> {
    if !package.is_dir() {
        let _ = writeln!(io::stderr(), "trajectoire{}", no_folder(package, language));
        return None;
    }
    let mut show = |progress: Progress<'_>| watch.show(progress);
    Some(match passage {
        Some(passage) => Package::pass(package, passage, &mut show),
        None => Package::check(package, &mut show),
    })
}

/// Tells a person what was found.
pub(super) fn tell(checked: &Checked, language: Language) {
    answer(|output| human::write(output, checked, language, Look::of_output()));
}

fn answer(write: impl FnOnce(&mut BufWriter<StdoutLock<'_>>) -> io::Result<()>) {
    let mut output = BufWriter::new(io::stdout().lock());
    // A reader that has left (a closed pipe) does not change what was found.
    let _ = write(&mut output).and_then(|()| output.flush());
}

fn no_folder(package: &Path, language: Language) -> String {
    let folder = package.display();
    match language {
        Language::French => format!(
            "\u{a0}: {folder} n’est pas un dossier\u{a0}: donnez celui qui contient datapackage.json."
        ),
        Language::English => {
            format!(": {folder} is not a folder: give the one that holds datapackage.json.")
        }
    }
}

fn write_json(output: &mut impl Write, checked: &Checked, language: Language) -> io::Result<()> {
    let problems = checked.diagnostics.iter().map(|found| found.told(language)).collect();
    let answer = Answer { problems, summary: checked.summary };
    serde_json::to_writer_pretty(&mut *output, &answer)?;
    writeln!(output)
}
