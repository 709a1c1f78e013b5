//! What a release changed since the one before it.

use super::Localized;

/// The figures that a release added, changed and removed. A figure is all that is told of a territory and
/// a year; breakdowns are not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Number of the release that it is compared with.
    pub since: u32,
    /// The indicators that have changed, in the order of their ids.
    pub indicators: Vec<IndicatorChanges>,
}

/// What changed of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorChanges {
    /// Its id.
    pub indicator: String,
    /// Its name; the last that it had, for one that is no longer published.
    pub title: Localized,
    /// Figures that were not there.
    pub added: usize,
    /// Figures that say something else.
    pub changed: usize,
    /// Figures that are no longer there.
    pub removed: usize,
}
