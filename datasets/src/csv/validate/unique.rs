//! The rules that no row keeps alone: unique columns, the primary key and the unique keys.

use std::hash::{BuildHasher, RandomState};

use super::body::Body;
use crate::csv::diagnostics::{CellFault, Report};
use crate::csv::{RowKey, Schema, Values};

/// Tells each row that repeats another.
pub(super) fn check(body: &Body<'_>, text: &str, schema: &Schema, report: &mut Report) {
    let key = &schema.primary_key;
    for (rank, field) in schema.fields.iter().enumerate() {
        let alone = |key: &Vec<String>| key.as_slice() == [field.name.as_str()];
        if field.constraints.unique || alone(key) || schema.unique_keys.iter().any(alone) {
            for (row, first) in repeated(body, &[rank]) {
                tell(body, text, rank, row, CellFault::Duplicate { first }, report);
            }
        }
    }
    for key in std::iter::once(key).chain(&schema.unique_keys).filter(|key| key.len() > 1) {
        let rank = |name: &String| schema.fields.iter().position(|field| field.name == *name);
        let Some(ranks) = key.iter().map(rank).collect::<Option<Vec<usize>>>() else { continue };
        let Some(rank) = ranks.first().copied() else { continue };
        for (row, first) in repeated(body, &ranks) {
            let fault = CellFault::DuplicateKey { key: key.clone(), first };
            tell(body, text, rank, row, fault, report);
        }
    }
}

/// The rows that have, in these columns, the cells of a row above, with the line of that one.
///
/// Keys are compared through their hashes, sorted: 16 bytes a row, where a map of keys takes 40.
fn repeated(body: &Body<'_>, ranks: &[usize]) -> Vec<(usize, u32)> {
    let columns: Option<Vec<&Values>> =
        ranks.iter().map(|rank| Some(body.columns.get(*rank)?.values())).collect();
    let Some(columns) = columns else { return Vec::new() };
    let rows = body.lines.len();
    if rises(&columns, rows) {
        return Vec::new();
    }
    let state = RandomState::new();
    let mut hashes: Vec<(u64, usize)> = (0..rows)
        .filter_map(|row| Some((state.hash_one(RowKey::of(&columns, row)?), row)))
        .collect();
    hashes.sort_unstable();
    let mut found = Vec::new();
    for same in hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        // Two keys may have one hash: each is compared with those above that no other is equal to.
        let mut firsts: Vec<(RowKey<'_>, usize)> = Vec::new();
        for (_, row) in same {
            let Some(key) = RowKey::of(&columns, *row) else { continue };
            match firsts.iter().find(|(first, _)| *first == key) {
                Some((_, first)) => {
                    found.push((*row, body.lines.get(*first).copied().unwrap_or_default()));
                }
                None => firsts.push((key, *row)),
            }
        }
    }
    found.sort_unstable();
    found
}

/// Whether each row has a greater key than the row above: what is sorted has no two the same.
fn rises(columns: &[&Values], rows: usize) -> bool {
    let keys = (0..rows).map(|row| RowKey::of(columns, row));
    let mut above: Option<RowKey<'_>> = None;
    for key in keys {
        let Some(key) = key else { return false };
        if above.is_some_and(|above| above >= key) {
            return false;
        }
        above = Some(key);
    }
    true
}

fn tell(
    body: &Body<'_>,
    text: &str,
    rank: usize,
    row: usize,
    fault: CellFault,
    report: &mut Report,
) {
    let Some(column) = body.columns.get(rank) else { return };
    report.found_cell(fault, column.name(), || body.places.find(text, &body.lines, row, rank));
}
