//! The names and the figures that are written on the map, where there is room: the territory in
//! question, then the largest.

use plotters::style::text_anchor::HPos;

use super::places::Spot;
use super::{BORDER, SMALLEST};
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Emphasis};
use crate::charts::draw::ChartError;
use crate::charts::reading::figure;
use crate::charts::steps::Room;
use crate::charts::text;
use crate::charts::theme::Role;

/// How many are labelled beside the territory in question.
const LARGEST: usize = 5;
/// The longest line of a name.
const LONGEST: i32 = 1500;
/// From one line to the next.
const LINE: i32 = 160;
/// Between a circle and its label.
const GAP: i32 = 40;

/// What is written beside a territory.
pub(super) struct Label {
    lines: Vec<(Role, String)>,
    /// Middle of the first line.
    at: Place,
    held: HPos,
    /// Whether it is that of the territory in question.
    pub(super) focus: bool,
}

impl Label {
    /// Writes it.
    pub(super) fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for ((role, line), below) in self.lines.iter().zip(0..) {
            canvas.text(*role, line, (self.at.0, self.at.1 + below * LINE), self.held)?;
        }
        Ok(())
    }
}

/// Finds a place for the labels, in what is free of the drawing; `spots` has the largest first.
pub(super) fn label(
    data: &ChartData,
    spots: &[Spot<'_>],
    size: Place,
    legend: [Place; 2],
) -> Vec<Label> {
    let mut open = Room::new(size);
    open.take(legend);
    // Labels would rather not lie over circles: that of the territory in question does if it must.
    let mut clear = Room::new(size);
    clear.take(legend);
    for spot in spots.iter().filter(|spot| spot.rings.is_empty()) {
        let reach = spot.radius + BORDER;
        clear
            .take([(spot.at.0 - reach, spot.at.1 - reach), (spot.at.0 + reach, spot.at.1 + reach)]);
    }
    let is_focus = |spot: &&Spot<'_>| spot.series.emphasis == Emphasis::Focus;
    let others = spots.iter().filter(|spot| !is_focus(spot)).take(LARGEST);
    let mut labels = Vec::new();
    for spot in spots.iter().filter(is_focus).chain(others) {
        let (lines, wide) = lines(data, spot);
        let tall = LINE * i32::try_from(lines.len()).unwrap_or(0);
        let places = places(spot, tall);
        let corners = |(at, held): &(Place, HPos)| {
            let left = match held {
                HPos::Left => at.0,
                HPos::Center => at.0 - wide / 2,
                HPos::Right => at.0 - wide,
            };
            [(left, at.1), (left + wide, at.1 + tall)]
        };
        let free = |room: &Room| places.iter().find(|place| room.is_free(corners(place))).copied();
        let focus = is_focus(&spot);
        let Some(place) = free(&clear).or_else(|| free(&open).filter(|_| focus)) else { continue };
        for room in [&mut clear, &mut open] {
            room.take(corners(&place));
        }
        let at = (place.0.0, place.0.1 + LINE / 2);
        labels.push(Label { lines, at, held: place.1, focus });
    }
    labels
}

/// The lines of a label, the widest of them.
fn lines(data: &ChartData, spot: &Spot<'_>) -> (Vec<(Role, String)>, i32) {
    let name = text::wrap(&spot.series.name, Role::Name, LONGEST, 2);
    let mut lines: Vec<(Role, String)> = name.into_iter().map(|line| (Role::Name, line)).collect();
    let said = spot.point.map_or_else(|| data.words.unknown.clone(), |point| figure(data, point));
    lines.push((Role::Value, text::shorten(&said, Role::Value, LONGEST)));
    let wide = lines.iter().map(|(role, line)| text::width(line, *role)).max().unwrap_or(0);
    (lines, wide)
}

/// Where a label of some height can be, by its top and by how it is held, the best first.
fn places(spot: &Spot<'_>, tall: i32) -> Vec<(Place, HPos)> {
    let (x, y) = spot.at;
    let reach = if spot.rings.is_empty() { spot.radius + GAP } else { SMALLEST };
    let (right, left) = ((x + reach, HPos::Left), (x - reach, HPos::Right));
    let mut places = Vec::new();
    if !spot.rings.is_empty() {
        places.push(((x, y - tall / 2), HPos::Center));
    }
    for (x, held) in [right, left] {
        for top in [y - tall / 2, y - tall, y] {
            places.push(((x, top), held));
        }
    }
    for top in [y - reach - tall, y + reach] {
        for held in [HPos::Center, HPos::Left, HPos::Right] {
            places.push(((x, top), held));
        }
    }
    places
}
