//! The rows of a dataset, added up as far as adding goes: what every reading of a definition starts
//! from, and all that polars is asked for.
//!
//! What the sums mean — a share, an absence, a dispute, an aggregate — is decided once, in
//! [`figure`](super::figure), on these few numbers.

use std::collections::BTreeSet;

use super::cell;
use super::publish::MILLION;
use crate::csv::{Absence, Column, Table, Values};
use crate::model::{Dataset, FieldKind, Indicator, Lines};

/// The column of every dataset that cites `sources.csv`.
pub(super) const SOURCE_COLUMN: &str = "source";

/// What stands for the value of a dimension that a row does not give (SDMX's code for unknown).
pub const UNKNOWN: &str = "_U";

/// Absences as numbers, the one that hides the most last. Up to [`KNOWN`], nothing is hidden: there is
/// nothing to count, and that is known.
pub(super) const fn absence_rank(absence: Absence) -> u8 {
    match absence {
        Absence::NotApplicable => 1,
        Absence::NotApplied => 2,
        Absence::NotCollected => 3,
        Absence::Secret => 4,
    }
}

/// The gravest rank that hides nothing.
pub(super) const KNOWN: u8 = 2;

/// The absences of some rows: 0 for a row that is measured, else the rank of what is absent in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ranks {
    pub(super) mildest: u8,
    pub(super) gravest: u8,
}

impl Ranks {
    pub(super) const fn one(rank: u8) -> Self {
        Self { mildest: rank, gravest: rank }
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self { mildest: self.mildest.min(other.mildest), gravest: self.gravest.max(other.gravest) }
    }
}

/// Rows of one territory, one period, one value of each dimension and, where the dataset can tell them
/// apart, one member and one row of one source.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) territory: String,
    pub(super) period: i32,
    /// In the order of the definition.
    pub(super) dimensions: Vec<String>,
    /// What the rows are of, as the definition's `member` names it.
    pub(super) member: Option<String>,
    /// The row's key without its source, where two sources can speak of the same thing.
    pub(super) identity: Option<String>,
    pub(super) numerator: i64,
    pub(super) denominator: i64,
    pub(super) ranks: Ranks,
    /// Whether one of the rows may count; the others are there to prove a zero.
    pub(super) matters: bool,
    pub(super) date: Option<String>,
    pub(super) sources: BTreeSet<String>,
    pub(super) lines: Lines,
}

/// What the schema of a dataset says that a definition does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// The columns that tell a row from another, its source left out; none where no two sources can
    /// give the same row.
    pub(super) identity: Vec<String>,
    /// How the amounts are counted: in units, or in millionths.
    pub(super) per_unit: i64,
}

impl Layout {
    pub(super) fn new(indicator: &Indicator, dataset: &Dataset) -> Self {
        let key = &dataset.primary_key;
        let by_source = key.iter().any(|name| name == SOURCE_COLUMN);
        let identity = key.iter().filter(|name| by_source && *name != SOURCE_COLUMN);
        let terms = indicator.measure.terms();
        let mut summed =
            terms.iter().flat_map(super::Terms::amounts).filter_map(|amount| amount.sum.as_deref());
        let decimal =
            |name: &str| dataset.field(name).is_some_and(|field| field.kind == FieldKind::Number);
        Self {
            identity: identity.cloned().collect(),
            per_unit: if summed.any(decimal) { MILLION } else { 1 },
        }
    }
}

/// The most that some rows may add up to, signs aside, in the smallest unit that is counted.
///
/// # Errors
/// The first cell that cannot be added exactly: it has too many digits, or the rows down to it add up to
/// more than is counted.
pub(crate) fn weight(
    indicator: &Indicator,
    dataset: &Dataset,
    table: &Table,
) -> Result<i64, (String, usize)> {
    let layout = Layout::new(indicator, dataset);
    let terms = indicator.measure.terms();
    let amounts = terms.iter().flat_map(super::Terms::amounts);
    let summed: BTreeSet<&str> = amounts.filter_map(|one| one.sum.as_deref()).collect();
    let mut heaviest = 0;
    for name in summed {
        let Some(column) = table.column(name) else { continue };
        let weight = column_weight(column, layout.per_unit);
        let weight = weight.map_err(|row| (name.to_owned(), row))?;
        heaviest = heaviest.max(weight);
    }
    Ok(heaviest)
}

/// What the cells of a column add up to, signs aside; the row of the first that cannot be added.
fn column_weight(column: &Column, per_unit: i64) -> Result<i64, usize> {
    let mut weight: i64 = 0;
    let mut add = |row: usize, amount: Option<i64>| -> Result<(), usize> {
        let added = amount.and_then(|amount| weight.checked_add(amount.checked_abs()?));
        weight = added.ok_or(row)?;
        Ok(())
    };
    match &column.values {
        Values::Integer(cells) if per_unit == 1 => {
            let there = cells.iter().enumerate().filter_map(|(row, cell)| Some((row, (*cell)?)));
            for (row, amount) in there {
                add(row, cell::addable(amount))?;
            }
        }
        values => {
            for row in (0..values.len()).filter(|row| cell::rank(column, *row) == 0) {
                add(row, cell::amount(column, row, per_unit))?;
            }
        }
    }
    Ok(weight)
}
