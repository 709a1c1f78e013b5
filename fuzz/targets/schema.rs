//! Any resource and any CSV make a table that is written and read back the same, or are refused.
//!
//! An input is a resource of `datapackage.json`, a line `---`, and a CSV.

#![no_main]

use datasets::csv::{
    Declared, Diagnostic, Dialect, Encoding, Fault, FileFault, Schema, Severity, Table, Validated,
    Values, canonical, described, validate,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some([resource, file]) = fuzz::parts(bytes) else { return };
    let Ok(resource) = serde_json::from_slice(resource) else { return };
    let described = described("datapackage.json", &resource);
    described.diagnostics.iter().for_each(fuzz::told);
    let found = validate("f.csv", file, described.declared, &described.schema);
    let text = found.places.text(file);
    fuzz::hold(&found.diagnostics, file, described.declared.encoding);
    let refused = found.diagnostics.iter().any(|one| one.severity == Severity::Error);
    assert_eq!(found.table.is_none(), refused);
    if let Some(table) = &found.table {
        hold(table, &described.schema);
        places(&found, table, &text);
        again(table, &described.schema);
    }
});

/// Columns are as long as the table, and hold numbers that are some.
fn hold(table: &Table, schema: &Schema) {
    assert!(table.lines.is_sorted_by(|above, below| above < below), "{:?}", table.lines);
    assert!(table.columns.iter().map(|column| column.name.as_str()).eq(schema.names()));
    for column in &table.columns {
        assert_eq!(column.values.len(), table.rows());
        assert!(column.absences.keys().all(|row| *row < table.rows()));
        if let Values::Number(cells) = &column.values {
            assert!(cells.iter().flatten().all(|number| number.is_finite()), "{cells:?}");
        }
    }
}

/// Each cell is found where it stands.
fn places(found: &Validated, table: &Table, text: &str) {
    let lengths = fuzz::lengths(text);
    for row in 0..table.rows() {
        for column in 0..table.columns.len() {
            if let Some((place, _)) = found.places.cell(text, table, row, column) {
                assert!(fuzz::stands(&lengths, place), "{place:?}");
                assert!(place.line >= table.lines[row]);
            }
        }
    }
}

/// Written in the canonical way, the table is read back with nothing to say of it, but that it has no rows.
fn again(table: &Table, schema: &Schema) {
    let usual =
        Declared { dialect: Some(Dialect { delimiter: b',' }), encoding: Some(Encoding::Utf8) };
    let written = canonical(table, schema);
    let read = validate("f.csv", &written, usual, &schema.canonical());
    let file = String::from_utf8_lossy(&written);
    let rowless = |problem: &Diagnostic| problem.fault == Fault::File(FileFault::NoRows);
    let (empty, others): (Vec<_>, Vec<_>) = read.diagnostics.iter().partition(|one| rowless(one));
    assert!(others.is_empty(), "{file:?} {others:?}");
    assert_eq!(empty.len(), usize::from(table.rows() == 0), "{file:?}");
    let read = read.table.expect("nothing is wrong with it");
    assert_eq!(read.columns, table.columns, "{file:?}");
}
