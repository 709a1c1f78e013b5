//! The five absences of the project stay five different things, from the cell to the last file.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "three_readings/package.rs"]
mod package;

use std::collections::BTreeSet;

use datasets::export::{Context, csv, parquet, read_parquet, spreadsheet_csv};
use datasets::measure::evaluate;
use datasets::model::Status;
use package::{files, load};

const HEADER: &str = "code,annee,classe,membre,source,zone,nombre,mesure,marque,niveau\n";
const TERRITORIES: &str = "code,nom,type,parent,debut,fin\n04001,C1,commune,G1,,\n04002,C2,commune,G1,,\n\
    04003,C3,commune,G1,,\n04004,C4,commune,G1,,\n04005,C5,commune,G1,,\nG1,G1,epci,FR,,\nFR,F,pays,,,\n";
const DEFINITION: &str = "theme = \"essai\"\ndataset = \"lignes\"\nunit = \"u\"\ndecimals = 0\n\
    direction = \"up\"\nmethod = 1\n[title]\nfr = \"t\"\nen = \"t\"\n[description]\nfr = \"d\"\nen = \"d\"\n\
    [measure]\nkind = \"sum\"\ncolumn = \"nombre\"\n[by]\nterritory = \"code\"\nperiod = \"annee\"\n";

/// What a commune wrote, and how that is told.
const CELLS: [(&str, Status); 5] = [
    ("0", Status::Normal),
    ("", Status::NotCollected),
    ("nc", Status::NotApplicable),
    ("s", Status::Secret),
    ("np", Status::NotApplied),
];

#[test]
fn zero_and_the_four_absences_are_five_different_things_in_every_file() {
    let row = |(rank, (cell, _)): (usize, &(&str, Status))| {
        format!("0400{},2020,a,m,s1,,{cell},,,\n", rank + 1)
    };
    let rows: String = CELLS.iter().enumerate().map(row).collect();
    let (_dir, package) = load(&files(&(HEADER.to_owned() + &rows), TERRITORIES, DEFINITION, ""));
    let indicator = &package.indicators[0];
    let dataset = package.datasets.iter().find(|one| one.id == "lignes");
    let table = &package.tables["lignes"];
    let figures = evaluate(indicator, dataset.unwrap(), table, &package.territories).unwrap();
    let context =
        Context { indicator, dataset, territories: &package.territories, version: Some(1) };

    let read = read_parquet(indicator, parquet(context, &figures).unwrap()).unwrap();
    for observations in [&figures, &read] {
        let told: Vec<_> = observations.iter().map(|one| (one.value, one.status)).collect();
        let expected = CELLS.map(|(cell, status)| (cell.parse::<f64>().ok(), status));
        assert_eq!(told, expected);
    }
    for (bytes, delimiter) in [
        (csv(context, &figures).unwrap(), b','),
        (spreadsheet_csv(context, &figures).unwrap(), b';'),
    ] {
        let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&*bytes);
        let header = reader.headers().unwrap().clone();
        let column = |name| header.iter().position(|one| one == name).unwrap();
        let (value, status) = (column("valeur"), column("statut"));
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let told: Vec<_> = rows.iter().map(|row| (&row[value], &row[status])).collect();
        let expected =
            CELLS.map(|(cell, status)| (if cell == "0" { "0" } else { "" }, status.code()));
        assert_eq!(told, expected);
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), CELLS.len());
    }
}
