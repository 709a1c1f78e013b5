//! The columns without a name: left out, unless they hold something.
//!
//! A spreadsheet saves the columns that were once touched, up to 16,384 of them: a run of empty ones is one
//! thing to tell, not thousands.

use super::diagnostics::{FileFault, Place, Repair, Report};

/// A column without a name.
#[derive(Clone, Copy)]
pub(super) struct Unnamed {
    /// Its rank in the file, from 0.
    pub(super) rank: usize,
    /// Where its name would stand.
    pub(super) place: Place,
    /// Whether a row holds something there.
    pub(super) holds: bool,
}

/// Tells what became of the columns without a name, in the order of the file.
pub(super) fn conclude(columns: &[Unnamed], report: &mut Report) {
    // Those that follow one another with nothing in them.
    let together =
        |one: &Unnamed, next: &Unnamed| !one.holds && !next.holds && one.rank + 1 == next.rank;
    for run in columns.chunk_by(together) {
        let Some(first) = run.first() else { continue };
        let number = first.rank + 1;
        let problem = if first.holds {
            report.problem(FileFault::UnnamedColumn { number })
        } else {
            report.problem(Repair::EmptyColumn { count: run.len(), number })
        };
        report.add(problem.at(Some(first.place)));
    }
}
