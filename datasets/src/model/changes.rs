//! What a release changed since the one before it.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::{Localized, Release};

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

/// How many figures were added, changed and removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Figures that were not there.
    pub added: usize,
    /// Figures that say something else.
    pub changed: usize,
    /// Figures that are no longer there.
    pub removed: usize,
}

impl Counts {
    /// Whether nothing was.
    pub const fn is_none(self) -> bool {
        self.added + self.changed + self.removed == 0
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.removed += other.removed;
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |mut sum, one| {
            sum += one;
            sum
        })
    }
}

/// A release of the past or the last one, and what it changed, territory by territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The release.
    pub release: Release,
    /// The release that it is compared with; none for the first of the store.
    pub since: Option<u32>,
    /// The indicators that have changed, in the order of their ids. Those of release 1 are all new; none is
    /// told of a later release whose predecessor is no longer kept, for nobody can say what it changed.
    pub indicators: Vec<IndicatorRevision>,
}

/// What a release changed of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorRevision {
    /// Its id.
    pub indicator: String,
    /// Its name; the last that it had, for one that is no longer published.
    pub title: Localized,
    /// How many figures of each territory, by its code; only of those of which one has changed.
    pub territories: BTreeMap<String, Counts>,
}

impl IndicatorRevision {
    /// Of all territories together.
    pub fn counts(&self) -> Counts {
        self.territories.values().copied().sum()
    }
}
