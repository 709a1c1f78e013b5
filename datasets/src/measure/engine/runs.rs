//! Rows side by side that belong to one part, summed up in one row: a run.
//!
//! Files are most often sorted by what they speak of, so that a few runs say what many rows do, the lines
//! that they stand on included. What a row is of is read from the table; what it adds, by polars.

use polars::prelude::{
    Column as Series, DataFrame, DataType, IntoLazy as _, IntoSeries as _, PlSmallStr,
    PolarsResult, SortMultipleOptions, UInt32Chunked, col, lit,
};
use polars::series::IsSorted;

use super::frame::Frame;
use super::{plan, unchosen};
use crate::csv::{Column, Table, Values};
use crate::measure::part::{Layout, SOURCE_COLUMN, UNKNOWN};
use crate::measure::{Measure, MeasureError, cell};
use crate::model::Indicator;

/// Code of the territory.
pub(super) const TERRITORY: &str = "#territory";
/// Year of the figure.
pub(super) const PERIOD: &str = "#period";
/// What the rows are of; no such column when the definition does not say.
pub(super) const MEMBER: &str = "#member";
/// What tells a row from another but its source; no such column where two sources cannot give the same row.
pub(super) const IDENTITY: &str = "#identity";
/// Source of the rows; null when they cite none.
pub(super) const SOURCE: &str = "#source";
/// Exact day of the rows; null when the definition names no such column.
pub(super) const DATE: &str = "#date";
/// What is told beside a level.
pub(super) const NOTE: &str = "#note";
/// First line of the run, in the file as published.
pub(super) const FIRST: &str = "#first";
/// Last line of the run.
pub(super) const LAST: &str = "#last";
/// The run that a row is in.
const RUN: &str = "#run";

/// The column that holds a dimension.
pub(super) fn dimension(name: &str) -> String {
    format!("#dimension:{name}")
}

/// The runs of a table, as an indicator reads it.
pub(super) fn runs(
    indicator: &Indicator,
    layout: &Layout,
    table: &Table,
) -> Result<DataFrame, MeasureError> {
    let names = Names::of(indicator, layout, table)?;
    let measured = match (&indicator.measure, indicator.measure.terms()) {
        (_, Some(terms)) if terms.amounts().all(|one| one.conditions.is_empty()) => {
            unchosen::rows(indicator, &terms, layout.per_unit, table)?
        }
        (_, Some(terms)) => {
            let frame = Frame::new(indicator, layout.per_unit, table)?;
            plan::rows(&frame, &terms, layout.per_unit).map_err(MeasureError::engine(indicator))?
        }
        (Measure::Level { column, filter, .. }, None) => {
            let frame = Frame::new(indicator, layout.per_unit, table)?;
            plan::levels(&frame, column, filter).map_err(MeasureError::engine(indicator))?
        }
        (_, None) => DataFrame::empty(),
    };
    let mut cut = names.cut(table, &measured).map_err(MeasureError::engine(indicator))?;
    let summed = cut.sum(measured).map_err(MeasureError::engine(indicator))?;
    names.tell(table, &cut, summed).map_err(MeasureError::engine(indicator))
}

/// The columns that say what a row is of.
struct Names<'a> {
    territory: &'a Column,
    period: &'a Column,
    /// Columns of text of our own: the name of each, and the column of the table that it is read from.
    told: Vec<(PlSmallStr, Option<&'a Column>)>,
    /// The columns whose cells, joined, tell a row from another but its source.
    identity: Vec<&'a Column>,
}

impl<'a> Names<'a> {
    fn of(
        indicator: &'a Indicator,
        layout: &'a Layout,
        table: &'a Table,
    ) -> Result<Self, MeasureError> {
        let column =
            |name: &str| table.column(name).ok_or_else(|| MeasureError::missing(indicator, name));
        let by = &indicator.by;
        let mut told: Vec<(PlSmallStr, Option<&Column>)> = vec![
            (SOURCE.into(), table.column(SOURCE_COLUMN)),
            (DATE.into(), by.date.as_deref().and_then(|name| table.column(name))),
        ];
        if let Some(member) = &by.member {
            told.push((MEMBER.into(), Some(column(member)?)));
        }
        for name in &by.dimensions {
            told.push((dimension(name).into(), Some(column(name)?)));
        }
        if let Measure::Level { note, .. } = &indicator.measure {
            told.push((NOTE.into(), note.as_deref().map(column).transpose()?));
        }
        Ok(Self {
            territory: column(&by.territory)?,
            period: column(&by.period)?,
            told,
            identity: layout.identity.iter().map(|name| column(name)).collect::<Result<_, _>>()?,
        })
    }

    /// Cuts the rows into runs. Rows that do not say where and when, and those that are not to be kept,
    /// are in none.
    fn cut(&self, table: &Table, measured: &DataFrame) -> PolarsResult<Cut> {
        let kept = plan::kept(measured)?;
        let apart = plan::apart(measured)?;
        let columns: Vec<&Values> = [self.territory, self.period]
            .into_iter()
            .chain(self.told.iter().filter_map(|(_, column)| *column))
            .chain(self.identity.iter().copied())
            .map(|column| &column.values)
            .collect();
        let mut cut = Cut { runs: Vec::with_capacity(table.rows()), ..Cut::default() };
        let mut above: Option<usize> = None;
        for row in 0..table.rows() {
            let located = !is_absent(self.territory, row) && self.year(row).is_some();
            if !located || !kept.get(row).copied().unwrap_or(true) {
                cut.runs.push(NONE);
                cut.leaves_rows = true;
                above = None;
                continue;
            }
            let line = |row: usize| table.lines.get(row).copied().unwrap_or_default();
            let goes_on = above.is_some_and(|above| {
                line(above).checked_add(1) == Some(line(row))
                    && apart.iter().all(|column| column.get(above) == column.get(row))
                    && columns.iter().all(|values| same(values, above, row))
            });
            if !goes_on {
                cut.firsts.push(row);
                cut.lasts.push(line(row));
            }
            if let Some(last) = cut.lasts.last_mut() {
                *last = line(row);
            }
            cut.runs.push(u32::try_from(cut.firsts.len()).unwrap_or(NONE));
            above = Some(row);
        }
        Ok(cut)
    }

    fn year(&self, row: usize) -> Option<i32> {
        i32::try_from(self.period.values.integer(row)?).ok()
    }

    /// Writes beside the sums of the runs what their rows are of.
    fn tell(&self, table: &Table, cut: &Cut, mut summed: DataFrame) -> PolarsResult<DataFrame> {
        let years: Vec<Option<i32>> = cut.firsts.iter().map(|row| self.year(*row)).collect();
        summed.with_column(cut.texts(TERRITORY.into(), Some(self.territory), None))?;
        summed.with_column(Series::new(PERIOD.into(), years))?;
        for (name, column) in &self.told {
            let otherwise = name.starts_with("#dimension:").then_some(UNKNOWN);
            summed.with_column(cut.texts(name.clone(), *column, otherwise))?;
        }
        if !self.identity.is_empty() {
            let joined = cut.firsts.iter().map(|row| {
                let cells = self.identity.iter().map(|column| cell::told(column, *row));
                cells.map(Option::unwrap_or_default).collect::<Vec<_>>().join("\u{1f}")
            });
            summed.with_column(Series::new(IDENTITY.into(), joined.collect::<Vec<_>>()))?;
        }
        let first = |row: &usize| table.lines.get(*row).copied().unwrap_or_default();
        let firsts: Vec<u32> = cut.firsts.iter().map(first).collect();
        summed.with_column(Series::new(FIRST.into(), firsts))?;
        summed.with_column(Series::new(LAST.into(), cut.lasts.as_slice()))?;
        Ok(summed)
    }
}

/// The run of a row that is in none.
const NONE: u32 = 0;

/// The runs of a table.
#[derive(Default)]
struct Cut {
    /// The run of each row, from 1.
    runs: Vec<u32>,
    /// Whether a row is in none.
    leaves_rows: bool,
    /// The first row of each.
    firsts: Vec<usize>,
    /// The last line of each.
    lasts: Vec<u32>,
}

impl Cut {
    /// What stands in a column in the first row of each run.
    fn texts(&self, own: PlSmallStr, column: Option<&Column>, otherwise: Option<&str>) -> Series {
        match column.map(|column| (column, &column.values)) {
            None => Series::full_null(own, self.firsts.len(), &DataType::String),
            Some((_, Values::Text(cells))) => {
                let texts = self.firsts.iter().map(|row| cells.get(*row).or(otherwise));
                Series::new(own, texts.collect::<Vec<_>>())
            }
            Some((column, _)) => {
                let told =
                    |row: &usize| cell::told(column, *row).or_else(|| otherwise.map(str::to_owned));
                Series::new(own, self.firsts.iter().map(told).collect::<Vec<_>>())
            }
        }
    }

    /// Adds up the rows of each run, in the order of the runs.
    fn sum(&mut self, mut measured: DataFrame) -> PolarsResult<DataFrame> {
        let runs = std::mem::take(&mut self.runs);
        let mut runs = UInt32Chunked::from_vec(RUN.into(), runs).into_series();
        if !self.leaves_rows {
            // What is sorted is grouped by cutting it.
            runs.set_sorted_flag(IsSorted::Ascending);
        }
        let sums = plan::sums(&measured);
        measured.with_column(runs.into())?;
        let rows = measured.lazy();
        let in_runs = if self.leaves_rows { rows.filter(col(RUN).neq(lit(NONE))) } else { rows };
        let summed = in_runs
            .group_by([col(RUN)])
            .agg(sums)
            .sort([RUN], SortMultipleOptions::default())
            .collect()?;
        summed.drop(RUN)
    }
}

fn is_absent(column: &Column, row: usize) -> bool {
    cell::rank(column, row) > 0
}

/// Whether two rows have the same cell.
fn same(values: &Values, one: usize, other: usize) -> bool {
    match values {
        Values::Text(cells) => cells.compare(one, other).is_eq(),
        Values::Integer(cells) => cells.get(one) == cells.get(other),
        Values::Number(cells) => cells.get(one) == cells.get(other),
        Values::Boolean(cells) => cells.get(one) == cells.get(other),
    }
}
