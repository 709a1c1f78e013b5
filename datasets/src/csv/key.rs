//! The cells that name a row, compared without copying them.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::Values;

/// The cells of a row in some columns: equal to another when its cells are, one by one.
#[derive(Clone, Copy)]
pub(crate) struct RowKey<'a> {
    columns: &'a [&'a Values],
    row: usize,
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Cell<'a> {
    Text(&'a str),
    Integer(i64),
    Number(u64),
    Boolean(bool),
}

impl<'a> RowKey<'a> {
    /// The key of a row; `None` when one of its cells is absent, for absences name nothing.
    pub(crate) fn of(columns: &'a [&'a Values], row: usize) -> Option<Self> {
        let key = Self { columns, row };
        key.cells().all(|cell| cell.is_some()).then_some(key)
    }

    fn cells(&self) -> impl Iterator<Item = Option<Cell<'a>>> {
        let row = self.row;
        self.columns.iter().map(move |values| match values {
            Values::Text(cells) => cells.get(row).map(Cell::Text),
            Values::Boolean(cells) => (*cells.get(row)?).map(Cell::Boolean),
            Values::Integer(cells) => (*cells.get(row)?).map(Cell::Integer),
            // -0 and 0 are the same number.
            Values::Number(cells) => {
                (*cells.get(row)?).map(|number| Cell::Number((number + 0.0).to_bits()))
            }
        })
    }
}

impl PartialEq for RowKey<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cells().eq(other.cells())
    }
}

impl Eq for RowKey<'_> {}

/// Cell by cell, in an order that is total and stays: that of the bits for numbers.
impl Ord for RowKey<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.cells().cmp(other.cells())
    }
}

impl PartialOrd for RowKey<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for RowKey<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.cells().for_each(|cell| cell.hash(state));
    }
}
