//! What a territory did that others may borrow.

use serde::{Deserialize, Serialize};

use super::Nature;

/// One row of `pratiques.csv`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// Code of the territory that did it.
    pub territory: String,
    /// Id of the indicator that it is about; none when it is about the digital transformation at large.
    pub indicator: Option<String>,
    /// Its name.
    pub title: String,
    /// What was done, for whom, with what.
    pub description: String,
    /// Year in which it began, or was told.
    pub year: Option<i32>,
    /// Address of a page that tells more (`http` or `https`).
    pub link: Option<String>,
    /// Id of the source in which it can be read.
    pub source: Option<String>,
    /// Whether somebody did it, or it was made up.
    pub nature: Nature,
}
