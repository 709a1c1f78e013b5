//! The shape of a table that nothing describes: what its header and its rows look like.

use std::collections::BTreeSet;

use crate::csv::cell::number::has_lost_digits;
use crate::csv::cell::{is_figure, text};
use crate::csv::diagnostics::{CellFault, FileFault, Place, Repair, Report, Walk};
use crate::csv::lexer::Record;
use crate::csv::rows::Row;
use crate::csv::unnamed::{self, Unnamed};

/// How many rows tell what their columns hold.
const SAMPLE: usize = 20;

/// What has been seen of a table.
pub(super) struct Shape {
    columns: Vec<Column>,
    /// Rows with empty cells beyond the header: how many, and where first.
    overflowing: Option<(u32, Place)>,
    /// Rows of one cell: how many, and the line of the first.
    titles: Option<(u32, u32)>,
    /// Rows that name a total.
    totals: Option<(u32, u32)>,
}

struct Column {
    name: String,
    place: Place,
    holds: bool,
    /// Whether a number that was cut short has been told.
    lost: bool,
}

impl Shape {
    /// The columns of a header.
    pub(super) fn of_header(file: &str, row: Row, record: &Record) -> Self {
        let mut walk = Walk::from(file, row.start, row.line);
        let mut column = |rank| Column {
            name: record.get(file, rank).trim().to_owned(),
            place: walk.to(record.start(rank).unwrap_or(row.start)),
            holds: false,
            lost: false,
        };
        let columns = (0..record.len()).map(&mut column).collect();
        Self { columns, overflowing: None, titles: None, totals: None }
    }

    /// Looks at a row.
    pub(super) fn row(&mut self, file: &str, row: Row, record: &Record, report: &mut Report) {
        let (found, expected) = (record.len(), self.columns.len());
        if found < expected {
            let fault = FileFault::TooFewCells { expected, found };
            report.file(fault, Some(place(file, row, record, found)));
        } else if (expected..found).any(|rank| !record.get(file, rank).is_empty()) {
            let fault = FileFault::TooManyCells { expected, found };
            report.file(fault, Some(place(file, row, record, expected)));
        } else if found > expected {
            let first = || (0, place(file, row, record, expected));
            self.overflowing.get_or_insert_with(first).0 += 1;
        }
        let filled = record.iter(file).filter(|cell| !cell.trim().is_empty()).count();
        if filled == 1 && expected > 2 {
            self.titles.get_or_insert((0, row.line)).0 += 1;
        } else if record.iter(file).any(text::is_total) {
            self.totals.get_or_insert((0, row.line)).0 += 1;
        }
        for (rank, column) in self.columns.iter_mut().enumerate() {
            let cell = record.get(file, rank);
            column.holds |= !cell.trim().is_empty();
            if !column.lost && has_lost_digits(cell) {
                column.lost = true;
                let place = || Some(place(file, row, record, rank));
                report.cell(CellFault::LostDigits, &column.name, cell, place);
            }
        }
    }

    /// Says what is to be said of the whole, and whether the first row is a second header.
    pub(super) fn conclude(&self, rows: &[(u32, Vec<String>)], report: &mut Report) -> bool {
        self.header(report);
        if let Some((count, place)) = self.overflowing {
            let problem = report.problem(Repair::EmptyCells { count }).at(Some(place));
            report.add(problem);
        }
        if let Some((count, line)) = self.titles {
            let place = Some(Place { line, column: 1 });
            report.file(FileFault::TitleRows { count }, place);
        }
        if let Some((count, line)) = self.totals {
            let place = Some(Place { line, column: 1 });
            report.file(FileFault::TotalRows { count }, place);
        }
        let second = second_header(rows);
        if let Some((line, _)) = rows.first().filter(|_| second) {
            report.file(FileFault::SecondHeader, Some(Place { line: *line, column: 1 }));
        }
        second
    }

    /// Tells the names that are none, or the same as another.
    fn header(&self, report: &mut Report) {
        let mut names = BTreeSet::new();
        let mut written = self.columns.iter().filter(|column| !column.name.is_empty()).peekable();
        if written.peek().is_some() && written.all(|column| is_figure(&column.name)) {
            let place = self.columns.first().map(|column| column.place);
            report.file(FileFault::NoHeader { expected: Vec::new() }, place);
        }
        let mut unnamed = Vec::new();
        for (rank, column) in self.columns.iter().enumerate() {
            if column.name.is_empty() {
                unnamed.push(Unnamed { rank, place: column.place, holds: column.holds });
            } else if !names.insert(&column.name) {
                let problem = report.problem(FileFault::DuplicateColumn).at(Some(column.place));
                report.add(problem.field(&column.name));
            }
        }
        unnamed::conclude(&unnamed, report);
    }
}

fn place(file: &str, row: Row, record: &Record, rank: usize) -> Place {
    Place::after(file, row.start, row.line, record.start(rank).unwrap_or(row.start))
}

/// Whether the first row says what the columns are, under their codes: it has words where all the rows
/// below it have figures, and no figure.
fn second_header(rows: &[(u32, Vec<String>)]) -> bool {
    let Some(((_, first), below)) = rows.split_first() else { return false };
    let below = below.get(..below.len().min(SAMPLE)).unwrap_or_default();
    if below.is_empty() || first.iter().any(|cell| is_figure(cell)) {
        return false;
    }
    let figures: Vec<bool> = (0..first.len())
        .map(|rank| {
            let cells = below.iter().filter_map(|(_, cells)| cells.get(rank));
            let mut held = cells.filter(|cell| !cell.is_empty()).peekable();
            held.peek().is_some() && held.all(|cell| is_figure(cell))
        })
        .collect();
    let of_figures = figures.iter().filter(|is| **is).count();
    let words = first.iter().zip(&figures).filter(|(cell, is)| **is && !cell.is_empty()).count();
    of_figures > 0 && words * 5 >= of_figures * 4
}
