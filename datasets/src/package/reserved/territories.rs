//! `territoires`: who is there, and who is part of whom.

use std::collections::BTreeSet;

use super::super::resource::Resource;
use super::reader::Reader;
use super::{Key, Reserved, optional, required};
use crate::csv::{Diagnostic, PackageFault};
use crate::model::FieldKind::{Date, Integer, Number, String as Text, Year};
use crate::model::{Membership, Territories, Territory, TerritoryKind};

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
        optional("debut", &[Date]),
        optional("fin", &[Date]),
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
    parents(&mut reader, &territories);
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
    let membership = reader.text("parent", row).map(|parent| Membership {
        parent,
        from: reader.text("debut", row),
        until: reader.text("fin", row),
    });
    Some(Territory {
        code: code?,
        name: name?,
        kind: kind?,
        memberships: membership.into_iter().collect(),
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

/// Tells the memberships that end before they begin, and those in a territory that is no larger.
fn parents(reader: &mut Reader<'_>, territories: &Territories) {
    for row in reader.rows() {
        if let (Some(from), Some(until)) = (reader.text("debut", row), reader.text("fin", row))
            && until < from
        {
            reader.tell(PackageFault::EndsBefore { from }, "fin", row);
        }
        let kind_of = |column| Some(territories.get(&reader.text(column, row)?)?.kind);
        if let (Some(kind), Some(found)) = (kind_of("code"), kind_of("parent"))
            && found <= kind
        {
            reader.tell(PackageFault::SmallParent { found, kind }, "parent", row);
        }
    }
}

/// Tells each loop of territories that contain one another, once.
fn cycles(reader: &mut Reader<'_>, territories: &Territories) {
    let mut left: BTreeSet<&str> = territories.iter().map(|one| one.code.as_str()).collect();
    loop {
        // What has no parent left is in no loop, and neither is what is only in it.
        let before = left.len();
        left = left
            .iter()
            .copied()
            .filter(|code| parent_in(territories, &left, code).is_some())
            .collect();
        if left.len() < before {
            continue;
        }
        let code_of = |row| reader.text("code", row);
        let first = reader
            .rows()
            .find(|row| code_of(*row).is_some_and(|code| left.contains(code.as_str())));
        let Some(row) = first else { return };
        let mut path: Vec<&str> = Vec::new();
        let mut next = code_of(row).and_then(|code| left.get(code.as_str()).copied());
        while let Some(code) = next.filter(|code| !path.contains(code)) {
            path.push(code);
            next = parent_in(territories, &left, code);
        }
        let Some(turn) = next else { return };
        let told = path.iter().skip_while(|code| **code != turn).chain([&turn]);
        let path_told = told.map(|code| (*code).to_owned()).collect();
        reader.tell(PackageFault::TerritoryCycle { path: path_told }, "parent", row);
        for code in path {
            left.remove(code);
        }
    }
}

/// The first parent of a territory that is among some.
fn parent_in<'a>(
    territories: &Territories,
    among: &BTreeSet<&'a str>,
    code: &str,
) -> Option<&'a str> {
    let mut above = territories.get(code)?.memberships.iter();
    above.find_map(|one| among.get(one.parent.as_str()).copied())
}
