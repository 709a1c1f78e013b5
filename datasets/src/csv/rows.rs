//! The rows of a CSV, each with the line on which it begins.
//!
//! The `csv` crate tells cells apart; this module adds what it does not say. Its line numbers count LF
//! only and point before blank lines, and it reads a quotation mark that is never closed, or closed
//! too early, without a word: such a row would swallow the rows below it.

use csv::{ReaderBuilder, StringRecord};

use super::diagnostics::{Place, line_starts};
use super::{Dialect, decode};

/// How many times reading resumes under a row whose quotation marks are wrong: each may read to the
/// end of the file.
const RESUMPTIONS: u32 = 50;

/// The first rows of a file, the header first: the line each begins on, and its cells as text. A file
/// that cannot be decoded has none, and reading stops at a row that does not hold.
pub fn records(bytes: &[u8], dialect: Dialect, limit: usize) -> Vec<(u32, Vec<String>)> {
    let Ok(text) = decode(bytes) else { return Vec::new() };
    let mut rows = Rows::new(&text, dialect);
    let mut record = StringRecord::new();
    std::iter::from_fn(|| {
        let row = rows.read(&mut record)?.ok()?;
        Some((row.line, record.iter().map(str::to_owned).collect()))
    })
    .take(limit)
    .collect()
}

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Line of the file, from 1.
    pub(super) line: u32,
    /// Byte of the text.
    pub(super) start: usize,
}

/// What is wrong with the quotation marks of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteFlaw {
    /// Opened, never closed.
    Unclosed,
    /// Closed before the end of the cell.
    TextAfter,
}

/// A row whose quotation marks are wrong, and where the wrong cell begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misquoted {
    pub(super) flaw: QuoteFlaw,
    pub(super) place: Place,
}

/// The rows of a text, header first.
pub(super) struct Rows<'a> {
    text: &'a str,
    delimiter: u8,
    /// Byte of the text at which `reader` began.
    base: usize,
    reader: csv::Reader<&'a [u8]>,
    /// Where lines have been counted to, and the line there.
    counted: Row,
    blank: BlankLines,
    resumptions: u32,
}

/// The blank lines that stand between rows.
#[derive(Clone, Copy, Default)]
pub(super) struct BlankLines {
    /// How many.
    pub(super) count: u32,
    /// Line of the first.
    pub(super) first: u32,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str, dialect: Dialect) -> Self {
        let delimiter = dialect.delimiter;
        Self {
            text,
            delimiter,
            base: 0,
            reader: reader(text, delimiter),
            counted: Row { line: 1, start: 0 },
            blank: BlankLines::default(),
            resumptions: 0,
        }
    }

    /// The blank lines passed so far.
    pub(super) fn blank(&self) -> BlankLines {
        self.blank
    }

    /// Reads the next row into `record`.
    pub(super) fn read(&mut self, record: &mut StringRecord) -> Option<Result<Row, Misquoted>> {
        // The text is UTF-8 and rows may be of any length: nothing is left that could fail.
        if !self.reader.read_record(record).unwrap_or(false) {
            return None;
        }
        let before = record.position().map_or(0, |position| offset(position.byte()));
        let row = self.advance(self.base + before);
        let end = self.base + offset(self.reader.position().byte());
        let misquoted = self.misquoted(row, end);
        if let Some(found) = misquoted {
            self.resume_under(row, found);
            return Some(Err(found));
        }
        Some(Ok(row))
    }

    /// Passes the ends of line that stand before a row, and counts the lines up to it.
    fn advance(&mut self, before: usize) -> Row {
        let bytes = self.text.as_bytes();
        let rest = bytes.get(before..).unwrap_or_default();
        let passed = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = before + passed;
        let line_at = |from: Row, to: usize| {
            let span = bytes.get(from.start..to).unwrap_or_default();
            from.line.saturating_add(line_starts(span, bytes.get(to).copied()).count)
        };
        if passed > 0 {
            // The end of the row above may be left to read; what follows it is blank.
            let ended =
                before > 0 && bytes.get(before - 1) == Some(&b'\r') && rest.first() == Some(&b'\n');
            let first = before + usize::from(ended);
            let blank = Row { line: line_at(self.counted, first), start: first };
            self.count_blank(blank.line, line_at(blank, start) - blank.line);
        }
        self.counted = Row { line: line_at(self.counted, start), start };
        self.counted
    }

    fn count_blank(&mut self, first: u32, count: u32) {
        if self.blank.count == 0 {
            self.blank.first = first;
        }
        self.blank.count += count;
    }

    /// The first cell of a row whose quotation marks are wrong. Most rows have none.
    fn misquoted(&self, row: Row, end: usize) -> Option<Misquoted> {
        if !self.text.get(row.start..end)?.contains('"') {
            return None;
        }
        cells(self.text, row.start, self.delimiter).find_map(|cell| {
            let place = Place::after(self.text, row.start, row.line, cell.start);
            Some(Misquoted { flaw: cell.flaw?, place })
        })
    }

    /// Resumes reading at the line under the one where the wrong quotation mark stands.
    fn resume_under(&mut self, row: Row, found: Misquoted) {
        self.resumptions += 1;
        if self.resumptions > RESUMPTIONS {
            return;
        }
        let mut next = row;
        while next.line <= found.place.line {
            let Some(start) = next_line(self.text, next.start) else { return };
            next = Row { line: next.line + 1, start };
        }
        self.base = next.start;
        self.counted = next;
        self.reader = reader(self.text.get(next.start..).unwrap_or_default(), self.delimiter);
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(text.as_bytes())
}

/// A file in memory is never longer than the memory can address.
fn offset(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

/// Where the line after this one begins.
fn next_line(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let end = rest.find(['\r', '\n'])?;
    let width = if rest.get(end..)?.starts_with("\r\n") { 2 } else { 1 };
    Some(start + end + width)
}

/// A cell as it stands in the text.
struct Raw {
    start: usize,
    flaw: Option<QuoteFlaw>,
}

/// The cells of the row that begins at a byte of the text, told apart as the `csv` crate does.
fn cells(text: &str, start: usize, delimiter: u8) -> impl Iterator<Item = Raw> {
    let bytes = text.as_bytes();
    let mut next = Some(start);
    std::iter::from_fn(move || {
        let start = next?;
        let (mut at, flaw) = match bytes.get(start) {
            Some(b'"') => closing(bytes, start + 1, delimiter),
            _ => (start, None),
        };
        while bytes.get(at).is_some_and(|byte| !ends_cell(*byte, delimiter)) {
            at += 1;
        }
        next = (bytes.get(at) == Some(&delimiter)).then_some(at + 1);
        Some(Raw { start, flaw })
    })
}

/// Where the quotation mark that closes a cell ends, and what is wrong with it.
fn closing(bytes: &[u8], mut at: usize, delimiter: u8) -> (usize, Option<QuoteFlaw>) {
    loop {
        match (bytes.get(at), bytes.get(at + 1)) {
            (None, _) => return (at, Some(QuoteFlaw::Unclosed)),
            (Some(b'"'), Some(b'"')) => at += 2,
            (Some(b'"'), after) => {
                let ends = after.is_none_or(|byte| ends_cell(*byte, delimiter));
                return (at + 1, (!ends).then_some(QuoteFlaw::TextAfter));
            }
            _ => at += 1,
        }
    }
}

fn ends_cell(byte: u8, delimiter: u8) -> bool {
    byte == delimiter || matches!(byte, b'\r' | b'\n')
}

/// The place of a cell of a row, counted from 0; that of the end of the row when it has not so many.
pub(super) fn place(text: &str, row: Row, dialect: Dialect, cell: usize) -> Place {
    let start = cells(text, row.start, dialect.delimiter)
        .take(cell + 1)
        .last()
        .map_or(row.start, |raw| raw.start);
    Place::after(text, row.start, row.line, start)
}

/// The text of a cell of the row that begins at a byte, counted from 0.
pub(super) fn value(text: &str, start: usize, dialect: Dialect, cell: usize) -> Option<String> {
    let mut record = StringRecord::new();
    reader(text.get(start..)?, dialect.delimiter).read_record(&mut record).ok()?;
    record.get(cell).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Found = Vec<Result<(u32, Vec<String>), Misquoted>>;

    fn read(text: &str) -> (Found, BlankLines) {
        let mut rows = Rows::new(text, Dialect::default());
        let mut record = StringRecord::new();
        let mut found = Vec::new();
        while let Some(row) = rows.read(&mut record) {
            found.push(row.map(|row| (row.line, record.iter().map(str::to_owned).collect())));
        }
        (found, rows.blank())
    }

    fn lines(text: &str) -> Vec<u32> {
        read(text).0.into_iter().flatten().map(|(line, _)| line).collect()
    }

    #[test]
    fn rows_are_on_their_physical_line_whatever_ends_it() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "1,2", "", "", "\"x", "y\",2", "3,4"].join(end);
            assert_eq!(lines(&text), [1, 2, 5, 7], "{end:?}");
            assert_eq!(lines(&format!("{end}{text}{end}{end}")), [2, 3, 6, 8], "{end:?}");
        }
    }

    #[test]
    fn blank_lines_between_rows_are_counted_and_those_at_the_end_are_not() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "1,2", "", "", "3,4", "", "", ""].join(end);
            let blank = read(&text).1;
            assert_eq!((blank.first, blank.count), (2, 3), "{end:?}");
        }
    }

    #[test]
    fn an_unclosed_quote_is_told_where_it_opens_and_swallows_nothing() {
        let (found, _) = read("a,b\n1,2\né,\"x\n5,6\n7,8\n");
        let place = Place { line: 3, column: 3 };
        assert_eq!(found[2], Err(Misquoted { flaw: QuoteFlaw::Unclosed, place }));
        assert_eq!(found[3], Ok((4, vec!["5".to_owned(), "6".to_owned()])));
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn a_quote_closed_by_one_of_another_row_is_told_where_it_opens() {
        let (found, _) = read("a,b\n1,\"x\n3,\"y\"\n5,6\n");
        let place = Place { line: 2, column: 3 };
        assert_eq!(found[1], Err(Misquoted { flaw: QuoteFlaw::TextAfter, place }));
        assert_eq!(found[2], Ok((3, vec!["3".to_owned(), "y".to_owned()])));
        assert_eq!(found[3], Ok((4, vec!["5".to_owned(), "6".to_owned()])));
    }

    #[test]
    fn many_unclosed_quotes_end() {
        let text = "a,b\n".to_owned() + &"\"\"\"x,1\n".repeat(2_000);
        let (found, _) = read(&text);
        assert!(found.iter().filter(|row| row.is_err()).count() > 1);
    }

    #[test]
    fn a_cell_is_placed_on_the_line_where_it_begins() {
        let text = "a,b,c\n\"é\nè\",\"deux, \"\"\",3\n";
        let row = Row { line: 2, start: 6 };
        let at = |cell| place(text, row, Dialect::default(), cell);
        assert_eq!(at(0), Place { line: 2, column: 1 });
        assert_eq!(at(1), Place { line: 3, column: 4 });
        assert_eq!(at(2), Place { line: 3, column: 15 });
        assert_eq!(at(9), at(2));
    }

    /// Rows of cells of every sort, the delimiters and quotation marks among them.
    fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
        let cell = "[a-c\"é,;\r\n ]{0,5}";
        (2..5_usize).prop_flat_map(move |width| {
            prop::collection::vec(prop::collection::vec(cell, width), 1..8)
        })
    }

    fn quoted(cell: &str) -> String {
        if cell.contains(['"', ',', '\r', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }

    proptest! {
        #[test]
        fn any_table_reads_back_equal_with_its_lines(
            table in tables(),
            end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        ) {
            let mut text = String::new();
            let mut expected: Found = Vec::new();
            for row in &table {
                let line = Place::of(&text, text.len()).line;
                expected.push(Ok((line, row.clone())));
                text += &row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
                text += end;
            }
            prop_assert_eq!(read(&text).0, expected);
        }

        #[test]
        fn every_cell_is_placed_where_it_stands(table in tables()) {
            let mut text = String::new();
            let mut starts = Vec::new();
            for row in &table {
                for (cell, value) in row.iter().enumerate() {
                    text += if cell == 0 { "" } else { "," };
                    starts.push(text.len());
                    text += &quoted(value);
                }
                text.push('\n');
            }
            let mut starts = starts.into_iter();
            let mut rows = Rows::new(&text, Dialect::default());
            let mut record = StringRecord::new();
            while let Some(Ok(row)) = rows.read(&mut record) {
                for cell in 0..record.len() {
                    let expected = starts.next().map(|start| Place::of(&text, start));
                    prop_assert_eq!(Some(place(&text, row, Dialect::default(), cell)), expected);
                }
            }
            prop_assert_eq!(starts.next(), None);
        }

        #[test]
        fn no_text_makes_the_reader_fail(text in "[a\",\r\né]{0,40}") {
            let _ = read(&text);
        }
    }
}
