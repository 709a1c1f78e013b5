//! What can be wrong with a release, each in its own words.

use serde::Serialize;

/// Something that does not hold. Told to whoever checks, with what may have happened.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Flaw {
    /// A file that should be there is not.
    #[error(
        "«\u{a0}{file}\u{a0}» manque\u{202f}; la copie est incomplète, ou quelqu’un l’a supprimé"
    )]
    Missing {
        /// Its path in the release.
        file: String,
    },
    /// A file is not the one that was published.
    #[error("«\u{a0}{file}\u{a0}» n’est pas le fichier publié\u{202f}; il a changé depuis")]
    Altered {
        /// Its path in the release.
        file: String,
    },
    /// A file that the release does not list.
    #[error("«\u{a0}{file}\u{a0}» n’est pas de cette version\u{202f}; rien n’en parle")]
    Unlisted {
        /// Its path in the release.
        file: String,
    },
    /// A path that would be read outside of the release.
    #[error("«\u{a0}{file}\u{a0}» sort du dossier de la version\u{202f}; il n’a pas été lu")]
    LeadsOut {
        /// The path.
        file: String,
    },
    /// `release.json` is not what it should be.
    #[error("release.json ne se lit pas ({cause})")]
    Unreadable {
        /// What is wrong with it.
        cause: String,
    },
    /// Made by a newer program.
    #[error(
        "cette version est au format {format}, que ce programme ne connaît pas encore\u{202f}; mettez-le à jour"
    )]
    Newer {
        /// Its format.
        format: u32,
    },
    /// The same content would be written otherwise.
    #[error(
        "release.json n’est pas écrit sous sa forme canonique (RFC 8785)\u{202f}; il a été retouché"
    )]
    NotCanonical,
    /// `SHA256SUMS` does not say what `release.json` says.
    #[error("SHA256SUMS ne dit pas la même chose que release.json, ou manque")]
    Sums,
    /// Nobody signed.
    #[error("la version n’est pas signée")]
    Unsigned,
    /// The signature is not of this file by this key.
    #[error(
        "la signature de release.json n’est pas la bonne\u{202f}; le fichier ou la signature a changé"
    )]
    Signature,
    /// Signed by somebody else than who was expected.
    #[error("la version est signée par une autre clé que celle que vous avez donnée\u{a0}: {key}")]
    OtherKey {
        /// The key that signed.
        key: String,
    },
    /// Another key signed the release before, and does not vouch for this one.
    #[error(
        "la clé a changé depuis la version précédente, et l’ancienne ne répond pas de la nouvelle"
    )]
    KeyChanged,
    /// The release does not follow from the one before.
    #[error(
        "la version ne suit pas la précédente\u{202f}: l’empreinte qu’elle en donne n’est pas la sienne"
    )]
    Chain,
    /// A release is missing before this one.
    #[error("il manque la version {expected} avant celle-ci")]
    Gap {
        /// The number that was expected.
        expected: u32,
    },
    /// The folder is named after another release.
    #[error("le dossier contient la version {told}, que son nom ne dit pas")]
    Misplaced {
        /// The number that it says.
        told: u32,
    },
    /// Made before the one before.
    #[error(
        "la version dit avoir été faite avant la précédente ({before})\u{202f}; l’horloge de la machine a reculé"
    )]
    Clock {
        /// When the one before was made.
        before: String,
    },
    /// The package is not one that can be read.
    #[error("le paquet de la version ne se charge pas\u{a0}: {problems}")]
    Package {
        /// All that is wrong with it.
        problems: String,
    },
    /// The figures could not be computed.
    #[error("les chiffres ne se recalculent pas ({cause})")]
    NotComputed {
        /// Why not.
        cause: String,
    },
    /// A figure does not come out of the CSV files.
    #[error(
        "{indicator}, {territory}, {period}\u{a0}: publié {}, recalculé {}",
        told(*published),
        told(*recomputed)
    )]
    Figure {
        /// Id of the indicator.
        indicator: String,
        /// Code of the territory.
        territory: String,
        /// Year.
        period: i32,
        /// What was published.
        published: Option<f64>,
        /// What comes out.
        recomputed: Option<f64>,
    },
}

fn told(value: Option<f64>) -> String {
    value.map_or_else(|| "sans valeur".to_owned(), |value| value.to_string())
}
