//! The rows of a reserved resource, read one cell at a time; what does not hold is told with its place.

use super::super::cells::Cells;
use super::super::indicators::Definitions;
use super::super::resource::Resource;
use super::Reserved;
use crate::csv::{CellFault, Diagnostic, Fault, PackageFault, nearest};
use crate::model::Nature;

/// The rows of a resource, being read.
pub(super) struct Reader<'a> {
    cells: Cells<'a>,
    nature: Nature,
}

impl<'a> Reader<'a> {
    /// The rows of each resource that is read as this one and has the columns that the project reads.
    pub(super) fn each(resources: &'a [Resource], reserved: &Reserved) -> Vec<Self> {
        let reader = |resource: &'a Resource| {
            reserved.table(resource)?;
            Some(Self { cells: Cells::of(resource)?, nature: resource.dataset.nature })
        };
        reserved.of(resources).filter_map(reader).collect()
    }

    /// Whether the rows are real or made up.
    pub(super) fn nature(&self) -> Nature {
        self.nature
    }

    /// The numbers of the rows.
    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        0..self.cells.table.rows()
    }

    /// The line of the file that a row begins on.
    pub(super) fn line(&self, row: usize) -> u32 {
        self.cells.table.lines.get(row).copied().unwrap_or_default()
    }

    /// The text of a cell.
    pub(super) fn text(&self, name: &str, row: usize) -> Option<String> {
        self.cells.table.text(name, row).map(str::to_owned)
    }

    /// The text of a cell that must hold one, whatever the schema says.
    pub(super) fn required(&mut self, name: &str, row: usize) -> Option<String> {
        let text = self.text(name, row);
        self.must(text, name, row)
    }

    /// The number of a cell.
    pub(super) fn number(&self, name: &str, row: usize) -> Option<f64> {
        self.cells.table.number(name, row)
    }

    /// The number of a cell that must hold one, whatever the schema says.
    pub(super) fn required_number(&mut self, name: &str, row: usize) -> Option<f64> {
        let number = self.number(name, row);
        self.must(number, name, row)
    }

    /// A whole number of the size that the model gives it.
    pub(super) fn whole<T: TryFrom<i64>>(&mut self, name: &str, row: usize) -> Option<T> {
        let found = T::try_from(self.cells.table.integer(name, row)?).ok();
        if found.is_none() {
            self.tell(PackageFault::OutOfRange, name, row);
        }
        found
    }

    /// The year of a cell that must hold one, whatever the schema says.
    pub(super) fn required_year(&mut self, name: &str, row: usize) -> Option<i32> {
        match self.cells.table.integer(name, row) {
            Some(_) => self.whole(name, row),
            None => self.must(None, name, row),
        }
    }

    /// The indicator that a row speaks of, told when it is not defined.
    pub(super) fn indicator(
        &mut self,
        name: &str,
        row: usize,
        definitions: &Definitions<'_>,
    ) -> Option<String> {
        let id = self.text(name, row)?;
        if !definitions.has(&id) {
            let fault = PackageFault::UnknownIndicator { nearest: nearest(&id, definitions.ids()) };
            self.tell(fault, name, row);
        }
        Some(id)
    }

    /// The indicator that a row must speak of.
    pub(super) fn required_indicator(
        &mut self,
        name: &str,
        row: usize,
        definitions: &Definitions<'_>,
    ) -> Option<String> {
        let id = self.indicator(name, row, definitions);
        self.must(id, name, row)
    }

    fn must<T>(&mut self, found: Option<T>, name: &str, row: usize) -> Option<T> {
        if found.is_none() {
            self.tell(CellFault::Required, name, row);
        }
        found
    }

    /// Tells what is wrong with a cell.
    pub(super) fn tell(&mut self, fault: impl Into<Fault>, name: &str, row: usize) {
        self.cells.tell(fault, name, row);
    }

    /// Tells what was found; whether it prevents publication.
    pub(super) fn finish(self, found: &mut Vec<Diagnostic>) -> bool {
        let wrong = self.cells.has_errors();
        found.extend(self.cells.finish());
        wrong
    }
}
