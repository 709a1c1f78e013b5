//! A table written out in the one way that every tool reads alike: UTF-8, commas, LF, decimal points,
//! ISO 8601. What was repaired on the way in is written as it was understood.

use super::cell::truth::Words;
use super::{Schema, Table, Values};
use crate::model::FieldKind;

/// Writes a table. Read back with [`Schema::canonical`], it is the same table, and nothing is repaired.
pub fn canonical(table: &Table, schema: &Schema) -> Vec<u8> {
    let columns: Vec<Writer<'_>> =
        table.columns.iter().map(|column| Writer::new(column, schema)).collect();
    let mut out = String::new();
    write_row(&mut out, table.columns.iter().map(|column| column.name.as_str()));
    let mut cells: Vec<String> = vec![String::new(); columns.len()];
    for row in 0..table.rows() {
        for (cell, column) in cells.iter_mut().zip(&columns) {
            cell.clear();
            column.write(row, cell);
        }
        write_row(&mut out, cells.iter().map(String::as_str));
    }
    out.into_bytes()
}

/// A column being written.
struct Writer<'a> {
    column: &'a super::Column,
    schema: &'a Schema,
    words: Words<'a>,
    is_year: bool,
}

impl<'a> Writer<'a> {
    fn new(column: &'a super::Column, schema: &'a Schema) -> Self {
        let field = schema.field(&column.name);
        let words = field.map(|field| &field.format);
        let (on, off): (&[String], &[String]) =
            words.map_or((&[], &[]), |format| (&format.true_values, &format.false_values));
        let is_year = field.is_some_and(|field| field.kind == FieldKind::Year);
        Self { column, schema, words: Words::new(on, off), is_year }
    }

    fn write(&self, row: usize, out: &mut String) {
        use std::fmt::Write as _;
        // Writing to a String cannot fail.
        let written = match &self.column.values {
            Values::Text(cells) => cells.get(row).map(|text| out.push_str(text)),
            Values::Integer(cells) => cells.get(row).copied().flatten().map(|whole| {
                let _ =
                    if self.is_year { write!(out, "{whole:04}") } else { write!(out, "{whole}") };
            }),
            Values::Number(cells) => cells.get(row).copied().flatten().map(|number| {
                let _ = write!(out, "{number}");
            }),
            Values::Boolean(cells) => {
                cells.get(row).copied().flatten().map(|truth| out.push_str(self.words.word(truth)))
            }
        };
        if written.is_none() {
            out.push_str(self.mark(row));
        }
    }

    /// The text that stands for the absence of a cell.
    fn mark(&self, row: usize) -> &'a str {
        let absence = self.column.absences.get(&row);
        let marks = self.schema.missing_values_of(&self.column.name);
        let mark = marks.iter().find(|mark| Some(&mark.absence()) == absence);
        mark.map_or("", |mark| mark.value.as_str())
    }
}

/// Writes a row. One in which nothing can be seen begins with quotation marks: it is no blank line.
fn write_row<'c>(out: &mut String, cells: impl Iterator<Item = &'c str> + Clone) {
    let blank = cells.clone().all(|cell| cell.bytes().all(|byte| byte == b' '));
    for (rank, cell) in cells.enumerate() {
        out.push_str(if rank == 0 { "" } else { "," });
        let marked = cell.contains(['"', ',', '\r', '\n']) || cell.starts_with('\u{feff}');
        if marked || (blank && rank == 0) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push('\n');
}

#[cfg(test)]
mod tests;
