//! One row of a CSV, told apart into cells (RFC 4180).
//!
//! The `csv` crate, which judges this module in the tests, does not say where a cell stands, counts lines
//! by LF only and reads a quotation mark that is never closed, or closed too early, without a word: such
//! a row would swallow the rows below it. Here a cell is a slice of the text: nothing is copied unless
//! quotation marks are doubled in it.

use memchr::{memchr, memchr3};

/// The longest cell, in bytes. A longer one is a quotation mark that was forgotten, or no table.
pub(super) const LONGEST_CELL: usize = 1_000_000;
/// The longest row, in bytes.
pub(super) const LONGEST_ROW: usize = 10_000_000;

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A quotation mark opens a cell that nothing closes.
    Unclosed,
    /// A quotation mark closes a cell that goes on after it.
    TextAfter,
    /// A cell is longer than [`LONGEST_CELL`], or the row than [`LONGEST_ROW`].
    TooLong,
}

/// A flaw, and the byte of the text where the cell that has it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flawed {
    pub(super) flaw: Flaw,
    pub(super) at: usize,
}

/// The cells of a row. One record is used again for every row.
#[derive(Debug, Default)]
pub(super) struct Record {
    cells: Vec<Cell>,
    /// The contents of the cells in which quotation marks are doubled.
    undoubled: String,
    /// Ends of line inside its quoted cells.
    pub(super) lines: bool,
    /// How many of its first cells are those of the row above, byte for byte.
    pub(super) shared: usize,
    /// Whether none of its cells is between quotation marks.
    is_plain: bool,
}

#[derive(Debug)]
struct Cell {
    /// Where it begins in the text, quotation mark included.
    start: usize,
    /// Its content, in the text or in `undoubled`.
    from: usize,
    to: usize,
    undoubled: bool,
}

impl Record {
    /// Number of cells.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The content of a cell; empty when there are not so many.
    pub(super) fn get<'r>(&'r self, text: &'r str, rank: usize) -> &'r str {
        let Some(cell) = self.cells.get(rank) else { return "" };
        let source = if cell.undoubled { &self.undoubled } else { text };
        source.get(cell.from..cell.to).unwrap_or_default()
    }

    /// The contents of the cells.
    pub(super) fn iter<'r>(&'r self, text: &'r str) -> impl Iterator<Item = &'r str> {
        (0..self.len()).map(|rank| self.get(text, rank))
    }

    /// Where a cell begins in the text; that of the last when there are not so many.
    pub(super) fn start(&self, rank: usize) -> Option<usize> {
        self.cells.get(rank).or(self.cells.last()).map(|cell| cell.start)
    }

    /// Reads the row that begins at a byte, and gives the byte after its last cell.
    pub(super) fn read(
        &mut self,
        text: &str,
        start: usize,
        delimiter: u8,
    ) -> Result<usize, Flawed> {
        self.cells.clear();
        self.shared = 0;
        self.go_on(text, start, start, delimiter)
    }

    /// The same, where this record holds the row above, which begins at another byte of the same text. Files
    /// are most often sorted: rows begin like the one above, and that much is not read again.
    pub(super) fn read_under(
        &mut self,
        text: &str,
        above: usize,
        start: usize,
        delimiter: u8,
    ) -> Result<usize, Flawed> {
        let same = if self.is_plain { same_bytes(text.as_bytes(), above, start) } else { 0 };
        // A cell is the same when what ends it is, too; the last one ends the row, in several ways.
        let last = self.cells.len().saturating_sub(1);
        let cells = self.cells.iter().take(last);
        self.shared = cells.take_while(|cell| cell.to - above < same).count();
        self.cells.truncate(self.shared);
        let down = start - above;
        for cell in &mut self.cells {
            (cell.start, cell.from, cell.to) =
                (cell.start + down, cell.from + down, cell.to + down);
        }
        let at = self.cells.last().map_or(start, |cell| cell.to + 1);
        self.go_on(text, start, at, delimiter)
    }

    /// Reads the rest of a row, from the beginning of one of its cells on.
    fn go_on(
        &mut self,
        text: &str,
        start: usize,
        mut at: usize,
        delimiter: u8,
    ) -> Result<usize, Flawed> {
        self.undoubled.clear();
        self.lines = false;
        self.is_plain = true;
        let bytes = text.as_bytes();
        loop {
            let begins = at;
            let flawed = |flaw| Flawed { flaw, at: begins };
            at = if bytes.get(at) == Some(&b'"') {
                self.is_plain = false;
                self.quoted(text, at, delimiter).map_err(flawed)?
            } else {
                let end = end_of_cell(bytes, at, delimiter);
                self.cells.push(Cell { start: at, from: at, to: end, undoubled: false });
                end
            };
            if at - begins > LONGEST_CELL || at - start > LONGEST_ROW {
                return Err(flawed(Flaw::TooLong));
            }
            if bytes.get(at) != Some(&delimiter) {
                return Ok(at);
            }
            at += 1;
        }
    }

    /// Reads a cell between quotation marks, and gives the byte after it.
    fn quoted(&mut self, text: &str, start: usize, delimiter: u8) -> Result<usize, Flaw> {
        let bytes = text.as_bytes();
        let from = start + 1;
        let most = bytes.len().min(from + LONGEST_CELL);
        let mut doubled = None;
        let mut piece = from;
        loop {
            let Some(found) = memchr(b'"', bytes.get(piece..most).unwrap_or_default()) else {
                return Err(if most == bytes.len() { Flaw::Unclosed } else { Flaw::TooLong });
            };
            let end = piece + found;
            if bytes.get(end + 1) == Some(&b'"') {
                doubled.get_or_insert(self.undoubled.len());
                self.undoubled.push_str(text.get(piece..=end).unwrap_or_default());
                piece = end + 2;
                continue;
            }
            if bytes.get(end + 1).is_some_and(|next| !ends_cell(*next, delimiter)) {
                return Err(Flaw::TextAfter);
            }
            self.lines |= has_line_end(bytes.get(from..end).unwrap_or_default());
            let cell = match doubled {
                None => Cell { start, from, to: end, undoubled: false },
                Some(from) => {
                    self.undoubled.push_str(text.get(piece..end).unwrap_or_default());
                    Cell { start, from, to: self.undoubled.len(), undoubled: true }
                }
            };
            self.cells.push(cell);
            return Ok(end + 1);
        }
    }
}

/// How many bytes a row begins with that the row above begins with, as far as that is worth knowing.
fn same_bytes(bytes: &[u8], above: usize, start: usize) -> usize {
    /// Eights: keys are short.
    const MOST: usize = 8;
    let (one, _) = bytes.get(above..start).unwrap_or_default().as_chunks::<8>();
    let (other, _) = bytes.get(start..).unwrap_or_default().as_chunks::<8>();
    let mut same = 0;
    for (one, other) in one.iter().zip(other).take(MOST) {
        let apart = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if apart != 0 {
            return same + (apart.trailing_zeros() >> 3) as usize;
        }
        same += size_of::<u64>();
    }
    same
}

/// The byte where a cell without quotation marks ends.
///
/// Most cells are short: eight bytes are looked at in one number, which costs less than to begin the
/// search that takes many, or to guess where each cell ends.
fn end_of_cell(bytes: &[u8], at: usize, delimiter: u8) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(eight) = rest.first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        let found = has(eight, delimiter) | has(eight, b'\n') | has(eight, b'\r');
        if found != 0 {
            return at + (found.trailing_zeros() >> 3) as usize;
        }
    } else {
        let end = rest.iter().position(|byte| ends_cell(*byte, delimiter));
        return at + end.unwrap_or(rest.len());
    }
    let long = rest.get(size_of::<u64>()..).unwrap_or_default();
    let end = memchr3(delimiter, b'\r', b'\n', long).unwrap_or(long.len());
    at + size_of::<u64>() + end
}

/// Marks the bytes of a number that are this one, by their top bit: right for the first of them, which is
/// the one that is asked for (H. Warren, Hacker's Delight, 6–1).
const fn has(eight: u64, byte: u8) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let zeros = eight ^ ONES.wrapping_mul(byte as u64);
    zeros.wrapping_sub(ONES) & !zeros & (ONES << 7)
}

const fn ends_cell(byte: u8, delimiter: u8) -> bool {
    byte == delimiter || byte == b'\n' || byte == b'\r'
}

fn has_line_end(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| matches!(byte, b'\r' | b'\n'))
}
