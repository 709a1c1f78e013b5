//! Words as they are compared: « Château-Arnoux » and `chateau arnoux` are the same two.

/// The words of a text without case, accent or punctuation; « St » and « Ste » in full.
pub(crate) fn words(text: &str) -> Vec<String> {
    let whole = |word: String| match word.as_str() {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => word,
    };
    as_written(text).into_iter().map(whole).collect()
}

/// The same, none in full: the word that is being written may be the beginning of another.
pub(crate) fn as_written(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            // An accent that stands by itself, after its letter.
            '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    plain.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A word that may have been written with a slip: letters swapped, forgotten, doubled or mistaken.
pub(crate) struct Slip<'a> {
    word: &'a str,
    length: usize,
    letters: u64,
    edits: usize,
}

impl<'a> Slip<'a> {
    /// A word of the reader.
    pub(crate) fn of(word: &'a str) -> Self {
        let length = word.chars().count();
        // Another code is another commune, and a short word is like too many others.
        let edits = match length {
            _ if word.contains(|one: char| one.is_ascii_digit()) => 0,
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        Self { word, length, letters: letters(word), edits }
    }

    /// The word.
    pub(crate) const fn word(&self) -> &'a str {
        self.word
    }

    /// Whether a word is this one but for a few slips. Words that do not have the same letters are left
    /// out before anything is measured: those of 35,000 communes take less than a millisecond.
    ///
    /// `known` is the word and `own` its [`letters`].
    pub(crate) fn is_like(&self, known: &str, own: u64) -> bool {
        let missing = |one: u64, other: u64| (one & !other).count_ones() as usize;
        self.edits > 0
            && known.len().abs_diff(self.word.len()) <= 2 * self.edits
            && missing(self.letters, own) <= self.edits
            && missing(own, self.letters) <= self.edits
            && known.chars().count().abs_diff(self.length) <= self.edits
            && strsim::osa_distance(self.word, known) <= self.edits
    }
}

/// Which letters and digits stand in a word.
pub(crate) fn letters(word: &str) -> u64 {
    word.chars().fold(0, |all, letter| {
        all | match letter {
            'a'..='z' => 1 << (letter as u64 - 'a' as u64),
            '0'..='9' => 1 << (26 + letter as u64 - '0' as u64),
            _ => 1 << 36,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_of_writing_a_name_are_the_same_words() {
        for (one, other) in [
            ("Château-Arnoux", "chateau arnoux"),
            ("L’ESCALE", "l escale"),
            ("St-Étienne", "saint etienne"),
            ("Sœur  Ste Æthel", "soeur sainte aethel"),
            ("E\u{301}cole", "École"),
        ] {
            assert_eq!(words(one), words(other));
        }
        assert_eq!(as_written("St-Étienne"), ["st", "etienne"]);
        assert!(words(" -’ ").is_empty());
    }

    #[test]
    fn a_slip_of_a_letter_is_forgiven_in_a_long_word_and_in_no_code() {
        let like = |word, known| Slip::of(word).is_like(known, letters(known));
        assert!(like("dinge", "digne") && like("marseile", "marseille"));
        assert!(!like("aix", "ax") && !like("04070", "04071") && !like("digne", "dignac"));
    }
}
