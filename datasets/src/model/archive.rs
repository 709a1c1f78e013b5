//! All the values that the figures of a territory ever had.

use super::{Indicator, Observation, Reason, Release};

/// What each release said of an indicator and a territory, wherever it was not what the one before said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// Number of the first release that was looked at.
    pub from: u32,
    /// Number of the last one.
    pub until: u32,
    /// The releases that said something new, the oldest first.
    pub editions: Vec<Edition>,
}

/// A release that said something new.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The release.
    pub release: Release,
    /// The indicator as this release defines it; as it was before, when this release withdrew it.
    pub indicator: Indicator,
    /// What it said, by year.
    pub figures: Vec<PastFigure>,
}

/// What a release said of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct PastFigure {
    /// Year.
    pub period: i32,
    /// Why it is not what was said before.
    pub reason: Reason,
    /// The figure, or those of sources that contradict each other; none when it was withdrawn.
    pub observations: Vec<Observation>,
}
