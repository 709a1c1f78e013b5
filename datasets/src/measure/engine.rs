//! The reading of a definition that runs in the server: polars, over a whole dataset at once.
//!
//! [`frame`] hands the rows to polars, [`plan`] says what to count, and [`observe`] reads the counts
//! back as observations. Nothing else in the project touches polars but the release's Parquet file.

mod frame;
mod observe;
mod plan;
#[cfg(test)]
mod tests;

use polars::prelude::PolarsError;

use crate::csv::Table;
use crate::measure::Measure;
use crate::model::{Indicator, Observation, Territories};

/// Why an indicator could not be computed.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// The definition names a column that the table does not have. `Package::load` refuses such a
    /// package; this stands for tables made by other means.
    #[error(
        "indicateur {indicator}\u{a0}: la table n’a pas de colonne {column}\u{202f}; corrigez la définition ou la table"
    )]
    MissingColumn {
        /// Id of the indicator.
        indicator: String,
        /// The column that it names.
        column: String,
    },
    /// polars refused the computation.
    #[error(
        "indicateur {indicator}\u{a0}: le calcul a échoué ({source})\u{202f}; signalez-le avec le paquet"
    )]
    Engine {
        /// Id of the indicator.
        indicator: String,
        /// What polars says.
        #[source]
        source: PolarsError,
    },
}

/// Computes every figure of an indicator from its table, aggregates included.
///
/// The observations are sorted by territory, period and value, so that the same rows in any order give
/// the same list.
///
/// # Errors
/// When the definition names a column that is not there, or when polars fails.
pub fn measure(
    indicator: &Indicator,
    table: &Table,
    territories: &Territories,
) -> Result<Vec<Observation>, MeasureError> {
    let engine = |source| MeasureError::Engine { indicator: indicator.id.clone(), source };
    let rows = frame::rows(indicator, table)?;
    let mut observations = match &indicator.measure {
        Measure::Ratio { numerator, denominator, scale } => {
            let own = plan::ratio_by_territory(&rows, &indicator.by, numerator, denominator)
                .map_err(engine)?;
            let mut observations =
                observe::ratios(&own, indicator, *scale, None).map_err(engine)?;
            for kind in &indicator.by.rollup {
                let members = frame::membership(territories, *kind).map_err(engine)?;
                let groups = plan::ratio_by_group(&own, &members.frame).map_err(engine)?;
                observations.extend(
                    observe::ratios(&groups, indicator, *scale, Some(&members.expected))
                        .map_err(engine)?,
                );
            }
            observations
        }
        Measure::Level { column, note, filter } => {
            let levels = plan::levels(&rows, &indicator.by, column, note.as_deref(), filter)
                .map_err(engine)?;
            observe::levels(&levels, indicator).map_err(engine)?
        }
    };
    observations.sort_by(|a, b| {
        let key = |o: &Observation| (o.territory.clone(), o.period);
        key(a)
            .cmp(&key(b))
            .then(a.value.unwrap_or(f64::MIN).total_cmp(&b.value.unwrap_or(f64::MIN)))
    });
    Ok(observations)
}
