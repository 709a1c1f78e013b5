//! From the bytes of a CSV and its schema to a table, or to all that is wrong with it.
//!
//! One pass over the rows, each cell pushed to its column; then the rules that look at a whole column.
//! A file is read by stretches, which know nothing of each other: a short one is a single stretch.

mod body;
mod column;
mod damaged;
mod findings;
mod first;
mod header;
mod long;
mod memo;
mod order;
mod places;
mod rules;
mod tally;
mod unique;
mod whole;

use super::decode::{Undecodable, decode};
use super::diagnostics::{Diagnostic, FileFault, Place, Repair, Report};
use super::layout::{self, Layout};
use super::lexer::Flaw;
use super::{Declared, Encoding, Reading, Schema, Table};
use body::{Body, Heading};
pub(super) use damaged::Damaged;
pub(crate) use long::{Found, Long, Look, Reader as LongReader};
pub use places::Places;
use whole::Whole;

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
    match decode(bytes, declared.encoding) {
        Ok(decoded) => {
            tell_encoding(&decoded.text, decoded.encoding, declared, &mut report);
            Damaged::of(&decoded.text, 1, decoded.encoding).tell(&mut report);
            let names: Vec<&str> = schema.names().collect();
            match layout::named(&decoded.text, declared.dialect, &names) {
                Ok(layout) => {
                    tell_layout(&decoded.text, layout, declared, &mut report);
                    let reading = reading(layout, decoded.encoding);
                    return rows(&decoded.text, layout, reading, schema, report);
                }
                Err(none) => {
                    let place = Place { line: none.row.line, column: 1 };
                    report.file(none.fault, Some(place));
                }
            }
        }
        Err(Undecodable { fault, place }) => report.file(fault, place),
    }
    Validated::none(report)
}

impl Validated {
    /// No row could be read.
    fn none(report: Report) -> Self {
        Self { table: None, diagnostics: report.finish(), places: Places::default() }
    }
}

/// Reads the rows of a text whose table has been found.
fn rows(
    text: &str,
    layout: Layout,
    reading: Reading,
    schema: &Schema,
    mut report: Report,
) -> Validated {
    let Some(heading) = Heading::read(text, layout, reading, schema, &mut report) else {
        return Validated::none(report);
    };
    let file = report.file_name().to_owned();
    let mut body = Body::new(&file, schema, &heading);
    let mut stretch = body.read(text, heading.below);
    let mut whole = Whole::new(&heading, layout.header.line, report);
    whole.absorb(&mut stretch);
    whole.header.absorb(&body.header);
    whole.conclude(schema);
    let (table, places, mut report) = (stretch.table, stretch.places, whole.report);
    unique::check(&table, &places, text, schema, &mut report);
    let table = Some(table).filter(|_| !report.has_errors());
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
