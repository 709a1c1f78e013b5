//! `trajectoire verify`: checks releases wherever they are, and computes every figure again.

mod fetch;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datasets::release::{Store, StoreError, Trust, Verified, verify_release};
use serde::Serialize;

use super::{Format, tell, tell_json};
use crate::bucket::{Bucket, BucketAddress, BucketError, NoBucket};
use crate::unzip::{self, ArchiveError};
use fetch::FetchError;

/// What an archive may unfold to: a store of a country is smaller.
const MOST: unzip::Limits = unzip::Limits { bytes: 8 << 30, files: 100_000 };

#[derive(Clone, Debug, clap::Args)]
pub(super) struct VerifyOptions {
    /// Dossier des versions, dossier d’une version, fichier .zip de l’un ou de l’autre, adresse d’un site ou d’une
    /// de ses versions, seau de versions.
    #[arg(value_name = "DOSSIER|ZIP|ADRESSE|s3://SEAU/PRÉFIXE")]
    target: String,
    /// Clé publique qui doit avoir signé : le texte « RW… » ou le fichier minisign.pub.
    #[arg(long, env = "TRAJECTOIRE_PUBLIC_KEY", value_name = "CLÉ")]
    public_key: Option<String>,
    /// Forme de la réponse.
    #[arg(long, env = "TRAJECTOIRE_FORMAT", default_value = "human", value_name = "FORME")]
    format: Format,
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub(super) enum VerifyError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Fetch(#[from] FetchError),
    #[error(transparent)]
    Bucket(#[from] BucketError),
    #[error(transparent)]
    NoBucket(#[from] NoBucket),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error("aucune version n’est publiée dans «\u{a0}{0}\u{a0}»")]
    Empty(String),
    #[error(
        "«\u{a0}{0}\u{a0}» n’est ni un dossier de versions (releases/), ni une version (release.json), ni un fichier .zip, ni une adresse\u{202f}; donnez l’un d’eux"
    )]
    Nothing(String),
    #[error("le dossier de travail ne se crée pas ({0})\u{202f}; vérifiez la place sur le disque")]
    Workplace(std::io::Error),
}

/// What a program reads.
#[derive(Serialize)]
struct Answer<'a> {
    holds: bool,
    releases: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    number: Option<u32>,
    created: Option<&'a str>,
    key: Option<&'a str>,
    files: usize,
    figures: usize,
    holds: bool,
    flaws: Vec<Flaw<'a>>,
}

#[derive(Serialize)]
struct Flaw<'a> {
    #[serde(flatten)]
    flaw: &'a datasets::release::Flaw,
    message: String,
}

/// Checks what is named. The exit code is 0 when all holds, 1 when something does not.
pub(super) fn verify(options: &VerifyOptions) -> Result<ExitCode, VerifyError> {
    let trust = Trust { key: options.public_key.as_deref().map(key) };
    let human = options.format == Format::Human;
    let verified = found(&options.target, &trust, |one| {
        if human {
            tell(&told(one));
        }
    })?;
    if verified.is_empty() {
        return Err(VerifyError::Empty(options.target.clone()));
    }
    let holds = verified.iter().all(Verified::holds);
    if human {
        tell(conclusion(holds, &trust));
    } else {
        tell_json(&Answer { holds, releases: verified.iter().map(for_a_program).collect() });
    }
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn found(
    target: &str,
    trust: &Trust,
    seen: impl FnMut(&Verified),
) -> Result<Vec<Verified>, VerifyError> {
    let workplace = || tempfile::tempdir().map_err(VerifyError::Workplace);
    if target.starts_with("https://") || target.starts_with("http://") {
        let work = workplace()?;
        let folder = fetch::releases(target, work.path())?;
        return of_folder(&folder, target, trust, seen);
    }
    if BucketAddress::is_meant(target) {
        let work = workplace()?;
        Bucket::at(target.parse()?).copy(work.path())?;
        return of_folder(work.path(), target, trust, seen);
    }
    let path = PathBuf::from(target);
    if path.is_file() {
        let work = workplace()?;
        let folder = unzip::unfold(&path, work.path(), MOST)?;
        return of_folder(&folder, target, trust, seen);
    }
    of_folder(&path, target, trust, seen)
}

fn of_folder(
    folder: &Path,
    target: &str,
    trust: &Trust,
    mut seen: impl FnMut(&Verified),
) -> Result<Vec<Verified>, VerifyError> {
    if folder.join("releases").is_dir() {
        return Ok(Store::open(folder)?.verify(trust, seen)?);
    }
    if !folder.join("release.json").is_file() {
        return Err(VerifyError::Nothing(target.to_owned()));
    }
    let one = verify_release(folder, trust)?;
    seen(&one);
    Ok(vec![one])
}

/// The key in a file, or the text itself.
fn key(given: &str) -> String {
    let file = std::fs::read_to_string(given).ok();
    let last = file.as_deref().and_then(|text| text.lines().rfind(|line| !line.trim().is_empty()));
    last.unwrap_or(given).trim().to_owned()
}

fn told(one: &Verified) -> String {
    let number = one.number.map_or_else(|| "?".to_owned(), |number| number.to_string());
    let created = one.created.as_deref().unwrap_or("date inconnue");
    let key =
        one.key.as_deref().map_or_else(|| "non signée".to_owned(), |key| format!("clé {key}"));
    let (files, figures) = (one.files, one.figures);
    let mut lines = vec![format!(
        "Version {number}, {created}, {key}\u{a0}: {files} fichiers intacts, {figures} chiffres recalculés à l’identique"
    )];
    lines.extend(one.flaws.iter().map(|flaw| format!("  ✗ {flaw}")));
    lines.join("\n")
}

const fn conclusion(holds: bool, trust: &Trust) -> &'static str {
    match (holds, &trust.key) {
        (false, _) => "Quelque chose ne tient pas\u{a0}: voyez les lignes ✗.",
        (true, Some(_)) => "Tout tient, et la clé est la vôtre.",
        (true, None) => {
            "Tout tient. Comparez la clé avec celle que l’éditeur donne ailleurs, ou donnez-la avec --public-key."
        }
    }
}

fn for_a_program(one: &Verified) -> Told<'_> {
    let flaws = one.flaws.iter().map(|flaw| Flaw { flaw, message: flaw.to_string() });
    Told {
        number: one.number,
        created: one.created.as_deref(),
        key: one.key.as_deref(),
        files: one.files,
        figures: one.figures,
        holds: one.holds(),
        flaws: flaws.collect(),
    }
}
