//! The text of a cell, read as what its column holds.
//!
//! Each reader takes the canonical writing first (`12.5`, `2019-09-30`), which costs nothing. What is
//! written otherwise is rewritten so when it can mean one thing only, and read again: a repaired cell and
//! its canonical writing are the same value by construction. What could mean two is refused.

pub(super) mod day;
mod mend;
pub(super) mod number;
pub(super) mod pattern;
pub(super) mod point;
pub(super) mod text;
pub(super) mod truth;

use super::Absence;
use super::diagnostics::Misread;
pub(super) use mend::{Mend, Mends};

/// Marks of absence that people write and that no schema of the project declares, without their points.
const MARKS: [&str; 9] = ["-", "–", "—", "/", "?", "na", "nd", "nan", "null"];
/// The longest mark of absence that people write, in bytes.
const LONGEST_MARK: usize = 8;

/// How many digits a year has.
pub(super) const YEAR_DIGITS: usize = 4;

/// A year: four digits.
pub(super) fn year(text: &str) -> Result<i64, Misread> {
    if text.len() == YEAR_DIGITS && digits(text) {
        return text.parse().map_err(|_| Misread::Other);
    }
    Err(unlike(text))
}

/// Whether a text is a number or a day, in any writing that people use: what a header is not made of.
pub(crate) fn is_figure(text: &str) -> bool {
    let mut written = String::new();
    number::is_number(text)
        || number::mend(text, &mut written).is_ok()
        || day::date(text).is_ok()
        || day::mend(text, &mut written).is_ok()
}

/// Why a text that looks like nothing known is not a value.
fn unlike(text: &str) -> Misread {
    let bare = text.trim();
    if let Some(mark) = mark(bare) {
        Misread::Undeclared { declared: Vec::new(), meant: Some(mark) }
    } else if bare.starts_with('#') && bare.ends_with(['!', '?', 'A', 'D']) {
        Misread::SpreadsheetError
    } else {
        Misread::Other
    }
}

/// The mark of absence that a text is, whatever its case and its points.
fn mark(text: &str) -> Option<String> {
    if text.len() > LONGEST_MARK || text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mark = plain_mark(text);
    (Absence::parse(&mark).is_some() || MARKS.contains(&mark.as_str())).then_some(mark)
}

/// A mark of absence as one would write it without thinking of it: « N.C. » and « nc » are the same.
pub(super) fn plain_mark(text: &str) -> String {
    let text = text.trim().to_lowercase();
    let letters = text.replace(['.', '/', ' ', '\u{a0}'], "");
    if letters.is_empty() { text } else { letters }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_have_four_digits() {
        assert_eq!(year("2019"), Ok(2019));
        for text in ["19", "02019", "+201", "2019-09-30", "30/09/2019"] {
            assert_eq!(year(text), Err(Misread::Other), "{text}");
        }
    }

    #[test]
    fn marks_of_absence_and_errors_of_spreadsheets_are_told_apart() {
        for (text, mark) in [
            ("", ""),
            ("nc", "nc"),
            ("N.C.", "nc"),
            (" Nc. ", "nc"),
            ("NP", "np"),
            ("N/A", "na"),
            ("n. d.", "nd"),
            ("-", "-"),
            ("/", "/"),
            ("NaN", "nan"),
        ] {
            let meant = Some(mark.to_owned());
            assert_eq!(unlike(text), Misread::Undeclared { declared: Vec::new(), meant }, "{text}");
        }
        for text in ["#REF!", "#N/A", "#VALEUR!", "#DIV/0!", "#NOM?"] {
            assert_eq!(unlike(text), Misread::SpreadsheetError, "{text}");
        }
        for text in ["beaucoup", ".", "n.c. en 2019", "ncp"] {
            assert_eq!(unlike(text), Misread::Other, "{text}");
        }
    }

    #[test]
    fn figures_are_numbers_and_days_as_people_write_them() {
        for text in ["12", "12,5", "1 234", "31,60 %", "2019-09-30", "30/09/2019"] {
            assert!(is_figure(text), "{text}");
        }
        for text in ["", "nom", "A17DE", "1a", "2018-2019"] {
            assert!(!is_figure(text), "{text}");
        }
    }
}
