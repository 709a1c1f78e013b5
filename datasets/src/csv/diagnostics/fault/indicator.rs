//! What can be wrong with the definition of an indicator.

use super::{TomlFlaw, TomlType};
use crate::model::FieldKind;

/// What is wrong with the definition of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum IndicatorFault {
    /// It is not TOML.
    Syntax {
        /// Why.
        cause: TomlFlaw,
    },
    /// A value has another type.
    WrongType {
        /// The type it must have.
        expected: TomlType,
    },
    /// A key does not exist, or a word is not one of those it may be.
    UnknownWord {
        /// Those that do.
        allowed: Vec<String>,
    },
    /// A key is not there.
    MissingKey,
    /// The dataset is not in the package.
    UnknownDataset {
        /// The dataset that it may be.
        nearest: Option<String>,
    },
    /// The column is not in the dataset.
    UnknownColumn {
        /// The dataset.
        dataset: String,
        /// The column that it may be.
        nearest: Option<String>,
    },
    /// No column is named.
    NoColumn {
        /// The dataset.
        dataset: String,
    },
    /// The column has a part already.
    SameColumn {
        /// The key that names it.
        other: String,
    },
    /// The column has a type that cannot be computed with.
    ColumnType {
        /// The type it has.
        kind: FieldKind,
        /// The types it may have.
        expected: Vec<FieldKind>,
    },
    /// An ordinal indicator has no scale.
    NoScale,
    /// A scale has no level, or a level has no name.
    UnnamedLevel,
    /// A scale ends before it begins.
    ScaleYears,
    /// Two scales are in force in the same year.
    ScaleOverlap,
    /// The minimum of coverage is not a share.
    Coverage,
    /// More decimals than a figure can bear.
    Decimals,
    /// A ratio is multiplied by what is not a positive number.
    RatioScale,
    /// A condition asks for a text that its column never holds.
    UnknownValue {
        /// The texts that the column may hold.
        allowed: Vec<String>,
        /// The one that it may be.
        nearest: Option<String>,
    },
    /// A condition that no cell can fulfil, or that every cell does.
    EmptyCondition,
    /// A title or a unit is empty.
    NoText,
    /// A sentence leaves a place for what nothing fills.
    UnknownPlace,
    /// An id that it had before is, or was, that of another one.
    FormerId,
    /// A version of the method is 0.
    NoMethod,
    /// A count or a sum is in %.
    PercentOfNothing,
    /// Communes are aggregated to communes.
    CommuneRollup,
    /// Figures are aggregated twice to the same kind of territory.
    SameRollup,
    /// A dimension has the name of a column of every file of figures.
    ReservedDimension,
    /// The name of a column would be taken for a pattern, or for a remark.
    PatternColumn,
}
