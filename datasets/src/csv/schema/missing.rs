//! The texts that stand for an absence.

use crate::csv::Absence;
use crate::csv::diagnostics::{Report, SchemaFault, Shape};
use crate::csv::node::Node;
use crate::model::MissingValue;

impl MissingValue {
    /// Why the cells that hold this text are absent: by the text itself in the convention of the project,
    /// else by its label. What another package writes (`NA`, `-`) is not collected, whatever it is called.
    pub fn absence(&self) -> Absence {
        let all = [Absence::NotApplicable, Absence::Secret, Absence::NotApplied];
        let own = self.label.replace('\'', "’");
        let labelled = || all.into_iter().find(|absence| own == label(*absence));
        Absence::parse(&self.value).or_else(labelled).unwrap_or(Absence::NotCollected)
    }
}

/// What a schema that says nothing means (Table Schema): an empty cell.
pub(super) fn default() -> Vec<MissingValue> {
    vec![MissingValue { value: String::new(), label: label(Absence::NotCollected).to_owned() }]
}

/// The texts that a schema or a column declares; `None` when it declares none of its own.
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Option<Vec<MissingValue>> {
    node.get("missingValues")?;
    let items = node.list("missingValues", report);
    Some(items.iter().filter_map(|item| one(item, report)).collect())
}

/// A text, or a text with its label.
fn one(item: &Node<'_>, report: &mut Report) -> Option<MissingValue> {
    let own = |key| item.value().get(key).and_then(serde_json::Value::as_str);
    let Some(value) = item.value().as_str().or_else(|| own("value")) else {
        let fault = SchemaFault::WrongShape { expected: Shape::MissingValue };
        report.schema(fault, item.pointer(), Some(&item.value().to_string()));
        return None;
    };
    let absence = Absence::parse(value).unwrap_or(Absence::NotCollected);
    let label = own("label").unwrap_or(label(absence));
    Some(MissingValue { value: value.to_owned(), label: label.to_owned() })
}

/// What an absence is called where the schema gives it no label.
const fn label(absence: Absence) -> &'static str {
    match absence {
        Absence::NotCollected => "non collecté",
        Absence::NotApplicable => "non concerné",
        Absence::Secret => "secret",
        Absence::NotApplied => "n’a pas candidaté",
    }
}
