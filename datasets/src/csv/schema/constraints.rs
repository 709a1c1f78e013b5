//! The rules that the cells of a column keep.

use std::fmt;

use regex_lite::Regex;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::csv::cell::{day, number};
use crate::csv::diagnostics::{Misread, Report, SchemaFault, Shape};
use crate::csv::node::Node;
use crate::model::FieldKind;

/// A minimum or a maximum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Bound {
    /// Of a number, an integer or a year.
    Number(f64),
    /// Of a day, a month or an hour (ISO 8601).
    Text(String),
}

impl fmt::Display for Bound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Text(text) => text.fmt(formatter),
        }
    }
}

/// The constraints of a column, under their names in Table Schema.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Constraints {
    /// Every row has a value.
    pub required: bool,
    /// No two rows have the same value.
    pub unique: bool,
    /// The least that a value may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Bound>,
    /// The most that a value may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<Bound>,
    /// What a value must be more than.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive_minimum: Option<Bound>,
    /// What a value must be less than.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive_maximum: Option<Bound>,
    /// The least number of characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<usize>,
    /// The greatest number of characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// What the whole of a text must look like (a regular expression).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// The only values; empty when any will do.
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub enum_: Vec<String>,
}

impl Constraints {
    /// The constraints of a field of this kind.
    pub(super) fn read(field: &Node<'_>, kind: FieldKind, report: &mut Report) -> Self {
        let Some(node) = field.object("constraints", report) else { return Self::default() };
        for name in node.keys() {
            let text = kind == FieldKind::String;
            let fault = match name {
                "required" | "unique" | "enum" => continue,
                "minLength" | "maxLength" | "pattern" if text => continue,
                "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"
                    if is_ordered(kind) =>
                {
                    continue;
                }
                "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "minLength"
                | "maxLength" | "pattern" => SchemaFault::MisplacedConstraint { kind },
                _ => SchemaFault::UncheckedConstraint,
            };
            report.schema(fault, &node.inside(name), Some(name));
        }
        Self {
            required: node.truth("required", report).unwrap_or_default(),
            unique: node.truth("unique", report).unwrap_or_default(),
            minimum: bound(&node, "minimum", kind, report),
            maximum: bound(&node, "maximum", kind, report),
            exclusive_minimum: bound(&node, "exclusiveMinimum", kind, report),
            exclusive_maximum: bound(&node, "exclusiveMaximum", kind, report),
            min_length: node.length("minLength", report),
            max_length: node.length("maxLength", report),
            pattern: pattern(&node, kind, report),
            enum_: listed(&node, report),
        }
    }
}

/// Whether the values of a kind come one before another.
const fn is_ordered(kind: FieldKind) -> bool {
    !matches!(kind, FieldKind::String | FieldKind::Boolean | FieldKind::Geopoint)
}

/// A bound, as the column's cells are compared with it. Table Schema lets it be a number or a text.
fn bound(node: &Node<'_>, key: &str, kind: FieldKind, report: &mut Report) -> Option<Bound> {
    let node = node.get(key).filter(|_| is_ordered(kind))?;
    let text = |read: fn(&str) -> Result<(), Misread>| {
        let text = node.value().as_str()?;
        read(text).ok().map(|()| Bound::Text(text.to_owned()))
    };
    let found = match (kind, node.value()) {
        (FieldKind::Date, _) => text(day::date),
        (FieldKind::Yearmonth, _) => text(day::month),
        (FieldKind::Datetime, _) => text(day::datetime),
        (FieldKind::Time, _) => text(day::time),
        (_, Value::String(text)) => number::number(text).ok().map(Bound::Number),
        (_, value) => value.as_f64().map(Bound::Number),
    };
    if found.is_none() {
        let value = node.value().to_string();
        report.schema(SchemaFault::Bound { kind }, node.pointer(), Some(&value));
    }
    found
}

/// The regular expression that a text column's cells match from end to end.
pub(in crate::csv) fn whole(pattern: &str) -> Result<Regex, regex_lite::Error> {
    Regex::new(&format!("^(?:{pattern})$"))
}

fn pattern(node: &Node<'_>, kind: FieldKind, report: &mut Report) -> Option<String> {
    let text = node.text("pattern", report).filter(|_| kind == FieldKind::String)?;
    if whole(text).is_err() {
        report.schema(SchemaFault::Pattern, &node.inside("pattern"), Some(text));
        return None;
    }
    Some(text.to_owned())
}

/// The only values of a column, as text.
fn listed(node: &Node<'_>, report: &mut Report) -> Vec<String> {
    let mut found = Vec::new();
    for item in node.list("enum", report) {
        match item.value() {
            Value::String(text) => found.push(text.clone()),
            Value::Number(number) => found.push(number.to_string()),
            Value::Bool(truth) => found.push(truth.to_string()),
            other => {
                let fault = SchemaFault::WrongShape { expected: Shape::Text };
                report.schema(fault, item.pointer(), Some(&other.to_string()));
            }
        }
    }
    found
}
