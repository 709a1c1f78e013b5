//! What can be wrong with rows that hold, once they are read as a definition says.

/// What is wrong with the figure that a row would make.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureFault {
    /// More is counted than there is: a share above 100 %.
    OverWhole {
        /// The indicator that says it is a share.
        indicator: String,
        /// Column that holds what there is.
        whole: String,
        /// What there is.
        total: f64,
    },
    /// A ratio would be divided by a negative number.
    NegativeWhole {
        /// The indicator that divides by it.
        indicator: String,
    },
    /// What is counted is a negative number, in a share.
    NegativePart {
        /// The indicator that counts it.
        indicator: String,
    },
    /// A number cannot be added exactly.
    NotAdded {
        /// The indicator that adds it.
        indicator: String,
    },
    /// The day of a row is not in its year.
    OtherYear {
        /// Column that holds the year.
        period: String,
        /// The year.
        year: i64,
    },
    /// No scale of an ordinal indicator was in force in the year of a row.
    NoScale {
        /// The indicator.
        indicator: String,
        /// The year.
        year: i64,
    },
    /// The scale in force in the year of a row has no such level.
    UnknownLevel {
        /// The indicator.
        indicator: String,
        /// The year.
        year: i64,
        /// The highest level.
        highest: usize,
    },
    /// Rows say of no territory what they say. A warning.
    NoTerritory {
        /// How many.
        count: usize,
    },
}
