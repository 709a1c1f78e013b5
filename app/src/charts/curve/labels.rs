//! Names at the ends of the lines and beside the targets: moved apart rather than written over each
//! other, and led to by a thin line when they moved.

use plotters::style::text_anchor::HPos;

use super::extent::{Extent, placed};
use super::frame::Frame;
use crate::charts::canvas::Place;
use crate::charts::data::{ChartData, Emphasis, Point, Series, TargetLine};
use crate::charts::draw::Size;
use crate::charts::number::{is_long, with_unit};
use crate::charts::reading::figure;
use crate::charts::room::{Room, Written, height_of, stack, width_of};
use crate::charts::text;
use crate::charts::theme::Role;

/// From the edge of the drawing to what is written.
pub(super) const EDGE: i32 = 40;
/// From the end of a line to its name.
pub(super) const GAP: i32 = 170;
/// Up to this number of series, all are named at the end of their line.
pub(super) const FEW: usize = 5;
/// More targets and references than this are drawn without words.
pub(super) const MOST: usize = 3;

/// What a label is of, by rank.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Series(usize),
    Target(usize),
}

/// What is to be written beside something.
pub(super) struct Label {
    pub(super) of: Of,
    lines: Vec<(Role, String)>,
    /// Year of the figure that it stands beside.
    pub(super) period: i32,
    /// Whether it stands in a column with others, and not near the figure.
    pub(super) in_column: bool,
    /// Where that figure is, and half of its size.
    end: Place,
    reach: i32,
    /// Where it starts in the column, and the middle of its height.
    left: i32,
    middle: i32,
}

/// A label that found its place.
pub(super) struct Placed {
    pub(super) of: Of,
    pub(super) written: Vec<Written>,
    pub(super) leader: Option<[Place; 2]>,
}

/// The labels of a drawing, the most important first: the territory in question, what it promised,
/// its group, then the others.
pub(super) fn labels(data: &ChartData, size: Size, extent: &Extent) -> Vec<Label> {
    let last = extent.years.1;
    let ends = || data.series.iter().filter_map(|series| last_of(data, series));
    let (drawn, latest) = (ends().count(), ends().map(|point| point.period).max());
    let room = match size {
        Size::Narrow if latest != Some(last) => 1500,
        Size::Narrow if extent.years.0 < last => 1120,
        _ => 1900,
    };
    // A path or a band goes on from the lines: two names find a place around it, more stand apart.
    let goes_on = !data.projections.is_empty() || data.targets.iter().any(|one| one.path.len() > 1);
    let apart = drawn > 2 || !goes_on;
    let mut labels = Vec::new();
    for emphasis in [Emphasis::Focus, Emphasis::Group, Emphasis::Other] {
        for (index, series) in data.series.iter().enumerate() {
            let named = drawn <= FEW || emphasis != Emphasis::Other && labels.len() < 2 * FEW;
            if series.emphasis != emphasis || !named {
                continue;
            }
            if let Some(mut label) = Label::of_series(data, index, series, room) {
                label.in_column = label.period == last || Some(label.period) == latest && apart;
                labels.push(label);
            }
        }
        if emphasis == Emphasis::Focus {
            for (rank, target) in data.targets.iter().enumerate().take(MOST) {
                let mut label = Label::of_target(rank, target, size);
                label.in_column = label.period == last && size == Size::Wide;
                labels.push(label);
            }
        }
    }
    labels
}

/// The last figure of a series that has a place.
pub(super) fn last_of<'a>(data: &ChartData, series: &'a Series) -> Option<&'a Point> {
    series.points.iter().rfind(|point| placed(data, point).is_some())
}

impl Label {
    fn of_series(data: &ChartData, index: usize, series: &Series, room: i32) -> Option<Self> {
        let last = last_of(data, series)?;
        let (name, value) = match series.emphasis {
            Emphasis::Focus => (Role::Name, Role::Value),
            _ => (Role::OtherName, Role::Detail),
        };
        let mut lines = wrapped(&series.name, name, room, if room < 1500 { 3 } else { 2 });
        let same = |point: &&Point| point.period == last.period && placed(data, point).is_some();
        let figures: Vec<String> =
            series.points.iter().filter(same).map(|point| said(data, point)).collect();
        let points = series.points.iter().filter(|point| placed(data, point).is_some()).count();
        if series.emphasis == Emphasis::Focus || points == figures.len() {
            lines.push((value, text::shorten(&figures.join(" · "), value, room)));
        }
        Some(Self::new(Of::Series(index), lines, last.period, 50))
    }

    fn of_target(rank: usize, target: &TargetLine, size: Size) -> Self {
        let (room, most) = if size == Size::Wide { (1700, 4) } else { (1900, 3) };
        let lines = wrapped(&target.label, Role::TargetText, room, most);
        Self::new(Of::Target(rank), lines, target.goal.year, 70)
    }

    fn new(of: Of, lines: Vec<(Role, String)>, period: i32, reach: i32) -> Self {
        Self { of, lines, period, in_column: false, end: (0, 0), reach, left: 0, middle: 0 }
    }

    /// Width of the longest line.
    pub(super) fn width(&self) -> i32 {
        width_of(&self.lines)
    }

    /// Says where what it names is, and where its column starts.
    pub(super) fn beside(&mut self, end: Place, frame: &Frame, last: i32) {
        self.end = end;
        self.left = if self.period == last { end.0 + GAP } else { frame.names };
    }

    /// Whether it is in the same column.
    pub(super) fn is_over(&self, other: Option<i32>) -> bool {
        other == Some(self.left)
    }

    /// Where its column starts.
    pub(super) fn left(&self) -> i32 {
        self.left
    }

    fn top(&self) -> i32 {
        self.middle - height_of(&self.lines) / 2
    }

    fn bottom(&self) -> i32 {
        self.middle + height_of(&self.lines) / 2
    }

    fn placed(self, at: Place, held: HPos, leader: Option<[Place; 2]>) -> Placed {
        Placed { of: self.of, written: stack(&self.lines, at, held), leader }
    }
}

/// A text on several lines, in its role.
pub(super) fn wrapped(said: &str, role: Role, room: i32, lines: usize) -> Vec<(Role, String)> {
    text::wrap(said, role, room, lines).into_iter().map(|line| (role, line)).collect()
}

/// A figure beside its name; a long unit is said once, above the scale.
fn said(data: &ChartData, point: &Point) -> String {
    placed(data, point).map_or_else(|| figure(data, point), |value| short(data, value))
}

/// A value without the unit that is said above the scale.
pub(super) fn short(data: &ChartData, value: f64) -> String {
    let unit = if is_long(&data.unit) { "" } else { &data.unit };
    with_unit(data.language, value, data.decimals, unit)
}

/// Writes the labels of a column. Those that matter least are left out when there
/// is no room for all.
pub(super) fn write_column(mut labels: Vec<Label>, frame: &Frame, room: &mut Room) -> Vec<Placed> {
    let high = |labels: &[Label]| -> i32 {
        labels.iter().map(|label| height_of(&label.lines) + APART).sum()
    };
    while high(&labels) > frame.bottom {
        labels.pop();
    }
    let mut order: Vec<Label> = Vec::with_capacity(labels.len());
    for mut label in labels {
        label.middle = label.end.1;
        let under = order.iter().position(|other| other.middle > label.middle);
        order.insert(under.unwrap_or(order.len()), label);
    }
    move_apart(&mut order, frame.bottom);
    let placed = order.into_iter().map(|label| {
        let at = (label.left, label.middle);
        room.take([(at.0 - 20, label.top()), (at.0 + label.width() + 20, label.bottom())]);
        let moved = (label.middle - label.end.1).abs() > 50 || label.left > label.end.0 + 2 * GAP;
        let from = (label.end.0 + label.reach + 15, label.end.1);
        let leader = moved.then_some([from, (at.0 - 25, label.middle)]);
        label.placed(at, HPos::Left, leader)
    });
    placed.collect()
}

/// Between two labels.
const APART: i32 = 30;

/// Moves labels that overlap apart, without changing their order.
fn move_apart(order: &mut [Label], bottom: i32) {
    for _ in 0..12 {
        for index in 1..order.len() {
            let over = order[index - 1].bottom() + APART - order[index].top();
            if over > 0 {
                order[index - 1].middle -= over / 2;
                order[index].middle += over - over / 2;
            }
        }
    }
    let mut free = 0;
    for label in order.iter_mut() {
        label.middle += (free - label.top()).max(0);
        free = label.bottom() + APART;
    }
    let mut free = bottom;
    for label in order.iter_mut().rev() {
        label.middle -= (label.bottom() - free).max(0);
        free = label.top() - APART;
    }
}

/// Writes the labels that stand near what they name, where there is room: over the highest line, under
/// the others, so that nobody is taken for their neighbour. Nothing is written where there is no room.
pub(super) fn write_near(labels: Vec<Label>, room: &mut Room) -> Vec<Placed> {
    let lines = labels.iter().filter(|label| matches!(label.of, Of::Series(_)));
    let heights: Vec<i32> = lines.map(|label| label.end.1).collect();
    let placed =
        labels.into_iter().map(|label| {
            let sides: &[i32] =
                match (label.of, heights.iter().min()) {
                    (Of::Series(_), Some(highest)) if heights.len() > 1 => {
                        if label.end.1 == *highest { &[-1] } else { &[1] }
                    }
                    _ => &[-1, 1],
                };
            let written = room.write_lines(&label.lines, &label.places(sides));
            Placed { of: label.of, written, leader: None }
        });
    placed.collect()
}

impl Label {
    /// Where it can stand, over (-1) or under (1) what it names.
    fn places(&self, sides: &[i32]) -> Vec<(Place, HPos)> {
        let ((x, y), reach) = (self.end, self.reach);
        let (away, half) = (reach + 50, height_of(&self.lines) / 2);
        let mut places = Vec::new();
        for far in [0, 80, 160, 320, 480] {
            for side in sides {
                let y = y + side * (away + half + far);
                places.extend([
                    ((x + reach, y), HPos::Right),
                    ((x, y), HPos::Center),
                    ((x - reach, y), HPos::Left),
                    ((x + away, y), HPos::Left),
                ]);
            }
        }
        places.extend([((x + away, y), HPos::Left), ((x - away, y), HPos::Right)]);
        places
    }
}
