//! How the cells of a column are written, when it is not in the canonical way.

use serde::{Deserialize, Serialize};

use crate::csv::cell::pattern::Pattern;
use crate::csv::cell::point::Form;
use crate::csv::cell::text::TextFormat;
use crate::csv::diagnostics::{Report, SchemaFault};
use crate::csv::node::Node;
use crate::model::FieldKind;

/// The writing that a schema declares for a column, under the names of Table Schema. What it declares is
/// no repair.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Format {
    /// `format`, when it is not the default one: `%d/%m/%Y`, `email`…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// What stands before the decimals of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal_char: Option<char>,
    /// What stands between the thousands of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_char: Option<char>,
    /// Whether a number stands alone; when it does not, what surrounds it (€, %) is not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bare_number: Option<bool>,
    /// What says that something is true.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub true_values: Vec<String>,
    /// What says that something is false.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub false_values: Vec<String>,
}

impl Format {
    /// The writing of a field of this kind; what cannot be followed is told.
    pub(super) fn read(node: &Node<'_>, kind: FieldKind, report: &mut Report) -> Self {
        let mut format = Self { format: named(node, kind, report), ..Self::default() };
        match kind {
            FieldKind::Number | FieldKind::Integer => {
                format.decimal_char = mark(node, "decimalChar", report);
                format.group_char = mark(node, "groupChar", report);
                format.bare_number = node.truth("bareNumber", report);
            }
            FieldKind::Boolean => {
                format.true_values = words(node, "trueValues", report);
                format.false_values = words(node, "falseValues", report);
            }
            _ => {}
        }
        format
    }

    /// Whether numbers are written otherwise than in the canonical way.
    pub(in crate::csv) fn has_own_numbers(&self) -> bool {
        self.decimal_char.is_some_and(|mark| mark != '.')
            || self.group_char.is_some()
            || self.bare_number == Some(false)
    }

    /// What stands for true, or for false: the words that are declared, else those of Table Schema.
    pub fn words(&self, truth: bool) -> Vec<&str> {
        let (declared, default) = if truth {
            (&self.true_values, crate::csv::cell::truth::TRUE)
        } else {
            (&self.false_values, crate::csv::cell::truth::FALSE)
        };
        match declared.as_slice() {
            [] => default.to_vec(),
            declared => declared.iter().map(String::as_str).collect(),
        }
    }

    /// The format of a text, when it is one that is checked.
    pub(in crate::csv) fn of_text(&self) -> Option<TextFormat> {
        TextFormat::parse(self.format.as_deref()?)
    }

    /// The writing of days and hours, when it is declared.
    pub(in crate::csv) fn of_days(&self, kind: FieldKind) -> Option<Pattern> {
        Pattern::parse(self.format.as_deref()?, kind)
    }

    /// The writing of places.
    pub(in crate::csv) fn of_points(&self) -> Form {
        match self.format.as_deref() {
            Some("array") => Form::Array,
            Some("object") => Form::Object,
            _ => Form::Pair,
        }
    }

    /// The writing of the same column in a canonical file: the words for true and false stay.
    pub(in crate::csv) fn canonical(&self, kind: FieldKind) -> Self {
        let format = if kind == FieldKind::String { self.format.clone() } else { None };
        let (true_values, false_values) = (self.true_values.clone(), self.false_values.clone());
        Self { format, true_values, false_values, ..Self::default() }
    }
}

/// `format`, when it says more than the type.
fn named(node: &Node<'_>, kind: FieldKind, report: &mut Report) -> Option<String> {
    use FieldKind::{Date, Datetime, Geopoint, String, Time, Yearmonth};
    let text = node.text("format", report)?;
    let read = match kind {
        _ if text == "default" => return None,
        // Days written otherwise than ISO 8601 are read, and told: nothing is lost.
        Date | Datetime | Time if text == "any" => return None,
        String => TextFormat::parse(text).is_some(),
        Date | Datetime | Time | Yearmonth => Pattern::parse(text, kind).is_some(),
        Geopoint => matches!(text, "array" | "object"),
        _ => false,
    };
    if read {
        return Some(text.to_owned());
    }
    report.schema(SchemaFault::UncheckedFormat { kind }, &node.inside("format"), Some(text));
    None
}

/// A mark that is one character.
fn mark(node: &Node<'_>, key: &str, report: &mut Report) -> Option<char> {
    let text = node.text(key, report)?;
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(mark), None) if !mark.is_ascii_digit() => Some(mark),
        _ => {
            report.schema(SchemaFault::NumberMark, &node.inside(key), Some(text));
            None
        }
    }
}

fn words(node: &Node<'_>, key: &str, report: &mut Report) -> Vec<String> {
    node.texts(key, report).into_iter().map(|(word, _)| word.to_owned()).collect()
}
