//! Where the scales, their names and the years are, in tenths of a pixel.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::YEARS;
use super::lanes::{Lanes, column_room};
use super::scales::Region;
use crate::charts::backend::SvgBackend;
use crate::charts::canvas::Area;
use crate::charts::data::{ChartData, Series};
use crate::charts::draw::Size;
use crate::charts::text;
use crate::charts::theme::Role;

/// The least distance from the label of a year to the next.
const BETWEEN_YEARS: f64 = 480.0;
/// The longest that a year is.
const LONGEST_YEAR: f64 = 900.0;
/// Room for the names at the ends of the lines.
const NAMES: i32 = 1700;
/// What a break takes, beside the names of the new scale.
const BREAK: i32 = 160;
/// Height of the text of the breaks.
const BREAK_TEXT: i32 = 200;

/// The frame.
pub(super) struct Frame {
    pub(super) width: i32,
    /// Left of each scale, names included.
    pub(super) lefts: Vec<i32>,
    /// Width of the names of each scale.
    pub(super) columns: Vec<i32>,
    /// Width of the years of each scale.
    widths: Vec<i32>,
    /// Top of the lanes.
    top: i32,
    /// Bottom of the lanes.
    pub(super) bottom: i32,
    /// Length of a year.
    pub(super) year: f64,
}

impl Frame {
    /// The frame of some figures.
    pub(super) fn of(
        data: &ChartData,
        regions: &[Region<'_>],
        lanes: &Lanes<'_>,
        size: Size,
    ) -> Self {
        let width = size.tenths();
        let half_label = regions
            .iter()
            .flat_map(|region| [region.first, region.last])
            .map(|year| text::width(&year.to_string(), Role::Axis) / 2)
            .max()
            .unwrap_or(0);
        let columns: Vec<i32> = regions
            .iter()
            .map(|region| column(region, lanes, size, regions.len()).max(half_label))
            .collect();
        let right =
            half_label.max(180).max(if size == Size::Wide { names_at_end(data) } else { 0 });
        let free = width - columns.iter().sum::<i32>() - right;
        let years: f64 = regions.iter().map(years_of).sum();
        let year = (f64::from(free.max(1)) / years).min(LONGEST_YEAR);

        let mut left = 0;
        let (mut lefts, mut widths) = (Vec::new(), Vec::new());
        for (region, column) in regions.iter().zip(&columns) {
            let across = whole(years_of(region) * year).max(1);
            lefts.push(left);
            widths.push(across);
            left += column + across;
        }
        let top = if regions.len() > 1 { BREAK_TEXT } else { 0 };
        let lane = f64::from(lanes.tracks.lane_height());
        let bottom = top + whole((lanes.top() - lanes.bottom()) * lane);
        Self { width, lefts, columns, widths, top, bottom, year }
    }

    /// plotters' area of each scale: its names, its lanes and its years.
    pub(super) fn areas(&self, whole: &Area) -> Vec<DrawingArea<SvgBackend, Shift>> {
        let each = self.lefts.iter().zip(&self.columns).zip(&self.widths);
        each.map(|((left, column), across)| {
            let size = (column + across, self.bottom + YEARS - self.top);
            whole.clone().shrink((*left, self.top), size)
        })
        .collect()
    }

    /// The years that are written: the last one, and as many before it as there is room for.
    pub(super) fn years(&self, region: &Region<'_>) -> Vec<f64> {
        let widest = text::width(&region.first.to_string(), Role::Axis)
            .max(text::width(&region.last.to_string(), Role::Axis));
        let apart = BETWEEN_YEARS.max(f64::from(widest) + 100.0);
        let mut step = 1.0;
        for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(40) {
            if step * self.year >= apart {
                break;
            }
            step *= factor;
        }
        let (first, last) = (f64::from(region.first), f64::from(region.last));
        let mut years = vec![last];
        let mut year = last - step;
        while year >= first {
            years.push(year);
            year -= step;
        }
        years.reverse();
        years
    }

    /// Half of the length of the step of a level.
    pub(super) fn half_step(&self) -> i32 {
        whole(self.year * 0.4)
    }
}

/// Width of the names beside the lanes of a scale.
fn column(region: &Region<'_>, lanes: &Lanes<'_>, size: Size, regions: usize) -> i32 {
    let levels = (1..=region.levels()).filter_map(|level| {
        let name = region.name(f64::from(u32::try_from(level).ok()?))?;
        Some(text::width(name, Role::Axis))
    });
    let absences = lanes.absences.iter().flat_map(|absence| &absence.lines);
    let absences = absences.map(|line| text::width(line, Role::Axis)).filter(|_| region.rank == 0);
    let widest = levels.chain(absences).max().unwrap_or(0);
    let cut = if region.rank == 0 { 0 } else { BREAK };
    widest.min(column_room(size, regions)) + 100 + cut
}

/// Room for the names of the series that last to the end, at the right of their last level.
fn names_at_end(data: &ChartData) -> i32 {
    let last = |series: &Series| series.points.iter().map(|point| point.period).max();
    let end = data.series.iter().filter_map(last).max();
    let lasting = super::labels::named(data).filter(|series| last(series) == end);
    let names = lasting.map(|series| text::width(&series.name, Role::Name) + 100);
    names.max().unwrap_or(0).min(NAMES)
}

fn years_of(region: &Region<'_>) -> f64 {
    f64::from(region.last) - f64::from(region.first) + 1.0
}

/// The whole part of a length.
#[expect(clippy::cast_possible_truncation, reason = "lengths on the drawing are small")]
fn whole(length: f64) -> i32 {
    length as i32
}
