//! Small multiples: a small curve for each territory, all on one scale, which is said once.

use plotters::coord::ranged1d::Ranged;
use plotters::style::text_anchor::HPos;

use super::canvas::{Canvas, Place};
use super::curve::{
    Extent, Line, Values, classes, draw_spot, has_place, placed, scale_notes, usual_step,
    why_nothing,
};
use super::data::{ChartData, Emphasis, Point, Series};
use super::draw::{ChartError, Plate, Size, draw_words};
use super::number::{is_long, number};
use super::reading::{figure, fill, value_of};
use super::text;
use super::theme::Role;

mod promises;

use promises::{Promise, promises_of, tallest};

/// More territories than this are not drawn.
const MOST: usize = 48;
/// From the edge of the drawing.
const EDGE: i32 = 40;
/// Between two small charts.
const BETWEEN: i32 = 200;
/// Height of a line of the notes.
const NOTE: i32 = 180;
/// Of a small chart: its name and its figure above, its curve, its whole height.
const WRITTEN: i32 = 400;
const CURVE: i32 = 560;
const CELL: i32 = 1240;

/// Draws the small charts.
pub(super) fn draw_multiples(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    let figures = Extent::of_figures(data);
    if figures.values.is_none() {
        return draw_words(&why_nothing(data, &figures), size);
    }
    let extent = Extent::with_targets(data);
    let values = Values::of(data, extent.values.unwrap_or_default());
    let columns = data.series.len().clamp(1, if size == Size::Wide { 4 } else { 2 });
    let wide = (size.tenths() - 2 * EDGE + BETWEEN) / i32::try_from(columns).unwrap_or(1);
    let shown = &data.series[..data.series.len().min(MOST)];
    let promises: Vec<Vec<Promise<'_>>> =
        shown.iter().map(|series| promises_of(data, series, wide - BETWEEN)).collect();
    let rows: Vec<i32> = promises.chunks(columns).map(|row| CELL + tallest(row)).collect();

    let notes = notes(data, &extent, &values, size);
    let top = i32::try_from(notes.len()).unwrap_or(0) * NOTE + 80;
    let height = top + rows.iter().sum::<i32>();
    let canvas = Canvas::new((size.tenths(), height));
    for (note, rank) in notes.iter().zip(0..) {
        canvas.text(Role::Note, note, (EDGE, 90 + rank * NOTE), HPos::Left)?;
    }

    let from_zero = values.ticks.first().is_some_and(|(value, _)| *value == 0.0);
    let (across, up) = (extent.scale(), values.scale());
    let (step, classes) = (usual_step(data), classes(data));
    let mut anchors = Vec::new();
    let (mut left, mut down, mut row) = (EDGE, top, 0);
    for ((series, class), promises) in shown.iter().enumerate().zip(&classes).zip(&promises) {
        let cell = Cell { left, right: left + wide - BETWEEN, top: down, from_zero };
        let place = |year: i32, value: f64| {
            let ends = (cell.left + EDGE, cell.right - EDGE);
            let high = (cell.bottom(), cell.bottom() - CURVE);
            let at = || (across.map(&f64::from(year), ends), up.map(&values.position(value), high));
            has_place(data, value).then(at)
        };
        let of_point = |point: &Point| place(point.period, placed(data, point)?);
        let line = Line::of(series, class, step, &of_point);
        promises::draw(&canvas, &cell, class, promises, &place)?;
        draw_cell(data, &canvas, &cell, &line, figures.years.1)?;
        anchors.extend(line.anchors());
        left += wide;
        if left + wide - BETWEEN > size.tenths() {
            (left, down, row) = (EDGE, down + rows[row], row + 1);
        }
    }
    Ok(Plate { height, body: canvas.finish(), anchors })
}

/// Where a small chart is.
struct Cell {
    left: i32,
    right: i32,
    top: i32,
    /// Whether its least value is zero.
    from_zero: bool,
}

impl Cell {
    /// Where its least value is.
    fn bottom(&self) -> i32 {
        self.top + WRITTEN + CURVE
    }

    fn ground(&self, up: i32) -> Vec<Place> {
        vec![(self.left, self.bottom() - up), (self.right, self.bottom() - up)]
    }
}

/// A small chart: the name, the latest figure, the curve and its end.
fn draw_cell(
    data: &ChartData,
    canvas: &Canvas,
    cell: &Cell,
    line: &Line<'_>,
    last: i32,
) -> Result<(), ChartError> {
    let territory = ("territoire", line.series.territory.as_str());
    canvas.group(&line.class, Some(territory), None, || {
        let wide = cell.right - cell.left;
        let at = (cell.left, cell.top + 90);
        let focus = line.series.emphasis == Emphasis::Focus;
        let role = if focus { Role::Name } else { Role::OtherName };
        canvas.text_within(role, &line.series.name, wide, at, HPos::Left)?;
        draw_latest(data, canvas, cell, line.series, last)?;
        canvas.line(Role::Grid, cell.ground(CURVE))?;
        canvas.line(if cell.from_zero { Role::ZeroLine } else { Role::Grid }, cell.ground(0))?;
        line.draw_lines(canvas)?;
        let end = line.spots.last().map(|spot| spot.index);
        for spot in &line.spots {
            let radius = if Some(spot.index) == end { 40 } else { 15 };
            draw_spot(canvas, spot, radius)?;
        }
        Ok(())
    })
}

/// The latest figure, or the reason of its absence; and its year, when it is not the last one.
fn draw_latest(
    data: &ChartData,
    canvas: &Canvas,
    cell: &Cell,
    series: &Series,
    last: i32,
) -> Result<(), ChartError> {
    let latest = series.points.last();
    let (role, said) = match latest.map(|point| (point, value_of(point))) {
        None => (Role::Absent, data.words.unknown.clone()),
        Some((point, None)) => (Role::Absent, figure(data, point)),
        Some((_, Some(value))) if is_long(&data.unit) => {
            (Role::Value, number(data.language, value, data.decimals))
        }
        Some((point, _)) => (Role::Value, figure(data, point)),
    };
    let (y, wide) = (cell.top + 260, cell.right - cell.left);
    canvas.text_within(role, &said, wide, (cell.left, y), HPos::Left)?;
    let free = wide - text::width(&said, role) - 80;
    let year = latest.filter(|point| point.period != last).map(|point| point.period.to_string());
    let year = year.filter(|year| text::width(year, Role::Axis) <= free);
    year.map_or(Ok(()), |year| canvas.text(Role::Axis, &year, (cell.right, y), HPos::Right))
}

/// The scale, what it has no place for, and how many territories are left out.
fn notes(data: &ChartData, extent: &Extent, values: &Values, size: Size) -> Vec<String> {
    let words = &data.words;
    let (low, high) = values.ends(data);
    let (first, last) = (extent.years.0.to_string(), extent.years.1.to_string());
    let places = [("low", &*low), ("high", &*high), ("first", &*first), ("last", &*last)];
    let mut notes = vec![fill(&words.same_scale, &places)];
    if data.series.len() > MOST {
        let (count, total) = (MOST.to_string(), data.series.len().to_string());
        notes.push(fill(&words.too_many, &[("count", &count), ("total", &total)]));
    }
    notes.extend(scale_notes(data, extent));
    let room = size.tenths() - 2 * EDGE;
    notes.iter().flat_map(|note| text::wrap(note, Role::Note, room, 3)).collect()
}

#[cfg(test)]
mod tests {
    use crate::charts::data::{ChartData, Emphasis};
    use crate::charts::draw::{Size, draw};
    use crate::charts::examples::{level, series, snapshot};
    use crate::charts::published::{fibre_promise, population, schools_with_fibre};

    fn multiples() -> ChartData {
        ChartData { multiples: true, logarithmic: true, ..population() }
    }

    #[test]
    fn forty_six_communes_on_one_scale() {
        snapshot!("population", &multiples());
    }

    #[test]
    fn two_territories_of_demonstration_and_what_one_of_them_promised() {
        snapshot!("schools", &ChartData { multiples: true, ..schools_with_fibre() });
    }

    #[test]
    fn a_target_is_drawn_and_written_in_the_small_chart_of_its_territory_alone() {
        let data = ChartData { multiples: true, ..schools_with_fibre() };
        for size in Size::ALL {
            let svg = draw(&data, size, "m").unwrap().svg;
            let told = svg.split("cible\" data-territoire=\"04070\"").nth(1).unwrap();
            for drawn in ["class=\"g-chemin\"", "class=\"g-cible\"", "cible : 73,3"] {
                assert!(told.contains(drawn), "{drawn} {told}");
            }
            assert_eq!(svg.matches("class=\"g-cible\"").count(), 1);
        }
        // Without a start, the height that it asks for is drawn.
        let mut data = ChartData { multiples: true, ..fibre_promise() };
        data.series.truncate(1);
        let svg = draw(&data, Size::Narrow, "m").unwrap().svg;
        assert!(svg.contains("class=\"g-cible-trait\"") && !svg.contains("g-chemin"), "{svg}");
    }

    #[test]
    fn every_territory_has_its_small_chart_and_the_scale_is_said_once() {
        let drawing = draw(&multiples(), Size::Narrow, "m").unwrap();
        assert_eq!(drawing.svg.matches("data-territoire").count(), 46);
        assert_eq!(drawing.svg.matches("Même échelle").count(), 1);
        assert_eq!(drawing.anchors.len(), 92);
    }

    #[test]
    fn more_territories_than_can_be_read_are_counted_in_words() {
        let mut data = multiples();
        data.series = (0..60_i32)
            .map(|rank| {
                let points = vec![level(2020, 1.0), level(2021, f64::from(rank) + 1.0)];
                series(Emphasis::Other, &format!("{rank}"), &format!("Ville {rank}"), points)
            })
            .collect();
        let drawing = draw(&data, Size::Wide, "m").unwrap();
        assert_eq!(drawing.svg.matches("data-territoire").count(), 48);
        assert!(drawing.svg.contains("Les 48 premiers territoires"), "{}", drawing.svg);
        assert!(drawing.svg.contains("sur 60"));
    }
}
