//! What is measured, and how it is told. One TOML file in `indicators/` is one [`Indicator`].

use serde::{Deserialize, Serialize};

use super::Language;
use crate::measure::Measure;

/// The dimension of the aggregates of an ordinal indicator: how many members reached each level.
pub const LEVEL: &str = "niveau";

/// A text in the languages of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct Localized {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}

/// Which way is progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct By {
    /// Column that holds the territory's code.
    pub territory: String,
    /// Column that holds the year.
    pub period: String,
    /// Column that holds the exact day, when there is one.
    #[serde(default)]
    pub date: Option<String>,
    /// Columns that a reader may break the figure down by, one at a time.
    #[serde(default)]
    pub dimensions: Vec<String>,
    /// Column that names what the rows of a territory are: a school, a procedure. Coverage then counts
    /// these, and a row that is not known lowers the coverage of its territory's figure instead of
    /// making it absent. Without it, rows are the parts of one whole.
    #[serde(default)]
    pub member: Option<String>,
    /// Kinds of territory that the figure is aggregated to. A kind belongs here only when the package
    /// lists every member of its territories: without that, coverage would be a guess.
    #[serde(default)]
    pub rollup: Vec<crate::model::TerritoryKind>,
}

/// When an aggregate is shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// Share of known members, from 0 to 1, under which the aggregate is withheld.
    pub minimum: f64,
}

impl Default for Coverage {
    fn default() -> Self {
        Self { minimum: 0.5 }
    }
}

/// A change of method: figures before it and from it on are not compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct Break {
    /// Version of the method from then on.
    pub method: u32,
    /// First year of the new method.
    pub from: i32,
    /// What changed.
    #[serde(default)]
    pub note: Option<Localized>,
}

/// The names of an ordinal indicator's levels, under one version of its method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
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
    /// The same in English, where they have a name in English.
    #[serde(default)]
    pub levels_en: Vec<String>,
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

    /// Names of the levels in a language, the lowest first.
    pub fn names(&self, language: Language) -> &[String] {
        match language {
            Language::English if !self.levels_en.is_empty() => &self.levels_en,
            _ => &self.levels,
        }
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
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
pub struct Indicator {
    /// The file's name without `.toml`; also its address, `/indicateurs/{id}`.
    #[serde(skip)]
    pub id: String,
    /// Theme it belongs to.
    pub theme: String,
    /// Resource that it is computed from.
    pub dataset: String,
    /// Unit of the value, as shown and as exported.
    pub unit: String,
    /// The same in English, where it is not the same word.
    #[serde(default)]
    pub unit_en: Option<String>,
    /// Unit beside one, where it is not written as beside several: `poste` for `postes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_one: Option<String>,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_one_en: Option<String>,
    /// Digits after the decimal mark in the published value.
    pub decimals: u8,
    /// Which way is progress.
    pub direction: Direction,
    /// Version of the method; a new one is a visible break.
    pub method: u32,
    /// Words it can be found by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Ids that it had before: their addresses lead to this one.
    #[serde(default)]
    pub formerly: Vec<String>,
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
    /// Changes of method, for an indicator that is not ordinal.
    #[serde(default)]
    pub breaks: Vec<Break>,
    /// Names of the levels, for an ordinal indicator.
    #[serde(default)]
    pub scale: Vec<Scale>,
}

impl Indicator {
    /// Unit of the value, in a language.
    pub fn unit_in(&self, language: Language) -> &str {
        match language {
            Language::English => self.unit_en.as_deref().unwrap_or(&self.unit),
            Language::French => &self.unit,
        }
    }

    /// Unit beside one, in a language; empty when it is written as beside several.
    pub fn unit_of_one(&self, language: Language) -> &str {
        let french = self.unit_one.as_deref();
        let one = match language {
            Language::French => french,
            // A word that is the same in both languages may have one singular.
            Language::English => {
                self.unit_one_en.as_deref().or(french.filter(|_| self.unit_en.is_none()))
            }
        };
        one.unwrap_or_default()
    }

    /// Version of the method that applies to a year: that of its scale, else that of the latest break
    /// before it, else that of the definition.
    pub fn method_in(&self, year: i32) -> u32 {
        let latest =
            || self.breaks.iter().filter(|one| one.from <= year).max_by_key(|one| one.from);
        let scale = self.scale_in(year).map(|scale| scale.method);
        scale.or_else(|| latest().map(|one| one.method)).unwrap_or(self.method)
    }

    /// The columns that its figures are told by, beside territory and period: those of its definition,
    /// and [`LEVEL`] for an ordinal indicator with aggregates, which are distributions.
    pub fn dimensions(&self) -> Vec<&str> {
        let by = self.by.dimensions.iter().map(String::as_str);
        let ordinal = self.measure.is_level() && !self.by.rollup.is_empty();
        by.chain(ordinal.then_some(LEVEL)).collect()
    }

    /// The scale in force in a year, for an ordinal indicator.
    pub fn scale_in(&self, year: i32) -> Option<&Scale> {
        self.scale.iter().find(|scale| scale.covers(year))
    }
}
