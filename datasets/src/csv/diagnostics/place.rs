//! A place in a text, as an editor shows it.

use memchr::memchr2;

/// A line and a character of it, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line. It ends with LF, CRLF or CR.
    pub line: u32,
    /// Character of the line, not byte.
    pub column: u32,
}

impl Place {
    /// The place of a byte of a text.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        Self::after(text, 0, 1, offset)
    }

    /// The place of a byte of a text, counted from the beginning of a line above it.
    pub(crate) fn after(text: &str, start: usize, line: u32, offset: usize) -> Self {
        let passed = text.get(start..offset).unwrap_or_default();
        let next = text.as_bytes().get(offset).copied();
        let begins = line_starts(passed.as_bytes(), next);
        let column = passed.get(begins.last..).unwrap_or_default().chars().count();
        let column = u32::try_from(column + 1).unwrap_or(u32::MAX);
        Self { line: line.saturating_add(begins.count), column }
    }
}

/// A walk down a text, from one place to the next: as long as the text, however many places are asked.
pub(crate) struct Walk<'a> {
    text: &'a str,
    offset: usize,
    place: Place,
}

impl<'a> Walk<'a> {
    /// A walk that starts at the beginning of a line.
    pub(crate) const fn from(text: &'a str, start: usize, line: u32) -> Self {
        Self { text, offset: start, place: Place { line, column: 1 } }
    }

    /// The place of a byte that is not above the last one.
    pub(crate) fn to(&mut self, offset: usize) -> Place {
        let Place { line, column } = Place::after(self.text, self.offset, self.place.line, offset);
        let passed = if line == self.place.line { self.place.column - 1 } else { 0 };
        self.place = Place { line, column: column.saturating_add(passed) };
        self.offset = self.offset.max(offset);
        self.place
    }
}

/// The lines of a text, as [`Place`] counts them, without their ends.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = memchr2(b'\n', b'\r', text.as_bytes()) else { return rest.take() };
        let (line, below) = text.split_at(end);
        rest = below.strip_prefix("\r\n").or_else(|| below.get(1..));
        Some(line)
    })
}

/// The lines that begin in a stretch of bytes.
pub(crate) struct LineStarts {
    /// How many.
    pub(crate) count: u32,
    /// Where the last one begins; 0 when none does.
    pub(crate) last: usize,
}

/// Counts the ends of line in some bytes, given the byte that follows them: CRLF is one, not two.
pub(crate) fn line_starts(bytes: &[u8], next: Option<u8>) -> LineStarts {
    let mut found = LineStarts { count: 0, last: 0 };
    for (index, byte) in bytes.iter().enumerate() {
        let ends = match byte {
            b'\n' => true,
            b'\r' => bytes.get(index + 1).copied().or(next) != Some(b'\n'),
            _ => false,
        };
        if ends {
            found.count += 1;
            found.last = index + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_again_in_its_lines() {
        for text in ["", "a", "a\n", "a\r\n\r\nb", "é\rb\r", "a\n\rb", "\r\n"] {
            let lines: Vec<&str> = lines(text).collect();
            let end = Place::of(text, text.len());
            assert_eq!(u32::try_from(lines.len()), Ok(end.line), "{text:?}");
            assert!(lines.concat().chars().eq(text.chars().filter(|one| !one.is_control())));
        }
    }

    #[test]
    fn a_walk_finds_the_places_that_each_byte_has() {
        let text = "é,b\r\nc,\"d\ne\",f\rg";
        let mut walk = Walk::from(text, 0, 1);
        for (offset, _) in text.char_indices() {
            assert_eq!(walk.to(offset), Place::of(text, offset), "{offset}");
        }
    }

    #[test]
    fn lines_end_with_lf_crlf_or_cr() {
        for text in ["é\nbc\nd", "é\r\nbc\r\nd", "é\rbc\rd"] {
            let place = |what| text.find(what).map(|offset| Place::of(text, offset));
            assert_eq!(place('é'), Some(Place { line: 1, column: 1 }), "{text:?}");
            assert_eq!(place('c'), Some(Place { line: 2, column: 2 }), "{text:?}");
            assert_eq!(place('d'), Some(Place { line: 3, column: 1 }), "{text:?}");
        }
    }
}
