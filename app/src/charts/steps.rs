//! Levels of a label through its editions.
//!
//! A level is a dot on its lane, with a step as long as its year; only consecutive years are joined.
//! Under the levels, an absence has a lane of its own when there is one. Where the scale changes, the
//! drawing is cut: each scale has its own axis, with its own names.

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::style::text_anchor::HPos;

use super::backend::SvgBackend;
use super::canvas::{Area, Canvas, Place};
use super::data::ChartData;
use super::draw::{ChartError, Plate, Size};
use super::order::order;
use super::reading::{fill, without_figure};
use super::room::Room;
use super::scale::Scale;
use super::text;
use super::theme::Role;

mod frame;
mod labels;
mod lanes;
mod marks;
mod scales;
mod tracks;

use frame::Frame;
use labels::label;
use lanes::Lanes;
use marks::{Drawn, draw_series, place_series};
use scales::{Region, regions_of};

/// plotters' chart of one scale: years across, lanes up.
type Chart<'a> = ChartContext<'a, SvgBackend, Cartesian2d<Scale, Scale>>;

/// Height of the labels of the years.
const YEARS: i32 = 240;
/// Height of a line of text.
const LINE: i32 = 150;

/// Draws the levels.
pub(super) fn draw_steps(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    let regions = regions_of(data);
    let lanes = Lanes::of(data, &regions, size);
    let frame = Frame::of(data, &regions, &lanes, size);
    let notes = notes(data, size);
    let told = i32::try_from(notes.len()).unwrap_or(0);
    let height = frame.bottom + YEARS + told * LINE + if told > 0 { 60 } else { 0 };
    let canvas = Canvas::new((size.tenths(), height));

    let areas = frame.areas(canvas.area());
    let charts = areas
        .iter()
        .zip(&regions)
        .map(|(area, region)| build(area, region, &lanes, &frame))
        .collect::<Result<Vec<_>, _>>()?;
    for (chart, region) in charts.iter().zip(&regions) {
        draw_mesh(&canvas, chart, region, &lanes, &frame)?;
    }
    let place = |period: i32, lane: f64| -> Place {
        let region = scales::region_of(&regions, period);
        charts.get(region).map_or((0, 0), |chart| chart.backend_coord(&(period.into(), lane)))
    };
    let mut room = Room::new((size.tenths(), frame.bottom));
    draw_absences(&canvas, &lanes, &frame, &mut room, |lane| place(regions[0].first, lane).1)?;
    draw_breaks(&canvas, data, &regions, &frame, &mut room)?;
    for (note, rank) in notes.iter().zip(1..) {
        let at = (40, frame.bottom + YEARS + rank * LINE - LINE / 2);
        canvas.text_within(Role::Absent, note, size.tenths() - 80, at, HPos::Left)?;
    }

    let mut drawn = place_series(data, &regions, &lanes, &frame, place);
    label(data, &mut drawn, &frame, &mut room);
    let anchors = drawn.iter().flat_map(Drawn::anchors).collect();
    order(&mut drawn, Drawn::depth);
    drawn.iter().try_for_each(|series| draw_series(&canvas, series))?;
    drop(charts);
    drop(areas);
    Ok(Plate { height, body: canvas.finish(), anchors })
}

/// The coordinates of one scale.
fn build<'a>(
    area: &'a Area,
    region: &Region<'_>,
    lanes: &Lanes<'_>,
    frame: &Frame,
) -> Result<Chart<'a>, ChartError> {
    let column = frame.columns.get(region.rank).copied().unwrap_or(0);
    let years = (f64::from(region.first) - 0.5)..(f64::from(region.last) + 0.5);
    Ok(ChartBuilder::on(area)
        .set_label_area_size(LabelAreaPosition::Left, column)
        .set_label_area_size(LabelAreaPosition::Bottom, YEARS)
        .build_cartesian_2d(Scale::new(years), Scale::new(lanes.bottom()..lanes.top()))?)
}

/// The lanes with the names of the levels, and the years.
fn draw_mesh(
    canvas: &Canvas,
    chart: &Chart<'_>,
    region: &Region<'_>,
    lanes: &Lanes<'_>,
    frame: &Frame,
) -> Result<(), ChartError> {
    let (across, levels) = (chart.x_range(), lanes.grid(region));
    let line = |lane: f64| [across.start, across.end].map(|x| chart.backend_coord(&(x, lane)));
    for lane in &levels {
        canvas.line(Role::Grid, line(*lane).to_vec())?;
    }
    let column = frame.columns.get(region.rank).copied().unwrap_or(0);
    for lane in &levels {
        let [(left, y), _] = line(*lane);
        let name = text::shorten(region.name(*lane).unwrap_or_default(), Role::Axis, column - 100);
        canvas.text(Role::Axis, &name, (left - 80, y), HPos::Right)?;
    }
    for year in frame.years(region) {
        let (x, _) = chart.backend_coord(&(year, 0.0));
        let at = (x, frame.bottom + YEARS / 2 + 13);
        canvas.text(Role::Axis, &format!("{year:.0}"), at, HPos::Center)?;
    }
    Ok(())
}

/// The names of the lanes of absences, in the column of the first scale.
fn draw_absences(
    canvas: &Canvas,
    lanes: &Lanes<'_>,
    frame: &Frame,
    room: &mut Room,
    height_of: impl Fn(f64) -> i32,
) -> Result<(), ChartError> {
    let x = frame.columns.first().copied().unwrap_or(0) - 80;
    for absence in &lanes.absences {
        let middle = height_of(absence.lane);
        let first = middle - (i32::try_from(absence.lines.len()).unwrap_or(1) - 1) * LINE / 2;
        let shortened = absence.lines.concat().contains('…').then_some(absence.word);
        canvas.group("absence", None, shortened, || {
            (0..).zip(&absence.lines).try_for_each(|(rank, line)| {
                canvas.text(Role::Axis, line, (x, first + rank * LINE), HPos::Right)
            })
        })?;
        room.take([(0, first - LINE / 2), (x, 2 * middle - first + LINE / 2)]);
    }
    Ok(())
}

/// Where the scale changes: a line, and since when.
fn draw_breaks(
    canvas: &Canvas,
    data: &ChartData,
    regions: &[Region<'_>],
    frame: &Frame,
    room: &mut Room,
) -> Result<(), ChartError> {
    for (region, left) in regions.iter().zip(&frame.lefts).skip(1) {
        let x = left + 80;
        canvas.line(Role::Break, vec![(x, 0), (x, frame.bottom)])?;
        room.take([(x - 20, 0), (x + 20, frame.bottom)]);
        let since = region.since.to_string();
        let said = fill(&data.words.new_scale, &[("period", &since)]);
        let (wide, after) = (text::width(&said, Role::BreakText), frame.width - x - 100);
        let (at, held, space) = if wide > after && x > after {
            ((x - 60, 100), HPos::Right, x - 60)
        } else {
            ((x + 60, 100), HPos::Left, after)
        };
        canvas.text_within(Role::BreakText, &said, space, at, held)?;
        let width = wide.min(space);
        let from = if held_right(held) { at.0 - width } else { at.0 };
        room.take([(from, 0), (from + width, 180)]);
    }
    Ok(())
}

fn held_right(held: HPos) -> bool {
    matches!(held, HPos::Right)
}

/// Who has no figure at all, told under the years.
fn notes(data: &ChartData, size: Size) -> Vec<String> {
    let said = without_figure(data);
    said.map_or_else(Vec::new, |said| text::wrap(&said, Role::Absent, size.tenths() - 80, 3))
}

#[cfg(test)]
mod tests {
    use datasets::model::Status;

    use crate::charts::data::{ChartData, Emphasis};
    use crate::charts::draw::{Size, draw};
    use crate::charts::examples::snapshot;
    use crate::charts::examples::{absent, digne, free_software, labels, level, series};

    #[test]
    fn one_town_with_mentions_and_levels_that_were_not_published() {
        let data = ChartData { series: vec![digne()], ..labels() };
        snapshot!("digne", &data);
    }

    #[test]
    fn two_towns_one_of_them_disputed() {
        snapshot!("labels", &labels());
    }

    #[test]
    fn a_new_scale_cuts_the_drawing() {
        snapshot!("free_software", &free_software());
    }

    #[test]
    fn five_towns_that_meet_on_the_same_levels() {
        use Emphasis::Other;
        let mut data = labels();
        let years = |levels: &[(i32, f64)]| levels.iter().map(|(y, l)| level(*y, *l)).collect();
        let mut parthenay: Vec<_> = years(&[(2006, 5.0), (2011, 5.0), (2012, 5.0), (2019, 4.0)]);
        parthenay.push(absent(2017, Status::NotApplied));
        data.series.extend([
            series(Other, "79202", "Parthenay", parthenay),
            series(
                Other,
                "65440",
                "Tarbes",
                years(&[(2015, 4.0), (2016, 4.0), (2017, 3.0), (2018, 4.0)]),
            ),
            series(
                Other,
                "57463",
                "Metz",
                years(&[(2006, 5.0), (2008, 5.0), (2011, 5.0), (2018, 4.0), (2019, 4.0)]),
            ),
            series(Other, "04112", "Manosque", Vec::new()),
        ]);
        snapshot!("five_towns", &data);
    }

    #[test]
    fn forty_six_towns_name_only_the_one_in_question() {
        let mut data = labels();
        data.series = vec![digne()];
        data.series.extend((0..45_i32).map(|rank| {
            let points = (0..10)
                .filter(|year| (rank + year) % 3 != 0)
                .map(|year| level(2010 + year, f64::from((rank * 7 + year / 4) % 5 + 1)));
            series(
                Emphasis::Other,
                &format!("04{rank:03}"),
                &format!("Ville {rank}"),
                points.collect(),
            )
        }));
        snapshot!("forty_six", &data);
    }

    #[test]
    fn years_apart_are_never_joined() {
        let points = vec![level(2011, 3.0), level(2012, 4.0), level(2014, 4.0)];
        let towns = vec![series(Emphasis::Focus, "04070", "Digne-les-Bains", points)];
        let drawing = draw(&ChartData { series: towns, ..labels() }, Size::Wide, "s").unwrap();
        assert_eq!(drawing.svg.matches("g-pas").count(), 2);
    }

    #[test]
    fn a_level_that_was_not_published_is_neither_a_level_nor_nothing() {
        let drawing = draw(&labels(), Size::Wide, "s").unwrap();
        assert_eq!(drawing.svg.matches("g-participe").count(), 2);
        assert_eq!(drawing.anchors.len(), 6);
    }
}
