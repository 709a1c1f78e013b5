//! A published CSV file and what its columns mean.
//!
//! The shapes are those of a Data Package v2 resource and of its Table Schema; only what the project
//! reads is kept.

use serde::{Deserialize, Serialize};

/// Whether data is real or made up to show what the site would do with it. The two are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Nature {
    /// Published by somebody who answers for it.
    Reel,
    /// Made for the demonstration.
    Demonstration,
}

impl Nature {
    /// The word that stands in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reel => "reel",
            Self::Demonstration => "demonstration",
        }
    }
}

/// A licence, as in `datapackage.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// SPDX id.
    pub name: String,
    /// Name in full.
    #[serde(default)]
    pub title: Option<String>,
    /// Address of the text.
    #[serde(default)]
    pub path: Option<String>,
}

/// What a cell of a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number, with a decimal point or comma.
    Number,
    /// A year of four digits.
    Year,
    /// A day, ISO 8601.
    Date,
    /// True or false.
    Boolean,
    /// A month of a year, ISO 8601.
    Yearmonth,
    /// A day and an hour, ISO 8601.
    Datetime,
    /// An hour, ISO 8601.
    Time,
    /// A place: longitude, then latitude, in degrees.
    Geopoint,
}

impl FieldKind {
    /// Every kind, the most common first.
    pub const ALL: [Self; 10] = [
        Self::String,
        Self::Integer,
        Self::Number,
        Self::Year,
        Self::Date,
        Self::Boolean,
        Self::Yearmonth,
        Self::Datetime,
        Self::Time,
        Self::Geopoint,
    ];

    /// The word that stands in a schema.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Year => "year",
            Self::Date => "date",
            Self::Boolean => "boolean",
            Self::Yearmonth => "yearmonth",
            Self::Datetime => "datetime",
            Self::Time => "time",
            Self::Geopoint => "geopoint",
        }
    }

    /// The kind that a schema's `type` names, if the project reads it.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A text that stands for an absence, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingValue {
    /// What stands in the cell.
    pub value: String,
    /// What it means, in words.
    pub label: String,
}

/// A column, as its schema documents it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Name in the header.
    pub name: String,
    /// What its cells hold.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// Name for people.
    #[serde(default)]
    pub title: Option<String>,
    /// What it means.
    #[serde(default)]
    pub description: Option<String>,
    /// How its cells are written.
    #[serde(default)]
    pub format: crate::csv::Format,
    /// The only values, with what each means; none when any will do.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// Whether the categories are in order, the least first.
    #[serde(default)]
    pub categories_ordered: bool,
    /// Rules its cells keep.
    #[serde(default)]
    pub constraints: crate::csv::Constraints,
}

/// A value of a column that has few of them, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// What stands in the cell.
    pub value: String,
    /// What it means, in words.
    #[serde(default)]
    pub label: Option<String>,
}

/// A resource of the package, with its CSV as published.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// Its id; also its address, `/jeux-de-donnees/{id}`.
    pub id: String,
    /// File name in the package.
    pub path: String,
    /// Name for people.
    pub title: String,
    /// What it holds.
    pub description: String,
    /// Real or demonstration.
    pub nature: Nature,
    /// EU frequency code (`ANNUAL`, `IRREG`…).
    pub periodicity: Option<String>,
    /// Licences it may be used under.
    pub licences: Vec<Licence>,
    /// How the file is written.
    pub reading: crate::csv::Reading,
    /// Columns, in the order of the file.
    pub fields: Vec<Field>,
    /// Texts that stand for an absence.
    pub missing_values: Vec<MissingValue>,
    /// The same, for the columns that have their own.
    pub field_missing_values: std::collections::BTreeMap<String, Vec<MissingValue>>,
    /// Columns that together name a row; none when the schema does not say.
    pub primary_key: Vec<String>,
    /// Number of rows, the header not counted.
    pub rows: usize,
    /// The file, byte for byte; whoever sends it shares it.
    pub bytes: bytes::Bytes,
}

impl Dataset {
    /// The column of this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The texts that stand for an absence in a column.
    pub fn missing_values_of(&self, column: &str) -> &[MissingValue] {
        self.field_missing_values.get(column).unwrap_or(&self.missing_values)
    }

    /// The first rows as they stand in the file, the header first: the line each begins on, and its
    /// cells.
    pub fn records(&self, limit: usize) -> Vec<(u32, Vec<String>)> {
        crate::csv::records(&self.bytes, self.reading, limit)
    }

    /// What is said for a value of a column: its label, or the value where it has none.
    pub fn label<'a>(&'a self, column: &str, value: &'a str) -> &'a str {
        let field = self.fields.iter().find(|field| field.name == column);
        let mut categories = field.into_iter().flat_map(|field| &field.categories);
        let category = categories.find(|category| category.value == value);
        category.and_then(|category| category.label.as_deref()).unwrap_or(value)
    }

    /// Hands on the cells of every row as they stand in the file, the header first.
    pub(crate) fn each_record(&self, take: impl FnMut(Vec<&str>)) {
        crate::csv::each_record(&self.bytes, self.reading, take);
    }
}
