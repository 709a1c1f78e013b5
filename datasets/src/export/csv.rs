//! Observations as CSV: UTF-8, comma, decimal point, LF — what every tool reads.

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

/// Writes the figures of one indicator, in the given order, under the header of [`COLUMNS`].
///
/// # Errors
/// Only those of the `csv` crate's writer, which has none when it writes to memory.
pub fn csv<'a>(
    context: Context<'_>,
    observations: impl IntoIterator<Item = &'a Observation>,
) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let Context { indicator, territories, version, .. } = context;
    let dimensions = indicator.dimensions();
    let (before, after) = COLUMNS.split_at(BEFORE_DIMENSIONS);
    writer.write_record(
        before.iter().copied().chain(dimensions.iter().copied()).chain(after.iter().copied()),
    )?;
    let version = version.map(|version| version.to_string()).unwrap_or_default();
    for observation in observations {
        let mut record = vec![
            indicator.id.clone(),
            observation.territory.clone(),
            territories.name(&observation.territory).to_owned(),
            observation.period.to_string(),
        ];
        for dimension in &dimensions {
            record.push(observation.dimensions.get(*dimension).cloned().unwrap_or_default());
        }
        record.extend([
            decimal(observation.value, indicator.decimals),
            plain(observation.numerator),
            plain(observation.denominator),
            observation.members_known.to_string(),
            observation.members_expected.to_string(),
            observation.status.code().to_owned(),
            indicator.unit.clone(),
            context.nature().as_str().to_owned(),
            observation.method.to_string(),
            version.clone(),
            observation.comment.clone().unwrap_or_default(),
            observation.sources.join(" "),
            format!("{}:{}", context.path(), observation.lines),
        ]);
        writer.write_record(record)?;
    }
    Ok(writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?)
}

fn decimal(value: Option<f64>, decimals: u8) -> String {
    value.map(|value| format!("{value:.*}", usize::from(decimals))).unwrap_or_default()
}

fn plain(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
