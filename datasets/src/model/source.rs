//! Where a fact comes from.

use serde::{Deserialize, Serialize};

/// One row of `sources.csv`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Short id that the rows of the other files cite.
    pub id: String,
    /// Who published it.
    pub producer: String,
    /// What it is.
    pub title: String,
    /// Where it can be read; none when no page shows it.
    pub url: Option<String>,
    /// Day on which it was read (ISO 8601), when it was written down.
    pub consulted_on: Option<String>,
    /// Licence id (`etalab-2.0`), or `citation` when only facts are cited.
    pub licence: Option<String>,
}
