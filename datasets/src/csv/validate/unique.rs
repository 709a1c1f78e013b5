//! The rules that no row keeps alone: unique columns, the primary key and the unique keys.

use std::hash::{BuildHasher, RandomState};

use super::Places;
use crate::csv::diagnostics::{CellFault, Report};
use crate::csv::key::with_above;
use crate::csv::{RowKey, Schema, Table, Values};

/// Columns whose cells, together, no two rows have.
pub(super) struct Key<'a> {
    /// Ranks of the columns in the schema.
    ranks: Vec<usize>,
    /// Their names; none for a column that is unique alone.
    names: Option<&'a Vec<String>>,
}

impl<'a> Key<'a> {
    /// The keys of a schema.
    pub(super) fn all(schema: &'a Schema) -> Vec<Self> {
        let primary = &schema.primary_key;
        let mut keys = Vec::new();
        for (rank, field) in schema.fields.iter().enumerate() {
            let alone = |key: &Vec<String>| key.as_slice() == [field.name.as_str()];
            let is_key = alone(primary) || schema.unique_keys.iter().any(alone);
            if field.constraints.unique || is_key {
                keys.push(Self { ranks: vec![rank], names: None });
            }
        }
        for names in std::iter::once(primary).chain(&schema.unique_keys) {
            let rank = |name: &String| schema.fields.iter().position(|field| field.name == *name);
            let ranks: Option<Vec<usize>> = names.iter().map(rank).collect();
            if let Some(ranks) = ranks.filter(|ranks| ranks.len() > 1) {
                keys.push(Self { ranks, names: Some(names) });
            }
        }
        keys
    }

    /// Its columns in a table.
    pub(super) fn columns<'t>(&self, table: &'t Table) -> Vec<&'t Values> {
        self.ranks.iter().filter_map(|rank| Some(&table.columns.get(*rank)?.values)).collect()
    }

    fn fault(&self, first: u32) -> CellFault {
        match self.names {
            Some(names) => CellFault::DuplicateKey { key: names.clone(), first },
            None => CellFault::Duplicate { first },
        }
    }
}

/// Tells each row that repeats another.
pub(super) fn check(
    table: &Table,
    places: &Places,
    text: &str,
    schema: &Schema,
    report: &mut Report,
) {
    for key in Key::all(schema) {
        let Some(rank) = key.ranks.first().copied() else { continue };
        let Some(column) = table.columns.get(rank) else { continue };
        for (row, first) in repeated(table, &key.columns(table)) {
            let fault = key.fault(first);
            report.found_cell(fault, &column.name, || places.find(text, &table.lines, row, rank));
        }
    }
}

/// The rows that have, in these columns, the cells of a row above, with the line of that one.
///
/// Keys are compared through their hashes, sorted: 16 bytes a row, where a map of keys takes 40.
fn repeated(table: &Table, columns: &[&Values]) -> Vec<(usize, u32)> {
    let rows = table.rows();
    if rises(columns, rows) {
        return Vec::new();
    }
    let state = RandomState::new();
    let mut hashes: Vec<(u64, usize)> = (0..rows)
        .filter_map(|row| Some((state.hash_one(RowKey::of(columns, row)?), row)))
        .collect();
    hashes.sort_unstable();
    let mut found = Vec::new();
    for same in hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        // Two keys may have one hash: each is compared with those above that no other is equal to.
        let mut firsts: Vec<(RowKey<'_>, usize)> = Vec::new();
        for (_, row) in same {
            let Some(key) = RowKey::of(columns, *row) else { continue };
            match firsts.iter().find(|(first, _)| *first == key) {
                Some((_, first)) => {
                    found.push((*row, table.lines.get(*first).copied().unwrap_or_default()));
                }
                None => firsts.push((key, *row)),
            }
        }
    }
    found.sort_unstable();
    found
}

/// Whether each row has a greater key than the row above: what is sorted has no two the same.
pub(super) fn rises(columns: &[&Values], rows: usize) -> bool {
    let whole = rows == 0 || RowKey::of(columns, 0).is_some();
    whole && (1..rows).all(|row| with_above(columns, row).is_some_and(std::cmp::Ordering::is_gt))
}
