//! What a publication would change, told before it is made, and the publication of just that.

use std::collections::BTreeMap;

use super::arrival::Sealed;
use super::diff::difference;
use super::error::StoreError;
use super::publish::{Published, compute};
use super::store::{Figures, Store, split};
use super::turns::{Held, Turn, turns};
use crate::model::{Catalogue, Difference, Observation, Release, Target};
use crate::package::Package;
use crate::trajectory::Day;

/// A package that may become the next release, and what it would change.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The last release, which it is held against.
    pub base: u32,
    /// Whether the last release says the same already.
    pub unchanged: bool,
    /// The rows and the figures that would differ.
    pub difference: Difference,
    /// The trajectories that would stand elsewhere, by indicator, territory and year.
    pub turns: Vec<Turn>,
    /// The package, without its tables: its figures are computed.
    package: Package,
    figures: Figures,
}

impl Store {
    /// Computes what publishing a package would change since the last release; nothing is written.
    ///
    /// # Errors
    /// When a figure cannot be computed, or the last release cannot be read.
    pub fn propose(&self, package: Package) -> Result<Proposal, StoreError> {
        let figures = compute(&package)?;
        let base = self.numbers()?.last().copied().unwrap_or_default();
        let before = self.load(base)?;
        let unchanged = self.says_already(&self.manifest(base)?, &package, &figures)?;
        let package = Package { tables: BTreeMap::new(), ..package };
        let created = jiff::Timestamp::now().to_string();
        let today = Day::parse(&created);
        let release = Release { number: base + 1, created, notes: String::new() };
        let (totals, breakdowns) = split(figures.clone());
        let after = package.clone().into_catalogue(release, totals);
        let after = Catalogue { breakdowns, ..after };
        let difference = difference(&before, &after);
        let turns =
            today.map(|today| turns(&held(&before), &held(&after), today)).unwrap_or_default();
        Ok(Proposal { base, unchanged, difference, turns, package, figures })
    }

    /// Publishes what was proposed.
    ///
    /// # Errors
    /// When another release was published since, or the store cannot be written; the store is then as it was.
    pub fn accept(&self, proposal: &Proposal, notes: &str) -> Result<Published, StoreError> {
        self.accept_if(proposal, notes, |_| Ok(()))
    }

    /// The same, for a store that is a copy of another, as [`publish_if`](Self::publish_if).
    ///
    /// # Errors
    /// As for [`accept`](Self::accept), or when `agreed` has one.
    pub fn accept_if<E: From<StoreError>>(
        &self,
        proposal: &Proposal,
        notes: &str,
        agreed: impl FnOnce(Sealed<'_>) -> Result<(), E>,
    ) -> Result<Published, E> {
        self.add(&proposal.package, &proposal.figures, notes, Some(proposal.base), agreed)
    }
}

/// What a release holds its targets against.
fn held<'a>(catalogue: &'a Catalogue) -> Held<'a, impl Fn(&Target) -> &'a [Observation]> {
    Held {
        targets: &catalogue.targets,
        indicators: &catalogue.indicators,
        datasets: &catalogue.datasets,
        figures: |target: &Target| {
            let figures = catalogue.observations(&target.indicator);
            // They stand sorted by territory.
            let first = figures.partition_point(|one| one.territory < target.territory);
            let last = figures.partition_point(|one| one.territory <= target.territory);
            &figures[first..last]
        },
    }
}
