//! How an indicator is computed, as its TOML says it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// What a cell must be for its row to be counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub enum Condition {
    /// `true` or `false`, in a boolean column.
    Truth(bool),
    /// This whole number.
    Whole(i64),
    /// This text.
    Text(String),
    /// One of these texts.
    AnyOf(Vec<String>),
    /// One of these numbers. Before [`Range`], which a list of two would else be read as.
    AnyNumber(Vec<f64>),
    /// A number, a whole number or a year within bounds.
    Range(Range),
}

impl Condition {
    /// Whether it tells rows apart: not an empty list, nor bounds that all or none are within.
    pub fn chooses(&self) -> bool {
        match self {
            Self::Truth(_) | Self::Whole(_) | Self::Text(_) => true,
            Self::AnyOf(several) => !several.is_empty(),
            Self::AnyNumber(several) => {
                !several.is_empty() && several.iter().all(|number| number.is_finite())
            }
            Self::Range(range) => {
                let bounds = [range.minimum, range.maximum].into_iter().flatten();
                let finite = bounds.clone().all(f64::is_finite) && bounds.count() > 0;
                finite && range.minimum.zip(range.maximum).is_none_or(|(least, most)| least <= most)
            }
        }
    }
}

/// Bounds, both included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct Range {
    /// The least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<f64>,
    /// The most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<f64>,
}

/// Conditions by column; a row fulfils all of them. None at all is every row.
pub type Filter = BTreeMap<String, Condition>;

/// A quantity drawn from the rows of one territory and one period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct Term {
    /// Column whose cells are added up; rows are counted when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<String>,
    /// The rows that count.
    #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub filter: Filter,
}

/// The computation of an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub enum Measure {
    /// Number of rows.
    Count {
        /// The rows that count.
        #[serde(default, rename = "where")]
        filter: Filter,
    },
    /// Total of a column.
    Sum {
        /// The column.
        column: String,
        /// The rows that count.
        #[serde(default, rename = "where")]
        filter: Filter,
    },
    /// `scale × numerator / denominator`. An aggregate adds the numerators and the denominators of its
    /// members; it never averages their ratios.
    Ratio {
        /// What is counted.
        numerator: Term,
        /// Among what.
        denominator: Term,
        /// 100 for a percentage, 10 000 for a rate per 10,000 inhabitants.
        scale: u32,
    },
    /// Share of the rows that fulfil a condition, among those that could.
    Share {
        /// The rows that are counted.
        #[serde(rename = "where")]
        filter: Filter,
        /// The rows among which they are.
        #[serde(default)]
        among: Filter,
        /// 100, for a percentage.
        #[serde(default = "percent")]
        scale: u32,
    },
    /// A rank on an ordinal scale (a label). It has no mean; not having applied is not level 0.
    Level {
        /// Column that holds the level, from 1.
        column: String,
        /// Column of text told beside the level.
        #[serde(default)]
        note: Option<String>,
        /// The rows that count.
        #[serde(default, rename = "where")]
        filter: Filter,
    },
}

const fn percent() -> u32 {
    100
}

/// A quantity that is added up: what every reading of a definition computes.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// Column whose cells are added up; rows are counted when there is none.
    pub sum: Option<String>,
    /// What the rows that count fulfil, column by column.
    pub conditions: Vec<(String, Condition)>,
}

impl Amount {
    fn new(sum: Option<&String>, filters: &[&Filter]) -> Self {
        let conditions = filters.iter().flat_map(|filter| filter.iter());
        Self {
            sum: sum.cloned(),
            conditions: conditions.map(|(name, one)| (name.clone(), one.clone())).collect(),
        }
    }

    /// The columns that are read.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.sum.iter().chain(self.conditions.iter().map(|(name, _)| name)).map(String::as_str)
    }
}

/// What a measure that adds is made of; a level has no terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// What is counted.
    pub numerator: Amount,
    /// Among what, for a ratio or a share.
    pub denominator: Option<Amount>,
    /// What the quotient is multiplied by; 1 for a count or a sum.
    pub scale: u32,
}

impl Terms {
    /// Whether a row may be left out of all of them: each chooses among rows.
    pub fn all_choose(&self) -> bool {
        self.amounts().all(|one| !one.conditions.is_empty())
    }

    /// The numerator, then the denominator when there is one.
    pub fn amounts(&self) -> impl Iterator<Item = &Amount> {
        std::iter::once(&self.numerator).chain(&self.denominator)
    }
}

impl Measure {
    /// Whether its figures are ranks on a scale: they are never added, nor averaged.
    pub const fn is_level(&self) -> bool {
        matches!(self, Self::Level { .. })
    }

    /// The word that stands for it in a definition.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Count { .. } => "count",
            Self::Sum { .. } => "sum",
            Self::Ratio { .. } => "ratio",
            Self::Share { .. } => "share",
            Self::Level { .. } => "level",
        }
    }

    /// What it adds up; `None` for a level, which adds nothing.
    pub fn terms(&self) -> Option<Terms> {
        let alone = |numerator| Terms { numerator, denominator: None, scale: 1 };
        let amount = |term: &Term| Amount::new(term.sum.as_ref(), &[&term.filter]);
        Some(match self {
            Self::Count { filter } => alone(Amount::new(None, &[filter])),
            Self::Sum { column, filter } => alone(Amount::new(Some(column), &[filter])),
            Self::Ratio { numerator, denominator, scale } => Terms {
                numerator: amount(numerator),
                denominator: Some(amount(denominator)),
                scale: *scale,
            },
            Self::Share { filter, among, scale } => Terms {
                numerator: Amount::new(None, &[among, filter]),
                denominator: Some(Amount::new(None, &[among])),
                scale: *scale,
            },
            Self::Level { .. } => return None,
        })
    }

    /// The columns that the computation reads, beside those of `by`; each once.
    pub fn columns(&self) -> BTreeSet<String> {
        if let Self::Level { column, note, filter } = self {
            return std::iter::once(column).chain(note).chain(filter.keys()).cloned().collect();
        }
        let terms = self.terms();
        let amounts = terms.iter().flat_map(Terms::amounts);
        amounts.flat_map(Amount::columns).map(str::to_owned).collect()
    }
}
