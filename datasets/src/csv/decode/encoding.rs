//! The encodings that French spreadsheets write, and how their bytes are read.
//!
//! The four one-byte tables are here, and not taken from `encoding_rs`, because this module is compiled
//! for the browser: the tables of East Asia that come along would weigh more there (130 kB compressed)
//! than everything else. `encoding_rs` is the judge of these tables in the tests.

use std::borrow::Cow;
use std::fmt;

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// What everybody should write.
    #[default]
    Utf8,
    /// Two bytes a character, the lesser first: « Texte Unicode » of Excel.
    Utf16Le,
    /// Two bytes a character, the greater first.
    Utf16Be,
    /// Windows in western Europe; ISO 8859-1 (Latin-1) is read as it.
    Windows1252,
    /// ISO 8859-15 (Latin-9): Unix before UTF-8, with € and œ.
    Iso8859_15,
    /// MS-DOS in western Europe.
    Cp850,
    /// Macintosh before Mac OS X; Excel for Mac long after.
    MacRoman,
}

/// The upper half of Windows-1252. What it leaves without a meaning is U+FFFD, in every table.
const WINDOWS_1252: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// The upper half of ISO 8859-15 above its 32 control characters.
const ISO_8859_15: &str = "\u{a0}¡¢£€¥Š§š©ª«¬\u{ad}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// The upper half of CP850.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The upper half of Mac Roman, with the euro it has had since 1998.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The words that name each encoding in `datapackage.json`; the first is the one to write.
const LABELS: [(Encoding, &[&str]); 7] = [
    (Encoding::Utf8, &["utf-8", "utf8", "utf-8-sig", "utf_8", "us-ascii", "ascii"]),
    (Encoding::Utf16Le, &["utf-16le", "utf-16", "utf16", "utf-16-le", "ucs-2"]),
    (Encoding::Utf16Be, &["utf-16be", "utf-16-be"]),
    (
        Encoding::Windows1252,
        &[
            "windows-1252",
            "cp1252",
            "cp-1252",
            "x-cp1252",
            "ansi",
            "iso-8859-1",
            "iso8859-1",
            "iso_8859-1",
            "iso88591",
            "latin1",
            "latin-1",
            "l1",
        ],
    ),
    (
        Encoding::Iso8859_15,
        &["iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9"],
    ),
    (Encoding::Cp850, &["cp850", "ibm850", "cp-850", "850"]),
    (
        Encoding::MacRoman,
        &["macintosh", "macroman", "mac-roman", "mac_roman", "x-mac-roman", "mac"],
    ),
];

impl Encoding {
    /// Those of one byte a character, the most common first.
    pub(super) const ONE_BYTE: [Self; 4] =
        [Self::Windows1252, Self::Iso8859_15, Self::Cp850, Self::MacRoman];

    /// The encoding that `datapackage.json` names, if it is read.
    pub fn parse(label: &str) -> Option<Self> {
        let label = label.trim().to_ascii_lowercase();
        LABELS.iter().find(|(_, labels)| labels.contains(&label.as_str())).map(|(found, _)| *found)
    }

    /// The word that names it in `datapackage.json`.
    pub fn label(self) -> &'static str {
        let labels = LABELS.iter().find(|(encoding, _)| *encoding == self);
        labels.and_then(|(_, labels)| labels.first()).copied().unwrap_or("utf-8")
    }

    /// Every word of [`label`](Self::label).
    pub fn labels() -> impl Iterator<Item = &'static str> {
        LABELS.iter().filter_map(|(_, labels)| labels.first()).copied()
    }

    /// Whether a character is two bytes.
    pub(super) const fn is_utf_16(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The characters of the bytes from 128 on; none where bytes do not stand alone.
    pub(super) fn upper_half(self) -> Option<[char; 128]> {
        let (controls, table) = match self {
            Self::Windows1252 => (0, WINDOWS_1252),
            Self::Iso8859_15 => (32, ISO_8859_15),
            Self::Cp850 => (0, CP850),
            Self::MacRoman => (0, MAC_ROMAN),
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be => return None,
        };
        let mut upper = [char::REPLACEMENT_CHARACTER; 128];
        for (place, character) in upper.iter_mut().skip(controls).zip(table.chars()) {
            *place = character;
        }
        Some(upper)
    }

    /// The text that the bytes stand for.
    ///
    /// # Errors
    /// Where a byte has no meaning, with its offset.
    pub(super) fn read(self, bytes: &[u8]) -> Result<Cow<'_, str>, usize> {
        if self.is_utf_16() {
            return self.read_pairs(bytes).map(Cow::Owned);
        }
        match self.upper_half() {
            Some(upper) if !bytes.is_ascii() => read_one_by_one(bytes, &upper).map(Cow::Owned),
            _ => std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| error.valid_up_to()),
        }
    }

    /// The bytes of a text; the characters that it lacks are left out.
    #[cfg(test)]
    pub(in crate::csv) fn write(self, text: &str) -> Vec<u8> {
        let Some(upper) = self.upper_half() else {
            let order = |unit: u16| match self {
                Self::Utf16Be => unit.to_be_bytes(),
                _ => unit.to_le_bytes(),
            };
            let pairs = || text.encode_utf16().flat_map(order).collect();
            return if self.is_utf_16() { pairs() } else { text.into() };
        };
        let byte = |character: char| match u8::try_from(u32::from(character)) {
            Ok(byte) if byte.is_ascii() => Some(byte),
            _ => {
                let rank = upper.iter().position(|other| *other == character)?;
                u8::try_from(rank + 128).ok()
            }
        };
        text.chars().filter_map(byte).collect()
    }

    fn read_pairs(self, bytes: &[u8]) -> Result<String, usize> {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let unit = |pair: &[u8; 2]| match self {
            Self::Utf16Be => u16::from_be_bytes(*pair),
            _ => u16::from_le_bytes(*pair),
        };
        let mut text = String::with_capacity(bytes.len());
        let mut offset = 0;
        for character in char::decode_utf16(pairs.iter().map(unit)) {
            let character = character.map_err(|_| offset)?;
            text.push(character);
            offset += 2 * character.len_utf16();
        }
        if rest.is_empty() { Ok(text) } else { Err(offset) }
    }
}

fn read_one_by_one(bytes: &[u8], upper: &[char; 128]) -> Result<String, usize> {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut rest = bytes;
    while let Some(high) = rest.iter().position(|byte| !byte.is_ascii()) {
        let (plain, after) = rest.split_at(high);
        text.push_str(std::str::from_utf8(plain).unwrap_or_default());
        let Some((byte, after)) = after.split_first() else { break };
        match upper.get(usize::from(*byte & 0x7F)) {
            Some(character) if *character != char::REPLACEMENT_CHARACTER => text.push(*character),
            _ => return Err(bytes.len() - after.len() - 1),
        }
        rest = after;
    }
    text.push_str(std::str::from_utf8(rest).unwrap_or_default());
    Ok(text)
}

impl fmt::Display for Encoding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::Iso8859_15 => "ISO 8859-15",
            Self::Cp850 => "CP850",
            Self::MacRoman => "Mac Roman",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_those_of_encoding_rs() {
        for (ours, theirs) in [
            (Encoding::Windows1252, encoding_rs::WINDOWS_1252),
            (Encoding::Iso8859_15, encoding_rs::ISO_8859_15),
            (Encoding::MacRoman, encoding_rs::MACINTOSH),
        ] {
            for byte in 0x80..=0xFF_u8 {
                let expected = theirs.decode_without_bom_handling(&[byte]).0.into_owned();
                match ours.read(&[byte]) {
                    Ok(read) => assert_eq!(read, expected, "{ours} {byte:02X}"),
                    // What has no meaning is a control character for browsers.
                    Err(0) => assert!(expected.chars().all(char::is_control), "{ours} {byte:02X}"),
                    Err(offset) => panic!("{ours} {byte:02X} at {offset}"),
                }
            }
        }
    }

    #[test]
    fn every_byte_of_cp850_is_a_character_and_no_two_are_the_same() {
        let upper = Encoding::Cp850.upper_half().unwrap();
        assert!(!upper.contains(&char::REPLACEMENT_CHARACTER));
        let distinct: std::collections::BTreeSet<char> = upper.into();
        assert_eq!(distinct.len(), 128);
        let bytes = b"Digne-les-Bains, \x82t\x82 \xE0 B\x82ziers, 90 \xF8";
        assert_eq!(Encoding::Cp850.read(bytes).unwrap(), "Digne-les-Bains, été Ó Béziers, 90 °");
    }

    #[test]
    fn an_encoding_is_known_by_its_label_and_by_those_that_programs_write() {
        for (encoding, labels) in LABELS {
            assert_eq!(Encoding::parse(encoding.label()), Some(encoding));
            assert!(labels.iter().all(|label| Encoding::parse(label) == Some(encoding)));
        }
        assert_eq!(Encoding::parse(" Latin1 "), Some(Encoding::Windows1252));
        assert_eq!(Encoding::parse("shift_jis"), None);
    }
}
