//! A dataset in other formats than its own: its published CSV, read again by the reader that made the figures,
//! so that every format holds the same cells with their types. Codes stay text; days are ISO 8601.
//!
//! An absent cell is empty (null), and a last column, [`ABSENCES`], says which cells of the row are absent and
//! why: `locaux_ftth:L mention:M`, in the codes of the column `statut` of the figures (`L` not collected, `M`
//! not applicable, `O` did not apply, `Q` secret). None is lost, and none is a zero.

use std::fmt::Write as _;

use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::json::{Both, Document, Record, Subject};
use super::row::Cell;
use super::spreadsheet::Spreadsheet;
use super::{About, ExportError};
use crate::csv::{Absence, Schema, Table, Values, canonical, described, validate};
use crate::model::{Catalogue, Dataset, FieldKind, Status};

/// The column that says why cells are absent.
pub const ABSENCES: &str = "absences";

/// A dataset, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// Its columns.
    pub schema: Schema,
    /// Its rows.
    pub table: Table,
    /// Name of the column that says why cells are absent: [`ABSENCES`], unless the dataset has such a column.
    absences: String,
}

impl Published {
    /// Reads the file of a dataset as `datapackage.json` describes it.
    ///
    /// # Errors
    /// When the file or its description cannot be read, which no release should cause: both were checked.
    pub fn read(catalogue: &Catalogue, dataset: &Dataset) -> Result<Self, ExportError> {
        let unread = || ExportError::Unread(dataset.id.clone());
        let resource = catalogue.descriptor.resource(&dataset.id).cloned().ok_or_else(unread)?;
        let described = described(&dataset.path, &Value::Object(resource));
        let read = validate(&dataset.path, &dataset.bytes, described.declared, &described.schema);
        let mut absences = ABSENCES.to_owned();
        while described.schema.field(&absences).is_some() {
            absences.push('_');
        }
        Ok(Self { schema: described.schema, table: read.table.ok_or_else(unread)?, absences })
    }

    /// The file in the one way that every tool reads alike: UTF-8, commas, LF.
    pub fn canonical(&self) -> Vec<u8> {
        canonical(&self.table, &self.schema)
    }

    /// The columns, the one of absences at the end.
    pub(super) fn columns(&self) -> Vec<(&str, FieldKind)> {
        let kind = |name: &str| self.schema.field(name).map_or(FieldKind::String, |one| one.kind);
        let own = self.table.columns.iter().map(|one| (one.name.as_str(), kind(&one.name)));
        own.chain([(self.absences.as_str(), FieldKind::String)]).collect()
    }

    /// Which cells of a row are absent, and why.
    pub(super) fn absences_of(&self, row: usize) -> String {
        let mut told = String::new();
        for column in &self.table.columns {
            if let Some(absence) = column.absences.get(&row) {
                let between = if told.is_empty() { "" } else { " " };
                // Writing to a text does not fail.
                let _ = write!(told, "{between}{}:{}", column.name, status(*absence).code());
            }
        }
        told
    }

    /// Hands over the cells of each row, in the order of the columns, until one is refused.
    pub(super) fn each<E>(
        &self,
        mut take: impl FnMut(&[Cell<'_>]) -> Result<(), E>,
    ) -> Result<(), E> {
        let columns = self.columns();
        for row in 0..self.table.rows() {
            let absences = self.absences_of(row);
            let own = self.table.columns.iter().zip(&columns);
            let mut cells: Vec<Cell<'_>> =
                own.map(|(column, (_, kind))| cell(&column.values, *kind, row)).collect();
            cells.push(if absences.is_empty() { Cell::Absent } else { Cell::Text(&absences) });
            take(&cells)?;
        }
        Ok(())
    }
}

/// The code of an absence, in the column `statut` of the figures.
const fn status(absence: Absence) -> Status {
    match absence {
        Absence::NotCollected => Status::NotCollected,
        Absence::NotApplicable => Status::NotApplicable,
        Absence::Secret => Status::Secret,
        Absence::NotApplied => Status::NotApplied,
    }
}

fn cell(values: &Values, kind: FieldKind, row: usize) -> Cell<'_> {
    let found = match values {
        Values::Text(_) if kind == FieldKind::Date => values.text(row).map(Cell::Day),
        Values::Text(_) => values.text(row).map(Cell::Text),
        Values::Integer(_) => values.integer(row).map(Cell::Whole),
        Values::Number(_) => values.number(row).map(Cell::Exact),
        Values::Boolean(_) => values.truth(row).map(Cell::Truth),
    };
    found.unwrap_or(Cell::Absent)
}

/// A dataset as one JSON object: what it is, its columns, its rows.
///
/// # Errors
/// None that data could cause: those of `serde_json`.
pub fn dataset_json(
    published: &Published,
    dataset: &Dataset,
    about: About<'_>,
) -> Result<Vec<u8>, ExportError> {
    let columns = published.columns();
    let subject = Subject {
        id: &dataset.id,
        titre: Both { fr: &dataset.title, en: &dataset.title },
        description: Both { fr: &dataset.description, en: &dataset.description },
        unite: None,
        decimales: None,
        nature: dataset.nature.as_str(),
    };
    let document = Document {
        jeu_de_donnees: Some(subject),
        nombre: published.table.rows(),
        lignes: Some(Lines { published, columns: &columns }),
        ..Document::of(about, &dataset.licences, &columns)
    };
    Ok(serde_json::to_vec(&document)?)
}

/// The rows of a dataset, each written as it is made.
struct Lines<'a> {
    published: &'a Published,
    columns: &'a [(&'a str, FieldKind)],
}

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.published.table.rows()))?;
        self.published
            .each(|cells| rows.serialize_element(&Record { columns: self.columns, cells }))?;
        rows.end()
    }
}

/// A dataset for a spreadsheet in French, in its own columns: what stands for an absence
/// stands there as it was published.
///
/// # Errors
/// Only those of the `csv` crate, which has none on what it has written itself.
pub fn dataset_spreadsheet_csv(published: &Published) -> Result<Vec<u8>, ExportError> {
    let text = published.canonical();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_slice());
    let columns = published.columns();
    let mut sheet = Spreadsheet::new();
    for record in reader.records() {
        let record = record?;
        sheet.row(record.iter().zip(&columns).map(|(text, (_, kind))| read(text, *kind)))?;
    }
    Ok(sheet.finish()?)
}

/// A canonical cell as what its column holds; a mark of absence, or a name, as text.
fn read(text: &str, kind: FieldKind) -> Cell<'_> {
    let found = match kind {
        FieldKind::Integer | FieldKind::Year => text.parse().ok().map(Cell::Whole),
        FieldKind::Number => text.parse().ok().map(Cell::Exact),
        FieldKind::Date => Some(Cell::Day(text)),
        _ => None,
    };
    found.unwrap_or(Cell::Text(text))
}
