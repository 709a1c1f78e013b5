//! `datapackage.json` as a document: what `serde_json` says of one that is none, as problems.

use serde_json::{Error, Value};

use super::folder::Folder;
use super::{pointer, repeated};
use crate::csv::{Diagnostic, JsonFlaw, Node, Place, Report, SchemaFault, utf8};

/// The file that describes a package.
pub(super) const PATH: &str = "datapackage.json";

/// The description of a package.
pub(super) struct Descriptor {
    /// What it says: a JSON object.
    pub(super) value: Value,
    text: String,
}

impl Descriptor {
    /// Gives the problems that are told by JSON pointer their place in the text.
    pub(super) fn place(&self, problems: &mut [Diagnostic]) {
        placed(&self.text, problems);
    }
}

/// Gives the problems that are told by JSON pointer their place in a text.
pub(super) fn placed(text: &str, problems: &mut [Diagnostic]) {
    for problem in problems.iter_mut().filter(|problem| problem.line.is_none()) {
        if let Some(field) = &problem.field {
            let place = Place::of(text, pointer::offset(text, field));
            (problem.line, problem.column) = (Some(place.line), Some(place.column));
        }
    }
    problems.sort_by_key(|problem| (problem.line, problem.column));
}

/// Reads it, when it is a JSON object.
pub(super) fn read(folder: &mut Folder, report: &mut Report) -> Option<Descriptor> {
    let bytes = folder.read(PATH, report)?;
    let text = match utf8(&bytes) {
        Ok(text) => text,
        Err(wrong) => {
            report.file(wrong.fault, wrong.place);
            return None;
        }
    };
    let value = parsed(text, report)?;
    if !value.is_object() {
        Node::root(&value).must_be_object(report);
        return None;
    }
    repeated::check(text, report);
    Some(Descriptor { value, text: text.to_owned() })
}

/// What a text says, when it is JSON.
pub(super) fn parsed(text: &str, report: &mut Report) -> Option<Value> {
    match serde_json::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let problem = report.problem(SchemaFault::Json { cause: cause(&error) });
            report.add(problem.at(Some(place(text, &error))));
            None
        }
    }
}

/// Why a text is not JSON.
fn cause(error: &Error) -> JsonFlaw {
    let whole = error.to_string();
    match whole.split(" at line ").next().unwrap_or(&whole) {
        "expected value" | "expected ident" => JsonFlaw::Value,
        "expected `:`" => JsonFlaw::Colon,
        "expected `,` or `]`" => JsonFlaw::CommaOrBracket,
        "expected `,` or `}`" => JsonFlaw::CommaOrBrace,
        "key must be a string" => JsonFlaw::Key,
        "trailing comma" => JsonFlaw::TrailingComma,
        "trailing characters" => JsonFlaw::TrailingText,
        "invalid number" | "number out of range" => JsonFlaw::Number,
        "invalid escape" => JsonFlaw::Escape,
        said if said.starts_with("EOF while parsing") => JsonFlaw::End,
        said if said.starts_with("control character") => JsonFlaw::OpenText,
        said => JsonFlaw::Other(said.to_owned()),
    }
}

/// serde counts lines from 1 and bytes of the line, 0 standing for the end of the line above.
fn place(text: &str, error: &Error) -> Place {
    let above: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut offset = (above + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    Place::of(text, offset)
}
