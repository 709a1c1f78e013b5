//! A column being read: its cells, one after the other, and the rules each of them keeps.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use regex_lite::Regex;

use crate::csv::diagnostics::{CellFault, Misread};
use crate::csv::schema::whole;
use crate::csv::{Absence, Bound, Column, Schema, Values, cell, nearest};
use crate::model::{Field, FieldKind};

/// A column being read.
pub(super) struct Builder<'a> {
    field: &'a Field,
    missing: Vec<(&'a str, Absence)>,
    /// Part of the primary key.
    key: bool,
    /// What a text looks like.
    pattern: Option<Regex>,
    /// The only numbers of a column of numbers.
    listed: Vec<f64>,
    values: Values,
    absences: BTreeMap<usize, Absence>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(schema: &'a Schema, field: &'a Field) -> Self {
        let missing = schema.missing_values_of(&field.name).iter();
        let listed = field.constraints.enum_.iter();
        Self {
            field,
            missing: missing
                .filter_map(|one| Some((one.value.as_str(), Absence::parse(&one.value)?)))
                .collect(),
            key: schema.primary_key.contains(&field.name),
            // A pattern that does not read was told with the schema.
            pattern: field.constraints.pattern.as_deref().and_then(|text| whole(text).ok()),
            listed: listed.filter_map(|text| cell::number(text).ok()).collect(),
            values: match field.kind {
                FieldKind::String | FieldKind::Date => Values::Text(Vec::new()),
                FieldKind::Integer | FieldKind::Year => Values::Integer(Vec::new()),
                FieldKind::Number => Values::Number(Vec::new()),
            },
            absences: BTreeMap::new(),
        }
    }

    pub(super) fn name(&self) -> &'a str {
        &self.field.name
    }

    pub(super) const fn values(&self) -> &Values {
        &self.values
    }

    pub(super) fn finish(self) -> Column {
        let name = self.field.name.clone();
        Column { name, values: self.values, absences: self.absences }
    }

    /// Adds the cell of a row; one that is wrong is left empty.
    pub(super) fn push(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        let missing = self.missing.iter().find(|(text, _)| *text == cell);
        if let Some((_, absence)) = missing {
            self.absences.insert(row, *absence);
            self.push_empty();
            return self.may_be_absent();
        }
        let pushed = self.push_value(cell);
        if pushed.is_err() {
            self.push_empty();
        }
        pushed
    }

    fn may_be_absent(&self) -> Result<(), CellFault> {
        if self.key {
            Err(CellFault::KeyAbsent)
        } else if self.field.constraints.required {
            Err(CellFault::Required)
        } else {
            Ok(())
        }
    }

    fn push_empty(&mut self) {
        match &mut self.values {
            Values::Text(cells) => cells.push(None),
            Values::Integer(cells) => cells.push(None),
            Values::Number(cells) => cells.push(None),
        }
    }

    fn push_value(&mut self, text: &str) -> Result<(), CellFault> {
        let wrong = |misread| self.wrong(misread);
        match self.field.kind {
            FieldKind::String => self.check_text(text)?,
            FieldKind::Date => {
                cell::date(text).map_err(wrong)?;
                self.check_date(text)?;
            }
            FieldKind::Integer => {
                return self.push_whole(text, cell::integer(text).map_err(wrong)?);
            }
            FieldKind::Year => return self.push_whole(text, cell::year(text).map_err(wrong)?),
            FieldKind::Number => return self.push_number(text, cell::number(text).map_err(wrong)?),
        }
        if let Values::Text(cells) = &mut self.values {
            cells.push(Some(text.to_owned()));
        }
        Ok(())
    }

    /// A text that is not of the column's type.
    fn wrong(&self, misread: Misread) -> CellFault {
        let declared = || self.missing.iter().map(|(text, _)| (*text).to_owned()).collect();
        let misread = match misread {
            Misread::Undeclared { .. } => Misread::Undeclared { declared: declared() },
            other => other,
        };
        CellFault::Type { expected: self.field.kind, misread }
    }

    fn push_whole(&mut self, text: &str, value: i64) -> Result<(), CellFault> {
        #[expect(clippy::cast_precision_loss, reason = "a bound is a number of JSON, an f64")]
        self.check_number(text, value as f64)?;
        if let Values::Integer(cells) = &mut self.values {
            cells.push(Some(value));
        }
        Ok(())
    }

    fn push_number(&mut self, text: &str, value: f64) -> Result<(), CellFault> {
        self.check_number(text, value)?;
        if let Values::Number(cells) = &mut self.values {
            cells.push(Some(value));
        }
        Ok(())
    }

    fn check_text(&self, text: &str) -> Result<(), CellFault> {
        let rules = &self.field.constraints;
        if rules.min_length.is_some() || rules.max_length.is_some() {
            let length = text.chars().count();
            if let Some(minimum) = rules.min_length.filter(|minimum| length < *minimum) {
                return Err(CellFault::TooShort { minimum });
            }
            if let Some(maximum) = rules.max_length.filter(|maximum| length > *maximum) {
                return Err(CellFault::TooLong { maximum });
            }
        }
        if let (Some(regex), Some(pattern)) = (&self.pattern, &rules.pattern)
            && !regex.is_match(text)
        {
            return Err(CellFault::Pattern { pattern: pattern.clone() });
        }
        self.check_listed(text, rules.enum_.iter().any(|one| one == text))
    }

    fn check_date(&self, text: &str) -> Result<(), CellFault> {
        // Days in ISO 8601 are in the order of their text.
        self.check_bounds(|bound| match bound {
            Bound::Text(bound) => Some(text.cmp(bound)),
            Bound::Number(_) => None,
        })?;
        self.check_listed(text, self.field.constraints.enum_.iter().any(|one| one == text))
    }

    fn check_number(&self, text: &str, value: f64) -> Result<(), CellFault> {
        self.check_bounds(|bound| match bound {
            Bound::Number(bound) => value.partial_cmp(bound),
            Bound::Text(_) => None,
        })?;
        // Numbers of a file are compared with those of the schema as written: no arithmetic was done.
        self.check_listed(text, self.listed.contains(&value))
    }

    fn check_bounds(&self, compare: impl Fn(&Bound) -> Option<Ordering>) -> Result<(), CellFault> {
        let rules = &self.field.constraints;
        if let Some(minimum) = &rules.minimum
            && compare(minimum) == Some(Ordering::Less)
        {
            return Err(CellFault::BelowMinimum { minimum: minimum.clone() });
        }
        if let Some(maximum) = &rules.maximum
            && compare(maximum) == Some(Ordering::Greater)
        {
            return Err(CellFault::AboveMaximum { maximum: maximum.clone() });
        }
        Ok(())
    }

    fn check_listed(&self, text: &str, listed: bool) -> Result<(), CellFault> {
        let allowed = &self.field.constraints.enum_;
        if listed || allowed.is_empty() {
            return Ok(());
        }
        let nearest = nearest(text, allowed.iter().map(String::as_str));
        Err(CellFault::NotListed { allowed: allowed.clone(), nearest })
    }
}
