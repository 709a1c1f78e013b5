//! How an indicator is computed, as its TOML says it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A quantity drawn from the rows of one territory and one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Column whose cells are added up.
    pub sum: String,
}

/// The computation of an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Measure {
    /// `scale × numerator / denominator`. An aggregate adds the numerators and the denominators of its
    /// members; it never averages their ratios.
    Ratio {
        /// What is counted.
        numerator: Term,
        /// Among what.
        denominator: Term,
        /// 100 for a percentage, 10 000 for a rate per 10,000 inhabitants.
        scale: f64,
    },
    /// A rank on an ordinal scale (a label). It has no mean; not having applied is not level 0.
    Level {
        /// Column that holds the level, from 1.
        column: String,
        /// Column of text told beside the level.
        #[serde(default)]
        note: Option<String>,
        /// The rows that count: each column must hold this text.
        #[serde(default, rename = "where")]
        filter: BTreeMap<String, String>,
    },
}

impl Measure {
    /// The columns that the computation reads, beside those of `by`.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Ratio { numerator, denominator, .. } => vec![&numerator.sum, &denominator.sum],
            Self::Level { column, note, filter } => std::iter::once(column)
                .chain(note)
                .chain(filter.keys())
                .map(String::as_str)
                .collect(),
        }
    }
}
