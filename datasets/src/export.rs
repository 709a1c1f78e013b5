//! Figures as files, one module for each format. Every format says the same columns.

mod csv;
#[cfg(feature = "engine")]
mod parquet;

pub use self::csv::{COLUMNS, csv, write_csv};
#[cfg(feature = "engine")]
pub use self::parquet::{ParquetError, parquet, read_parquet, write_parquet};

use crate::model::{Catalogue, Dataset, Indicator, Nature, Observation, Territories};

/// What every row of an indicator's file repeats.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The dataset that it is computed from.
    pub dataset: Option<&'a Dataset>,
    /// Who the codes name.
    pub territories: &'a Territories,
    /// The release that the figures belong to. Figures that were computed outside of a release belong to
    /// none: their `version` is empty, for 0 could be taken for one.
    pub version: Option<u32>,
}

impl<'a> Context<'a> {
    /// What the figures of an indicator repeat in a release.
    pub fn of_release(catalogue: &'a Catalogue, indicator: &'a Indicator) -> Self {
        Self {
            indicator,
            dataset: catalogue.dataset(&indicator.dataset),
            territories: &catalogue.territories,
            version: Some(catalogue.release.number),
        }
    }

    /// The name of the territory of each figure; figures of one territory most often follow each other.
    fn names<'o>(
        &self,
        observations: impl IntoIterator<Item = &'o Observation>,
    ) -> impl Iterator<Item = &'o str>
    where
        'a: 'o,
    {
        let territories = self.territories;
        let mut last = ("", "");
        observations.into_iter().map(move |observation| {
            let code = observation.territory.as_str();
            if last.0 != code {
                last = (code, territories.name(code));
            }
            last.1
        })
    }

    /// What is not known is taken for real by nobody.
    fn nature(&self) -> Nature {
        self.dataset.map_or(Nature::Demonstration, |dataset| dataset.nature)
    }

    /// The published file whose lines made the figures.
    fn path(&self) -> &str {
        self.dataset.map_or("", |dataset| &dataset.path)
    }
}

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("le fichier ne s’écrit pas\u{202f}: {0}")]
pub struct ExportError(#[from] ::csv::Error);
