//! What the tests are given: indicators, targets and figures, written as short as they can be read.

use std::collections::BTreeMap;

use datasets::model::{Direction, Indicator, Nature, Observation, Status, Target};
use datasets::trajectory::{Day, Trajectory, trajectory};

pub(crate) const DIGNE: &str = "04070";

/// The definition that the pilot package has under this file name.
fn definition(text: &str) -> Indicator {
    toml::from_str(text).unwrap()
}

/// A share in %, with one decimal.
pub(crate) fn share() -> Indicator {
    definition(include_str!("../good_package/indicators/part-fibre.toml"))
}

/// A label of five levels.
pub(crate) fn label() -> Indicator {
    definition(include_str!("../good_package/indicators/label.toml"))
}

/// The same share, where less is better.
pub(crate) fn falling() -> Indicator {
    Indicator { direction: Direction::Down, ..share() }
}

/// A target from 2020 to 2030.
pub(crate) fn target(baseline: impl Into<Option<f64>>, value: f64) -> Target {
    Target {
        indicator: "part".to_owned(),
        territory: DIGNE.to_owned(),
        reference_year: 2020,
        reference_value: baseline.into(),
        target_year: 2030,
        target_value: value,
        adopted_on: None,
        source: "deliberation".to_owned(),
        comment: None,
        nature: Nature::Demonstration,
        path: Vec::new(),
    }
}

/// A figure of Digne.
#[expect(clippy::default_trait_access, reason = "how lines are kept is no matter here")]
pub(crate) fn figure(period: i32, value: f64) -> Observation {
    Observation {
        territory: DIGNE.to_owned(),
        period,
        date: None,
        dimensions: BTreeMap::new(),
        value: Some(value),
        numerator: None,
        denominator: None,
        members_known: 1,
        members_expected: 1,
        status: Status::Normal,
        method: 1,
        comment: None,
        sources: Vec::new(),
        lines: Default::default(),
    }
}

/// A year of Digne without a value.
pub(crate) fn absent(period: i32, status: Status) -> Observation {
    Observation { value: None, members_known: 0, status, ..figure(period, 0.0) }
}

/// Figures of Digne.
pub(crate) fn figures(told: &[(i32, f64)]) -> Vec<Observation> {
    told.iter().map(|(period, value)| figure(*period, *value)).collect()
}

/// A day of November of that year.
pub(crate) fn in_november(year: i32) -> Day {
    Day::parse(&format!("{year}-11-03")).unwrap()
}

/// The trajectory, as seen in November of a year, from a dataset without a period.
pub(crate) fn seen(
    year: i32,
    target: &Target,
    indicator: &Indicator,
    figures: &[Observation],
) -> Trajectory {
    trajectory(target, indicator, None, figures, in_november(year))
}
