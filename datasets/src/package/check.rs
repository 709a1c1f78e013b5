//! What came of checking a package: all that was found, the files it was found in, and a count of both.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::folder::Folder;
use super::{LoadError, Package, PackageFile};
use crate::csv::{Diagnostic, Fault, FileFault, Sentence, Severity, decode, lines};
use crate::model::Language;

/// What came of checking a package.
#[derive(Debug)]
pub struct Checked {
    /// All that was found, file after file.
    pub diagnostics: Vec<Diagnostic>,
    /// How much was checked, and how much was found.
    pub summary: Summary,
    package: Option<Package>,
    files: Vec<PackageFile>,
    /// Where the long files are found again.
    folder: Folder,
}

impl Checked {
    pub(super) fn new(
        diagnostics: Vec<Diagnostic>,
        summary: Summary,
        package: Option<Package>,
        mut folder: Folder,
    ) -> Self {
        let passed = folder.passed().count();
        let files = folder.take_files();
        let summary = Summary { files: files.len() + passed, ..summary };
        Self { summary: summary.with(&diagnostics), diagnostics, package, files, folder }
    }

    /// Lines of a file that was checked, for whoever shows where a problem stands in it: those of these
    /// numbers that it has, from 1. What is no text in them is shown by U+FFFD.
    pub fn lines(&self, file: &str, wanted: &BTreeSet<u32>) -> BTreeMap<u32, String> {
        let Some(file) = self.files.iter().find(|one| one.path == file) else {
            return self.folder.lines(file, wanted);
        };
        let decoded = decode(&file.bytes, None).map(|decoded| decoded.text);
        let text = decoded.unwrap_or_else(|_| String::from_utf8_lossy(&file.bytes));
        let last = wanted.last().copied().unwrap_or_default();
        let numbered = (1..=last).zip(lines(&text));
        let kept = numbered.filter(|(number, _)| wanted.contains(number));
        kept.map(|(number, line)| (number, line.to_owned())).collect()
    }

    /// The package, when nothing prevents its publication.
    ///
    /// # Errors
    /// When something does, with all that was found.
    pub fn into_package(self) -> Result<Package, LoadError> {
        match self.package {
            Some(package) if self.summary.errors == 0 => {
                Ok(Package { files: self.files, warnings: self.diagnostics, ..package })
            }
            _ => Err(LoadError { diagnostics: self.diagnostics }),
        }
    }
}

/// How much was checked, and how much was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Files that were read.
    pub files: usize,
    /// Rows of the CSV files in which nothing is wrong.
    pub rows: usize,
    /// Definitions of indicators that could be read.
    pub indicators: usize,
    /// Problems that prevent publication.
    pub errors: usize,
    /// Problems that do not.
    pub warnings: usize,
    /// The warnings that tell what was read otherwise than it was written.
    pub repairs: usize,
}

impl Summary {
    /// Counts what was found. Problems that were too many to be told of one by one count all the same, as
    /// severe as the worst of their file.
    #[must_use]
    pub(super) fn with(mut self, found: &[Diagnostic]) -> Self {
        let count = |of: fn(&Diagnostic) -> bool| -> usize {
            found.iter().filter(|one| of(one)).map(problems).sum()
        };
        self.errors = count(|one| one.severity == Severity::Error);
        self.warnings = count(|one| one.severity == Severity::Warning);
        self.repairs = count(|one| one.fault.is_repair());
        self
    }

    /// The summary, in a sentence.
    pub fn told(self, language: Language) -> String {
        let mut sentence = Sentence::new(language);
        for (name, count) in [
            ("files", self.files),
            ("rows", self.rows),
            ("indicators", self.indicators),
            ("errors", self.errors),
            ("warnings", self.warnings),
            ("repairs", self.repairs),
        ] {
            sentence.count(name, count);
        }
        sentence.message(if self.errors > 0 { "summary-refused" } else { "summary-accepted" })
    }
}

/// How many problems one stands for.
fn problems(told: &Diagnostic) -> usize {
    match told.fault {
        Fault::File(FileFault::TooManyProblems { more }) => more,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_agrees_with_its_numbers() {
        let one = Summary { files: 1, rows: 1, indicators: 1, errors: 1, warnings: 1, repairs: 1 };
        let many = Summary {
            files: 12,
            rows: 3_500_000,
            indicators: 2,
            errors: 2,
            warnings: 3,
            repairs: 2,
        };
        let clean = Summary { errors: 0, warnings: 0, repairs: 0, ..many };
        let warned = Summary { errors: 0, ..many };
        let told: Vec<String> = [one, many, clean, warned]
            .iter()
            .flat_map(|summary| Language::ALL.map(|language| summary.told(language)))
            .collect();
        insta::assert_snapshot!(told.join("\n"));
    }
}
