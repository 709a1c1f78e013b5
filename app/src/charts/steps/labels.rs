//! What is written among the marks, where there is room: nothing is written over anything.

use datasets::model::Status;
use plotters::style::text_anchor::HPos;

use super::frame::Frame;
use super::marks::{CLOTH, Drawn, Marked, POLE};
use crate::charts::absence::missing;
use crate::charts::canvas::Place;
use crate::charts::data::{ChartData, Emphasis, Series};
use crate::charts::order::order;
use crate::charts::reading::figure;
use crate::charts::room::{Room, Written};
use crate::charts::text;
use crate::charts::theme::Role;

/// Up to this number of series, all are named beside their last figure.
const FEW: usize = 5;
/// Up to this number of series, the levels of all are written beside their dots.
const VERY_FEW: usize = 3;
/// A name that fits nowhere is shortened to this.
const SHORT_NAME: i32 = 1200;
/// From the middle of a dot to that of a text above or under it.
const ABOVE: i32 = 160;

/// The series that are named in the drawing: all when they are few, else those that matter.
pub(super) fn named(data: &ChartData) -> impl Iterator<Item = &Series> {
    let drawn = || data.series.iter().filter(|series| !series.points.is_empty());
    let few = drawn().count() <= FEW;
    drawn().filter(move |series| few || series.emphasis != Emphasis::Other)
}

/// Finds a place for the names of the territories, then the mentions, then the levels.
pub(super) fn label(data: &ChartData, drawn: &mut [Drawn<'_>], frame: &Frame, room: &mut Room) {
    let named: Vec<&str> = named(data).map(|series| series.territory.as_str()).collect();
    for series in drawn.iter() {
        take_marks(series, room);
    }
    let mut first: Vec<&mut Drawn<'_>> =
        drawn.iter_mut().filter(|one| named.contains(&one.series.territory.as_str())).collect();
    order(&mut first, |series| std::cmp::Reverse(series.depth()));
    for series in &mut first {
        series.name = name(series, frame, room);
    }
    for series in &mut first {
        for mark in &mut series.marks {
            let Some(mention) = &mark.point.comment else { continue };
            let (x, y) = (mark.at.0, mark.at.1 - POLE + CLOTH.1 / 2);
            let places = [((x + CLOTH.0 + 30, y), HPos::Left), ((x - 40, y), HPos::Right)];
            mark.texts.extend(room.write(Role::MentionText, mention, &places));
        }
    }
    let few = first.len() <= VERY_FEW;
    for series in &mut first {
        let told = few || series.series.emphasis != Emphasis::Other;
        for mark in &mut series.marks {
            let disputed = mark.point.status == Status::Disputed;
            if missing(mark.point).is_none() && (told || disputed) {
                let (x, y) = mark.at;
                let places = [y - ABOVE, y + ABOVE].map(|y| ((x, y), HPos::Center));
                let said = figure(data, mark.point);
                mark.texts.extend(room.write(Role::LevelName, &said, &places));
            }
        }
    }
}

/// Takes the places of the dots, the steps and the flags.
fn take_marks(series: &Drawn<'_>, room: &mut Room) {
    let reach = series.radius + 15;
    for mark in &series.marks {
        let (x, y) = mark.at;
        room.take([(x - reach, y - reach), (x + reach, y + reach)]);
        if mark.point.comment.is_some() {
            room.take([(x - 20, y - POLE), (x + CLOTH.0 + 10, y)]);
        }
    }
    let lines = series.runs.iter().chain(&series.disputes);
    for ends in lines.flat_map(|line| line.windows(2)) {
        if let [(x0, y0), (x1, y1)] = ends {
            let (left, right) = (x0.min(x1), x0.max(x1));
            let (top, bottom) = (y0.min(y1), y0.max(y1));
            room.take([(left - 20, top - 20), (right + 20, bottom + 20)]);
        }
    }
}

/// The name of a series: at its end, else near one of its earlier figures.
fn name(series: &Drawn<'_>, frame: &Frame, room: &mut Room) -> Option<Written> {
    let mut marks: Vec<&Marked<'_>> = series.marks.iter().collect();
    order(&mut marks, |mark| std::cmp::Reverse(mark.point.period));
    let places: Vec<(Place, HPos)> =
        marks.iter().take(FEW).flat_map(|mark| places_of(mark, series.radius, frame)).collect();
    let whole = series.series.name.as_str();
    room.write(Role::Name, whole, &places).or_else(|| {
        let short = text::shorten(whole, Role::Name, SHORT_NAME);
        room.write(Role::Name, &short, &places)
    })
}

/// Where the name of a series can be, for one of its figures.
fn places_of(mark: &Marked<'_>, radius: i32, frame: &Frame) -> Vec<(Place, HPos)> {
    let (x, y) = mark.at;
    let half = if missing(mark.point).is_none() { frame.half_step() } else { radius };
    let right = x + half + 60;
    let mut places = [y, y - 110, y + 110].map(|y| ((right, y), HPos::Left)).to_vec();
    for y in [y - ABOVE - 10, y + ABOVE + 10, y - POLE - 100] {
        places.push(((x + half.max(radius), y), HPos::Right));
        places.push(((x, y), HPos::Center));
        places.push(((x - half, y), HPos::Left));
    }
    places
}
