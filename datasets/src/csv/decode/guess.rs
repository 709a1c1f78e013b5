//! Which encoding of one byte a character a file is in, when it does not say.
//!
//! No byte tells: E9 is é in Windows-1252, Ú in CP850 and È in Mac Roman. What tells is what French words
//! are made of: « Béziers » is possible, « `BÚziers` » and « `BÈziers` » are not, because no capital follows
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
    // An encoding in which a byte has no meaning is not that of the file, when there is another.
    if readings.iter().any(|reading| reading.is_whole) {
        readings.retain(|reading| reading.is_whole);
    }
    // The most French first; Windows-1252 before ISO 8859-15 where they do not differ.
    readings.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let first = high.first().copied().unwrap_or_default();
    let Some((best, others)) = readings.split_first() else { return Guess::Doubtful(first) };
    let leads = others.iter().filter_map(|other| best.lead(other, bytes, &high));
    // The one that reads nearest to it.
    let nearest = leads.min_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        _ if best.weight < FRENCH => {
            let odd = high.iter().find(|at| best.weigh(bytes, **at) < 0);
            Guess::Doubtful(odd.copied().unwrap_or(first))
        }
        Some((lead, differs)) if lead < MARGIN => Guess::Doubtful(differs),
        _ => Guess::Certain(best.encoding),
    }
}

/// Whether the bytes make French in an encoding: one that is declared and does is not doubted.
pub(super) fn makes_french(bytes: &[u8], encoding: Encoding) -> bool {
    let high = bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii());
    let high: Vec<usize> = high.map(|(offset, _)| offset).take(MOST).collect();
    let reading = Reading::of(encoding, bytes, &high);
    reading.is_some_and(|reading| reading.is_whole && reading.weight >= FRENCH)
}

/// The bytes of a file, read in one encoding.
struct Reading {
    encoding: Encoding,
    upper: [char; 128],
    /// The mean weight of its characters that are not ASCII.
    weight: f64,
    /// Whether each of them has a meaning.
    is_whole: bool,
}

impl Reading {
    fn of(encoding: Encoding, bytes: &[u8], high: &[usize]) -> Option<Self> {
        let upper = encoding.upper_half()?;
        let mut reading = Self { encoding, upper, weight: 0.0, is_whole: true };
        reading.is_whole =
            high.iter().all(|at| reading.at(bytes, *at) != char::REPLACEMENT_CHARACTER);
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

    /// How much more French it is than another, on average, where they differ, and the first of these
    /// places; `None` when they do not differ.
    fn lead(&self, other: &Self, bytes: &[u8], high: &[usize]) -> Option<(f64, usize)> {
        let (mut total, mut count, mut first) = (0.0, 0.0, None);
        for at in high.iter().filter(|at| self.at(bytes, **at) != other.at(bytes, **at)) {
            total += f64::from(self.weigh(bytes, *at)) - f64::from(other.weigh(bytes, *at));
            count += 1.0;
            first.get_or_insert(*at);
        }
        first.map(|first| (total / count, first))
    }

    /// How French a character is between its neighbours.
    fn weigh(&self, bytes: &[u8], offset: usize) -> i8 {
        let before = offset.checked_sub(1).map_or('\n', |before| self.at(bytes, before));
        let two_before = offset.checked_sub(2).map_or('\n', |before| self.at(bytes, before));
        let after = self.at(bytes, offset + 1);
        let character = self.at(bytes, offset);
        // « Ré », « Lô »: names of two letters say nothing of the case of the second.
        let alone = before.is_uppercase() && !two_before.is_alphabetic() && !after.is_alphabetic();
        if alone && SMALL.contains(character) {
            3
        } else if alone && CAPITAL.contains(character) {
            1
        } else {
            weigh(before, character, after)
        }
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
    if character.is_alphabetic() && !before.is_alphabetic() && !after.is_alphabetic() {
        return alone(character);
    }
    if character.is_uppercase() && before.is_lowercase() {
        return -3;
    }
    let right_case = character.is_uppercase() || !after.is_uppercase();
    match character {
        // « déjà », « où »: they end their word.
        'à' | 'À' | 'ù' | 'Ù' if after.is_alphabetic() => -1,
        // « Né » and « Béziers » begin with a capital, « RELEVê » does not end so.
        _ if SMALL.contains(character) => {
            pick(right_case && (!before.is_uppercase() || after.is_lowercase()), 3, 1)
        }
        _ if CAPITAL.contains(character) => {
            // « École », « LYCÉE », never « BÉziers » nor « 9Ème ».
            let begun = before.is_uppercase() || before.is_ascii_digit();
            pick(begun && after.is_lowercase(), -3, 3)
        }
        _ if RARE.contains(character) => pick(right_case, 1, -1),
        _ if FOREIGN.contains(character) => {
            pick(before.is_uppercase() && after.is_uppercase(), 0, -1)
        }
        _ => sign(before, character, after),
    }
}

const fn pick(is: bool, yes: i8, no: i8) -> i8 {
    if is { yes } else { no }
}

/// A letter that is a word by itself.
const fn alone(character: char) -> i8 {
    match character {
        'à' => 3,
        'À' => 2,
        'ô' | 'Ô' => 1,
        _ => 0,
    }
}

/// Whether a character stands in a word, and no word has it: a letter that was lost.
pub(super) fn is_lost(before: char, character: char, after: char) -> bool {
    let in_word = before.is_alphabetic() && after.is_alphabetic();
    in_word && !character.is_alphabetic() && sign(before, character, after) == -3
}

fn sign(before: char, character: char, after: char) -> i8 {
    let in_word = before.is_alphabetic() && after.is_alphabetic();
    let ends_word = before.is_alphanumeric() && !after.is_alphabetic();
    match character {
        '’' => pick(in_word, 3, 0),
        '\u{a0}' => pick(in_word, -1, 2),
        '«' | '“' => pick(before.is_alphanumeric(), -2, 2),
        '»' | '”' => pick(after.is_alphanumeric(), -2, 2),
        '°' | 'º' => pick(matches!(before, 'n' | 'N') || before.is_ascii_digit(), 3, 0),
        '²' | '³' | '…' => pick(ends_word, 2, -2),
        '€' | '–' | '—' => pick(in_word, -2, 2),
        '‘' | '•' | '·' | '§' | '©' | '®' | '™' | '×' | '±' | '½' | '¼' | '¾' => {
            pick(in_word, -3, 0)
        }
        '\u{80}'..='\u{9f}' | char::REPLACEMENT_CHARACTER => -3,
        _ => pick(before.is_alphabetic() || after.is_alphabetic(), -3, -1),
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
            "9ème",
            "Le Crès",
            "Hôtel",
            "demandeurs d’emploi",
            "Saint-Lô",
            "Saint-Pé-de-Bigorre",
            "Ars-en-Ré",
            "Le Bô",
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
    fn a_letter_damaged_before_does_not_hide_the_encoding() {
        let bytes = b"Rue de la C\xE9lette, Rue du Bon Pa\xEFs, RUE DU BON PA\x8BS";
        assert_eq!(guess(bytes), Guess::Certain(Encoding::Windows1252));
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
        // HÔTEL in Windows-1252, HÈTEL in CP850: capitals alone do not tell.
        assert_eq!(guess(b"H\xD4TEL"), Guess::Doubtful(1));
        // Noël in CP850, Noâl in Mac Roman.
        assert_eq!(guess(b"No\x89l"), Guess::Doubtful(2));
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
                    "l’été", "n° 3", "reçu", "« école »", "LYCÉE", "Île", "maïs", "sûr", "Noël",
                ]),
                1..20,
            ),
        ) {
            let text = "médiathèque ".to_owned() + &words.join(" ");
            for encoding in [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman] {
                let bytes = encoding.write(&text);
                if !bytes.is_ascii() {
                    prop_assert_eq!(guess(&bytes), Guess::Certain(encoding), "{}", text);
                }
            }
        }
    }
}
