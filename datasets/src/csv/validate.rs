//! From the bytes of a CSV and its schema to a table, or to all that is wrong with it.
//!
//! One pass over the rows, each cell pushed to its column; then the rules that look at a whole column.

mod column;
mod header;
mod unique;

use csv::StringRecord;

use super::decode::decode;
use super::diagnostics::{Diagnostic, FileFault, Place, Report};
use super::rows::{self, QuoteFlaw, Row, Rows};
use super::{Dialect, Schema, Table};
use column::Builder;
use header::Header;

/// What became of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Validated {
    /// The table, unless something is wrong with it.
    pub table: Option<Table>,
    /// All that was found, warnings included, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// Where the cells of the table stand in the file.
    pub places: Places,
}

/// Where the cells of a table stand in its file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    dialect: Dialect,
    /// Byte at which each row begins.
    starts: Vec<usize>,
    /// Rank in the file of each column of the schema.
    ranks: Vec<Option<usize>>,
}

impl Places {
    /// The place of a cell, given the decoded file and its table; the column is that of the schema.
    pub fn cell(&self, text: &str, table: &Table, row: usize, column: usize) -> Option<Place> {
        self.find(text, &table.lines, row, column)
    }

    fn find(&self, text: &str, lines: &[u32], row: usize, column: usize) -> Option<Place> {
        let begins = Row { line: *lines.get(row)?, start: *self.starts.get(row)? };
        Some(rows::place(text, begins, self.dialect, (*self.ranks.get(column)?)?))
    }

    /// The text of a cell, as it stands in the file.
    pub fn value(&self, text: &str, row: usize, column: usize) -> Option<String> {
        let start = *self.starts.get(row)?;
        rows::value(text, start, self.dialect, (*self.ranks.get(column)?)?)
    }
}

/// Reads a CSV against its schema.
pub fn validate(file: &str, bytes: &[u8], dialect: Dialect, schema: &Schema) -> Validated {
    let mut report = Report::new(file);
    let mut body = Body::default();
    match decode(bytes) {
        Ok(text) => body.read(&text, dialect, schema, &mut report),
        Err(wrong) => report.file(wrong.fault, wrong.place),
    }
    let columns = body.columns.into_iter().map(Builder::finish).collect();
    let table = (!report.has_errors()).then_some(Table { lines: body.lines, columns });
    Validated { table, diagnostics: report.finish(), places: body.places }
}

/// What has been read of a file.
#[derive(Default)]
struct Body<'a> {
    lines: Vec<u32>,
    columns: Vec<Builder<'a>>,
    places: Places,
}

impl<'a> Body<'a> {
    fn read(&mut self, text: &str, dialect: Dialect, schema: &'a Schema, report: &mut Report) {
        let mut rows = Rows::new(text, dialect);
        let mut record = StringRecord::new();
        let header = match rows.read(&mut record) {
            Some(Ok(row)) => Header { text, dialect, row, record: &record }.read(schema, report),
            Some(Err(wrong)) => {
                report.file(fault(wrong.flaw), Some(wrong.place));
                None
            }
            None => None,
        };
        let Some(ranks) = header else { return };
        let width = record.len();
        self.columns = schema.fields.iter().map(|field| Builder::new(schema, field)).collect();
        self.places = Places { dialect, starts: Vec::new(), ranks };
        while let Some(row) = rows.read(&mut record) {
            match row {
                Ok(row) => self.row(text, row, &record, width, report),
                Err(wrong) => report.file(fault(wrong.flaw), Some(wrong.place)),
            }
        }
        let blank = rows.blank();
        if blank.count > 0 {
            let place = Place { line: blank.first, column: 1 };
            report.file(FileFault::BlankLines { count: blank.count }, Some(place));
        }
        unique::check(self, text, schema, report);
    }

    /// Pushes the cells of a row, unless it has not as many as the header.
    fn row(
        &mut self,
        text: &str,
        row: Row,
        record: &StringRecord,
        width: usize,
        report: &mut Report,
    ) {
        let found = record.len();
        if found != width {
            let (fault, cell) = if found < width {
                (FileFault::TooFewCells { expected: width, found }, found - 1)
            } else {
                (FileFault::TooManyCells { expected: width, found }, width)
            };
            report.file(fault, Some(rows::place(text, row, self.places.dialect, cell)));
            return;
        }
        let index = self.lines.len();
        self.lines.push(row.line);
        self.places.starts.push(row.start);
        for (column, rank) in self.columns.iter_mut().zip(&self.places.ranks) {
            let Some(rank) = *rank else { continue };
            let cell = record.get(rank).unwrap_or_default();
            if let Err(fault) = column.push(index, cell) {
                let dialect = self.places.dialect;
                let place = || Some(rows::place(text, row, dialect, rank));
                report.cell(fault, column.name(), cell, place);
            }
        }
    }
}

const fn fault(flaw: QuoteFlaw) -> FileFault {
    match flaw {
        QuoteFlaw::Unclosed => FileFault::UnclosedQuote,
        QuoteFlaw::TextAfter => FileFault::TextAfterQuote,
    }
}

#[cfg(test)]
mod tests;
