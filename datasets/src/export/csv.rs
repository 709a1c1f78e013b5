//! Observations as CSV: UTF-8, comma, decimal point, LF — what every tool reads.

use std::fmt::{self, Write as _};
use std::io;

use super::{Context, ExportError};
use crate::model::Observation;

/// The header, dimensions left out (they stand between `periode` and `valeur`).
///
/// The last three say where the figure comes from: what the dataset adds to it, the ids in
/// `sources.csv`, and the lines of the published file that made it.
pub const COLUMNS: [&str; 17] = [
    "indicateur",
    "code_territoire",
    "territoire",
    "periode",
    "valeur",
    "numerateur",
    "denominateur",
    "membres_renseignes",
    "membres_attendus",
    "statut",
    "unite",
    "nature",
    "methode",
    "version",
    "commentaire",
    "sources",
    "lignes",
];

/// How many columns stand before the dimensions.
const BEFORE_DIMENSIONS: usize = 4;

/// The figures of one indicator, in the given order, under the header of [`COLUMNS`].
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
    out: impl io::Write,
) -> Result<(), ExportError> {
    let mut writer = csv::Writer::from_writer(out);
    let Context { indicator, version, .. } = context;
    let dimensions = indicator.dimensions();
    let (before, after) = COLUMNS.split_at(BEFORE_DIMENSIONS);
    writer.write_record(
        before.iter().copied().chain(dimensions.iter().copied()).chain(after.iter().copied()),
    )?;
    let version = version.map(|version| version.to_string()).unwrap_or_default();
    let decimals = usize::from(indicator.decimals);
    let mut cell = Cell::default();
    for (name, observation) in context.names(observations.clone()).zip(observations) {
        writer.write_field(&indicator.id)?;
        writer.write_field(&observation.territory)?;
        writer.write_field(name)?;
        writer.write_field(cell.of(format_args!("{}", observation.period)))?;
        for dimension in &dimensions {
            writer
                .write_field(observation.dimensions.get(*dimension).map_or("", String::as_str))?;
        }
        writer.write_field(match observation.value {
            Some(value) => cell.of(format_args!("{value:.decimals$}")),
            None => "",
        })?;
        for amount in [observation.numerator, observation.denominator] {
            writer.write_field(match (amount, amount.and_then(whole)) {
                (_, Some(whole)) => cell.of(format_args!("{whole}")),
                (Some(amount), None) => cell.of(format_args!("{amount}")),
                (None, None) => "",
            })?;
        }
        writer.write_field(cell.of(format_args!("{}", observation.members_known)))?;
        writer.write_field(cell.of(format_args!("{}", observation.members_expected)))?;
        writer.write_field(observation.status.code())?;
        writer.write_field(&indicator.unit)?;
        writer.write_field(context.nature().as_str())?;
        writer.write_field(cell.of(format_args!("{}", observation.method)))?;
        writer.write_field(&version)?;
        writer.write_field(observation.comment.as_deref().unwrap_or_default())?;
        writer.write_field(observation.sources.join(" "))?;
        writer.write_field(cell.of(format_args!("{}:{}", context.path(), observation.lines)))?;
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.flush().map_err(csv::Error::from)?)
}

/// An amount as a whole number, where it is one: that is written faster, and the same.
fn whole(amount: f64) -> Option<i64> {
    // Up to there, every whole number is told apart.
    const MOST: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "bounded, and without decimals")]
    let whole = (amount.fract() == 0.0 && amount.abs() < MOST && amount.is_sign_positive())
        .then_some(amount as i64);
    whole
}

/// The text of a cell that has to be made; used again for the next one.
#[derive(Default)]
struct Cell(String);

impl Cell {
    fn of(&mut self, told: fmt::Arguments<'_>) -> &str {
        self.0.clear();
        // Writing to a text does not fail.
        let _ = self.0.write_fmt(told);
        &self.0
    }
}
