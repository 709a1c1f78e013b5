//! Dots, steps, absences and flags: where each is, then how it is drawn.

use datasets::model::Status;

use super::frame::Frame;
use super::lanes::Lanes;
use super::scales::{Region, region_of};
use crate::charts::absence::{draw_absence, missing};
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Emphasis, Point, Series};
use crate::charts::draw::{Anchor, ChartError};
use crate::charts::order::order;
use crate::charts::room::Written;
use crate::charts::theme::{Role, series_class};

/// Height of a flag's pole above the dot, and size of its cloth.
pub(super) const POLE: i32 = 200;
pub(super) const CLOTH: (i32, i32) = (100, 80);

/// A point that has its place.
pub(super) struct Marked<'a> {
    index: usize,
    pub(super) point: &'a Point,
    pub(super) at: Place,
    pub(super) texts: Vec<Written>,
}

/// A series that has its place.
pub(super) struct Drawn<'a> {
    index: usize,
    pub(super) series: &'a Series,
    class: String,
    pub(super) radius: i32,
    pub(super) marks: Vec<Marked<'a>>,
    /// The lines of the levels.
    pub(super) runs: Vec<Vec<Place>>,
    /// The lines between figures that contradict each other.
    pub(super) disputes: Vec<Vec<Place>>,
    pub(super) name: Option<Written>,
}

impl Drawn<'_> {
    /// Where a cursor can land.
    pub(super) fn anchors(&self) -> impl Iterator<Item = Anchor> {
        self.marks.iter().map(|mark| Anchor::at(self.index, mark.index, mark.at))
    }

    /// The order of drawing: the territory in question lies over the others.
    pub(super) fn depth(&self) -> usize {
        match self.series.emphasis {
            Emphasis::Other => 0,
            Emphasis::Group => 1,
            Emphasis::Focus => 2,
        }
    }
}

/// Gives every point of every series its place.
pub(super) fn place_series<'a>(
    data: &'a ChartData,
    regions: &[Region<'_>],
    lanes: &Lanes<'_>,
    frame: &Frame,
    place: impl Fn(i32, f64) -> Place,
) -> Vec<Drawn<'a>> {
    let mut others = 0;
    let mut drawn = Vec::with_capacity(data.series.len());
    for (index, series) in data.series.iter().enumerate() {
        let class = series_class(series.emphasis, others);
        others += usize::from(series.emphasis == Emphasis::Other);
        let offset = lanes.tracks.offset(index);
        let marks: Vec<Marked<'_>> = series
            .points
            .iter()
            .enumerate()
            .map(|(index, point)| {
                let (x, y) = place(point.period, lanes.lane(point));
                Marked { index, point, at: (x, y + offset), texts: Vec::new() }
            })
            .collect();
        let radius = if series.emphasis == Emphasis::Focus { 55 } else { 40 };
        let radius = radius.min(frame.half_step().max(15));
        let (runs, disputes) = (runs_of(&marks, regions, frame), disputes_of(&marks));
        let series = Drawn { index, series, class, radius, marks, runs, disputes, name: None };
        drawn.push(series);
    }
    drawn
}

/// The lines of the levels: consecutive years of one scale are joined, nothing else is.
fn runs_of(marks: &[Marked<'_>], regions: &[Region<'_>], frame: &Frame) -> Vec<Vec<Place>> {
    let half = frame.half_step();
    let mut levels: Vec<&Marked<'_>> =
        marks.iter().filter(|mark| missing(mark.point).is_none()).collect();
    order(&mut levels, |mark| mark.point.period);
    let alone = |mark: &Marked<'_>| {
        marks.iter().filter(|other| other.point.period == mark.point.period).count() == 1
    };
    let region = |mark: &Marked<'_>| region_of(regions, mark.point.period);
    let mut runs: Vec<Vec<Place>> = Vec::new();
    let mut before: Option<&Marked<'_>> = None;
    for mark in levels {
        let (x, y) = mark.at;
        let joined = before.filter(|before| {
            before.point.period.checked_add(1) == Some(mark.point.period)
                && before.point.method == mark.point.method
                && region(before) == region(mark)
                && alone(before)
                && alone(mark)
        });
        match (joined, runs.last_mut()) {
            (Some(before), Some(run)) => {
                run.pop();
                let turn = i32::midpoint(before.at.0, x);
                if before.at.1 != y {
                    run.extend([(turn, before.at.1), (turn, y)]);
                }
                run.push((x + half, y));
            }
            _ => runs.push(vec![(x - half, y), (x + half, y)]),
        }
        before = Some(mark);
    }
    runs
}

/// The lines between figures of the same year.
fn disputes_of(marks: &[Marked<'_>]) -> Vec<Vec<Place>> {
    let mut disputes = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let same = |other: &&Marked<'_>| other.point.period == mark.point.period;
        if let Some(other) = marks[..index].iter().rfind(same) {
            disputes.push(vec![other.at, mark.at]);
        }
    }
    disputes
}

/// Draws a series: its lines, then its points, then its name.
pub(super) fn draw_series(canvas: &Canvas, drawn: &Drawn<'_>) -> Result<(), ChartError> {
    let territory = Some(("territoire", drawn.series.territory.as_str()));
    let radius = drawn.radius;
    canvas.group(&drawn.class, territory, None, || {
        for run in &drawn.runs {
            canvas.line(Role::Step, run.clone())?;
        }
        for dispute in &drawn.disputes {
            canvas.line(Role::Dispute, dispute.clone())?;
        }
        for mark in &drawn.marks {
            draw_point(canvas, mark, radius)?;
        }
        drawn.name.iter().try_for_each(|name| name.draw(canvas))
    })
}

/// A point: its flag when it has a mention, its mark, and what is written beside it.
fn draw_point(canvas: &Canvas, mark: &Marked<'_>, radius: i32) -> Result<(), ChartError> {
    let disputed = mark.point.status == Status::Disputed;
    let class = if disputed { "edition g-dispute" } else { "edition" };
    let period = mark.point.period.to_string();
    let (mention, (x, y)) = (mark.point.comment.as_deref(), mark.at);
    canvas.group(class, Some(("periode", &period)), mention, || {
        if mention.is_some() {
            let (top, (wide, high)) = (y - POLE, CLOTH);
            canvas.line(Role::FlagPole, vec![(x, y), (x, top)])?;
            let cloth = vec![(x, top), (x + wide, top + high / 2), (x, top + high)];
            canvas.polygon(Role::Flag, cloth)?;
        }
        match missing(mark.point) {
            None => canvas.disc(Role::Level, mark.at, radius)?,
            Some(status) => draw_absence(canvas, status, mark.at, radius)?,
        }
        mark.texts.iter().try_for_each(|text| text.draw(canvas))
    })
}
