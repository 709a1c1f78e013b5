//! A table as a polars frame: where and when each row is, what tells it from another, and the columns
//! that the definition reads.
//!
//! Columns of our own begin with `#`, which no published column does.

use std::collections::BTreeSet;

use polars::prelude::{
    Column as Series, DataFrame, Expr, IntoLazy, LazyFrame, PlSmallStr, col, lit,
};

use crate::csv::{Column, Table, Values};
use crate::measure::part::{Layout, SOURCE_COLUMN, UNKNOWN};
use crate::measure::{MeasureError, Terms, cell};
use crate::model::Indicator;

/// Line of the published file.
pub(super) const LINE: &str = "#line";
/// Source id of the row; null when it cites none.
pub(super) const SOURCE: &str = "#source";
/// Exact day of the row; null when the definition names no such column.
pub(super) const DATE: &str = "#date";
/// Code of the territory.
pub(super) const TERRITORY: &str = "#territory";
/// Year of the figure.
pub(super) const PERIOD: &str = "#period";
/// What the row is of; null when the definition does not say.
pub(super) const MEMBER: &str = "#member";
/// What tells the row from another but its source; null where two sources cannot give the same row.
pub(super) const IDENTITY: &str = "#identity";

/// The rows of a dataset, ready to be added up.
pub(super) struct Frame {
    /// The rows that say where and when; the others make no figure.
    pub(super) rows: LazyFrame,
    /// The columns that hold the dimensions, in the order of the definition.
    pub(super) dimensions: Vec<String>,
    /// The columns of the table in which a cell is absent.
    absent: BTreeSet<String>,
}

impl Frame {
    /// The rows of a table, with the columns that the indicator reads.
    pub(super) fn new(
        indicator: &Indicator,
        layout: &Layout,
        table: &Table,
    ) -> Result<Self, MeasureError> {
        let mut building = Building { indicator, table, columns: Vec::new() };
        let by = &indicator.by;
        building.columns.push(Series::new(LINE.into(), table.lines.as_slice()));
        building.push(TERRITORY, Some(&by.territory))?;
        building.years(&by.period)?;
        building.push(MEMBER, by.member.as_deref())?;
        building.push_if_there(SOURCE, Some(SOURCE_COLUMN));
        building.push_if_there(DATE, by.date.as_deref());
        building.identity(layout)?;
        let mut dimensions = Vec::new();
        for name in &by.dimensions {
            let own = format!("#dimension:{name}");
            building.dimension(&own, name)?;
            dimensions.push(own);
        }
        let absent = building.measured()?;
        building.amounts(layout.per_unit)?;
        let rows = DataFrame::new(table.rows(), building.columns)
            .map_err(|source| MeasureError::Engine { indicator: indicator.id.clone(), source })?
            .lazy()
            .filter(col(TERRITORY).is_not_null().and(col(PERIOD).is_not_null()));
        Ok(Self { rows, dimensions, absent })
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

    /// A column as text, under a name of our own; null everywhere when there is none.
    fn push(&mut self, own: &str, name: Option<&str>) -> Result<(), MeasureError> {
        let column = name.map(|name| self.column(name)).transpose()?;
        self.texts(own, column, None);
        Ok(())
    }

    fn push_if_there(&mut self, own: &str, name: Option<&str>) {
        self.texts(own, name.and_then(|name| self.table.column(name)), None);
    }

    fn dimension(&mut self, own: &str, name: &str) -> Result<(), MeasureError> {
        let column = self.column(name)?;
        self.texts(own, Some(column), Some(UNKNOWN));
        Ok(())
    }

    fn texts(&mut self, own: &str, column: Option<&Column>, otherwise: Option<&str>) {
        let told = |row| {
            let text = column.and_then(|column| cell::told(column, row));
            text.or_else(|| otherwise.map(str::to_owned))
        };
        let texts: Vec<Option<String>> = (0..self.table.rows()).map(told).collect();
        self.columns.push(Series::new(own.into(), texts));
    }

    fn years(&mut self, name: &str) -> Result<(), MeasureError> {
        let column = self.column(name)?;
        let year = |row| column.values.integer(row).and_then(|year| i32::try_from(year).ok());
        let years: Vec<Option<i32>> = (0..self.table.rows()).map(year).collect();
        self.columns.push(Series::new(PERIOD.into(), years));
        Ok(())
    }

    fn identity(&mut self, layout: &Layout) -> Result<(), MeasureError> {
        let key: Vec<&Column> =
            layout.identity.iter().map(|name| self.column(name)).collect::<Result<_, _>>()?;
        let told = |row| {
            let cells = key.iter().map(|column| cell::told(column, row).unwrap_or_default());
            (!key.is_empty()).then(|| cells.collect::<Vec<_>>().join("\u{1f}"))
        };
        let texts: Vec<Option<String>> = (0..self.table.rows()).map(told).collect();
        self.columns.push(Series::new(IDENTITY.into(), texts));
        Ok(())
    }

    /// The columns that the measure reads, and the ranks of their absences where there are any.
    fn measured(&mut self) -> Result<BTreeSet<String>, MeasureError> {
        let mut absent = BTreeSet::new();
        for name in self.indicator.measure.columns() {
            let column = self.column(&name)?;
            self.columns.push(series(&name, &column.values));
            let ranks: Vec<i32> =
                (0..self.table.rows()).map(|row| i32::from(cell::rank(column, row))).collect();
            if ranks.iter().any(|rank| *rank > 0) {
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
            let column = self.column(name)?;
            let amount = |row| match cell::rank(column, row) {
                0 => cell::amount(column, row, per_unit),
                _ => None,
            };
            let amounts: Vec<Option<i64>> = (0..self.table.rows()).map(amount).collect();
            self.columns.push(Series::new(amount_of(name).into(), amounts));
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
