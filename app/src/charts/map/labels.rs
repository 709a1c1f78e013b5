//! The names and the figures that are written on the map, where there is room: the territory in
//! question, then the largest.

use plotters::style::text_anchor::HPos;

use super::places::Spot;
use super::{BORDER, SMALLEST};
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Emphasis, Point};
use crate::charts::draw::ChartError;
use crate::charts::number::{is_long, number};
use crate::charts::reading::{figure, value_of};
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
    corners: [Place; 2],
    /// Whether it is that of the territory in question.
    pub(super) focus: bool,
}

impl Label {
    /// Writes it.
    pub(super) fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let (x, mut y) = self.at;
        for (role, line) in &self.lines {
            canvas.text(*role, line, (x, y), self.held)?;
            y += LINE;
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
    let mut taken = Taken { size, written: vec![legend], circles: Vec::new() };
    for spot in spots {
        let ((x, y), reach) = (spot.at, spot.radius + BORDER);
        if spot.rings.is_empty() {
            taken.circles.push([(x - reach, y - reach), (x + reach, y + reach)]);
        }
    }
    let mut labels = Vec::new();
    for focus in [true, false] {
        let mut more = LARGEST;
        for spot in spots {
            if (spot.series.emphasis == Emphasis::Focus) == focus && more > 0 {
                more -= 1;
                if let Some(label) = taken.best(data, spot, focus) {
                    taken.written.push(label.corners);
                    labels.push(label);
                }
            }
        }
    }
    labels
}

impl Taken {
    /// The label of a territory at its best place. Only the territory in question is named at the cost
    /// of hiding others; the name of an outline stays inside.
    fn best(&self, data: &ChartData, spot: &Spot<'_>, focus: bool) -> Option<Label> {
        let mut best = None;
        let mut least = if focus { usize::MAX } else { 1 };
        for longest in LONGEST {
            let lines = lines(data, spot, focus, longest);
            let (mut wide, mut tall) = (0, 0);
            for (role, line) in &lines {
                wide = wide.max(text::width(line, *role));
                tall += LINE;
            }
            // The middle of a circle is no place for a text.
            let circle = usize::from(spot.rings.is_empty());
            for (x, y, held) in &places(spot, tall)[circle..] {
                let left = match held {
                    HPos::Left => *x,
                    HPos::Center => x - wide / 2,
                    HPos::Right => x - wide,
                };
                let corners = [(left, *y), (left + wide, y + tall)];
                let Some(covered) = self.covered(corners) else { continue };
                if covered < least && (focus || circle == 1 || spot.holds(corners)) {
                    least = covered;
                    let (lines, at) = (lines.clone(), (*x, y + LINE / 2));
                    best = Some(Label { lines, at, held: *held, corners, focus });
                }
            }
        }
        best
    }
}

/// The lines of a label: the name, then the figure.
fn lines(data: &ChartData, spot: &Spot<'_>, focus: bool, longest: i32) -> Vec<(Role, String)> {
    let mut lines = Vec::new();
    let said = spot.point.map_or_else(|| data.words.unknown.clone(), |point| told(data, point));
    for (role, said) in [(Role::Name, &spot.series.name), (Role::Value, &said)] {
        let role = if focus { role } else { Role::LevelName };
        for line in text::wrap(said, role, longest, 3) {
            lines.push((role, line));
        }
    }
    lines
}

/// The figure; without a long unit, which the legend says.
fn told(data: &ChartData, point: &Point) -> String {
    let short = value_of(point).filter(|_| is_long(&data.unit) && data.levels.is_empty());
    short.map_or_else(|| figure(data, point), |value| number(data.language, value, data.decimals))
}

/// Where a label of some height can be: by which side, its top, how it is held; the best first.
fn places(spot: &Spot<'_>, tall: i32) -> [(i32, i32, HPos); 13] {
    use HPos::{Center, Left, Right};
    let (x, y) = spot.at;
    let reach = if spot.rings.is_empty() { spot.radius + GAP } else { SMALLEST };
    let inside = (spot.radius - GAP).max(0);
    let (right, left, middle) = (x + reach, x - reach, y - tall / 2);
    let (above, below) = (y - reach - tall, y + reach);
    [
        (x, middle, Center),
        (right, middle, Left),
        (right, y - tall, Left),
        (right, y, Left),
        (left, middle, Right),
        (left, y - tall, Right),
        (left, y, Right),
        (x, above, Center),
        (x - inside, above, Left),
        (x + inside, above, Right),
        (x, below, Center),
        (x - inside, below, Left),
        (x + inside, below, Right),
    ]
}
