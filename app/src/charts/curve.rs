//! Lines through the periods.
//!
//! Only years that follow each other and that one method made are joined; an absence is a gap, and has
//! its mark in a lane under the least value. Names stand at the ends of the lines. What was promised,
//! what others published and where the figures lead are drawn beside the figures, never among them.

use plotters::chart::ChartBuilder;
use plotters::style::text_anchor::HPos;

use super::canvas::{Canvas, Place};
use super::data::{ChartData, Emphasis, Point, Series};
use super::draw::{Anchor, ChartError, Plate, Size, draw_words};
use super::multiples::draw_multiples;
use super::number::is_long;
use super::order::order;
use super::reading::{fill, reading, without_figure};
use super::room::Room;
use super::text;
use super::theme::Role;

mod absences;
mod context;
mod extent;
mod frame;
mod labels;
mod lines;
#[cfg(test)]
mod tests;
mod values;

use absences::Absent;
use context::Aim;
pub(super) use extent::{Extent, has_place, placed};
use frame::{Frame, YEARS};
use labels::{CROWD, EDGE, Label, Of, labels, write_columns, write_near};
pub use labels::{FEW, is_crowded};
pub(super) use lines::{Line, classes, draw_spot, usual_step};
pub(super) use values::Values;

/// Taller than any curve: the height follows from what is written under it.
const TALL: i32 = 20_000;
/// From a line of the notes to the next.
const NOTE: i32 = 160;
/// From a line of the legend to the next.
const LEGEND: i32 = 190;
/// More notes than this are not written.
const NOTES: usize = 8;

/// What everything is drawn with.
struct Plot<'a> {
    data: &'a ChartData,
    size: Size,
    canvas: &'a Canvas,
    frame: &'a Frame,
    /// Where a value of a year is, both as plotters takes them.
    place: &'a dyn Fn(f64, f64) -> Place,
    values: &'a Values,
}

impl Plot<'_> {
    /// Where a value of a year is; nowhere when the scale has no place for it.
    fn at(&self, year: i32, value: f64) -> Option<Place> {
        let place = || (self.place)(year.into(), self.values.position(value));
        has_place(self.data, value).then(place)
    }

    /// How far from the left a moment is.
    fn across(&self, year: f64) -> i32 {
        (self.place)(year, 0.0).0
    }
}

/// Draws the curves.
pub(super) fn draw_curve(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    if data.multiples {
        return draw_multiples(data, size);
    }
    let extent = Extent::of(data);
    let Some(ends) = extent.values else {
        return draw_words(&why_nothing(data, &extent), size);
    };
    let values = Values::of(data, ends);
    let today = data.today.filter(|today| {
        let (first, last) = extent.years;
        (f64::from(first)..=f64::from(last)).contains(today)
    });
    let changes = data
        .series
        .iter()
        .any(|series| series.points.windows(2).any(|pair| pair[0].method != pair[1].method));
    let mut labels = labels(data, size, &extent);
    let absent = data.series.iter().filter(|series| absences::are_drawn(data, series));
    let absent = absent
        .flat_map(|series| &series.points)
        .any(|point| super::absence::missing(point).is_some());
    let marks = (today.is_some() || changes, absent);
    let frame = Frame::of(data, size, &extent, &values, &mut labels, marks);

    let canvas = Canvas::new((size.tenths(), TALL));
    let inside = (frame.right - frame.left, frame.bottom - frame.top);
    let area = canvas.area().clone().shrink((frame.left, frame.top), inside);
    let chart = ChartBuilder::on(&area).build_cartesian_2d(extent.scale(), values.scale())?;
    let place = |year: f64, position: f64| chart.backend_coord(&(year, position));
    let plot = Plot { data, size, canvas: &canvas, frame: &frame, place: &place, values: &values };
    let mut notes = Vec::new();
    let (anchors, legend) = draw_inside(&plot, &extent, today, labels, &mut notes)?;
    let height = draw_notes(&plot, legend, &notes)?;
    drop(chart);
    drop(area);
    Ok(Plate { height, body: canvas.finish(), anchors })
}

/// Why there is no curve, in words.
pub(super) fn why_nothing(data: &ChartData, extent: &Extent) -> String {
    if extent.left_out > 0 {
        return left_out(data, extent);
    }
    let mut known = data.series.iter().filter_map(|series| Some((series, series.points.last()?)));
    known
        .next()
        .map_or_else(|| data.words.unknown.clone(), |(series, point)| reading(data, series, point))
}

fn left_out(data: &ChartData, extent: &Extent) -> String {
    fill(&data.words.log_left_out, &[("count", &extent.left_out.to_string())])
}

/// The scales, then what the figures are compared with, then the figures, the territory in question
/// over the others. Gives back where a cursor can land, and the height of the legend.
fn draw_inside(
    plot: &Plot<'_>,
    extent: &Extent,
    today: Option<f64>,
    mut labels: Vec<Label>,
    notes: &mut Vec<String>,
) -> Result<(Vec<Anchor>, i32), ChartError> {
    let (data, frame) = (plot.data, plot.frame);
    let mut room = Room::new((plot.size.tenths(), frame.bottom + frame.lane));
    let lines = place_lines(plot);
    let few = !is_crowded(data);

    draw_scales(plot, extent, &mut room)?;
    let projected = context::draw_projections(&data.projections, plot, &lines)?;
    notes.extend(context::draw_moments(plot, &context::breaks_of(&lines), today, &mut room)?);
    let aims = context::aims(data, plot, &mut room);
    take_figures(&lines, few, &mut room);
    place_labels(&mut labels, (plot, extent.years.1), &lines, &aims, &mut room);

    let crowd = lines.iter().filter(|line| !line.spots.is_empty()).count() > CROWD;
    notes.extend(crowd.then(|| data.words.crowd.clone()));
    general_notes(plot, extent, projected, notes);
    untold(data, &labels, notes);
    let mut absences = Vec::with_capacity(lines.len());
    for line in &lines {
        let drawn = absences::are_drawn(data, line.series);
        let placed = if drawn { absences::place(plot, line, &mut room, notes) } else { Vec::new() };
        absences.push(placed);
    }
    notes.extend(without_value(data, &lines, few));
    notes.extend(without_figure(data));

    notes.extend(context::draw_references(data, plot, &mut room)?);
    let class = match (few, crowd) {
        (true, _) => "courbe g-peu",
        (_, true) => "courbe g-foule",
        _ => "courbe",
    };
    plot.canvas.group(class, None, None, || {
        for emphasis in [Emphasis::Other, Emphasis::Group, Emphasis::Focus] {
            if emphasis == Emphasis::Focus {
                for aim in &aims {
                    aim.draw(plot, &lines, label_of(&labels, Of::Target(aim.rank)))?;
                }
            }
            for (line, absences) in lines.iter().zip(&absences) {
                if line.series.emphasis == emphasis {
                    let label = label_of(&labels, Of::Series(line.index));
                    draw_line(plot, (line, label), absences, (few, crowd))?;
                }
            }
        }
        Ok(())
    })?;
    let height = if few { draw_legend(plot, &lines, &labels)? } else { 0 };
    Ok((anchors_of(&lines, &absences), height))
}

fn place_lines<'a>(plot: &Plot<'a>) -> Vec<Line<'a>> {
    let data = plot.data;
    let (step, classes) = (usual_step(data), classes(data));
    let place = |point: &Point| plot.at(point.period, placed(data, point)?);
    let series = data.series.iter().enumerate().zip(&classes);
    series.map(|(series, class)| Line::of(series, class, step, &place)).collect()
}

/// Who has no value, only absences that are not drawn.
fn without_value(data: &ChartData, lines: &[Line<'_>], few: bool) -> Vec<String> {
    let untold = lines
        .iter()
        .filter(|line| few && line.spots.is_empty() && !absences::are_drawn(data, line.series));
    let last = untold.filter_map(|line| Some((line.series, line.series.points.last()?)));
    last.map(|(series, point)| reading(data, series, point)).collect()
}

/// The grid with its values, the unit when it is long, and the years.
fn draw_scales(plot: &Plot<'_>, extent: &Extent, room: &mut Room) -> Result<(), ChartError> {
    let (frame, canvas) = (plot.frame, plot.canvas);
    let [left, right] = frame.grid;
    for (value, label) in &plot.values.ticks {
        let (_, y) = (plot.place)(0.0, plot.values.position(*value));
        let role = if *value == 0.0 { Role::ZeroLine } else { Role::Grid };
        canvas.line(role, vec![(left, y), (right, y)])?;
        let at = (left - 60, y);
        canvas.text_within(Role::Axis, label, left - 60 - EDGE, at, HPos::Right)?;
    }
    room.take([(0, frame.top - 80), (left - 40, frame.bottom)]);
    if is_long(&plot.data.unit) {
        let wide = frame.width - 2 * EDGE;
        canvas.text_within(Role::Axis, &plot.data.unit, wide, (EDGE, 100), HPos::Left)?;
        room.take([(0, 0), (frame.width, 180)]);
    }
    let y = frame.bottom + frame.lane + 140;
    for year in frame.years(extent.years) {
        let at = (plot.across(year), y);
        canvas.text(Role::Axis, &format!("{year:.0}"), at, HPos::Center)?;
    }
    Ok(())
}

/// Takes the places of the lines and of the points.
fn take_figures(lines: &[Line<'_>], few: bool, room: &mut Room) {
    for line in lines {
        for run in &line.runs {
            context::take_line(room, run, 30);
        }
        let reach = line.radius(few) + 15;
        for spot in &line.spots {
            let (x, y) = spot.at;
            room.take([(x - reach, y - reach), (x + reach, y + reach)]);
        }
    }
}

/// Gives every label its place: in a column, or near what it names.
fn place_labels(
    labels: &mut [Label],
    (plot, last): (&Plot<'_>, i32),
    lines: &[Line<'_>],
    aims: &[Aim<'_>],
    room: &mut Room,
) {
    for label in labels.iter_mut() {
        let end = match label.of {
            Of::Series(index) => lines[index].spots.last().map(|spot| spot.at),
            Of::Target(rank) => aims.iter().find(|aim| aim.rank == rank).map(|aim| aim.at),
        };
        label.beside(end.unwrap_or_default(), plot.frame, last);
        if matches!(label.of, Of::Series(_)) {
            label.clear_of(aims);
        }
    }
    write_columns(labels, aims, plot.frame, room);
    write_near(labels, room);
}

/// The label of something.
fn label_of(labels: &[Label], of: Of) -> Option<&Label> {
    labels.iter().find(|label| label.of == of)
}

/// What a target asks for, when it found no room beside it.
fn untold(data: &ChartData, labels: &[Label], notes: &mut Vec<String>) {
    for label in labels.iter().filter(|label| !label.is_written()) {
        if let Of::Target(rank) = label.of {
            notes.push(data.targets[rank].label.clone());
        }
    }
}

/// What is to be known of the whole drawing.
fn general_notes(plot: &Plot<'_>, extent: &Extent, projected: bool, notes: &mut Vec<String>) {
    let words = &plot.data.words;
    if !plot.values.has_zero {
        notes.push(words.not_from_zero.clone());
    }
    notes.extend(scale_notes(plot.data, extent));
    if projected {
        notes.push(words.projected.clone());
    }
}

/// What is to be known of a scale and of the points on it.
pub(super) fn scale_notes(data: &ChartData, extent: &Extent) -> Vec<String> {
    let mut notes = Vec::new();
    if data.logarithmic {
        notes.push(data.words.log_scale.clone());
    }
    if extent.left_out > 0 {
        notes.push(left_out(data, extent));
    }
    let hollow = |series: &Series| {
        series.points.iter().any(|point| point.partial && placed(data, point).is_some())
    };
    if data.series.iter().any(hollow) {
        notes.push(data.words.hollow.clone());
    }
    notes
}

/// A series: its lines, its points, its absences, its name.
fn draw_line(
    plot: &Plot<'_>,
    (line, label): (&Line<'_>, Option<&Label>),
    absences: &[Absent],
    (few, crowd): (bool, bool),
) -> Result<(), ChartError> {
    let (canvas, territory) = (plot.canvas, ("territoire", line.series.territory.as_str()));
    canvas.group(&line.class, Some(territory), None, || {
        line.draw(canvas, few, crowd)?;
        absences::draw(plot, absences)?;
        label.map_or(Ok(()), |label| label.draw(canvas, &line.series.name))
    })
}

/// Where a cursor can land, by series then by point.
fn anchors_of(lines: &[Line<'_>], absences: &[Vec<Absent>]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    for (line, absences) in lines.iter().zip(absences) {
        let first = anchors.len();
        anchors.extend(line.anchors());
        if !absences.is_empty() {
            anchors.extend(absences.iter().map(|absent| absent.anchor(line.index)));
            order(&mut anchors[first..], |anchor| anchor.point);
        }
    }
    anchors
}

/// Names the few lines that could not be named at their ends, under the years. Gives back its height.
fn draw_legend(plot: &Plot<'_>, lines: &[Line<'_>], labels: &[Label]) -> Result<i32, ChartError> {
    let (canvas, mut height) = (plot.canvas, 0);
    for line in lines.iter().filter(|line| !line.spots.is_empty()) {
        if label_of(labels, Of::Series(line.index)).is_some_and(Label::is_written) {
            continue;
        }
        let y = plot.frame.bottom + plot.frame.lane + YEARS + height + LEGEND / 2;
        canvas.group("g-peu", None, None, || {
            let territory = ("territoire", line.series.territory.as_str());
            canvas.group(&line.class, Some(territory), None, || {
                canvas.line(Role::SeriesLine, vec![(EDGE, y), (EDGE + 240, y)])?;
                canvas.disc(Role::Level, (EDGE + 120, y), 35)?;
                let (at, room) = ((EDGE + 320, y), plot.frame.width - 2 * EDGE - 320);
                canvas.text_within(Role::OtherName, &line.series.name, room, at, HPos::Left)
            })
        })?;
        height += LEGEND;
    }
    Ok(height)
}

/// Writes the notes under the years. Gives back the height of the drawing.
fn draw_notes(plot: &Plot<'_>, legend: i32, notes: &[String]) -> Result<i32, ChartError> {
    let mut height = plot.frame.bottom + plot.frame.lane + YEARS + legend;
    if !notes.is_empty() {
        height += 60;
    }
    for note in notes.iter().take(NOTES) {
        for line in text::wrap(note, Role::Note, plot.frame.width - 2 * EDGE, 3) {
            plot.canvas.text(Role::Note, &line, (EDGE, height + NOTE / 2), HPos::Left)?;
            height += NOTE;
        }
        height += NOTE / 4;
    }
    Ok(height)
}
