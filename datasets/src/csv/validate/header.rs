//! The header of a CSV: which column of the file is which column of the schema.

use std::collections::{BTreeMap, BTreeSet};

use crate::csv::diagnostics::{FileFault, Place, Repair, Report};
use crate::csv::lexer::Record;
use crate::csv::rows::Row;
use crate::csv::{FieldsMatch, Schema, nearest};

/// A header that has been read.
#[derive(Clone)]
pub(super) struct Header {
    /// Number of columns.
    pub(super) width: usize,
    /// Rank in the file of each column of the schema.
    pub(super) ranks: Vec<Option<usize>>,
    /// Columns without a name.
    unnamed: Vec<Unnamed>,
}

/// A column without a name: left out, unless it holds something.
#[derive(Clone)]
struct Unnamed {
    rank: usize,
    place: Place,
    holds: bool,
}

impl Header {
    /// Reads a header; what is wrong with it is told name by name.
    pub(super) fn read(
        text: &str,
        row: Row,
        record: &Record,
        schema: &Schema,
        report: &mut Report,
    ) -> Self {
        let names: Vec<&str> = record.iter(text).collect();
        let place = |rank| {
            let start = record.start(rank).unwrap_or(row.start);
            Place::after(text, row.start, row.line, start)
        };
        let reader = Reader { names, schema, place: &place };
        let mut unnamed = Vec::new();
        let found = reader.ranks(&mut unnamed, report);
        reader.missing(&found, report);
        reader.order(&found, report);
        let ranks = schema.names().map(|name| found.get(name).copied()).collect();
        Self { width: record.len(), ranks, unnamed }
    }

    /// Looks whether a row holds something in a column without a name.
    pub(super) fn look_at_unnamed(&mut self, text: &str, record: &Record) {
        for column in &mut self.unnamed {
            column.holds |= !record.get(text, column.rank).trim().is_empty();
        }
    }

    /// Adds what another reader of the same file has seen.
    pub(super) fn absorb(&mut self, other: &Self) {
        for (column, other) in self.unnamed.iter_mut().zip(&other.unnamed) {
            column.holds |= other.holds;
        }
    }

    /// Tells what became of the columns without a name.
    pub(super) fn conclude(&self, report: &mut Report) {
        for column in &self.unnamed {
            let number = column.rank + 1;
            let problem = if column.holds {
                report.problem(FileFault::UnnamedColumn { number })
            } else {
                report.problem(Repair::EmptyColumn { number })
            };
            report.add(problem.at(Some(column.place)));
        }
    }
}

/// A header being read.
struct Reader<'a> {
    names: Vec<&'a str>,
    schema: &'a Schema,
    place: &'a dyn Fn(usize) -> Place,
}

impl<'a> Reader<'a> {
    /// The rank of each name; those that are repeated or that the schema does not know are told.
    fn ranks(&self, unnamed: &mut Vec<Unnamed>, report: &mut Report) -> BTreeMap<&'a str, usize> {
        let mut ranks = BTreeMap::new();
        for (rank, written) in self.names.iter().enumerate() {
            let place = (self.place)(rank);
            let name = self.name(written);
            if name.is_empty() {
                unnamed.push(Unnamed { rank, place, holds: false });
                continue;
            }
            let problem = if ranks.contains_key(name) {
                report.problem(FileFault::DuplicateColumn)
            } else {
                ranks.insert(name, rank);
                if self.schema.field(name).is_none() {
                    if self.schema.fields_match.may_have_others() {
                        continue;
                    }
                    report.problem(self.unknown(name))
                } else if name == *written {
                    continue;
                } else {
                    let read = name.to_owned();
                    report.problem(Repair::ColumnName { read }).value(Some(written))
                }
            };
            report.add(problem.at(Some(place)).field(name));
        }
        ranks
    }

    /// A name, without the spaces around it unless the schema has them.
    fn name(&self, written: &'a str) -> &'a str {
        if self.schema.field(written).is_some() { written } else { written.trim() }
    }

    /// A name that is not in the schema; a column that the file lacks may be meant.
    fn unknown(&self, name: &str) -> FileFault {
        let present: BTreeSet<&str> = self.names.iter().map(|name| self.name(name)).collect();
        let lacking = self.schema.names().filter(|name| !present.contains(name));
        FileFault::UnknownColumn {
            nearest: nearest(name, lacking),
            known: self.schema.names().map(str::to_owned).collect(),
        }
    }

    /// Tells the columns of the schema that are not there and must be.
    fn missing(&self, found: &BTreeMap<&str, usize>, report: &mut Report) {
        for field in &self.schema.fields {
            let key = self.schema.primary_key.contains(&field.name);
            let needed = !self.schema.fields_match.may_lack() || field.constraints.required || key;
            if found.contains_key(field.name.as_str()) || !needed {
                continue;
            }
            let known = |name: &&str| self.schema.field(name).is_some();
            let spare = self.names.iter().map(|name| self.name(name)).filter(|name| !known(name));
            let fault = FileFault::MissingColumn { nearest: nearest(&field.name, spare) };
            report.add(report.problem(fault).at(Some((self.place)(0))).field(&field.name));
        }
    }

    /// Tells the first column that does not stand where a schema of exact order has it.
    fn order(&self, found: &BTreeMap<&str, usize>, report: &mut Report) {
        if self.schema.fields_match != FieldsMatch::Exact || found.len() != self.schema.fields.len()
        {
            return;
        }
        let names = self.names.iter().map(|name| self.name(name)).filter(|name| !name.is_empty());
        let moved = names.zip(self.schema.names()).find(|(name, expected)| name != expected);
        if let Some((name, expected)) = moved {
            let fault = FileFault::ColumnOrder { expected: expected.to_owned() };
            let rank = found.get(name).copied().unwrap_or_default();
            report.add(report.problem(fault).at(Some((self.place)(rank))).field(name));
        }
    }
}
