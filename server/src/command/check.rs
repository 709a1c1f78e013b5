//! `trajectoire check`: all that is wrong with a package, at once, for a person or for a program.

mod human;
mod progress;
mod snippet;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use datasets::csv::Told;
use datasets::model::Language;
use datasets::package::{Checked, Package, Summary};
use serde::Serialize;

use human::Look;
use progress::Watch;

/// The form of what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Des phrases, avec les lignes des fichiers.
    Human,
    /// Un objet JSON.
    Json,
}

/// The language of what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Lang {
    /// Français.
    Fr,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::French,
            Lang::En => Self::English,
        }
    }
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct CheckOptions {
    /// Dossier du paquet (celui de datapackage.json).
    package: PathBuf,
    /// Forme de la réponse.
    #[arg(long, env = "TRAJECTOIRE_FORMAT", default_value = "human", value_name = "FORME")]
    format: Format,
    /// Langue de la réponse.
    #[arg(long, env = "TRAJECTOIRE_LANG", default_value = "fr", value_name = "LANGUE")]
    lang: Lang,
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
    let language = options.lang.into();
    if !options.package.is_dir() {
        let _ = writeln!(io::stderr(), "trajectoire{}", no_folder(options, language));
        return ExitCode::from(2);
    }
    let mut watch = Watch::new(language);
    let checked = Package::check(&options.package, &mut |progress| watch.show(progress));
    watch.finish();
    let mut output = BufWriter::new(io::stdout().lock());
    let written = match options.format {
        Format::Human => human::write(&mut output, &checked, language, Look::of_output()),
        Format::Json => write_json(&mut output, &checked, language),
    };
    // A reader that has left (a closed pipe) does not change what was found.
    let _ = written.and_then(|()| output.flush());
    if checked.summary.errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

fn no_folder(options: &CheckOptions, language: Language) -> String {
    let folder = options.package.display();
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
