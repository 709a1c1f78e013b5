//! Rows as a workbook, for Excel and `LibreOffice`: numbers are numbers, codes are texts and nothing is a
//! formula. The rows come first, so that programs find them; a sheet in each language says what they are.
//!
//! The same rows give the same bytes: the hour of the workbook is that of its release.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::row::{Cell, columns, each};
use super::{About, Context, ExportError, Notice, Published, Section};
use crate::model::{FieldKind, Observation};

/// Rows that a sheet can hold under its header.
pub const MOST_ROWS: usize = 1_048_575;
/// Characters that a cell can hold; a longer text is cut, and ends with an ellipsis.
const LONGEST: usize = 32_767;
/// Rows that are looked at to say how wide a column is.
const MEASURED: u32 = 200;
/// Width of the narrowest and of the widest column, in characters.
const WIDTHS: (usize, usize) = (8, 48);
/// Widths of the columns of a notice, in characters.
const NOTICE_WIDTHS: [f64; 2] = [28.0, 100.0];

/// The figures of one indicator, in the given order; at most [`MOST_ROWS`].
///
/// # Errors
/// When there are more rows than a sheet can hold.
pub fn xlsx(
    context: Context<'_>,
    observations: &[&Observation],
    about: About<'_>,
) -> Result<Vec<u8>, ExportError> {
    let mut rows = Rows::new(&columns(context.indicator), context.indicator.decimals)?;
    each(context, observations.iter().copied(), |cells| rows.add(cells))?;
    book(rows, about)
}

/// A dataset, with its types; at most [`MOST_ROWS`].
///
/// # Errors
/// When there are more rows than a sheet can hold.
pub fn dataset_xlsx(published: &Published, about: About<'_>) -> Result<Vec<u8>, ExportError> {
    let mut rows = Rows::new(&published.columns(), 0)?;
    published.each(|cells| rows.add(cells))?;
    book(rows, about)
}

fn book(rows: Rows, about: About<'_>) -> Result<Vec<u8>, ExportError> {
    let [french, english] = about.notices.each();
    let mut workbook = Workbook::new();
    let created = about.catalogue.release.created.trim_end_matches('Z');
    let said = DocProperties::new()
        .set_title(&french.title)
        .set_author(&about.catalogue.title)
        .set_comment(&french.citation)
        .set_creation_datetime(&ExcelDateTime::parse_from_str(created)?);
    workbook.set_properties(&said);
    workbook.push_worksheet(rows.finish(&french.rows)?);
    workbook.push_worksheet(sheet_of(french)?);
    workbook.push_worksheet(sheet_of(english)?);
    Ok(workbook.save_to_buffer()?)
}

/// The sheet of the rows, being written.
struct Rows {
    sheet: Worksheet,
    /// How wide each column is, in characters.
    widths: Vec<usize>,
    written: u32,
    whole: Format,
    rounded: Format,
    day: Format,
}

impl Rows {
    fn new(columns: &[(&str, FieldKind)], decimals: u8) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        let header = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
        for (column, (name, _)) in (0..).zip(columns) {
            sheet.write_string_with_format(0, column, *name, &header)?;
        }
        let zeros = "0".repeat(decimals.into());
        let point = if decimals > 0 { "." } else { "" };
        // Room for the button of the filter.
        let widths = columns.iter().map(|(name, _)| name.chars().count() + 3).collect();
        Ok(Self {
            sheet,
            widths,
            written: 0,
            whole: Format::new().set_num_format("0"),
            rounded: Format::new().set_num_format(format!("0{point}{zeros}")),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        })
    }

    fn add(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        self.written += 1;
        for (column, cell) in (0..).zip(cells) {
            self.write(column, *cell)?;
        }
        if self.written <= MEASURED {
            for (width, cell) in self.widths.iter_mut().zip(cells) {
                *width = (*width).max(cell.to_string().chars().count() + 1);
            }
        }
        Ok(())
    }

    fn write(&mut self, column: u16, cell: Cell<'_>) -> Result<(), XlsxError> {
        let (row, sheet) = (self.written, &mut self.sheet);
        #[expect(clippy::cast_precision_loss, reason = "a sheet holds no other number")]
        match cell {
            Cell::Absent => return Ok(()),
            Cell::Whole(number) => {
                sheet.write_number_with_format(row, column, number as f64, &self.whole)?
            }
            Cell::Rounded(number, _) => {
                sheet.write_number_with_format(row, column, number, &self.rounded)?
            }
            Cell::Exact(number) => sheet.write_number(row, column, number)?,
            Cell::Truth(truth) => sheet.write_boolean(row, column, truth)?,
            Cell::Day(day) => match ExcelDateTime::parse_from_str(day) {
                Ok(date) => sheet.write_datetime_with_format(row, column, date, &self.day)?,
                // Before 1900, a sheet knows no day.
                Err(_) => sheet.write_string(row, column, day)?,
            },
            Cell::Text(text) => sheet.write_string(row, column, cut(text))?,
            Cell::Ids(_) | Cell::Lines(..) => {
                sheet.write_string(row, column, cut(&cell.to_string()))?
            }
        };
        Ok(())
    }

    fn finish(mut self, name: &str) -> Result<Worksheet, XlsxError> {
        let last = u16::try_from(self.widths.len()).unwrap_or(1).saturating_sub(1);
        self.sheet.set_name(name)?;
        self.sheet.set_freeze_panes(1, 0)?;
        self.sheet.autofilter(0, 0, self.written, last)?;
        for (column, width) in (0..).zip(self.widths) {
            let width = u16::try_from(width.clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default();
            self.sheet.set_column_width(column, width)?;
        }
        Ok(self.sheet)
    }
}

/// A text that a cell can hold.
fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// What the file says of itself, as a sheet.
fn sheet_of(notice: &Notice) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&notice.name)?;
    for (column, width) in (0..).zip(NOTICE_WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let title = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, cut(&notice.title), &title)?;
    let mut row = 1;
    for warning in &notice.warnings {
        sheet.write_string_with_format(row, 0, cut(warning), &bold)?;
        row += 1;
    }
    for section in [&notice.about, &notice.columns, &notice.statuses] {
        row = write_section(&mut sheet, section, row + 1)?;
    }
    Ok(sheet)
}

/// Writes a section from a row on; gives the row after it.
fn write_section(sheet: &mut Worksheet, section: &Section, mut row: u32) -> Result<u32, XlsxError> {
    let bold = Format::new().set_bold().set_font_size(12);
    let named = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.write_string_with_format(row, 0, &section.heading, &bold)?;
    row += 1;
    for (name, meaning) in &section.entries {
        sheet.write_string_with_format(row, 0, name, &named)?;
        sheet.write_string_with_format(row, 1, cut(meaning), &wrapped)?;
        row += 1;
    }
    Ok(row)
}
