//! What a territory promised, in its small chart: drawn as on a curve, and written under it.

use plotters::style::text_anchor::HPos;

use super::Cell;
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Series, TargetLine};
use crate::charts::draw::ChartError;
use crate::charts::text;
use crate::charts::theme::Role;

/// Half of the width of a target's mark.
const TARGET: i32 = 45;
/// From a small chart to the middle of the first line under it.
const UNDER: i32 = 140;
/// From a line to the next, and lines at most.
const LINE: i32 = 150;
const LINES: usize = 4;

/// A target, and all that is written of it.
pub(super) struct Promise<'a> {
    target: &'a TargetLine,
    lines: Vec<String>,
}

/// What a territory promised, as it is written in a width.
pub(super) fn promises_of<'a>(data: &'a ChartData, series: &Series, room: i32) -> Vec<Promise<'a>> {
    let own = data.targets.iter().filter(|target| target.territory == series.territory);
    let written = |target: &TargetLine| text::wrap(&target.label, Role::TargetText, room, LINES);
    own.map(|target| Promise { target, lines: written(target) }).collect()
}

/// Height of what is written under the small charts of a row.
pub(super) fn tallest(row: &[Vec<Promise<'_>>]) -> i32 {
    let lines = |own: &Vec<Promise<'_>>| own.iter().map(|one| one.lines.len()).sum::<usize>();
    i32::try_from(row.iter().map(lines).max().unwrap_or(0)).unwrap_or(0) * LINE
}

/// Draws the path that each requires, or the height that it asks for when no start is known; then the goal.
pub(super) fn draw(
    canvas: &Canvas,
    cell: &Cell,
    class: &str,
    promises: &[Promise<'_>],
    place: &dyn Fn(i32, f64) -> Option<Place>,
) -> Result<(), ChartError> {
    let mut y = cell.bottom() + UNDER;
    for Promise { target, lines } in promises {
        let territory = ("territoire", target.territory.as_str());
        let class = format!("{class} cible");
        canvas.group(&class, Some(territory), Some(&target.label), || {
            draw_mark(canvas, cell, target, place)?;
            for line in lines {
                canvas.text(Role::TargetText, line, (cell.left, y), HPos::Left)?;
                y += LINE;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn draw_mark(
    canvas: &Canvas,
    cell: &Cell,
    target: &TargetLine,
    place: &dyn Fn(i32, f64) -> Option<Place>,
) -> Result<(), ChartError> {
    let Some((x, y)) = place(target.goal.year, target.goal.value) else { return Ok(()) };
    let path = target.path.iter().filter_map(|step| place(step.year, step.value));
    let path: Vec<Place> = path.collect();
    if path.len() > 1 {
        canvas.line(Role::Path, path)?;
    } else {
        canvas.line(Role::TargetLine, vec![(cell.left, y), (x - TARGET, y)])?;
    }
    let ends = [(x, y - TARGET), (x + TARGET, y), (x, y + TARGET), (x - TARGET, y)];
    canvas.polygon(Role::Target, ends.to_vec())
}
