//! The rows of a CSV, each with the line on which it begins.

use super::Dialect;
use super::diagnostics::{Place, line_starts};
use super::lexer::{Flawed, Record};

/// How many times reading resumes under a row that is wrong: each may read a whole cell for nothing.
const RESUMPTIONS: u32 = 50;

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Line of the file, from 1.
    pub(super) line: u32,
    /// Byte of the text.
    pub(super) start: usize,
}

impl Row {
    /// The first of a text.
    pub(super) const FIRST: Self = Self { line: 1, start: 0 };

    /// The beginning of a line, counted from this one; the end of the text when it has not so many.
    pub(super) fn down_to(mut self, text: &str, line: u32) -> Self {
        while self.line < line {
            match next_line(text, self.start) {
                Some(start) => self = Self { line: self.line + 1, start },
                None => return Self { line, start: text.len() },
            }
        }
        self
    }
}

/// The lines with nothing in them that stand between rows: no character, or delimiters only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct BlankLines {
    /// How many.
    pub(super) count: u32,
    /// Line of the first.
    pub(super) first: u32,
}

impl BlankLines {
    /// Adds those of a stretch that stands below.
    pub(super) fn absorb(&mut self, below: Self) {
        if self.count == 0 {
            self.first = below.first;
        }
        self.count += below.count;
    }
}

/// The rows of a text, from one of them on. Nothing is kept but a place: a file can be read by stretches.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    text: &'a str,
    delimiter: u8,
    next: Row,
    blank: BlankLines,
    /// Blank lines passed under the last row; those under the last row of a file are nothing to tell.
    passed: BlankLines,
    resumptions: u32,
    /// Where the row begins that was read last; none when it was wrong.
    above: Option<usize>,
}

impl<'a> Rows<'a> {
    /// The rows of a text, from this one on.
    pub(super) fn from(text: &'a str, dialect: Dialect, first: Row) -> Self {
        Self {
            text,
            delimiter: dialect.delimiter,
            next: first,
            blank: BlankLines::default(),
            passed: BlankLines::default(),
            resumptions: 0,
            above: None,
        }
    }

    /// The blank lines passed so far.
    pub(super) fn blank(&self) -> BlankLines {
        self.blank
    }

    /// The blank lines passed under the last row.
    pub(super) fn blank_below(&self) -> BlankLines {
        self.passed
    }

    /// Where the next row begins, or blank lines above it.
    pub(super) fn next_row(&self) -> Row {
        self.next
    }

    /// Reads the next row into `record`, which holds the one that was read before.
    pub(super) fn read(&mut self, record: &mut Record) -> Option<Result<Row, (Row, Flawed)>> {
        self.pass_blank_lines();
        if self.next.start >= self.text.len() || self.resumptions > RESUMPTIONS {
            return None;
        }
        self.blank.absorb(std::mem::take(&mut self.passed));
        let row = self.next;
        let read = match self.above.take() {
            Some(above) => record.read_under(self.text, above, row.start, self.delimiter),
            None => record.read(self.text, row.start, self.delimiter),
        };
        match read {
            Ok(end) => {
                self.above = Some(row.start);
                let mut line = row.line;
                if record.lines {
                    let inside = self.text.as_bytes().get(row.start..end).unwrap_or_default();
                    line = line.saturating_add(line_starts(inside, None).count);
                }
                self.next = self.after_line(Row { line, start: end });
                Some(Ok(row))
            }
            Err(flawed) => {
                self.resume_under(row, flawed);
                Some(Err((row, flawed)))
            }
        }
    }

    /// The line under the one that ends at a byte.
    fn after_line(&self, end: Row) -> Row {
        let rest = self.text.as_bytes().get(end.start..).unwrap_or_default();
        let width = match rest {
            [b'\r', b'\n', ..] => 2,
            [] => return end,
            _ => 1,
        };
        Row { line: end.line.saturating_add(1), start: end.start + width }
    }

    fn pass_blank_lines(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            let rest = bytes.get(self.next.start..).unwrap_or_default();
            let empty = |byte: &u8| *byte == self.delimiter || *byte == b' ';
            let width = rest.iter().take_while(|byte| empty(byte)).count();
            let end = self.next.start + width;
            if width == rest.len() {
                // What is left has nothing in it.
                self.next.start = bytes.len();
                return;
            }
            if !matches!(rest.get(width), Some(b'\r' | b'\n')) {
                return;
            }
            if self.passed.count == 0 {
                self.passed.first = self.next.line;
            }
            self.passed.count += 1;
            self.next = self.after_line(Row { line: self.next.line, start: end });
        }
    }

    /// Resumes reading at the line under the one where the wrong cell begins.
    fn resume_under(&mut self, row: Row, flawed: Flawed) {
        self.resumptions += 1;
        let line = Place::after(self.text, row.start, row.line, flawed.at).line;
        let begins = Row { line, start: flawed.at };
        let end = Row { line: line + 1, start: self.text.len() };
        let next = next_line(self.text, begins.start);
        self.next = next.map_or(end, |start| Row { line: line + 1, start });
    }
}

/// Where the line after this one begins.
fn next_line(text: &str, start: usize) -> Option<usize> {
    let rest = text.as_bytes().get(start..)?;
    let end = memchr::memchr2(b'\r', b'\n', rest)?;
    let width = if rest.get(end..)?.starts_with(b"\r\n") { 2 } else { 1 };
    Some(start + end + width)
}

/// The place of a cell of a row, counted from 0; that of the last when it has not so many.
pub(super) fn place(text: &str, row: Row, dialect: Dialect, cell: usize) -> Place {
    let mut record = Record::default();
    let flawed = record.read(text, row.start, dialect.delimiter).err();
    let start = record.start(cell).or(flawed.map(|flawed| flawed.at)).unwrap_or(row.start);
    Place::after(text, row.start, row.line, start)
}

#[cfg(test)]
mod tests;
