//! What was repaired in a column: how many times, and where first.

use crate::csv::cell::{Mend, Mends};
use crate::csv::diagnostics::Repair;

/// The repairs of a column so far.
#[derive(Default)]
pub(super) struct Tally {
    /// By kind, in the order of [`Mend::ALL`].
    found: [Option<First>; Mend::ALL.len()],
}

/// The first cell that a kind of repair was made in.
struct First {
    count: usize,
    row: usize,
    read: String,
}

impl Tally {
    /// Counts the repairs of a cell, and what it was read as.
    pub(super) fn add(&mut self, mends: Mends, row: usize, read: &str) {
        if mends.is_empty() {
            return;
        }
        for (mend, found) in Mend::ALL.into_iter().zip(&mut self.found) {
            if mends.has(mend) {
                let first = || First { count: 0, row, read: read.to_owned() };
                found.get_or_insert_with(first).count += 1;
            }
        }
    }

    /// What was repaired, with the row of the first cell of each kind.
    pub(super) fn repairs(&self) -> impl Iterator<Item = (usize, Repair)> {
        Mend::ALL.into_iter().zip(&self.found).filter_map(|(mend, found)| {
            let First { count, row, read } = found.as_ref()?;
            Some((*row, repair(mend, *count, read.clone())))
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
