//! A file that is too long to be kept says what it says when it is read at once.
#![cfg(feature = "engine")]
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "three_readings/package.rs"]
mod package;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use datasets::csv::Diagnostic;
use datasets::measure::{Passed, measure};
use datasets::model::{Language, Observation};
use datasets::package::{Checked, Package};
use package::Files;

/// Above 16 MB, a file is not kept.
const ROWS: usize = 460_000;

const HEADER: &str = "code,annee,classe,membre,source,zone,nombre,mesure,marque,niveau\n";

const TERRITORIES: &str = "code,nom,type,parent,debut,fin\n04001,C1,commune,G1,,\n\
    04002,C2,commune,G1,,\n04003,C3,commune,G1,,2020-06-30\n04003,C3,commune,G2,2020-07-01,\n\
    G1,G1,epci,,,\nG2,G2,epci,,,\n";

const DEFINITION: &str = r#"theme = "essai"
dataset = "lignes"
unit = "%"
decimals = 2
direction = "up"
method = 1
[title]
fr = "t"
en = "t"
[description]
fr = "d"
en = "d"
[measure]
kind = "ratio"
numerator = { sum = "nombre", where = { marque = "x" } }
denominator = { sum = "nombre" }
scale = 100
[by]
territory = "code"
period = "annee"
dimensions = ["zone"]
rollup = ["epci"]
"#;

/// A row; one in a thousand has to be repaired, and one in five hundred has nothing to count.
fn row(rank: usize) -> String {
    let (commune, year) = (rank * 3 / ROWS + 1, 2020 + rank * 6 / ROWS % 2);
    let class = if rank.is_multiple_of(2) { "a" } else { "b" };
    let count = match rank {
        _ if rank % 1_000 == 7 => "1 000".to_owned(),
        _ if rank % 500 == 3 => "nc".to_owned(),
        _ => (rank % 90).to_string(),
    };
    let mark = if rank.is_multiple_of(3) { "x" } else { "y" };
    let zone = rank % 3;
    format!("0400{commune},{year},{class},m{rank:06},s1,z{zone},{count},1.5,{mark},2\n")
}

fn rows(order: impl Iterator<Item = usize>) -> String {
    order.fold(HEADER.to_owned(), |mut text, rank| {
        write!(text, "{}", row(rank)).unwrap();
        text
    })
}

fn package_of(rows: &str) -> Files {
    package::files(rows, TERRITORIES, DEFINITION, "")
}

/// The figures of a package whose rows are all kept, and what was found in it.
fn at_once(package: Package) -> (Vec<Observation>, Vec<Diagnostic>) {
    let indicator = &package.indicators[0];
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
    let table = &package.tables[&dataset.id];
    (measure(indicator, dataset, table, &package.territories).unwrap(), package.warnings)
}

/// The same, of a package whose rows went by.
fn by_stretches(dir: &Path) -> (Vec<Observation>, Vec<Diagnostic>) {
    let passed = Passed::default();
    let checked = Package::pass(dir, &passed, &mut |_| {});
    let package = checked.into_package().unwrap_or_else(|error| panic!("{error}"));
    assert!(package.passed.contains("lignes") && !package.tables.contains_key("lignes"));
    let indicator = &package.indicators[0];
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
    assert_eq!(dataset.rows, ROWS);
    (passed.measure(indicator, dataset, &package.territories).unwrap(), package.warnings)
}

#[test]
fn figures_and_repairs_are_the_same_whether_rows_are_kept_or_go_by() {
    // In the order of their keys, then in an order that only their hashes tell apart.
    for text in [rows(0..ROWS), rows((0..ROWS).map(|rank| rank * 7 % ROWS))] {
        let (dir, package) = package::load(&package_of(&text));
        let kept = at_once(package);
        assert!(!kept.1.is_empty(), "cells were repaired");
        assert!(kept.0.iter().any(|one| one.territory == "G2" && one.value.is_some()));
        assert_eq!(by_stretches(dir.path()), kept);
    }
}

#[test]
fn what_is_wrong_is_told_the_same_whether_rows_are_kept_or_go_by() {
    let right = rows(0..ROWS);
    let last = row(ROWS - 1);
    for wrong in [
        // A cell, a row, a key that repeats another far above, a name that nobody has, quotation marks.
        right.clone() + "04001,2021,a,m999999,s1,z1,douze,1.5,x,2\n",
        right.clone() + "04001,2021,a\n",
        right.clone() + &row(12),
        right.clone() + &last.replace("m459999", "m999999").replace(",s1,", ",s9,"),
        right.clone() + "04001,2021,a,\"m999999,s1,z1,12,1.5,x,2\n",
        right.clone() + "04001,2021,a,m999999,s1,z1,-12,1.5,x,2\n",
    ] {
        let dir = package::written(&package_of(&wrong));
        let told = Package::load(dir.path()).unwrap_err().diagnostics;
        let checked: Checked = Package::check(dir.path(), &mut |_| {});
        assert_eq!(checked.diagnostics, told);
        let place = told.iter().find_map(|one| one.line.filter(|line| *line > 400_000));
        let line = checked.lines("lignes.csv", &place.into_iter().collect());
        assert!(place.is_some() && line.len() == 1, "{told:?}");
    }
}

#[test]
fn a_condition_that_chooses_nothing_is_told_however_the_file_is_read() {
    let text = rows(0..ROWS);
    // The first is read by stretches; the second has to be read at once, and is accepted.
    for bytes in
        [text.clone().into_bytes(), text.replace(",m000001,", ",été,").chars().map(latin).collect()]
    {
        let mut files = package_of(&text);
        let definition = DEFINITION.replace("marque = \"x\"", "zone = \"z9\"");
        files.insert("indicators/essai.toml".to_owned(), definition);
        let dir = package::written(&files);
        fs::write(dir.path().join("lignes.csv"), bytes).unwrap();
        let told = Package::load(dir.path()).unwrap_err().diagnostics;
        assert!(
            told.iter().any(|one| one.told(Language::French).code == "indicator-unknown-value")
        );
        assert_eq!(Package::check(dir.path(), &mut |_| {}).diagnostics, told);
        // A row that holds the value, beside one in which something else is wrong.
        let mut wrong = text.clone();
        wrong += "04001,2021,a,m999998,s1,z9,1,1.5,x,2\n04001,2021,a,m999999,s1,z1,douze,1.5,x,2\n";
        fs::write(dir.path().join("lignes.csv"), wrong).unwrap();
        let told = Package::load(dir.path()).unwrap_err().diagnostics;
        assert_eq!(Package::check(dir.path(), &mut |_| {}).diagnostics, told);
    }
}

/// A character of French in Windows-1252.
fn latin(character: char) -> u8 {
    u8::try_from(u32::from(character)).unwrap()
}

#[test]
fn quoted_cells_between_semicolons_go_by_too() {
    let quoted = |line: &str| {
        let cells: Vec<String> = line.split(',').map(|cell| format!("\"{cell}\"")).collect();
        cells.join(";") + "\r\n"
    };
    let text: String = rows(0..ROWS).lines().map(quoted).collect();
    let dir = package::written(&package_of(&text));
    assert_eq!(by_stretches(dir.path()).0, at_once(Package::load(dir.path()).unwrap()).0);
}

#[test]
fn a_release_is_not_made_of_files_that_were_not_kept() {
    let dir = package::written(&package_of(&rows(0..ROWS)));
    let package = Package::check(dir.path(), &mut |_| {}).into_package().unwrap();
    let store = tempfile::tempdir().unwrap();
    let store = datasets::release::Store::open(store.path()).unwrap();
    assert!(store.publish(&package, "").is_err());
    assert_eq!(store.numbers().unwrap(), Vec::<u32>::new());
}
