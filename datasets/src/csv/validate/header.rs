//! The first line of a CSV: which column of the file is which column of the schema.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::csv::diagnostics::{FileFault, Report};
use crate::csv::rows::{self, Row};
use crate::csv::{Dialect, Schema, nearest};

/// A header, as read.
pub(super) struct Header<'a> {
    pub(super) text: &'a str,
    pub(super) dialect: Dialect,
    pub(super) row: Row,
    pub(super) record: &'a StringRecord,
}

impl Header<'_> {
    /// The rank in the file of each column of the schema; `None` when the line is no header of it, and
    /// the rows below cannot be read.
    pub(super) fn read(&self, schema: &Schema, report: &mut Report) -> Option<Vec<Option<usize>>> {
        let known: BTreeSet<&str> = schema.names().collect();
        if !self.record.iter().any(|name| known.contains(name)) {
            let place = rows::place(self.text, self.row, self.dialect, 0);
            report.file(self.stranger(schema), Some(place));
            return None;
        }
        let ranks = self.ranks(&known, schema, report);
        let found = |name: &str| ranks.get(name).copied();
        for name in schema.names().filter(|name| found(name).is_none()) {
            let spare = self.record.iter().filter(|name| !known.contains(name));
            let fault = FileFault::MissingColumn { nearest: nearest(name, spare) };
            let place = rows::place(self.text, self.row, self.dialect, 0);
            report.add(report.problem(fault).at(Some(place)).field(name));
        }
        Some(schema.names().map(found).collect())
    }

    /// The rank of each name that the schema knows; the others, and the repeated ones, are told.
    fn ranks(
        &self,
        known: &BTreeSet<&str>,
        schema: &Schema,
        report: &mut Report,
    ) -> BTreeMap<&str, usize> {
        let mut ranks = BTreeMap::new();
        for (rank, name) in self.record.iter().enumerate() {
            let fault = if name.trim().is_empty() {
                FileFault::UnnamedColumn { number: rank + 1 }
            } else if ranks.contains_key(name) {
                FileFault::DuplicateColumn
            } else {
                ranks.insert(name, rank);
                if known.contains(name) {
                    continue;
                }
                self.unknown(name, schema)
            };
            let place = rows::place(self.text, self.row, self.dialect, rank);
            report.add(report.problem(fault).at(Some(place)).field(name));
        }
        ranks
    }

    /// A name that is not in the schema; a column that the file lacks may be meant.
    fn unknown(&self, name: &str, schema: &Schema) -> FileFault {
        let present: BTreeSet<&str> = self.record.iter().collect();
        FileFault::UnknownColumn {
            nearest: nearest(name, schema.names().filter(|name| !present.contains(name))),
            known: schema.names().map(str::to_owned).collect(),
        }
    }

    /// Why no column has a name that is known: another delimiter, or no header.
    fn stranger(&self, schema: &Schema) -> FileFault {
        let line = self.record.iter().next().unwrap_or_default();
        let names = |delimiter: char| line.split(delimiter).map(|name| name.trim_matches('"'));
        let other = Dialect::DELIMITERS.into_iter().map(char::from).find(|delimiter| {
            self.record.len() == 1
                && line.contains(*delimiter)
                && names(*delimiter).any(|name| schema.field(name).is_some())
        });
        match other {
            Some(found) => {
                FileFault::OtherDelimiter { declared: char::from(self.dialect.delimiter), found }
            }
            None => FileFault::NoHeader { expected: schema.names().map(str::to_owned).collect() },
        }
    }
}
