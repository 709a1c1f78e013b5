//! The rules that each cell of a column keeps.

use std::cell::Cell;
use std::cmp::Ordering;

use regex_lite::Regex;

use super::memo::Memo;
use crate::csv::cell::number;
use crate::csv::cell::text::TextFormat;
use crate::csv::diagnostics::CellFault;
use crate::csv::schema::whole;
use crate::csv::{Bound, Constraints, nearest};
use crate::model::{Field, FieldKind};

/// The rules of a column.
pub(super) struct Rules<'a> {
    constraints: &'a Constraints,
    /// What a text looks like.
    pattern: Option<Regex>,
    format: Option<TextFormat>,
    /// The only values, as they are written; none when any will do.
    lists: Vec<Vec<&'a str>>,
    /// The same as numbers, for a column of numbers.
    numbers: Vec<Vec<f64>>,
    memo: Memo,
    /// How many faults have been made: a report tells so many of them, and no more.
    faults: Cell<usize>,
}

/// The faults that are made whole: those after them are counted, not told.
const MOST: usize = 1_000;

/// A rule that a text breaks.
enum Broken {
    Shorter(usize),
    Longer(usize),
    Pattern,
    Format(TextFormat),
    List(usize),
}

impl<'a> Rules<'a> {
    pub(super) fn new(field: &'a Field) -> Self {
        let constraints = &field.constraints;
        let enumerated: Vec<&str> = constraints.enum_.iter().map(String::as_str).collect();
        let categories: Vec<&str> = field.categories.iter().map(|one| one.value.as_str()).collect();
        let lists: Vec<Vec<&str>> =
            [enumerated, categories].into_iter().filter(|list| !list.is_empty()).collect();
        let numbers = |list: &Vec<&str>| {
            list.iter().filter_map(|text| number::number(text).ok()).collect::<Vec<f64>>()
        };
        Self {
            constraints,
            // A pattern that does not read was told with the schema.
            pattern: constraints.pattern.as_deref().and_then(|text| whole(text).ok()),
            format: field.format.of_text().filter(|_| field.kind == FieldKind::String),
            numbers: lists.iter().map(numbers).collect(),
            lists,
            memo: Memo::default(),
            faults: Cell::new(0),
        }
    }

    /// Whether the values are listed.
    pub(super) fn are_listed(&self) -> bool {
        !self.lists.is_empty()
    }

    /// Whether any whole number from 0 on keeps them.
    pub(super) fn allow_any_count(&self) -> bool {
        let rules = self.constraints;
        let floor = match rules.minimum {
            None => true,
            Some(Bound::Number(minimum)) => minimum <= 0.0,
            Some(Bound::Text(_)) => false,
        };
        let others = [&rules.maximum, &rules.exclusive_minimum, &rules.exclusive_maximum];
        floor && others.into_iter().all(Option::is_none) && !self.are_listed()
    }

    /// Whether they say what a text looks like.
    pub(super) fn are_strict(&self) -> bool {
        self.pattern.is_some() || self.format.is_some() || self.are_listed()
    }

    /// Whether a text keeps them.
    pub(super) fn fits(&self, text: &str) -> bool {
        if self.are_strict() {
            self.memo.is_right(text, || self.broken(text).is_none())
        } else {
            self.broken(text).is_none()
        }
    }

    /// The rule that a text breaks.
    pub(super) fn fault(&self, text: &str) -> CellFault {
        match self.broken(text) {
            Some(Broken::Shorter(minimum)) => CellFault::TooShort { minimum },
            Some(Broken::Longer(maximum)) => CellFault::TooLong { maximum },
            Some(Broken::Format(format)) => CellFault::Format { format },
            Some(Broken::List(list)) => self.unlisted(text, list),
            Some(Broken::Pattern) | None => {
                CellFault::Pattern { pattern: self.constraints.pattern.clone().unwrap_or_default() }
            }
        }
    }

    fn broken(&self, text: &str) -> Option<Broken> {
        let rules = self.constraints;
        if rules.min_length.is_some() || rules.max_length.is_some() {
            let length = text.chars().count();
            if let Some(minimum) = rules.min_length.filter(|minimum| length < *minimum) {
                return Some(Broken::Shorter(minimum));
            }
            if let Some(maximum) = rules.max_length.filter(|maximum| length > *maximum) {
                return Some(Broken::Longer(maximum));
            }
        }
        if self.pattern.as_ref().is_some_and(|pattern| !pattern.is_match(text)) {
            return Some(Broken::Pattern);
        }
        if let Some(format) = self.format.filter(|format| !format.fits(text)) {
            return Some(Broken::Format(format));
        }
        self.lists.iter().position(|list| !list.contains(&text)).map(Broken::List)
    }

    /// Whether a day, a month, an hour or a place in its canonical writing keeps them.
    pub(super) fn iso(&self, text: &str) -> Result<(), CellFault> {
        // ISO 8601 is in the order of its text.
        self.bounds(|bound| match bound {
            Bound::Text(bound) => Some(text.cmp(bound)),
            Bound::Number(_) => None,
        })?;
        self.listed(text, |one| one == text)
    }

    /// Whether a number, written so, keeps them.
    pub(super) fn number(&self, text: &str, value: f64) -> Result<(), CellFault> {
        self.bounds(|bound| match bound {
            Bound::Number(bound) => value.partial_cmp(bound),
            Bound::Text(_) => None,
        })?;
        // Numbers of a file are compared with those of the schema as written: no arithmetic was done.
        match self.numbers.iter().position(|numbers| !numbers.contains(&value)) {
            Some(list) => Err(self.unlisted(text, list)),
            None => Ok(()),
        }
    }

    /// Whether a value is one of those listed, given which of them it is.
    pub(super) fn listed(&self, text: &str, is: impl Fn(&str) -> bool) -> Result<(), CellFault> {
        match self.lists.iter().position(|list| !list.iter().any(|one| is(one))) {
            Some(list) => Err(self.unlisted(text, list)),
            None => Ok(()),
        }
    }

    fn unlisted(&self, text: &str, list: usize) -> CellFault {
        self.faults.set(self.faults.get() + 1);
        if self.faults.get() > MOST {
            return CellFault::NotListed { allowed: Vec::new(), nearest: None };
        }
        let list = self.lists.get(list).map(Vec::as_slice).unwrap_or_default();
        let nearest = nearest(text, list.iter().copied());
        CellFault::NotListed {
            allowed: list.iter().map(|one| (*one).to_owned()).collect(),
            nearest,
        }
    }

    fn bounds(&self, compare: impl Fn(&Bound) -> Option<Ordering>) -> Result<(), CellFault> {
        let rules = self.constraints;
        let breaks = |bound: &Option<Bound>, wrong: &[Ordering]| {
            let broken =
                bound.as_ref().filter(|bound| compare(bound).is_some_and(|o| wrong.contains(&o)));
            broken.cloned()
        };
        if let Some(minimum) = breaks(&rules.minimum, &[Ordering::Less]) {
            return Err(CellFault::BelowMinimum { minimum });
        }
        if let Some(maximum) = breaks(&rules.maximum, &[Ordering::Greater]) {
            return Err(CellFault::AboveMaximum { maximum });
        }
        if let Some(minimum) = breaks(&rules.exclusive_minimum, &[Ordering::Less, Ordering::Equal])
        {
            return Err(CellFault::NotAbove { minimum });
        }
        if let Some(maximum) =
            breaks(&rules.exclusive_maximum, &[Ordering::Greater, Ordering::Equal])
        {
            return Err(CellFault::NotBelow { maximum });
        }
        Ok(())
    }
}
