//! What is measured of what territories promise, to be held against what they say of it.

use std::collections::HashMap;

use super::super::resource::{Resource, named};
use crate::measure::evaluate;
use crate::model::{Indicator, Observation, Status, Target, Territories};

/// The rows of a dataset above which nothing is computed while it is checked: it would take seconds, for a
/// warning.
const MOST_ROWS: usize = 100_000;

/// The figures of the indicators that have targets, each computed when it is first asked for.
pub(super) struct Measured<'a> {
    resources: &'a [Resource],
    /// None when something is wrong already: figures would be made of it.
    territories: Option<&'a Territories>,
    figures: HashMap<String, Vec<Observation>>,
}

impl<'a> Measured<'a> {
    pub(super) fn new(resources: &'a [Resource], territories: Option<&'a Territories>) -> Self {
        Self { resources, territories, figures: HashMap::new() }
    }

    /// The figure of the year that progress is counted from, when there is one and it can be relied upon.
    pub(super) fn baseline(&mut self, target: &Target, indicator: &Indicator) -> Option<f64> {
        let figures = self.figures(indicator);
        let mut told = figures.iter().filter(|one| {
            one.territory == target.territory
                && one.period == target.reference_year
                && one.dimensions.is_empty()
        });
        let (only, others) = (told.next()?, told.next());
        let thin = only.coverage().is_some_and(|share| share < indicator.coverage.minimum);
        only.value.filter(|_| others.is_none() && !thin && only.status == Status::Normal)
    }

    fn figures(&mut self, indicator: &Indicator) -> &[Observation] {
        let (resources, territories) = (self.resources, self.territories);
        let computed = || {
            let resource = named(resources, &indicator.dataset)?;
            let table = resource.table.as_ref().filter(|table| table.rows() < MOST_ROWS)?;
            evaluate(indicator, &resource.dataset, table, territories?).ok()
        };
        let id = indicator.id.clone();
        self.figures.entry(id).or_insert_with(|| computed().unwrap_or_default())
    }
}

/// Whether a value that was declared can be the one that is measured, once either is rounded: 29 is 29.3,
/// and 29.27 is 29.3 where figures have one decimal.
pub(super) fn agree(declared: f64, measured: f64, decimals: u8) -> bool {
    let written = (0..decimals).find(|digits| {
        let scaled = declared * 10_f64.powi(i32::from(*digits));
        (scaled - scaled.round()).abs() < SLIGHT
    });
    let step = 10_f64.powi(-i32::from(written.unwrap_or(decimals)));
    (declared - measured).abs() <= step / 2.0 + SLIGHT
}

/// A difference that is none.
const SLIGHT: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_agree_as_far_as_they_are_written() {
        for (declared, measured, decimals) in
            [(29.3, 29.3, 1), (29.0, 29.3, 1), (29.27, 29.3, 1), (4.0, 4.0, 0), (0.0, 0.0, 2)]
        {
            assert!(agree(declared, measured, decimals), "{declared} {measured}");
        }
        for (declared, measured, decimals) in
            [(29.3, 29.4, 1), (29.0, 29.6, 1), (29.2, 29.3, 1), (4.0, 5.0, 0), (0.5, 50.0, 1)]
        {
            assert!(!agree(declared, measured, decimals), "{declared} {measured}");
        }
    }
}
