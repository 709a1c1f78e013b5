//! The rules that no row keeps alone: unique columns and the primary key.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Body;
use crate::csv::diagnostics::{CellFault, Report};
use crate::csv::{RowKey, Schema, Values};

/// Tells each row that repeats another.
pub(super) fn check(body: &Body<'_>, text: &str, schema: &Schema, report: &mut Report) {
    let key = &schema.primary_key;
    for (rank, field) in schema.fields.iter().enumerate() {
        let is_key = key.as_slice() == [field.name.as_str()];
        if is_key || field.constraints.unique {
            repeated(body, &[rank], |row, first| {
                tell(body, text, rank, row, CellFault::Duplicate { first }, report);
            });
        }
    }
    let ranks: Option<Vec<usize>> =
        key.iter().map(|name| schema.fields.iter().position(|field| field.name == *name)).collect();
    let Some(ranks) = ranks.filter(|ranks| ranks.len() > 1) else { return };
    let Some(rank) = ranks.first().copied() else { return };
    repeated(body, &ranks, |row, first| {
        let fault = CellFault::DuplicateKey { key: key.clone(), first };
        tell(body, text, rank, row, fault, report);
    });
}

/// Finds the rows that have, in these columns, the cells of a row above; gives the line of that one.
fn repeated(body: &Body<'_>, ranks: &[usize], mut found: impl FnMut(usize, u32)) {
    let columns: Option<Vec<&Values>> =
        ranks.iter().map(|rank| Some(body.columns.get(*rank)?.values())).collect();
    let Some(columns) = columns else { return };
    let mut seen: HashMap<RowKey<'_>, u32> = HashMap::with_capacity(body.lines.len());
    for (row, line) in body.lines.iter().enumerate() {
        let Some(key) = RowKey::of(&columns, row) else { continue };
        match seen.entry(key) {
            Entry::Occupied(first) => found(row, *first.get()),
            Entry::Vacant(place) => {
                place.insert(*line);
            }
        }
    }
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
    let value = body.places.value(text, row, rank).unwrap_or_default();
    let place = || body.places.find(text, &body.lines, row, rank);
    report.cell(fault, column.name(), &value, place);
}
