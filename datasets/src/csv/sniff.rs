//! A file that nothing describes, looked at: how it is written, its header and its rows as text.

mod shape;

use std::ops::ControlFlow;

use super::decode::{Undecodable, decode, head};
use super::diagnostics::{Diagnostic, FileFault, Place, Report};
use super::layout::{self, Layout, NoTable};
use super::lexer::Record;
use super::rows::{Row, Rows};
use super::validate::{Damaged, fault, reading, tell_encoding, tell_layout};
use super::{Declared, Reading, Severity};
use shape::Shape;

/// What was found in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sniffed {
    /// How it is written; none when that cannot be told.
    pub reading: Option<Reading>,
    /// The names of its columns.
    pub header: Vec<String>,
    /// The rows under the header: the line each begins on, and its cells.
    pub rows: Vec<(u32, Vec<String>)>,
    /// All that was found, repairs and warnings included, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Sniffed {
    /// Whether nothing prevents the file from being read as a table.
    pub fn is_table(&self) -> bool {
        self.diagnostics.iter().all(|found| found.severity != Severity::Error)
    }
}

/// Looks at a whole file; what `datapackage.json` declares of it is followed.
pub fn sniff(file: &str, bytes: &[u8], declared: Declared) -> Sniffed {
    let mut report = Report::new(file);
    let mut sniffed = Sniffed::default();
    match decode(bytes, declared.encoding) {
        Ok(decoded) => {
            let text = &decoded.text;
            tell_encoding(text, decoded.encoding, declared, &mut report);
            Damaged::of(text, 1, decoded.encoding).tell(&mut report);
            match layout(text, declared) {
                Ok(layout) => {
                    tell_layout(text, layout, declared, &mut report);
                    sniffed.reading = Some(reading(layout, decoded.encoding));
                    sniffed.read(text, layout, &mut report);
                }
                Err(NoTable { fault, row }) => {
                    report.file(fault, Some(Place { line: row.line, column: 1 }));
                }
            }
        }
        Err(Undecodable { fault, place }) => report.file(fault, place),
    }
    sniffed.diagnostics = report.finish();
    sniffed
}

fn layout(text: &str, declared: Declared) -> Result<Layout, NoTable> {
    match declared.dialect {
        Some(dialect) => layout::cut(text, dialect),
        None => layout::unnamed(text),
    }
}

impl Sniffed {
    fn read(&mut self, text: &str, layout: Layout, report: &mut Report) {
        let mut rows = Rows::from(text, layout.dialect, layout.header);
        let mut record = Record::default();
        let mut shape = None;
        while let Some(row) = rows.read(&mut record) {
            match row {
                Err((row, flawed)) => {
                    let place = Place::after(text, row.start, row.line, flawed.at);
                    report.file(fault(flawed.flaw), Some(place));
                }
                Ok(row) => {
                    let cells: Vec<String> = record.iter(text).map(str::to_owned).collect();
                    match &mut shape {
                        None => {
                            shape = Some(Shape::of_header(text, row, &record));
                            self.header = cells;
                        }
                        Some(shape) => {
                            shape.row(text, row, &record, report);
                            self.rows.push((row.line, cells));
                        }
                    }
                }
            }
        }
        let blank = rows.blank();
        if blank.count > 0 {
            let place = Place { line: blank.first, column: 1 };
            report.file(FileFault::BlankLines { count: blank.count }, Some(place));
        }
        if let Some(shape) = shape
            && shape.conclude(&self.rows, report)
        {
            self.rows.remove(0);
        }
    }
}

/// How much of a file is read to show its first rows.
const HEAD: usize = 1 << 20;

/// The first rows of a file of which it is known how it is written, the header first: the line each
/// begins on, and its cells as text. Reading stops at a row that does not hold.
pub fn records(bytes: &[u8], reading: Reading, limit: usize) -> Vec<(u32, Vec<String>)> {
    let mut rows = Vec::new();
    if limit > 0 {
        hand_on(&head(bytes, reading.encoding, HEAD), reading, |line, cells| {
            rows.push((line, cells.into_iter().map(str::to_owned).collect()));
            if rows.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
    }
    rows
}

/// Hands on the cells of every row of such a file, the header first, up to a row that does not hold.
pub(crate) fn each_record(bytes: &[u8], reading: Reading, mut take: impl FnMut(Vec<&str>)) {
    hand_on(&head(bytes, reading.encoding, usize::MAX), reading, |_, cells| {
        take(cells);
        ControlFlow::Continue(())
    });
}

fn hand_on(text: &str, reading: Reading, mut take: impl FnMut(u32, Vec<&str>) -> ControlFlow<()>) {
    let first = Row::FIRST.down_to(text, reading.preamble + 1);
    let mut rows = Rows::from(text, reading.dialect, first);
    let mut record = Record::default();
    while let Some(Ok(row)) = rows.read(&mut record) {
        if take(row.line, record.iter(text).collect()).is_break() {
            break;
        }
    }
}

#[cfg(test)]
mod tests;
