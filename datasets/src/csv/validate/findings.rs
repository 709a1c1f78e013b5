//! What is to be said of a column, once all its cells are known.

use super::column::Doubts;
use super::first::At;
use super::tally::Tally;
use crate::csv::cell::Mend;
use crate::csv::diagnostics::Fault;

/// The repairs and the doubts of a column, or of a stretch of it.
pub(super) struct Findings {
    pub(super) tally: Tally,
    pub(super) doubts: Doubts,
}

impl Findings {
    /// Finds the cells that are going to be told, while their stretch is at hand.
    pub(super) fn locate(&mut self, find: &dyn Fn(usize) -> At) {
        self.tally.locate(find);
        self.doubts.locate(find);
    }

    /// Adds those of a stretch that stands below.
    pub(super) fn absorb(&mut self, below: Self) {
        self.tally.absorb(below.tally);
        self.doubts.absorb(below.doubts);
    }

    /// What is said, and of which cell.
    pub(super) fn conclusions(mut self) -> impl Iterator<Item = (At, Fault)> {
        if let Some(cells) = self.doubts.settled() {
            self.tally.add_late(Mend::DecimalComma, cells);
        }
        let repairs = self.tally.repairs().map(|(at, repair)| (at, Fault::from(repair)));
        let doubts = self.doubts.conclusions().map(|(at, fault)| (at, Fault::from(fault)));
        repairs.chain(doubts)
    }
}
