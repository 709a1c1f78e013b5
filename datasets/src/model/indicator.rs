//! What is measured, and how it is told. One TOML file in `indicators/` is one [`Indicator`].

use serde::{Deserialize, Serialize};

use crate::measure::Measure;

/// A text in the languages of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

/// Which way is progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    None,
}

/// Which columns say where and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// Column that holds the territory's code.
    pub territory: String,
    /// Column that holds the year.
    pub period: String,
    /// Column that holds the exact day, when there is one.
    #[serde(default)]
    pub date: Option<String>,
    /// Columns that a reader may break the figure down by.
    #[serde(default)]
    pub dimensions: Vec<String>,
    /// Kinds of territory that the figure is aggregated to. A kind belongs here only when the package
    /// lists every member of its territories: without that, coverage would be a guess.
    #[serde(default)]
    pub rollup: Vec<crate::model::TerritoryKind>,
}

/// When an aggregate is shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// Share of known members, from 0 to 1, under which the aggregate is withheld.
    pub minimum: f64,
}

impl Default for Coverage {
    fn default() -> Self {
        Self { minimum: 0.5 }
    }
}

/// The names of an ordinal indicator's levels, under one version of its method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Version of the method.
    pub method: u32,
    /// First year of this scale.
    #[serde(default)]
    pub from: Option<i32>,
    /// Last year of this scale.
    #[serde(default)]
    pub until: Option<i32>,
    /// Names of the levels, the lowest (level 1) first.
    pub levels: Vec<String>,
}

impl Scale {
    /// Whether this scale was in force in that year.
    pub fn covers(&self, year: i32) -> bool {
        self.first() <= year && year <= self.last()
    }

    /// First year of this scale, the first of all when it has none.
    pub fn first(&self) -> i32 {
        self.from.unwrap_or(i32::MIN)
    }

    /// Last year of this scale, the last of all when it has none.
    pub fn last(&self) -> i32 {
        self.until.unwrap_or(i32::MAX)
    }

    /// Whether both scales were in force in some year.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.first().max(other.first()) <= self.last().min(other.last())
    }
}

/// A definition: one file `indicators/{id}.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// The file's name without `.toml`; also its address, `/indicateurs/{id}`.
    #[serde(skip)]
    pub id: String,
    /// Theme it belongs to.
    pub theme: String,
    /// Resource that it is computed from.
    pub dataset: String,
    /// Unit of the value, as shown.
    pub unit: String,
    /// Digits after the decimal mark in the published value.
    pub decimals: u8,
    /// Which way is progress.
    pub direction: Direction,
    /// Version of the method; a new one is a visible break.
    pub method: u32,
    /// Words it can be found by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Its name.
    pub title: Localized,
    /// What it counts, who measures it, what it does not say.
    pub description: Localized,
    /// The figure told as the end of a sentence that begins with its date; `{lieu}`, `{territoire}` and
    /// `{valeur}` mark the places.
    #[serde(default)]
    pub sentence: Option<Localized>,
    /// How it is computed.
    pub measure: Measure,
    /// Where and when.
    pub by: By,
    /// When an aggregate is shown.
    #[serde(default)]
    pub coverage: Coverage,
    /// Names of the levels, for an ordinal indicator.
    #[serde(default)]
    pub scale: Vec<Scale>,
}

impl Indicator {
    /// Version of the method that applies to a year.
    pub fn method_in(&self, year: i32) -> u32 {
        self.scale_in(year).map_or(self.method, |scale| scale.method)
    }

    /// The scale in force in a year, for an ordinal indicator.
    pub fn scale_in(&self, year: i32) -> Option<&Scale> {
        self.scale.iter().find(|scale| scale.covers(year))
    }
}
