//! Why a store of releases cannot be read or added to.

use std::io;
use std::path::{Path, PathBuf};

use super::keys::KeyError;
use super::manifest::FORMAT;
use super::verify::Flaw;
use crate::export::ParquetError;
use crate::measure::MeasureError;
use crate::package::LoadError;

/// Why a store cannot be read or added to. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk refused.
    #[error(
        "impossible {action} «\u{a0}{}\u{a0}» ({source})\u{202f}; vérifiez le dossier, vos droits et la place sur le disque",
        path.display()
    )]
    Disk {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The package is not fit to be published.
    #[error(transparent)]
    Package(#[from] LoadError),
    /// A figure could not be computed.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// Figures could not be written or read.
    #[error(transparent)]
    Observations(#[from] ParquetError),
    /// The package was checked, and its long files were not kept.
    #[error(
        "les lignes de «\u{a0}{dataset}\u{a0}» n’ont pas été gardées\u{202f}; chargez le paquet entier pour le publier"
    )]
    NotKept {
        /// Id of the dataset.
        dataset: String,
    },
    /// `release.json` is not what it should be.
    #[error(
        "«\u{a0}{}\u{a0}» ne se lit pas ({source})\u{202f}; remettez-le depuis une copie du dossier des versions",
        path.display()
    )]
    Manifest {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A file of a release is not the one that was published.
    #[error(
        "«\u{a0}{}\u{a0}» a changé depuis sa publication\u{202f}; remettez-le depuis une copie du dossier des versions",
        path.display()
    )]
    Altered {
        /// The file.
        path: PathBuf,
    },
    /// A release made by a newer program.
    #[error(
        "la version {number} a été faite par un programme plus récent (format {format}, celui-ci lit jusqu’au {FORMAT})\u{202f}; mettez le programme à jour"
    )]
    Newer {
        /// The release.
        number: u32,
        /// Its format.
        format: u32,
    },
    /// A definition of an earlier release is not one that this program reads.
    #[error(
        "la définition «\u{a0}{path}\u{a0}» de la version {number} ne se lit pas ({source})\u{202f}; publiez à nouveau avec le programme qui l’a faite"
    )]
    Definition {
        /// Path in the release.
        path: String,
        /// The release.
        number: u32,
        /// What is wrong with it.
        source: toml::de::Error,
    },
    /// A release that comes from elsewhere, or that is to go elsewhere, is not what it should be.
    #[error(
        "la version {number} ne tient pas ({})\u{202f}; elle n’a été ni prise ni envoyée",
        list(flaws)
    )]
    Unfit {
        /// The release.
        number: u32,
        /// What is wrong with it.
        flaws: Vec<Flaw>,
    },
    /// There is no such release.
    #[error("il n’y a pas de version {number}\u{202f}; versions publiées\u{a0}: {existing:?}")]
    Unknown {
        /// The release asked for.
        number: u32,
        /// Those that exist.
        existing: Vec<u32>,
    },
    /// A release is published, and the disk did not confirm that it would outlive a power cut.
    #[error(
        "la version {number} est publiée, mais le disque n’a pas confirmé qu’il la garderait ({source})\u{202f}; vérifiez-la avec «\u{a0}trajectoire verify\u{a0}» avant de publier à nouveau"
    )]
    Unsettled {
        /// The release.
        number: u32,
        /// What the disk answered.
        source: io::Error,
    },
    /// Somebody else publishes.
    #[error(
        "une publication est en cours ({owner}, depuis {since})\u{202f}; attendez qu’elle finisse, ou supprimez «\u{a0}{}\u{a0}» si vous savez qu’elle s’est arrêtée",
        path.display()
    )]
    Locked {
        /// Who publishes: a process of a machine.
        owner: String,
        /// Since when (RFC 3339).
        since: String,
        /// The file that says so.
        path: PathBuf,
    },
    /// Another release was published since the one that a proposal starts from.
    #[error(
        "la version {current} a été publiée depuis la version {base}, dont part cette proposition\u{202f}; essayez à nouveau à partir d’elle"
    )]
    Overtaken {
        /// The release that the proposal starts from.
        base: u32,
        /// The last release.
        current: u32,
    },
    /// The release cannot be signed.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// What is wrong, one after the other.
fn list(flaws: &[Flaw]) -> String {
    flaws.iter().map(ToString::to_string).collect::<Vec<_>>().join("\u{202f}; ")
}

/// Tells which file the disk refused, and for what.
pub(super) fn disk(action: &'static str, path: &Path) -> impl Fn(io::Error) -> StoreError + use<> {
    let path = path.to_owned();
    move |source| StoreError::Disk { action, path: path.clone(), source }
}
