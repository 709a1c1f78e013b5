//! Bytes that are UTF-8 by chance.
//!
//! In Mac Roman the apostrophe of « l’école » and the letter after it are the two bytes that UTF-8 makes an
//! Armenian letter of. A file without any other accent would be read so: a letter of a script that France
//! does not write, in the middle of a word of ours.

/// Whether every character of a text that is not ASCII stands in a word of ours, and is none of our letters.
pub(super) fn may_be(text: &str) -> bool {
    let mut before = '\n';
    let mut found = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_ascii() {
            let after = characters.peek().copied().unwrap_or('\n');
            let in_word = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
            if is_ours(character) || !in_word {
                return false;
            }
            found = true;
        }
        before = character;
    }
    found
}

/// Whether a French file may hold a character: letters of Europe but Cyrillic, accents that stand beside
/// their letter, signs of every kind, and all that an encoding of one byte has. IPA, the first letters above
/// Latin, is what « É’ » becomes.
const fn is_ours(character: char) -> bool {
    // Accents that stand alone, and the apple: Windows-1252 and Mac Roman have them.
    if matches!(character, 'ˆ' | 'ˇ' | '˘'..='˝' | '\u{f8ff}') {
        return true;
    }
    !matches!(character,
        // IPA and the letters that modify others.
        '\u{250}'..='\u{2ff}'
        // From Cyrillic and Armenian to the scripts of Asia; Latin and Greek with accents come after.
        | '\u{400}'..='\u{1dff}'
        // From the scripts that come after signs to what is reserved.
        | '\u{2c00}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::super::Encoding;
    use super::*;

    #[test]
    fn what_an_encoding_of_one_byte_has_is_never_there_by_chance() {
        for encoding in Encoding::ONE_BYTE {
            for character in encoding.upper_half().unwrap() {
                assert!(is_ours(character), "{character:?} of {encoding}");
            }
        }
    }

    #[test]
    fn a_letter_of_another_script_in_a_word_may_be_there_by_chance() {
        for text in ["l\u{54e}cole", "rue de l\u{54e}cole,d\u{54e}t"] {
            assert!(may_be(text), "{text}");
        }
        for text in
            ["", "ecole", "école", "l\u{54e}cole, été", "Москва", "Երևան", "10 €", "a🏫b", "Kraków"]
        {
            assert!(!may_be(text), "{text}");
        }
    }
}
