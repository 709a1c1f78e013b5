//! Where the years, the values and the names are, in tenths of a pixel.

use super::extent::Extent;
use super::labels::{EDGE, GAP, Label};
use super::values::Values;
use crate::charts::data::ChartData;
use crate::charts::draw::Size;
use crate::charts::number::is_long;
use crate::charts::round::round_step;
use crate::charts::text;
use crate::charts::theme::Role;

/// Height of a line of text above the drawing.
const HEAD: i32 = 200;
/// Between the grid's ends and the first and last year.
const PAD: i32 = 100;
/// The most room for what is written at the ticks.
const TICKS: i32 = 1300;
/// From this share of the years on, a line ends near enough to the last one to be led to its name.
const NEAR: f64 = 0.75;
/// Height of the years.
pub(super) const YEARS: i32 = 240;
/// Height of the lane of the absences.
pub(super) const LANE: i32 = 220;

/// The frame.
pub(super) struct Frame {
    pub(super) width: i32,
    /// Where the first year is, and the last.
    pub(super) left: i32,
    pub(super) right: i32,
    /// Where the greatest value is, and the least.
    pub(super) top: i32,
    pub(super) bottom: i32,
    /// Where the lines of the grid end.
    pub(super) grid: [i32; 2],
    /// Where breaks and today are named.
    pub(super) head: i32,
    /// Height of the lane of the absences, under the least value.
    pub(super) lane: i32,
    /// Where the names of lines that end before the last year start.
    pub(super) names: i32,
}

/// What is known of the right side before the columns have their place.
struct Ends {
    width: i32,
    /// Where the first year is.
    left: i32,
    /// The least room at the right of the last year.
    least: i32,
    years: (i32, i32),
}

impl Ends {
    /// Where the last year is, whether a column follows it, and where the names of lines that end
    /// earlier start: beside their ends if they fit there, else in that column. When it is far, only
    /// the names that matter are written, near their ends: what leads there would look like a forecast.
    fn arrange(&self, labels: &mut Vec<Label>) -> (i32, bool, i32) {
        let (first, last) = self.years;
        if first == last {
            return (self.width - self.least, false, 0);
        }
        let widest = |at_end: bool| {
            let column =
                labels.iter().filter(|one| one.in_column && (one.period == last) == at_end);
            column.map(Label::width).max()
        };
        let (outer, inner) = (widest(true), widest(false));
        let right_of = |column: Option<i32>| {
            let column = column.map_or(0, |names| names + GAP + EDGE);
            self.width - column.max(self.least)
        };
        let right = right_of(outer);
        let Some(inner) = inner else { return (right, outer.is_some(), 0) };
        let ends = labels.iter().filter(|one| one.in_column && one.period < last);
        let end = f64::from(ends.map(|one| one.period).max().unwrap_or(first));
        let share = (end - f64::from(first)) / (f64::from(last) - f64::from(first));
        let names = self.left + whole(share * f64::from(right - self.left)) + GAP;
        let free = outer.map_or(self.width - EDGE, |_| right - PAD);
        if names + inner <= free {
            return (right, outer.is_some(), names);
        }
        if share < NEAR {
            labels.retain(|one| one.period == last || !one.is_other);
            for one in labels.iter_mut() {
                one.in_column &= one.period == last;
            }
            return (right, outer.is_some(), 0);
        }
        let right = right_of(outer.max(Some(inner)));
        (right, true, right + GAP)
    }
}

/// The whole part of a length.
#[expect(clippy::cast_possible_truncation, reason = "lengths on the drawing are small")]
fn whole(length: f64) -> i32 {
    length as i32
}

impl Frame {
    /// The frame of a curve, and of what is written at its end.
    pub(super) fn of(
        data: &ChartData,
        size: Size,
        extent: &Extent,
        values: &Values,
        labels: &mut Vec<Label>,
        (has_marks, has_absences): (bool, bool),
    ) -> Self {
        let width = size.tenths();
        let ticks = values.ticks.iter().map(|(_, label)| text::width(label, Role::Axis)).max();
        let grid_left = ticks.unwrap_or(0).min(TICKS) + EDGE + 60;
        let half_year = [extent.years.0, extent.years.1]
            .map(|year| text::width(&year.to_string(), Role::Axis) / 2 + EDGE);
        let left = (grid_left + PAD).max(half_year[0]);
        let ends = Ends { width, left, least: half_year[1].max(EDGE + PAD), years: extent.years };
        let (right, column, names) = ends.arrange(labels);
        let unit = if is_long(&data.unit) { HEAD } else { 0 };
        let marks = if has_marks { HEAD } else { 0 };
        let top = unit + marks + 80;
        let high = if size == Size::Wide { 2800 } else { 2200 };
        let grid_right = if column { right + 60 } else { width - EDGE };
        Self {
            width,
            left,
            right,
            top,
            bottom: top + high,
            grid: [grid_left, grid_right],
            head: unit + HEAD / 2,
            lane: if has_absences { LANE } else { 0 },
            names,
        }
    }

    /// The years that are written: round ones, as many as there is room for.
    pub(super) fn years(&self, (first, last): (i32, i32)) -> Vec<f64> {
        let widest = [first, last].map(|year| text::width(&year.to_string(), Role::Axis));
        let most = (self.right - self.left) / (widest[0].max(widest[1]) + 160);
        let (first, last) = (f64::from(first), f64::from(last));
        let (step, _) = round_step(last - first, 0, most.max(1));
        let mut year = (first / step).ceil() * step;
        let mut years = Vec::new();
        while year <= last {
            years.push(year);
            year += step;
        }
        years
    }
}
