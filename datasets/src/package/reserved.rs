//! The resources that every package has: `territoires` and `sources`.

use std::collections::{BTreeMap, BTreeSet};

use super::resource::{Resource, named};
use crate::csv::{CellFault, Diagnostic, Node, PackageFault, Report, Table};
use crate::model::FieldKind::{Date, Integer, Number, String as Text, Year};
use crate::model::{FieldKind, Source, Territories, Territory, TerritoryKind};

/// Name of the resource that lists the territories.
pub(super) const TERRITORIES: &str = "territoires";
/// Name of the resource that lists the sources.
const SOURCES: &str = "sources";

/// A column that the project reads.
struct Expected {
    name: &'static str,
    kinds: &'static [FieldKind],
    required: bool,
}

const fn required(name: &'static str, kinds: &'static [FieldKind]) -> Expected {
    Expected { name, kinds, required: true }
}

const fn optional(name: &'static str, kinds: &'static [FieldKind]) -> Expected {
    Expected { name, kinds, required: false }
}

const RESERVED: [(&str, &[Expected]); 2] = [
    (
        TERRITORIES,
        &[
            required("code", &[Text]),
            required("nom", &[Text]),
            required("type", &[Text]),
            required("parent", &[Text]),
            optional("population", &[Integer]),
            optional("annee_population", &[Year, Integer]),
            optional("latitude", &[Number, Integer]),
            optional("longitude", &[Number, Integer]),
            optional("source", &[Text]),
        ],
    ),
    (
        SOURCES,
        &[
            required("id", &[Text]),
            required("producteur", &[Text]),
            required("titre", &[Text]),
            required("url", &[Text]),
            optional("consulte_le", &[Date, Text]),
            optional("licence", &[Text]),
        ],
    ),
];

/// Checks that the reserved resources are there, with the columns that the project reads.
pub(super) fn check(root: &Node<'_>, resources: &[Resource], report: &mut Report) {
    for (name, columns) in RESERVED {
        let Some(resource) = named(resources, name) else {
            report.schema(PackageFault::MissingResource { name }, &root.inside("resources"), None);
            continue;
        };
        if !resource.schema.fields.is_empty() {
            for column in columns {
                check_column(name, resource, column, report);
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

/// The table of a reserved resource, when it has the columns that the project reads.
fn fit<'a>(resources: &'a [Resource], name: &str) -> Option<(&'a Resource, &'a Table)> {
    let resource = named(resources, name)?;
    let (_, columns) = RESERVED.iter().find(|(reserved, _)| *reserved == name)?;
    let fits = columns.iter().all(|column| match resource.schema.field(column.name) {
        Some(field) => column.kinds.contains(&field.kind),
        None => !column.required,
    });
    if fits { Some((resource, resource.table.as_ref()?)) } else { None }
}

/// The sources, by id.
pub(super) fn sources(resources: &[Resource]) -> BTreeMap<String, Source> {
    let Some((_, table)) = fit(resources, SOURCES) else { return BTreeMap::new() };
    let text = |name, row| table.text(name, row).map(str::to_owned);
    let source = |row| Source {
        id: text("id", row).unwrap_or_default(),
        producer: text("producteur", row).unwrap_or_default(),
        title: text("titre", row).unwrap_or_default(),
        url: text("url", row).unwrap_or_default(),
        consulted_on: text("consulte_le", row),
        licence: text("licence", row),
    };
    (0..table.rows()).map(source).map(|source| (source.id.clone(), source)).collect()
}

/// The territories, when each of them is one.
pub(super) fn territories(
    resources: &[Resource],
    found: &mut Vec<Diagnostic>,
) -> Option<Territories> {
    let (resource, table) = fit(resources, TERRITORIES)?;
    let mut reader = Reader { resource, table, report: Report::new(&resource.dataset.path) };
    let read: Vec<Territory> = (0..table.rows()).filter_map(|row| reader.territory(row)).collect();
    let territories = Territories::new(read);
    reader.cycles(&territories);
    let whole = !reader.report.has_errors();
    found.extend(reader.report.finish());
    whole.then_some(territories)
}

/// The rows of `territoires`, being read.
struct Reader<'a> {
    resource: &'a Resource,
    table: &'a Table,
    report: Report,
}

impl Reader<'_> {
    fn territory(&mut self, row: usize) -> Option<Territory> {
        let kind = self.kind(row);
        let code = self.required("code", row);
        let name = self.required("nom", row);
        let text = |name: &str| self.table.text(name, row).map(str::to_owned);
        let (parent, source) = (text("parent"), text("source"));
        let population = self.whole("population", row);
        let population_year = self.whole("annee_population", row);
        Some(Territory {
            code: code?,
            name: name?,
            kind: kind?,
            parent,
            population,
            population_year,
            latitude: self.table.number("latitude", row),
            longitude: self.table.number("longitude", row),
            source,
        })
    }

    fn kind(&mut self, row: usize) -> Option<TerritoryKind> {
        let text = self.required("type", row)?;
        let kind = TerritoryKind::parse(&text);
        if kind.is_none() {
            self.tell(PackageFault::UnknownTerritoryKind, "type", row);
        }
        kind
    }

    /// The text of a cell that must hold one, whatever the schema says.
    fn required(&mut self, name: &str, row: usize) -> Option<String> {
        let text = self.table.text(name, row).map(str::to_owned);
        if text.is_none() {
            self.tell(CellFault::Required, name, row);
        }
        text
    }

    /// A whole number of the size that the model gives it.
    fn whole<T: TryFrom<i64>>(&mut self, name: &str, row: usize) -> Option<T> {
        let found = T::try_from(self.table.integer(name, row)?).ok();
        if found.is_none() {
            self.tell(PackageFault::OutOfRange, name, row);
        }
        found
    }

    /// Tells each loop of territories that contain one another, once.
    fn cycles(&mut self, territories: &Territories) {
        let mut passed: BTreeSet<&str> = BTreeSet::new();
        for row in 0..self.table.rows() {
            let mut path: Vec<&str> = Vec::new();
            let mut on_path: BTreeSet<&str> = BTreeSet::new();
            let mut next = self.table.text("code", row).and_then(|code| territories.get(code));
            while let Some(territory) = next.filter(|one| !passed.contains(one.code.as_str())) {
                let code = territory.code.as_str();
                if !on_path.insert(code) {
                    let turn = path.iter().skip_while(|one| **one != code).chain([&code]);
                    let path = turn.map(|code| (*code).to_owned()).collect();
                    self.tell(PackageFault::TerritoryCycle { path }, "parent", row);
                    break;
                }
                path.push(code);
                next = territory.parent.as_deref().and_then(|parent| territories.get(parent));
            }
            passed.extend(path);
        }
    }

    fn tell(&mut self, fault: impl Into<crate::csv::Fault>, name: &str, row: usize) {
        let column = self.table.columns.iter().position(|column| column.name == name);
        let places = &self.resource.places;
        let column = column.unwrap_or_default();
        let text = places.text(&self.resource.dataset.bytes);
        self.report.found_cell(fault, name, || places.cell(&text, self.table, row, column));
    }
}
