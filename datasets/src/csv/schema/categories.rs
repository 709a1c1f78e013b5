//! The only values of a column, with what each means.

use serde_json::Value;

use crate::csv::diagnostics::{Report, SchemaFault, Shape};
use crate::csv::node::Node;
use crate::model::Category;

/// The categories of a field: texts, whole numbers, or objects with a value and a label.
pub(super) fn read(field: &Node<'_>, report: &mut Report) -> Vec<Category> {
    let items = field.list("categories", report);
    items.iter().filter_map(|item| one(item, report)).collect()
}

fn one(item: &Node<'_>, report: &mut Report) -> Option<Category> {
    let (value, label) = match item.value() {
        Value::Object(object) => (object.get("value"), object.get("label").and_then(Value::as_str)),
        other => (Some(other), None),
    };
    let text = match value {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let Some(value) = text else {
        let fault = SchemaFault::WrongShape { expected: Shape::Category };
        report.schema(fault, item.pointer(), Some(&item.value().to_string()));
        return None;
    };
    Some(Category { value, label: label.map(str::to_owned) })
}
