//! A column being read: its cells, one after the other.
//!
//! The canonical writing of a cell goes straight to its column. What is not canonical is rewritten in a
//! text that is used again for the next one, and read from there.

mod doubt;
mod reader;

use std::collections::BTreeMap;
use std::mem;

use super::findings::Findings;
use super::rules::Rules;
use super::tally::Tally;
use crate::csv::cell::number::{self, Comma};
use crate::csv::cell::{Mend, YEAR_DIGITS, plain_mark, text, year};
use crate::csv::diagnostics::{CellFault, Misread};
use crate::csv::{Absence, Column, Schema, Texts, Values};
use crate::model::{Field, FieldKind};
pub(super) use doubt::Doubts;
use reader::Reader;

/// A column being read.
pub(super) struct Builder<'a> {
    field: &'a Field,
    missing: Vec<(&'a str, Absence)>,
    /// Part of the primary key.
    key: bool,
    rules: Rules<'a>,
    reader: Reader<'a>,
    values: Values,
    absences: BTreeMap<usize, Absence>,
    findings: Findings,
    /// Whether cells are right at first sight: texts that stand in the column already, or any digits.
    comes_back: bool,
    /// Whether the last cell was.
    was_again: bool,
    /// The canonical writing of a cell that has another.
    written: String,
}

impl<'a> Builder<'a> {
    /// A column with no cell yet, of a file that semicolons cut or not: where they do, the comma is
    /// decimal. That is what spreadsheets leave it for.
    pub(super) fn new(schema: &'a Schema, field: &'a Field, semicolons: bool) -> Self {
        let missing = schema.missing_values_of(&field.name).iter();
        let reader = Reader::new(field);
        let rules = Rules::new(field);
        let missing: Vec<_> = missing.map(|one| (one.value.as_str(), one.absence())).collect();
        let comes_back = match values_of(field.kind) {
            Values::Text(_) => !reader.has_own_writing(field.kind),
            Values::Integer(_) => {
                rules.allow_any_count()
                    && !field.format.has_own_numbers()
                    && !missing.iter().any(|(text, _)| number::plain(text).is_some())
            }
            Values::Number(_) | Values::Boolean(_) => false,
        };
        Self {
            field,
            missing,
            key: schema.primary_key.contains(&field.name),
            rules,
            comes_back,
            was_again: false,
            reader,
            values: values_of(field.kind),
            absences: BTreeMap::new(),
            findings: Findings {
                tally: Tally::default(),
                doubts: Doubts::new(semicolons, field.format.decimal_char),
            },
            written: String::new(),
        }
    }

    pub(super) fn name(&self) -> &'a str {
        &self.field.name
    }

    /// Makes room for so many cells.
    pub(super) fn reserve(&mut self, rows: usize) {
        match &mut self.values {
            Values::Text(cells) => cells.reserve(rows),
            Values::Integer(cells) => cells.reserve(rows),
            Values::Number(cells) => cells.reserve(rows),
            Values::Boolean(cells) => cells.reserve(rows),
        }
    }

    /// Takes the cells read so far, and what is to be said of them.
    pub(super) fn take(&mut self) -> (Column, Findings) {
        self.was_again = false;
        let again = self.findings.doubts.again();
        let empty = Findings { tally: Tally::default(), doubts: again };
        let column = Column {
            name: self.field.name.clone(),
            values: mem::replace(&mut self.values, values_of(self.field.kind)),
            absences: mem::take(&mut self.absences),
        };
        (column, mem::replace(&mut self.findings, empty))
    }

    /// Whether a cell says that its row is the total of others. Nobody says so by mistake in a column
    /// whose values are listed.
    pub(super) fn names_total(&self, cell: &str) -> bool {
        self.field.kind == FieldKind::String && !self.rules.are_listed() && text::is_total(cell)
    }

    /// Adds the cell of a row in a column that the file lacks.
    pub(super) fn push_lacking(&mut self, row: usize) {
        self.absences.insert(row, Absence::NotCollected);
        self.values.push_absent();
    }

    /// Adds the cell of the row above, which is this one's byte for byte, if it was right at first sight. Says
    /// whether it was, and adds nothing else.
    pub(super) fn push_above(&mut self) -> bool {
        match &mut self.values {
            Values::Text(cells) if self.was_again => cells.push_above(),
            Values::Integer(cells) if self.was_again => cells.extend(cells.last().copied()),
            _ => return false,
        }
        true
    }

    /// Adds a cell that is right at first sight: a text that was right not long ago, or plain digits. Says
    /// whether it is, and adds nothing else.
    pub(super) fn push_again(&mut self, cell: &str) -> bool {
        self.was_again = match &mut self.values {
            Values::Text(cells) => self.comes_back && cells.push_again(cell),
            Values::Integer(cells) if self.comes_back => {
                let year = self.field.kind == FieldKind::Year;
                let value = number::plain(cell).filter(|_| !year || cell.len() == YEAR_DIGITS);
                cells.extend(value.map(Some));
                value.is_some()
            }
            _ => false,
        };
        self.was_again
    }

    /// Adds the cell of a row; one that is wrong is left empty.
    pub(super) fn push(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        if let Some(absence) = self.absence(cell) {
            return self.push_absence(row, absence);
        }
        let bare = cell.trim();
        if bare.len() < cell.len()
            && let Some(absence) = self.absence(bare)
        {
            self.findings.tally.add(Mend::Spaces.into(), row, bare);
            return self.push_absence(row, absence);
        }
        let before = self.values.len();
        let pushed = self.push_value(row, cell);
        if self.values.len() == before {
            self.values.push_absent();
        }
        pushed
    }

    fn absence(&self, cell: &str) -> Option<Absence> {
        self.missing.iter().find(|(text, _)| *text == cell).map(|(_, absence)| *absence)
    }

    fn push_absence(&mut self, row: usize, absence: Absence) -> Result<(), CellFault> {
        self.absences.insert(row, absence);
        self.values.push_absent();
        if self.key {
            Err(CellFault::KeyAbsent)
        } else if self.field.constraints.required {
            Err(CellFault::Required)
        } else {
            Ok(())
        }
    }

    fn push_value(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        match self.field.kind {
            FieldKind::String => self.push_text(row, cell),
            FieldKind::Integer => self.push_integer(row, cell),
            FieldKind::Number => self.push_number(row, cell),
            FieldKind::Boolean => self.push_truth(row, cell),
            FieldKind::Year => self.push_year(row, cell),
            _ => self.push_iso(row, cell),
        }
    }

    fn push_text(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        let Values::Text(cells) = &mut self.values else { return Ok(()) };
        // Where the rules do not say what a text looks like, a number that was cut short is told.
        if self.rules.fits(cell) && (self.rules.are_strict() || !number::has_lost_digits(cell)) {
            if !self.rules.are_listed() && text::is_total(cell) {
                // Each row that names a total is counted: the text is seen anew every time.
                cells.push_apart(cell);
            } else {
                cells.push(Some(cell));
            }
            return Ok(());
        }
        if number::has_lost_digits(cell) {
            return Err(CellFault::LostDigits);
        }
        let bare = cell.trim();
        let (text, mend) = if bare.len() < cell.len() && self.rules.fits(bare) {
            (bare.to_owned(), Mend::Spaces)
        } else if let Some(code) = text::with_zeros(bare, |code| self.rules.fits(code)) {
            (code, Mend::Zeros)
        } else {
            return Err(self.rules.fault(cell));
        };
        self.findings.tally.add(mend.into(), row, &text);
        cells.push(Some(&text));
        Ok(())
    }

    fn push_integer(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        let own = self.field.format.has_own_numbers();
        let read = if own { Err(Misread::Other) } else { number::integer(cell) };
        let value = match read {
            Err(misread) if misread != Misread::TooLarge => {
                let mends = self.reader.whole(cell, &mut self.written);
                let mends = mends.map_err(|misread| self.wrong(misread))?;
                self.findings.tally.add(mends, row, &self.written);
                number::integer(&self.written)
            }
            read => read,
        };
        let value = value.map_err(|misread| self.wrong(misread))?;
        self.push_whole(cell, value)
    }

    fn push_year(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        let value = match year(cell) {
            Ok(year) => year,
            Err(misread) => {
                let bare = cell.trim();
                let value = year(bare).map_err(|_| self.wrong(misread))?;
                self.findings.tally.add(Mend::Spaces.into(), row, bare);
                value
            }
        };
        self.push_whole(cell, value)
    }

    fn push_whole(&mut self, cell: &str, value: i64) -> Result<(), CellFault> {
        #[expect(clippy::cast_precision_loss, reason = "a bound is a number of JSON, an f64")]
        self.rules.number(cell, value as f64)?;
        if let Values::Integer(cells) = &mut self.values {
            cells.push(Some(value));
        }
        Ok(())
    }

    fn push_number(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        let own = self.field.format.has_own_numbers();
        let read = if own { Err(Misread::Other) } else { number::number(cell) };
        let value = match read {
            Ok(value) => {
                self.findings.doubts.see(row, cell);
                Ok(value)
            }
            Err(misread) if misread != Misread::TooLarge => {
                let read = self.reader.number(cell, &mut self.written);
                let (mut mends, evidence) = read.map_err(|misread| self.wrong(misread))?;
                if evidence.comma == Comma::InDoubt {
                    mends.remove(Mend::DecimalComma);
                }
                self.findings.tally.add(mends, row, &self.written);
                self.findings.doubts.learn(row, evidence, &self.written);
                number::number(&self.written)
            }
            read => read,
        };
        let value = value.map_err(|misread| self.wrong(misread))?;
        self.rules.number(cell, value)?;
        if let Values::Number(cells) = &mut self.values {
            cells.push(Some(value));
        }
        Ok(())
    }

    fn push_truth(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        let (value, mends) = self.reader.truth(cell).map_err(|misread| self.wrong(misread))?;
        self.findings.tally.add(mends, row, if value { "true" } else { "false" });
        self.rules.listed(cell, |one| self.reader.truth(one).is_ok_and(|(one, _)| one == value))?;
        if let Values::Boolean(cells) = &mut self.values {
            cells.push(Some(value));
        }
        Ok(())
    }

    /// Days, months, hours and places: texts in a canonical writing.
    fn push_iso(&mut self, row: usize, cell: &str) -> Result<(), CellFault> {
        if self.reader.is_canonical(cell, self.field.kind) {
            self.rules.iso(cell)?;
            if let Values::Text(cells) = &mut self.values {
                cells.push(Some(cell));
            }
            return Ok(());
        }
        let mends = self.reader.iso(cell, self.field.kind, &mut self.written);
        let mends = mends.map_err(|misread| self.wrong(misread))?;
        self.findings.tally.add(mends, row, &self.written);
        self.rules.iso(&self.written)?;
        if let Values::Text(cells) = &mut self.values {
            cells.push(Some(&self.written));
        }
        Ok(())
    }

    /// A text that is not of the column's type.
    fn wrong(&self, misread: Misread) -> CellFault {
        let misread = match misread {
            Misread::Undeclared { meant: mark, .. } => {
                let declared = self.missing.iter().map(|(text, _)| (*text).to_owned());
                let declared: Vec<String> = declared.collect();
                let is_meant = |text: &&String| mark.as_ref() == Some(&plain_mark(text));
                let meant = declared.iter().find(is_meant).cloned();
                Misread::Undeclared { declared, meant }
            }
            other => other,
        };
        CellFault::Type { expected: self.field.kind, misread }
    }
}

/// No cell yet, of a column of this kind.
fn values_of(kind: FieldKind) -> Values {
    match kind {
        FieldKind::Integer | FieldKind::Year => Values::Integer(Vec::new()),
        FieldKind::Number => Values::Number(Vec::new()),
        FieldKind::Boolean => Values::Boolean(Vec::new()),
        _ => Values::Text(Texts::default()),
    }
}
