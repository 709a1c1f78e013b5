//! `trajectoire new`: the first package of a territory, from codes and from what its agent has. Nothing is fetched.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datasets::csv::Severity;
use datasets::model::{Language, Nature};
use datasets::package::{FirstError, FirstPackage, Newcomer, OpenLicence, OwnFile};

use super::language::LanguageOption;
use super::{check, tell};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct NewOptions {
    /// Dossier du paquet à faire : il n’existe pas encore, ou il est vide.
    folder: PathBuf,
    /// Codes Insee des communes, séparés par des virgules, chacun avec son nom si besoin : 04112=Manosque. Un numéro
    /// Siren demande toutes les communes d’une intercommunalité. Par défaut, toutes celles des listes.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    codes: Vec<String>,
    /// Liste officielle, déjà téléchargée, d’où viennent les noms, les populations et les intercommunalités : CSV de
    /// l’Insee, JSON de geo.api.gouv.fr, ou votre tableau. Peut être donnée plusieurs fois.
    #[arg(long, value_name = "FICHIER")]
    from: Vec<PathBuf>,
    /// Intercommunalité des communes dont aucune liste ne la dit : 200034700=Nom.
    #[arg(long, value_name = "SIREN=NOM")]
    epci: Vec<String>,
    /// Nom du territoire, tel que le site le dira.
    #[arg(long, value_name = "NOM")]
    name: Option<String>,
    /// Fichier CSV à publier ; un premier indicateur en est proposé. Peut être donné plusieurs fois.
    #[arg(long, value_name = "FICHIER")]
    add: Vec<PathBuf>,
    /// Ce que contiennent ces fichiers est inventé : le site le dira partout.
    #[arg(long)]
    demonstration: bool,
    /// Qui publie : le nom de la collectivité.
    #[arg(long, value_name = "NOM")]
    publisher: Option<String>,
    /// Adresse de courriel à qui écrire.
    #[arg(long, value_name = "ADRESSE", value_parser = address)]
    contact: Option<String>,
    /// Licence des données.
    #[arg(long, value_name = "LICENCE")]
    licence: Option<Licence>,
    #[command(flatten)]
    language: LanguageOption,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Licence {
    /// Licence Ouverte 2.0.
    #[value(name = "etalab-2.0")]
    Etalab,
    /// Open Database License 1.0.
    #[value(name = "odbl-1.0")]
    Odbl,
}

fn address(text: &str) -> Result<String, &'static str> {
    let parts = text.split_once('@').filter(|_| !text.contains(char::is_whitespace));
    match parts {
        Some((name, domain)) if !name.is_empty() && domain.contains('.') => Ok(text.to_owned()),
        _ => Err("ce n’est pas une adresse de courriel"),
    }
}

/// Makes a package. The exit code is 0 when it is written, 1 when what was given has problems, 2 when the command
/// was misused.
pub(super) fn new(options: &NewOptions) -> ExitCode {
    let language = options.language.chosen();
    let misuse = |said: &str| {
        say(said);
        ExitCode::from(2)
    };
    if !is_free(&options.folder) {
        return misuse(&not_empty(&options.folder, language));
    }
    let newcomer = match options.read() {
        Ok(newcomer) => newcomer,
        Err((path, error)) => return misuse(&unreadable(&path, &error, language)),
    };
    let made = match newcomer.package() {
        Ok(made) => made,
        Err(error) => {
            if let FirstError::Refused(checked) = &error {
                check::tell(checked, language);
            }
            say(&error.told(language));
            return ExitCode::from(if error.is_misuse() { 2 } else { 1 });
        }
    };
    if let Err(error) = write(&options.folder, &made) {
        say(&unwritten(&options.folder, &error, language));
        return ExitCode::from(1);
    }
    conclude(&options.folder, &made, language);
    ExitCode::SUCCESS
}

impl NewOptions {
    /// What a newcomer has: the options, and the files that they name.
    fn read(&self) -> Result<Newcomer, (PathBuf, io::Error)> {
        Ok(Newcomer {
            codes: self.codes.clone(),
            groups: self.epci.clone(),
            lists: read(&self.from)?,
            name: self.name.clone(),
            publisher: self.publisher.clone(),
            contact: self.contact.clone(),
            licence: self.licence.map(|licence| match licence {
                Licence::Etalab => OpenLicence::Etalab,
                Licence::Odbl => OpenLicence::Odbl,
            }),
            files: read(&self.add)?,
            nature: if self.demonstration { Nature::Demonstration } else { Nature::Reel },
        })
    }
}

fn read(paths: &[PathBuf]) -> Result<Vec<OwnFile>, (PathBuf, io::Error)> {
    let one = |path: &PathBuf| {
        let bytes = fs::read(path).map_err(|error| (path.clone(), error))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(OwnFile { name, bytes })
    };
    paths.iter().map(one).collect()
}

/// Whether a package can be made there without anything being replaced.
fn is_free(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        // A link that leads nowhere is there, and nothing can be made behind it.
        Err(error) => error.kind() == io::ErrorKind::NotFound && !folder.is_symlink(),
    }
}

fn write(folder: &Path, made: &FirstPackage) -> io::Result<()> {
    for (path, bytes) in &made.files {
        let place = folder.join(path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(place, bytes)?;
    }
    Ok(())
}

/// Says what was made, what is left to write, and what comes next.
fn conclude(folder: &Path, made: &FirstPackage, language: Language) {
    for remark in &made.remarks {
        tell(&remark.told(language));
    }
    let left = made.checked.diagnostics.iter().filter(|one| one.severity == Severity::Warning);
    for warning in left {
        tell(&warning.told(language).placed());
    }
    tell(&made.checked.summary.told(language));
    let folder = folder.display();
    tell(&match language {
        Language::French => format!(
            "Le paquet est dans {folder}. Ensuite\u{a0}:\n  \
             trajectoire check {folder}\n  \
             trajectoire publish {folder} --store versions\n  \
             trajectoire serve --store versions"
        ),
        Language::English => format!(
            "The package is in {folder}. Then:\n  \
             trajectoire check {folder}\n  \
             trajectoire publish {folder} --store versions\n  \
             trajectoire serve --store versions"
        ),
    });
}

fn say(why: &str) {
    // Nobody is left to be told when this fails.
    let _ = writeln!(io::stderr(), "trajectoire\u{a0}: {why}");
}

fn not_empty(folder: &Path, language: Language) -> String {
    let folder = folder.display();
    match language {
        Language::French => format!(
            "{folder} n’est pas un dossier vide\u{202f}; donnez le nom d’un dossier qui n’existe pas encore"
        ),
        Language::English => {
            format!("{folder} is not an empty folder; give the name of one that is not there yet")
        }
    }
}

fn unreadable(path: &Path, error: &io::Error, language: Language) -> String {
    let path = path.display();
    match language {
        Language::French => {
            format!(
                "{path} ne se lit pas ({error})\u{202f}; vérifiez le nom du fichier et vos droits"
            )
        }
        Language::English => {
            format!("{path} cannot be read ({error}); check the name of the file and your rights")
        }
    }
}

fn unwritten(folder: &Path, error: &io::Error, language: Language) -> String {
    let folder = folder.display();
    match language {
        Language::French => format!(
            "{folder} n’est pas écrit en entier ({error})\u{202f}; vérifiez la place et vos droits, videz-le, puis \
             recommencez"
        ),
        Language::English => format!(
            "{folder} is not written whole ({error}); check the room and your rights, empty it, then start again"
        ),
    }
}
