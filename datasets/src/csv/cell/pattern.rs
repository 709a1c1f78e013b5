//! Days and hours in the writing that a schema declares: `%d/%m/%Y`, as strptime has it.

use std::fmt::Write as _;

use super::{day, unlike};
use crate::csv::diagnostics::Misread;
use crate::model::FieldKind;

/// A declared writing of days or hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::csv) struct Pattern(Vec<Piece>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Literal(char),
    /// A number, by the letter of its directive.
    Number(char),
}

/// What a pattern has read.
#[derive(Default)]
struct Parts {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    hour: u32,
    minute: u32,
    second: u32,
}

impl Pattern {
    /// The pattern of a column of this type; `None` when it has a directive that is not read, or not all
    /// that the type needs.
    pub(in crate::csv) fn parse(text: &str, kind: FieldKind) -> Option<Self> {
        // Table Schema v1 wrote « fmt: » before it at first.
        let mut characters = text.strip_prefix("fmt:").unwrap_or(text).chars();
        let mut pieces = Vec::new();
        while let Some(character) = characters.next() {
            pieces.push(match character {
                '%' => match characters.next()? {
                    letter @ ('Y' | 'y' | 'm' | 'd' | 'H' | 'M' | 'S') => Piece::Number(letter),
                    '%' => Piece::Literal('%'),
                    _ => return None,
                },
                other => Piece::Literal(other),
            });
        }
        let has =
            |letters: &[char]| letters.iter().any(|one| pieces.contains(&Piece::Number(*one)));
        let (year, month, day, hour) = (has(&['Y', 'y']), has(&['m']), has(&['d']), has(&['H']));
        let whole = match kind {
            FieldKind::Date => year && month && day,
            FieldKind::Datetime => year && month && day && hour,
            FieldKind::Yearmonth => year && month,
            FieldKind::Time => hour,
            _ => false,
        };
        whole.then_some(Self(pieces))
    }

    /// Writes as ISO 8601 a text that has the declared writing.
    pub(in crate::csv) fn read(
        &self,
        text: &str,
        kind: FieldKind,
        out: &mut String,
    ) -> Result<(), Misread> {
        let parts = self.parts(text).ok_or_else(|| unlike(text))?;
        out.clear();
        if kind != FieldKind::Time {
            let (Some(year), Some(month)) = (parts.year, parts.month) else {
                return Err(Misread::Other);
            };
            let day = parts.day.unwrap_or(1);
            if !day::exists(&year.to_string(), &month.to_string(), &day.to_string()) {
                return Err(Misread::NoSuchDay);
            }
            let _ = write!(out, "{year:04}-{month:02}");
            if kind != FieldKind::Yearmonth {
                let _ = write!(out, "-{day:02}");
            }
        }
        let Parts { hour, minute, second, .. } = parts;
        if matches!(kind, FieldKind::Time | FieldKind::Datetime) {
            let _ = write!(out, "{}", if kind == FieldKind::Datetime { "T" } else { "" });
            let start = out.len();
            let _ = write!(out, "{hour:02}:{minute:02}:{second:02}");
            day::time(out.get(start..).unwrap_or_default())?;
        }
        Ok(())
    }

    fn parts(&self, text: &str) -> Option<Parts> {
        let mut parts = Parts::default();
        let mut rest = text;
        for piece in &self.0 {
            rest = match piece {
                Piece::Literal(character) => rest.strip_prefix(*character)?,
                Piece::Number(letter) => {
                    let most = if *letter == 'Y' { 4 } else { 2 };
                    let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
                    let (number, after) = rest.split_at_checked(digits)?;
                    if *letter == 'Y' && digits < 4 {
                        return None;
                    }
                    parts.set(*letter, number.parse().ok()?);
                    after
                }
            };
        }
        rest.is_empty().then_some(parts)
    }
}

impl Parts {
    const fn set(&mut self, letter: char, number: u32) {
        match letter {
            'Y' => self.year = Some(number),
            // The century of POSIX: 69 to 99 are of the twentieth.
            'y' => self.year = Some(if number < 69 { 2_000 + number } else { 1_900 + number }),
            'm' => self.month = Some(number),
            'd' => self.day = Some(number),
            'H' => self.hour = number,
            'M' => self.minute = number,
            _ => self.second = number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pattern: &str, kind: FieldKind, text: &str) -> Result<String, Misread> {
        let mut out = String::new();
        Pattern::parse(pattern, kind).unwrap().read(text, kind, &mut out).map(|()| out)
    }

    #[test]
    fn a_declared_writing_is_read() {
        use FieldKind::{Date, Datetime, Time, Yearmonth};
        for (pattern, kind, text, iso) in [
            ("%d/%m/%Y", Date, "30/09/2019", "2019-09-30"),
            ("fmt:%d/%m/%y", Date, "1/2/19", "2019-02-01"),
            ("%m-%d-%Y", Date, "09-30-2019", "2019-09-30"),
            ("%Y%m%d", Date, "20190930", "2019-09-30"),
            ("%d/%m/%Y %H:%M", Datetime, "14/09/2010 14:28", "2010-09-14T14:28:00"),
            ("%Hh%M", Time, "9h05", "09:05:00"),
            ("%m/%Y", Yearmonth, "9/2019", "2019-09"),
        ] {
            assert_eq!(read(pattern, kind, text), Ok(iso.to_owned()), "{pattern}");
        }
        assert_eq!(read("%d/%m/%Y", Date, "31/02/2019"), Err(Misread::NoSuchDay));
        assert_eq!(read("%d/%m/%Y", Date, "30/09/19"), Err(Misread::Other));
        assert_eq!(read("%d/%m/%Y", Date, "30/09/2019 "), Err(Misread::Other));
    }

    #[test]
    fn a_pattern_that_is_not_read_or_says_too_little_is_none() {
        for (pattern, kind) in [
            ("%d %B %Y", FieldKind::Date),
            ("%d/%m", FieldKind::Date),
            ("%d/%m/%Y", FieldKind::Datetime),
            ("any", FieldKind::Date),
            ("%", FieldKind::Date),
        ] {
            assert_eq!(Pattern::parse(pattern, kind), None, "{pattern}");
        }
    }
}
