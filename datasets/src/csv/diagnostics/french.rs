//! Every sentence about a problem, in French, for the agent of a commune who has to mend it.
//!
//! One file for each family of problems. In the sentences, the space before a high punctuation mark
//! and inside quotation marks is U+00A0, and the apostrophe is U+2019.

mod cell;
mod file;
mod indicator;
mod package;
mod schema;
mod target;

use super::{Diagnostic, Fault};
use crate::model::FieldKind;

/// What is said of a problem.
pub(super) struct Text {
    /// What is wrong.
    pub(super) message: String,
    /// How to mend it.
    pub(super) help: String,
}

impl Text {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// How long a quoted value may be.
const LONGEST: usize = 80;

/// What is said of a problem.
pub(super) fn text(problem: &Diagnostic) -> Text {
    let value = quoted(problem.value.as_deref().unwrap_or_default());
    let mut text = match &problem.fault {
        Fault::File(fault) => return file::text(fault, problem),
        Fault::Cell(fault) => cell::text(fault, &value),
        Fault::Schema(fault) => schema::text(fault, &value),
        Fault::Package(fault) => package::text(fault, &value),
        Fault::Target(fault) => target::text(fault, &value),
        Fault::Indicator(fault) => indicator::text(fault, &value),
    };
    if let Some(field) = &problem.field {
        text.message = format!("dans {}, {}", quoted(field), text.message);
    }
    text
}

/// Where a problem is: « fibre.csv, ligne 14, colonne 9 : ».
pub(super) fn place(problem: &Diagnostic) -> String {
    let line = problem.line.map(|line| format!(", ligne {line}")).unwrap_or_default();
    let column = problem.column.map(|column| format!(", colonne {column}")).unwrap_or_default();
    format!("{}{line}{column} : ", problem.file)
}

/// A text between quotation marks; on one line, and cut when it is long.
fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST).flat_map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("« {shown} »")
}

/// A character as it can be shown on one line.
fn visible(character: char) -> Vec<char> {
    if character.is_control() { character.escape_default().collect() } else { vec![character] }
}

/// « a », « b » ou « c ».
fn choice<T: AsRef<str>>(words: &[T]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quoted(word.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} ou {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The texts that stand for an absence, the empty one named.
fn marks<T: AsRef<str>>(texts: &[T]) -> String {
    let named = |text: &T| match text.as_ref() {
        "" => "par une cellule vide".to_owned(),
        text => format!("par {}", quoted(text)),
    };
    texts.iter().map(named).collect::<Vec<_>>().join(" ou ")
}

/// « a », « b » et « c »: the columns of a key, of a header.
fn list<T: AsRef<str>>(words: &[T]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quoted(word.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} et {last}", others.join(", ")),
        None => String::new(),
    }
}

/// A type of column, with its article.
const fn kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::String => "un texte (string)",
        FieldKind::Integer => "un nombre entier (integer)",
        FieldKind::Number => "un nombre (number)",
        FieldKind::Year => "une année (year)",
        FieldKind::Date => "une date (date)",
    }
}

/// Several types of column.
fn kinds(several: &[FieldKind]) -> String {
    several.iter().map(|one| kind(*one)).collect::<Vec<_>>().join(" ou ")
}

/// Asks whether another name was meant, before anything else.
fn perhaps(nearest: Option<&String>, otherwise: &str) -> String {
    match nearest {
        Some(name) => format!("Vouliez-vous écrire {} ? {otherwise}", quoted(name)),
        None => otherwise.to_owned(),
    }
}
