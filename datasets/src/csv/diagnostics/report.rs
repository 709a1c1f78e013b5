//! The problems of one file, gathered.

use super::{Diagnostic, Fault, FileFault, Place, Severity};

/// How many problems of a file are told; a file with more has most often one cause.
const MOST: usize = 1_000;

/// The problems found in a file so far.
#[derive(Debug)]
pub(crate) struct Report {
    file: String,
    found: Vec<Diagnostic>,
    more: usize,
    errors: usize,
}

impl Report {
    /// Nothing found yet.
    pub(crate) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new(), more: 0, errors: 0 }
    }

    /// The file, as the package names it.
    pub(crate) fn file_name(&self) -> &str {
        &self.file
    }

    /// Whether something prevents publication.
    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether nothing was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// A problem of this file, not yet added.
    pub(crate) fn problem(&self, fault: impl Into<Fault>) -> Diagnostic {
        Diagnostic::new(&self.file, fault)
    }

    /// Adds a problem.
    pub(crate) fn add(&mut self, problem: Diagnostic) {
        let severity = problem.severity;
        self.add_with(severity, |_| problem);
    }

    /// Adds a problem of the file itself.
    pub(crate) fn file(&mut self, fault: FileFault, place: Option<Place>) {
        let problem = self.problem(fault).at(place);
        self.add(problem);
    }

    /// Adds a problem of `datapackage.json`, by its JSON pointer.
    pub(crate) fn schema(&mut self, fault: impl Into<Fault>, pointer: &str, value: Option<&str>) {
        let problem = self.problem(fault).field(pointer).value(value);
        self.add(problem);
    }

    /// Adds a problem of a cell. Its place, which costs a walk along the row, is asked only when the
    /// problem will be told.
    pub(crate) fn cell(
        &mut self,
        fault: impl Into<Fault>,
        field: &str,
        value: &str,
        place: impl FnOnce() -> Option<Place>,
    ) {
        let fault = fault.into();
        self.add_with(fault.severity(), |report| {
            report.problem(fault).at(place()).field(field).value(Some(value))
        });
    }

    /// Adds a problem of a cell that has to be found again. That is done only when it will be told.
    pub(crate) fn found_cell(
        &mut self,
        fault: impl Into<Fault>,
        field: &str,
        find: impl FnOnce() -> Option<(Place, String)>,
    ) {
        let fault = fault.into();
        self.add_with(fault.severity(), |report| {
            let (place, value) = find().unzip();
            report.problem(fault).at(place).field(field).value(value.as_deref())
        });
    }

    /// Adds what was found in a stretch of the file that stands below.
    pub(crate) fn absorb(&mut self, below: &mut Self) {
        self.errors += below.errors;
        let told = below.found.len().min(MOST - self.found.len().min(MOST));
        self.more += below.more + below.found.len() - told;
        self.found.extend(below.found.drain(..).take(told));
    }

    fn add_with(&mut self, severity: Severity, problem: impl FnOnce(&Self) -> Diagnostic) {
        self.errors += usize::from(severity == Severity::Error);
        if self.found.len() < MOST {
            let problem = problem(self);
            self.found.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// All that was found, in the order of the file.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| (found.line, found.column));
        if self.more > 0 {
            let mut rest = self.problem(FileFault::TooManyProblems { more: self.more });
            if !self.has_errors() {
                rest.severity = Severity::Warning;
            }
            self.found.push(rest);
        }
        self.found
    }
}
