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
        let mut extent = Self { years: (i32::MAX, i32::MIN), values: None, left_out: 0 };
        for series in &data.series {
            for point in &series.points {
                extent.hold_year(point.period);
                match placed(data, point) {
                    Some(value) => extent.hold_value(value),
                    None => extent.left_out += usize::from(value_of(point).is_some()),
                }
            }
        }
        extent
    }

    /// The span of the figures, and of what was promised of them.
    pub(in crate::charts) fn with_targets(data: &ChartData) -> Self {
        let mut extent = Self::of_figures(data);
        for target in &data.targets {
            target.path.iter().for_each(|step| extent.hold(data, step.year, step.value));
            extent.hold(data, target.goal.year, target.goal.value);
        }
        extent
    }

    /// The span of the figures, and of what they are compared with.
    pub(super) fn of(data: &ChartData) -> Self {
        let mut extent = Self::with_targets(data);
        for reference in &data.references {
            extent.hold(data, reference.at.year, reference.at.value);
        }
        for projection in &data.projections {
            extent.hold(data, projection.year, projection.low);
            extent.hold(data, projection.year, projection.high);
        }
        extent
    }

    /// Nothing is compared with figures that are not there.
    fn hold(&mut self, data: &ChartData, year: i32, value: f64) {
        if self.values.is_some() && has_place(data, value) {
            self.hold_year(year);
            self.hold_value(value);
        }
    }

    fn hold_year(&mut self, year: i32) {
        self.years = (self.years.0.min(year), self.years.1.max(year));
    }

    fn hold_value(&mut self, value: f64) {
        let (least, most) = self.values.unwrap_or((value, value));
        self.values = Some((least.min(value), most.max(value)));
    }

    /// The years as plotters takes them; beside a single year there is room for names.
    pub(in crate::charts) fn scale(&self) -> Scale {
        let (first, last) = (f64::from(self.years.0), f64::from(self.years.1));
        let (before, after) = if first < last { (0.0, 0.0) } else { (0.3, 0.7) };
        Scale::new(first - before..last + after)
    }
}

/// The value of a point, when it has a place on the scale.
pub(in crate::charts) fn placed(data: &ChartData, point: &Point) -> Option<f64> {
    value_of(point).filter(|value| has_place(data, *value))
}

/// Whether a value has a place on the scale.
pub(in crate::charts) fn has_place(data: &ChartData, value: f64) -> bool {
    value.is_finite() && (value > 0.0 || !data.logarithmic)
}
