//! What the counts mean: figures, absences, disputes.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{DataFrame, PolarsResult};

use super::frame::{DATE, LINE, SOURCE, TERRITORY, absence_rank};
use super::plan::{ABSENCE, DENOMINATOR, KNOWN, LEVEL, NOTE, NUMERATOR, PERIOD};
use crate::csv::Absence;
use crate::measure::ratio;
use crate::model::{Indicator, Observation, Status};

/// Reads one row of counts as the part of an observation that every measure shares.
struct Counts<'a> {
    frame: &'a DataFrame,
}

impl<'a> Counts<'a> {
    fn new(frame: &'a DataFrame) -> Self {
        Self { frame }
    }

    fn text(&self, column: &str, row: usize) -> PolarsResult<Option<String>> {
        Ok(self.frame.column(column)?.str()?.get(row).map(str::to_owned))
    }

    fn rank(&self, column: &str, row: usize) -> PolarsResult<i32> {
        Ok(self.frame.column(column)?.i32()?.get(row).unwrap_or(0))
    }

    fn sum(&self, column: &str, row: usize) -> PolarsResult<f64> {
        Ok(self.frame.column(column)?.f64()?.get(row).unwrap_or(0.0))
    }

    fn whole(&self, column: &str, row: usize) -> PolarsResult<Option<i64>> {
        Ok(self.frame.column(column)?.i64()?.get(row))
    }

    fn texts(&self, column: &str, row: usize) -> PolarsResult<Vec<String>> {
        let Some(list) = self.frame.column(column)?.list()?.get_as_series(row) else {
            return Ok(Vec::new());
        };
        let distinct: BTreeSet<&str> = list.str()?.iter().flatten().collect();
        Ok(distinct.into_iter().map(str::to_owned).collect())
    }

    fn lines(&self, row: usize) -> PolarsResult<Vec<u32>> {
        let Some(list) = self.frame.column(LINE)?.list()?.get_as_series(row) else {
            return Ok(Vec::new());
        };
        let distinct: BTreeSet<u32> = list.u32()?.iter().flatten().collect();
        Ok(distinct.into_iter().collect())
    }

    fn observation(&self, indicator: &Indicator, row: usize) -> PolarsResult<Observation> {
        let year = self.whole(PERIOD, row)?.and_then(|year| i32::try_from(year).ok());
        let period = year.unwrap_or_default();
        Ok(Observation {
            territory: self.text(TERRITORY, row)?.unwrap_or_default(),
            period,
            date: self.text(DATE, row)?,
            dimensions: BTreeMap::new(),
            value: None,
            numerator: None,
            denominator: None,
            members_known: 0,
            members_expected: 1,
            status: status(self.rank(ABSENCE, row)?),
            method: indicator.method_in(period),
            comment: None,
            sources: self.texts(SOURCE, row)?,
            lines: self.lines(row)?,
        })
    }
}

/// The status of a figure whose gravest absence has this rank; normal for 0.
fn status(rank: i32) -> Status {
    [
        (Absence::NotApplicable, Status::NotApplicable),
        (Absence::NotApplied, Status::NotApplied),
        (Absence::NotCollected, Status::NotCollected),
        (Absence::Secret, Status::Secret),
    ]
    .into_iter()
    .find(|(absence, _)| absence_rank(*absence) == rank)
    .map_or(Status::Normal, |(_, status)| status)
}

/// Ratios from sums. `expected` gives the number of members of each aggregate; without it a row is a
/// territory of its own.
pub(super) fn ratios(
    frame: &DataFrame,
    indicator: &Indicator,
    scale: f64,
    expected: Option<&BTreeMap<String, u32>>,
) -> PolarsResult<Vec<Observation>> {
    let counts = Counts::new(frame);
    (0..frame.height())
        .map(|row| {
            let mut figure = counts.observation(indicator, row)?;
            let (above, below) = (counts.sum(NUMERATOR, row)?, counts.sum(DENOMINATOR, row)?);
            if let Some(expected) = expected {
                figure.members_expected = expected.get(&figure.territory).copied().unwrap_or(0);
                figure.members_known = u32::try_from(counts.rank(KNOWN, row)?).unwrap_or(0);
                if figure.coverage().is_none_or(|share| share < indicator.coverage.minimum) {
                    figure.status = Status::Withheld;
                }
            } else if matches!(figure.status, Status::Normal | Status::NotApplicable) {
                figure.members_known = 1;
            }
            if figure.status == Status::Normal {
                (figure.numerator, figure.denominator) = (Some(above), Some(below));
                figure.value = ratio(above, below, scale, indicator.decimals);
                if figure.value.is_none() {
                    figure.status = Status::NotApplicable;
                }
            }
            Ok(figure)
        })
        .collect()
}

/// Levels by territory and period. Rows that agree make one figure; a row without level (a mention,
/// a participation) adds its words to it; rows that disagree make one disputed figure each.
pub(super) fn levels(frame: &DataFrame, indicator: &Indicator) -> PolarsResult<Vec<Observation>> {
    let counts = Counts::new(frame);
    let mut by_place: BTreeMap<(String, i32), Vec<Observation>> = BTreeMap::new();
    for row in 0..frame.height() {
        let mut figure = counts.observation(indicator, row)?;
        #[expect(clippy::cast_precision_loss, reason = "levels go from 1 to a handful")]
        let level = counts.whole(LEVEL, row)?.map(|level| level as f64);
        figure.value = level;
        figure.members_known = u32::from(level.is_some() || figure.status == Status::NotApplied);
        let notes = counts.texts(NOTE, row)?;
        figure.comment = (!notes.is_empty()).then(|| notes.join("\u{a0}; "));
        by_place.entry((figure.territory.clone(), figure.period)).or_default().push(figure);
    }
    Ok(by_place.into_values().flat_map(settle).collect())
}

/// Makes one figure of rows that agree, one disputed figure each of those that do not.
fn settle(figures: Vec<Observation>) -> Vec<Observation> {
    let (mut known, unknown): (Vec<_>, Vec<_>) =
        figures.into_iter().partition(|figure| figure.value.is_some());
    if known.is_empty() {
        return unknown;
    }
    if known.len() > 1 {
        for figure in &mut known {
            figure.status = Status::Disputed;
        }
    }
    for figure in &mut known {
        for silent in &unknown {
            let words = figure.comment.take().into_iter().chain(silent.comment.clone());
            let words: BTreeSet<String> = words.collect();
            figure.comment =
                (!words.is_empty()).then(|| words.into_iter().collect::<Vec<_>>().join("\u{a0}; "));
            figure.sources.extend(silent.sources.iter().cloned());
            figure.lines.extend(&silent.lines);
        }
        figure.sources.sort();
        figure.sources.dedup();
        figure.lines.sort_unstable();
        figure.lines.dedup();
    }
    known
}
