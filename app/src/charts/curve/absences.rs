//! The absences of the territory in question, in a lane under the least value: there, none of them can
//! be taken for a figure.

use datasets::model::Status;
use plotters::style::text_anchor::HPos;

use super::Plot;
use super::frame::LANE;
use super::lines::Line;
use crate::charts::absence::draw_absence;
use crate::charts::canvas::Place;
use crate::charts::data::{ChartData, Emphasis, Series};
use crate::charts::draw::{Anchor, ChartError};
use crate::charts::reading::{absence, fill};
use crate::charts::room::{Room, Written};
use crate::charts::theme::Role;

/// Half of the size of a mark.
const RADIUS: i32 = 40;

/// Whether the absences of a series are drawn: those of the territory in question, or of the only one.
pub(super) fn are_drawn(data: &ChartData, series: &Series) -> bool {
    series.emphasis == Emphasis::Focus || data.series.len() == 1
}

/// An absence that has its place.
pub(super) struct Absent {
    /// Rank of the point.
    pub(super) index: usize,
    period: i32,
    status: Status,
    pub(super) at: Place,
    word: Option<Written>,
}

impl Absent {
    /// Where a cursor can land on it.
    pub(super) fn anchor(&self, series: usize) -> Anchor {
        Anchor::at(series, self.index, self.at)
    }
}

/// Gives the absences of a series their place, and writes the reason beside the last mark of each run
/// of years. What finds no room is told in the notes.
pub(super) fn place(
    plot: &Plot<'_>,
    line: &Line<'_>,
    room: &mut Room,
    notes: &mut Vec<String>,
) -> Vec<Absent> {
    let y = plot.frame.bottom + LANE / 2;
    let mut absences: Vec<Absent> = Vec::with_capacity(line.absences.len());
    for &(index, status) in &line.absences {
        let period = line.series.points[index].period;
        let at = (plot.across(f64::from(period)), y);
        room.take([(at.0 - RADIUS - 20, y - 60), (at.0 + RADIUS + 20, y + 60)]);
        absences.push(Absent { index, period, status, at, word: None });
    }
    let mut first = 0;
    for rank in 0..absences.len() {
        let Absent { status, at: (x, y), .. } = absences[rank];
        if absences.get(rank + 1).is_none_or(|next| next.status != status) {
            let from = absences[first].at.0;
            let above = plot.frame.bottom - 110;
            let places = [
                ((x + 100, y), HPos::Left),
                ((from - 100, y), HPos::Right),
                ((i32::midpoint(from, x), above), HPos::Center),
            ];
            let said = absence(plot.data, status);
            absences[rank].word = room.write(Role::TodayText, said, &places);
            if absences[rank].word.is_none() {
                notes.push(note(plot.data, line, &absences[first..=rank]));
            }
            first = rank + 1;
        }
    }
    absences
}

/// A run of years and their reason, as the notes say it.
fn note(data: &ChartData, line: &Line<'_>, run: &[Absent]) -> String {
    let years: Vec<String> = run.iter().map(|absent| absent.period.to_string()).collect();
    let reason = run.first().map_or("", |absent| absence(data, absent.status));
    let places = [
        ("territory", line.series.name.as_str()),
        ("period", &years.join(", ")),
        ("value", reason),
    ];
    fill(&data.words.reading, &places)
}

/// Draws the marks, and the reasons that found room.
pub(super) fn draw(plot: &Plot<'_>, absences: &[Absent]) -> Result<(), ChartError> {
    for absent in absences {
        let period = absent.period.to_string();
        let reason = Some(absence(plot.data, absent.status));
        plot.canvas.group("figure", Some(("periode", &period)), reason, || {
            draw_absence(plot.canvas, absent.status, absent.at, RADIUS)?;
            absent.word.iter().try_for_each(|word| word.draw(plot.canvas))
        })?;
    }
    Ok(())
}
