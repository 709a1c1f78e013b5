//! What a resource says of its columns: the part of Table Schema v2 that the project reads.

mod categories;
mod constraints;
mod fields_match;
mod format;
mod keys;
mod missing;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use constraints::whole;
pub use constraints::{Bound, Constraints};
pub use fields_match::FieldsMatch;
pub use format::Format;
pub use keys::ForeignKey;

use super::diagnostics::{Report, SchemaFault};
use super::node::Node;
use crate::model::{Field, FieldKind, MissingValue};

/// The columns of a CSV, and the rules its rows keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// Columns.
    pub fields: Vec<Field>,
    /// Columns of a type that is not read: they count as text, and nothing is concluded from it.
    pub unread: BTreeSet<String>,
    /// Texts that stand for an absence.
    pub missing_values: Vec<MissingValue>,
    /// The same, for the columns that have their own: by name of column.
    pub field_missing_values: BTreeMap<String, Vec<MissingValue>>,
    /// Columns that together name a row.
    pub primary_key: Vec<String>,
    /// Other sets of columns that together name a row.
    pub unique_keys: Vec<Vec<String>>,
    /// Columns that name a row of another resource.
    pub foreign_keys: Vec<ForeignKey>,
    /// How the columns of the file are those of the schema.
    pub fields_match: FieldsMatch,
}

/// Types of Table Schema that are kept as text, without a look at what is in them.
const KEPT: [&str; 5] = ["object", "array", "list", "duration", "geojson"];

impl Schema {
    /// The schema of a resource; what is wrong with it is told, and left out.
    pub(crate) fn read(resource: &Node<'_>, report: &mut Report) -> Self {
        let Some(node) = resource.object("schema", report) else {
            if resource.get("schema").is_none() {
                let fault = SchemaFault::MissingProperty { name: "schema" };
                report.schema(fault, resource.pointer(), None);
            }
            return Self::default();
        };
        let mut schema = Self {
            missing_values: missing::read(&node, report).unwrap_or_else(missing::default),
            fields_match: FieldsMatch::read(&node, report),
            ..Self::default()
        };
        schema.read_fields(&node, report);
        schema.primary_key = keys::primary(&node, &schema, report);
        schema.unique_keys = keys::unique(&node, &schema, report);
        schema.foreign_keys = keys::foreign(&node, &schema, report);
        schema
    }

    fn read_fields(&mut self, node: &Node<'_>, report: &mut Report) {
        let fields = node.list("fields", report);
        if fields.is_empty() {
            let fault = SchemaFault::MissingProperty { name: "fields" };
            report.schema(fault, node.pointer(), None);
        }
        let mut names = BTreeSet::new();
        for node in fields {
            let Some((field, read)) = field(&node, report) else { continue };
            if !names.insert(field.name.clone()) {
                let fault = SchemaFault::DuplicateField;
                report.schema(fault, &node.inside("name"), Some(&field.name));
                continue;
            }
            if let Some(own) = missing::read(&node, report) {
                self.field_missing_values.insert(field.name.clone(), own);
            }
            if !read {
                self.unread.insert(field.name.clone());
            }
            self.fields.push(field);
        }
    }

    /// The schema of the same table once it is written by [`canonical`](super::canonical()).
    #[must_use]
    pub fn canonical(&self) -> Self {
        let mut schema = self.clone();
        for field in &mut schema.fields {
            field.format = field.format.canonical(field.kind);
        }
        schema.fields_match = FieldsMatch::Exact;
        schema
    }

    /// The column of this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether a column may be of one of these types.
    pub fn may_be(&self, field: &Field, kinds: &[FieldKind]) -> bool {
        kinds.contains(&field.kind) || self.unread.contains(&field.name)
    }

    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|field| field.name.as_str())
    }

    /// The texts that stand for an absence in a column.
    pub fn missing_values_of(&self, column: &str) -> &[MissingValue] {
        self.field_missing_values.get(column).unwrap_or(&self.missing_values)
    }
}

/// A column, and whether its type is read. Table Schema has no type mean any, which is text here.
fn field(node: &Node<'_>, report: &mut Report) -> Option<(Field, bool)> {
    let name = node.required_text("name", report)?;
    let read = kind(node, report);
    let kind = read.unwrap_or(FieldKind::String);
    let field = Field {
        name: name.to_owned(),
        kind,
        title: node.text("title", report).map(str::to_owned),
        description: node.text("description", report).map(str::to_owned),
        format: read.map(|kind| Format::read(node, kind, report)).unwrap_or_default(),
        categories: categories::read(node, report),
        categories_ordered: node.truth("categoriesOrdered", report).unwrap_or_default(),
        constraints: read.map(|kind| Constraints::read(node, kind, report)).unwrap_or_default(),
    };
    Some((field, read.is_some()))
}

/// The type of a column, when it is one that is read.
fn kind(node: &Node<'_>, report: &mut Report) -> Option<FieldKind> {
    let Some(text) = node.text("type", report).filter(|text| *text != "any") else {
        return Some(FieldKind::String);
    };
    let read = FieldKind::parse(text);
    if read.is_none() {
        let fault = if KEPT.contains(&text) {
            SchemaFault::UncheckedType
        } else {
            let allowed = FieldKind::ALL.iter().map(|kind| kind.as_str()).collect();
            SchemaFault::NotListed { allowed }
        };
        report.schema(fault, &node.inside("type"), Some(text));
    }
    read
}

#[cfg(test)]
mod tests;
