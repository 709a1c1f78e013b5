//! The columns that name a row, here or in another resource.

use super::Schema;
use crate::csv::diagnostics::{Report, SchemaFault};
use crate::csv::nearest;
use crate::csv::node::Node;

/// Columns that name a row of another resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// Columns of this resource.
    pub fields: Vec<String>,
    /// The other resource; empty for this one.
    pub resource: String,
    /// Columns of the other resource, in the same order.
    pub reference: Vec<String>,
    /// JSON pointer of the key in `datapackage.json`; empty for one that the project adds.
    pub pointer: String,
}

/// The columns that together name a row; none when one of them is not there, for the others alone
/// would name several.
pub(super) fn primary(node: &Node<'_>, schema: &Schema, report: &mut Report) -> Vec<String> {
    let named = node.texts("primaryKey", report);
    let count = named.len();
    let known = known(named, schema, report);
    if known.len() == count { known } else { Vec::new() }
}

/// The other sets of columns that name a row (Table Schema v2).
pub(super) fn unique(node: &Node<'_>, schema: &Schema, report: &mut Report) -> Vec<Vec<String>> {
    let mut keys = Vec::new();
    for item in node.list("uniqueKeys", report) {
        let named = item.as_texts(report);
        let count = named.len();
        let known = known(named, schema, report);
        if count > 0 && known.len() == count {
            keys.push(known);
        }
    }
    keys
}

/// The foreign keys whose columns are all there.
pub(super) fn foreign(node: &Node<'_>, schema: &Schema, report: &mut Report) -> Vec<ForeignKey> {
    let keys = node.list("foreignKeys", report);
    keys.iter().filter_map(|key| one(key, schema, report)).collect()
}

fn one(key: &Node<'_>, schema: &Schema, report: &mut Report) -> Option<ForeignKey> {
    let named = key.texts("fields", report);
    let count = named.len();
    let fields = known(named, schema, report);
    let Some(reference) = key.object("reference", report) else {
        if key.get("reference").is_none() {
            let fault = SchemaFault::MissingProperty { name: "reference" };
            report.schema(fault, key.pointer(), None);
        }
        return None;
    };
    // Data Package v2 leaves `resource` out for a key to the resource itself; v1 wrote "".
    let resource = reference.text("resource", report).unwrap_or_default().to_owned();
    let columns = reference.texts("fields", report);
    if count == 0 || columns.len() != count {
        report.schema(SchemaFault::KeyLengths, key.pointer(), None);
        return None;
    }
    let reference = columns.into_iter().map(|(name, _)| name.to_owned()).collect();
    let pointer = key.pointer().to_owned();
    (fields.len() == count).then_some(ForeignKey { fields, resource, reference, pointer })
}

/// The columns that the schema has, among those that a key names.
fn known(named: Vec<(&str, String)>, schema: &Schema, report: &mut Report) -> Vec<String> {
    let mut found = Vec::new();
    for (name, pointer) in named {
        if schema.field(name).is_some() {
            found.push(name.to_owned());
        } else {
            let nearest = nearest(name, schema.names());
            report.schema(SchemaFault::UnknownKeyColumn { nearest }, &pointer, Some(name));
        }
    }
    found
}
