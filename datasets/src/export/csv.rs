//! Figures as CSV: UTF-8, comma, decimal point, LF — what every tool reads; and the same for those who
//! open it in a spreadsheet.

use std::fmt::Write as _;
use std::io;

use super::row::{Cell, columns, each};
use super::spreadsheet::Spreadsheet;
use super::{Context, ExportError};
use crate::model::Observation;

/// The figures of one indicator, in the given order, under a header of the [`columns`].
///
/// # Errors
/// Only those of the `csv` crate's writer, which has none when it writes to memory.
pub fn csv<'a>(
    context: Context<'a>,
    observations: impl IntoIterator<Item = &'a Observation> + Clone,
) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    write_csv(context, observations, &mut bytes)?;
    Ok(bytes)
}

/// Writes what [`csv()`] gives.
///
/// # Errors
/// When it cannot be written.
pub fn write_csv<'a>(
    context: Context<'a>,
    observations: impl IntoIterator<Item = &'a Observation> + Clone,
    mut out: impl io::Write,
) -> Result<(), ExportError> {
    write_csv_header(context, &mut out)?;
    write_csv_rows(context, observations, out)
}

/// Writes the first line of what [`csv()`] gives.
///
/// # Errors
/// When it cannot be written.
pub fn write_csv_header(context: Context<'_>, out: impl io::Write) -> Result<(), ExportError> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(columns(context.indicator).iter().map(|(name, _)| name))?;
    Ok(writer.flush().map_err(csv::Error::from)?)
}

/// Writes the other lines, or some of them.
///
/// # Errors
/// When they cannot be written.
pub fn write_csv_rows<'a>(
    context: Context<'a>,
    observations: impl IntoIterator<Item = &'a Observation> + Clone,
    out: impl io::Write,
) -> Result<(), ExportError> {
    let mut writer = csv::Writer::from_writer(out);
    // The text of a cell that has to be made; used again for the next one.
    let mut text = String::new();
    each(context, observations, |cells| {
        for cell in cells {
            if let Cell::Text(told) = cell {
                writer.write_field(told)?;
            } else {
                text.clear();
                // Writing to a text does not fail.
                let _ = write!(text, "{cell}");
                writer.write_field(&text)?;
            }
        }
        writer.write_record(None::<&[u8]>)
    })?;
    Ok(writer.flush().map_err(csv::Error::from)?)
}

/// The same rows for a spreadsheet in French: with its marks and its decimal commas.
///
/// # Errors
/// Only those of the `csv` crate's writer, which has none when it writes to memory.
pub fn spreadsheet_csv<'a>(
    context: Context<'a>,
    observations: impl IntoIterator<Item = &'a Observation> + Clone,
) -> Result<Vec<u8>, ExportError> {
    let mut sheet = Spreadsheet::new();
    sheet.row(columns(context.indicator).iter().map(|(name, _)| Cell::Text(name)))?;
    each(context, observations, |cells| sheet.row(cells.iter().copied()))?;
    Ok(sheet.finish()?)
}
