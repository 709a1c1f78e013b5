//! A long file, cut into stretches of whole rows, of which a few at a time are in memory.
//!
//! Where no quotation mark stands in a stretch, a row ends with its line, and the last end of line is
//! found at once. Where one does, the rows are walked: a cell may hold ends of line.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memrchr};

use super::diagnostics::line_starts;
use super::lexer::{LONGEST_ROW, Record};

/// Bytes of the first stretch: the head of the file is read in it, by one core.
const HEAD: usize = 1 << 18;
/// Bytes of the others: few enough for the cores to keep them at hand, enough for what each costs by
/// itself to be nothing.
pub(crate) const STRETCH: usize = 1 << 21;

/// Why a file is not cut.
#[derive(Debug)]
pub(crate) enum Uncut {
    /// The disk refuses.
    Read,
    /// Its form is not plain: only the whole of it tells what it is.
    Form,
}

/// A file being cut.
pub(super) struct Cutter<R> {
    input: R,
    delimiter: u8,
    /// Bytes of a stretch.
    size: usize,
    /// What was read under the last stretch.
    rest: Vec<u8>,
    /// The line that the next stretch begins with.
    line: u32,
    /// How many stretches have been cut.
    cut: usize,
    ended: bool,
}

/// A stretch of whole rows: its rank in the file, from 0, and the line that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) rank: usize,
    pub(super) line: u32,
}

impl<R: Read> Cutter<R> {
    /// A file of which nothing has been cut yet.
    pub(super) fn new(input: R, delimiter: u8, size: usize) -> Self {
        Self { input, delimiter, size, rest: Vec::new(), line: 1, cut: 0, ended: false }
    }

    /// The head of the file, not taken yet, if cut with this delimiter: that is what will be cut with from
    /// now on. None when no row of it is whole so.
    pub(super) fn head(&mut self, delimiter: u8) -> Result<Option<&[u8]>, Uncut> {
        self.delimiter = delimiter;
        let mut head = std::mem::take(&mut self.rest);
        let filled = self.fill(&mut head, HEAD.min(self.size));
        self.rest = head;
        filled.map_err(|_| Uncut::Read)?;
        let whole = Some(self.rest.len()).filter(|_| self.ended);
        let end = if whole.is_some() { whole } else { last_end(&self.rest, delimiter)? };
        Ok(end.and_then(|end| self.rest.get(..end)))
    }

    /// Puts the next stretch in `bytes`; none at the end of the file.
    pub(super) fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<Cut>, Uncut> {
        bytes.clear();
        bytes.append(&mut self.rest);
        let mut wanted = if self.cut == 0 { HEAD.min(self.size) } else { self.size };
        let end = loop {
            self.fill(bytes, wanted).map_err(|_| Uncut::Read)?;
            if self.ended {
                break bytes.len();
            }
            if let Some(end) = last_end(bytes, self.delimiter)? {
                break end;
            }
            if bytes.len() > 2 * LONGEST_ROW {
                return Err(Uncut::Form);
            }
            wanted = bytes.len() + self.size;
        };
        if end == 0 {
            return Ok(None);
        }
        self.rest.extend_from_slice(bytes.get(end..).unwrap_or_default());
        bytes.truncate(end);
        let cut = Cut { rank: self.cut, line: self.line };
        self.line = self.line.saturating_add(lines(bytes));
        self.cut += 1;
        Ok(Some(cut))
    }

    /// Reads until there are so many bytes, or no more.
    fn fill(&mut self, bytes: &mut Vec<u8>, wanted: usize) -> io::Result<()> {
        let lacking = wanted.saturating_sub(bytes.len());
        if lacking == 0 || self.ended {
            return Ok(());
        }
        bytes.reserve(lacking);
        let limit = u64::try_from(lacking).unwrap_or(u64::MAX);
        let read = self.input.by_ref().take(limit).read_to_end(bytes)?;
        self.ended = read < lacking;
        Ok(())
    }
}

/// Where the last whole row of some bytes ends, the end of its line included; `None` when none is whole.
fn last_end(bytes: &[u8], delimiter: u8) -> Result<Option<usize>, Uncut> {
    if memchr(b'"', bytes).is_none() {
        if let Some(end) = memrchr(b'\n', bytes) {
            return Ok(Some(end + 1));
        }
        // The last byte may be the first half of CRLF.
        let above = bytes.split_last().map_or(bytes, |(_, above)| above);
        return Ok(memrchr(b'\r', above).map(|end| end + 1));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // A character may be cut in two.
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).map_err(|_| Uncut::Form)?
        }
        Err(_) => return Err(Uncut::Form),
    };
    let mut record = Record::default();
    let mut start = 0;
    // A row that is wrong is most often one that is not whole: it is looked at again with what follows.
    while let Ok(end) = record.read(text, start, delimiter) {
        let width = match text.as_bytes().get(end..).unwrap_or_default() {
            [b'\r', b'\n', ..] => 2,
            [b'\r'] | [] => break,
            _ => 1,
        };
        start = end + width;
    }
    Ok((start > 0).then_some(start))
}

/// How many lines end in a stretch.
fn lines(bytes: &[u8]) -> u32 {
    if memchr(b'\r', bytes).is_some() {
        return line_starts(bytes, None).count;
    }
    u32::try_from(memchr_iter(b'\n', bytes).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The stretches of a text, read a few bytes at a time.
    fn cut(text: &str, size: usize) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        let mut rest = text.as_bytes();
        let mut line = 1;
        while !rest.is_empty() {
            let mut end = size.min(rest.len());
            let last = loop {
                if end == rest.len() {
                    break end;
                }
                match last_end(&rest[..end], b',') {
                    Ok(Some(last)) => break last,
                    _ => end = (end + size).min(rest.len()),
                }
            };
            let (stretch, below) = rest.split_at(last);
            found.push((line, String::from_utf8(stretch.to_vec()).unwrap()));
            line += lines(stretch);
            rest = below;
        }
        found
    }

    #[test]
    fn a_file_is_cut_between_its_rows() {
        let text = "a,b\r\n\"é\r\né\",2\r\n3,4";
        let stretches = cut(text, 7);
        let told: Vec<(u32, &str)> =
            stretches.iter().map(|(line, text)| (*line, &**text)).collect();
        assert_eq!(told, [(1, "a,b\r\n"), (2, "\"é\r\né\",2\r\n"), (4, "3,4")]);
    }

    #[test]
    fn old_ends_of_line_are_ends_too() {
        let told =
            [(1, "a\r"), (2, "b\r"), (3, "c\rd")].map(|(line, text)| (line, text.to_owned()));
        assert_eq!(cut("a\rb\rc\rd", 3), told);
    }

    #[test]
    fn a_short_file_is_one_stretch() {
        let mut cutter = Cutter::new("a,b\n1,2\n".as_bytes(), b',', STRETCH);
        let mut bytes = Vec::new();
        assert_eq!(cutter.next(&mut bytes).unwrap(), Some(Cut { rank: 0, line: 1 }));
        assert_eq!(bytes, b"a,b\n1,2\n");
        assert_eq!(cutter.next(&mut bytes).unwrap(), None);
    }

    proptest! {
        #[test]
        fn the_stretches_are_the_file_and_none_begins_inside_a_row(
            rows in prop::collection::vec("[a,é]{0,5}|\"[a,\r\né]{0,5}\"(,b)?", 1..30),
            end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
            size in 1_usize..20,
        ) {
            let text = rows.join(end);
            let stretches = cut(&text, size);
            let joined: String = stretches.iter().map(|(_, text)| text.as_str()).collect();
            prop_assert_eq!(&joined, &text);
            for (line, stretch) in &stretches {
                prop_assert_eq!(stretch.matches('"').count() % 2, 0, "{:?}", stretch);
                let above = text.find(stretch.as_str()).is_some();
                prop_assert!(above && *line >= 1);
            }
        }
    }
}
