//! A CSV that has passed its schema: typed columns, with the line each row stood on.

use std::collections::BTreeMap;

use super::Texts;

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
    /// Strings, and what is compared as text: days, hours, months (ISO 8601) and places
    /// (`longitude,latitude`).
    Text(Texts),
    /// Integers and years.
    Integer(Vec<Option<i64>>),
    /// Numbers.
    Number(Vec<Option<f64>>),
    /// Truths.
    Boolean(Vec<Option<bool>>),
}

impl Values {
    /// Number of cells.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(cells) => cells.len(),
            Self::Integer(cells) => cells.len(),
            Self::Number(cells) => cells.len(),
            Self::Boolean(cells) => cells.len(),
        }
    }

    /// Whether there is no cell.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds an absent cell.
    pub(super) fn push_absent(&mut self) {
        match self {
            Self::Text(cells) => cells.push(None),
            Self::Integer(cells) => cells.push(None),
            Self::Number(cells) => cells.push(None),
            Self::Boolean(cells) => cells.push(None),
        }
    }
}

impl Values {
    /// The text of a row; `None` when it is absent or not text.
    pub fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Text(cells) => cells.get(row),
            Self::Integer(_) | Self::Number(_) | Self::Boolean(_) => None,
        }
    }

    /// The whole number of a row; `None` when it is absent or not one.
    pub fn integer(&self, row: usize) -> Option<i64> {
        match self {
            Self::Integer(cells) => *cells.get(row)?,
            Self::Text(_) | Self::Number(_) | Self::Boolean(_) => None,
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
            Self::Text(_) | Self::Boolean(_) => None,
        }
    }

    /// The truth of a row; `None` when it is absent or not one.
    pub fn truth(&self, row: usize) -> Option<bool> {
        match self {
            Self::Boolean(cells) => *cells.get(row)?,
            Self::Text(_) | Self::Integer(_) | Self::Number(_) => None,
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
    /// Line of the file on which each row begins, counted as published: what stands above the header
    /// counts.
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

    /// The truth of a cell; `None` when it is absent or not one.
    pub fn truth(&self, name: &str, row: usize) -> Option<bool> {
        self.column(name)?.values.truth(row)
    }

    /// The number of a cell; `None` when it is absent, text or a truth.
    pub fn number(&self, name: &str, row: usize) -> Option<f64> {
        self.column(name)?.values.number(row)
    }
}
