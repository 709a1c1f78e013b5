//! Letters that were damaged before the file was published.
//!
//! « LÃ©guillon » is « Léguillon » written in UTF-8 and read, once, as Windows-1252; « L\u{fffd}guillon »
//! has lost its letter for good. The first could be undone here, and is not: it is most often part of a
//! file only (two exports put together), some of its letters are lost on the way (« Ã » alone stands for
//! several), and a name that was changed in silence could no longer be found in the file as published.
//! Figures do not depend on it, so the file is accepted and somebody is told where to look; a code that is
//! damaged fails its pattern or its key all the same.

use memchr::memmem;

use super::Encoding;
use super::guess::is_lost;

/// Damaged letters of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Damage {
    /// How many.
    pub(crate) count: usize,
    /// Byte of the first.
    pub(crate) first: usize,
    /// The word that it stands in, as it was before; none when it is lost.
    pub(crate) meant: Option<String>,
}

/// Letters of UTF-8 that were read as Windows-1252.
pub(crate) fn misread(text: &str) -> Option<Damage> {
    let mut found = None;
    // What the first byte of é, à, «, — becomes: Ã, Â, â€, Å (œ).
    for opening in ["Ã", "Â", "â€", "Å"] {
        for start in memmem::find_iter(text.as_bytes(), opening) {
            if original(text.get(start..).unwrap_or_default()).is_some() {
                note(&mut found, start);
            }
        }
    }
    let mut found = found?;
    found.meant = word(text, found.first);
    Some(found)
}

/// Letters that became U+FFFD, or, in an encoding of one byte a character, a sign that no word has.
pub(crate) fn lost(text: &str, encoding: Encoding) -> Option<Damage> {
    let mut found = None;
    for start in memmem::find_iter(text.as_bytes(), "\u{fffd}") {
        note(&mut found, start);
    }
    if Encoding::ONE_BYTE.contains(&encoding) {
        let mut before = '\n';
        let mut characters = text.char_indices().peekable();
        while let Some((start, character)) = characters.next() {
            let after = characters.peek().map_or('\n', |(_, after)| *after);
            if !character.is_ascii() && is_lost(before, character, after) {
                note(&mut found, start);
            }
            before = character;
        }
    }
    found
}

fn note(found: &mut Option<Damage>, start: usize) {
    let damage = found.get_or_insert(Damage { count: 0, first: start, meant: None });
    damage.count += 1;
    damage.first = damage.first.min(start);
}

/// The character that a text begins with, once its damage is undone, and the bytes it takes as it is.
/// Only characters of French texts are believed: two signs side by side may be meant.
fn original(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0_u8; 3];
    let mut length = 0;
    for (offset, character) in text.char_indices().take(3) {
        *bytes.get_mut(length)? = byte_of(character)?;
        length += 1;
        let whole = bytes.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok());
        if let Some(undone) = whole.and_then(|whole| whole.chars().next()) {
            let french = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»°²’‘“”–—…€\u{a0}\u{202f}";
            return (length > 1 && french.contains(undone))
                .then_some((undone, offset + character.len_utf8()));
        }
    }
    None
}

/// The byte that a character is in Windows-1252.
fn byte_of(character: char) -> Option<u8> {
    // Latin-1, its control characters included: browsers read the undefined bytes so.
    if let Ok(byte) = u8::try_from(u32::from(character)) {
        return Some(byte);
    }
    let upper = Encoding::Windows1252.upper_half()?;
    let rank = upper.iter().position(|other| *other == character)?;
    u8::try_from(rank + 128).ok()
}

/// The word around a byte, its damage undone.
fn word(text: &str, at: usize) -> Option<String> {
    let ends = |character: char| character.is_control() || " ;,|\"".contains(character);
    let start = text.get(..at)?.rfind(ends).map_or(0, |end| end + 1);
    let mut rest = text.get(start..)?;
    let mut word = String::new();
    while let Some(character) = rest.chars().next() {
        let (read, width) = original(rest).unwrap_or((character, character.len_utf8()));
        if ends(read) || word.len() > 60 {
            break;
        }
        word.push(read);
        rest = rest.get(width..)?;
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_read_in_the_wrong_encoding_are_counted_and_understood() {
        let found = misread("nom\nFresnes-LÃ©guillon,Trie-ChÃ¢teau\nDos dâ€™Âne\n").unwrap();
        assert_eq!((found.count, found.first), (3, 13));
        assert_eq!(found.meant.as_deref(), Some("Fresnes-Léguillon"));
        assert_eq!(misread("cÅ“ur").unwrap().meant.as_deref(), Some("cœur"));
        assert_eq!(misread("Ã\u{a0} Digne").unwrap().count, 1);
    }

    #[test]
    fn letters_of_other_languages_are_not_damage() {
        for text in ["", "São Paulo", "PÃO", "Âne", "Ângela", "Åland", "été", "Â, Ã"] {
            assert_eq!(misread(text), None, "{text}");
        }
    }

    #[test]
    fn lost_letters_are_counted() {
        let found = lost("L\u{fffd}guillon\nCh\u{fffd}teau", Encoding::Utf8).unwrap();
        assert_eq!((found.count, found.first), (2, 1));
        assert_eq!(lost("Léguillon", Encoding::Utf8), None);
        assert_eq!(lost("Bon PA‹S", Encoding::Windows1252).map(|found| found.first), Some(6));
        assert_eq!(lost("l’été, « 3 € » – n° 2 m²", Encoding::Windows1252), None);
    }
}
