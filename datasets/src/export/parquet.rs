//! The figures of an indicator as a Parquet file, and back.
//!
//! The columns are those of every export. The same figures give the same bytes: one chunk, one row
//! group size, no clock.

use std::fmt::Write as _;
use std::io::{self, Cursor};

use polars::prelude::{
    Column, DataFrame, IntoSeries as _, ListBuilderTrait as _, ListStringChunkedBuilder,
    ParquetCompression, ParquetReader, ParquetWriter, PolarsError, SerReader, Series,
    StringChunkedBuilder,
};

use super::Context;
use crate::model::{Indicator, Lines, Observation, Status};

/// Rows in a row group. Fixed, because it shows in the file's bytes.
const ROW_GROUP: usize = 100_000;

/// Why figures cannot be written as Parquet or read from it.
#[derive(Debug, thiserror::Error)]
pub enum ParquetError {
    /// polars refused the file.
    #[error("les chiffres ne s’écrivent pas ou ne se lisent pas (Parquet\u{a0}: {0})")]
    Polars(#[from] PolarsError),
    /// A status code that this version of the program does not know.
    #[error("statut inconnu «\u{a0}{0}\u{a0}»\u{202f}; mettez le programme à jour")]
    UnknownStatus(String),
    /// Line numbers that cannot be read.
    #[error(
        "lignes illisibles «\u{a0}{0}\u{a0}»\u{202f}; remettez le fichier depuis une copie du dossier des versions"
    )]
    Lines(String),
}

/// The figures of one indicator, in the given order.
///
/// # Errors
/// When polars refuses them.
pub fn parquet(
    context: Context<'_>,
    observations: &[Observation],
) -> Result<Vec<u8>, ParquetError> {
    let mut bytes = Vec::new();
    write_parquet(context, observations, &mut bytes)?;
    Ok(bytes)
}

/// Writes what [`parquet()`] gives.
///
/// # Errors
/// When polars refuses the figures, or they cannot be written.
pub fn write_parquet(
    context: Context<'_>,
    observations: &[Observation],
    out: impl io::Write,
) -> Result<(), ParquetError> {
    let mut writer = ParquetWriter::new(out)
        .with_compression(ParquetCompression::Zstd(None))
        .with_row_group_size(Some(ROW_GROUP))
        .batched(frame(context, &[])?.schema())?;
    // A row group at a time: the figures of a country would else be held twice.
    for rows in observations.chunks(ROW_GROUP) {
        writer.write_batch(&frame(context, rows)?)?;
    }
    writer.finish()?;
    Ok(())
}

fn frame(context: Context<'_>, observations: &[Observation]) -> Result<DataFrame, PolarsError> {
    let rows = observations.len();
    let text = |name: &str, of: fn(&Observation) -> Option<&str>| {
        Column::new(name.into(), observations.iter().map(of).collect::<Vec<_>>())
    };
    let number = |name: &str, of: fn(&Observation) -> Option<f64>| {
        Column::new(name.into(), observations.iter().map(of).collect::<Vec<_>>())
    };
    let count = |name: &str, of: fn(&Observation) -> u32| {
        Column::new(name.into(), observations.iter().map(of).collect::<Vec<_>>())
    };
    let constant = |name: &str, word: &str| Column::new(name.into(), vec![word; rows]);
    let mut columns = vec![
        constant("indicateur", &context.indicator.id),
        text("code_territoire", |o| Some(&o.territory)),
        Column::new("territoire".into(), context.names(observations).collect::<Vec<_>>()),
        Column::new("periode".into(), observations.iter().map(|o| o.period).collect::<Vec<_>>()),
    ];
    for dimension in context.indicator.dimensions() {
        let of = |o: &'_ Observation| o.dimensions.get(dimension).cloned();
        let values: Vec<Option<String>> = observations.iter().map(of).collect();
        columns.push(Column::new(dimension.into(), values));
    }
    columns.extend([
        number("valeur", |o| o.value),
        number("numerateur", |o| o.numerator),
        number("denominateur", |o| o.denominator),
        count("membres_renseignes", |o| o.members_known),
        count("membres_attendus", |o| o.members_expected),
        text("statut", |o| Some(o.status.code())),
        constant("unite", &context.indicator.unit),
        constant("nature", context.nature().as_str()),
        count("methode", |o| o.method),
        Column::new("version".into(), vec![context.version; rows]),
        text("commentaire", |o| o.comment.as_deref()),
        sources(observations),
        lines(observations),
        text("date", |o| o.date.as_deref()),
    ]);
    DataFrame::new(rows, columns)
}

/// Line numbers, as text.
fn lines(observations: &[Observation]) -> Column {
    let mut texts = StringChunkedBuilder::new("lignes".into(), observations.len());
    let mut text = String::new();
    for observation in observations {
        text.clear();
        // Writing to a text does not fail.
        let _ = write!(text, "{}", observation.lines);
        texts.append_value(&text);
    }
    texts.finish().into_series().into()
}

/// A list of ids for each figure.
fn sources(observations: &[Observation]) -> Column {
    let cited = observations.iter().map(|o| o.sources.len()).sum();
    let name = "sources".into();
    let mut lists = ListStringChunkedBuilder::new(name, observations.len(), cited);
    for observation in observations {
        lists.append_values_iter(observation.sources.iter().map(String::as_str));
    }
    lists.finish().into_series().into()
}

/// The figures in a file that [`parquet()`] made.
///
/// # Errors
/// When the file is no such file, or was made by a newer program.
pub fn read_parquet(
    indicator: &Indicator,
    bytes: Vec<u8>,
) -> Result<Vec<Observation>, ParquetError> {
    let frame = ParquetReader::new(Cursor::new(bytes)).finish()?;
    let reader = Reader { frame: &frame };
    (0..frame.height()).map(|row| reader.observation(indicator, row)).collect()
}

struct Reader<'a> {
    frame: &'a DataFrame,
}

impl Reader<'_> {
    fn text(&self, column: &str, row: usize) -> Result<Option<String>, PolarsError> {
        Ok(self.frame.column(column)?.str()?.get(row).map(str::to_owned))
    }

    fn number(&self, column: &str, row: usize) -> Result<Option<f64>, PolarsError> {
        Ok(self.frame.column(column)?.f64()?.get(row))
    }

    fn count(&self, column: &str, row: usize) -> Result<u32, PolarsError> {
        Ok(self.frame.column(column)?.u32()?.get(row).unwrap_or(0))
    }

    fn observation(&self, indicator: &Indicator, row: usize) -> Result<Observation, ParquetError> {
        let code = self.text("statut", row)?.unwrap_or_default();
        let status = Status::from_code(&code).ok_or(ParquetError::UnknownStatus(code))?;
        let mut dimensions = std::collections::BTreeMap::new();
        for dimension in indicator.dimensions() {
            if let Some(value) = self.text(dimension, row)? {
                dimensions.insert(dimension.to_owned(), value);
            }
        }
        let list = |column: &str| -> Result<Option<Series>, PolarsError> {
            Ok(self.frame.column(column)?.list()?.get_as_series(row))
        };
        let sources = match list("sources")? {
            Some(series) => series.str()?.iter().flatten().map(str::to_owned).collect(),
            None => Vec::new(),
        };
        let lines = self.text("lignes", row)?.unwrap_or_default();
        Ok(Observation {
            territory: self.text("code_territoire", row)?.unwrap_or_default(),
            period: self
                .frame
                .column("periode")
                .and_then(|years| Ok(years.i32()?.get(row)))?
                .unwrap_or(0),
            date: self.text("date", row)?,
            dimensions,
            value: self.number("valeur", row)?,
            numerator: self.number("numerateur", row)?,
            denominator: self.number("denominateur", row)?,
            members_known: self.count("membres_renseignes", row)?,
            members_expected: self.count("membres_attendus", row)?,
            status,
            method: self.count("methode", row)?,
            comment: self.text("commentaire", row)?,
            sources,
            lines: Lines::parse(&lines).ok_or(ParquetError::Lines(lines))?,
        })
    }
}
