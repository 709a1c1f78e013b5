//! What each row tells: a territory and its latest figures, as they will be written.

use datasets::model::Status;

use super::goal::goal_of;
use super::{GAP, THICK, text};
use crate::charts::data::{ChartData, Emphasis, Point, Series, TargetLine};
use crate::charts::draw::Size;
use crate::charts::number::{is_long, number};
use crate::charts::reading::{figure, ratio, value_of};
use crate::charts::round::drawn;
use crate::charts::theme::{Role, series_class};

/// From one line of a name to the next.
pub(super) const LINE: i32 = 170;
/// The most room for what a bar counts, when it is on the line of the name.
pub(super) const DETAIL: i32 = 1600;
/// Under this denominator a share is told as « 3 sur 4 ».
const SMALL: f64 = 20.0;

/// A territory.
pub(super) struct Row<'a> {
    /// Rank of its series.
    pub(super) index: usize,
    pub(super) series: &'a Series,
    pub(super) class: String,
    /// Its latest figures: several when the sources contradict each other.
    pub(super) bars: Vec<Bar>,
    /// That the sources contradict each other, when they do.
    pub(super) dispute: Option<&'a str>,
    /// What it said it would reach.
    pub(super) goal: Option<&'a TargetLine>,
    /// The middle of that line, from the top of the rows.
    pub(super) goal_y: i32,
    /// The lines of its name.
    pub(super) name: Vec<String>,
    /// Middle of the first of them, from the top of the rows.
    pub(super) name_y: i32,
}

/// A figure.
pub(super) struct Bar {
    /// Rank of the point; none when the territory has no figure at all.
    pub(super) point: Option<usize>,
    /// Year, as written.
    pub(super) period: String,
    /// The value, as far as it is drawn.
    pub(super) value: Option<f64>,
    /// Whether it is zero, as it is written.
    pub(super) nil: bool,
    /// Whether it is the first of its row.
    pub(super) first: bool,
    /// What is said first.
    pub(super) told: String,
    /// What is said beside it.
    pub(super) detail: String,
    /// Its middle, from the top of the rows.
    pub(super) y: i32,
}

/// The rows, in the order of the series.
pub(super) fn rows_of(data: &ChartData) -> Vec<Row<'_>> {
    let latest = data.series.iter().filter_map(latest_period).max();
    let mut others = 0;
    let rows = data.series.iter().enumerate().map(|(index, series)| {
        let class = series_class(series.emphasis, others);
        others += usize::from(series.emphasis == Emphasis::Other);
        let bars = bars_of(data, series, latest);
        let dispute = is_disputed(series).then_some(data.words.disputed.as_str());
        let goal = goal_of(data, &series.territory);
        let (name, name_y, goal_y) = (Vec::new(), 0, 0);
        Row { index, series, class, bars, dispute, goal, goal_y, name, name_y }
    });
    rows.collect()
}

fn latest_period(series: &Series) -> Option<i32> {
    series.points.iter().map(|point| point.period).max()
}

fn is_disputed(series: &Series) -> bool {
    let period = latest_period(series);
    let mut latest = series.points.iter().filter(|point| Some(point.period) == period);
    latest.any(|point| point.status == Status::Disputed)
}

/// The figures of a territory's latest period, or one that says that there is none.
fn bars_of(data: &ChartData, series: &Series, latest: Option<i32>) -> Vec<Bar> {
    let period = latest_period(series);
    let points = series.points.iter().enumerate();
    let mut bars: Vec<Bar> = points
        .filter(|(_, point)| Some(point.period) == period)
        .map(|(index, point)| bar_of(data, index, point, latest))
        .collect();
    if bars.is_empty() {
        bars.push(Bar {
            point: None,
            period: String::new(),
            value: None,
            nil: false,
            first: true,
            told: data.words.unknown.clone(),
            detail: String::new(),
            y: 0,
        });
    }
    if let Some(bar) = bars.first_mut() {
        bar.first = true;
    }
    bars
}

fn bar_of(data: &ChartData, index: usize, point: &Point, latest: Option<i32>) -> Bar {
    let value = value_of(point);
    let counted = value.and(ratio(data, point));
    let said = match value {
        // The axis says the unit, too long to be said again by every bar.
        Some(value) if is_long(&data.unit) => number(data.language, value, data.decimals),
        _ => figure(data, point),
    };
    let few = point.denominator.is_some_and(|denominator| denominator < SMALL);
    let (told, beside) = match counted {
        Some(counted) if few => (counted, Some(said.clone())),
        counted => (said.clone(), counted),
    };
    let year = (latest != Some(point.period)).then(|| point.period.to_string());
    let written = value.map(|value| number(data.language, value, data.decimals));
    let nil = written.is_some_and(|digits| !digits.contains(|digit| ('1'..='9').contains(&digit)));
    let details: Vec<String> = beside.into_iter().chain(year).collect();
    Bar {
        point: Some(index),
        period: point.period.to_string(),
        value: value.map(drawn),
        nil,
        first: false,
        told,
        detail: details.join(" · "),
        y: 0,
    }
}

impl Row<'_> {
    /// Wraps the name and places it and the bars under `down`, which moves to the end of the row.
    pub(super) fn arrange(&mut self, size: Size, left: i32, details_above: bool, down: &mut i32) {
        let between = THICK + 60;
        let figures = i32::try_from(self.bars.len()).unwrap_or(i32::MAX).saturating_mul(between);
        let dispute = self.dispute.map_or(0, |_| LINE);
        let bars = figures + dispute + self.goal.map_or(0, |_| LINE);
        let detail = text::width(&self.detail(), Role::Detail).min(DETAIL);
        let room = match size {
            Size::Wide => left - 160,
            Size::Narrow if details_above => size.tenths() - left - 70 - detail - GAP,
            Size::Narrow => size.tenths() - left - 70,
        };
        self.name = text::wrap(&self.series.name, Role::Name, room, 2);
        let lines = i32::try_from(self.name.len()).unwrap_or(1) * LINE;
        let (first_bar, height) = match size {
            Size::Wide => {
                let height = bars.max(lines) + 60;
                self.name_y = *down + i32::midpoint(height - lines, LINE);
                (*down + i32::midpoint(height - bars, between), height)
            }
            Size::Narrow => {
                self.name_y = *down + LINE / 2;
                (*down + lines + between / 2, lines + bars + 80)
            }
        };
        for (bar, rank) in self.bars.iter_mut().zip(0..) {
            bar.y = first_bar + rank * between;
            self.goal_y = bar.y + dispute + LINE;
        }
        *down += height;
    }

    /// What the row counts, when it is written once, on the line of the name.
    pub(super) fn detail(&self) -> String {
        let mut details: Vec<&str> = self.bars.iter().map(|bar| bar.detail.as_str()).collect();
        details.dedup();
        details.join(" · ")
    }
}
