//! What figures are compared with: what was promised, what others published, where the figures lead,
//! today, and where the method changes.

use plotters::style::text_anchor::HPos;

use super::Plot;
use super::labels::{Label, MOST, short, wrapped};
use super::lines::Line;
use crate::charts::canvas::Place;
use crate::charts::data::{ChartData, Projection, ReferenceLine, TargetLine};
use crate::charts::draw::{ChartError, Size};
use crate::charts::order::order;
use crate::charts::reading::fill;
use crate::charts::room::Room;
use crate::charts::theme::Role;

/// Half of the width of a target's mark.
const TARGET: i32 = 65;
/// Half of the length of a reference's line.
const REFERENCE: i32 = 130;
/// More breaks than this are drawn without words.
const BREAKS: usize = 4;

/// A target that has its place.
pub(super) struct Aim<'a> {
    pub(super) rank: usize,
    target: &'a TargetLine,
    pub(super) at: Place,
    path: Vec<Place>,
}

/// The targets that have a place.
pub(super) fn aims<'a>(data: &'a ChartData, plot: &Plot<'_>, room: &mut Room) -> Vec<Aim<'a>> {
    let mut aims = Vec::new();
    for (rank, target) in data.targets.iter().enumerate() {
        let Some(at) = plot.at(target.goal.year, target.goal.value) else { continue };
        let path = target.path.iter().filter_map(|step| plot.at(step.year, step.value));
        let path: Vec<Place> = path.collect();
        take_line(room, &[(at.0 - TARGET, at.1), (at.0 + TARGET, at.1)], TARGET);
        if path.len() < 2 {
            room.take([(plot.frame.grid[0], at.1 - 20), (at.0, at.1 + 20)]);
        }
        aims.push(Aim { rank, target, at, path });
        if let Some(aim) = aims.last() {
            take_line(room, &aim.path, 30);
        }
    }
    aims
}

impl Aim<'_> {
    /// The heights that the required path has between two places across, the highest first; none where it has none.
    pub(super) fn heights(&self, (from, until): (i32, i32)) -> Option<[i32; 2]> {
        let at = |x: i32, [one, other]: [Place; 2]| {
            let along = i64::from(x - one.0) * i64::from(other.1 - one.1);
            i32::try_from(along / i64::from((other.0 - one.0).max(1))).map_or(one.1, |y| one.1 + y)
        };
        let mut heights: Option<[i32; 2]> = None;
        for step in self.path.windows(2).map(|step| [step[0], step[1]]) {
            let (left, right) = (from.max(step[0].0), until.min(step[1].0));
            for x in [left, right].into_iter().filter(|_| left <= right) {
                let y = at(x, step);
                let [high, low] = heights.unwrap_or([y; 2]);
                heights = Some([high.min(y), low.max(y)]);
            }
        }
        heights
    }

    /// Draws what was promised: the path that it requires, or the height that it asks for when no
    /// start is known; then the goal.
    pub(super) fn draw(
        &self,
        plot: &Plot<'_>,
        lines: &[Line<'_>],
        label: Option<&Label>,
    ) -> Result<(), ChartError> {
        let line = line_of(lines, &self.target.territory);
        let class = line.map_or("serie g-autre", |line| &line.class);
        let data = ("territoire", self.target.territory.as_str());
        let (canvas, (x, y)) = (plot.canvas, self.at);
        canvas.group(&format!("{class} cible"), Some(data), Some(&self.target.label), || {
            if self.path.len() > 1 {
                canvas.line(Role::Path, self.path.clone())?;
            } else {
                canvas.line(Role::TargetLine, vec![(plot.frame.grid[0], y), (x - TARGET, y)])?;
            }
            let ends = [(x, y - TARGET), (x + TARGET, y), (x, y + TARGET), (x - TARGET, y)];
            canvas.polygon(Role::Target, ends.to_vec())?;
            label.map_or(Ok(()), |label| label.draw(canvas, &self.target.label))
        })
    }
}

fn line_of<'a, 'b>(lines: &'b [Line<'a>], territory: &str) -> Option<&'b Line<'a>> {
    lines.iter().find(|line| line.series.territory == territory)
}

/// Draws what others published: a short line, and what it is where there is room; else its value. Gives
/// back what could not be written there.
pub(super) fn draw_references(
    data: &ChartData,
    plot: &Plot<'_>,
    room: &mut Room,
) -> Result<Vec<String>, ChartError> {
    let at = |rank: usize| {
        let reference = data.references.get(rank)?;
        plot.at(reference.at.year, reference.at.value)
    };
    for (x, y) in (0..data.references.len()).filter_map(at) {
        room.take([(x - REFERENCE, y - 25), (x + REFERENCE, y + 25)]);
    }
    let (wide, most) = if plot.size == Size::Wide { (2600, 2) } else { (1500, 4) };
    let mut untold = Vec::new();
    for (rank, reference) in data.references.iter().enumerate() {
        let Some((x, y)) = at(rank) else { continue };
        let mut lines = wrapped(&reference.label, Role::ReferenceText, wide, most);
        if lines.iter().any(|(_, line)| line.contains('…')) {
            lines.clear();
        }
        let mut written = room.write_lines(&lines, &places_beside((x, y), lines.len()));
        if written.is_empty() && rank < MOST {
            let value = short(data, reference.at.value);
            let places = [((x, y - 110), HPos::Center), ((x, y + 110), HPos::Center)];
            written.extend(room.write(Role::ReferenceText, &value, &places));
            untold.push(said(data, reference));
        }
        plot.canvas.group("reference", None, Some(&reference.label), || {
            plot.canvas.line(Role::Reference, vec![(x - REFERENCE, y), (x + REFERENCE, y)])?;
            written.iter().try_for_each(|text| text.draw(plot.canvas))
        })?;
    }
    Ok(untold)
}

/// What somebody published, as the notes say it: its value is beside the line.
fn said(data: &ChartData, reference: &ReferenceLine) -> String {
    format!("{} · {}", short(data, reference.at.value), reference.label)
}

/// Where the words of a reference can be.
fn places_beside((x, y): Place, lines: usize) -> Vec<(Place, HPos)> {
    let beside = REFERENCE + 50;
    let over = i32::try_from(lines).unwrap_or(1) * 72 + 40;
    let mut places = vec![((x + beside, y), HPos::Left), ((x - beside, y), HPos::Right)];
    for y in [y - over, y + over] {
        places.push(((x - REFERENCE, y), HPos::Left));
        places.push(((x + REFERENCE, y), HPos::Right));
        places.push(((x, y), HPos::Center));
    }
    places
}

/// Draws where the figures lead. Gives back whether there is anything to explain.
pub(super) fn draw_projections(
    projections: &[Projection],
    plot: &Plot<'_>,
    lines: &[Line<'_>],
) -> Result<bool, ChartError> {
    let mut drawn = false;
    for projection in projections {
        let Some(line) = line_of(lines, &projection.territory) else { continue };
        let Some(last) = line.spots.last() else { continue };
        let ends = [projection.high, projection.low].map(|end| plot.at(projection.year, end));
        let [Some(high), Some(low)] = ends else { continue };
        if projection.year <= last.point.period {
            continue;
        }
        let data = Some(("territoire", projection.territory.as_str()));
        let told = Some(plot.data.words.projected.as_str());
        plot.canvas.group(&line.class, data, told, || {
            plot.canvas.polygon(Role::Projection, vec![last.at, high, low])
        })?;
        drawn = true;
    }
    Ok(drawn)
}

/// The years in which the method of a series changes, from the first.
pub(super) fn breaks_of(lines: &[Line<'_>]) -> Vec<i32> {
    let mut years: Vec<i32> = Vec::new();
    for line in lines {
        for year in &line.breaks {
            if !years.contains(year) {
                years.push(*year);
            }
        }
    }
    order(&mut years, |year| *year);
    years
}

/// Draws today, and the lines where the method changes. Gives back what could not be written there.
pub(super) fn draw_moments(
    plot: &Plot<'_>,
    years: &[i32],
    today: Option<f64>,
    room: &mut Room,
) -> Result<Vec<String>, ChartError> {
    let mut untold = Vec::new();
    let across = |year: f64| plot.across(year);
    for year in years {
        let x = across(f64::from(*year) - 0.5);
        let said = fill(&plot.data.words.break_in, &[("period", &year.to_string())]);
        let text = if untold.len() < BREAKS { said.as_str() } else { "" };
        if !draw_moment(plot, (Role::Break, Role::BreakText), x, text, room)? {
            untold.push(said);
        }
    }
    if let Some(today) = today {
        let said = &plot.data.words.today;
        draw_moment(plot, (Role::Today, Role::TodayText), across(today), said, room)?;
    }
    untold.truncate(BREAKS);
    Ok(untold)
}

/// A vertical line and its words above. Gives back whether they found room.
fn draw_moment(
    plot: &Plot<'_>,
    (line, role): (Role, Role),
    x: i32,
    said: &str,
    room: &mut Room,
) -> Result<bool, ChartError> {
    let (frame, canvas) = (plot.frame, plot.canvas);
    canvas.line(line, vec![(x, frame.head - 90), (x, frame.bottom)])?;
    room.take([(x - 20, frame.head - 90), (x + 20, frame.head + 90)]);
    let places = [((x + 60, frame.head), HPos::Left), ((x - 60, frame.head), HPos::Right)];
    let written = room.write(role, said, &places);
    written.iter().try_for_each(|text| text.draw(canvas))?;
    Ok(written.is_some())
}

/// Takes the places of a line, in short pieces: what is beside a slope stays free.
pub(super) fn take_line(room: &mut Room, points: &[Place], reach: i32) {
    for ends in points.windows(2) {
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        let pieces = ((x1 - x0).abs().max((y1 - y0).abs()) / 120).max(1);
        for piece in 0..pieces {
            let along = |from: i32, to: i32, piece: i32| from + (to - from) * piece / pieces;
            let (xa, xb) = (along(x0, x1, piece), along(x0, x1, piece + 1));
            let (ya, yb) = (along(y0, y1, piece), along(y0, y1, piece + 1));
            let low = (xa.min(xb) - reach, ya.min(yb) - reach);
            room.take([low, (xa.max(xb) + reach, ya.max(yb) + reach)]);
        }
    }
}
