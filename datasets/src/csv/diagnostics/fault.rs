//! The kinds of problem, by what they are a problem of.

mod figure;
mod flaw;
mod indicator;
mod package;
mod repair;
mod schema;
mod target;

pub use figure::FigureFault;
pub use flaw::{JsonFlaw, ReadFlaw, TomlFlaw, TomlType};
pub use indicator::IndicatorFault;
pub use package::PackageFault;
pub use repair::Repair;
pub use schema::{SchemaFault, Shape};
pub use target::TargetFault;

use std::collections::BTreeMap;

use crate::csv::{Bound, Container, Encoding, TextFormat};
use crate::model::FieldKind;

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// With a file, its header or the shape of its rows.
    File(FileFault),
    /// With a cell.
    Cell(CellFault),
    /// Nothing any more: what was certain has been repaired. A warning.
    Repair(Repair),
    /// With what `datapackage.json` says.
    Schema(SchemaFault),
    /// With how the package holds together.
    Package(PackageFault),
    /// With a target, or with the path towards it.
    Target(TargetFault),
    /// With the definition of an indicator.
    Indicator(IndicatorFault),
    /// With the figure that a row would make.
    Figure(FigureFault),
}

/// What is wrong with a file, its header or the shape of its rows.
#[derive(Clone, Debug, PartialEq)]
pub enum FileFault {
    /// It is not there.
    Missing,
    /// The disk refuses it.
    Unreadable {
        /// Why.
        cause: ReadFlaw,
    },
    /// Nothing is in it.
    Empty,
    /// It is no text.
    NotText {
        /// What it is.
        container: Container,
    },
    /// It is not UTF-8.
    NotUtf8 {
        /// The first byte that cannot be.
        byte: u8,
    },
    /// It is plainly in another encoding than the one declared.
    OtherEncoding {
        /// The encoding of `datapackage.json`.
        declared: Encoding,
        /// The one that it is in.
        found: Encoding,
    },
    /// It could be in several encodings, or in none that is read.
    DoubtfulEncoding {
        /// The first byte that they read differently.
        byte: u8,
        /// The word that it stands in, in each encoding.
        readings: BTreeMap<Encoding, String>,
    },
    /// A byte has no meaning in its encoding.
    WrongByte {
        /// The byte.
        byte: u8,
        /// The encoding.
        encoding: Encoding,
    },
    /// Letters were read in the wrong encoding before it was published. A warning.
    Misencoded {
        /// How many.
        count: usize,
        /// The word that the first stood in; empty when it cannot be told.
        meant: String,
    },
    /// Letters were lost before it was published. A warning.
    LostLetters {
        /// How many.
        count: usize,
    },
    /// It holds a NUL, which no text does.
    NulByte,
    /// A quotation mark opens a cell that nothing closes.
    UnclosedQuote,
    /// A quotation mark closes a cell that goes on after it.
    TextAfterQuote,
    /// A row or a cell is longer than any table has.
    TooLong,
    /// Two delimiters cut it as well.
    DoubtfulDelimiter {
        /// Both.
        delimiters: [char; 2],
    },
    /// Rows name the total of others. A warning.
    TotalRows {
        /// How many.
        count: u32,
    },
    /// Rows of one cell stand among the others, as titles do. A warning.
    TitleRows {
        /// How many.
        count: u32,
    },
    /// A second line says what the columns are. A warning.
    SecondHeader,
    /// Nothing is under the header. A warning.
    NoRows,
    /// Lines with nothing in them stand between rows. A warning.
    BlankLines {
        /// How many.
        count: u32,
    },
    /// The header is one cell because another delimiter is used.
    OtherDelimiter {
        /// The delimiter of `datapackage.json`.
        declared: char,
        /// The one that stands in the file.
        found: char,
    },
    /// The first line names none of the columns.
    NoHeader {
        /// The columns of the schema.
        expected: Vec<String>,
    },
    /// A column has no name.
    UnnamedColumn {
        /// Its rank, from 1.
        number: usize,
    },
    /// Two columns have the same name.
    DuplicateColumn,
    /// A column stands before another that the schema has above it.
    ColumnOrder {
        /// The column that the schema has at this place.
        expected: String,
    },
    /// A column of the schema is not in the file.
    MissingColumn {
        /// A column of the file that may be it.
        nearest: Option<String>,
    },
    /// A column of the file is not in the schema.
    UnknownColumn {
        /// The column that it may be.
        nearest: Option<String>,
        /// The columns of the schema.
        known: Vec<String>,
    },
    /// Many columns of the file are not in the schema: those that are not told one by one.
    UnknownColumns {
        /// How many.
        count: usize,
        /// The columns of the schema.
        known: Vec<String>,
    },
    /// A row is too short.
    TooFewCells {
        /// As many as the header has.
        expected: usize,
        /// As many as the row has.
        found: usize,
    },
    /// A row is too long.
    TooManyCells {
        /// As many as the header has.
        expected: usize,
        /// As many as the row has.
        found: usize,
    },
    /// The problems that are not told.
    TooManyProblems {
        /// How many.
        more: usize,
    },
}

/// Why a text is not the value that its column expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Spaces between digits that are not groups of three.
    Spaces,
    /// A decimal part where a whole number is expected.
    Fraction,
    /// More digits than can be held.
    TooLarge,
    /// Digits that a spreadsheet has rounded away.
    LostDigits,
    /// A point or a comma that may separate thousands.
    Thousands,
    /// A formula that has failed.
    SpreadsheetError,
    /// A day whose month seems to come first.
    MonthFirst,
    /// A year of two digits.
    TwoDigitYear,
    /// A day that no calendar has.
    NoSuchDay,
    /// A mark of absence that the schema does not declare.
    Undeclared {
        /// Those that it declares for this column.
        declared: Vec<String>,
        /// The one of them that is written otherwise here; as long as they are not known, the mark.
        meant: Option<String>,
    },
    /// Anything else.
    Other,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum CellFault {
    /// Its text is not of the column's type.
    Type {
        /// The type.
        expected: FieldKind,
        /// Why it is not.
        misread: Misread,
    },
    /// Its text has not the format of its column.
    Format {
        /// The format.
        format: TextFormat,
    },
    /// It is a code whose digits a spreadsheet has rounded away.
    LostDigits,
    /// Its point or its comma may separate decimals or thousands.
    DoubtfulNumber {
        /// How many cells of the column are so.
        count: usize,
        /// What it is with decimals.
        decimal: String,
        /// What it is without.
        whole: String,
    },
    /// It holds nothing, and must.
    Required,
    /// It is part of the primary key and holds nothing.
    KeyAbsent,
    /// Its value stands in the column already.
    Duplicate {
        /// Line of the first.
        first: u32,
    },
    /// The primary key of its row is that of another row.
    DuplicateKey {
        /// Columns of the key.
        key: Vec<String>,
        /// Line of the first.
        first: u32,
    },
    /// It is under the minimum.
    BelowMinimum {
        /// The minimum.
        minimum: Bound,
    },
    /// It is over the maximum.
    AboveMaximum {
        /// The maximum.
        maximum: Bound,
    },
    /// It is not over what it must be.
    NotAbove {
        /// What it must be over.
        minimum: Bound,
    },
    /// It is not under what it must be.
    NotBelow {
        /// What it must be under.
        maximum: Bound,
    },
    /// It has too few characters.
    TooShort {
        /// As many as it must have.
        minimum: usize,
    },
    /// It has too many characters.
    TooLong {
        /// As many as it may have.
        maximum: usize,
    },
    /// It does not look as the texts of its column do.
    Pattern {
        /// The regular expression.
        pattern: String,
    },
    /// It is not one of the values of the column.
    NotListed {
        /// The values.
        allowed: Vec<String>,
        /// The one that it may be.
        nearest: Option<String>,
    },
    /// It names a row of another resource that is not there.
    UnknownReference {
        /// The file it should be in.
        file: String,
        /// The columns it should be in.
        columns: Vec<String>,
    },
}
