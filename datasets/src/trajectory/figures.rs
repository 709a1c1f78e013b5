//! The figures of a territory, year by year: what can be compared, and why the rest cannot.

use std::collections::BTreeMap;

use super::calendar::Day;
use super::exact::{Millionths, millionths};
use super::standing::Reason;
use crate::model::{Indicator, Observation, Status};

/// The figure of a year.
pub(super) enum Figure {
    /// One value.
    Known {
        value: Millionths,
        /// Version of the method that made it.
        method: u32,
        /// The day it speaks of: the last of the year when the dataset does not say.
        day: Day,
    },
    /// There is one, and it is not to be used.
    Withheld(Reason),
}

/// The figures of a territory up to a year; years without any figure are not there.
pub(super) fn by_year(
    territory: &str,
    indicator: &Indicator,
    observations: &[Observation],
    last: i32,
) -> BTreeMap<i32, Figure> {
    let mut years: BTreeMap<i32, Vec<&Observation>> = BTreeMap::new();
    let totals = observations.iter().filter(|one| {
        one.territory == territory && one.dimensions.is_empty() && one.period <= last
    });
    for observation in totals {
        years.entry(observation.period).or_default().push(observation);
    }
    let figures = years.into_iter();
    figures.filter_map(|(year, told)| Some((year, figure(year, indicator, &told)?))).collect()
}

/// The figure of a year, from all that is told of it.
fn figure(year: i32, indicator: &Indicator, told: &[&Observation]) -> Option<Figure> {
    if told.iter().any(|one| is_thin(one, indicator)) {
        return Some(Figure::Withheld(Reason::Coverage));
    }
    if told.iter().any(|one| one.status == Status::Secret) {
        return Some(Figure::Withheld(Reason::Secret));
    }
    let known = |one: &&Observation| {
        let stands = matches!(one.status, Status::Normal | Status::Disputed);
        let value = one.value.filter(|value| stands && value.is_finite())?;
        Some((millionths(value), one.method))
    };
    let mut values = told.iter().filter_map(known);
    let (value, method) = values.next()?;
    if values.any(|other| other != (value, method)) {
        return Some(Figure::Withheld(Reason::Disputed));
    }
    let days = told.iter().filter_map(|one| Day::parse(one.date.as_deref()?));
    Some(Figure::Known { value, method, day: days.max().unwrap_or(Day::end_of(year)) })
}

/// Whether too few members are known.
fn is_thin(observation: &Observation, indicator: &Indicator) -> bool {
    observation.status == Status::Withheld
        || observation.value.is_some()
            && observation.coverage().is_some_and(|share| share < indicator.coverage.minimum)
}
