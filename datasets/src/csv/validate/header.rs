//! The header of a CSV: which column of the file is which column of the schema.

use std::collections::{BTreeMap, BTreeSet};

use crate::csv::diagnostics::{FileFault, Place, Repair, Report, Walk};
use crate::csv::lexer::Record;
use crate::csv::names::Names;
use crate::csv::rows::Row;
use crate::csv::unnamed::{self, Unnamed};
use crate::csv::{FieldsMatch, Schema, nearest};
use crate::model::Field;

/// How many unknown columns are told one by one, and how many missing ones with the name that they may
/// have: a file with more has the header of another table.
const MOST_TOLD: usize = 20;
/// Among how many names the nearest is looked for.
const MOST_NEAR: usize = 200;

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

impl Header {
    /// Reads a header; what is wrong with it is told name by name.
    pub(super) fn read(
        text: &str,
        row: Row,
        record: &Record,
        schema: &Schema,
        report: &mut Report,
    ) -> Self {
        let mut walk = Walk::from(text, row.start, row.line);
        let starts = (0..record.len()).map(|rank| record.start(rank).unwrap_or(row.start));
        let places = starts.map(|start| walk.to(start)).collect();
        let reader = Reader::new(record.iter(text).collect(), places, schema);
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
        unnamed::conclude(&self.unnamed, report);
    }
}

/// A header being read.
struct Reader<'a> {
    /// The names as they are written.
    written: Vec<&'a str>,
    /// The names as they are read: that of a column of the schema wherever it is certain.
    read: Vec<&'a str>,
    places: Vec<Place>,
    /// The columns that a file in doubt may mean, each named in several cells.
    doubtful: BTreeSet<&'a str>,
    known: Names<'a>,
    schema: &'a Schema,
}

impl<'a> Reader<'a> {
    fn new(written: Vec<&'a str>, places: Vec<Place>, schema: &'a Schema) -> Self {
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
        Self { written, read, places, doubtful, known, schema }
    }

    /// The rank of each name; those that are repeated or that the schema does not know are told.
    fn ranks(&self, unnamed: &mut Vec<Unnamed>, report: &mut Report) -> BTreeMap<&'a str, usize> {
        let mut ranks = BTreeMap::new();
        let mut unknown = Vec::new();
        for (rank, (written, name)) in self.written.iter().zip(&self.read).enumerate() {
            if name.is_empty() {
                let place = self.place(rank);
                unnamed.push(Unnamed { rank, place, holds: false });
            } else if ranks.contains_key(name) {
                self.tell(FileFault::DuplicateColumn, rank, report);
            } else {
                ranks.insert(*name, rank);
                if !self.known.has(name) {
                    unknown.push(rank);
                } else if name != written {
                    let problem = report.problem(Repair::ColumnName { read: (*name).to_owned() });
                    let problem = problem.at(Some(self.place(rank))).field(name);
                    report.add(problem.value(Some(written)));
                }
            }
        }
        self.unknown(&unknown, &ranks, report);
        ranks
    }

    /// Tells the columns that are not in the schema; a column that the file lacks may be meant. Those of
    /// another file are too many to be told one by one.
    fn unknown(&self, ranks: &[usize], found: &BTreeMap<&str, usize>, report: &mut Report) {
        let refused: Vec<usize> =
            ranks.iter().copied().filter(|rank| !self.may_be_left_out(self.name(*rank))).collect();
        let lacking: Vec<&str> =
            self.schema.names().filter(|name| !found.contains_key(name)).take(MOST_NEAR).collect();
        let known = || self.schema.names().map(str::to_owned).collect();
        let (told, others) = refused.split_at(refused.len().min(MOST_TOLD));
        for rank in told {
            let nearest = nearest(self.name(*rank), lacking.iter().copied());
            self.tell(FileFault::UnknownColumn { nearest, known: known() }, *rank, report);
        }
        if let Some(first) = others.first() {
            let fault = FileFault::UnknownColumns { count: others.len(), known: known() };
            self.tell(fault, *first, report);
        }
    }

    /// Whether a column that is not in the schema may be in the file: not when it may be one that is.
    fn may_be_left_out(&self, name: &str) -> bool {
        let meant = self.known.folded(name);
        self.schema.fields_match.may_have_others()
            && !meant.is_some_and(|name| self.doubtful.contains(name))
    }

    /// Tells the columns of the schema that are not there and must be.
    fn missing(&self, found: &BTreeMap<&str, usize>, report: &mut Report) {
        let key: BTreeSet<&str> = self.schema.primary_key.iter().map(String::as_str).collect();
        let spare = self.read.iter().copied().filter(|name| !self.known.has(name));
        let spare: Vec<&str> = spare.take(MOST_NEAR).collect();
        let needed = |field: &&Field| {
            let name = field.name.as_str();
            let may_lack = self.schema.fields_match.may_lack();
            !found.contains_key(name)
                && (!may_lack || field.constraints.required || key.contains(name))
        };
        for (told, field) in self.schema.fields.iter().filter(needed).enumerate() {
            let spare = spare.iter().copied().take(if told < MOST_TOLD { MOST_NEAR } else { 0 });
            let fault = FileFault::MissingColumn { nearest: nearest(&field.name, spare) };
            report.add(report.problem(fault).at(Some(self.place(0))).field(&field.name));
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
            self.tell(fault, found.get(name).copied().unwrap_or_default(), report);
        }
    }

    /// Tells something of a column, where its name stands.
    fn tell(&self, fault: FileFault, rank: usize, report: &mut Report) {
        report.add(report.problem(fault).at(Some(self.place(rank))).field(self.name(rank)));
    }

    fn name(&self, rank: usize) -> &'a str {
        self.read.get(rank).copied().unwrap_or_default()
    }

    fn place(&self, rank: usize) -> Place {
        self.places.get(rank).copied().unwrap_or(Place { line: 1, column: 1 })
    }
}
