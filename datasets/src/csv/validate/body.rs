//! The rows of a file, pushed to their columns.

use super::column::Builder;
use super::header::Header;
use super::{Places, fault, unique};
use crate::csv::diagnostics::{FileFault, Place, Repair, Report};
use crate::csv::layout::Layout;
use crate::csv::lexer::Record;
use crate::csv::rows::{self, Row, Rows};
use crate::csv::{Reading, Schema, Table};

/// What has been read of a file.
pub(super) struct Body<'a> {
    pub(super) lines: Vec<u32>,
    pub(super) columns: Vec<Builder<'a>>,
    pub(super) places: Places,
    header: Header,
    /// Rows with empty cells beyond the header: how many, and the first.
    overflowing: Option<(u32, Row)>,
    /// Rows that name a total: how many, and the line of the first.
    totals: Option<(u32, u32)>,
}

impl<'a> Body<'a> {
    /// Reads every row; nothing when the header is none.
    pub(super) fn read(
        text: &str,
        layout: Layout,
        reading: Reading,
        schema: &'a Schema,
        report: &mut Report,
    ) -> Option<Self> {
        let mut rows = Rows::from(text, layout.dialect, layout.header);
        let mut record = Record::default();
        let header = match rows.read(&mut record)? {
            Ok(row) => Header::read(text, row, &record, schema, report),
            Err((row, flawed)) => {
                let place = Place::after(text, row.start, row.line, flawed.at);
                report.file(fault(flawed.flaw), Some(place));
                return None;
            }
        };
        let comma_is_decimal = layout.dialect.delimiter == b';';
        let builder = |field| Builder::new(schema, field, comma_is_decimal);
        let mut body = Self {
            lines: Vec::new(),
            columns: schema.fields.iter().map(builder).collect(),
            places: Places::new(reading, header.ranks.clone()),
            header,
            overflowing: None,
            totals: None,
        };
        while let Some(row) = rows.read(&mut record) {
            match row {
                Ok(row) => body.row(text, row, &record, report),
                Err((row, flawed)) => {
                    let place = Place::after(text, row.start, row.line, flawed.at);
                    report.file(fault(flawed.flaw), Some(place));
                }
            }
        }
        if body.lines.is_empty() && !report.has_errors() {
            report.file(FileFault::NoRows, Some(Place { line: layout.header.line, column: 1 }));
        }
        let blank = rows.blank();
        if blank.count > 0 {
            let place = Place { line: blank.first, column: 1 };
            report.file(FileFault::BlankLines { count: blank.count }, Some(place));
        }
        body.conclude(text, schema, report);
        Some(body)
    }

    /// The table and the places of its cells.
    pub(super) fn finish(self) -> (Option<Table>, Places) {
        let columns = self.columns.into_iter().map(Builder::finish).collect();
        (Some(Table { lines: self.lines, columns }), self.places)
    }

    /// Pushes the cells of a row, unless it has not as many as the header.
    fn row(&mut self, text: &str, row: Row, record: &Record, report: &mut Report) {
        let (found, width) = (record.len(), self.header.width);
        if found != width && !self.overflows(text, row, record, width) {
            let (fault, cell) = if found < width {
                (FileFault::TooFewCells { expected: width, found }, found - 1)
            } else {
                (FileFault::TooManyCells { expected: width, found }, width)
            };
            report.file(fault, Some(rows::place(text, row, self.places.reading.dialect, cell)));
            return;
        }
        self.header.look_at_unnamed(text, record);
        let index = self.lines.len();
        self.lines.push(row.line);
        self.places.keep(index, row);
        let mut total = false;
        for (column, rank) in self.columns.iter_mut().zip(self.places.ranks()) {
            let Some(rank) = *rank else {
                column.push_lacking(index);
                continue;
            };
            let cell = record.get(text, rank);
            total |= column.names_total(cell);
            if let Err(fault) = column.push(index, cell) {
                let start = record.start(rank).unwrap_or(row.start);
                let place = || Some(Place::after(text, row.start, row.line, start));
                report.cell(fault, column.name(), cell, place);
            }
        }
        if total {
            self.totals.get_or_insert((0, row.line)).0 += 1;
        }
    }

    /// Whether a row has more cells than the header and nothing in those: it is counted, and read.
    fn overflows(&mut self, text: &str, row: Row, record: &Record, width: usize) -> bool {
        let empty = record.len() > width
            && (width..record.len()).all(|rank| record.get(text, rank).is_empty());
        if empty {
            self.overflowing.get_or_insert((0, row)).0 += 1;
        }
        empty
    }

    /// What is said once all the rows are known.
    fn conclude(&mut self, text: &str, schema: &Schema, report: &mut Report) {
        self.header.conclude(report);
        if let Some((count, row)) = self.overflowing {
            let dialect = self.places.reading.dialect;
            let place = rows::place(text, row, dialect, self.header.width);
            let problem = report.problem(Repair::EmptyCells { count }).at(Some(place));
            report.add(problem);
        }
        if let Some((count, line)) = self.totals {
            let place = Some(Place { line, column: 1 });
            report.file(FileFault::TotalRows { count }, place);
        }
        let (places, lines) = (&self.places, &self.lines);
        for (rank, column) in self.columns.iter_mut().enumerate() {
            let name = column.name();
            for (row, fault) in column.conclusions() {
                report.found_cell(fault, name, || places.find(text, lines, row, rank));
            }
        }
        unique::check(self, text, schema, report);
    }
}
