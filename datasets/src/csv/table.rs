//! A CSV that has passed its schema: typed columns, with the line each row stood on.

use std::collections::BTreeMap;

/// Why a cell holds no value. Never mistaken for zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// Not collected (empty cell).
    NotCollected,
    /// Not applicable (`nc`).
    NotApplicable,
    /// Secret (`s`).
    Secret,
    /// Did not apply for the label (`np`).
    NotApplied,
}

impl Absence {
    /// The absence that a cell's text stands for, in the convention of the package.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "" => Some(Self::NotCollected),
            "nc" => Some(Self::NotApplicable),
            "s" => Some(Self::Secret),
            "np" => Some(Self::NotApplied),
            _ => None,
        }
    }
}

/// The cells of a column, row by row; `None` where the cell is absent.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Strings and dates (ISO 8601).
    Text(Vec<Option<String>>),
    /// Integers and years.
    Integer(Vec<Option<i64>>),
    /// Numbers.
    Number(Vec<Option<f64>>),
}

impl Values {
    /// The text of a row; `None` when it is absent or not text.
    pub fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Text(cells) => cells.get(row)?.as_deref(),
            Self::Integer(_) | Self::Number(_) => None,
        }
    }

    /// The whole number of a row; `None` when it is absent or not one.
    pub fn integer(&self, row: usize) -> Option<i64> {
        match self {
            Self::Integer(cells) => *cells.get(row)?,
            Self::Text(_) | Self::Number(_) => None,
        }
    }

    /// The number of a row; `None` when it is absent or text.
    pub fn number(&self, row: usize) -> Option<f64> {
        match self {
            Self::Number(cells) => *cells.get(row)?,
            #[expect(
                clippy::cast_precision_loss,
                reason = "counts of a territory stay far under 2^53"
            )]
            Self::Integer(cells) => cells.get(row)?.map(|whole| whole as f64),
            Self::Text(_) => None,
        }
    }
}

/// A named column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Name in the header.
    pub name: String,
    /// Its cells.
    pub values: Values,
    /// Why the absent cells are absent, by row (from 0).
    pub absences: BTreeMap<usize, Absence>,
}

/// A validated CSV.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Line of the file on which each row begins; the header is line 1.
    pub lines: Vec<u32>,
    /// Columns, in the order of the schema.
    pub columns: Vec<Column>,
}

impl Table {
    /// Number of rows, the header not counted.
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The text of a cell; `None` when it is absent or not text.
    pub fn text(&self, name: &str, row: usize) -> Option<&str> {
        self.column(name)?.values.text(row)
    }

    /// The whole number of a cell; `None` when it is absent or not one.
    pub fn integer(&self, name: &str, row: usize) -> Option<i64> {
        self.column(name)?.values.integer(row)
    }

    /// The number of a cell; `None` when it is absent or text.
    pub fn number(&self, name: &str, row: usize) -> Option<f64> {
        self.column(name)?.values.number(row)
    }
}
