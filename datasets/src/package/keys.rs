//! Foreign keys: what a row of one resource says of a row of another.

use std::collections::HashSet;

use super::cells::Cells;
use super::resource::{Resource, named};
use crate::csv::{
    CellFault, Diagnostic, ForeignKey, Report, RowKey, SchemaFault, Table, Values, nearest,
};

/// Checks every key of every resource.
pub(super) fn check(resources: &[Resource], report: &mut Report, found: &mut Vec<Diagnostic>) {
    for resource in resources {
        let mut cells = Cells::of(resource);
        for key in keys(resource) {
            let other = target(resource, &key, resources, report);
            if let (Some(other), Some(cells)) = (other, &mut cells) {
                rows(cells, &key, other);
            }
        }
        found.extend(cells.map(Cells::finish).unwrap_or_default());
    }
}

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

/// Tells each row whose key is not in the other resource. Absent cells say nothing of another row.
fn rows(cells: &mut Cells<'_>, foreign: &ForeignKey, other: &Resource) {
    let Some(target) = &other.table else { return };
    let (Some(from), Some(to)) =
        (columns(cells.table, &foreign.fields), columns(target, &foreign.reference))
    else {
        return;
    };
    let known: HashSet<RowKey<'_>> =
        (0..target.rows()).filter_map(|row| RowKey::of(&to, row)).collect();
    let first = foreign.fields.first().map_or("", String::as_str);
    let mut passed = None;
    for row in 0..cells.table.rows() {
        let Some(key) = RowKey::of(&from, row) else { continue };
        // Rows are most often grouped by what they speak of: one comparison is enough.
        if passed == Some(key) || known.contains(&key) {
            passed = Some(key);
            continue;
        }
        let fault = CellFault::UnknownReference {
            file: other.dataset.path.clone(),
            columns: foreign.reference.clone(),
        };
        cells.tell(fault, first, row);
    }
}

fn columns<'a>(table: &'a Table, names: &[String]) -> Option<Vec<&'a Values>> {
    names.iter().map(|name| table.column(name).map(|column| &column.values)).collect()
}
