//! What is wrong, where, and how to mend it.
//!
//! A [`Fault`] is data: one variant for each kind of problem, with a code that does not change. The
//! sentences are apart, in `french`, because another language will stand beside it.

mod code;
mod fault;
mod french;
mod place;
mod report;

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

pub use fault::{
    CellFault, Fault, FileFault, IndicatorFault, Misread, PackageFault, SchemaFault, Shape,
    TargetFault,
};
pub use place::Place;
pub(crate) use place::line_starts;
pub(crate) use report::Report;

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

    /// What is wrong, in a sentence.
    pub fn message(&self) -> String {
        french::text(self).message
    }

    /// How to mend it, in a sentence or two.
    pub fn help(&self) -> String {
        french::text(self).help
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = french::text(self);
        write!(formatter, "{}{}\n  {}", french::place(self), text.message, text.help)
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = french::text(self);
        let mut problem = serializer.serialize_struct("Diagnostic", 9)?;
        problem.serialize_field("severity", &self.severity)?;
        problem.serialize_field("code", self.fault.code())?;
        problem.serialize_field("file", &self.file)?;
        problem.serialize_field("line", &self.line)?;
        problem.serialize_field("column", &self.column)?;
        problem.serialize_field("field", &self.field)?;
        problem.serialize_field("value", &self.value)?;
        problem.serialize_field("message", &text.message)?;
        problem.serialize_field("help", &text.help)?;
        problem.end()
    }
}
