//! The cells of a table, as the readings of a definition ask for them.

use super::part::absence_rank;
use super::publish::{MOST, millionths};
use super::{Condition, Filter, Range};
use crate::csv::{Absence, Column, Table, Values};

/// A cell as text, the way it is written in a canonical file; `None` when it is absent.
pub(super) fn told(column: &Column, row: usize) -> Option<String> {
    match &column.values {
        Values::Text(cells) => cells.get(row).map(str::to_owned),
        Values::Integer(cells) => cells.get(row)?.map(|whole| whole.to_string()),
        Values::Number(cells) => cells.get(row)?.map(|number| number.to_string()),
        Values::Boolean(cells) => cells.get(row)?.map(|truth| truth.to_string()),
    }
}

/// The rank of what is absent in a cell; 0 when nothing is.
pub(super) fn rank(column: &Column, row: usize) -> u8 {
    let there = match &column.values {
        Values::Text(cells) => cells.get(row).is_some(),
        Values::Integer(cells) => cells.get(row).is_some_and(Option::is_some),
        Values::Number(cells) => cells.get(row).is_some_and(Option::is_some),
        Values::Boolean(cells) => cells.get(row).is_some_and(Option::is_some),
    };
    if there {
        return 0;
    }
    absence_rank(column.absences.get(&row).copied().unwrap_or(Absence::NotCollected))
}

/// What a cell adds, in units or in millionths; `None` when it cannot be added exactly.
pub(super) fn amount(column: &Column, row: usize, per_unit: i64) -> Option<i64> {
    amount_of(&column.values, row, per_unit)
}

/// What a value adds; `None` when it is absent, too.
pub(super) fn amount_of(values: &Values, row: usize, per_unit: i64) -> Option<i64> {
    match values {
        Values::Integer(cells) => addable((*cells.get(row)?)?.checked_mul(per_unit)?),
        Values::Number(cells) => millionths((*cells.get(row)?)?),
        Values::Text(_) | Values::Boolean(_) => None,
    }
}

/// An amount, unless `f64` would not tell it from the next.
pub(super) fn addable(amount: i64) -> Option<i64> {
    (amount.unsigned_abs() <= MOST.unsigned_abs()).then_some(amount)
}

/// Whether a cell fulfils a condition; `None` when it is absent. A condition of another kind than the
/// column's is fulfilled by none.
pub(super) fn holds(condition: &Condition, column: &Column, row: usize) -> Option<bool> {
    let values = &column.values;
    if rank(column, row) > 0 {
        return None;
    }
    Some(match condition {
        Condition::Truth(wanted) => values.truth(row) == Some(*wanted),
        Condition::Whole(wanted) => values.integer(row) == Some(*wanted),
        Condition::Text(wanted) => values.text(row) == Some(wanted),
        Condition::AnyOf(several) => {
            values.text(row).is_some_and(|text| several.iter().any(|one| one == text))
        }
        Condition::AnyNumber(several) => {
            values.number(row).is_some_and(|number| several.contains(&number))
        }
        Condition::Range(range) => values.number(row).is_some_and(|number| range.contains(number)),
    })
}

/// Whether a row fulfils every condition; one that is not known does not.
pub(crate) fn fulfils(filter: &Filter, table: &Table, row: usize) -> bool {
    filter.iter().all(|(name, condition)| {
        table.column(name).and_then(|column| holds(condition, column, row)) == Some(true)
    })
}

impl Range {
    /// Whether a number is within the bounds.
    fn contains(&self, number: f64) -> bool {
        self.minimum.is_none_or(|least| least <= number)
            && self.maximum.is_none_or(|most| number <= most)
    }
}
