//! What a curve spans: its years and its values, and what a logarithmic scale has no place for.

use crate::charts::data::{ChartData, Point};
use crate::charts::reading::value_of;
use crate::charts::scale::Scale;

/// The span of everything that is drawn.
pub(in crate::charts) struct Extent {
    /// First and last year.
    pub(in crate::charts) years: (i32, i32),
    /// Least and greatest value; none when there is no figure to draw.
    pub(in crate::charts) values: Option<(f64, f64)>,
    /// How many figures are left out.
    pub(in crate::charts) left_out: usize,
}

impl Extent {
    /// The span of the figures alone.
    pub(in crate::charts) fn of_figures(data: &ChartData) -> Self {
        let mut years = (i32::MAX, i32::MIN);
        let mut values = (f64::INFINITY, f64::NEG_INFINITY);
        let mut left_out = 0;
        for point in data.series.iter().flat_map(|series| &series.points) {
            years = (years.0.min(point.period), years.1.max(point.period));
            match placed(data, point) {
                Some(value) => values = (values.0.min(value), values.1.max(value)),
                None => left_out += usize::from(value_of(point).is_some()),
            }
        }
        let values = (values.0 <= values.1).then_some(values);
        Self { years, values, left_out }
    }

    /// The span of the figures, and of what they are compared with.
    pub(super) fn of(data: &ChartData) -> Self {
        let mut extent = Self::of_figures(data);
        for target in &data.targets {
            for at in target.path.iter().chain([&target.goal]) {
                extent.hold(data, at.year, at.value);
            }
        }
        for reference in &data.references {
            extent.hold(data, reference.at.year, reference.at.value);
        }
        for projection in &data.projections {
            extent.hold(data, projection.year, projection.low);
            extent.hold(data, projection.year, projection.high);
        }
        extent
    }

    fn hold(&mut self, data: &ChartData, year: i32, value: f64) {
        let Some(values) = &mut self.values else { return };
        if has_place(data, value) {
            self.years = (self.years.0.min(year), self.years.1.max(year));
            *values = (values.0.min(value), values.1.max(value));
        }
    }

    /// The years as plotters takes them; beside a single year there is room for names.
    pub(in crate::charts) fn scale(&self) -> Scale {
        let (first, last) = (f64::from(self.years.0), f64::from(self.years.1));
        let (before, after) = if first < last { (0.0, 0.0) } else { (0.3, 0.7) };
        Scale::new(first - before..last + after, Vec::new())
    }
}

/// The value of a point, when it has a place on the scale.
pub(in crate::charts) fn placed(data: &ChartData, point: &Point) -> Option<f64> {
    value_of(point).filter(|value| has_place(data, *value))
}

/// Whether a value has a place on the scale.
pub(super) fn has_place(data: &ChartData, value: f64) -> bool {
    value.is_finite() && (value > 0.0 || !data.logarithmic)
}
