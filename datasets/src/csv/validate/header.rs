//! The header of a CSV: which column of the file is which column of the schema.

use std::collections::{BTreeMap, BTreeSet};

use crate::csv::diagnostics::{FileFault, Place, Repair, Report};
use crate::csv::lexer::Record;
use crate::csv::names::Names;
use crate::csv::rows::Row;
use crate::csv::{FieldsMatch, Schema, nearest};

/// A header that has been read.
pub(super) struct Header {
    /// Number of columns.
    pub(super) width: usize,
    /// Rank in the file of each column of the schema.
    pub(super) ranks: Vec<Option<usize>>,
    /// Columns without a name.
    unnamed: Vec<Unnamed>,
}

/// A column without a name: left out, unless it holds something.
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
        let place = |rank| {
            let start = record.start(rank).unwrap_or(row.start);
            Place::after(text, row.start, row.line, start)
        };
        let reader = Reader::new(record.iter(text).collect(), schema, &place);
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
    /// The names as they are written.
    written: Vec<&'a str>,
    /// The names as they are read: that of a column of the schema wherever it is certain.
    read: Vec<&'a str>,
    /// The columns that a file in doubt may mean, each named in several cells.
    doubtful: BTreeSet<&'a str>,
    known: Names<'a>,
    schema: &'a Schema,
    place: &'a dyn Fn(usize) -> Place,
}

impl<'a> Reader<'a> {
    fn new(written: Vec<&'a str>, schema: &'a Schema, place: &'a dyn Fn(usize) -> Place) -> Self {
        let known = Names::new(schema.names());
        let present: BTreeSet<&str> =
            written.iter().filter_map(|name| known.exactly(name)).collect();
        // A column that the file has under its own name is not meant by another.
        let lacking = |written: &&str| known.folded(written).filter(|name| !present.contains(name));
        let mut cells: BTreeMap<&str, usize> = BTreeMap::new();
        for name in written.iter().filter_map(lacking) {
            *cells.entry(name).or_default() += 1;
        }
        let certain = |written: &&'a str| {
            let exactly = known.exactly(written);
            exactly.or_else(|| lacking(written).filter(|name| cells.get(name) == Some(&1)))
        };
        let read = written.iter().map(|name| certain(name).unwrap_or(name.trim())).collect();
        let several = cells.iter().filter(|(_, count)| **count > 1);
        let doubtful = several.map(|(name, _)| *name).collect();
        Self { written, read, doubtful, known, schema, place }
    }

    /// The rank of each name; those that are repeated or that the schema does not know are told.
    fn ranks(&self, unnamed: &mut Vec<Unnamed>, report: &mut Report) -> BTreeMap<&'a str, usize> {
        let mut ranks = BTreeMap::new();
        for (rank, (written, name)) in self.written.iter().zip(&self.read).enumerate() {
            let place = (self.place)(rank);
            if name.is_empty() {
                unnamed.push(Unnamed { rank, place, holds: false });
                continue;
            }
            let problem = if ranks.contains_key(name) {
                report.problem(FileFault::DuplicateColumn)
            } else {
                ranks.insert(*name, rank);
                if !self.known.has(name) {
                    if self.may_be_left_out(name) {
                        continue;
                    }
                    report.problem(self.unknown(name))
                } else if name == written {
                    continue;
                } else {
                    let read = (*name).to_owned();
                    report.problem(Repair::ColumnName { read }).value(Some(written))
                }
            };
            report.add(problem.at(Some(place)).field(name));
        }
        ranks
    }

    /// Whether a column that is not in the schema may be in the file: not when it may be one that is.
    fn may_be_left_out(&self, name: &str) -> bool {
        let meant = self.known.folded(name);
        self.schema.fields_match.may_have_others()
            && !meant.is_some_and(|name| self.doubtful.contains(name))
    }

    /// A name that is not in the schema; a column that the file lacks may be meant.
    fn unknown(&self, name: &str) -> FileFault {
        let present: BTreeSet<&str> = self.read.iter().copied().collect();
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
            let spare = self.read.iter().copied().filter(|name| !self.known.has(name));
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
        let names = self.read.iter().copied().filter(|name| !name.is_empty());
        let moved = names.zip(self.schema.names()).find(|(name, expected)| name != expected);
        if let Some((name, expected)) = moved {
            let fault = FileFault::ColumnOrder { expected: expected.to_owned() };
            let rank = found.get(name).copied().unwrap_or_default();
            report.add(report.problem(fault).at(Some((self.place)(rank))).field(name));
        }
    }
}
