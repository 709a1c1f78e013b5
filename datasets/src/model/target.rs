//! What a territory said it would reach, and by when.

use serde::{Deserialize, Serialize};

use super::Nature;

/// One row of `cibles.csv`, with the rows of `chemins.csv` that speak of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Id of the indicator.
    pub indicator: String,
    /// Code of the territory.
    pub territory: String,
    /// Year that progress is counted from.
    pub reference_year: i32,
    /// The figure of that year, in the indicator's unit, when the territory published one with its target;
    /// without it, the observation of that year is taken.
    pub reference_value: Option<f64>,
    /// Year by the end of which the target is to be reached.
    pub target_year: i32,
    /// The figure to be reached, in the indicator's unit; a level, for an ordinal indicator.
    pub target_value: f64,
    /// Day on which it was adopted (ISO 8601), when it is known.
    pub adopted_on: Option<String>,
    /// Id of the source in which it can be read.
    pub source: String,
    /// What the figures do not say of it: its exact words, a range it was given as.
    pub comment: Option<String>,
    /// Whether somebody promised it, or it was made up.
    pub nature: Nature,
    /// The yearly path that the territory published, by year; empty when it published none.
    pub path: Vec<Milestone>,
}

/// One row of `chemins.csv`: a figure that the territory said it would have reached on the way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// Year by the end of which.
    pub year: i32,
    /// The figure, in the indicator's unit.
    pub value: f64,
}
