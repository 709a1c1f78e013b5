//! The reading of a definition that needs nothing but Rust: row after row, as a reader would do it by
//! hand. Small enough for the browser, where it redoes a figure from the published file.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{LevelPart, figures, levels};
use super::part::{Layout, Part, Ranks, SOURCE_COLUMN, UNKNOWN, absence_rank};
use super::{Amount, Filter, Measure, MeasureError, Terms, cell};
use crate::csv::{Column, Table};
use crate::model::{Dataset, Indicator, Lines, Observation, Territories};

/// Computes every figure of an indicator from its table, aggregates included.
///
/// The observations are sorted by territory, period, breakdown and value, so that the same rows in any
/// order give the same list.
///
/// # Errors
/// When the definition names a column that is not there, or a number cannot be added exactly.
pub fn evaluate(
    indicator: &Indicator,
    dataset: &Dataset,
    table: &Table,
    territories: &Territories,
) -> Result<Vec<Observation>, MeasureError> {
    let mut sums = Sums::default();
    sums.add(indicator, dataset, table)?;
    Ok(sums.figures(indicator, dataset, territories))
}

/// What rows add up to. Some may come after others, in any order.
#[derive(Debug, Default)]
pub(super) struct Sums {
    parts: BTreeMap<Key, Part>,
    levels: BTreeMap<LevelKey, LevelPart>,
}

/// Where and when a level is given, which, and whether the territory applied for it.
type LevelKey = (String, i32, Option<i64>, u8);

impl Sums {
    /// Adds rows.
    pub(super) fn add(
        &mut self,
        indicator: &Indicator,
        dataset: &Dataset,
        table: &Table,
    ) -> Result<(), MeasureError> {
        MeasureError::unless_addable(indicator, dataset, table)?;
        let rows = Rows { indicator, table, layout: Layout::new(indicator, dataset) };
        if let Measure::Level { column, note, filter } = &indicator.measure {
            return rows.levels(column, note.as_deref(), filter, &mut self.levels);
        }
        match indicator.measure.terms() {
            Some(terms) => rows.parts(&terms, &mut self.parts),
            None => Ok(()),
        }
    }

    /// Every figure that they make, aggregates included.
    pub(super) fn figures(
        self,
        indicator: &Indicator,
        dataset: &Dataset,
        territories: &Territories,
    ) -> Vec<Observation> {
        if indicator.measure.is_level() {
            return levels(indicator, self.levels.into_values().collect(), territories);
        }
        let per_unit = Layout::new(indicator, dataset).per_unit;
        let parts: Vec<Part> = self.parts.into_values().collect();
        figures(indicator, per_unit, vec![parts], territories)
    }
}

/// What a row adds to a term, or the rank of what is absent in it.
enum Added {
    /// The row is not among those that count.
    Aside,
    /// It adds this.
    Sum(i64),
    /// It may count, but what it adds is not known.
    Absent(u8),
}

struct Rows<'a> {
    indicator: &'a Indicator,
    table: &'a Table,
    layout: Layout,
}

/// Where and when a row is, and what else tells its part from another.
type Key = (String, i32, Vec<String>, Option<String>, Option<(String, Option<String>)>, bool);

impl<'a> Rows<'a> {
    fn column(&self, name: &str) -> Result<&'a Column, MeasureError> {
        self.table.column(name).ok_or_else(|| MeasureError::missing(self.indicator, name))
    }

    /// Territory and year of each row that has both, with its rank in the table.
    fn located(&self) -> Result<Vec<(usize, String, i32)>, MeasureError> {
        let by = &self.indicator.by;
        let (territory, period) = (self.column(&by.territory)?, self.column(&by.period)?);
        let located = |row| {
            let year = i32::try_from(period.values.integer(row)?).ok()?;
            Some((row, cell::told(territory, row)?, year))
        };
        Ok((0..self.table.rows()).filter_map(located).collect())
    }

    fn source(&self, row: usize) -> Option<String> {
        cell::told(self.table.column(SOURCE_COLUMN)?, row)
    }

    fn date(&self, row: usize) -> Option<String> {
        cell::told(self.table.column(self.indicator.by.date.as_deref()?)?, row)
    }

    fn line(&self, row: usize) -> u32 {
        self.table.lines.get(row).copied().unwrap_or_default()
    }

    fn parts(&self, terms: &Terms, parts: &mut BTreeMap<Key, Part>) -> Result<(), MeasureError> {
        for (row, territory, period) in self.located()? {
            let numerator = self.added(&terms.numerator, row)?;
            let denominator = match &terms.denominator {
                Some(amount) => self.added(amount, row)?,
                None => Added::Aside,
            };
            let part = self.part(row, territory, period, (&numerator, &denominator))?;
            let key = (
                part.territory.clone(),
                part.period,
                part.dimensions.clone(),
                part.member.clone(),
                part.identity.clone().map(|identity| (identity, self.source(row))),
                part.matters,
            );
            match parts.get_mut(&key) {
                Some(known) => known.add(part),
                None => {
                    parts.insert(key, part);
                }
            }
        }
        Ok(())
    }

    /// The part that a row makes alone.
    fn part(
        &self,
        row: usize,
        territory: String,
        period: i32,
        (numerator, denominator): (&Added, &Added),
    ) -> Result<Part, MeasureError> {
        let by = &self.indicator.by;
        let told = |name: &str| Ok(cell::told(self.column(name)?, row));
        let dimensions = by.dimensions.iter().map(|name| {
            told(name).map(|text: Option<String>| text.unwrap_or_else(|| UNKNOWN.to_owned()))
        });
        let rank = numerator.rank().max(denominator.rank());
        let sum = |added: &Added| if rank == 0 { added.sum() } else { 0 };
        Ok(Part {
            territory,
            period,
            dimensions: dimensions.collect::<Result<_, MeasureError>>()?,
            member: by.member.as_deref().map(told).transpose()?.flatten(),
            identity: self.identity(row)?,
            numerator: sum(numerator),
            denominator: sum(denominator),
            ranks: Ranks::one(rank),
            matters: numerator.matters() || denominator.matters(),
            date: self.date(row),
            sources: self.source(row).into_iter().collect(),
            lines: Lines::run(self.line(row), self.line(row)),
        })
    }

    /// What tells a row from another but its source; none where two sources cannot give the same row.
    fn identity(&self, row: usize) -> Result<Option<String>, MeasureError> {
        let told = |name: &String| Ok(cell::told(self.column(name)?, row).unwrap_or_default());
        let key: Vec<String> =
            self.layout.identity.iter().map(told).collect::<Result<_, MeasureError>>()?;
        Ok((!key.is_empty()).then(|| key.join("\u{1f}")))
    }

    fn added(&self, amount: &Amount, row: usize) -> Result<Added, MeasureError> {
        let mut absent = 0;
        for (name, condition) in &amount.conditions {
            let column = self.column(name)?;
            match cell::holds(condition, column, row) {
                Some(true) => {}
                Some(false) => return Ok(Added::Aside),
                None => absent = absent.max(cell::rank(column, row)),
            }
        }
        if absent > 0 {
            return Ok(Added::Absent(absent));
        }
        let Some(name) = &amount.sum else { return Ok(Added::Sum(self.layout.per_unit)) };
        let column = self.column(name)?;
        match cell::rank(column, row) {
            0 => {
                Ok(Added::Sum(cell::amount(column, row, self.layout.per_unit).unwrap_or_default()))
            }
            rank => Ok(Added::Absent(rank)),
        }
    }

    fn levels(
        &self,
        column: &str,
        note: Option<&str>,
        filter: &Filter,
        parts: &mut BTreeMap<LevelKey, LevelPart>,
    ) -> Result<(), MeasureError> {
        let levels = self.column(column)?;
        let note = note.map(|name| self.column(name)).transpose()?;
        for (row, territory, period) in self.located()? {
            if !cell::fulfils(filter, self.table, row) {
                continue;
            }
            let level = levels.values.integer(row);
            let applied = if level.is_none() { cell::rank(levels, row) } else { 0 };
            let key = (territory.clone(), period, level, u8::from(applied == NOT_APPLIED));
            let part = parts.entry(key).or_insert_with(|| LevelPart {
                territory,
                period,
                level,
                ranks: Ranks::one(applied),
                notes: BTreeSet::new(),
                date: None,
                sources: BTreeSet::new(),
                lines: Lines::default(),
            });
            part.ranks = part.ranks.with(Ranks::one(applied));
            part.notes.extend(note.and_then(|note| cell::told(note, row)));
            part.date = part.date.take().max(self.date(row));
            part.sources.extend(self.source(row));
            part.lines.push(self.line(row));
        }
        Ok(())
    }
}

/// The rank of not having applied: it says something, where other absences of a level say nothing.
const NOT_APPLIED: u8 = absence_rank(crate::csv::Absence::NotApplied);

impl Added {
    const fn sum(&self) -> i64 {
        match self {
            Self::Sum(amount) => *amount,
            Self::Aside | Self::Absent(_) => 0,
        }
    }

    const fn rank(&self) -> u8 {
        match self {
            Self::Absent(rank) => *rank,
            Self::Aside | Self::Sum(_) => 0,
        }
    }

    const fn matters(&self) -> bool {
        !matches!(self, Self::Aside)
    }
}

impl Part {
    /// Adds a row that has the same key.
    fn add(&mut self, row: Self) {
        self.numerator += row.numerator;
        self.denominator += row.denominator;
        self.ranks = self.ranks.with(row.ranks);
        self.date = self.date.take().max(row.date);
        self.sources.extend(row.sources);
        self.lines.extend(&row.lines);
    }
}
