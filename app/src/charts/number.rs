//! Numbers as they are written in French: « 12 477 », « 29,3 % ».
//!
//! Made from [`std::fmt::Display`] alone, which rounds the exact value: the server and the browser
//! write the same characters.

/// The space inside numbers and before units: narrow, and no line breaks there.
const SPACE: char = '\u{202f}';
/// The sign of negative numbers, as wide as a digit's place.
const MINUS: char = '\u{2212}';
/// What is written for what is not a number.
const NONE: &str = "–";

/// A number with a fixed count of decimals: `number(12477.0, 0)` is « 12 477 ».
pub fn number(value: f64, decimals: u8) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let digits = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut written = String::with_capacity(digits.len() * 2);
    if value < 0.0 && digits.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0') {
        written.push(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(SPACE);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(',');
        written.push_str(fraction);
    }
    written
}

/// A number and its unit: `with_unit(29.3, 1, "%")` is « 29,3 % ».
pub fn with_unit(value: f64, decimals: u8, unit: &str) -> String {
    let mut written = number(value, decimals);
    if !unit.is_empty() {
        written.push(SPACE);
        written.push_str(unit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{number, with_unit};

    #[test]
    fn thousands_are_grouped_by_a_narrow_space() {
        assert_eq!(number(12477.0, 0), "12\u{202f}477");
        assert_eq!(number(999.0, 0), "999");
        assert_eq!(number(1_234_567.8, 1), "1\u{202f}234\u{202f}567,8");
    }

    #[test]
    fn decimals_are_fixed_and_follow_a_comma() {
        assert_eq!(number(29.3, 1), "29,3");
        assert_eq!(number(0.0, 1), "0,0");
        assert_eq!(number(14.06, 1), "14,1");
    }

    #[test]
    fn a_negative_number_has_a_minus_sign_unless_it_is_written_as_zero() {
        assert_eq!(number(-4.2, 1), "\u{2212}4,2");
        assert_eq!(number(-0.0, 1), "0,0");
        assert_eq!(number(-0.04, 1), "0,0");
    }

    #[test]
    fn what_is_not_a_number_is_a_dash() {
        assert_eq!(number(f64::NAN, 1), "–");
        assert_eq!(number(f64::NEG_INFINITY, 1), "–");
    }

    #[test]
    fn a_unit_follows_a_narrow_space() {
        assert_eq!(with_unit(29.3, 1, "%"), "29,3\u{202f}%");
        assert_eq!(with_unit(29.3, 1, ""), "29,3");
    }
}
