//! A problem told in a language: what a page shows, what the command line prints.

use std::fmt;

use serde::Serialize;

use super::parts::Part as _;
use super::sentence::Sentence;
use super::{Diagnostic, Fault, Severity};
use crate::model::Language;

/// A problem with its sentences in one language. Serialised, it is what `trajectoire check` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Told<'a> {
    /// Whether it prevents publication.
    pub severity: Severity,
    /// The name of this kind of problem, the same in every language.
    pub code: &'static str,
    /// The file, as the package names it.
    pub file: &'a str,
    /// Line of the file, from 1.
    pub line: Option<u32>,
    /// Character of the line, from 1.
    pub column: Option<u32>,
    /// Column of the CSV, JSON pointer or TOML key.
    pub field: Option<&'a str>,
    /// What stands there.
    pub value: Option<&'a str>,
    /// What is wrong, in a sentence.
    pub message: String,
    /// How to mend it, in a sentence or two.
    pub help: String,
    /// The language of the sentences.
    #[serde(skip)]
    pub language: Language,
}

impl Diagnostic {
    /// The problem, told in a language.
    pub fn told(&self, language: Language) -> Told<'_> {
        let code = self.fault.code();
        let field = self.field.as_deref();
        let mut sentence = Sentence::new(language);
        self.fill(&mut sentence);
        let (mut message, help) = (sentence.message(code), sentence.help(code));
        // The sentences about a file name the column themselves when they speak of one.
        if field.is_some() && !matches!(self.fault, Fault::File(_)) {
            sentence.whole("message", message);
            message = sentence.message("in-field");
        }
        Told {
            severity: self.severity,
            code,
            file: &self.file,
            line: self.line,
            column: self.column,
            field,
            value: self.value.as_deref(),
            message,
            help,
            language,
        }
    }

    /// Fills the places of a sentence with what is known of the problem.
    pub(super) fn fill(&self, sentence: &mut Sentence) {
        sentence.text("value", self.value.as_deref().unwrap_or_default());
        sentence.text("field", self.field.as_deref().unwrap_or_default());
        sentence.word("format", format(&self.file));
        self.fault.put(sentence);
    }
}

/// The format of a file, for sentences that say how to save it.
fn format(file: &str) -> &'static str {
    match file.rsplit_once('.') {
        Some((_, "csv")) => "csv",
        _ => "other",
    }
}

/// In French, the language of the data.
impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told(Language::French).fmt(formatter)
    }
}

impl Told<'_> {
    /// What is wrong, and where: “fibre.csv, line 14, column 9: …”.
    pub fn placed(&self) -> String {
        let id = match (self.line, self.column) {
            (None, _) => "in-file",
            (Some(_), None) => "in-line",
            (Some(_), Some(_)) => "in-column",
        };
        let mut sentence = Sentence::new(self.language);
        sentence.text("file", self.file);
        sentence.whole("message", self.message.clone());
        self.line.unwrap_or_default().put("line", &mut sentence);
        self.column.unwrap_or_default().put("column", &mut sentence);
        sentence.message(id)
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  {}", self.placed(), self.help)
    }
}
