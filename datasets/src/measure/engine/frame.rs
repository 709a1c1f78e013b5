//! The columns that a definition reads, as a polars frame: what stands in each row, what it adds, and why
//! what is absent is.
//!
//! Columns of our own begin with `#`, which no published column does.

use std::collections::BTreeSet;

use polars::prelude::{
    Column as Series, DataFrame, Expr, IntoLazy, LazyFrame, PlSmallStr, col, lit,
};

use crate::csv::{Column, Table, Values};
use crate::measure::{MeasureError, Terms, cell};
use crate::model::Indicator;

/// The rows of a table, ready to be read by a definition.
pub(super) struct Frame {
    pub(super) rows: LazyFrame,
    /// The columns of the table in which a cell is absent.
    absent: BTreeSet<String>,
}

impl Frame {
    /// The rows of a table, with the columns that the measure reads.
    pub(super) fn new(
        indicator: &Indicator,
        per_unit: i64,
        table: &Table,
    ) -> Result<Self, MeasureError> {
        let mut building = Building { indicator, table, columns: Vec::new() };
        let absent = building.measured()?;
        building.amounts(per_unit)?;
        let rows = DataFrame::new(table.rows(), building.columns)
            .map_err(MeasureError::engine(indicator))?
            .lazy();
        Ok(Self { rows, absent })
    }

    /// Whether no cell of a column is absent.
    pub(super) fn is_whole(&self, column: &str) -> bool {
        !self.absent.contains(column)
    }

    /// The rank of what is absent in a cell of a column; 0 when nothing is.
    pub(super) fn rank(&self, column: &str) -> Expr {
        if self.absent.contains(column) { col(rank_of(column)) } else { lit(0_i32) }
    }
}

/// The column that says why the cells of another are absent.
fn rank_of(column: &str) -> String {
    format!("#rank:{column}")
}

/// The column that holds what the cells of another add.
pub(super) fn amount_of(column: &str) -> String {
    format!("#amount:{column}")
}

struct Building<'a> {
    indicator: &'a Indicator,
    table: &'a Table,
    columns: Vec<Series>,
}

impl<'a> Building<'a> {
    fn column(&self, name: &str) -> Result<&'a Column, MeasureError> {
        self.table.column(name).ok_or_else(|| MeasureError::missing(self.indicator, name))
    }

    /// The columns that conditions and levels read, and the ranks of the absences of all.
    fn measured(&mut self) -> Result<BTreeSet<String>, MeasureError> {
        let terms = self.indicator.measure.terms();
        let amounts = terms.iter().flat_map(Terms::amounts);
        let chosen: BTreeSet<&str> =
            amounts.flat_map(|one| one.conditions.iter().map(|(name, _)| name.as_str())).collect();
        let mut absent = BTreeSet::new();
        for name in self.indicator.measure.columns() {
            let column = self.column(&name)?;
            // A column that is only added up is not read as it stands.
            if terms.is_none() || chosen.contains(name.as_str()) {
                self.columns.push(series(&name, &column.values));
            }
            if !column.absences.is_empty() {
                let mut ranks = vec![0_i32; self.table.rows()];
                for row in column.absences.keys() {
                    if let Some(rank) = ranks.get_mut(*row) {
                        *rank = i32::from(cell::rank(column, *row));
                    }
                }
                self.columns.push(Series::new(rank_of(&name).into(), ranks));
                absent.insert(name);
            }
        }
        Ok(absent)
    }

    /// What the cells of the summed columns add, as whole numbers.
    fn amounts(&mut self, per_unit: i64) -> Result<(), MeasureError> {
        let terms = self.indicator.measure.terms();
        let amounts = terms.iter().flat_map(Terms::amounts);
        let summed: BTreeSet<&str> = amounts.filter_map(|one| one.sum.as_deref()).collect();
        for name in summed {
            let own = amount_of(name).into();
            self.columns.push(match &self.column(name)?.values {
                Values::Integer(cells) if per_unit == 1 => Series::new(own, cells.as_slice()),
                values => {
                    let amount = |row| cell::amount_of(values, row, per_unit);
                    Series::new(own, (0..values.len()).map(amount).collect::<Vec<_>>())
                }
            });
        }
        Ok(())
    }
}

fn series(name: &str, values: &Values) -> Series {
    let name = PlSmallStr::from_str(name);
    match values {
        Values::Text(cells) => Series::new(name, cells.iter().collect::<Vec<Option<&str>>>()),
        Values::Boolean(cells) => Series::new(name, cells.as_slice()),
        Values::Integer(cells) => Series::new(name, cells.as_slice()),
        Values::Number(cells) => Series::new(name, cells.as_slice()),
    }
}
