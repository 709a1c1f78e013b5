//! Any definition over any rows gives figures that can be, the same in whatever order the rows come.
//!
//! An input is a definition of `indicators/`, a line `---`, a resource of `datapackage.json`, a line
//! `---`, and a CSV. The territories are always the same.

#![no_main]

use std::collections::BTreeSet;

use datasets::csv::{Column, Table, Values, described, validate};
use datasets::measure::{evaluate, sql};
use datasets::model::{
    Dataset, Indicator, Membership, Nature, Observation, Status, Territories, Territory,
    TerritoryKind,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some([definition, resource, file]) = fuzz::parts(bytes) else { return };
    let Ok(resource) = serde_json::from_slice(resource) else { return };
    let Ok(indicator) = toml::from_slice::<Indicator>(definition) else { return };
    let described = described("datapackage.json", &resource);
    let read = validate("f.csv", file, described.declared, &described.schema);
    let Some(table) = read.table else { return };
    let dataset = Dataset {
        id: indicator.dataset.clone(),
        path: "f.csv".to_owned(),
        title: String::new(),
        description: String::new(),
        nature: Nature::Reel,
        periodicity: None,
        licences: Vec::new(),
        reading: read.places.reading,
        fields: described.schema.fields,
        missing_values: described.schema.missing_values,
        field_missing_values: described.schema.field_missing_values,
        primary_key: described.schema.primary_key,
        rows: table.rows(),
        bytes: file.to_owned().into(),
    };
    assert!(!sql(&indicator, &dataset, &dataset).contains('\0'));
    let territories = territories();
    let figures = evaluate(&indicator, &dataset, &table, &territories);
    let turned = evaluate(&indicator, &dataset, &turned(&table), &territories);
    match (figures, turned) {
        (Ok(figures), Ok(turned)) => {
            assert_eq!(figures, turned);
            let lines: BTreeSet<u32> = table.lines.iter().copied().collect();
            figures.iter().for_each(|figure| hold(figure, &lines));
        }
        (Err(_), Err(_)) => {}
        (figures, turned) => panic!("{figures:?} {turned:?}"),
    }
});

/// A figure is a number, of members that are counted once, made by lines that are there.
fn hold(figure: &Observation, lines: &BTreeSet<u32>) {
    let numbers = [figure.value, figure.numerator, figure.denominator];
    assert!(numbers.into_iter().flatten().all(f64::is_finite), "{figure:?}");
    assert!(figure.members_known <= figure.members_expected, "{figure:?}");
    assert!(figure.lines.iter().all(|line| lines.contains(&line)), "{figure:?}");
    let told = matches!(figure.status, Status::Normal | Status::Disputed);
    assert!(told || figure.value.is_none(), "{figure:?}");
}

/// The same rows, the last one first.
fn turned(table: &Table) -> Table {
    fn turn<T: Clone>(cells: &[T]) -> Vec<T> {
        cells.iter().rev().cloned().collect()
    }
    let last = table.rows().saturating_sub(1);
    let column = |column: &Column| Column {
        name: column.name.clone(),
        values: match &column.values {
            Values::Text(cells) => {
                let cells: Vec<Option<&str>> = cells.iter().collect();
                Values::Text(cells.into_iter().rev().collect())
            }
            Values::Integer(cells) => Values::Integer(turn(cells)),
            Values::Number(cells) => Values::Number(turn(cells)),
            Values::Boolean(cells) => Values::Boolean(turn(cells)),
        },
        absences: column.absences.iter().map(|(row, why)| (last - row, *why)).collect(),
    };
    Table { lines: turn(&table.lines), columns: table.columns.iter().map(column).collect() }
}

/// Three communes, one of which has changed group, their groups and their country.
fn territories() -> Territories {
    use TerritoryKind::{Commune, Departement, Epci, Pays};
    let all: [(&str, TerritoryKind, &[(&str, Option<&str>, Option<&str>)]); 7] = [
        ("04001", Commune, &[("200067437", None, None), ("04", None, None)]),
        ("04070", Commune, &[("200067437", Some("2017-01-01"), None), ("04", None, None)]),
        ("04070", Commune, &[("240400440", None, Some("2016-12-31"))]),
        ("04112", Commune, &[("04", None, None)]),
        ("200067437", Epci, &[("FR", None, None)]),
        ("240400440", Epci, &[("FR", None, None)]),
        ("04", Departement, &[("FR", None, None)]),
    ];
    let membership = |(parent, from, until): &(&str, Option<&str>, Option<&str>)| Membership {
        parent: (*parent).to_owned(),
        from: from.map(str::to_owned),
        until: until.map(str::to_owned),
    };
    let territory = |code: &str, kind, memberships| Territory {
        code: code.to_owned(),
        name: code.to_owned(),
        kind,
        memberships,
        population: None,
        population_year: None,
        latitude: None,
        longitude: None,
        source: None,
    };
    let communes = all.iter().map(|(code, kind, memberships)| {
        territory(code, *kind, memberships.iter().map(membership).collect())
    });
    Territories::new(communes.chain([territory("FR", Pays, Vec::new())]))
}
