//! From the bytes of a file to its text: what the file says must be certain before it is read.

use std::borrow::Cow;

use super::diagnostics::{FileFault, Place};

/// UTF-8's mark at the head of a file; Excel writes it.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Why a file cannot be read as text, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Undecodable {
    /// What is wrong.
    pub fault: FileFault,
    /// The first byte that is wrong; none when the whole file is.
    pub place: Option<Place>,
}

/// The text of a file: UTF-8, with its mark or not.
///
/// # Errors
/// When the file is empty, is not UTF-8 or holds a NUL, with the place of the first wrong byte.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Undecodable> {
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let (text, wrong) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, rest) = bytes.split_at(error.valid_up_to());
            (std::str::from_utf8(valid).unwrap_or_default(), rest.first())
        }
    };
    if let Some(offset) = text.find('\0') {
        return Err(Undecodable {
            fault: FileFault::NulByte,
            place: Some(Place::of(text, offset)),
        });
    }
    if let Some(byte) = wrong {
        return Err(Undecodable {
            fault: FileFault::NotUtf8 { byte: *byte },
            place: Some(Place::of(text, text.len())),
        });
    }
    if text.trim().is_empty() {
        return Err(Undecodable { fault: FileFault::Empty, place: None });
    }
    Ok(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> Option<(FileFault, Option<(u32, u32)>)> {
        decode(bytes)
            .err()
            .map(|error| (error.fault, error.place.map(|place| (place.line, place.column))))
    }

    #[test]
    fn utf_8_is_read_with_its_mark_or_without() {
        assert_eq!(decode("é,à\n".as_bytes()), Ok(Cow::Borrowed("é,à\n")));
        assert_eq!(decode("\u{feff}é,à\n".as_bytes()), Ok(Cow::Borrowed("é,à\n")));
    }

    #[test]
    fn windows_1252_is_refused_at_its_first_accent() {
        let found = refused(b"nom,code\r\nDigne,04070\r\nChampterci\xE9r,04047\r\n");
        assert_eq!(found, Some((FileFault::NotUtf8 { byte: 0xE9 }, Some((3, 11)))));
    }

    #[test]
    fn the_column_counts_characters_and_not_bytes() {
        let found = refused(b"nom\n\xC3\xA9\xC3\xA9\xE9\n");
        assert_eq!(found, Some((FileFault::NotUtf8 { byte: 0xE9 }, Some((2, 3)))));
    }

    #[test]
    fn a_character_cut_at_the_end_is_refused() {
        let found = refused(b"nom\n\xC3");
        assert_eq!(found, Some((FileFault::NotUtf8 { byte: 0xC3 }, Some((2, 1)))));
    }

    #[test]
    fn a_nul_is_refused_where_it_stands() {
        assert_eq!(refused(b"a,b\n1,\0\n"), Some((FileFault::NulByte, Some((2, 3)))));
    }

    #[test]
    fn utf_16_is_refused_at_its_mark() {
        let found = refused(b"\xFF\xFEa\0,\0b\0");
        assert_eq!(found, Some((FileFault::NotUtf8 { byte: 0xFF }, Some((1, 1)))));
    }

    #[test]
    fn a_file_with_nothing_in_it_is_refused() {
        for empty in [&b""[..], b"\xEF\xBB\xBF", b"\r\n\r\n", b"  \n"] {
            assert_eq!(refused(empty), Some((FileFault::Empty, None)));
        }
    }
}
