//! Foreign keys: what a row of one resource says of a row of another.

mod codes;

use std::collections::HashSet;

use super::cells::Cells;
use super::resource::{Resource, named};
use crate::csv::{
    CellFault, Diagnostic, ForeignKey, Report, RowKey, Schema, SchemaFault, Table, Values, nearest,
};
use codes::Codes;

/// Checks every key of every resource. Codes that have lost their first zeros are given them back.
pub(super) fn check(resources: &mut [Resource], report: &mut Report, found: &mut Vec<Diagnostic>) {
    let mended: Vec<Vec<Mended>> =
        (0..resources.len()).map(|rank| look(resources, rank, report, found)).collect();
    for (resource, columns) in resources.iter_mut().zip(mended) {
        put(resource, columns);
    }
}

/// Checks the keys of one resource, whose rows came after the others.
pub(super) fn check_one(resources: &mut [Resource], rank: usize, found: &mut Vec<Diagnostic>) {
    // What is wrong with the keys themselves has been told.
    let mended = look(resources, rank, &mut Report::new(""), found);
    if let Some(resource) = resources.get_mut(rank) {
        put(resource, mended);
    }
}

fn look(
    resources: &[Resource],
    rank: usize,
    report: &mut Report,
    found: &mut Vec<Diagnostic>,
) -> Vec<Mended> {
    let Some(resource) = resources.get(rank) else { return Vec::new() };
    let mut cells = Cells::of(resource);
    let mut mended = Vec::new();
    for key in keys(resource) {
        let other = target(resource, &key, resources, report);
        if let (Some(other), Some(cells)) = (other, &mut cells) {
            mended.extend(rows(cells, &key, other));
        }
    }
    found.extend(cells.map(Cells::finish).unwrap_or_default());
    mended
}

fn put(resource: &mut Resource, mended: Vec<Mended>) {
    for (name, values) in mended {
        let columns = resource.table.as_mut().map(|table| table.columns.iter_mut());
        if let Some(column) = columns.and_then(|mut all| all.find(|column| column.name == name)) {
            column.values = values;
        }
    }
}

/// The names of the resources that another one names by a key.
pub(super) fn named_by(schema: &Schema) -> impl Iterator<Item = &str> {
    schema.foreign_keys.iter().map(|key| key.resource.as_str())
}

/// A key of a resource whose rows are not kept, and the rows of the other that it may name.
pub(super) struct Named<'a> {
    from: Vec<String>,
    to: Vec<&'a Values>,
    rows: usize,
}

impl<'a> Named<'a> {
    /// Those of a resource; none for a key that is wrong, which has been told.
    pub(super) fn all(resource: &'a Resource, resources: &'a [Resource]) -> Vec<Self> {
        let named = |key: ForeignKey| {
            let other = target(resource, &key, resources, &mut Report::new(""))?;
            let table = other.table.as_ref()?;
            let to = columns(table, &key.reference)?;
            Some(Self { from: key.fields, to, rows: table.rows() })
        };
        keys(resource).into_iter().filter_map(named).collect()
    }

    /// The rows that may be named.
    pub(super) fn known(&self) -> Known<'_> {
        match self.to.as_slice() {
            [Values::Text(texts)] => Known::Texts(&self.from, texts.iter().flatten().collect()),
            to => {
                let keys = (0..self.rows).filter_map(|row| RowKey::of(to, row));
                Known::Keys(&self.from, keys.collect())
            }
        }
    }
}

/// Rows that may be named, by their columns in the resource that names them.
pub(super) enum Known<'a> {
    Texts(&'a [String], HashSet<&'a str>),
    Keys(&'a [String], HashSet<RowKey<'a>>),
}

impl Known<'_> {
    /// Whether every row of a stretch names a row that is known, or none.
    pub(super) fn holds(&self, table: &Table) -> bool {
        match self {
            Self::Texts(from, known) => match columns(table, from).as_deref() {
                Some([Values::Text(texts)]) => texts.all().all(|text| known.contains(text)),
                _ => false,
            },
            Self::Keys(from, known) => columns(table, from).is_some_and(|from| {
                let mut keys = (0..table.rows()).filter_map(|row| RowKey::of(&from, row));
                keys.all(|key| known.contains(&key))
            }),
        }
    }
}

/// A column to put in the place of the one of that name.
type Mended = (String, Values);

/// The keys of a resource. Those of a reserved resource always hold, declared or not: territories are
/// part of known territories, targets have a known source.
fn keys(resource: &Resource) -> Vec<ForeignKey> {
    let mut keys = resource.schema.foreign_keys.clone();
    for key in super::reserved::keys(&resource.dataset.id) {
        let declared = keys.iter().any(|declared| declared.fields == [key.column]);
        if !declared && resource.schema.field(key.column).is_some() {
            keys.push(ForeignKey {
                fields: vec![key.column.to_owned()],
                resource: key.resource.to_owned(),
                reference: vec![key.reference.to_owned()],
                pointer: resource.pointer.clone(),
            });
        }
    }
    keys
}

/// The resource that a key names, when its columns are there and of the same types.
fn target<'a>(
    resource: &'a Resource,
    key: &ForeignKey,
    resources: &'a [Resource],
    report: &mut Report,
) -> Option<&'a Resource> {
    let other = match key.resource.as_str() {
        "" => Some(resource),
        name => named(resources, name),
    };
    let Some(other) = other else {
        let names = resources.iter().map(|resource| resource.dataset.id.as_str());
        let fault = SchemaFault::UnknownResource { nearest: nearest(&key.resource, names) };
        let pointer = format!("{}/reference/resource", key.pointer);
        report.schema(fault, &pointer, Some(&key.resource));
        return None;
    };
    let mut fits = true;
    for (from, to) in key.fields.iter().zip(&key.reference) {
        let pointer = format!("{}/reference/fields", key.pointer);
        let fault = match (resource.schema.field(from), other.schema.field(to)) {
            (Some(from), Some(to))
                if resource.schema.may_be(from, &[to.kind])
                    || other.schema.may_be(to, &[from.kind]) =>
            {
                continue;
            }
            (Some(from), Some(to)) => SchemaFault::KeyTypes { from: from.kind, to: to.kind },
            _ => SchemaFault::UnknownKeyColumn { nearest: nearest(to, other.schema.names()) },
        };
        report.schema(fault, &pointer, Some(to));
        fits = false;
    }
    fits.then_some(other)
}

/// Tells each row whose key is not in the other resource, and gives the column whose codes were mended.
/// Absent cells say nothing of another row.
fn rows(cells: &mut Cells<'_>, foreign: &ForeignKey, other: &Resource) -> Option<Mended> {
    let (table, target) = (cells.table, other.table.as_ref()?);
    let (from, to) = (columns(table, &foreign.fields)?, columns(target, &foreign.reference)?);
    let known: HashSet<RowKey<'_>> =
        (0..target.rows()).filter_map(|row| RowKey::of(&to, row)).collect();
    let first = foreign.fields.first().map_or("", String::as_str);
    let mut codes = Codes::of(&from, &to);
    let mut passed = None;
    for row in 0..table.rows() {
        let Some(key) = RowKey::of(&from, row) else { continue };
        // Rows are most often grouped by what they speak of: one comparison is enough.
        if passed == Some(key) || known.contains(&key) {
            passed = Some(key);
            continue;
        }
        if codes.as_mut().is_some_and(|codes| codes.mend(row)) {
            continue;
        }
        let fault = CellFault::UnknownReference {
            file: other.dataset.path.clone(),
            columns: foreign.reference.clone(),
        };
        cells.tell(fault, first, row);
    }
    let (repair, row, values) = codes?.conclude()?;
    cells.tell(repair, first, row);
    Some((first.to_owned(), values))
}

fn columns<'a>(table: &'a Table, names: &[String]) -> Option<Vec<&'a Values>> {
    names.iter().map(|name| table.column(name).map(|column| &column.values)).collect()
}
