//! What is said of a whole file, gathered from its stretches in their order.

use super::body::{Heading, Stretch};
use super::damaged::Damaged;
use super::findings::Findings;
use super::header::Header;
use crate::csv::Schema;
use crate::csv::diagnostics::{FileFault, Place, Repair, Report};
use crate::csv::rows::BlankLines;

/// What is known of a file so far.
pub(super) struct Whole {
    pub(super) header: Header,
    /// Line of the header.
    header_line: u32,
    pub(super) report: Report,
    findings: Vec<Findings>,
    pub(super) damaged: Damaged,
    overflowing: Option<(u32, Place)>,
    totals: Option<(u32, u32)>,
    blank: BlankLines,
    /// Blank lines under the last row so far; under the last of the file they are nothing to tell.
    below: BlankLines,
    pub(super) rows: usize,
}

impl Whole {
    /// A file of which only the head has been read, and what was said of it.
    pub(super) fn new(heading: &Heading, header_line: u32, report: Report) -> Self {
        Self {
            header: heading.header.clone(),
            header_line,
            report,
            findings: Vec::new(),
            damaged: Damaged::default(),
            overflowing: None,
            totals: None,
            blank: BlankLines::default(),
            below: BlankLines::default(),
            rows: 0,
        }
    }

    /// Adds what was found in the stretch under those that are known.
    pub(super) fn absorb(&mut self, stretch: &mut Stretch) {
        self.rows += stretch.table.rows();
        self.report.absorb(&mut stretch.report);
        let below = std::mem::take(&mut stretch.findings);
        if self.findings.is_empty() {
            self.findings = below;
        } else {
            self.findings.iter_mut().zip(below).for_each(|(above, below)| above.absorb(below));
        }
        add_up(&mut self.overflowing, stretch.overflowing);
        add_up(&mut self.totals, stretch.totals);
        if stretch.has_rows {
            self.blank.absorb(self.below);
            self.blank.absorb(stretch.blank);
            self.below = stretch.below;
        } else {
            self.below.absorb(stretch.below);
        }
    }

    /// Tells what is said once all the rows are known.
    pub(super) fn conclude(&mut self, schema: &Schema) {
        let Self { report, .. } = self;
        std::mem::take(&mut self.damaged).tell(report);
        if self.rows == 0 && !report.has_errors() {
            report.file(FileFault::NoRows, Some(Place { line: self.header_line, column: 1 }));
        }
        if self.blank.count > 0 {
            let place = Place { line: self.blank.first, column: 1 };
            report.file(FileFault::BlankLines { count: self.blank.count }, Some(place));
        }
        self.header.conclude(report);
        if let Some((count, place)) = self.overflowing {
            let problem = report.problem(Repair::EmptyCells { count }).at(Some(place));
            report.add(problem);
        }
        if let Some((count, line)) = self.totals {
            report.file(FileFault::TotalRows { count }, Some(Place { line, column: 1 }));
        }
        for (field, findings) in schema.fields.iter().zip(std::mem::take(&mut self.findings)) {
            for (at, fault) in findings.conclusions() {
                report.found_cell(fault, &field.name, || at);
            }
        }
    }
}

/// Adds a number of rows to another; the first place is that of the stretch above.
fn add_up<P>(above: &mut Option<(u32, P)>, below: Option<(u32, P)>) {
    match (above, below) {
        (Some((count, _)), Some((more, _))) => *count += more,
        (above @ None, below) => *above = below,
        (Some(_), None) => {}
    }
}
