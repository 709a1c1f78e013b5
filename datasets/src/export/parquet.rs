//! The figures of an indicator as a Parquet file, and back.
//!
//! The columns are those of every export. What a release keeps has one more, the day that a figure speaks
//! of, a list of sources, and tells the lines without their file. The same figures give the same bytes: one chunk, one row group
//! size, no clock.

use std::borrow::Borrow;
use std::fmt::Write as _;
use std::io::{self, Cursor};

use polars::prelude::{
    Column, DataFrame, IntoSeries as _, ListBuilderTrait as _, ListStringChunkedBuilder,
    ParquetCompression, ParquetReader, ParquetWriter, PolarsError, SerReader, Series,
    StringChunkedBuilder,
};

use super::row::Cell;
use super::{ABSENCES, Context, Published};
use crate::csv::Values;
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

/// What a file is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    /// To be read again by [`read_parquet`].
    Release,
    /// To be taken away.
    Reader,
}

/// The figures of one indicator, in the given order, for whoever takes them away: the columns of every
/// export, with their types.
///
/// # Errors
/// When polars refuses them.
pub fn view_parquet(
    context: Context<'_>,
    observations: &[&Observation],
) -> Result<Vec<u8>, ParquetError> {
    let mut bytes = Vec::new();
    write(context, observations, For::Reader, &mut bytes)?;
    Ok(bytes)
}

/// The figures of one indicator, in the given order, as a release keeps them.
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
    write(context, observations, For::Release, out)
}

fn write<O: Borrow<Observation>>(
    context: Context<'_>,
    observations: &[O],
    reader: For,
    out: impl io::Write,
) -> Result<(), ParquetError> {
    let mut writer = ParquetWriter::new(out)
        .with_compression(ParquetCompression::Zstd(None))
        .with_row_group_size(Some(ROW_GROUP))
        .batched(frame::<O>(context, &[], reader)?.schema())?;
    // A row group at a time: the figures of a country would else be held twice.
    for rows in observations.chunks(ROW_GROUP) {
        writer.write_batch(&frame(context, rows, reader)?)?;
    }
    writer.finish()?;
    Ok(())
}

fn frame<O: Borrow<Observation>>(
    context: Context<'_>,
    observations: &[O],
    reader: For,
) -> Result<DataFrame, PolarsError> {
    let rows = observations.len();
    let each = || observations.iter().map(Borrow::borrow);
    let text = |name: &str, of: fn(&Observation) -> Option<&str>| {
        Column::new(name.into(), each().map(of).collect::<Vec<_>>())
    };
    let number = |name: &str, of: fn(&Observation) -> Option<f64>| {
        Column::new(name.into(), each().map(of).collect::<Vec<_>>())
    };
    let count = |name: &str, of: fn(&Observation) -> u32| {
        Column::new(name.into(), each().map(of).collect::<Vec<_>>())
    };
    let constant = |name: &str, word: &str| Column::new(name.into(), vec![word; rows]);
    let mut columns = vec![
        constant("indicateur", &context.indicator.id),
        text("code_territoire", |o| Some(&o.territory)),
        Column::new("territoire".into(), context.names(each()).collect::<Vec<_>>()),
        Column::new("periode".into(), each().map(|o| o.period).collect::<Vec<_>>()),
    ];
    for dimension in context.indicator.dimensions() {
        let of = |o: &'_ Observation| o.dimensions.get(dimension).cloned();
        let values: Vec<Option<String>> = each().map(of).collect();
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
    ]);
    match reader {
        For::Release => columns.extend([
            sources(each()),
            told("lignes", each(), |text, one| write!(text, "{}", one.lines)),
            text("date", |o| o.date.as_deref()),
        ]),
        For::Reader => columns.extend([
            told("sources", each(), |text, one| write!(text, "{}", Cell::Ids(&one.sources))),
            told("lignes", each(), |text, one| {
                write!(text, "{}", Cell::Lines(context.path(), &one.lines))
            }),
        ]),
    }
    DataFrame::new(rows, columns)
}

/// A column of texts that have to be made.
fn told<'a>(
    name: &str,
    observations: impl Iterator<Item = &'a Observation>,
    tell: impl Fn(&mut String, &'a Observation) -> std::fmt::Result,
) -> Column {
    let mut texts = StringChunkedBuilder::new(name.into(), observations.size_hint().0);
    let mut text = String::new();
    for observation in observations {
        text.clear();
        // Writing to a text does not fail.
        let _ = tell(&mut text, observation);
        texts.append_value(&text);
    }
    texts.finish().into_series().into()
}

/// A list of ids for each figure.
fn sources<'a>(observations: impl Iterator<Item = &'a Observation> + Clone) -> Column {
    let cited = observations.clone().map(|o| o.sources.len()).sum();
    let name = "sources".into();
    let mut lists = ListStringChunkedBuilder::new(name, observations.size_hint().0, cited);
    for observation in observations {
        lists.append_values_iter(observation.sources.iter().map(String::as_str));
    }
    lists.finish().into_series().into()
}

/// A dataset, with the types of its columns; days are texts (ISO 8601).
///
/// # Errors
/// When polars refuses it.
pub fn dataset_parquet(published: &Published) -> Result<Vec<u8>, ParquetError> {
    let rows = published.table.rows();
    let mut columns: Vec<Column> = Vec::new();
    for column in &published.table.columns {
        let name = column.name.as_str().into();
        columns.push(match &column.values {
            Values::Text(cells) => Column::new(name, cells.iter().collect::<Vec<_>>()),
            Values::Integer(cells) => Column::new(name, cells),
            Values::Number(cells) => Column::new(name, cells),
            Values::Boolean(cells) => Column::new(name, cells),
        });
    }
    let absences =
        (0..rows).map(|row| Some(published.absences_of(row)).filter(|one| !one.is_empty()));
    let name = published.columns().last().map_or(ABSENCES, |(name, _)| *name).into();
    columns.push(Column::new(name, absences.collect::<Vec<_>>()));
    let mut frame = DataFrame::new(rows, columns)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Zstd(None))
        .with_row_group_size(Some(ROW_GROUP))
        .finish(&mut frame)?;
    Ok(bytes)
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
