//! Numbers: the canonical writing, and those of French and English spreadsheets.

use super::{Mend, Mends, digits, unlike};
use crate::csv::Format;
use crate::csv::diagnostics::Misread;

/// A whole number: a sign perhaps, then digits.
pub(in crate::csv) fn integer(text: &str) -> Result<i64, Misread> {
    if is_integer(text) {
        return text.parse().map_err(|_| Misread::TooLarge);
    }
    Err(if is_number(text) { Misread::Fraction } else { unlike(text) })
}

/// A whole number of digits alone, short enough to be counted one by one.
pub(in crate::csv) fn plain(text: &str) -> Option<i64> {
    const MOST_DIGITS: usize = 15;
    let digits = text.as_bytes();
    if digits.is_empty() || digits.len() > MOST_DIGITS {
        return None;
    }
    digits.iter().try_fold(0, |value: i64, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit < 10).then(|| value * 10 + i64::from(digit))
    })
}

/// A number: a sign perhaps, digits, then a point and digits perhaps. An exponent is read when it hides
/// no digit: `1.2e-05` is a number, `2.19E+13` is what a spreadsheet leaves of a longer one.
pub(in crate::csv) fn number(text: &str) -> Result<f64, Misread> {
    if !is_number(text) && (!has_exponent(text) || has_lost_digits(text)) {
        return Err(unlike(text));
    }
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or(Misread::TooLarge)
}

/// Whether a text is the canonical writing of a number.
pub(in crate::csv) fn is_number(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, decimals)) => is_integer(whole) && digits(decimals),
        None => is_integer(text),
    }
}

fn is_integer(text: &str) -> bool {
    digits(text.strip_prefix(['+', '-']).unwrap_or(text))
}

/// Whether a text is a number with an exponent: a power of ten.
fn has_exponent(text: &str) -> bool {
    let parts = text.split_once(['E', 'e']);
    parts.is_some_and(|(mantissa, power)| is_number(mantissa) && is_integer(power))
}

/// Whether a text is a number whose digits a spreadsheet has rounded away: « 2,19E+13 ». Spreadsheets
/// write « E+ »; programs that write every digit write « e ».
pub(in crate::csv) fn has_lost_digits(text: &str) -> bool {
    // Most texts are told by one byte.
    let first = text.bytes().next();
    if text.len() > 24 || !first.is_some_and(|byte| byte.is_ascii_digit() || b"+- ".contains(&byte))
    {
        return false;
    }
    let Some((mantissa, power)) = text.trim().split_once("E+") else { return false };
    let decimals = mantissa.split_once(['.', ',']).map_or("", |(_, decimals)| decimals).len();
    is_number(&mantissa.replacen(',', ".", 1))
        && digits(power)
        && power.parse::<usize>().is_ok_and(|power| power > decimals)
}

/// Whether a number has one point (or comma) and three digits after it, so that it could be a thousands
/// separator: « 1.234 », and neither « 0.234 » nor « 1234.567 ».
pub(in crate::csv) fn is_doubtful(text: &str) -> bool {
    let Some(at) = text.len().checked_sub(4) else { return false };
    if !matches!(text.as_bytes().get(at), Some(b'.' | b',')) {
        return false;
    }
    let whole = text.get(..at).unwrap_or_default().trim_start_matches(['+', '-']);
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && digits(whole)
}

/// What a comma does in a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::csv) enum Comma {
    /// There is none.
    #[default]
    Absent,
    /// It stands before the decimals, and can do nothing else.
    Decimal,
    /// It separates thousands, and can do nothing else.
    Groups,
    /// It has three digits after it: « 1,234 ».
    InDoubt,
}

/// What the writing of a cell says of its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::csv) struct Evidence {
    /// What its comma does.
    pub(in crate::csv) comma: Comma,
    /// A point separates thousands, and can do nothing else.
    pub(in crate::csv) point_groups: bool,
}

/// Writes a number in the canonical way, and tells what was done and what was learnt. « 1,234 » is
/// written 1.234 with its doubt: the other cells of its column decide.
pub(in crate::csv) fn mend(text: &str, out: &mut String) -> Result<(Mends, Evidence), Misread> {
    if has_lost_digits(text) {
        return Err(Misread::LostDigits);
    }
    let mut mends = Mends::default();
    let mut rest = text.trim();
    if rest.len() < text.len() {
        mends.add(Mend::Spaces);
    }
    if let Some(number) = rest.strip_suffix('%') {
        rest = number.trim_end();
        mends.add(Mend::Percent);
    }
    out.clear();
    if let Some(number) = rest.strip_prefix('\u{2212}') {
        out.push('-');
        rest = number;
        mends.add(Mend::Minus);
    } else if let Some(number) = rest.strip_prefix(['+', '-']) {
        out.push_str(if rest.starts_with('-') { "-" } else { "" });
        rest = number;
    }
    let (whole, decimals, evidence) = cut(rest).ok_or_else(|| unlike(text))?;
    if rest.get(whole.len()..).is_some_and(|end| end.starts_with(',')) && decimals.is_some() {
        mends.add(Mend::DecimalComma);
    }
    match ungroup(whole, None, out) {
        Some(true) => mends.add(Mend::Groups),
        Some(false) => {}
        None if whole.chars().all(|one| one.is_ascii_digit() || is_space(one)) => {
            // « 17 19 2 »; what holds no digit at all is no number.
            return Err(if whole.is_empty() { unlike(text) } else { Misread::Spaces });
        }
        None => return Err(unlike(text)),
    }
    if let Some(decimals) = decimals {
        out.push('.');
        out.push_str(decimals);
    }
    Ok((mends, evidence))
}

/// Writes in the canonical way a number that has the writing its schema declares; tells whether it has.
pub(in crate::csv) fn declared(text: &str, format: &Format, out: &mut String) -> bool {
    let mut rest = text;
    if format.bare_number == Some(false) {
        let around = |one: char| !one.is_ascii_digit() && one != '-' && one != '+';
        rest = rest.trim_matches(around);
    }
    out.clear();
    if let Some(number) = rest.strip_prefix(['+', '-']) {
        out.push_str(if rest.starts_with('-') { "-" } else { "" });
        rest = number;
    }
    let (whole, decimals) = match rest.split_once(format.decimal_char.unwrap_or('.')) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (rest, None),
    };
    let own = |one: char| one.is_ascii_digit() || format.group_char == Some(one);
    if !whole.chars().all(own) || ungroup(whole, format.group_char, out).is_none() {
        return false;
    }
    if let Some(decimals) = decimals {
        out.push('.');
        out.push_str(decimals);
    }
    decimals.is_none_or(digits)
}

/// Cuts a number at its decimal mark: the last of the points and commas, when it stands once.
fn cut(text: &str) -> Option<(&str, Option<&str>, Evidence)> {
    let mut evidence = Evidence::default();
    let Some(at) = text.rfind([',', '.']) else { return Some((text, None, evidence)) };
    let (whole, end) = text.split_at(at);
    let mark = end.chars().next()?;
    let decimals = end.get(1..)?;
    let comma = mark == ',';
    if whole.contains(mark) {
        // Twice the same: it separates thousands, and there are no decimals.
        evidence.comma = if comma { Comma::Groups } else { Comma::Absent };
        evidence.point_groups = !comma;
        return Some((text, None, evidence));
    }
    if !digits(decimals) {
        return None;
    }
    let grouped = whole.contains([',', '.']);
    evidence.point_groups = comma && grouped;
    evidence.comma = match (comma, grouped) {
        (true, _) if is_doubtful(text) => Comma::InDoubt,
        (true, _) => Comma::Decimal,
        (false, true) => Comma::Groups,
        (false, false) => Comma::Absent,
    };
    Some((whole, Some(decimals), evidence))
}

/// Writes the digits of a whole number without what separates its groups of three; tells whether there
/// were any, and `None` when its groups are not of three.
fn ungroup(whole: &str, own: Option<char>, out: &mut String) -> Option<bool> {
    if digits(whole) {
        out.push_str(whole);
        return Some(false);
    }
    let separator = whole.chars().find(|character| !character.is_ascii_digit())?;
    if !(",.".contains(separator) || is_space(separator) || own == Some(separator)) {
        return None;
    }
    for (rank, group) in whole.split(separator).enumerate() {
        let sized = if rank == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        if !sized || !digits(group) {
            return None;
        }
        out.push_str(group);
    }
    Some(true)
}

/// The spaces that stand between thousands: plain, no-break, narrow no-break, thin.
const fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Writes a whole number without its decimals when they are all zeros.
pub(in crate::csv) fn drop_zero_decimals(text: &mut String) -> Result<bool, Misread> {
    let Some((whole, decimals)) = text.split_once('.') else { return Ok(false) };
    if is_doubtful(text) {
        return Err(Misread::Thousands);
    }
    if decimals.bytes().any(|digit| digit != b'0') {
        return Err(Misread::Fraction);
    }
    text.truncate(whole.len());
    Ok(true)
}

#[cfg(test)]
mod tests;
