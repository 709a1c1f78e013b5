//! Names at the ends of the lines and beside the targets: moved apart rather than written over each
//! other, and led to by a thin line when they moved.

use plotters::style::text_anchor::HPos;

use super::context::Aim;
use super::extent::{Extent, has_place, placed};
use super::frame::Frame;
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Emphasis, Mark, Point, Series, TargetLine};
use crate::charts::draw::{ChartError, Size};
use crate::charts::number::with_unit;
use crate::charts::order::order;
use crate::charts::room::{Room, Written, height_of, stack, width_of};
use crate::charts::text;
use crate::charts::theme::Role;

/// From the edge of the drawing to what is written.
pub(super) const EDGE: i32 = 40;
/// From the end of a line to its name.
pub(super) const GAP: i32 = 170;
/// Up to this number of series, all are named at the end of their line.
pub const FEW: usize = 5;
/// Over this number of series, the lines of the others are a density more than lines.
pub(super) const CROWD: usize = 60;
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
    /// Whether it is of one of the other territories.
    pub(super) is_other: bool,
    /// Where that figure is, and half of its size.
    end: Place,
    reach: i32,
    /// Where it starts in the column, and the middle of its height.
    left: i32,
    middle: i32,
    /// Whether it moved for a path, so that its neighbours make room rather than it.
    firm: bool,
    /// As it is written, once it found its place, and what leads to it.
    written: Vec<Written>,
    leader: Option<[Place; 2]>,
}

/// Whether there are more lines than have a name at their end.
pub fn is_crowded(data: &ChartData) -> bool {
    let lines = data.mark == Mark::Curve && !data.multiples;
    let drawn = data.series.iter().filter(|series| last_of(data, series).is_some());
    lines && drawn.count() > FEW
}

/// The labels of a drawing, the most important first: the territory in question, what it promised,
/// its group, then the others.
pub(super) fn labels(data: &ChartData, size: Size, extent: &Extent) -> Vec<Label> {
    let last = extent.years.1;
    let (mut drawn, mut latest) = (0, None);
    for point in data.series.iter().filter_map(|series| last_of(data, series)) {
        (drawn, latest) = (drawn + 1, latest.max(Some(point.period)));
    }
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
                label.is_other = emphasis == Emphasis::Other;
                labels.push(label);
            }
        }
        if emphasis == Emphasis::Focus {
            for (rank, target) in data.targets.iter().enumerate().take(MOST) {
                if !has_place(data, target.goal.value) {
                    continue;
                }
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
        let (mut said, mut alone) = (String::new(), true);
        for point in &series.points {
            let Some(value) = placed(data, point) else { continue };
            if point.period == last.period {
                said.push_str(if said.is_empty() { "" } else { " · " });
                said.push_str(&short(data, value));
            } else {
                alone = false;
            }
        }
        if series.emphasis == Emphasis::Focus || alone {
            lines.push((value, text::shorten(&said, value, room)));
        }
        Some(Self::new(Of::Series(index), lines, last.period, 50))
    }

    fn of_target(rank: usize, target: &TargetLine, size: Size) -> Self {
        let (room, most) = if size == Size::Wide { (1700, 4) } else { (1900, 3) };
        let lines = wrapped(&target.label, Role::TargetText, room, most);
        Self::new(Of::Target(rank), lines, target.goal.year, 70)
    }

    fn new(of: Of, lines: Vec<(Role, String)>, period: i32, reach: i32) -> Self {
        let (end, left, middle) = ((0, 0), 0, 0);
        let (in_column, is_other, firm, written, leader) = (false, false, false, Vec::new(), None);
        Self {
            of,
            lines,
            period,
            in_column,
            is_other,
            end,
            reach,
            left,
            middle,
            firm,
            written,
            leader,
        }
    }

    /// Width of the longest line.
    pub(super) fn width(&self) -> i32 {
        width_of(&self.lines)
    }

    /// Says where what it names is, and where its column starts.
    pub(super) fn beside(&mut self, end: Place, frame: &Frame, last: i32) {
        self.end = end;
        self.left = if self.period == last { end.0 + GAP } else { frame.names };
        self.middle = end.1;
    }

    /// Moves it, in its column, over or under the required paths that would go through it, whichever is nearer.
    pub(super) fn clear_of(&mut self, aims: &[Aim<'_>]) {
        let (half, across) = (height_of(&self.lines) / 2, (self.left, self.left + self.width()));
        // What is clear of one path may be in the way of another.
        for _ in aims {
            for [high, low] in aims.iter().filter_map(|aim| aim.heights(across)) {
                let (over, under) = (high - APART - half, low + APART + half);
                if over < self.middle && self.middle < under {
                    let nearer = self.middle - over < under - self.middle;
                    self.middle = if nearer { over } else { under };
                    self.firm = true;
                }
            }
        }
    }

    /// Whether it found a place.
    pub(super) fn is_written(&self) -> bool {
        !self.written.is_empty()
    }

    /// Draws it; when it is shortened, resting on it says it whole.
    pub(super) fn draw(&self, canvas: &Canvas, whole: &str) -> Result<(), ChartError> {
        if let Some(leader) = self.leader {
            canvas.line(Role::Leader, leader.to_vec())?;
        }
        let shortened = self.written.iter().any(|line| line.text.contains('…'));
        canvas.group("nom", None, shortened.then_some(whole), || {
            self.written.iter().try_for_each(|line| line.draw(canvas))
        })
    }

    fn top(&self) -> i32 {
        self.middle - height_of(&self.lines) / 2
    }

    fn bottom(&self) -> i32 {
        self.middle + height_of(&self.lines) / 2
    }
}

/// A text on several lines, in its role.
pub(super) fn wrapped(said: &str, role: Role, room: i32, lines: usize) -> Vec<(Role, String)> {
    text::wrap(said, role, room, lines).into_iter().map(|line| (role, line)).collect()
}

/// A value without the unit that is said above the scale.
pub(super) fn short(data: &ChartData, value: f64) -> String {
    with_unit(data.language, value, data.decimals, data.unit_of_scale())
}

/// Writes the labels of the columns. Those that matter least are left out of a column that has no room
/// for all.
pub(super) fn write_columns(
    labels: &mut [Label],
    aims: &[Aim<'_>],
    frame: &Frame,
    room: &mut Room,
) {
    let mut left = None;
    for _ in 0..2 {
        let mut column: Vec<&mut Label> = Vec::new();
        let mut high = 0;
        for label in labels.iter_mut() {
            let other = label.in_column && !label.is_written() && left != Some(label.left);
            if other && column.first().is_none_or(|first| first.left == label.left) {
                high += height_of(&label.lines) + APART;
                if high <= frame.bottom {
                    column.push(label);
                }
            }
        }
        left = column.first().map(|first| first.left);
        order(&mut column, |label| label.end.1);
        move_apart(&mut column, frame.bottom);
        // Those that made room may stand on a path now.
        for label in column.iter_mut().filter(|label| matches!(label.of, Of::Series(_))) {
            label.clear_of(aims);
        }
        move_apart(&mut column, frame.bottom);
        for label in column {
            let (x, (end, y)) = (label.left, label.end);
            room.take([(x - 20, label.top()), (x + label.width() + 20, label.bottom())]);
            let moved = (label.middle - y).abs() > 50 || x > end + 2 * GAP;
            let from = (end + label.reach + 15, y);
            label.leader = moved.then_some([from, (x - 25, label.middle)]);
            label.written = stack(&label.lines, (x, label.middle), HPos::Left);
        }
    }
}

/// Between two labels.
const APART: i32 = 30;

/// Moves labels that overlap apart, without changing their order.
fn move_apart(order: &mut [&mut Label], bottom: i32) {
    for _ in 0..12 {
        for index in 1..order.len() {
            let over = order[index - 1].bottom() + APART - order[index].top();
            if over > 0 {
                let up = match (order[index - 1].firm, order[index].firm) {
                    (true, _) => 0,
                    (false, true) => over,
                    _ => over / 2,
                };
                order[index - 1].middle -= up;
                order[index].middle += over - up;
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
pub(super) fn write_near(labels: &mut [Label], room: &mut Room) {
    let (mut highest, mut lines) = (i32::MAX, 0);
    for label in labels.iter() {
        if !label.in_column && matches!(label.of, Of::Series(_)) {
            (highest, lines) = (highest.min(label.end.1), lines + 1);
        }
    }
    for label in labels.iter_mut().filter(|label| !label.in_column) {
        let sides: &[i32] = match label.of {
            Of::Series(_) if lines > 1 && label.end.1 == highest => &[-1],
            Of::Series(_) if lines > 1 => &[1],
            _ => &[-1, 1],
        };
        label.written = room.write_lines(&label.lines, &label.places(sides));
    }
}

impl Label {
    /// Where it can stand, over (-1) or under (1) what it names.
    fn places(&self, sides: &[i32]) -> Vec<(Place, HPos)> {
        let ((x, y), reach) = (self.end, self.reach);
        let (away, half) = (reach + 50, height_of(&self.lines) / 2);
        let mut places = Vec::new();
        for far in [0, 80, 160, 240] {
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
