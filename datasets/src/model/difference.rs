//! What is not the same in two releases, as it is told.

use std::collections::BTreeMap;

use serde::Serialize;

/// From one release to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The release that one starts from.
    pub from: u32,
    /// The release that one comes to.
    pub to: u32,
    /// The files whose rows differ, by id.
    pub datasets: Vec<TableDifference>,
    /// The figures that moved, by indicator, territory and year; totals and breakdowns.
    pub figures: Vec<Move>,
}

/// The rows of a file that differ. A row is known by its primary key, or by all of its cells where the schema
/// names none. How cells are quoted and lines end does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableDifference {
    /// Id of the dataset.
    pub dataset: String,
    /// Columns of the first release; none when the file is new.
    pub columns_before: Vec<String>,
    /// Columns of the second; none when the file is gone.
    pub columns_after: Vec<String>,
    /// Rows that were not there.
    pub added: Vec<Vec<String>>,
    /// Rows that are no longer there.
    pub removed: Vec<Vec<String>>,
    /// Rows that say something else: before, then after.
    pub changed: Vec<(Vec<String>, Vec<String>)>,
}

/// Why a figure is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It was not there.
    New,
    /// The data behind it changed.
    Correction,
    /// It is made in another way.
    Method,
    /// It is no longer there.
    Removed,
}

/// A figure that is not what it was.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Move {
    /// Id of the indicator.
    pub indicator: String,
    /// Code of the territory.
    pub territory: String,
    /// Year.
    pub period: i32,
    /// Of what part: column and value; none for the total.
    pub dimensions: BTreeMap<String, String>,
    /// Why.
    pub reason: Reason,
    /// The values before: several where sources contradicted each other, null where there was none.
    pub before: Vec<Option<f64>>,
    /// The values after.
    pub after: Vec<Option<f64>>,
}
