//! The first cell of which something is said, and how many more it is said of.

use crate::csv::diagnostics::Place;

/// A place in the file, and the text of the cell that stands there.
pub(super) type At = Option<(Place, String)>;

/// The first of some cells of a column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct First {
    /// How many there are.
    pub(super) count: usize,
    /// Its row, in the stretch that it was read in.
    row: usize,
    /// What it was read as.
    pub(super) read: String,
    /// Where it stands, once it is known.
    pub(super) at: At,
}

impl First {
    /// Counts a cell: the first is kept.
    pub(super) fn note(first: &mut Option<Self>, row: usize, read: &str) {
        let new = || Self { count: 0, row, read: read.to_owned(), at: None };
        first.get_or_insert_with(new).count += 1;
    }

    /// Finds where it stands, while the stretch is at hand.
    pub(super) fn locate(&mut self, find: &dyn Fn(usize) -> At) {
        self.at = find(self.row);
    }

    /// Adds the cells of a stretch that stands below.
    pub(super) fn absorb(first: &mut Option<Self>, below: Option<Self>) {
        match (first, below) {
            (Some(first), Some(below)) => first.count += below.count,
            (first @ None, below) => *first = below,
            (Some(_), None) => {}
        }
    }

    /// Adds other cells of the same column, wherever they stand.
    pub(super) fn join(first: &mut Option<Self>, other: &Self) {
        let place = |one: &Self| one.at.as_ref().map(|(place, _)| *place);
        match first {
            Some(first) if place(first) <= place(other) => first.count += other.count,
            Some(first) => {
                let count = first.count + other.count;
                *first = Self { count, ..other.clone() };
            }
            None => *first = Some(other.clone()),
        }
    }
}
