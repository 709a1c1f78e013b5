//! The names and the figures that are written on the map, where there is room: the territory in
//! question, then the largest.

use plotters::style::text_anchor::HPos;

use super::places::Spot;
use super::{BORDER, SMALLEST};
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Emphasis};
use crate::charts::draw::ChartError;
use crate::charts::reading::figure;
use crate::charts::text;
use crate::charts::theme::Role;

/// How many are labelled beside the territory in question.
const LARGEST: usize = 9;
/// The longest line of a label, then what is tried when such a line fits nowhere.
const LONGEST: [i32; 2] = [1500, 900];
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

/// What is on the drawing: the corners of what is written, and those of the circles.
struct Taken {
    size: Place,
    written: Vec<[Place; 2]>,
    circles: Vec<[Place; 2]>,
}

impl Taken {
    /// How many circles a text would lie over; none when it would lie over another or does not fit.
    fn covered(&self, corners: [Place; 2]) -> Option<usize> {
        let [(x0, y0), (x1, y1)] = corners;
        let within = x0 >= 20 && y0 >= 0 && x1 <= self.size.0 - 20 && y1 <= self.size.1;
        let meets =
            |[(a0, b0), (a1, b1)]: &&[Place; 2]| x0 < *a1 && *a0 < x1 && y0 < *b1 && *b0 < y1;
        let free = within && !self.written.iter().any(|other| meets(&other));
        free.then(|| self.circles.iter().filter(meets).count())
    }
}

/// Finds a place for the labels, in what is free of the drawing; `spots` has the largest first.
pub(super) fn label(
    data: &ChartData,
    spots: &[Spot<'_>],
    size: Place,
    legend: [Place; 2],
) -> Vec<Label> {
    let circles = spots.iter().filter(|spot| spot.rings.is_empty()).map(|spot| {
        let ((x, y), reach) = (spot.at, spot.radius + BORDER);
        [(x - reach, y - reach), (x + reach, y + reach)]
    });
    let mut taken = Taken { size, written: vec![legend], circles: circles.collect() };
    let is_focus = |spot: &&Spot<'_>| spot.series.emphasis == Emphasis::Focus;
    let others = spots.iter().filter(|spot| !is_focus(spot)).take(LARGEST);
    let mut labels = Vec::new();
    for spot in spots.iter().filter(is_focus).chain(others) {
        let focus = is_focus(&spot);
        let found = LONGEST.iter().flat_map(|longest| labels_of(data, spot, focus, *longest));
        let free =
            found.filter_map(|(label, corners)| Some((taken.covered(corners)?, label, corners)));
        // Only the territory in question is named at the cost of hiding others.
        let fits = |covered: usize, corners| {
            covered == 0 && (spot.rings.is_empty() || spot.holds(corners))
        };
        let best = free
            .filter(|(covered, _, corners)| focus || fits(*covered, *corners))
            .min_by_key(|best| best.0);
        if let Some((_, label, corners)) = best {
            taken.written.push(corners);
            labels.push(label);
        }
    }
    labels
}

/// The places that a label can have and its corners there, the best first.
fn labels_of(
    data: &ChartData,
    spot: &Spot<'_>,
    focus: bool,
    longest: i32,
) -> Vec<(Label, [Place; 2])> {
    let (name, value) =
        if focus { (Role::Name, Role::Value) } else { (Role::LevelName, Role::LevelName) };
    let said = spot.point.map_or_else(|| data.words.unknown.clone(), |point| figure(data, point));
    let lines: Vec<(Role, String)> = [(name, &spot.series.name), (value, &said)]
        .into_iter()
        .flat_map(|(role, said)| {
            text::wrap(said, role, longest, 3).into_iter().map(move |line| (role, line))
        })
        .collect();
    let wide = lines.iter().map(|(role, line)| text::width(line, *role)).max().unwrap_or(0);
    let tall = LINE * i32::try_from(lines.len()).unwrap_or(0);
    places(spot, tall)
        .into_iter()
        .map(|((x, y), held)| {
            let left = match held {
                HPos::Left => x,
                HPos::Center => x - wide / 2,
                HPos::Right => x - wide,
            };
            let label = Label { lines: lines.clone(), at: (x, y + LINE / 2), held, focus };
            (label, [(left, y), (left + wide, y + tall)])
        })
        .collect()
}

/// Where a label of some height can be, by its top and by how it is held, the best first.
fn places(spot: &Spot<'_>, tall: i32) -> Vec<(Place, HPos)> {
    let (x, y) = spot.at;
    let reach = if spot.rings.is_empty() { spot.radius + GAP } else { SMALLEST };
    let inside = (spot.radius - GAP).max(0);
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
        for (shift, held) in [(0, HPos::Center), (-inside, HPos::Left), (inside, HPos::Right)] {
            places.push(((x + shift, top), held));
        }
    }
    places
}
