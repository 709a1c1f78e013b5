//! The words of a trajectory: where it stands, which way it goes, why nothing is said.

use serde::{Serialize, Serializer};

/// Where a territory stands on the way to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The target is reached before it is due.
    Reached,
    /// Beyond the path, by more than the tolerance.
    Ahead,
    /// On the path, give or take the tolerance.
    OnTrack,
    /// Short of the path, by more than the tolerance.
    Behind,
    /// Further from the target than the baseline, and short of the path.
    Regressed,
    /// The target was due, and had been reached.
    Kept,
    /// The target was due, and had not been reached.
    Missed,
    /// Nothing is said; the [`Reason`] says why.
    NotEstimable,
}

impl Standing {
    /// The words that stand in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "atteint",
            Self::Ahead => "en avance",
            Self::OnTrack => "sur la trajectoire",
            Self::Behind => "en retard",
            Self::Regressed => "recul",
            Self::Kept => "échéance passée (atteint)",
            Self::Missed => "échéance passée (manqué)",
            Self::NotEstimable => "non estimable",
        }
    }
}

/// Why a trajectory is not estimable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No figure at all that could be compared.
    NoFigure,
    /// The latest figure is withheld: too few of its members are known.
    Coverage,
    /// The latest figure is secret.
    Secret,
    /// Sources contradict each other on the latest figure.
    Disputed,
    /// The latest figure was made by another method than that of the reference year.
    MethodChanged,
    /// Nothing was measured after the reference year.
    NothingSince,
    /// Fewer than two comparable points.
    TooFewPoints,
    /// Neither the target nor the observations tell the value of the reference year.
    UnknownBaseline,
    /// The latest figure is older than one and a half times the period of its dataset.
    Stale,
    /// The target was due, and nothing was measured near enough to say how it ended.
    NotMeasuredAtDeadline,
    /// A level that is not reached yet: between two levels there is no path to be on.
    Ordinal,
}

impl Reason {
    /// The words that stand in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoFigure => "aucun chiffre comparable",
            Self::Coverage => "trop peu de membres renseignés",
            Self::Secret => "chiffre secret",
            Self::Disputed => "sources contradictoires",
            Self::MethodChanged => "méthode changée depuis la référence",
            Self::NothingSince => "rien de mesuré depuis l’année de référence",
            Self::TooFewPoints => "moins de deux points comparables",
            Self::UnknownBaseline => "valeur de référence inconnue",
            Self::Stale => "périmé",
            Self::NotMeasuredAtDeadline => "non mesuré à l’échéance",
            Self::Ordinal => "niveau d’une échelle, sans chemin entre deux",
        }
    }
}

/// Which way a target lies from its baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aim {
    /// Above it.
    Rise,
    /// Below it.
    Fall,
    /// Where it is.
    Hold,
}

impl Aim {
    /// The words that stand in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rise => "hausse",
            Self::Fall => "baisse",
            Self::Hold => "maintien",
        }
    }
}

/// Files hold the words.
macro_rules! told_in_words {
    ($($name:ident),+) => {
        $(impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        })+
    };
}

told_in_words!(Standing, Reason, Aim);
