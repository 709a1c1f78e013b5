//! What was repaired in a column: how many times, and where first.

use super::first::{At, First};
use crate::csv::cell::{Mend, Mends};
use crate::csv::diagnostics::Repair;

/// The repairs of a column so far.
#[derive(Default)]
pub(super) struct Tally {
    /// By kind, in the order of [`Mend::ALL`].
    found: [Option<First>; Mend::ALL.len()],
}

impl Tally {
    /// Counts the repairs of a cell, and what it was read as.
    pub(super) fn add(&mut self, mends: Mends, row: usize, read: &str) {
        if mends.is_empty() {
            return;
        }
        for (mend, found) in Mend::ALL.into_iter().zip(&mut self.found) {
            if mends.has(mend) {
                First::note(found, row, read);
            }
        }
    }

    /// Counts repairs of one kind that were put off.
    pub(super) fn add_late(&mut self, mend: Mend, cells: &First) {
        for (_, found) in Mend::ALL.into_iter().zip(&mut self.found).filter(|(one, _)| *one == mend)
        {
            First::join(found, cells);
        }
    }

    /// Finds where the first cell of each kind stands, while its stretch is at hand.
    pub(super) fn locate(&mut self, find: &dyn Fn(usize) -> At) {
        self.found.iter_mut().flatten().for_each(|first| first.locate(find));
    }

    /// Adds the repairs of a stretch that stands below.
    pub(super) fn absorb(&mut self, below: Self) {
        for (found, below) in self.found.iter_mut().zip(below.found) {
            First::absorb(found, below);
        }
    }

    /// What was repaired, with the place of the first cell of each kind.
    pub(super) fn repairs(self) -> impl Iterator<Item = (At, Repair)> {
        Mend::ALL.into_iter().zip(self.found).filter_map(|(mend, found)| {
            let First { count, read, at, .. } = found?;
            Some((at, repair(mend, count, read)))
        })
    }
}

const fn repair(mend: Mend, count: usize, read: String) -> Repair {
    match mend {
        Mend::DecimalComma => Repair::DecimalComma { count, read },
        Mend::Groups => Repair::Groups { count, read },
        Mend::Spaces => Repair::Spaces { count, read },
        Mend::Percent => Repair::Percent { count, read },
        Mend::ZeroDecimals => Repair::ZeroDecimals { count, read },
        Mend::Minus => Repair::Minus { count, read },
        Mend::Day => Repair::Day { count, read },
        Mend::Truth => Repair::Truth { count, read },
        Mend::Zeros => Repair::Zeros { count, read },
    }
}
