//! Points and commas that may separate decimals or thousands: the whole column decides.
//!
//! « 1.234 » is 1.234 in a column where « 12.5 » stands, and is not believed in one where « 12,5 » or
//! « 1.234,5 » does. « 1,234 » is believed where « 12,5 » stands, or where semicolons cut the file.

use crate::csv::cell::number::{Comma, Evidence, is_doubtful};
use crate::csv::diagnostics::CellFault;

/// What is known of the points and the commas of a column.
#[derive(Default)]
pub(super) struct Doubts {
    /// The comma is decimal, by the file or by the schema.
    comma_is_decimal: bool,
    /// The schema says that the point is.
    point_is_decimal: bool,
    seen: Seen,
    points: Option<First>,
    commas: Option<First>,
}

/// What the cells that leave no doubt have shown.
#[derive(Clone, Copy, Default)]
struct Seen {
    comma_is_decimal: bool,
    comma_groups: bool,
    point_groups: bool,
}

/// The first cell in doubt.
struct First {
    count: usize,
    row: usize,
    /// What it was read as.
    read: String,
}

impl Doubts {
    pub(super) fn new(comma_is_decimal: bool, point_is_decimal: bool) -> Self {
        Self { comma_is_decimal, point_is_decimal, ..Self::default() }
    }

    /// Sees a number in its canonical writing.
    pub(super) fn see(&mut self, row: usize, cell: &str) {
        if is_doubtful(cell) {
            note(&mut self.points, row, cell);
        }
    }

    /// Learns from a number in another writing, and from what it was read as.
    pub(super) fn learn(&mut self, row: usize, evidence: Evidence, read: &str) {
        self.seen.point_groups |= evidence.point_groups;
        match evidence.comma {
            Comma::Absent => {}
            Comma::Decimal => self.seen.comma_is_decimal = true,
            Comma::Groups => self.seen.comma_groups = true,
            Comma::InDoubt => note(&mut self.commas, row, read),
        }
    }

    /// The first cell of each kind that stays in doubt.
    pub(super) fn conclusions(&self) -> impl Iterator<Item = (usize, CellFault)> {
        let seen = self.seen;
        let commas_hold = (self.comma_is_decimal || seen.comma_is_decimal) && !seen.comma_groups;
        let points_hold = self.point_is_decimal || !(seen.comma_is_decimal || seen.point_groups);
        let commas = self.commas.as_ref().filter(|_| !commas_hold);
        let points = self.points.as_ref().filter(|_| !points_hold);
        commas.into_iter().chain(points).map(|first| {
            let (decimal, whole) = (first.read.clone(), first.read.replace('.', ""));
            (first.row, CellFault::DoubtfulNumber { count: first.count, decimal, whole })
        })
    }
}

fn note(first: &mut Option<First>, row: usize, read: &str) {
    first.get_or_insert_with(|| First { count: 0, row, read: read.to_owned() }).count += 1;
}
