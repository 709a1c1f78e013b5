//! What a publication would change, told before it is made, and the publication of just that.

use std::collections::{BTreeMap, BTreeSet};

use super::arrival::Sealed;
use super::diff::difference;
use super::error::StoreError;
use super::publish::{Published, compute};
use super::store::{Figures, Store, split};
use crate::model::{Catalogue, Difference, Release, Target};
use crate::package::Package;
use crate::trajectory::{Day, Reason, Standing, trajectory};

/// A package that may become the next release, and what it would change.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The last release, which it is held against.
    pub base: u32,
    /// Whether the last release says the same already.
    pub unchanged: bool,
    /// The rows and the figures that would differ.
    pub difference: Difference,
    /// The trajectories that would stand elsewhere, by indicator, territory and year. Both releases are held against
    /// their targets on the same day: what differs comes from the data, not from the calendar.
    pub turns: Vec<Turn>,
    /// The package, without its tables: its figures are computed.
    package: Package,
    figures: Figures,
}

/// A trajectory that is told otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Id of the indicator.
    pub indicator: String,
    /// Code of the territory.
    pub territory: String,
    /// Year of the target.
    pub target_year: i32,
    /// Where the territory stood; none when it had no such target.
    pub before: Option<Standpoint>,
    /// Where it would stand; none when it would have no such target.
    pub after: Option<Standpoint>,
}

/// Where a territory stands, and why nothing is said of it when nothing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standpoint {
    /// Where.
    pub standing: Standing,
    /// Why it is not estimable.
    pub reason: Option<Reason>,
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
        let last = self.history()?.into_iter().find(|one| one.number == base);
        let unchanged = match &last {
            Some(last) => self.says_already(last, &package, &figures)?,
            None => false,
        };
        let package = Package { tables: BTreeMap::new(), ..package };
        let created = jiff::Timestamp::now().to_string();
        let today = Day::parse(&created);
        let release = Release { number: base + 1, created, notes: String::new() };
        let (totals, breakdowns) = split(figures.clone());
        let after = package.clone().into_catalogue(release, totals);
        let after = Catalogue { breakdowns, ..after };
        let difference = difference(&before, &after);
        let turns = today.map(|today| turns(&before, &after, today)).unwrap_or_default();
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

/// Of what, of whom, from when to when.
type Aim<'a> = (&'a str, &'a str, i32, i32);

fn turns(before: &Catalogue, after: &Catalogue, today: Day) -> Vec<Turn> {
    let (old, new) = (standpoints(before, today), standpoints(after, today));
    let aims: BTreeSet<&Aim<'_>> = old.keys().chain(new.keys()).collect();
    let turned = aims.into_iter().filter_map(|aim| {
        let (before, after) = (old.get(aim).copied(), new.get(aim).copied());
        let standing = |point: Option<Standpoint>| point.map(|point| point.standing);
        (standing(before) != standing(after)).then(|| Turn {
            indicator: aim.0.to_owned(),
            territory: aim.1.to_owned(),
            target_year: aim.3,
            before,
            after,
        })
    });
    turned.collect()
}

/// Where each territory stands a day.
fn standpoints(catalogue: &Catalogue, today: Day) -> BTreeMap<Aim<'_>, Standpoint> {
    let told = catalogue.targets.iter().filter_map(|target| {
        let Target { indicator, territory, reference_year, target_year, .. } = target;
        let aim = (indicator.as_str(), territory.as_str(), *reference_year, *target_year);
        Some((aim, standpoint(catalogue, target, today)?))
    });
    told.collect()
}

fn standpoint(catalogue: &Catalogue, target: &Target, today: Day) -> Option<Standpoint> {
    let indicator = catalogue.indicator(&target.indicator)?;
    let dataset = catalogue.dataset(&indicator.dataset);
    let periodicity = dataset.and_then(|dataset| dataset.periodicity.as_deref());
    let figures = catalogue.observations(&indicator.id);
    // They stand sorted by territory.
    let first = figures.partition_point(|one| one.territory < target.territory);
    let last = figures.partition_point(|one| one.territory <= target.territory);
    let told = trajectory(target, indicator, periodicity, &figures[first..last], today);
    Some(Standpoint { standing: told.standing, reason: told.reason })
}
