//! What becomes of files that towns and ministries have really published: each is read, or refused with a
//! reason that a person agrees with.

#![expect(clippy::unwrap_used, reason = "a test that fails here has failed")]

mod real;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use datasets::csv::{Declared, Schema, Severity, Sniffed, sniff, validate};
use datasets::model::Language;
use serde_json::json;

fn look(path: &Path) -> Sniffed {
    let name = path.file_name().unwrap().to_string_lossy();
    sniff(&name, &fs::read(path).unwrap(), Declared::default())
}

/// What is said of a file: how it is written and how much is in it, then all that was found.
fn verdict(sniffed: &Sniffed) -> String {
    let mut said = match sniffed.reading {
        Some(reading) if sniffed.is_table() => format!(
            "{} rows, {} columns, {}, {:?}{}",
            sniffed.rows.len(),
            sniffed.header.len(),
            reading.encoding,
            char::from(reading.dialect.delimiter),
            accented(sniffed).map(|cell| format!(", « {cell} »")).unwrap_or_default(),
        ),
        _ => "refused".to_owned(),
    };
    let (mut last, mut more) = ("", 0);
    for found in &sniffed.diagnostics {
        let code = found.fault.code();
        // Many rows have the same problem: the first tells it.
        if code == last && found.severity == Severity::Error {
            more += 1;
            continue;
        }
        last = code;
        let place = [found.line, found.column].into_iter().flatten();
        let place: Vec<String> = place.map(|number| number.to_string()).collect();
        write!(said, "\n    {} {code}", place.join(":")).unwrap();
    }
    if more > 0 {
        write!(said, "\n    … and {more} more of the same").unwrap();
    }
    said
}

/// The first cell with a letter that is not ASCII, cut short.
fn accented(sniffed: &Sniffed) -> Option<String> {
    let header = sniffed.header.iter();
    let cells = header.chain(sniffed.rows.iter().flat_map(|(_, cells)| cells));
    let found = cells
        .into_iter()
        .find(|cell| cell.chars().any(|one| one.is_alphabetic() && !one.is_ascii()));
    found.map(|cell| cell.chars().take(40).collect())
}

fn verdicts(name: &str) -> Option<String> {
    let folder = real::folder(name)?;
    let mut all = String::new();
    for path in real::files(&folder) {
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy();
        writeln!(all, "{name}\n  {}", verdict(&look(&path))).unwrap();
    }
    Some(all)
}

#[test]
fn every_file_of_montpellier_is_read_or_refused_with_a_reason() {
    if let Some(verdicts) = verdicts("csv/montpellier") {
        insta::assert_snapshot!(verdicts);
    }
}

#[test]
fn the_files_of_ministries_and_standards_are_read() {
    for name in [
        "csv/excel-damage",
        "standards",
        "mediation",
        "couverture",
        "education",
        "labels",
        "communes",
    ] {
        if let Some(verdicts) = verdicts(name) {
            insta::assert_snapshot!(name.replace('/', "-"), verdicts);
        }
    }
}

/// What is told of a real file read against a schema, after the number of its rows.
fn read_as(file: &str, fields: &serde_json::Value) -> Option<String> {
    let (folder, name) = file.rsplit_once('/').unwrap();
    let bytes = fs::read(real::folder(folder)?.join(name)).unwrap();
    let document = serde_json::json!({"fields": fields, "fieldsMatch": "subset"});
    let (schema, wrong) = Schema::parse("schema.json", &document);
    assert_eq!(wrong, []);
    let found = validate(name, &bytes, Declared::default(), &schema);
    let rows = found.table.map_or("refused".to_owned(), |table| format!("{} rows", table.rows()));
    let told = found.diagnostics.iter().take(12).map(|one| {
        let told = one.told(Language::French);
        format!("  {}\n", told.placed().split_once(", ").map_or("", |(_, told)| told))
    });
    Some(format!("{name}: {rows}\n{}", told.collect::<String>()))
}

#[test]
fn real_files_are_read_against_a_schema_and_repaired() {
    let insee = r"^([013-9]\d|2[AB1-9])\d{3}$";
    let code = |name| json!({"name": name, "constraints": {"required": true, "pattern": insee}});
    let read = [
        read_as(
            "couverture/commune-debit-beta.csv",
            &json!([
                code("code_insee"), {"name": "nom_com"}, {"name": "nbr", "type": "integer"},
                {"name": "elig_thd1g", "type": "integer"}, {"name": "date", "type": "date"},
            ]),
        ),
        read_as(
            "mediation/20230405-3925-cnfs.csv",
            &json!([
                {"name": "Raison sociale"}, code("Code commune INSEE"),
                {"name": "Date de validation en comité de sélection", "type": "date"},
                {"name": "ZRR", "type": "boolean"},
            ]),
        ),
        read_as(
            "mediation/liste-fs-20221201.csv",
            &json!([
                {"name": "id_fs"}, {"name": "lib_fs"}, {"name": "insee_com"},
                {"name": "latitude", "type": "number"}, {"name": "longitude", "type": "number"},
            ]),
        ),
        read_as(
            "csv/montpellier/CCIMTP_Herault_FluxActifs/CCIMTP_Herault_FluxActifs_2006.csv",
            &json!([
                {"name": "Communes"}, {"name": "Sortants en 2006", "type": "integer"},
                {"name": "Var relative 2006/1999", "type": "number"},
            ]),
        ),
        read_as(
            "csv/montpellier/VilleMTP_MTP_PlacesReserv/VilleMTP_MTP_PlacesReserv.csv",
            &json!([
                {"name": "F00_DATE_S", "type": "datetime"}, {"name": "F01_TYPE_D"},
                {"name": "F03_COORDONNEES_X", "type": "number"},
            ]),
        ),
        read_as(
            "csv/excel-damage/annuaire-education-passe-par-excel.extrait.csv",
            &json!([
                {"name": "Identifiant_de_l_etablissement"},
                {"name": "SIREN_SIRET", "constraints": {"pattern": "[0-9]{14}"}},
                {"name": "date_ouverture", "type": "date"},
            ]),
        ),
        read_as(
            "standards/bal-aliases.csv",
            &json!([
                {"name": "voie_nom"}, {"name": "date_der_m", "type": "date"},
            ]),
        ),
        read_as(
            "education/etic-2nd-degre-national.csv",
            &json!([
                {"name": "indicateur"}, {"name": "valeur", "type": "number"},
            ]),
        ),
        read_as(
            "communes/Communes.csv",
            &json!([
                code("DEPCOM"), {"name": "COM"}, {"name": "PMUN", "type": "integer"},
            ]),
        ),
    ];
    let read: Vec<String> = read.into_iter().flatten().collect();
    if !read.is_empty() {
        insta::assert_snapshot!(read.join("\n"));
    }
}
