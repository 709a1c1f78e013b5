//! Where the table begins in a file, and what stands between its cells.
//!
//! The header is the line that names the columns of the schema. Where there is no schema, it is the first
//! full line of the table, and the delimiter is the one that cuts the lines into rows of one width. Only
//! the head of a file is looked at.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostics::FileFault;
use super::lexer::Record;
use super::names::Names;
use super::rows::{Row, Rows};
use super::{Dialect, cell};

/// How many rows are looked at.
const ROWS: usize = 200;
/// Among how many of them the header is.
const HEADER_ROWS: usize = 50;

/// Where a table begins, and what stands between its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) dialect: Dialect,
    pub(super) header: Row,
}

/// Why no table is found, at the line where it would begin.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NoTable {
    pub(super) fault: FileFault,
    pub(super) row: Row,
}

/// The table whose header names these columns.
pub(super) fn named(
    text: &str,
    declared: Option<Dialect>,
    names: &[&str],
) -> Result<Layout, NoTable> {
    let first = Row::FIRST;
    let Some(dialect) = declared else {
        let best = best(Dialect::all().map(|dialect| Header::find(text, dialect, names)), text)?;
        return best.layout().ok_or_else(|| no_header(names, first));
    };
    let found = Header::find(text, dialect, names);
    if found.matches > 0 {
        return found.layout().ok_or_else(|| no_header(names, first));
    }
    let others = Dialect::all().map(|dialect| Header::find(text, dialect, names));
    let other = others.into_iter().max_by_key(Header::merit);
    match other.filter(|other| other.matches > 0) {
        Some(other) => {
            let declared = char::from(dialect.delimiter);
            let found = char::from(other.dialect.delimiter);
            Err(NoTable { fault: FileFault::OtherDelimiter { declared, found }, row: other.row })
        }
        None => Err(no_header(names, first)),
    }
}

fn no_header(names: &[&str], row: Row) -> NoTable {
    let expected = names.iter().map(|name| (*name).to_owned()).collect();
    NoTable { fault: FileFault::NoHeader { expected }, row }
}

/// The line that names the most columns of a schema, in one dialect.
#[derive(Clone, Copy)]
struct Header {
    dialect: Dialect,
    row: Row,
    /// How many columns it names.
    matches: usize,
    /// How many of them it names as the schema does.
    exact: usize,
    width: usize,
    /// How many columns there are to name.
    names: usize,
}

impl Header {
    fn find(text: &str, dialect: Dialect, names: &[&str]) -> Self {
        let known = Names::new(names.iter().copied());
        let first = Row::FIRST;
        let mut best =
            Self { dialect, row: first, matches: 0, exact: 0, width: 0, names: names.len() };
        let mut rows = Rows::from(text, dialect, Row::FIRST);
        let mut record = Record::default();
        for _ in 0..HEADER_ROWS {
            let row = match rows.read(&mut record) {
                None => break,
                Some(Err(_)) => continue,
                Some(Ok(row)) => row,
            };
            let exact: BTreeSet<&str> =
                record.iter(text).filter_map(|cell| known.exactly(cell)).collect();
            let folded = record.iter(text).filter_map(|cell| known.folded(cell));
            let matches = exact.iter().copied().chain(folded).collect::<BTreeSet<&str>>().len();
            let found = Self { row, matches, exact: exact.len(), width: record.len(), ..best };
            if found.merit() > best.merit() {
                best = found;
            }
        }
        best
    }

    /// Names for people may stand above those of the schema: these are preferred.
    const fn merit(&self) -> (usize, usize) {
        (self.matches, self.exact)
    }

    /// A line that names few of the columns is a header all the same when it is the first.
    fn layout(self) -> Option<Layout> {
        let enough = self.matches * 2 >= self.names || self.row == Row::FIRST;
        (self.matches > 0 && enough).then_some(Layout { dialect: self.dialect, header: self.row })
    }
}

/// The header that names the most columns, when no other delimiter gives as many.
fn best(headers: [Header; 4], text: &str) -> Result<Header, NoTable> {
    let most = headers.iter().map(Header::merit).max().unwrap_or_default();
    let mut tied = headers.into_iter().filter(|header| header.merit() == most);
    let (first, others) = (tied.next(), tied.collect::<Vec<_>>());
    let Some(first) = first else { return Err(no_header(&[], Row::FIRST)) };
    if first.matches == 0 || others.is_empty() {
        return Ok(first);
    }
    // A header of one cell is the same whatever the delimiter: the rows below it decide.
    let ragged = |header: &Header| Sample::of(text, header.dialect, header.row).ragged(1);
    if first.width == 1 && others.iter().all(|other| other.width == 1) {
        let all = std::iter::once(first).chain(others);
        return all.min_by_key(ragged).ok_or_else(|| no_header(&[], first.row));
    }
    let second = others.first().unwrap_or(&first);
    let delimiters = [&first, second].map(|header| char::from(header.dialect.delimiter));
    Err(NoTable { fault: FileFault::DoubtfulDelimiter { delimiters }, row: first.row })
}

/// The table of a file that nothing describes.
pub(super) fn unnamed(text: &str) -> Result<Layout, NoTable> {
    let samples = Dialect::all().map(|dialect| Sample::of(text, dialect, Row::FIRST));
    let mut tables: Vec<&Sample> = samples.iter().filter(|one| one.is_table()).collect();
    tables.sort_by(|a, b| b.merit().total_cmp(&a.merit()));
    let (best, second) = (tables.first(), tables.get(1));
    match (best, second) {
        (Some(best), None) => best.layout(),
        (Some(best), Some(second)) if best.merit() > second.merit() => best.layout(),
        (Some(best), Some(second)) => {
            let delimiters = [best, second].map(|one| char::from(one.dialect.delimiter));
            Err(NoTable { fault: FileFault::DoubtfulDelimiter { delimiters }, row: Row::FIRST })
        }
        // One column: any delimiter that its cells do not hold. One that leaves nothing is told first.
        (None, _) => {
            let column = samples.iter().min_by_key(|one| (!one.rows.is_empty(), one.ragged(1)));
            column.map_or_else(|| Err(no_header(&[], Row::FIRST)), Sample::layout)
        }
    }
}

/// The table of a file that nothing describes but its delimiter.
pub(super) fn cut(text: &str, dialect: Dialect) -> Result<Layout, NoTable> {
    Sample::of(text, dialect, Row::FIRST).layout()
}

/// The first rows of a file, cut in one dialect.
struct Sample {
    dialect: Dialect,
    rows: Vec<Shape>,
    /// The width that most rows have.
    width: usize,
}

/// The shape of a row.
struct Shape {
    row: Row,
    /// Number of cells; 0 when the row does not hold.
    width: usize,
    filled: usize,
    /// Cells that another delimiter would cut, and that are no number.
    uncut: usize,
}

impl Sample {
    fn of(text: &str, dialect: Dialect, first: Row) -> Self {
        let mut rows = Rows::from(text, dialect, first);
        let mut record = Record::default();
        let mut shapes = Vec::new();
        while shapes.len() < ROWS {
            let shape = match rows.read(&mut record) {
                None => break,
                Some(Ok(row)) => Shape::of(row, &record, text),
                Some(Err((row, _))) => Shape { row, width: 0, filled: 0, uncut: 0 },
            };
            shapes.push(shape);
        }
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for shape in shapes.iter().filter(|shape| shape.width > 1) {
            *counts.entry(shape.width).or_default() += 1;
        }
        let width = counts.into_iter().max_by_key(|(_, count)| *count).map_or(1, |most| most.0);
        Self { dialect, rows: shapes, width }
    }

    /// The rows from the first of the table on.
    fn table(&self) -> &[Shape] {
        let first = self.rows.iter().position(|shape| shape.width == self.width);
        first.and_then(|first| self.rows.get(first..)).unwrap_or_default()
    }

    /// Whether it has several columns, in most of its rows.
    fn is_table(&self) -> bool {
        let table = self.table();
        self.width > 1
            && table.iter().filter(|one| one.width == self.width).count() * 2 >= table.len()
    }

    /// Number of rows that have not so many cells.
    fn ragged(&self, width: usize) -> usize {
        self.rows.iter().filter(|shape| shape.width != width).count()
    }

    /// How well the delimiter cuts: the share of rows of one width, then that of cells left whole.
    fn merit(&self) -> f64 {
        let table = self.table();
        let regular = table.iter().filter(|shape| shape.width == self.width).count();
        let cells: usize = table.iter().skip(1).map(|shape| shape.width).sum();
        let uncut: usize = table.iter().skip(1).map(|shape| shape.uncut).sum();
        share(regular, self.rows.len()) + (1.0 - share(uncut, cells)) / 100.0
    }

    /// The header is the first row of the table that is more full than empty: titles above a table are
    /// padded with delimiters when a spreadsheet writes them. Delimiters alone are no table.
    fn layout(&self) -> Result<Layout, NoTable> {
        if self.rows.is_empty() {
            return Err(NoTable { fault: FileFault::Empty, row: Row::FIRST });
        }
        let full = |shape: &&Shape| shape.width == self.width && shape.filled * 2 > shape.width;
        let header = self.rows.iter().take(HEADER_ROWS).find(full).or(self.table().first());
        let header = header.map_or(Row::FIRST, |shape| shape.row);
        Ok(Layout { dialect: self.dialect, header })
    }
}

impl Shape {
    fn of(row: Row, record: &Record, text: &str) -> Self {
        let cuts = |cell: &&str| cell.contains([',', ';', '\t', '|']) && !cell::is_figure(cell);
        Self {
            row,
            width: record.len(),
            filled: record.iter(text).filter(|cell| !cell.trim().is_empty()).count(),
            uncut: record.iter(text).filter(cuts).count(),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred rows")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
mod tests;
