//! From the bytes of a CSV and its schema to a table, or to all that is wrong with it.
//!
//! One pass over the rows, each cell pushed to its column; then the rules that look at a whole column.
//! A row is read with nothing but the text, its place and the columns: stretches of rows can be read apart.

mod body;
mod column;
mod header;
mod memo;
mod places;
mod rules;
mod tally;
mod unique;

use super::decode::{Undecodable, damage, decode};
use super::diagnostics::{Diagnostic, FileFault, Place, Repair, Report};
use super::layout::{self, Layout};
use super::lexer::Flaw;
use super::{Declared, Encoding, Reading, Schema, Table};
use body::Body;
pub use places::Places;

/// What became of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Validated {
    /// The table, unless something is wrong with it.
    pub table: Option<Table>,
    /// All that was found, repairs and warnings included, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// Where the cells of the table stand in the file, and how it was read.
    pub places: Places,
}

/// Reads a CSV against its schema.
pub fn validate(file: &str, bytes: &[u8], declared: Declared, schema: &Schema) -> Validated {
    let mut report = Report::new(file);
    let mut places = Places::default();
    let mut table = None;
    match decode(bytes, declared.encoding) {
        Ok(decoded) => {
            tell_encoding(&decoded.text, decoded.encoding, declared, &mut report);
            tell_damage(&decoded.text, decoded.encoding, &mut report);
            let names: Vec<&str> = schema.names().collect();
            match layout::named(&decoded.text, declared.dialect, &names) {
                Ok(layout) => {
                    tell_layout(&decoded.text, layout, declared, &mut report);
                    let reading = reading(layout, decoded.encoding);
                    let body = Body::read(&decoded.text, layout, reading, schema, &mut report);
                    (table, places) = body.map(Body::finish).unwrap_or_default();
                }
                Err(none) => {
                    let place = Place { line: none.row.line, column: 1 };
                    report.file(none.fault, Some(place));
                }
            }
        }
        Err(Undecodable { fault, place }) => report.file(fault, place),
    }
    let table = table.filter(|_| !report.has_errors());
    Validated { table, diagnostics: report.finish(), places }
}

/// How a file is written.
pub(super) const fn reading(layout: Layout, encoding: Encoding) -> Reading {
    Reading { encoding, dialect: layout.dialect, preamble: layout.header.line.saturating_sub(1) }
}

/// Tells an encoding that nobody has declared, at the first character that depends on it.
pub(super) fn tell_encoding(text: &str, found: Encoding, declared: Declared, report: &mut Report) {
    if found == Encoding::Utf8 || declared.encoding.is_some() {
        return;
    }
    let first = text.bytes().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let problem = report.problem(Repair::Encoding { found }).at(Some(Place::of(text, first)));
    report.add(problem);
}

/// Tells letters that were damaged before the file was published.
pub(super) fn tell_damage(text: &str, encoding: Encoding, report: &mut Report) {
    if let Some(found) = damage::misread(text) {
        let meant = found.meant.unwrap_or_default();
        let fault = FileFault::Misencoded { count: found.count, meant };
        report.file(fault, Some(Place::of(text, found.first)));
    }
    if let Some(found) = damage::lost(text, encoding) {
        let fault = FileFault::LostLetters { count: found.count };
        report.file(fault, Some(Place::of(text, found.first)));
    }
}

/// Tells a delimiter that nobody has declared, and what stands above the header.
pub(super) fn tell_layout(text: &str, layout: Layout, declared: Declared, report: &mut Report) {
    let lines = layout.header.line.saturating_sub(1);
    if lines > 0 {
        let above = text.get(..layout.header.start).unwrap_or_default().trim();
        let problem = report.problem(Repair::Preamble { lines }).value(above.lines().next());
        report.add(problem.at(Some(Place { line: 1, column: 1 })));
    }
    let found = char::from(layout.dialect.delimiter);
    if declared.dialect.is_none() && found != ',' {
        let place = Some(Place { line: layout.header.line, column: 1 });
        let problem = report.problem(Repair::Delimiter { found }).at(place);
        report.add(problem);
    }
}

/// What is said of a row that does not hold.
pub(super) const fn fault(flaw: Flaw) -> FileFault {
    match flaw {
        Flaw::Unclosed => FileFault::UnclosedQuote,
        Flaw::TextAfter => FileFault::TextAfterQuote,
        Flaw::TooLong => FileFault::TooLong,
    }
}

#[cfg(test)]
mod tests;
