//! Truths: the words that a schema declares, those of Table Schema, and those of French spreadsheets.

use super::{Mend, Mends, unlike};
use crate::csv::diagnostics::Misread;

/// The words of Table Schema, for a column that declares none.
pub(in crate::csv) const TRUE: [&str; 4] = ["true", "True", "TRUE", "1"];
/// The same, for what is false.
pub(in crate::csv) const FALSE: [&str; 4] = ["false", "False", "FALSE", "0"];

/// What a column of truths holds.
#[derive(Clone, Debug)]
pub(in crate::csv) struct Words<'a> {
    on: Vec<&'a str>,
    off: Vec<&'a str>,
}

impl<'a> Words<'a> {
    /// The declared words; where there are none, those of Table Schema.
    pub(in crate::csv) fn new(on: &'a [String], off: &'a [String]) -> Self {
        let or = |declared: &'a [String], default: [&'a str; 4]| match declared {
            [] => default.to_vec(),
            declared => declared.iter().map(String::as_str).collect(),
        };
        Self { on: or(on, TRUE), off: or(off, FALSE) }
    }

    /// The word that a truth is written with.
    pub(in crate::csv) fn word(&self, truth: bool) -> &'a str {
        let words = if truth { &self.on } else { &self.off };
        words.first().copied().unwrap_or_default()
    }

    /// A truth, and whether it had to be understood: case and spaces do not count, nor whether it is said
    /// in English or in French. A letter alone is not guessed.
    pub(in crate::csv) fn read(&self, text: &str) -> Result<(bool, Mends), Misread> {
        if self.on.contains(&text) {
            return Ok((true, Mends::default()));
        }
        if self.off.contains(&text) {
            return Ok((false, Mends::default()));
        }
        let folded = text.trim().to_lowercase();
        let is = |words: &[&str], known: [&str; 4]| {
            words.iter().any(|word| word.to_lowercase() == folded) || known.contains(&&*folded)
        };
        match (
            is(&self.on, ["vrai", "oui", "true", "yes"]),
            is(&self.off, ["faux", "non", "false", "no"]),
        ) {
            (true, false) => Ok((true, Mend::Truth.into())),
            (false, true) => Ok((false, Mend::Truth.into())),
            _ => Err(unlike(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truths_are_said_as_declared_or_plainly() {
        let none: [String; 0] = [];
        let default = Words::new(&none, &none);
        assert_eq!(default.read("1"), Ok((true, Mends::default())));
        assert_eq!(default.read("FALSE"), Ok((false, Mends::default())));
        for (text, truth) in [("VRAI", true), ("Faux", false), (" oui ", true), ("NON", false)] {
            assert_eq!(default.read(text), Ok((truth, Mend::Truth.into())), "{text}");
        }
        for text in ["o", "x", "2", "peut-être"] {
            assert_eq!(default.read(text), Err(Misread::Other), "{text}");
        }
        let (on, off) = (["oui".to_owned()], ["non".to_owned()]);
        let declared = Words::new(&on, &off);
        assert_eq!(declared.read("oui"), Ok((true, Mends::default())));
        assert_eq!(declared.read("Oui"), Ok((true, Mend::Truth.into())));
        assert_eq!(declared.read("1"), Err(Misread::Other), "1 is not declared");
        assert_eq!((declared.word(true), default.word(false)), ("oui", "false"));
    }

    #[test]
    fn words_that_mean_the_contrary_of_what_is_declared_are_not_guessed() {
        let (on, off) = (["non".to_owned()], ["oui".to_owned()]);
        assert_eq!(Words::new(&on, &off).read("Oui"), Err(Misread::Other));
    }
}
