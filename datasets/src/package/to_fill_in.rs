//! What only the publisher knows, and has not written yet: texts that still begin as a first package made them.

use serde_json::Value;

use super::cells::Cells;
use super::resource::{Resource, named};
use crate::csv::{Diagnostic, PackageFault, Report};
use crate::model::publishes;

/// How such a text begins, in French and in English.
const MARKS: [&str; 2] = ["À remplir", "To be filled in"];

/// Whether a text is to be filled in.
pub(super) fn is(text: &str) -> bool {
    MARKS.iter().any(|mark| text.starts_with(mark))
}

/// Tells the texts of `datapackage.json` that are to be filled in, and a publisher that nobody can write to.
pub(super) fn in_descriptor(value: &Value, report: &mut Report) {
    texts(value, &mut String::new(), report);
    let contributors = value.get("contributors").and_then(Value::as_array).into_iter().flatten();
    for (rank, one) in contributors.enumerate() {
        let title = one.get("title").and_then(Value::as_str).filter(|title| !is(title));
        if publishes(one) && one.get("email").is_none() && title.is_some() {
            report.schema(PackageFault::NoContact, &format!("/contributors/{rank}"), title);
        }
    }
}

fn texts(value: &Value, pointer: &mut String, report: &mut Report) {
    let length = pointer.len();
    match value {
        Value::String(text) if is(text) => {
            report.schema(PackageFault::ToFillIn, pointer, Some(text));
        }
        Value::Array(items) => {
            for (rank, item) in items.iter().enumerate() {
                pointer.extend(["/", &rank.to_string()]);
                texts(item, pointer, report);
                pointer.truncate(length);
            }
        }
        Value::Object(properties) => {
            for (name, property) in properties {
                pointer.extend(["/", &name.replace('~', "~0").replace('/', "~1")]);
                texts(property, pointer, report);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

/// Tells the sources that are to be filled in.
pub(super) fn in_sources(resources: &[Resource], found: &mut Vec<Diagnostic>) {
    let Some(mut cells) = named(resources, "sources").and_then(Cells::of) else { return };
    for column in ["producteur", "titre"] {
        for row in 0..cells.table.rows() {
            if cells.table.text(column, row).is_some_and(is) {
                cells.tell(PackageFault::ToFillIn, column, row);
            }
        }
    }
    found.extend(cells.finish());
}
