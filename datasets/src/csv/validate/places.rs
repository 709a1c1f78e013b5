//! Where the cells of a table stand in its file, found again when something is to be said of them.

use std::borrow::Cow;

use crate::csv::decode::head;
use crate::csv::diagnostics::Place;
use crate::csv::lexer::Record;
use crate::csv::rows::{Row, Rows};
use crate::csv::{Reading, Table};

/// How many rows apart the places that are kept are: what is wrong with few rows is found again in few
/// steps, and a table of millions costs nothing.
const STRIDE: usize = 1_024;

/// Where the cells of a table stand in its file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// How the file was read.
    pub reading: Reading,
    /// Where one row in [`STRIDE`] begins.
    kept: Vec<Row>,
    /// Rank in the file of each column of the schema; none for one that the file lacks.
    ranks: Vec<Option<usize>>,
}

impl Places {
    pub(super) const fn new(reading: Reading, ranks: Vec<Option<usize>>) -> Self {
        Self { reading, kept: Vec::new(), ranks }
    }

    /// Keeps where a row begins, given its rank.
    pub(super) fn keep(&mut self, index: usize, row: Row) {
        if index.is_multiple_of(STRIDE) {
            self.kept.push(row);
        }
    }

    /// The file as text, decoded as it was when it was read.
    pub fn text<'b>(&self, bytes: &'b [u8]) -> Cow<'b, str> {
        head(bytes, self.reading.encoding, usize::MAX)
    }

    /// The place of a cell and its text as it stands there, given the file as text and its table; the
    /// column is that of the schema.
    pub fn cell(
        &self,
        text: &str,
        table: &Table,
        row: usize,
        column: usize,
    ) -> Option<(Place, String)> {
        self.find(text, &table.lines, row, column)
    }

    pub(super) fn find(
        &self,
        text: &str,
        lines: &[u32],
        row: usize,
        column: usize,
    ) -> Option<(Place, String)> {
        let (line, rank) = (*lines.get(row)?, (*self.ranks.get(column)?)?);
        let mut rows = Rows::from(text, self.reading.dialect, *self.kept.get(row / STRIDE)?);
        let mut record = Record::default();
        loop {
            let found = rows.read(&mut record)?;
            if let Some(found) = found.ok().filter(|found| found.line >= line) {
                let start = record.start(rank).filter(|_| found.line == line)?;
                let place = Place::after(text, found.start, found.line, start);
                return Some((place, record.get(text, rank).to_owned()));
            }
        }
    }
}
