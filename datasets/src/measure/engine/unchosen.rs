//! What each row adds where no condition chooses among them: the numbers of two columns, as they stand.
//!
//! Most indicators are such, and those that count premises or inhabitants have the most rows: their columns
//! are handed to polars ready to be summed, without an expression to evaluate over each.

use polars::prelude::{DataFrame, Int32Chunked, Int64Chunked, IntoSeries as _};

use super::plan::{DENOMINATOR, NUMERATOR, RANK};
use crate::csv::{Table, Values};
use crate::measure::{Amount, MeasureError, Terms, cell};
use crate::model::Indicator;

/// What each row adds to its territory; a row of which something is absent adds nothing.
pub(super) fn rows(
    indicator: &Indicator,
    terms: &Terms,
    per_unit: i64,
    table: &Table,
) -> Result<DataFrame, MeasureError> {
    let ranks = ranks(indicator, terms, table)?;
    let numerators = amounts(indicator, Some(&terms.numerator), per_unit, table, &ranks)?;
    let below = amounts(indicator, terms.denominator.as_ref(), per_unit, table, &ranks)?;
    let columns = vec![
        Int64Chunked::from_vec(NUMERATOR.into(), numerators).into_series().into(),
        Int64Chunked::from_vec(DENOMINATOR.into(), below).into_series().into(),
        Int32Chunked::from_vec(RANK.into(), ranks).into_series().into(),
    ];
    DataFrame::new(table.rows(), columns).map_err(MeasureError::engine(indicator))
}

/// The rank of what is absent in each row; 0 where nothing is.
fn ranks(indicator: &Indicator, terms: &Terms, table: &Table) -> Result<Vec<i32>, MeasureError> {
    let mut ranks = vec![0_i32; table.rows()];
    for name in terms.amounts().filter_map(|amount| amount.sum.as_ref()) {
        let column = table.column(name).ok_or_else(|| MeasureError::missing(indicator, name))?;
        for row in column.absences.keys() {
            if let Some(rank) = ranks.get_mut(*row) {
                *rank = i32::from(cell::rank(column, *row)).max(*rank);
            }
        }
    }
    Ok(ranks)
}

/// What each row adds to an amount.
fn amounts(
    indicator: &Indicator,
    amount: Option<&Amount>,
    per_unit: i64,
    table: &Table,
    ranks: &[i32],
) -> Result<Vec<i64>, MeasureError> {
    let Some(amount) = amount else { return Ok(vec![0; table.rows()]) };
    let there = |rank: i32, amount: i64| if rank == 0 { amount } else { 0 };
    let Some(name) = &amount.sum else {
        return Ok(ranks.iter().map(|rank| there(*rank, per_unit)).collect());
    };
    let column = table.column(name).ok_or_else(|| MeasureError::missing(indicator, name))?;
    Ok(match &column.values {
        Values::Integer(cells) if per_unit == 1 => {
            let cells = cells.iter().zip(ranks);
            cells.map(|(cell, rank)| there(*rank, cell.unwrap_or_default())).collect()
        }
        values => {
            let amount = |row| cell::amount_of(values, row, per_unit).unwrap_or_default();
            ranks.iter().enumerate().map(|(row, rank)| there(*rank, amount(row))).collect()
        }
    })
}
