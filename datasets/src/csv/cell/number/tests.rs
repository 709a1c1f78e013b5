use proptest::prelude::*;

use super::*;

fn undeclared<T>(mark: &str) -> Result<T, Misread> {
    Err(Misread::Undeclared { declared: Vec::new(), meant: Some(mark.to_owned()) })
}

/// The canonical writing of a number, and what was done to it.
fn mended(text: &str) -> Result<(String, Vec<Mend>), Misread> {
    let mut out = String::new();
    let (mends, _) = mend(text, &mut out)?;
    Ok((out, Mend::ALL.into_iter().filter(|one| mends.has(*one)).collect()))
}

fn evidence(text: &str) -> Evidence {
    mend(text, &mut String::new()).unwrap().1
}

#[test]
fn whole_numbers_are_digits_with_a_sign_perhaps() {
    assert_eq!(integer("17192"), Ok(17_192));
    assert_eq!(integer("-3"), Ok(-3));
    assert_eq!(integer("+3"), Ok(3));
    assert_eq!(integer("9223372036854775808"), Err(Misread::TooLarge));
    assert_eq!(integer("12.5"), Err(Misread::Fraction));
    assert_eq!(integer("nc"), undeclared("nc"));
    assert_eq!(integer("N/A"), undeclared("na"));
    assert_eq!(integer(""), undeclared(""));
    assert_eq!(integer("1e3"), Err(Misread::Other));
    assert_eq!(integer("douze"), Err(Misread::Other));
}

#[test]
fn numbers_have_a_decimal_point() {
    assert_eq!(number("44.09087"), Ok(44.090_87));
    assert_eq!(number("-0.5"), Ok(-0.5));
    for text in [".5", "5.", "1.2.3", "inf", "0x10", "--1", "12 €", "1e", "e5"] {
        assert_eq!(number(text), Err(Misread::Other), "{text}");
    }
    assert_eq!(number(&"9".repeat(400)), Err(Misread::TooLarge));
}

#[test]
fn an_exponent_is_read_when_it_hides_no_digit() {
    assert_eq!(number("1.2E-05"), Ok(1.2e-5));
    assert_eq!(number("-4.5e1"), Ok(-45.0));
    assert_eq!(number("2.19e13"), Ok(2.19e13));
    assert_eq!(number("4.5E+1"), Ok(45.0));
    assert_eq!(number("2.19E+13"), Err(Misread::Other));
    for text in ["2.19E+13", "2,19E+13", " 2,17003E+13 ", "-1E+2"] {
        assert!(has_lost_digits(text), "{text}");
        assert_eq!(mended(text), Err(Misread::LostDigits), "{text}");
    }
    for text in ["12E", "E+13", "Ecole E+2", "2A004", "9009e1", "1,5E-3", "12e rue", "4.5E+1", ""] {
        assert!(!has_lost_digits(text), "{text}");
    }
}

#[test]
fn french_numbers_are_rewritten() {
    use Mend::{DecimalComma, Groups, Minus, Percent, Spaces};
    for (text, written, mends) in [
        ("12,5", "12.5", vec![DecimalComma]),
        ("-0,25", "-0.25", vec![DecimalComma]),
        ("1 063 850,00", "1063850.00", vec![DecimalComma, Groups]),
        ("1\u{a0}063\u{a0}850", "1063850", vec![Groups]),
        ("17\u{202f}192", "17192", vec![Groups]),
        ("31,60%", "31.60", vec![DecimalComma, Percent]),
        ("31,60\u{a0}%", "31.60", vec![DecimalComma, Percent]),
        (" 3 ", "3", vec![Spaces]),
        ("\u{a0}3", "3", vec![Spaces]),
        ("\u{2212}3", "-3", vec![Minus]),
        ("1.234.567", "1234567", vec![Groups]),
        ("1,234,567", "1234567", vec![Groups]),
        ("1.234,5", "1234.5", vec![DecimalComma, Groups]),
        ("1,234.5", "1234.5", vec![Groups]),
        ("1 234.5", "1234.5", vec![Groups]),
        ("12.5", "12.5", vec![]),
    ] {
        assert_eq!(mended(text), Ok((written.to_owned(), mends)), "{text}");
    }
}

#[test]
fn a_declared_writing_is_followed() {
    let written = |text: &str, decimal_char, group_char, bare_number| {
        let format = Format { decimal_char, group_char, bare_number, ..Format::default() };
        let mut out = String::new();
        declared(text, &format, &mut out).then_some(out)
    };
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(written("1.234,5", Some(','), Some('.'), None), is("1234.5"));
    assert_eq!(written("1.234", Some(','), Some('.'), None), is("1234"));
    assert_eq!(written("-12,5", Some(','), None, None), is("-12.5"));
    assert_eq!(written("1'234'567", None, Some('\''), None), is("1234567"));
    assert_eq!(written("€ 12.5 HT", None, None, Some(false)), is("12.5"));
    assert_eq!(written("12 345", Some(','), None, None), None);
    assert_eq!(written("12,5,6", Some(','), None, None), None);
    assert_eq!(written("1.23", Some(','), Some('.'), None), None);
}

#[test]
fn groups_are_of_three_digits_and_separated_alike() {
    for text in ["17 19 2", "1 0638", "1234 567", "1 234\u{a0}567", "12 5", "1 2 %"] {
        assert_eq!(mended(text), Err(Misread::Spaces), "{text}");
    }
    for text in
        ["1,23,456", "1.234.56", "1,2,3", "1.234,5,6", "12,", ",5", "1,5 234", "%", "-", "1'234"]
    {
        assert!(mended(text).is_err(), "{text}");
    }
}

#[test]
fn a_cell_says_what_points_and_commas_are_in_its_column() {
    let none = Evidence::default();
    assert_eq!(evidence("12,5"), Evidence { comma: Comma::Decimal, ..none });
    assert_eq!(evidence("0,234"), Evidence { comma: Comma::Decimal, ..none });
    assert_eq!(evidence("1234,567"), Evidence { comma: Comma::Decimal, ..none });
    assert_eq!(evidence("1,234"), Evidence { comma: Comma::InDoubt, ..none });
    assert_eq!(evidence("1,234,567"), Evidence { comma: Comma::Groups, ..none });
    assert_eq!(evidence("1,234.5"), Evidence { comma: Comma::Groups, ..none });
    let both = Evidence { comma: Comma::Decimal, point_groups: true };
    assert_eq!(evidence("1.234,5"), both);
    assert_eq!(evidence("1 234"), none);
    assert!(is_doubtful("1.234") && is_doubtful("-123,456"));
    assert!(!is_doubtful("1234.567") && !is_doubtful("0.234") && !is_doubtful("1.23"));
}

#[test]
fn zeros_after_the_point_of_a_whole_number_go() {
    let dropped = |text: &str| {
        let mut text = text.to_owned();
        drop_zero_decimals(&mut text).map(|_| text)
    };
    assert_eq!(dropped("12.0"), Ok("12".to_owned()));
    assert_eq!(dropped("1063850.00"), Ok("1063850".to_owned()));
    assert_eq!(dropped("12"), Ok("12".to_owned()));
    assert_eq!(dropped("12.5"), Err(Misread::Fraction));
    assert_eq!(dropped("1.000"), Err(Misread::Thousands));
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
    fn a_number_written_the_french_way_is_the_same_number(
        whole in 0_u64..1_000_000_000_000,
        decimals in prop::option::of("[0-9]{1,6}"),
        negative: bool,
        space in prop::sample::select(vec!["", " ", "\u{a0}", "\u{202f}"]),
        end in prop::sample::select(vec!["", "%", " %", "\u{a0}%"]),
    ) {
        let plain = whole.to_string();
        let mut grouped = String::new();
        for (rank, digit) in plain.chars().enumerate() {
            let left = plain.len() - rank;
            grouped.push_str(if rank > 0 && left % 3 == 0 { space } else { "" });
            grouped.push(digit);
        }
        let sign = if negative { "-" } else { "" };
        let comma = decimals.as_ref().map(|digits| format!(",{digits}")).unwrap_or_default();
        let point = decimals.as_ref().map(|digits| format!(".{digits}")).unwrap_or_default();
        let (written, _) = mended(&format!("{sign}{grouped}{comma}{end}")).unwrap();
        prop_assert_eq!(&written, &format!("{sign}{plain}{point}"));
        prop_assert_eq!(mended(&written), Ok((written.clone(), vec![])), "once is enough");
    }

    #[test]
    fn no_text_makes_the_readers_fail(text in "[0-9 .,%eE+\u{a0}\u{2212}-]{0,12}|\\PC*") {
        let mut out = String::new();
        let _ = (integer(&text), number(&text), has_lost_digits(&text), is_doubtful(&text));
        if mend(&text, &mut out).is_ok() {
            prop_assert!(is_number(&out), "{:?} became {:?}", text, out);
        }
    }
}
