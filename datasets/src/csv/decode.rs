//! From the bytes of a file to its text, with what was found out on the way.
//!
//! What is certain is read, and told when `datapackage.json` does not say it; what could be read in two
//! ways is refused at the first byte that is in doubt.

mod chance;
mod container;
pub(super) mod damage;
mod encoding;
mod guess;

use std::borrow::Cow;

pub use container::Container;
pub use encoding::Encoding;
use guess::{Guess, guess, makes_french};

use super::diagnostics::{FileFault, Place};

/// UTF-8's mark at the head of a file; Excel writes it.
const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";
/// The marks of UTF-16.
const UTF_16_LE_MARK: &[u8] = b"\xFF\xFE";
const UTF_16_BE_MARK: &[u8] = b"\xFE\xFF";

/// How many bytes are looked at to know UTF-16 without its mark.
const SAMPLE: usize = 4_096;

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// Its text, without the mark at its head.
    pub text: Cow<'a, str>,
    /// The encoding that it was in.
    pub encoding: Encoding,
}

/// Why a file cannot be read as text, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Undecodable {
    /// What is wrong.
    pub fault: FileFault,
    /// The first byte that is wrong; none when the whole file is.
    pub place: Option<Place>,
}

impl Undecodable {
    const fn whole(fault: FileFault) -> Self {
        Self { fault, place: None }
    }

    /// What is wrong at a byte, given bytes of which those above it can be read in this encoding.
    fn at(fault: FileFault, bytes: &[u8], offset: usize, encoding: Encoding) -> Self {
        let above = bytes.get(..offset).unwrap_or_default();
        let text = encoding.read(above).unwrap_or_default();
        Self { fault, place: Some(Place::of(&text, text.len())) }
    }
}

/// The text of a file of the package that is always UTF-8: JSON or TOML.
///
/// # Errors
/// When the file is empty, is not UTF-8 or holds a NUL, with the place of the first wrong byte.
pub fn utf8(bytes: &[u8]) -> Result<&str, Undecodable> {
    let bytes = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    check(text)?;
    Ok(text)
}

/// The text of a CSV: in the encoding that is declared, else in the one that its bytes tell.
///
/// # Errors
/// When it is empty, is no text, is plainly not in the encoding declared, could be in several, or holds a
/// NUL; with the place of the first byte that is wrong or in doubt.
pub fn decode(bytes: &[u8], declared: Option<Encoding>) -> Result<Decoded<'_>, Undecodable> {
    if let Some(container) = container::of(bytes) {
        return Err(Undecodable::whole(FileFault::NotText { container }));
    }
    let (mark, bytes) = marked(bytes);
    let encoding = match mark {
        Some(mark) => agrees(declared, mark)?,
        None => unmarked(bytes, declared)?,
    };
    let text = encoding.read(bytes).map_err(|offset| wrong_byte(bytes, offset, encoding))?;
    check(&text)?;
    Ok(Decoded { text, encoding })
}

/// A stretch of a file as text, when it is UTF-8 without a doubt and holds nothing that no text holds.
pub(super) fn plain(bytes: &[u8], declared: Option<Encoding>) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let in_doubt = !text.is_ascii() && declared.is_none() && chance::may_be(text);
    (!in_doubt && memchr::memchr(0, bytes).is_none()).then_some(text)
}

/// The beginning of a file as text, up to the end of a line; nothing is checked again.
pub(super) fn head(bytes: &[u8], encoding: Encoding, most: usize) -> Cow<'_, str> {
    let (_, bytes) = marked(bytes);
    let Some(start) = bytes.get(..most & !1) else {
        return encoding.read(bytes).unwrap_or_default();
    };
    let end = start.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(most);
    let end = if encoding.is_utf_16() { end & !1 } else { end };
    let start = start.get(..end).unwrap_or(start);
    encoding.read(start).unwrap_or_default()
}

/// The encoding that a mark tells, and the bytes under it.
fn marked(bytes: &[u8]) -> (Option<Encoding>, &[u8]) {
    for (mark, encoding) in [
        (UTF_8_MARK, Encoding::Utf8),
        (UTF_16_LE_MARK, Encoding::Utf16Le),
        (UTF_16_BE_MARK, Encoding::Utf16Be),
    ] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return (Some(encoding), rest);
        }
    }
    (None, bytes)
}

/// The encoding found, when it is the one declared. UTF-16 is one encoding, in two orders.
fn agrees(declared: Option<Encoding>, found: Encoding) -> Result<Encoding, Undecodable> {
    match declared {
        Some(declared) if declared != found && !(declared.is_utf_16() && found.is_utf_16()) => {
            Err(Undecodable::whole(FileFault::OtherEncoding { declared, found }))
        }
        _ => Ok(found),
    }
}

/// The encoding of bytes without a mark.
fn unmarked(bytes: &[u8], declared: Option<Encoding>) -> Result<Encoding, Undecodable> {
    if let Some(found) = utf_16(bytes) {
        return agrees(declared, found);
    }
    let valid = match std::str::from_utf8(bytes) {
        // ASCII is the same in every encoding of one byte.
        Ok(_) if bytes.is_ascii() && declared.is_none_or(|declared| !declared.is_utf_16()) => {
            return Ok(declared.unwrap_or_default());
        }
        Ok(text) if declared != Some(Encoding::Utf8) && chance::may_be(text) => {
            return by_chance(bytes, declared);
        }
        Ok(_) => return agrees(declared, Encoding::Utf8),
        Err(error) => error.valid_up_to(),
    };
    // Characters of several bytes hardly happen by chance: this is UTF-8 with something wrong in it.
    let above = bytes.get(..valid).and_then(|above| std::str::from_utf8(above).ok());
    if above.is_some_and(|above| !above.is_ascii() && !chance::may_be(above)) {
        return Err(not_utf8(bytes, valid));
    }
    match (guess(bytes), declared) {
        (Guess::Certain(found), None) => Ok(found),
        (Guess::Certain(found), Some(declared))
            if reads_the_same(bytes, declared, found) || makes_french(bytes, declared) =>
        {
            Ok(declared)
        }
        (Guess::Certain(found), Some(declared)) => {
            let fault = FileFault::OtherEncoding { declared, found };
            Err(Undecodable::at(fault, bytes, valid, found))
        }
        (Guess::Doubtful(_), Some(Encoding::Utf8)) => Err(not_utf8(bytes, valid)),
        (Guess::Doubtful(_), Some(declared)) => Ok(declared),
        (Guess::Doubtful(offset), None) => Err(doubtful(bytes, offset)),
    }
}

/// The encoding of bytes that may be UTF-8 by chance: the one that makes French of them, if there is.
fn by_chance(bytes: &[u8], declared: Option<Encoding>) -> Result<Encoding, Undecodable> {
    if let Some(declared) = declared {
        let believed = makes_french(bytes, declared);
        return if believed { Ok(declared) } else { agrees(Some(declared), Encoding::Utf8) };
    }
    match guess(bytes) {
        Guess::Certain(found) => Ok(found),
        Guess::Doubtful(at) if Encoding::ONE_BYTE.iter().any(|one| makes_french(bytes, *one)) => {
            Err(doubtful(bytes, at))
        }
        Guess::Doubtful(_) => Ok(Encoding::Utf8),
    }
}

fn reads_the_same(bytes: &[u8], declared: Encoding, found: Encoding) -> bool {
    declared == found || declared.read(bytes).is_ok_and(|text| found.read(bytes) == Ok(text))
}

/// UTF-16 without its mark: nearly every other byte of a western text is 0, always on the same side.
fn utf_16(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, _) = bytes.get(..bytes.len().min(SAMPLE))?.as_chunks::<2>();
    let zeros = |side: usize| pairs.iter().filter(|pair| pair.get(side) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    if pairs.is_empty() || (first + second) * 10 < pairs.len() * 7 {
        None
    } else if first == 0 {
        Some(Encoding::Utf16Le)
    } else if second == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn not_utf8(bytes: &[u8], offset: usize) -> Undecodable {
    let above = bytes.get(..offset).unwrap_or_default();
    // A NUL above the wrong byte is told first: it says more (a workbook, UTF-16).
    if let Some(nul) = std::str::from_utf8(above).ok().and_then(|text| text.find('\0')) {
        return Undecodable::at(FileFault::NulByte, bytes, nul, Encoding::Utf8);
    }
    let byte = bytes.get(offset).copied().unwrap_or_default();
    Undecodable::at(FileFault::NotUtf8 { byte }, bytes, offset, Encoding::Utf8)
}

/// A byte that has no meaning in the encoding of its file.
fn wrong_byte(bytes: &[u8], offset: usize, encoding: Encoding) -> Undecodable {
    let byte = bytes.get(offset).copied().unwrap_or_default();
    Undecodable::at(FileFault::WrongByte { byte, encoding }, bytes, offset, encoding)
}

/// A byte that several encodings read, none of them plainly.
fn doubtful(bytes: &[u8], offset: usize) -> Undecodable {
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let word = |encoding| Some((encoding, word(bytes, offset, encoding)?));
    let readings = Encoding::ONE_BYTE.into_iter().filter_map(word).collect();
    let fault = FileFault::DoubtfulEncoding { byte, readings };
    // Above it, bytes that are not ASCII may be undefined in one encoding; CP850 and Mac Roman have all.
    Undecodable::at(fault, bytes, offset, Encoding::Cp850)
}

/// The word around a byte in an encoding; none when a byte of it has no meaning there.
fn word(bytes: &[u8], offset: usize, encoding: Encoding) -> Option<String> {
    const MOST: usize = 20;
    let inside =
        |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"'-".contains(byte);
    let (above, below) = (bytes.get(..offset)?, bytes.get(offset..)?);
    let before = above.iter().rev().take(MOST).take_while(|byte| inside(byte)).count();
    let after = below.iter().take(MOST).take_while(|byte| inside(byte)).count();
    let word = bytes.get(offset - before..offset + after)?;
    encoding.read(word).ok().map(Cow::into_owned)
}

/// What no text holds, and a text that holds nothing.
fn check(text: &str) -> Result<(), Undecodable> {
    if let Some(offset) = memchr::memchr(0, text.as_bytes()) {
        let place = Some(Place::of(text, offset));
        return Err(Undecodable { fault: FileFault::NulByte, place });
    }
    if text.trim().is_empty() {
        return Err(Undecodable::whole(FileFault::Empty));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
