//! What is wrong, where, and how to mend it.
//!
//! A [`Fault`] is data: one variant for each kind of problem, with a code that does not change. The
//! sentences are apart, in the Fluent files of `locales/`, under that code; [`Told`] is a problem with
//! its sentences in one language.

mod code;
mod fault;
mod parts;
mod place;
mod report;
mod sentence;
mod told;
mod words;

use serde::Serialize;

pub use fault::{
    CellFault, Fault, FigureFault, FileFault, IndicatorFault, JsonFlaw, Misread, PackageFault,
    ReadFlaw, Repair, SchemaFault, Shape, TargetFault, TomlFlaw, TomlType,
};
pub use place::{Place, lines};
pub(crate) use place::{Walk, line_starts};
pub(crate) use report::Report;
pub(crate) use sentence::Sentence;
pub use told::Told;

/// Whether a problem prevents publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does.
    Error,
    /// It does not, but somebody should know.
    Warning,
}

/// One problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Whether it prevents publication.
    pub severity: Severity,
    /// The file, as the package names it.
    pub file: String,
    /// Line of the file, from 1 (the header of a CSV is line 1).
    pub line: Option<u32>,
    /// Character of the line, from 1.
    pub column: Option<u32>,
    /// Column of the CSV, JSON pointer or TOML key.
    pub field: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Diagnostic {
    /// A problem of a whole file.
    pub fn new(file: &str, fault: impl Into<Fault>) -> Self {
        let fault = fault.into();
        let severity = fault.severity();
        let file = file.to_owned();
        Self { severity, file, line: None, column: None, field: None, value: None, fault }
    }

    /// The same problem, at this place of the file.
    #[must_use]
    pub fn at(mut self, place: Option<Place>) -> Self {
        self.line = place.map(|place| place.line);
        self.column = place.map(|place| place.column);
        self
    }

    /// The same problem, in this column or under this key.
    #[must_use]
    pub fn field(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// The same problem, with what stands there.
    #[must_use]
    pub fn value(mut self, value: Option<&str>) -> Self {
        self.value = value.map(str::to_owned);
        self
    }
}

#[cfg(test)]
mod tests;
