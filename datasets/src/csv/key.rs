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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Cell<T> {
    Text(T),
    Integer(i64),
    Number(u64),
    Boolean(bool),
}

/// The key of a row that is no longer at hand, in the order of [`RowKey`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeptKey(Vec<Option<Cell<String>>>);

impl<'a> RowKey<'a> {
    /// The key of a row; `None` when one of its cells is absent, for absences name nothing.
    pub(crate) fn of(columns: &'a [&'a Values], row: usize) -> Option<Self> {
        let key = Self { columns, row };
        key.cells().all(|cell| cell.is_some()).then_some(key)
    }

    /// The key, kept when the row is not.
    pub(crate) fn kept(&self) -> KeptKey {
        let keep = |cell: Cell<&str>| match cell {
            Cell::Text(text) => Cell::Text(text.to_owned()),
            Cell::Integer(whole) => Cell::Integer(whole),
            Cell::Number(bits) => Cell::Number(bits),
            Cell::Boolean(truth) => Cell::Boolean(truth),
        };
        KeptKey(self.cells().map(|cell| cell.map(keep)).collect())
    }

    fn cells(&self) -> impl Iterator<Item = Option<Cell<&'a str>>> {
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

/// How a row's key compares with that of the row above; `None` when a cell of either is absent.
pub(crate) fn with_above(columns: &[&Values], row: usize) -> Option<Ordering> {
    let above = row.checked_sub(1)?;
    for values in columns {
        let order = match values {
            Values::Text(cells) if cells.is_absent(row) || cells.is_absent(above) => return None,
            Values::Text(cells) => cells.compare(row, above),
            Values::Integer(cells) => (*cells.get(row)?)?.cmp(&(*cells.get(above)?)?),
            Values::Number(_) | Values::Boolean(_) => {
                let columns = &[*values][..];
                RowKey::of(columns, row)?.cmp(&RowKey::of(columns, above)?)
            }
        };
        if order.is_ne() {
            return Some(order);
        }
    }
    Some(Ordering::Equal)
}
