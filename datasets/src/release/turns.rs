//! The trajectories that a publication would have told otherwise.
//!
//! Before and after are held against their targets on the same day: what differs comes from the data, not from the
//! calendar.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Dataset, Indicator, Observation, Target};
use crate::trajectory::{Day, Reason, Standing, trajectory};

/// A trajectory that is told otherwise than before.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// What the territory said it would reach: as it would be, or as it was when it would be no longer.
    pub target: Target,
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

/// Targets, and what they are held against.
pub(super) struct Held<'a, F> {
    pub(super) targets: &'a [Target],
    pub(super) indicators: &'a [Indicator],
    pub(super) datasets: &'a [Dataset],
    /// The figures that a target may need; there may be others among them.
    pub(super) figures: F,
}

/// Of what, of whom, from when to when.
type Aim<'a> = (&'a str, &'a str, i32, i32);

/// The trajectories that differ, in the order of their indicators, then of their territories.
pub(super) fn turns<'a, 'b>(
    before: &Held<'a, impl Fn(&Target) -> &'a [Observation]>,
    after: &Held<'b, impl Fn(&Target) -> &'b [Observation]>,
    today: Day,
) -> Vec<Turn> {
    let (old, new) = (before.standpoints(today), after.standpoints(today));
    let aims: BTreeSet<&Aim<'_>> = old.keys().chain(new.keys()).collect();
    let turned = aims.into_iter().filter_map(|aim| {
        let (was, is) = (old.get(aim), new.get(aim));
        let (target, _) = is.or(was)?;
        let (before, after) = (was.map(|one| one.1), is.map(|one| one.1));
        let standing = |point: Option<Standpoint>| point.map(|point| point.standing);
        let turned = standing(before) != standing(after);
        turned.then(|| Turn { target: (*target).clone(), before, after })
    });
    turned.collect()
}

impl<'a, F: Fn(&Target) -> &'a [Observation]> Held<'a, F> {
    /// Where each territory stands a day.
    fn standpoints(&self, today: Day) -> BTreeMap<Aim<'a>, (&'a Target, Standpoint)> {
        let told = self.targets.iter().filter_map(|target| {
            let Target { indicator, territory, reference_year, target_year, .. } = target;
            let aim = (indicator.as_str(), territory.as_str(), *reference_year, *target_year);
            Some((aim, (target, self.standpoint(target, today)?)))
        });
        told.collect()
    }

    fn standpoint(&self, target: &Target, today: Day) -> Option<Standpoint> {
        let indicator = self.indicators.iter().find(|one| one.id == target.indicator)?;
        let dataset = self.datasets.iter().find(|one| one.id == indicator.dataset);
        let periodicity = dataset.and_then(|dataset| dataset.periodicity.as_deref());
        let told = trajectory(target, indicator, periodicity, (self.figures)(target), today);
        Some(Standpoint { standing: told.standing, reason: told.reason })
    }
}
