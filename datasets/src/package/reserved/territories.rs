//! `territoires`: who is there, and who is part of whom.

use std::collections::BTreeSet;

use super::super::resource::Resource;
use super::reader::Reader;
use super::{Key, Reserved, optional, required};
use crate::csv::{Diagnostic, PackageFault};
use crate::model::FieldKind::{Integer, Number, String as Text, Year};
use crate::model::{Territories, Territory, TerritoryKind};

pub(super) const NAME: &str = "territoires";

pub(super) const RESERVED: Reserved = Reserved {
    name: NAME,
    required: true,
    columns: &[
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
    keys: &[Key { column: "parent", resource: NAME, reference: "code" }],
};

/// The territories, when each of them is one.
pub(in crate::package) fn read(
    resources: &[Resource],
    found: &mut Vec<Diagnostic>,
) -> Option<Territories> {
    let mut reader = Reader::each(resources, &RESERVED).pop()?;
    let read: Vec<Territory> =
        reader.rows().filter_map(|row| territory(&mut reader, row)).collect();
    let territories = Territories::new(read);
    cycles(&mut reader, &territories);
    let wrong = reader.finish(found);
    (!wrong).then_some(territories)
}

fn territory(reader: &mut Reader<'_>, row: usize) -> Option<Territory> {
    let kind = kind(reader, row);
    let code = reader.required("code", row);
    let name = reader.required("nom", row);
    let population = reader.whole("population", row);
    let population_year = reader.whole("annee_population", row);
    Some(Territory {
        code: code?,
        name: name?,
        kind: kind?,
        parent: reader.text("parent", row),
        population,
        population_year,
        latitude: reader.number("latitude", row),
        longitude: reader.number("longitude", row),
        source: reader.text("source", row),
    })
}

fn kind(reader: &mut Reader<'_>, row: usize) -> Option<TerritoryKind> {
    let text = reader.required("type", row)?;
    let kind = TerritoryKind::parse(&text);
    if kind.is_none() {
        reader.tell(PackageFault::UnknownTerritoryKind, "type", row);
    }
    kind
}

/// Tells each loop of territories that contain one another, once.
fn cycles(reader: &mut Reader<'_>, territories: &Territories) {
    let mut passed: BTreeSet<&str> = BTreeSet::new();
    for row in reader.rows() {
        let mut path: Vec<&str> = Vec::new();
        let mut on_path: BTreeSet<&str> = BTreeSet::new();
        let mut next = reader.text("code", row).and_then(|code| territories.get(&code));
        while let Some(territory) = next.filter(|one| !passed.contains(one.code.as_str())) {
            let code = territory.code.as_str();
            if !on_path.insert(code) {
                let turn = path.iter().skip_while(|one| **one != code).chain([&code]);
                let path = turn.map(|code| (*code).to_owned()).collect();
                reader.tell(PackageFault::TerritoryCycle { path }, "parent", row);
                break;
            }
            path.push(code);
            next = territory.parent.as_deref().and_then(|parent| territories.get(parent));
        }
        passed.extend(path);
    }
}
