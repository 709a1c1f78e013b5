//! CSV for those who open it by a double click, in Excel or `LibreOffice` set to French: a byte order mark,
//! semicolons, decimal commas, CRLF.
//!
//! A spreadsheet takes a cell for what it looks like. A text that begins with a digit (04070, 0-5-3) is
//! followed by a tab, which nobody sees: the cell stays a text, with its zero, and what trims its cells reads
//! the very same code. A text that begins like a formula is preceded by an apostrophe, as OWASP advises. Both
//! change the texts, so neither is in the canonical file, which is the one for programs.

use std::borrow::Cow;

use super::row::Cell;

/// What makes Excel read UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();
/// What a formula begins with, in one spreadsheet or another; the last four are wide forms.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A file being written.
pub(super) struct Spreadsheet(csv::Writer<Vec<u8>>);

impl Spreadsheet {
    /// One without rows.
    pub(super) fn new() -> Self {
        let mut builder = csv::WriterBuilder::new();
        builder.delimiter(b';').terminator(csv::Terminator::CRLF);
        Self(builder.from_writer(MARK.to_vec()))
    }

    /// Adds a row.
    pub(super) fn row<'a>(
        &mut self,
        cells: impl IntoIterator<Item = Cell<'a>>,
    ) -> Result<(), csv::Error> {
        for cell in cells {
            self.0.write_field(told(cell).as_bytes())?;
        }
        self.0.write_record(None::<&[u8]>)
    }

    /// The file.
    pub(super) fn finish(self) -> Result<Vec<u8>, csv::Error> {
        self.0.into_inner().map_err(|error| error.into_error().into())
    }
}

/// A cell as a spreadsheet in French takes it for what it is.
fn told(cell: Cell<'_>) -> Cow<'_, str> {
    match cell {
        Cell::Rounded(..) | Cell::Exact(_) => Cow::Owned(cell.to_string().replace('.', ",")),
        Cell::Absent => Cow::Borrowed(""),
        Cell::Whole(_) | Cell::Day(_) | Cell::Truth(_) => Cow::Owned(cell.to_string()),
        Cell::Text(text) => kept(Cow::Borrowed(text)),
        Cell::Ids(_) | Cell::Lines(..) => kept(Cow::Owned(cell.to_string())),
    }
}

/// A text that stays one.
fn kept(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(FORMULA) {
        return Cow::Owned(format!("'{text}"));
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return Cow::Owned(format!("{text}\t"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: Cell<'_>) -> String {
        let mut sheet = Spreadsheet::new();
        sheet.row([cell]).unwrap();
        let text = String::from_utf8(sheet.finish().unwrap()).unwrap();
        text.trim_start_matches('\u{feff}').trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn numbers_have_a_decimal_comma_and_no_mark() {
        assert_eq!(one(Cell::Rounded(-29.25, 1)), "-29,2");
        assert_eq!(one(Cell::Exact(0.5)), "0,5");
        assert_eq!(one(Cell::Whole(2019)), "2019");
    }

    #[test]
    fn codes_keep_their_zero_and_ranges_are_not_days() {
        assert_eq!(one(Cell::Text("04070")), "04070\t");
        assert_eq!(one(Cell::Text("0-5-3")), "0-5-3\t");
        assert_eq!(one(Cell::Text("Digne-les-Bains")), "Digne-les-Bains");
    }

    #[test]
    fn a_text_never_begins_a_formula() {
        for text in ["=1+1", "+33", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1"] {
            let told = one(Cell::Text(text));
            assert!(told.trim_start_matches('"').starts_with('\''), "{text}: {told}");
        }
    }
}
