//! Numbers as each language writes them: « 12 477 », « 29,3 % »; "12,477", "29.3%".
//!
//! Made from [`std::fmt::Display`] alone, which rounds the exact value: the server and the browser
//! write the same characters.

use datasets::model::Language;

/// The space inside French numbers and before French units: narrow, and no line breaks there.
const NARROW: char = '\u{202f}';
/// The space before an English unit.
const UNBROKEN: char = '\u{a0}';
/// The sign of negative numbers, as wide as a digit's place.
const MINUS: char = '\u{2212}';
/// What is written for what is not a number.
const NONE: &str = "–";

/// A number with a fixed count of decimals: 12477.0 is « 12 477 » in French, "12,477" in English.
pub fn number(language: Language, value: f64, decimals: u8) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let (group, mark) = match language {
        Language::French => (NARROW, ','),
        Language::English => (',', '.'),
    };
    let digits = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut written = String::with_capacity(digits.len() * 2);
    if value < 0.0 && digits.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0') {
        written.push(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(mark);
        written.push_str(fraction);
    }
    written
}

/// A unit: the words beside several, and those beside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit<'a> {
    many: &'a str,
    one: &'a str,
}

impl<'a> Unit<'a> {
    /// A unit in one language; `one` is empty where it is the same as `many`.
    pub const fn new(many: &'a str, one: &'a str) -> Self {
        Self { many, one: if one.is_empty() { many } else { one } }
    }

    /// The words beside a number.
    pub fn beside(self, language: Language, value: f64, decimals: u8) -> &'a str {
        if is_one(language, value, decimals) { self.one } else { self.many }
    }
}

/// A unit that does not change with the number.
impl<'a> From<&'a str> for Unit<'a> {
    fn from(unit: &'a str) -> Self {
        Self::new(unit, "")
    }
}

/// Whether what is counted is said in the singular: under 2 in French, only where 1 is written in English.
pub fn is_one(language: Language, value: f64, decimals: u8) -> bool {
    let written = format!("{:.*}", usize::from(decimals), value.abs());
    match language {
        // What is rounded to 2 is read as 2.
        Language::French => matches!(written.split('.').next(), Some("0" | "1")),
        Language::English => written == "1",
    }
}

/// A number and its unit: 29.3 and `%` are « 29,3 % » in French, "29.3%" in English.
pub fn with_unit<'a>(
    language: Language,
    value: f64,
    decimals: u8,
    unit: impl Into<Unit<'a>>,
) -> String {
    let unit = unit.into().beside(language, value, decimals);
    let mut written = number(language, value, decimals);
    match language {
        _ if unit.is_empty() => {}
        Language::French => written.push(NARROW),
        Language::English if unit == "%" => {}
        Language::English => written.push(UNBROKEN),
    }
    written.push_str(unit);
    written
}

/// The unit of a share: what is counted is a part of what it is counted among.
pub const SHARE: &str = "%";

/// A unit at most so long is said with every number; a longer one is the title of the axis.
const SHORT_UNIT: usize = 3;

/// Whether a unit is too long to be said with every number.
pub(super) fn is_long(unit: &str) -> bool {
    unit.chars().count() > SHORT_UNIT
}

#[cfg(test)]
mod tests {
    use super::Language::{English, French};
    use super::{NARROW, UNBROKEN, Unit, number, with_unit};

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(French, 12477.0, 0), "12\u{202f}477");
        assert_eq!(number(French, 999.0, 0), "999");
        assert_eq!(number(French, 1_234_567.8, 1), "1\u{202f}234\u{202f}567,8");
        assert_eq!(number(English, 1_234_567.8, 1), "1,234,567.8");
    }

    #[test]
    fn decimals_are_fixed_and_follow_the_mark_of_the_language() {
        assert_eq!(number(French, 29.3, 1), "29,3");
        assert_eq!(number(French, 0.0, 1), "0,0");
        assert_eq!(number(English, 14.06, 1), "14.1");
    }

    #[test]
    fn a_negative_number_has_a_minus_sign_unless_it_is_written_as_zero() {
        assert_eq!(number(French, -4.2, 1), "\u{2212}4,2");
        assert_eq!(number(French, -0.0, 1), "0,0");
        assert_eq!(number(French, -0.04, 1), "0,0");
    }

    #[test]
    fn what_is_not_a_number_is_a_dash() {
        assert_eq!(number(French, f64::NAN, 1), "–");
        assert_eq!(number(English, f64::NEG_INFINITY, 1), "–");
    }

    #[test]
    fn a_unit_stands_as_its_language_has_it() {
        assert_eq!(with_unit(French, 29.3, 1, "%"), "29,3\u{202f}%");
        assert_eq!(with_unit(French, 29.3, 1, ""), "29,3");
        assert_eq!(with_unit(English, 29.3, 1, "%"), "29.3%");
        assert_eq!(with_unit(English, 1290.0, 0, "premises"), "1,290\u{a0}premises");
    }

    #[test]
    fn one_is_said_in_the_singular_as_each_language_has_it() {
        let french = |value, decimals| {
            with_unit(French, value, decimals, Unit::new("postes", "poste")).replace(NARROW, " ")
        };
        assert_eq!(french(0.0, 0), "0 poste");
        assert_eq!(french(1.0, 0), "1 poste");
        assert_eq!(french(-1.5, 1), "\u{2212}1,5 poste");
        assert_eq!(french(1.94, 1), "1,9 poste");
        assert_eq!(french(1.96, 1), "2,0 postes");
        assert_eq!(french(2.0, 0), "2 postes");
        assert_eq!(french(10.0, 0), "10 postes");
        assert_eq!(french(19.0, 0), "19 postes");
        let english = |value, decimals| {
            with_unit(English, value, decimals, Unit::new("posts", "post")).replace(UNBROKEN, " ")
        };
        assert_eq!(english(0.0, 0), "0 posts");
        assert_eq!(english(1.0, 0), "1 post");
        assert_eq!(english(1.0, 1), "1.0 posts");
        assert_eq!(english(0.5, 1), "0.5 posts");
        assert_eq!(english(11.0, 0), "11 posts");
    }

    #[test]
    fn a_unit_without_a_singular_is_the_same_beside_one() {
        assert_eq!(with_unit(French, 1.0, 0, Unit::new("locaux", "")), "1\u{202f}locaux");
        assert_eq!(with_unit(French, f64::NAN, 0, Unit::new("locaux", "local")), "–\u{202f}locaux");
    }
}
