//! A published figure that a territory is compared with.

use serde::{Deserialize, Serialize};

use super::{Localized, Nature};

/// One row of `references.csv`: a figure that somebody else published, drawn as a line beside those that
/// are computed here. It takes part in no computation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// Id of the indicator that it can be compared with.
    pub indicator: String,
    /// Code of the territory that it speaks of, most often a country.
    pub territory: String,
    /// Year that it speaks of.
    pub year: i32,
    /// The figure, in the indicator's unit.
    pub value: f64,
    /// What it is, for people. The English is the French where the package gives none.
    pub label: Localized,
    /// Id of the source in which it can be read.
    pub source: String,
    /// Whether somebody published it, or it was made up.
    pub nature: Nature,
}
