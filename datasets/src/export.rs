//! Figures and datasets as files, one module for each format. Every format says the same columns.

mod csv;
#[cfg(feature = "engine")]
mod dossier;
mod json;
mod notice;
#[cfg(feature = "engine")]
mod parquet;
mod query;
mod row;
mod spreadsheet;
mod table;
#[cfg(feature = "engine")]
mod xlsx;

pub use self::csv::{csv, spreadsheet_csv, write_csv, write_csv_header, write_csv_rows};
#[cfg(feature = "engine")]
pub use self::dossier::{Dossier, dossier};
pub use self::json::{About, json};
pub use self::notice::{Notice, Notices, Section};
#[cfg(feature = "engine")]
pub use self::parquet::{
    ParquetError, dataset_parquet, parquet, read_parquet, view_parquet, write_parquet,
};
pub use self::query::query_file;
pub use self::row::{COLUMNS, NAMES, columns};
pub use self::table::{ABSENCES, Published, dataset_json, dataset_spreadsheet_csv};
#[cfg(feature = "engine")]
pub use self::xlsx::{MOST_ROWS, dataset_xlsx, xlsx};

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
    fn path(&self) -> &'a str {
        self.dataset.map_or("", |dataset| &dataset.path)
    }
}

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// As CSV.
    #[error("le fichier CSV ne s’écrit pas\u{202f}: {0}")]
    Csv(#[from] ::csv::Error),
    /// As JSON.
    #[error("le fichier JSON ne s’écrit pas\u{202f}: {0}")]
    Json(#[from] serde_json::Error),
    /// As Parquet.
    #[cfg(feature = "engine")]
    #[error(transparent)]
    Parquet(#[from] ParquetError),
    /// As a workbook.
    #[cfg(feature = "engine")]
    #[error("le classeur ne s’écrit pas\u{202f}: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// As a dossier.
    #[cfg(feature = "engine")]
    #[error("le dossier ne s’écrit pas\u{202f}: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A file of a dossier.
    #[error("le fichier ne s’écrit pas\u{202f}: {0}")]
    Written(#[from] std::io::Error),
    /// A dataset of the release cannot be read any more.
    #[error(
        "les données «\u{a0}{0}\u{a0}» de la version ne se lisent plus\u{202f}; remettez-les depuis une copie du dossier des versions"
    )]
    Unread(String),
}
