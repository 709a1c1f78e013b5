//! The real tables of the pilot, counted again from the files that they come from, where these are at
//! hand: in the folder that `TRAJECTOIRE_DONNEES_REELLES` names, else in `shared/data` beside the
//! checkout. They are not part of the repository; without them there is nothing to compare.
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Cells by column.
type Row = BTreeMap<String, String>;

/// Counts by territory.
type Counts = BTreeMap<String, u64>;

fn originals() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("TRAJECTOIRE_DONNEES_REELLES").map_or_else(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn rows(text: &str, delimiter: u8) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let named = |row: csv::StringRecord| {
        header.iter().zip(&row).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    };
    reader.records().map(|row| named(row.unwrap())).collect()
}

fn original(folder: &Path, path: &str, delimiter: u8) -> Vec<Row> {
    let text = std::fs::read_to_string(folder.join(path)).unwrap();
    rows(text.trim_start_matches('\u{feff}'), delimiter)
}

fn published(name: &str) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    original(&folder, name, b',')
}

fn number(text: &str) -> u64 {
    text.parse().unwrap()
}

/// What a published table says of each territory, in one column.
fn said(table: &[Row], column: &str) -> Counts {
    table.iter().map(|row| (row["code_territoire"].clone(), number(&row[column]))).collect()
}

/// The communes of the agglomeration.
fn communes(folder: &Path) -> BTreeSet<String> {
    let list = original(folder, "communes/communes-paa.csv", b',');
    list.iter().map(|row| row["code_insee"].clone()).collect()
}

/// Counts for the territories of the comparison tables, from counts by commune, département and France.
fn counts(
    communes: &BTreeSet<String>,
    found: impl IntoIterator<Item = (String, bool, bool, u64)>,
) -> Counts {
    let mut counts: Counts = communes.iter().map(|code| (code.clone(), 0)).collect();
    for (commune, in_04, in_france, count) in found {
        if let Some(own) = counts.get_mut(&commune) {
            *own += count;
        }
        *counts.entry("04".to_owned()).or_default() += if in_04 { count } else { 0 };
        *counts.entry("FR".to_owned()).or_default() += if in_france { count } else { 0 };
    }
    counts
}

/// Saint-Martin, then Sein and Ouessant: no intercommunality counts their inhabitants.
const OUTSIDE: [&str; 3] = ["97801", "29083", "29155"];

#[test]
fn speeds_and_fibre_are_those_of_arcep() {
    let Some(folder) = originals() else { return };
    let text = std::fs::read_to_string(folder.join("couverture/commune-debit-beta.csv")).unwrap();
    let (_warning, table) = text.split_once('\n').unwrap();
    let (source, communes) = (rows(table, b';'), communes(&folder));
    let debit = published("debit.csv");
    let of = |column: &str| {
        counts(
            &communes,
            source.iter().filter(|row| !matches!(&*row["code_dep"], "977" | "978")).map(|row| {
                let in_04 = row["code_dep"] == "04";
                (row["code_insee"].clone(), in_04, true, number(&row[column]))
            }),
        )
    };
    for (class, column) in [
        ("moins-0-5", "inel_hd"),
        ("0-5-3", "elig_hd05"),
        ("3-8", "elig_hd3"),
        ("8-30", "elig_hd8"),
        ("30-100", "elig_thd30"),
        ("100-1000", "elig_thd100"),
        ("1000-plus", "elig_thd1g"),
    ] {
        let class: Vec<Row> = debit.iter().filter(|row| row["classe"] == class).cloned().collect();
        assert_eq!(said(&class, "locaux"), of(column), "{column}");
    }
    let (premises, fibre) = (of("nbr"), of("elig_thd1g"));
    for row in published("fibre.csv") {
        let code = &row["code_commune"];
        let counted = (number(&row["locaux"]), number(&row["locaux_ftth"]));
        assert_eq!(counted, (premises[code], fibre[code]), "{code}");
    }
}

#[test]
fn digital_mediators_are_those_of_the_list() {
    let Some(folder) = originals() else { return };
    let source = original(&folder, "mediation/20230405-3925-cnfs.csv", b';');
    let found = source.iter().map(|row| {
        // The list lost the leading zeros, and has one commune of La Réunion under the code of its
        // namesake of the département 04.
        let code = format!("{:0>5}", row["Code commune INSEE"]);
        let elsewhere = row["Région"] == "La Réunion" && !code.starts_with("974");
        let code = if elsewhere { String::new() } else { code };
        // A post is counted where its organisation is, whatever département it was approved for.
        let in_04 = code.starts_with("04");
        let inside = !OUTSIDE.contains(&code.as_str());
        (code, in_04, inside, number(&row["Nombre de conseillers validés par le COSELEC"]))
    });
    let counted = counts(&communes(&folder), found);
    assert_eq!(said(&published("mediation.csv"), "conseillers"), counted);
    assert_eq!((counted["04070"], counted["04"], counted["FR"]), (2, 16, 3920));
}

#[test]
fn france_services_offices_are_those_of_the_list() {
    let Some(folder) = originals() else { return };
    let source = original(&folder, "mediation/liste-fs-20221201.csv", b',');
    let found = source.iter().map(|row| {
        let code = row["insee_com"].clone();
        let inside = !code.is_empty() && !OUTSIDE.contains(&code.as_str());
        (code, row["insee_dep"] == "04", inside, 1)
    });
    let counted = counts(&communes(&folder), found);
    assert_eq!(said(&published("france-services.csv"), "france_services"), counted);
    assert_eq!((counted["04070"], counted["04"], counted["FR"]), (1, 16, 2654));
}

#[test]
fn populations_are_those_of_the_census() {
    let Some(folder) = originals() else { return };
    let mut expected = BTreeMap::new();
    for row in original(&folder, "communes/Communes.csv", b';') {
        let told = (number(&row["PMUN"]), number(&row["PTOT"]));
        expected.insert((row["DEPCOM"].clone(), 2017), told);
    }
    for row in original(&folder, "communes/communes-paa.csv", b',') {
        let told = (number(&row["population_municipale"]), number(&row["population_totale"]));
        expected.insert((row["code_insee"].clone(), 2021), told);
    }
    let table = published("population.csv");
    assert_eq!(table.len(), 2 * 46);
    for row in table {
        let place = (row["code_commune"].clone(), number(&row["annee"]));
        let told = (number(&row["population_municipale"]), number(&row["population_totale"]));
        assert_eq!(told, expected[&place], "{place:?}");
    }
}

#[test]
fn counts_are_set_against_the_population_of_the_same_communes() {
    let Some(folder) = originals() else { return };
    let text = std::fs::read_to_string(folder.join("communes/epci.json")).unwrap();
    let groups: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let members = groups.iter().flat_map(|group| group["membres"].as_array().unwrap());
    let inhabited = members.map(|member| {
        let code = member["code"].as_str().unwrap().to_owned();
        let in_04 = code.starts_with("04");
        (code, in_04, true, member["populationMunicipale"].as_u64().unwrap())
    });
    let inhabitants = counts(&communes(&folder), inhabited);
    for name in ["mediation.csv", "france-services.csv"] {
        assert_eq!(said(&published(name), "population"), inhabitants, "{name}");
    }
}

#[test]
fn a_commune_has_what_the_table_counts_in_it() {
    for (name, column) in
        [("mediation.csv", "conseillers"), ("france-services.csv", "france_services")]
    {
        let table = published(name);
        let (found, provided) = (said(&table, column), said(&table, "communes_pourvues"));
        for (code, communes) in said(&table, "communes") {
            assert!(provided[&code] <= communes.min(found[&code]), "{name} {code}");
            if communes == 1 {
                assert_eq!(provided[&code], found[&code].min(1), "{name} {code}");
            }
        }
    }
}
