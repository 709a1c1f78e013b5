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
}

impl Frame {
    /// The frame of a curve, and of what is written at its end.
    pub(super) fn of(
        data: &ChartData,
        size: Size,
        extent: &Extent,
        values: &Values,
        at_end: &[Label],
        (has_marks, has_absences): (bool, bool),
    ) -> Self {
        let width = size.tenths();
        let ticks = values.ticks.iter().map(|(_, label)| text::width(label, Role::Axis)).max();
        let grid_left = ticks.unwrap_or(0).min(TICKS) + EDGE + 60;
        let half_year = [extent.years.0, extent.years.1]
            .map(|year| text::width(&year.to_string(), Role::Axis) / 2 + EDGE);
        let left = (grid_left + PAD).max(half_year[0]);
        let alone = extent.years.0 == extent.years.1;
        let names = at_end.iter().map(Label::width).max().filter(|_| !alone);
        let column = names.map_or(0, |names| names + GAP + EDGE);
        let right = width - column.max(half_year[1]).max(EDGE + PAD);
        let unit = if is_long(&data.unit) { HEAD } else { 0 };
        let marks = if has_marks { HEAD } else { 0 };
        let top = unit + marks + 80;
        let high = if size == Size::Wide { 2800 } else { 2200 };
        let grid_right = if column > 0 { right + 60 } else { width - EDGE };
        Self {
            width,
            left,
            right,
            top,
            bottom: top + high,
            grid: [grid_left, grid_right],
            head: unit + HEAD / 2,
            lane: if has_absences { LANE } else { 0 },
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
