//! What a territory said it would reach, under its bar: a mark where that stands on the axis, and its words.

use plotters::style::text_anchor::HPos;

use super::rows::Row;
use super::{Chart, GAP};
use crate::charts::canvas::Canvas;
use crate::charts::data::{ChartData, TargetLine};
use crate::charts::draw::{ChartError, Size};
use crate::charts::round::drawn;
use crate::charts::theme::Role;

/// Half of the width of the mark.
const MARK: i32 = 55;

/// What a territory is to reach: of several goals, the last.
pub(super) fn goal_of<'a>(data: &'a ChartData, territory: &str) -> Option<&'a TargetLine> {
    let own = data.targets.iter().filter(|target| target.territory == territory);
    own.max_by_key(|target| target.goal.year)
}

/// Draws the goal of a row, on a line of its own.
pub(super) fn draw_goal(
    canvas: &Canvas,
    chart: &Chart<'_>,
    size: Size,
    row: &Row<'_>,
) -> Result<(), ChartError> {
    let Some(target) = row.goal else { return Ok(()) };
    let (zero, y) = chart.backend_coord(&(0.0, row.goal_y.into()));
    let (x, _) = chart.backend_coord(&(drawn(target.goal.value), row.goal_y.into()));
    canvas.group("cible", None, Some(&target.label), || {
        let ends = [(x, y - MARK), (x + MARK, y), (x, y + MARK), (x - MARK, y)];
        canvas.polygon(Role::Target, ends.to_vec())?;
        // On the side that has more room.
        let beside = MARK + GAP;
        let (before, after) = (x - beside - zero, size.tenths() - 40 - x - beside);
        let (room, at, held) = if after >= before {
            (after, x + beside, HPos::Left)
        } else {
            (before, x - beside, HPos::Right)
        };
        canvas.text_within(Role::TargetText, &target.label, room, (at, y), held)
    })
}
