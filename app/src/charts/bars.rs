//! Horizontal bars from zero: one row for each territory, for its latest figures.
//!
//! Wide, the name stands at the left of its bar; narrow, above it. The value is written at the end of
//! the bar, and what it counts beside it, lighter. An absence has no bar: its reason is in words. What was promised
//! stands under the bar, on the same scale.

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::element::Rectangle;
use plotters::style::text_anchor::HPos;

use super::backend::SvgBackend;
use super::canvas::Canvas;
use super::data::ChartData;
use super::draw::{Anchor, ChartError, Plate, Size};
use super::scale::Scale;
use super::text;
use super::theme::Role;

mod axis;
mod goal;
mod rows;

use axis::Axis;
use goal::draw_goal;
use rows::{Bar, Row, rows_of};

/// plotters' chart: the value across, tenths of a pixel down.
type Chart<'a> = ChartContext<'a, SvgBackend, Cartesian2d<Scale, Scale>>;

/// Height of a bar.
const THICK: i32 = 160;
/// Between the end of a bar, its value, and what it counts.
const GAP: i32 = 80;
/// Height of the labels of the axis.
const LABELS: i32 = 240;
/// From this number of rows on, the axis is also written above them.
const LONG: usize = 13;
/// Width of the tick of a zero, and the least width of a bar.
const TICK: i32 = 20;

/// Where things are, in tenths of a pixel.
struct Layout {
    size: Size,
    /// Where the bars start when all are positive.
    left: i32,
    /// Width of the axis.
    across: i32,
    /// Height of the rows together.
    down: i32,
    /// Height above the rows.
    top: i32,
    /// Whether the axis is also written above the rows.
    long: bool,
    /// Narrow only: what a bar counts is written on the line of the name, for want of room beside it.
    details_above: bool,
}

/// Draws the bars.
pub(super) fn draw_bars(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    let mut rows = rows_of(data);
    let values = rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.value);
    let goals = rows.iter().filter_map(|row| Some(row.goal?.goal.value));
    let axis = Axis::of(data, values.chain(goals));
    let layout = arrange(&mut rows, &axis, size);
    let title = axis.title().map_or(0, |_| 180);
    let height = layout.top + layout.down + LABELS + title;
    let canvas = Canvas::new((size.tenths(), height));

    let right = size.tenths() - layout.left - layout.across;
    let (margin, labels) = if layout.long { (0, layout.top) } else { (layout.top, 0) };
    let area = canvas.area().margin(margin, title, layout.left, right);
    let chart = ChartBuilder::on(&area)
        .set_label_area_size(LabelAreaPosition::Top, labels)
        .set_label_area_size(LabelAreaPosition::Bottom, LABELS)
        .build_cartesian_2d(
            Scale::new(axis.round.low..axis.round.high),
            Scale::new(f64::from(layout.down)..0.0),
        )?;
    draw_axis(&canvas, &chart, &axis, layout.long)?;

    let mut anchors = Vec::new();
    for row in &rows {
        let territory = Some(("territoire", row.series.territory.as_str()));
        canvas.group(&row.class, territory, None, || {
            draw_row(&canvas, &chart, &layout, row, &mut anchors)?;
            draw_goal(&canvas, &chart, size, row)
        })?;
    }
    if let Some(unit) = axis.title() {
        let at = (size.tenths() - 40, height - 90);
        canvas.text_within(Role::Axis, unit, size.tenths() - 80, at, HPos::Right)?;
    }
    drop(chart);
    drop(area);
    Ok(Plate { height, body: canvas.finish(), anchors })
}

/// Gives every row its place.
fn arrange(rows: &mut [Row<'_>], axis: &Axis, size: Size) -> Layout {
    let edge = 40 + axis.half_label();
    let names = rows.iter().map(|row| text::width(&row.series.name, Role::Name)).max();
    let left = match size {
        Size::Wide => (names.unwrap_or(0).min(2600) + 160).max(edge),
        Size::Narrow => edge,
    };
    let room = size.tenths() - left;
    let bars = || rows.iter().flat_map(|row| &row.bars);
    let beside = bars().map(|bar| axis.longest(bar, room, true)).min().unwrap_or(room);
    let details_above = size == Size::Narrow && beside < 1900;
    let fits = match (size, details_above) {
        (Size::Wide, _) => beside.max(2400),
        (Size::Narrow, false) => beside,
        (Size::Narrow, true) => {
            bars().map(|bar| axis.longest(bar, room, false)).min().unwrap_or(room).max(1600)
        }
    };
    let long = rows.len() >= LONG;
    let top = if long { LABELS } else { 40 };
    let mut down = 40;
    for row in rows.iter_mut() {
        row.arrange(size, left, details_above, &mut down);
    }
    Layout { size, left, across: fits.min(room - edge), down, top, long, details_above }
}

/// The grid, the ticks and the zero.
fn draw_axis(
    canvas: &Canvas,
    chart: &Chart<'_>,
    axis: &Axis,
    long: bool,
) -> Result<(), ChartError> {
    let ground = chart.y_range();
    let line = |tick: f64| [ground.start, ground.end].map(|y| chart.backend_coord(&(tick, y)));
    let ticks = axis.round.ticks();
    for tick in &ticks {
        canvas.line(Role::Grid, line(*tick).to_vec())?;
    }
    for above in [true, false].into_iter().filter(|above| long || !above) {
        for tick in &ticks {
            let [(x, bottom), (_, top)] = line(*tick);
            let y = if above { top - 127 } else { bottom + 114 };
            canvas.text(Role::Axis, &axis.label(*tick), (x, y), HPos::Center)?;
        }
    }
    canvas.line(Role::ZeroLine, line(0.0).to_vec())
}

/// The name, and the bars of the latest figures.
fn draw_row(
    canvas: &Canvas,
    chart: &Chart<'_>,
    layout: &Layout,
    row: &Row<'_>,
    anchors: &mut Vec<Anchor>,
) -> Result<(), ChartError> {
    let (_, y) = chart.backend_coord(&(0.0, row.name_y.into()));
    let (x, held) = match layout.size {
        Size::Wide => (layout.left - 120, HPos::Right),
        Size::Narrow => (layout.left + 30, HPos::Left),
    };
    let whole = (row.name.concat().contains('…')).then_some(row.series.name.as_str());
    canvas.group("nom", None, whole, || {
        (0..).zip(&row.name).try_for_each(|(line, name)| {
            canvas.text(Role::Name, name, (x, y + line * rows::LINE), held)
        })
    })?;
    for bar in &row.bars {
        let disputed = if row.dispute.is_some() { "figure g-dispute" } else { "figure" };
        let data = (!bar.period.is_empty()).then_some(("periode", bar.period.as_str()));
        canvas.group(disputed, data, None, || {
            draw_bar(canvas, chart, layout, row, bar).map(|end| {
                anchors.extend(bar.point.map(|point| Anchor::at(row.index, point, end)));
            })
        })?;
    }
    if let (Some(dispute), Some(bar)) = (row.dispute, row.bars.last()) {
        let (x, y) = chart.backend_coord(&(0.0, (bar.y + rows::LINE).into()));
        let room = layout.size.tenths() - x - GAP - 40;
        canvas.text_within(Role::Detail, dispute, room, (x + GAP, y), HPos::Left)?;
    }
    Ok(())
}

/// One bar and what is written at its end. Gives back where it ends.
fn draw_bar(
    canvas: &Canvas,
    chart: &Chart<'_>,
    layout: &Layout,
    row: &Row<'_>,
    bar: &Bar,
) -> Result<(i32, i32), ChartError> {
    let (zero, y) = chart.backend_coord(&(0.0, bar.y.into()));
    let (half, value) = (THICK / 2, bar.value.unwrap_or(0.0));
    let (end, _) = chart.backend_coord(&(value, bar.y.into()));
    if bar.value.is_some() && bar.nil {
        canvas.rectangle(Role::Nil, [(zero, y - half), (zero + TICK, y + half)])?;
    } else if bar.value.is_some() && (end - zero).abs() < TICK {
        let end = if value < 0.0 { zero - TICK } else { zero + TICK };
        canvas.rectangle(Role::Bar, [(zero, y - half), (end, y + half)])?;
    } else if bar.value.is_some() {
        let corners = [(0.0, (bar.y - half).into()), (value, (bar.y + half).into())];
        chart.plotting_area().draw(&Rectangle::new(corners, Role::Bar.shape()))?;
    }

    let role = if bar.value.is_some() { Role::Value } else { Role::Absent };
    let (x, edge) = (end.max(zero) + GAP, layout.size.tenths() - 40);
    canvas.text_within(role, &bar.told, edge - x, (x, y), HPos::Left)?;
    if layout.details_above {
        let (_, y) = chart.backend_coord(&(0.0, row.name_y.into()));
        let detail = if bar.first { row.detail() } else { String::new() };
        canvas.text_within(Role::Detail, &detail, rows::DETAIL, (edge, y), HPos::Right)?;
    } else {
        let x = x + text::width(&bar.told, role) + GAP;
        if edge - x > 300 {
            canvas.text_within(Role::Detail, &bar.detail, edge - x, (x, y), HPos::Left)?;
        }
    }
    Ok((end, y))
}

#[cfg(test)]
mod tests {
    use datasets::model::Status;

    use crate::charts::data::{ChartData, Emphasis, Mark};
    use crate::charts::draw::{Size, draw};
    use crate::charts::examples::snapshot;
    use crate::charts::examples::{absent, fibre, series, share};
    use crate::charts::published::fibre_promise;

    #[test]
    fn the_share_of_premises_in_five_communes() {
        snapshot!("fibre", &fibre());
    }

    #[test]
    fn what_was_promised_stands_under_its_bar() {
        snapshot!("fibre_promise", &ChartData { mark: Mark::Bars, ..fibre_promise() });
    }

    #[test]
    fn a_full_share_leaves_room_for_what_it_counts() {
        let mut data = fibre();
        data.series[0].points = vec![share(2019, 100.0, 12477.0, 12477.0)];
        data.series[1].points = vec![share(2017, 96.4, 3247.0, 3369.0)];
        snapshot!("fibre_full", &data);
    }

    #[test]
    fn a_long_name_a_small_number_a_dispute_and_a_territory_without_figures() {
        let long = "Communauté d'agglomération de La Provence-Alpes et des vallées voisines";
        let mut data = fibre();
        let mut disputed = vec![share(2019, 60.0, 120.0, 200.0), share(2019, 52.5, 105.0, 200.0)];
        for point in &mut disputed {
            point.status = Status::Disputed;
        }
        data.series = vec![
            series(Emphasis::Focus, "04070", "Digne-les-Bains", vec![share(2019, 75.0, 3.0, 4.0)]),
            series(Emphasis::Other, "33449", "Saint-Médard-en-Jalles", disputed),
            series(Emphasis::Group, "200067437", long, vec![absent(2019, Status::Withheld)]),
            series(Emphasis::Other, "04049", "Château-Arnoux-Saint-Auban", Vec::new()),
        ];
        snapshot!("schools", &data);
    }

    #[test]
    fn values_other_than_shares_have_round_ticks() {
        let mut data = fibre();
        "locaux par km²".clone_into(&mut data.unit);
        for (series, value) in data.series.iter_mut().zip([1260.4, 831.0, -210.5, 0.0]) {
            series.points[0].value = Some(value);
        }
        snapshot!("density", &data);
    }

    #[test]
    fn a_long_list_repeats_its_axis_above() {
        let mut data = fibre();
        let communes = (0..46).map(|rank| {
            let value = f64::from(46 - rank) * 2.1;
            let name = format!("Commune {rank}");
            series(
                Emphasis::Other,
                &format!("04{rank:03}"),
                &name,
                vec![share(2019, value, 1.0, 99.0)],
            )
        });
        data.series = communes.collect();
        snapshot!("forty_six", &data);
    }

    #[test]
    fn an_absence_has_no_bar_and_a_zero_has_a_tick() {
        let drawing = draw(&fibre(), Size::Wide, "f").unwrap();
        let of = |code: &str| {
            let (_, from) = drawing.svg.split_once(&format!("data-territoire=\"{code}\"")).unwrap();
            from.split("data-territoire").next().unwrap().to_owned()
        };
        assert!(of("04116").contains("g-nul") && of("04116").contains("0,0\u{202f}%"));
        assert!(!of("04187").contains("<rect") && of("04187").contains(">sans objet<"));
    }

    #[test]
    fn the_cursor_lands_at_the_end_of_every_bar() {
        let drawing = draw(&fibre(), Size::Narrow, "f").unwrap();
        assert_eq!(drawing.anchors.len(), 5);
        assert!(drawing.anchors[0].x > drawing.anchors[1].x, "29,3 % ends after 23,7 %");
    }

    #[test]
    fn a_chart_without_figures_says_so() {
        let data = ChartData { series: Vec::new(), ..fibre() };
        snapshot!("nothing", &data);
    }
}
