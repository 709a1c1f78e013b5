//! The cells of a resource, told with their place in its file when something is wrong with them.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::resource::Resource;
use crate::csv::{Diagnostic, Fault, Report, Table};

/// The cells of a resource, and what is wrong with them.
pub(super) struct Cells<'a> {
    /// None for a stretch of a file that is not kept: its cells are not found again.
    resource: Option<&'a Resource>,
    pub(super) table: &'a Table,
    /// The file, decoded when the first problem is told.
    text: OnceCell<Cow<'a, str>>,
    report: Report,
}

impl<'a> Cells<'a> {
    /// The cells of a resource whose file is as it should.
    pub(super) fn of(resource: &'a Resource) -> Option<Self> {
        let table = resource.table.as_ref()?;
        let report = Report::new(&resource.dataset.path);
        Some(Self { resource: Some(resource), table, text: OnceCell::new(), report })
    }

    /// The cells of a stretch, of which nothing is told but whether they are right.
    pub(super) fn of_stretch(table: &'a Table) -> Self {
        Self { resource: None, table, text: OnceCell::new(), report: Report::new("") }
    }

    /// Tells a problem of a cell.
    pub(super) fn tell(&mut self, fault: impl Into<Fault>, column: &str, row: usize) {
        let Some(Resource { places, dataset, .. }) = self.resource else {
            self.report.found_cell(fault, column, || None);
            return;
        };
        let text = self.text.get_or_init(|| places.text(&dataset.bytes));
        let rank = self.table.columns.iter().position(|one| one.name == column).unwrap_or_default();
        self.report.found_cell(fault, column, || places.cell(text, self.table, row, rank));
    }

    /// Whether nothing was told.
    pub(super) fn are_right(&self) -> bool {
        self.report.is_empty()
    }

    /// Whether something that was told prevents publication.
    pub(super) fn has_errors(&self) -> bool {
        self.report.has_errors()
    }

    /// All that was told, in the order of the file.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        self.report.finish()
    }
}
