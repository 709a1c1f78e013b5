//! The texts that stand for an absence.

use crate::csv::Absence;
use crate::csv::diagnostics::{Report, SchemaFault, Shape};
use crate::csv::names::fold;
use crate::csv::node::Node;
use crate::model::MissingValue;

/// Why a cell may be absent.
const ALL: [Absence; 4] =
    [Absence::NotCollected, Absence::NotApplicable, Absence::Secret, Absence::NotApplied];

impl MissingValue {
    /// Why the cells that hold this text are absent: by the text itself in the convention of the project,
    /// else by its label. What another package writes (`NA`, `-`) is not collected, whatever it is called.
    pub fn absence(&self) -> Absence {
        let labelled = || named(&self.label);
        Absence::parse(&self.value).or_else(labelled).unwrap_or(Absence::NotCollected)
    }
}

/// The absence that a label names, be it with more words: « secret statistique ».
fn named(own: &str) -> Option<Absence> {
    let own = fold(own);
    ALL.into_iter().find(|absence| {
        let rest = own.strip_prefix(&fold(label(*absence)));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
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
    let read = Absence::parse(value);
    if let (Some(read), Some(own)) = (read, own("label").filter(|own| !own.trim().is_empty())) {
        agree(read, own, &item.inside("label"), report);
    }
    let label = own("label").unwrap_or(label(read.unwrap_or(Absence::NotCollected)));
    Some(MissingValue { value: value.to_owned(), label: label.to_owned() })
}

/// Tells a label that does not say what its text means by convention: who reads the label would take the
/// cells for what they are not counted as.
fn agree(read: Absence, own: &str, pointer: &str, report: &mut Report) {
    let meaning = label(read);
    match named(own) {
        Some(named) if named == read => {}
        Some(_) => report.schema(SchemaFault::OtherAbsence { meaning }, pointer, Some(own)),
        // An empty cell is not collected, for whatever reason its label gives.
        None if read == Absence::NotCollected => {}
        None => report.schema(SchemaFault::AbsenceLabel { meaning }, pointer, Some(own)),
    }
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
