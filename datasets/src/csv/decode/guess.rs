//! Which encoding of one byte a character a file is in, when it does not say.
//!
//! No byte tells: E9 is é in Windows-1252, Ú in CP850 and È in Mac Roman. What tells is what French words
//! are made of: « Béziers » is possible, « BÚziers » and « BÈziers » are not, because no capital follows
//! a small letter. Each byte is weighed between its neighbours in each encoding, and the one in which they
//! make French is chosen; when none does, or two do as well, nobody is asked to believe it.

use super::Encoding;

/// The verdict on the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// French in this encoding, and in no other.
    Certain(Encoding),
    /// French in none, or in several: the offset of the first byte that they read differently.
    Doubtful(usize),
}

/// A mean weight under which bytes do not make French.
const FRENCH: f64 = 1.0;
/// How much more French the best reading must be than the second.
const MARGIN: f64 = 1.0;
/// How many bytes are weighed: more would not change the verdict.
const MOST: usize = 1_000_000;

/// Weighs the bytes of a file that is not UTF-8.
pub(super) fn guess(bytes: &[u8]) -> Guess {
    let high: Vec<usize> = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii())
        .map(|(offset, _)| offset)
        .take(MOST)
        .collect();
    let mut readings: Vec<Reading> = Encoding::ONE_BYTE
        .into_iter()
        .filter_map(|encoding| Reading::of(encoding, bytes, &high))
        .collect();
    // The most French first; Windows-1252 before ISO 8859-15 where they do not differ.
    readings.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let Some((best, others)) = readings.split_first() else { return Guess::Doubtful(0) };
    let differ =
        |other: &&Reading| high.iter().any(|at| best.at(bytes, *at) != other.at(bytes, *at));
    let rival = others.iter().find(differ);
    let clear = rival.is_none_or(|rival| best.weight - rival.weight >= MARGIN);
    if best.weight >= FRENCH && clear {
        return Guess::Certain(best.encoding);
    }
    let doubtful = |at: &&usize| {
        others.iter().any(|other| best.at(bytes, **at) != other.at(bytes, **at))
            || best.at(bytes, **at) == char::REPLACEMENT_CHARACTER
    };
    Guess::Doubtful(high.iter().find(doubtful).or(high.first()).copied().unwrap_or_default())
}

/// The bytes of a file, read in one encoding.
struct Reading {
    encoding: Encoding,
    upper: [char; 128],
    /// The mean weight of its characters that are not ASCII.
    weight: f64,
}

impl Reading {
    fn of(encoding: Encoding, bytes: &[u8], high: &[usize]) -> Option<Self> {
        let mut reading = Self { encoding, upper: encoding.upper_half()?, weight: 0.0 };
        let total: f64 = high.iter().map(|at| f64::from(reading.weigh(bytes, *at))).sum();
        #[expect(clippy::cast_precision_loss, reason = "at most a million")]
        let count = high.len().max(1) as f64;
        reading.weight = total / count;
        Some(reading)
    }

    fn at(&self, bytes: &[u8], offset: usize) -> char {
        match bytes.get(offset) {
            Some(byte) if byte.is_ascii() => char::from(*byte),
            Some(byte) => {
                let character = self.upper.get(usize::from(byte & 0x7F));
                character.copied().unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            None => '\n',
        }
    }

    /// How French a character is between its neighbours.
    fn weigh(&self, bytes: &[u8], offset: usize) -> i8 {
        let before = offset.checked_sub(1).map_or('\n', |before| self.at(bytes, before));
        weigh(before, self.at(bytes, offset), self.at(bytes, offset + 1))
    }
}

/// Small letters of French, the common ones.
const SMALL: &str = "éèàêçôîâûùïë";
/// Capital letters of French.
const CAPITAL: &str = "ÉÈÀÊÇÔÎÂÛÙÏËŒ";
/// Letters of French that are rare, and of the names of neighbours.
const RARE: &str = "œæüöäñÿóíáúòìãåßÜÖÄÆŸ";
/// Capital letters of neighbours: at home in a word of capitals only.
const FOREIGN: &str = "ÑÁÍÓÚÒÌÃÅ";

/// How French a character is between two others: 3 for what French is made of, −3 for what it never is.
fn weigh(before: char, character: char, after: char) -> i8 {
    let wrong_case = character.is_uppercase() && before.is_lowercase();
    let right_case = !wrong_case && (character.is_uppercase() || !after.is_uppercase());
    match character {
        _ if wrong_case => -3,
        _ if SMALL.contains(character) => {
            if right_case {
                3
            } else {
                1
            }
        }
        _ if CAPITAL.contains(character) => capital(before, after),
        _ if RARE.contains(character) => {
            if right_case {
                1
            } else {
                -1
            }
        }
        _ if FOREIGN.contains(character) => {
            if before.is_uppercase() && after.is_uppercase() {
                0
            } else {
                -1
            }
        }
        _ => sign(before, character, after),
    }
}

/// A capital begins a word or stands among others.
fn capital(before: char, after: char) -> i8 {
    if before.is_uppercase() || (!before.is_alphabetic() && after.is_alphabetic()) { 3 } else { 1 }
}

fn sign(before: char, character: char, after: char) -> i8 {
    let in_word = before.is_alphabetic() && after.is_alphabetic();
    match character {
        '’' => {
            if in_word {
                3
            } else {
                0
            }
        }
        '\u{a0}' => {
            if in_word {
                -1
            } else {
                2
            }
        }
        '«' | '“' => {
            if before.is_alphanumeric() {
                -2
            } else {
                2
            }
        }
        '»' | '”' => {
            if after.is_alphanumeric() {
                -2
            } else {
                2
            }
        }
        '°' | 'º' => {
            if matches!(before, 'n' | 'N') || before.is_ascii_digit() {
                3
            } else {
                0
            }
        }
        '²' | '³' => {
            if before.is_alphanumeric() && !after.is_alphabetic() {
                2
            } else {
                -2
            }
        }
        '€' => {
            if in_word {
                -2
            } else {
                2
            }
        }
        '–' | '—' => {
            if in_word {
                -2
            } else {
                2
            }
        }
        '…' => {
            if before.is_alphanumeric() && !after.is_alphabetic() {
                2
            } else {
                -2
            }
        }
        '‘' | '•' | '·' | '§' | '©' | '®' | '™' | '×' | '±' | '½' | '¼' | '¾' => {
            if in_word {
                -3
            } else {
                0
            }
        }
        '\u{80}'..='\u{9f}' | char::REPLACEMENT_CHARACTER => -3,
        _ => {
            if before.is_alphabetic() || after.is_alphabetic() {
                -3
            } else {
                -1
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_accented_word_is_enough() {
        for text in [
            "Béziers",
            "Sète",
            "Alès",
            "À partir de",
            "ÉCOLE",
            "RELEVÉ",
            "École Jean Jaurès",
            "Forêt",
            "Besançon",
            "Le Crès",
            "Hôtel",
            "demandeurs d’emploi",
        ] {
            for encoding in Encoding::ONE_BYTE {
                let bytes = encoding.write(text);
                if bytes.is_ascii() || encoding == Encoding::Iso8859_15 {
                    continue;
                }
                assert_eq!(guess(&bytes), Guess::Certain(encoding), "{text} {encoding}");
            }
        }
    }

    #[test]
    fn iso_8859_15_is_told_by_what_it_alone_has() {
        assert_eq!(guess(b"10 \xA4, un c\xBDur, \xE9t\xE9"), Guess::Certain(Encoding::Iso8859_15));
        assert_eq!(guess(b"\xE9t\xE9"), Guess::Certain(Encoding::Windows1252));
    }

    #[test]
    fn what_makes_french_in_no_encoding_is_doubtful() {
        // « Négue » already damaged once: Ú, ┌ or ⁄.
        assert_eq!(guess(b"BV N\xDAgue Cats"), Guess::Doubtful(4));
        assert_eq!(guess(b"a,b\n1,\x81\n"), Guess::Doubtful(6));
        // Polish, in windows-1250.
        assert_eq!(
            guess(b"\xA3\xF3d\x9F, Krak\xF3w, Cz\xEAstochowa \xB9\x9C\xBF\xB3"),
            Guess::Doubtful(0)
        );
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_guess_fail(bytes: Vec<u8>) {
            if let Guess::Doubtful(offset) = guess(&bytes) {
                prop_assert!(offset == 0 || offset < bytes.len());
            }
        }

        #[test]
        fn french_is_known_in_every_encoding(
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "médiathèque", "Forêt", "à", "Saint-Étienne", "numérique", "où", "déjà",
                    "l’été", "n° 3", "reçu", "« école »", "HÔTEL", "Île", "maïs", "sûr", "Noël",
                ]),
                1..20,
            ),
        ) {
            let text = words.join(" ");
            for encoding in [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman] {
                let bytes = encoding.write(&text);
                if !bytes.is_ascii() {
                    prop_assert_eq!(guess(&bytes), Guess::Certain(encoding), "{}", text);
                }
            }
        }
    }
}
