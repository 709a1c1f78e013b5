//! Points and commas that may separate decimals or thousands: the whole column decides.
//!
//! « 1.234 » is 1.234 in a column where « 12.5 » stands, and is not believed in one where « 12,5 » or
//! « 1.234,5 » does, nor in a file cut by semicolons where nothing says that the point is decimal.
//! « 1,234 » is believed where « 12,5 » stands, or where semicolons cut the file.

use crate::csv::cell::number::{Comma, Evidence, is_doubtful};
use crate::csv::diagnostics::CellFault;
use crate::csv::validate::first::{At, First};

/// What is known of the points and the commas of a column.
#[derive(Clone, Default)]
pub(in crate::csv::validate) struct Doubts {
    /// The file is cut by semicolons, which spreadsheets do where the comma is decimal.
    semicolons: bool,
    /// The decimal character that the schema declares.
    declared: Option<char>,
    seen: Seen,
    points: Option<First>,
    commas: Option<First>,
}

/// What the cells that leave no doubt have shown.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// Those that stand before decimals, and can do nothing else.
    decimal: Signs,
    /// Those that separate thousands, and can do nothing else.
    groups: Signs,
}

/// Points, and commas.
#[derive(Clone, Copy, Default)]
struct Signs {
    point: bool,
    comma: bool,
}

impl Signs {
    fn add(&mut self, other: Self) {
        self.point |= other.point;
        self.comma |= other.comma;
    }
}

impl Doubts {
    pub(super) fn new(semicolons: bool, declared: Option<char>) -> Self {
        Self { semicolons, declared, ..Self::default() }
    }

    /// The same column, of which nothing has been seen yet.
    pub(super) fn again(&self) -> Self {
        Self::new(self.semicolons, self.declared)
    }

    /// Sees a number in its canonical writing.
    pub(super) fn see(&mut self, row: usize, cell: &str) {
        if is_doubtful(cell) {
            First::note(&mut self.points, row, cell);
        } else {
            self.seen.decimal.point |= cell.contains('.');
        }
    }

    /// Learns from a number in another writing, and from what it was read as.
    pub(super) fn learn(&mut self, row: usize, evidence: Evidence, read: &str) {
        self.seen.groups.point |= evidence.point_groups;
        match evidence.comma {
            Comma::Absent => {}
            Comma::Decimal => self.seen.decimal.comma = true,
            Comma::Groups => self.seen.groups.comma = true,
            Comma::InDoubt => First::note(&mut self.commas, row, read),
        }
    }

    /// Finds where the first cells in doubt stand, while their stretch is at hand.
    pub(in crate::csv::validate) fn locate(&mut self, find: &dyn Fn(usize) -> At) {
        [&mut self.points, &mut self.commas].into_iter().flatten().for_each(|one| one.locate(find));
    }

    /// Adds what a stretch that stands below has shown.
    pub(in crate::csv::validate) fn absorb(&mut self, below: Self) {
        self.seen.decimal.add(below.seen.decimal);
        self.seen.groups.add(below.seen.groups);
        First::absorb(&mut self.points, below.points);
        First::absorb(&mut self.commas, below.commas);
    }

    /// The commas that were in doubt and are decimal.
    pub(in crate::csv::validate) fn settled(&self) -> Option<&First> {
        self.commas.as_ref().filter(|_| self.commas_hold())
    }

    fn commas_hold(&self) -> bool {
        (self.semicolons || self.declared == Some(',') || self.seen.decimal.comma)
            && !self.seen.groups.comma
    }

    fn points_hold(&self) -> bool {
        let seen = self.seen;
        let usual = self.seen.decimal.point || !(self.semicolons || self.declared == Some(','));
        self.declared == Some('.') || usual && !(seen.decimal.comma || seen.groups.point)
    }

    /// The first cell of each kind that stays in doubt.
    pub(in crate::csv::validate) fn conclusions(self) -> impl Iterator<Item = (At, CellFault)> {
        let (commas, points) = (self.commas_hold(), self.points_hold());
        let commas = self.commas.filter(|_| !commas);
        let points = self.points.filter(|_| !points);
        commas.into_iter().chain(points).map(|first| {
            let First { count, read, at, .. } = first;
            let whole = read.replace('.', "");
            (at, CellFault::DoubtfulNumber { count, decimal: read, whole })
        })
    }
}
