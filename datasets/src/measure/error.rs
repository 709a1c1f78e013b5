//! Why an indicator cannot be computed. `Package::load` refuses the packages in which it would happen;
//! these stand for tables made by other means.

use super::part::weight;
use crate::csv::Table;
use crate::model::{Dataset, Indicator};

/// Why an indicator could not be computed.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// The definition names a column that the table does not have.
    #[error(
        "indicateur {indicator}\u{a0}: la table n’a pas de colonne {column}\u{202f}; corrigez la définition ou la table"
    )]
    MissingColumn {
        /// Id of the indicator.
        indicator: String,
        /// The column that it names.
        column: String,
    },
    /// A cell cannot be added exactly.
    #[error(
        "indicateur {indicator}\u{a0}: la colonne {column} a, à la ligne {line}, un nombre de plus de six décimales ou trop grand pour être additionné exactement\u{202f}; arrondissez-le"
    )]
    NotAdded {
        /// Id of the indicator.
        indicator: String,
        /// The column.
        column: String,
        /// Line of the published file.
        line: u32,
    },
    /// polars refused the computation.
    #[cfg(feature = "engine")]
    #[error(
        "indicateur {indicator}\u{a0}: le calcul a échoué ({source})\u{202f}; signalez-le avec le paquet"
    )]
    Engine {
        /// Id of the indicator.
        indicator: String,
        /// What polars says.
        #[source]
        source: polars::prelude::PolarsError,
    },
    /// The rows of its long dataset did not go by, or have been added up already.
    #[cfg(feature = "engine")]
    #[error(
        "indicateur {indicator}\u{a0}: les lignes de son fichier n’ont pas été lues\u{202f}; relisez le paquet"
    )]
    NotRead {
        /// Id of the indicator.
        indicator: String,
    },
    /// The sums of a long dataset could not be kept until it has been read.
    #[error(
        "le dossier temporaire du système refuse l’écriture ({0})\u{202f}; faites-y de la place, ou nommez-en un autre par la variable TMPDIR"
    )]
    Temporary(#[source] std::io::Error),
}

impl MeasureError {
    /// What polars says of an indicator.
    #[cfg(feature = "engine")]
    pub(super) fn engine(
        indicator: &Indicator,
    ) -> impl FnOnce(polars::prelude::PolarsError) -> Self + use<'_> {
        |source| Self::Engine { indicator: indicator.id.clone(), source }
    }

    pub(super) fn missing(indicator: &Indicator, column: &str) -> Self {
        Self::MissingColumn { indicator: indicator.id.clone(), column: column.to_owned() }
    }

    /// Refuses a table in which a cell cannot be added exactly.
    pub(super) fn unless_addable(
        indicator: &Indicator,
        dataset: &Dataset,
        table: &Table,
    ) -> Result<(), Self> {
        let Err((column, row)) = weight(indicator, dataset, table) else { return Ok(()) };
        let line = table.lines.get(row).copied().unwrap_or_default();
        Err(Self::NotAdded { indicator: indicator.id.clone(), column, line })
    }
}
