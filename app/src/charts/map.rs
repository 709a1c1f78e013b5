//! Territories where they are: a circle for each, its area for the population, its tone for the figure;
//! over the outlines that the package brings, no circle but the outline itself.
//!
//! A tone is never alone: the legend counts each class, the largest territories and the one in question
//! have their figure written, and an absence is hollow with a dashed line.

use plotters::style::text_anchor::HPos;

use super::canvas::Canvas;
use super::data::{ChartData, Point};
use super::draw::{Anchor, ChartError, Plate, Size};
use super::reading::reading;
use super::text;
use super::theme::{Role, series_class};

mod classes;
mod labels;
mod legend;
mod neighbour;
mod places;

use classes::{class_of, classify};
use labels::label;
use legend::{Legend, is_disputed};
pub use neighbour::neighbour;
pub(crate) use places::cosine;
use places::{Places, Spot};

/// Radius of the smallest circle.
const SMALLEST: i32 = 45;
/// Width of the paper around a circle.
const BORDER: i32 = 15;
/// From the edge to the nearest place: the largest circle, and some room.
const MARGIN: i32 = 320;
/// From the legend to the map.
const BETWEEN: i32 = 160;

/// How a size is laid out, in tenths of a pixel.
struct Layout {
    /// Width of the map.
    width: i32,
    /// Height of the map at most.
    tallest: i32,
    /// Radius of the largest circle.
    largest: i32,
    /// Left of the legend.
    left: i32,
}

/// Draws it.
pub(super) fn draw_map(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    let layout = match size {
        Size::Wide => Layout { width: 4800, tallest: 6600, largest: 290, left: 4800 },
        Size::Narrow => Layout { width: size.tenths(), tallest: 5600, largest: 240, left: 40 },
    };
    let places = Places::of(data, layout.width, layout.tallest, layout.largest);
    if places.spots.is_empty() {
        return draw_nowhere(data, size);
    }
    let points: Vec<&Point> = places.spots.iter().filter_map(|spot| spot.point).collect();
    let classes = classify(data, &points);
    let tone = |spot: &Spot<'_>| {
        let class = spot.point.and_then(|point| class_of(data, &classes, point));
        class.map_or(Role::Unknown, |class| classes[class].tone)
    };
    let room = (size.tenths() - layout.left - 40, layout.largest);
    let legend = Legend::of(data, &places, &classes, room);
    let (top, height) = match size {
        Size::Wide => (MARGIN / 2, places.height.max(legend.height() + MARGIN)),
        Size::Narrow => (places.height + BETWEEN, places.height + BETWEEN + legend.height() + 40),
    };

    let canvas = Canvas::new((size.tenths(), height));
    let mut anchors = Vec::new();
    for spot in &places.spots {
        draw_spot(&canvas, data, spot, tone(spot))?;
        if let Some(point) = spot.series.points.len().checked_sub(1) {
            let at = anchors.iter().position(|other: &Anchor| other.series > spot.index);
            let anchor = Anchor::at(spot.index, point, spot.at);
            anchors.insert(at.unwrap_or(anchors.len()), anchor);
        }
    }
    let taken = [(layout.left, top), (size.tenths(), top + legend.height())];
    for label in label(data, &places.spots, (size.tenths(), height), taken) {
        let class = if label.focus { "serie g-focus" } else { "serie g-autre" };
        canvas.group(class, None, None, || label.draw(&canvas))?;
    }
    canvas.group("legende", None, None, || legend.draw(&canvas, (layout.left, top)))?;
    Ok(Plate { height, body: canvas.finish(), anchors })
}

/// The circle or the outline of a territory; what a pointer resting on it reads.
fn draw_spot(
    canvas: &Canvas,
    data: &ChartData,
    spot: &Spot<'_>,
    tone: Role,
) -> Result<(), ChartError> {
    let mut class = series_class(spot.series.emphasis, 0);
    if is_disputed(spot) {
        class.push_str(" g-dispute");
    }
    let said = spot.point.map(|point| reading(data, spot.series, point));
    let territory = Some(("territoire", spot.series.territory.as_str()));
    canvas.group(&class, territory, said.as_deref(), || {
        if spot.rings.is_empty() {
            canvas.disc(Role::Halo, spot.at, spot.radius + BORDER)?;
            return canvas.disc(tone, spot.at, spot.radius);
        }
        canvas.outline(tone, &spot.rings);
        Ok(())
    })
}

/// A map without any place says why it is empty.
fn draw_nowhere(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    let lines = text::wrap(&data.words.no_places, Role::Absent, size.tenths() - 320, 5);
    let height = 640 + i32::try_from(lines.len()).unwrap_or(0) * 180;
    let canvas = Canvas::new((size.tenths(), height));
    for (line, y) in lines.iter().zip((410..).step_by(180)) {
        canvas.text(Role::Absent, line, (size.tenths() / 2, y), HPos::Center)?;
    }
    Ok(Plate { height, body: canvas.finish(), anchors: Vec::new() })
}

#[cfg(test)]
mod tests;
