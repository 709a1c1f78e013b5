//! The resources whose columns the project knows: those that every package has, and those that it may
//! have. One file each says which columns, and reads them.
//!
//! Nature is said of a whole resource, and made-up rows never stand among real ones: a resource that a
//! package may have, it may also have as `{name}-demonstration`, with the same columns.

mod measured;
mod paths;
mod practices;
mod reader;
mod references;
mod sources;
mod targets;
mod territories;

pub(super) use practices::read as practices;
pub(super) use references::read as references;
pub(super) use sources::read as sources;
pub(super) use targets::read as targets;
pub(super) use territories::read as territories;

use super::resource::{Resource, named};
use crate::csv::{Node, PackageFault, Report, Table};
use crate::model::FieldKind;

/// A resource that the project reads.
struct Reserved {
    /// Its name in `datapackage.json`.
    name: &'static str,
    /// Whether every package has it.
    required: bool,
    columns: &'static [Expected],
    /// Columns that name a row of another resource, whether its schema declares it or not.
    keys: &'static [Key],
}

impl Reserved {
    /// Whether a resource of this name is read as this one.
    fn is_named(&self, name: &str) -> bool {
        let kept_apart = || name.strip_suffix("-demonstration") == Some(self.name);
        name == self.name || !self.required && kept_apart()
    }

    /// The resources of the package that are read as this one.
    fn of<'a>(&self, resources: &'a [Resource]) -> impl Iterator<Item = &'a Resource> {
        resources.iter().filter(|resource| self.is_named(&resource.dataset.id))
    }

    /// The rows of a resource, when it has the columns that the project reads.
    fn table<'a>(&self, resource: &'a Resource) -> Option<&'a Table> {
        let fits = self.columns.iter().all(|column| match resource.schema.field(column.name) {
            Some(field) => column.kinds.contains(&field.kind),
            None => !column.required,
        });
        resource.table.as_ref().filter(|_| fits)
    }
}

/// A column that the project reads.
struct Expected {
    name: &'static str,
    kinds: &'static [FieldKind],
    required: bool,
}

/// A column that names a row of another resource.
#[derive(Clone, Copy)]
pub(super) struct Key {
    /// The column.
    pub(super) column: &'static str,
    /// The resource.
    pub(super) resource: &'static str,
    /// The column of that resource.
    pub(super) reference: &'static str,
}

const fn required(name: &'static str, kinds: &'static [FieldKind]) -> Expected {
    Expected { name, kinds, required: true }
}

const fn optional(name: &'static str, kinds: &'static [FieldKind]) -> Expected {
    Expected { name, kinds, required: false }
}

const OF_TERRITORY: Key =
    Key { column: "territoire", resource: territories::NAME, reference: "code" };
const OF_SOURCE: Key = Key { column: "source", resource: sources::NAME, reference: "id" };

const RESERVED: [Reserved; 6] = [
    territories::RESERVED,
    sources::RESERVED,
    targets::RESERVED,
    paths::RESERVED,
    practices::RESERVED,
    references::RESERVED,
];

/// Checks that the resources that every package has are there, and that each has the columns that the
/// project reads.
pub(super) fn check(root: &Node<'_>, resources: &[Resource], report: &mut Report) {
    for reserved in &RESERVED {
        if reserved.required && named(resources, reserved.name).is_none() {
            let fault = PackageFault::MissingResource { name: reserved.name };
            report.schema(fault, &root.inside("resources"), None);
        }
        let described =
            reserved.of(resources).filter(|resource| !resource.schema.fields.is_empty());
        for resource in described {
            for column in reserved.columns {
                check_column(reserved.name, resource, column, report);
            }
        }
    }
}

fn check_column(name: &'static str, resource: &Resource, column: &Expected, report: &mut Report) {
    let fields = &resource.schema.fields;
    let found = fields.iter().enumerate().find(|(_, field)| field.name == column.name);
    match found {
        Some((_, field)) if resource.schema.may_be(field, column.kinds) => {}
        Some((rank, field)) => {
            let fault = PackageFault::ReservedColumnType { expected: column.kinds.to_vec() };
            let pointer = format!("{}/schema/fields/{rank}/type", resource.pointer);
            report.schema(fault, &pointer, Some(field.kind.as_str()));
        }
        None if column.required => {
            let fault = PackageFault::MissingReservedColumn { resource: name };
            let pointer = format!("{}/schema/fields", resource.pointer);
            report.schema(fault, &pointer, Some(column.name));
        }
        None => {}
    }
}

/// Whether the project reads the columns of a resource of this name.
pub(super) fn is_reserved(name: &str) -> bool {
    RESERVED.iter().any(|reserved| reserved.is_named(name))
}

/// The columns of a resource that name a row of another, whatever its schema says.
pub(super) fn keys(resource: &str) -> &'static [Key] {
    RESERVED.iter().find(|reserved| reserved.is_named(resource)).map_or(&[], |one| one.keys)
}
