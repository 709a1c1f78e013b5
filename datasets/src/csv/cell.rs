//! The text of a cell, read as what its column holds.
//!
//! Only the canonical writing is read: what could mean two things is refused, with the reason.

use super::Absence;
use super::diagnostics::Misread;

/// Marks of absence that people write and that no schema of the project declares.
const MARKS: [&str; 8] = ["-", "–", "—", "/", "?", "n/a", "na", "nd"];

/// A whole number: a sign perhaps, then digits.
pub(super) fn integer(text: &str) -> Result<i64, Misread> {
    if !is_integer(text) {
        return Err(match misread(text) {
            Misread::DecimalComma => Misread::Fraction,
            _ if is_number(text) => Misread::Fraction,
            other => other,
        });
    }
    text.parse().map_err(|_| Misread::TooLarge)
}

/// A number: a sign perhaps, digits, then a point and digits perhaps.
pub(super) fn number(text: &str) -> Result<f64, Misread> {
    if !is_number(text) {
        return Err(misread(text));
    }
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or(Misread::TooLarge)
}

/// A year: four digits.
pub(super) fn year(text: &str) -> Result<i64, Misread> {
    if text.len() == 4 && digits(text) {
        return text.parse().map_err(|_| Misread::Other);
    }
    Err(if day_first(text).is_some() { Misread::Other } else { misread(text) })
}

/// A day that exists, as ISO 8601 writes it.
pub(super) fn date(text: &str) -> Result<(), Misread> {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(day_first(text).map_or_else(|| misread(text), |iso| Misread::DayFirst { iso }));
    };
    let sized = year.len() == 4 && month.len() == 2 && day.len() == 2;
    if !sized || !digits(year) || !digits(month) || !digits(day) {
        return Err(day_first(text).map_or_else(|| misread(text), |iso| Misread::DayFirst { iso }));
    }
    if exists(year, month, day) { Ok(()) } else { Err(Misread::NoSuchDay) }
}

/// Whether a calendar has this day; the parts hold digits only.
fn exists(year: &str, month: &str, day: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The ISO writing of a day written dd/mm/yyyy.
fn day_first(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(['/', '.', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let sized = (1..=2).contains(&day.len()) && (1..=2).contains(&month.len()) && year.len() == 4;
    (sized && digits(day) && digits(month) && digits(year) && exists(year, month, day))
        .then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// Why a text is neither a number nor a day.
fn misread(text: &str) -> Misread {
    let bare: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let pointed = bare.replacen(',', ".", 1);
    if bare.is_empty() || is_mark(&bare) {
        Misread::Undeclared { declared: Vec::new() }
    } else if bare != text && is_number(&pointed) {
        Misread::Spaces
    } else if is_number(&pointed) && pointed != bare {
        Misread::DecimalComma
    } else {
        Misread::Other
    }
}

fn is_mark(text: &str) -> bool {
    Absence::parse(text).is_some() || MARKS.contains(&text.to_lowercase().as_str())
}

fn is_integer(text: &str) -> bool {
    digits(text.strip_prefix(['+', '-']).unwrap_or(text))
}

fn is_number(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, decimals)) => is_integer(whole) && digits(decimals),
        None => is_integer(text),
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn undeclared<T>() -> Result<T, Misread> {
        Err(Misread::Undeclared { declared: Vec::new() })
    }

    #[test]
    fn whole_numbers_are_digits_with_a_sign_perhaps() {
        assert_eq!(integer("17192"), Ok(17_192));
        assert_eq!(integer("-3"), Ok(-3));
        assert_eq!(integer("+3"), Ok(3));
        assert_eq!(integer("9223372036854775808"), Err(Misread::TooLarge));
        assert_eq!(integer("12.5"), Err(Misread::Fraction));
        assert_eq!(integer("12,5"), Err(Misread::Fraction));
        assert_eq!(integer("17 192"), Err(Misread::Spaces));
        assert_eq!(integer("17\u{202f}192"), Err(Misread::Spaces));
        assert_eq!(integer(" 3"), Err(Misread::Spaces));
        assert_eq!(integer("nc"), undeclared());
        assert_eq!(integer("N/A"), undeclared());
        assert_eq!(integer(""), undeclared());
        assert_eq!(integer("1e3"), Err(Misread::Other));
        assert_eq!(integer("douze"), Err(Misread::Other));
    }

    #[test]
    fn numbers_have_a_decimal_point() {
        assert_eq!(number("44.09087"), Ok(44.090_87));
        assert_eq!(number("-0.5"), Ok(-0.5));
        assert_eq!(number("12,5"), Err(Misread::DecimalComma));
        assert_eq!(number("1 234,5"), Err(Misread::Spaces));
        for text in [".5", "5.", "1.2.3", "inf", "NaN", "1e3", "0x10", "--1", "12 %"] {
            assert_eq!(number(text), Err(Misread::Other), "{text}");
        }
        assert_eq!(number(&"9".repeat(400)), Err(Misread::TooLarge));
    }

    #[test]
    fn years_have_four_digits() {
        assert_eq!(year("2019"), Ok(2019));
        for text in ["19", "02019", "+201", "2019-09-30", "30/09/2019"] {
            assert_eq!(year(text), Err(Misread::Other), "{text}");
        }
    }

    #[test]
    fn days_are_iso_and_exist() {
        for text in ["2019-09-30", "2020-02-29", "2000-02-29", "0000-01-01"] {
            assert_eq!(date(text), Ok(()), "{text}");
        }
        for text in ["2019-02-29", "1900-02-29", "2019-13-01", "2019-00-10", "2019-04-31"] {
            assert_eq!(date(text), Err(Misread::NoSuchDay), "{text}");
        }
        for text in ["2019-9-30", "2019-09", "2019", "+019-09-30", "2019-09-30T00:00"] {
            assert_eq!(date(text), Err(Misread::Other), "{text}");
        }
    }

    #[test]
    fn a_french_day_is_refused_with_its_iso_writing() {
        for text in ["30/09/2019", "30-09-2019", "30.09.2019"] {
            let iso = "2019-09-30".to_owned();
            assert_eq!(date(text), Err(Misread::DayFirst { iso }), "{text}");
        }
        assert_eq!(date("31/02/2019"), Err(Misread::Other));
    }

    proptest! {
        #[test]
        fn any_integer_is_read_as_it_is_written(value: i64) {
            prop_assert_eq!(integer(&value.to_string()), Ok(value));
        }

        #[test]
        fn any_number_is_read_as_it_is_written(value in -1e15..1e15_f64) {
            prop_assert_eq!(number(&value.to_string()), Ok(value));
        }

        #[test]
        fn no_text_makes_the_readers_fail(text: String) {
            let _ = (integer(&text), number(&text), year(&text), date(&text));
        }
    }
}
