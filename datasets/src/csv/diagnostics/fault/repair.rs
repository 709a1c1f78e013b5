//! What was certain and has been repaired.

use crate::csv::Encoding;

/// What was repaired. Told once for a file or a column, at the first place, with what stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// The file was read in another encoding than UTF-8.
    Encoding {
        /// The encoding.
        found: Encoding,
    },
    /// The file was read with another delimiter than the comma.
    Delimiter {
        /// The delimiter.
        found: char,
    },
    /// The lines above the header were passed.
    Preamble {
        /// How many.
        lines: u32,
    },
    /// The name of a column was recognised in other letters, or between spaces.
    ColumnName {
        /// The name.
        read: String,
    },
    /// Columns that follow one another without a name and with nothing in them were left out.
    EmptyColumn {
        /// How many.
        count: usize,
        /// The rank of the first, from 1.
        number: usize,
    },
    /// Empty cells at the end of rows, beyond the header, were left out.
    EmptyCells {
        /// In how many rows.
        count: u32,
    },
    /// Decimal commas were read as points.
    DecimalComma {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// What separates thousands was taken away.
    Groups {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Spaces around values were taken away.
    Spaces {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Percent signs were taken away.
    Percent {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Decimals that are zeros were taken away from whole numbers.
    ZeroDecimals {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Typographic minus signs were read as hyphens.
    Minus {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Days and hours were written as ISO 8601.
    Day {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Truths were understood.
    Truth {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
    /// Zeros were put back in front of codes.
    Zeros {
        /// In how many cells of the column.
        count: usize,
        /// What the first was read as.
        read: String,
    },
}
