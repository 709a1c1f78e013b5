//! The rows of a stretch of a file, pushed to their columns.

use super::column::Builder;
use super::findings::Findings;
use super::header::Header;
use super::{Places, fault};
use crate::csv::diagnostics::{FileFault, Place, Report};
use crate::csv::layout::Layout;
use crate::csv::lexer::Record;
use crate::csv::rows::{self, BlankLines, Row, Rows};
use crate::csv::{Reading, Schema, Table};

/// What the head of a file says of all its rows.
#[derive(Clone)]
pub(super) struct Heading {
    pub(super) header: Header,
    pub(super) reading: Reading,
    /// The line under the header.
    pub(super) below: Row,
}

impl Heading {
    /// Reads the header; nothing when it is none.
    pub(super) fn read(
        text: &str,
        layout: Layout,
        reading: Reading,
        schema: &Schema,
        report: &mut Report,
    ) -> Option<Self> {
        let mut rows = Rows::from(text, layout.dialect, layout.header);
        let mut record = Record::default();
        match rows.read(&mut record)? {
            Ok(row) => {
                let header = Header::read(text, row, &record, schema, report);
                Some(Self { header, reading, below: rows.next_row() })
            }
            Err((row, flawed)) => {
                let place = Place::after(text, row.start, row.line, flawed.at);
                report.file(fault(flawed.flaw), Some(place));
                None
            }
        }
    }
}

/// Reads stretches of a file, one after the other, each into columns of its own.
pub(super) struct Body<'a> {
    file: &'a str,
    /// Of this reader alone: it sees which columns without a name hold something.
    pub(super) header: Header,
    reading: Reading,
    columns: Vec<Builder<'a>>,
    record: Record,
    /// Whether the cells of the row that was read last are in the columns.
    has_above: bool,
    /// Rows of the last stretch: the next one has most often as many.
    rows: usize,
}

/// A stretch of a file that has been read.
pub(super) struct Stretch {
    pub(super) table: Table,
    pub(super) places: Places,
    /// What is wrong with its cells.
    pub(super) report: Report,
    /// What may be said of each column.
    pub(super) findings: Vec<Findings>,
    /// Rows with empty cells beyond the header: how many, and the place of the first such cell.
    pub(super) overflowing: Option<(u32, Place)>,
    /// Rows that name a total: how many, and the line of the first.
    pub(super) totals: Option<(u32, u32)>,
    /// Blank lines above one of its rows.
    pub(super) blank: BlankLines,
    /// Blank lines under its last row.
    pub(super) below: BlankLines,
    /// Whether there is a row in it, right or wrong.
    pub(super) has_rows: bool,
    /// Whether quotation marks are wrong in it, or a cell without end.
    pub(super) is_flawed: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(file: &'a str, schema: &'a Schema, heading: &Heading) -> Self {
        let semicolons = heading.reading.dialect.delimiter == b';';
        let builder = |field| Builder::new(schema, field, semicolons);
        Self {
            file,
            header: heading.header.clone(),
            reading: heading.reading,
            columns: schema.fields.iter().map(builder).collect(),
            record: Record::default(),
            has_above: false,
            rows: 0,
        }
    }

    /// Reads every row of a text, from one of them on.
    pub(super) fn read(&mut self, text: &str, first: Row) -> Stretch {
        let mut stretch = self.stretch();
        self.has_above = false;
        let mut rows = Rows::from(text, self.reading.dialect, first);
        let mut record = std::mem::take(&mut self.record);
        while let Some(row) = rows.read(&mut record) {
            stretch.has_rows = true;
            match row {
                Ok(row) => self.row(text, row, &record, &mut stretch),
                Err((row, flawed)) => {
                    let place = Place::after(text, row.start, row.line, flawed.at);
                    stretch.report.file(fault(flawed.flaw), Some(place));
                    stretch.is_flawed = true;
                }
            }
        }
        self.record = record;
        self.rows = stretch.table.lines.len();
        (stretch.blank, stretch.below) = (rows.blank(), rows.blank_below());
        self.fill(text, &mut stretch);
        stretch
    }

    fn stretch(&mut self) -> Stretch {
        self.columns.iter_mut().for_each(|column| column.reserve(self.rows));
        let lines = Vec::with_capacity(self.rows);
        Stretch {
            table: Table { lines, columns: Vec::new() },
            places: Places::new(self.reading, self.header.ranks.clone()),
            report: Report::new(self.file),
            findings: Vec::new(),
            overflowing: None,
            totals: None,
            blank: BlankLines::default(),
            below: BlankLines::default(),
            has_rows: false,
            is_flawed: false,
        }
    }

    /// Pushes the cells of a row, unless it has not as many as the header.
    fn row(&mut self, text: &str, row: Row, record: &Record, stretch: &mut Stretch) {
        let (found, width) = (record.len(), self.header.width);
        if found != width && !self.overflows(text, row, record, stretch) {
            let (fault, cell) = if found < width {
                (FileFault::TooFewCells { expected: width, found }, found - 1)
            } else {
                (FileFault::TooManyCells { expected: width, found }, width)
            };
            let place = rows::place(text, row, self.reading.dialect, cell);
            stretch.report.file(fault, Some(place));
            self.has_above = false;
            return;
        }
        self.header.look_at_unnamed(text, record);
        let index = stretch.table.lines.len();
        stretch.table.lines.push(row.line);
        stretch.places.keep(index, row);
        // The cells of a row that was refused are in no column.
        let shared = if self.has_above { record.shared } else { 0 };
        self.has_above = true;
        let mut total = false;
        for (column, rank) in self.columns.iter_mut().zip(&self.header.ranks) {
            let Some(rank) = *rank else {
                column.push_lacking(index);
                continue;
            };
            if rank < shared && column.push_above() {
                continue;
            }
            let cell = record.get(text, rank);
            if column.push_again(cell) {
                continue;
            }
            total |= column.names_total(cell);
            if let Err(fault) = column.push(index, cell) {
                let start = record.start(rank).unwrap_or(row.start);
                let place = || Some(Place::after(text, row.start, row.line, start));
                stretch.report.cell(fault, column.name(), cell, place);
            }
        }
        if total {
            stretch.totals.get_or_insert((0, row.line)).0 += 1;
        }
    }

    /// Whether a row has more cells than the header and nothing in those: it is counted, and read.
    fn overflows(&self, text: &str, row: Row, record: &Record, stretch: &mut Stretch) -> bool {
        let width = self.header.width;
        let empty = record.len() > width
            && (width..record.len()).all(|rank| record.get(text, rank).is_empty());
        if empty {
            let place = || rows::place(text, row, self.reading.dialect, width);
            stretch.overflowing.get_or_insert_with(|| (0, place())).0 += 1;
        }
        empty
    }

    /// Takes the columns, and finds the cells that are going to be told.
    fn fill(&mut self, text: &str, stretch: &mut Stretch) {
        for (rank, column) in self.columns.iter_mut().enumerate() {
            let (column, mut findings) = column.take();
            let (places, lines) = (&stretch.places, &stretch.table.lines);
            findings.locate(&|row| places.find(text, lines, row, rank));
            stretch.findings.push(findings);
            stretch.table.columns.push(column);
        }
    }
}
