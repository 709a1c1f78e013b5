//! A figure, with all that makes it one: what it counts, over what, from which rows, how sure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Lines;

/// How a figure is to be taken, in the words of SDMX (`CL_OBS_STATUS` v2.2).
///
/// The five absences of the project are five codes: not collected (`L`), not applicable (`M`), did
/// not apply for the label (`O`), secret (`Q`), and 0, which is a value (`A`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// A normal value.
    #[serde(rename = "A")]
    Normal,
    /// Not collected: the data may exist, the source does not give it.
    #[serde(rename = "L")]
    NotCollected,
    /// Not applicable: the figure cannot exist (no premises, so no share of them).
    #[serde(rename = "M")]
    NotApplicable,
    /// Withheld: too few members are known for an aggregate to be shown.
    #[serde(rename = "N")]
    Withheld,
    /// The territory did not apply for the label.
    #[serde(rename = "O")]
    NotApplied,
    /// Held back because it is secret.
    #[serde(rename = "Q")]
    Secret,
    /// Sources contradict each other; each of their values is an observation of its own.
    #[serde(rename = "U")]
    Disputed,
}

impl Status {
    /// Every status, in the order of the codes.
    pub const ALL: [Self; 7] = [
        Self::Normal,
        Self::NotCollected,
        Self::NotApplicable,
        Self::Withheld,
        Self::NotApplied,
        Self::Secret,
        Self::Disputed,
    ];

    /// The SDMX code, one letter.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Normal => "A",
            Self::NotCollected => "L",
            Self::NotApplicable => "M",
            Self::Withheld => "N",
            Self::NotApplied => "O",
            Self::Secret => "Q",
            Self::Disputed => "U",
        }
    }

    /// The status that a code names, if it is one that the project uses.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// One figure of one indicator, for one territory and one period.
///
/// Two observations may share territory and period: they are then [`Status::Disputed`], one for each
/// value that the sources give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Code of the territory.
    pub territory: String,
    /// Year.
    pub period: i32,
    /// The day the figure speaks of (ISO 8601), when the dataset gives one.
    pub date: Option<String>,
    /// Breakdown: column and value. Empty for the total.
    pub dimensions: BTreeMap<String, String>,
    /// The figure as published, in the indicator's unit, rounded to its decimals.
    pub value: Option<f64>,
    /// What is counted.
    pub numerator: Option<f64>,
    /// Among what.
    pub denominator: Option<f64>,
    /// How many members (1 for a commune) are known.
    pub members_known: u32,
    /// How many there are.
    pub members_expected: u32,
    /// How the figure is to be taken.
    pub status: Status,
    /// Version of the method that made it; two methods are not compared.
    pub method: u32,
    /// What the dataset says beside the figure (a mention, for a label).
    pub comment: Option<String>,
    /// Ids of the sources that the rows cite, sorted.
    pub sources: Vec<String>,
    /// Lines of the dataset's CSV, as published, that made the figure.
    pub lines: Lines,
}

impl Observation {
    /// The share of members that are known, from 0 to 1; `None` when none is expected.
    pub fn coverage(&self) -> Option<f64> {
        (self.members_expected > 0)
            .then(|| f64::from(self.members_known) / f64::from(self.members_expected))
    }
}
