//! The cells of a table, as the readings of a definition ask for them.

use super::part::absence_rank;
use super::publish::millionths;
use super::{Condition, Filter, Range};
use crate::csv::{Absence, Column, Table, Values};

/// A cell as text, the way it is written in a canonical file; `None` when it is absent.
pub(super) fn told(column: &Column, row: usize) -> Option<String> {
    match &column.values {
        Values::Text(cells) => cells.get(row)?.clone(),
        Values::Integer(cells) => cells.get(row)?.map(|whole| whole.to_string()),
        Values::Number(cells) => cells.get(row)?.map(|number| number.to_string()),
    }
}

/// The whole number of a cell; `None` when it is absent or not one.
pub(super) fn whole(column: &Column, row: usize) -> Option<i64> {
    match &column.values {
        Values::Integer(cells) => *cells.get(row)?,
        Values::Text(_) | Values::Number(_) => None,
    }
}

/// The rank of what is absent in a cell; 0 when nothing is.
pub(super) fn rank(column: &Column, row: usize) -> u8 {
    let absent = match &column.values {
        Values::Text(cells) => cells.get(row).is_none_or(Option::is_none),
        Values::Integer(cells) => cells.get(row).is_none_or(Option::is_none),
        Values::Number(cells) => cells.get(row).is_none_or(Option::is_none),
    };
    if !absent {
        return 0;
    }
    absence_rank(column.absences.get(&row).copied().unwrap_or(Absence::NotCollected))
}

/// What a cell adds, in units or in millionths; `None` when it cannot be added exactly.
pub(super) fn amount(column: &Column, row: usize, per_unit: i64) -> Option<i64> {
    match &column.values {
        Values::Integer(cells) => (*cells.get(row)?)?.checked_mul(per_unit),
        Values::Number(cells) => millionths((*cells.get(row)?)?),
        Values::Text(_) => None,
    }
}

/// Whether a cell fulfils a condition; `None` when it is absent. A condition of another kind than the
/// column's is fulfilled by none.
pub(super) fn holds(condition: &Condition, column: &Column, row: usize) -> Option<bool> {
    Some(match (condition, &column.values) {
        (Condition::Text(text), Values::Text(cells)) => cells.get(row)?.as_ref()? == text,
        (Condition::AnyOf(texts), Values::Text(cells)) => texts.contains(cells.get(row)?.as_ref()?),
        (Condition::Whole(number), Values::Integer(cells)) => (*cells.get(row)?)? == *number,
        (Condition::Range(range), Values::Number(cells)) => range.contains((*cells.get(row)?)?),
        #[expect(clippy::cast_precision_loss, reason = "a bound is an f64 itself")]
        (Condition::Range(range), Values::Integer(cells)) => {
            range.contains((*cells.get(row)?)? as f64)
        }
        _ => (rank(column, row) == 0).then_some(false)?,
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
