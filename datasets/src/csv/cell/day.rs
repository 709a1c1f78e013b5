//! Days, months and hours: ISO 8601, and the French writing of them.

use std::fmt::Write as _;

use super::{Mend, Mends, digits, unlike};
use crate::csv::diagnostics::Misread;

/// A day that exists, as ISO 8601 writes it: 2019-09-30.
pub(in crate::csv) fn date(text: &str) -> Result<(), Misread> {
    let Some((year, month, day)) = iso(text) else { return Err(unlike(text)) };
    if exists(year, month, day) { Ok(()) } else { Err(Misread::NoSuchDay) }
}

/// A month: 2019-09.
pub(in crate::csv) fn month(text: &str) -> Result<(), Misread> {
    let parts = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
    let Some((year, month)) = parts.filter(|(year, month)| digits(year) && digits(month)) else {
        return Err(unlike(text));
    };
    if exists(year, month, "01") { Ok(()) } else { Err(Misread::NoSuchDay) }
}

/// An hour: 14:28:00, decimals of a second perhaps.
pub(in crate::csv) fn time(text: &str) -> Result<(), Misread> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    };
    let sized = whole.len() == 8 && decimals.is_none_or(digits);
    let mut parts = whole.split(':');
    let bounds = [23, 59, 60];
    let fits = bounds.iter().all(|most| {
        parts.next().is_some_and(|part| {
            part.len() == 2 && digits(part) && part.parse::<u32>().is_ok_and(|part| part <= *most)
        })
    });
    if sized && fits && parts.next().is_none() { Ok(()) } else { Err(unlike(text)) }
}

/// A day and an hour: 2019-09-30T14:28:00, with its zone perhaps (Z, +02:00).
pub(in crate::csv) fn datetime(text: &str) -> Result<(), Misread> {
    let Some((day, hour)) = text.split_once('T') else { return Err(unlike(text)) };
    date(day)?;
    time(without_zone(hour)).map_err(|_| unlike(text))
}

/// An hour without the zone that ends it.
fn without_zone(hour: &str) -> &str {
    if let Some(hour) = hour.strip_suffix('Z') {
        return hour;
    }
    let zone = hour.len().checked_sub(6).and_then(|at| hour.split_at_checked(at));
    match zone {
        Some((hour, zone)) if zone.starts_with(['+', '-']) && is_offset(zone) => hour,
        _ => hour,
    }
}

fn is_offset(zone: &str) -> bool {
    let parts = zone.get(1..).and_then(|zone| zone.split_once(':'));
    parts.is_some_and(|(hours, minutes)| {
        hours.len() == 2 && minutes.len() == 2 && digits(hours) && digits(minutes)
    })
}

fn iso(text: &str) -> Option<(&str, &str, &str)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let sized = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
    (sized && digits(year) && digits(month) && digits(day)).then_some((year, month, day))
}

/// Whether a calendar has this day; the parts hold digits only.
pub(super) fn exists(year: &str, month: &str, day: &str) -> bool {
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

/// Writes as ISO 8601 a day that is written otherwise: day first, points or bars, a digit alone, or a
/// midnight that a spreadsheet has added.
pub(in crate::csv) fn mend(text: &str, out: &mut String) -> Result<Mends, Misread> {
    let (day, hour) = halves(text);
    if !hour.is_none_or(is_midnight) {
        return Err(unlike(text));
    }
    out.clear();
    write_day(day, out).map_err(|misread| other(misread, text))?;
    Ok(mends(text, out))
}

/// Writes as ISO 8601 a day and an hour that are written otherwise.
pub(in crate::csv) fn mend_datetime(text: &str, out: &mut String) -> Result<Mends, Misread> {
    let (day, hour) = halves(text);
    let Some(hour) = hour else { return Err(unlike(text)) };
    out.clear();
    write_day(day, out).map_err(|misread| other(misread, text))?;
    out.push('T');
    write_hour(hour, out).ok_or_else(|| unlike(text))?;
    Ok(mends(text, out))
}

/// Writes as ISO 8601 an hour that is written otherwise: 14:28, 9h05, 14 h.
pub(in crate::csv) fn mend_time(text: &str, out: &mut String) -> Result<Mends, Misread> {
    out.clear();
    write_hour(text.trim(), out).ok_or_else(|| unlike(text))?;
    Ok(mends(text, out))
}

/// Writes as ISO 8601 a month that is written the French way: 09/2019.
pub(in crate::csv) fn mend_month(text: &str, out: &mut String) -> Result<Mends, Misread> {
    out.clear();
    let bare = text.trim();
    if month(bare).is_ok() {
        out.push_str(bare);
        return Ok(mends(text, out));
    }
    let parts = bare.split_once(['/', '-', '.']);
    let (month, year) = match parts {
        Some((month, year)) if year.len() == 4 => (month, year),
        Some((year, month)) if year.len() == 4 => (month, year),
        _ => return Err(unlike(text)),
    };
    if !(1..=2).contains(&month.len()) || !digits(month) || !digits(year) {
        return Err(unlike(text));
    }
    if !exists(year, month, "1") {
        return Err(Misread::NoSuchDay);
    }
    write_parts(out, year, &[month]);
    Ok(mends(text, out))
}

/// What was done: only spaces were taken away, or the day was written anew.
fn mends(text: &str, out: &str) -> Mends {
    if text == out {
        Mends::default()
    } else if text.trim() == out {
        Mend::Spaces.into()
    } else {
        Mend::Day.into()
    }
}

/// The reason of a text that looks like nothing known is looked for in the whole of it.
fn other(misread: Misread, text: &str) -> Misread {
    if misread == Misread::Other { unlike(text) } else { misread }
}

/// A day and the hour that follows it, when one does.
fn halves(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let parts = text.split_once(['T', ' ']).map(|(day, hour)| (day, hour.trim_start()));
    // « 30 septembre 2019 » is no day followed by an hour.
    match parts.filter(|(_, hour)| hour.starts_with(|first: char| first.is_ascii_digit())) {
        Some((day, hour)) => (day, Some(hour)),
        None => (text, None),
    }
}

fn is_midnight(hour: &str) -> bool {
    let mut whole = String::new();
    write_hour(without_zone(hour), &mut whole).is_some()
        && whole.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'))
}

fn write_day(text: &str, out: &mut String) -> Result<(), Misread> {
    let Some(separator) = text.chars().find(|character| matches!(character, '/' | '-' | '.'))
    else {
        return Err(Misread::Other);
    };
    let mut parts = text.split(separator);
    let (Some(first), Some(middle), Some(last), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Misread::Other);
    };
    if ![first, middle, last].into_iter().all(digits) || middle.len() > 2 {
        return Err(Misread::Other);
    }
    let (year, month, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, middle, last),
        (1 | 2, 4) => (last, middle, first),
        (1 | 2, 2) => return Err(Misread::TwoDigitYear),
        _ => return Err(Misread::Other),
    };
    if !exists(year, month, day) {
        let swapped = first.len() < 4 && exists(year, day, month);
        return Err(if swapped { Misread::MonthFirst } else { Misread::NoSuchDay });
    }
    write_parts(out, year, &[month, day]);
    Ok(())
}

fn write_parts(out: &mut String, year: &str, others: &[&str]) {
    out.push_str(year);
    for part in others {
        // Writing to a String cannot fail.
        let _ = write!(out, "-{part:0>2}");
    }
}

/// Writes hours, minutes and seconds in two digits each; what is not told is 0.
fn write_hour(text: &str, out: &mut String) -> Option<()> {
    let start = out.len();
    let bare = without_zone(text);
    let zone = text.get(bare.len()..)?;
    let parts: Vec<&str> = bare.split([':', 'h', 'H']).map(str::trim).collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [hours, ""] => (*hours, "00", "00"),
        [hours, minutes] => (*hours, *minutes, "00"),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let _ = write!(out, "{hours:0>2}:{minutes:0>2}:{seconds:0>2}");
    time(out.get(start..)?).ok()?;
    out.push_str(zone);
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mended(text: &str) -> Result<String, Misread> {
        let mut out = String::new();
        mend(text, &mut out).map(|_| out)
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
    fn a_day_written_otherwise_is_written_anew() {
        for text in [
            "30/09/2019",
            "30-09-2019",
            "30.09.2019",
            "2019.09.30",
            "2019/09/30",
            "2019-9-30",
            " 30/09/2019 ",
            "30/09/2019 00:00",
            "30/09/2019 0:00:00",
            "2019-09-30T00:00:00Z",
        ] {
            assert_eq!(mended(text), Ok("2019-09-30".to_owned()), "{text}");
        }
        assert_eq!(mended("1/2/2019"), Ok("2019-02-01".to_owned()), "the day comes first");
    }

    #[test]
    fn a_day_that_could_be_another_is_refused() {
        assert_eq!(mended("30/09/19"), Err(Misread::TwoDigitYear));
        assert_eq!(mended("09-10-11"), Err(Misread::TwoDigitYear));
        assert_eq!(mended("09/30/2019"), Err(Misread::MonthFirst));
        assert_eq!(mended("31/02/2019"), Err(Misread::NoSuchDay));
        for text in ["30/09-2019", "30 septembre 2019", "30/09/2019 14:28", "43738", "2019", "//"] {
            assert_eq!(mended(text), Err(Misread::Other), "{text}");
        }
    }

    #[test]
    fn months_hours_and_instants_are_iso_or_written_anew() {
        let with = |mend: fn(&str, &mut String) -> Result<Mends, Misread>, text: &str| {
            let mut out = String::new();
            mend(text, &mut out).map(|_| out)
        };
        assert_eq!((month("2019-09"), month("2019-13")), (Ok(()), Err(Misread::NoSuchDay)));
        assert_eq!(with(mend_month, "9/2019"), Ok("2019-09".to_owned()));
        assert_eq!((time("14:28:00"), time("14:28:00.5")), (Ok(()), Ok(())));
        for text in ["24:00:00", "14:28", "4:28:00", "14:60:00", "14:28:00:00"] {
            assert_eq!(time(text), Err(Misread::Other), "{text}");
        }
        for (text, written) in [("14:28", "14:28:00"), ("9h05", "09:05:00"), ("14 h", "14:00:00")] {
            assert_eq!(with(mend_time, text), Ok(written.to_owned()), "{text}");
        }
        for text in ["2019-09-30T14:28:00", "2019-09-30T14:28:00Z", "2019-09-30T14:28:00.25+02:00"]
        {
            assert_eq!(datetime(text), Ok(()), "{text}");
        }
        for text in ["14/09/2010 14:28", "2010-09-14 14:28:00", "2010.9.14 14h28"] {
            assert_eq!(with(mend_datetime, text), Ok("2010-09-14T14:28:00".to_owned()), "{text}");
        }
        assert_eq!(datetime("2019-02-30T14:28:00"), Err(Misread::NoSuchDay));
    }

    proptest! {
        #[test]
        fn what_is_written_anew_is_iso_and_stays(text in "[0-9/.: TZh-]{0,20}|\\PC*") {
            let mut out = String::new();
            if mend(&text, &mut out).is_ok() {
                prop_assert_eq!(date(&out), Ok(()));
                prop_assert_eq!(mended(&out), Ok(out.clone()));
            }
            if mend_datetime(&text, &mut out).is_ok() {
                prop_assert_eq!(datetime(&out), Ok(()), "{:?}", text);
            }
            if mend_time(&text, &mut out).is_ok() {
                prop_assert_eq!(time(without_zone(&out)), Ok(()));
            }
            if mend_month(&text, &mut out).is_ok() {
                prop_assert_eq!(month(&out), Ok(()));
            }
        }

        #[test]
        fn a_french_day_is_its_iso_day(year in 1000_u32..=9999, month in 1_u32..=12, day in 1_u32..=28) {
            let iso = format!("{year}-{month:02}-{day:02}");
            for separator in ["/", "-", "."] {
                let french = format!("{day}{separator}{month}{separator}{year}");
                prop_assert_eq!(mended(&french), Ok(iso.clone()));
            }
        }
    }
}
