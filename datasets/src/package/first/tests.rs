//! First packages, from what newcomers have.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::csv::{Fault, PackageFault};
use crate::model::Language;
use crate::package::Package;

/// As INSEE publishes populations: semicolons, CRLF, a space after the apostrophe, no EPCI.
const INSEE: &str = "DEPCOM;COM;PMUN;PCAP;PTOT\r\n04112;Manosque;21941;530;22471\r\n04034;La Brillanne;1029;16;1045\r\n\
     05001;L' Abessée;30;1;31\r\n";
/// As geo.api.gouv.fr answers.
const GEO: &str = r#"[
  {"nom": "Manosque", "code": "04112", "population": 21868, "codeEpci": "200034700",
   "centre": {"type": "Point", "coordinates": [5.789, 43.8354]},
   "epci": {"code": "200034700", "nom": "Durance"}},
  {"nom": "Oraison", "code": "04143", "population": 6000, "codeEpci": "200034700",
   "centre": {"type": "Point", "coordinates": [5.9184, 43.9169]},
   "epci": {"code": "200034700", "nom": "Durance"}}
]"#;
/// As EPCIs are listed with their members.
const EPCIS: &str = r#"[{"code": "200034700", "nom": "Durance", "type": "CA", "membres": [
  {"code": "04112", "nom": "Manosque", "populationMunicipale": 21941},
  {"code": "04143", "nom": "Oraison", "populationMunicipale": 6000}]}]"#;
const SCHOOLS: &str =
    "code_commune;annee;ecoles;ecoles_fibrees\n4112;2023;12;5\n4112;2024;12;9\n4143;2024;4;\n";

fn file(name: &str, text: &str) -> OwnFile {
    OwnFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn texts(several: &[&str]) -> Vec<String> {
    several.iter().map(|one| (*one).to_owned()).collect()
}

fn newcomer(codes: &[&str], lists: &[OwnFile], files: &[OwnFile]) -> Newcomer {
    Newcomer {
        codes: texts(codes),
        groups: Vec::new(),
        lists: lists.to_vec(),
        name: None,
        publisher: None,
        contact: None,
        licence: None,
        files: files.to_vec(),
        nature: Nature::Reel,
    }
}

fn made(newcomer: &Newcomer) -> FirstPackage {
    newcomer.package().unwrap_or_else(|error| {
        let told = match &error {
            FirstError::Refused(checked) => {
                checked.diagnostics.iter().map(ToString::to_string).collect()
            }
            _ => Vec::new(),
        };
        panic!("{error}\n{}", told.join("\n"))
    })
}

fn text<'a>(made: &'a FirstPackage, path: &str) -> &'a str {
    std::str::from_utf8(&made.files[path]).unwrap()
}

fn told(error: &FirstError) -> [String; 2] {
    Language::ALL.map(|language| error.told(language))
}

#[test]
fn every_shape_of_official_list_gives_names_populations_places_and_groups() {
    let made = made(&newcomer(
        &["04112", "04034", "05001"],
        &[file("a.csv", INSEE), file("b.json", GEO)],
        &[],
    ));
    let rows = text(&made, "territoires.csv");
    assert!(
        rows.contains("04112,Manosque,commune,200034700,21941,,43.8354,5.789,liste-1-a\n"),
        "{rows}"
    );
    assert!(rows.contains("05001,L'Abessée,commune,FR,30,,,,liste-1-a\n"), "{rows}");
    assert!(rows.contains("200034700,Durance,epci,FR,,,,,liste-2-b\n"), "{rows}");
    assert!(!rows.contains("Oraison"), "not asked for: {rows}");
}

#[test]
fn the_site_opens_on_the_first_that_was_named_then_the_most_populous_then_the_first_of_the_list() {
    let pilot = |codes: &[&str], list: &str| {
        let made = made(&newcomer(codes, &[file("liste", list)], &[]));
        let described: serde_json::Value =
            serde_json::from_slice(&made.files["datapackage.json"]).unwrap();
        described["pilote"]["commune"].as_str().unwrap().to_owned()
    };
    assert_eq!(pilot(&["04143", "04112"], GEO), "04143");
    assert_eq!(pilot(&[], GEO), "04112");
    let own = "code;nom;epci;nom_epci\n04143;Oraison;200034700;D\n04112;Manosque;200034700;D\n";
    assert_eq!(pilot(&[], own), "04143");
}

#[test]
fn the_number_of_a_group_asks_for_all_of_its_communes() {
    for list in [file("epci.json", EPCIS), file("geo.json", GEO)] {
        let made = made(&newcomer(&["200034700"], &[list], &[file("ecoles.csv", SCHOOLS)]));
        assert_eq!(text(&made, "territoires.csv").matches(",commune,200034700,").count(), 2);
        let definition = text(&made, "indicators/part-ecoles-fibrees.toml");
        assert!(definition.contains("\nrollup = [\"epci\"]\n"), "{definition}");
    }
}

#[test]
fn a_list_that_somebody_typed_does_not_say_that_a_group_is_whole() {
    let own = file("communes.csv", "code;nom;epci;nom_epci\n04112;Manosque;200034700;D\n");
    let data = file("ecoles.csv", "code;annee;n\n04112;2024;1\n");
    let made = made(&newcomer(&["200034700"], &[own], &[data]));
    let definition = text(&made, "indicators/total-n.toml");
    assert!(definition.contains("\n# rollup = [\"epci\"]\n"), "{definition}");
}

#[test]
fn numbers_that_are_not_whole_have_no_total_of_a_group_before_somebody_says_so() {
    let data = "code;annee;budget\n04112;2024;1,5\n04143;2024;2,5\n";
    let data = file("budget.csv", data);
    let made = made(&newcomer(&["200034700"], &[file("epci.json", EPCIS)], &[data]));
    let definition = text(&made, "indicators/total-budget.toml");
    assert!(definition.contains("\n# rollup = [\"epci\"]\n"), "{definition}");
}

#[test]
fn the_name_of_a_column_is_no_place_of_the_definition() {
    let data = file("ecoles.csv", "code;annee;<period>\n04112;2024;1\n");
    let made = made(&newcomer(&["04112"], &[file("epci.json", EPCIS)], &[data]));
    let definition = made.files.iter().find(|(name, _)| name.starts_with("indicators/"));
    let definition = String::from_utf8_lossy(definition.unwrap().1).into_owned();
    assert!(definition.contains("unit = \"<period>\""), "{definition}");
}

#[test]
fn a_group_of_which_some_communes_are_missing_has_no_figure() {
    let made = made(&newcomer(
        &["04112"],
        &[file("epci.json", EPCIS)],
        &[file("ecoles.csv", "code;annee;n\n04112;2024;1\n")],
    ));
    let definition = text(&made, "indicators/total-n.toml");
    assert!(definition.contains("\n# rollup = [\"epci\"]\n"), "{definition}");
    assert!(made.remarks.contains(&Remark::PartOf { group: "Durance".to_owned() }));
}

#[test]
fn codes_are_read_as_people_type_them() {
    let made = made(&newcomer(&["4112"], &[file("geo.json", GEO)], &[]));
    assert_eq!(
        made.remarks[0],
        Remark::Mended { given: "4112".to_owned(), code: "04112".to_owned() }
    );
    let mut own = newcomer(&["2a004=Ajaccio"], &[], &[]);
    own.groups = texts(&["242010056=Pays ajaccien"]);
    let rows = own.package().unwrap();
    assert!(
        text(&rows, "territoires.csv").contains("2A004,Ajaccio,commune,242010056,,,,,saisie\n")
    );
}

#[test]
fn a_code_that_is_none_or_unknown_is_told_with_the_nearest() {
    for wrong in ["Manosque", "412", "041120", "2C004", "20003470"] {
        let error = newcomer(&[wrong], &[file("geo.json", GEO)], &[]).package().unwrap_err();
        assert!(
            error.is_misuse() && told(&error).iter().all(|said| said.contains(wrong)),
            "{error}"
        );
    }
    let error = newcomer(&["04113", "99999"], &[file("geo.json", GEO)], &[]).package().unwrap_err();
    assert!(!error.is_misuse());
    for said in told(&error) {
        assert!(said.contains("04112 (Manosque)") && said.contains("99999"), "{said}");
    }
}

#[test]
fn what_nobody_said_is_asked_for_and_never_made_up() {
    let error =
        |codes: &[&str], lists: &[OwnFile]| newcomer(codes, lists, &[]).package().unwrap_err();
    assert!(matches!(error(&[], &[]), FirstError::NoCode));
    assert!(matches!(error(&["04112"], &[]), FirstError::NoName { .. }));
    assert!(matches!(error(&["04112"], &[file("a.csv", INSEE)]), FirstError::NoGroup));
    assert!(matches!(error(&["04112"], &[file("a.txt", "bonjour")]), FirstError::NotAList { .. }));
    let made = made(&newcomer(&["04112"], &[file("geo.json", GEO)], &[]));
    let left: BTreeSet<&str> =
        made.checked.diagnostics.iter().map(|one| one.fault.code()).collect();
    assert_eq!(left, BTreeSet::from(["to-fill-in"]), "the licence, the publisher, the source");
    let described: serde_json::Value =
        serde_json::from_slice(&made.files["datapackage.json"]).unwrap();
    assert_eq!(described["licenses"][0]["name"], "a-remplir", "none is chosen for anybody");
}

#[test]
fn once_it_is_filled_in_the_check_has_nothing_left_to_say() {
    let mut own = newcomer(&["04112=Manosque"], &[], &[]);
    own.groups = texts(&["200034700=Durance"]);
    own.publisher = Some("Ville de Manosque".to_owned());
    own.licence = Some(OpenLicence::Etalab);
    let without_contact = made(&own);
    let codes: Vec<&str> =
        without_contact.checked.diagnostics.iter().map(|one| one.fault.code()).collect();
    assert_eq!(codes, ["no-contact"]);
    own.contact = Some("donnees@ville.example".to_owned());
    assert_eq!(made(&own).checked.diagnostics, []);
}

#[test]
fn columns_are_of_the_type_that_all_of_their_cells_have() {
    let rows = "Code commune;Année;Site;Ouvert;Depuis;Budget;Cp;Effectif\n\
        04112;2024;Mairie;Oui;01/02/2020;1 200,50;04100;12\n\
        04143;2024;École;non;15/03/2021;nc;04700;\n";
    let made =
        made(&newcomer(&[], &[file("geo.json", GEO)], &[file("Équipements 2024.csv", rows)]));
    let described: serde_json::Value =
        serde_json::from_slice(&made.files["datapackage.json"]).unwrap();
    let resource = &described["resources"][2];
    assert_eq!(resource["name"], "equipements-2024");
    let kinds: Vec<&str> = resource["schema"]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["type"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["string", "year", "string", "boolean", "date", "number", "string", "integer"]
    );
    assert_eq!(resource["schema"]["primaryKey"], serde_json::json!(["Code commune", "Année"]));
    assert_eq!(resource["dialect"]["delimiter"], ";");
}

#[test]
fn the_indicator_is_a_share_a_total_a_share_of_rows_or_a_number_of_rows() {
    for (rows, id, measure) in [
        (SCHOOLS, "part-ecoles-fibrees", "kind = \"ratio\""),
        ("code;annee;ordinateurs\n04112;2024;3\n", "total-ordinateurs", "kind = \"sum\""),
        (
            "code;annee;lieu;ouvert\n04112;2024;a;oui\n04112;2024;b;non\n",
            "part-ouvert",
            "kind = \"share\"",
        ),
        ("code;annee;taux\n04112;2024;3,5\n", "nombre-donnees", "kind = \"count\""),
    ] {
        let made = made(&newcomer(&[], &[file("geo.json", GEO)], &[file("donnees.csv", rows)]));
        assert!(text(&made, &format!("indicators/{id}.toml")).contains(measure), "{rows}");
    }
}

#[test]
fn a_name_with_a_letter_that_nobody_sees_is_refused() {
    let names = ["Manosque\u{202e}eugsonaM", "Mano\nsque", "Mano\u{200b}sque", "\u{feff}Manosque"];
    for name in names {
        let with = |change: &dyn Fn(&mut Newcomer)| {
            let mut newcomer = newcomer(&["04112"], &[file("geo.json", GEO)], &[]);
            change(&mut newcomer);
            newcomer.package()
        };
        for made in [
            with(&|one| one.name = Some(name.to_owned())),
            with(&|one| one.publisher = Some(name.to_owned())),
            with(&|one| one.codes.push(format!("04143={name}"))),
            with(&|one| one.groups.push(format!("200034700={name}"))),
        ] {
            let Err(error) = made else { panic!("{name:?} was taken") };
            assert!(error.is_misuse() && error.to_string().contains("U+"), "{error}");
        }
    }
    let seen = Newcomer {
        name: Some("L’Île-d’Aix\u{a0}: œuvre d’Élise".to_owned()),
        ..newcomer(&["04112"], &[file("geo.json", GEO)], &[])
    };
    assert!(seen.package().is_ok());
}

#[test]
fn a_file_with_no_commune_or_no_year_is_published_without_an_indicator() {
    for rows in ["lieu;annee\nMairie;2024\n", "code;lieu\n04112;Mairie\n"] {
        let made = made(&newcomer(&[], &[file("geo.json", GEO)], &[file("lieux.csv", rows)]));
        assert!(made.files.contains_key("lieux.csv"));
        assert!(!made.files.keys().any(|path| path.starts_with("indicators/")), "{rows}");
        let told =
            |remark: &Remark| matches!(remark, Remark::NoTerritory { .. } | Remark::NoYear { .. });
        assert!(made.remarks.iter().any(told));
    }
}

#[test]
fn data_with_a_problem_is_refused_whole_with_its_lines() {
    for (rows, code) in [
        ("code;annee;n\n04112;2024;1\n05001;2024;2\n", "unknown-reference"),
        (
            "code;annee;n\n04112;2024;1\n04112;2023;2\n04112;2022;3\n04112;2021;4\n04112;2020;beaucoup\n",
            "wrong-type",
        ),
    ] {
        let error =
            newcomer(&[], &[file("geo.json", GEO)], &[file("d.csv", rows)]).package().unwrap_err();
        let FirstError::Refused(checked) = error else { panic!("{error}") };
        let codes: Vec<&str> = checked.diagnostics.iter().map(|one| one.fault.code()).collect();
        assert!(codes.contains(&code), "{codes:?}");
    }
}

#[test]
fn a_file_keeps_away_from_the_names_that_the_project_reads() {
    let one = "code;annee;n\n04112;2024;1\n";
    let files = [file("sources.csv", one), file("Écoles.csv", one), file("ecoles.csv", one)];
    let made = made(&newcomer(&[], &[file("geo.json", GEO)], &files));
    for path in ["mes-sources.csv", "ecoles.csv", "ecoles-2.csv", "indicators/total-n-ecoles.toml"]
    {
        assert!(made.files.contains_key(path), "{path}");
    }
}

/// Whether a problem is one that a first package may have: what is left to write.
fn is_left_to_write(fault: &Fault) -> bool {
    matches!(fault, Fault::Package(PackageFault::ToFillIn | PackageFault::NoContact))
}

prop_compose! {
    /// A list of communes as they are published: any name, perhaps a population, perhaps an EPCI.
    fn list()(
        rows in prop::collection::btree_map(
            "(0[1-9]|[1-8][0-9]|2A|2B)[0-9]{3}",
            ("Saint-[A-Za-zÀ-ü',\" -]{0,12}", prop::option::of(0_u32..3_000_000), 0_usize..4),
            1..30,
        ),
    ) -> Vec<(String, String, Option<u32>, usize)> {
        rows.into_iter().map(|(code, (name, population, group))| (code, name, population, group)).collect()
    }
}

proptest! {
    #[test]
    fn whatever_communes_are_chosen_the_package_holds(
        list in list(),
        picked in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
        cells in prop::collection::vec((any::<prop::sample::Index>(), 2015_u32..2025, "[0-9]{0,4}|nc|s|np"), 0..20),
    ) {
        // The last group is none.
        let groups = ["200034700", "200067437", "244200770", ""];
        let described: Vec<_> = list.iter().map(|(code, name, population, group)| serde_json::json!({
            "code": code, "nom": name, "population": population,
            "epci": {"code": groups[*group], "nom": format!("Groupe {group}")},
            "codeEpci": Some(groups[*group]).filter(|code| !code.is_empty()),
        })).collect();
        let lists = [file("communes.json", &serde_json::to_string(&described).unwrap())];
        let codes: BTreeSet<String> = picked.iter().map(|one| one.get(&list).0.clone()).collect();
        let chosen: Vec<_> = list.iter().filter(|one| codes.is_empty() || codes.contains(&one.0)).collect();
        let seen: BTreeSet<(String, u32)> = BTreeSet::new();
        let mut rows = String::from("code_commune;annee;postes\n");
        cells.iter().fold(seen, |mut seen, (commune, year, cell)| {
            let code = &commune.get(&chosen).0;
            if seen.insert((code.clone(), *year)) {
                rows.extend([code.as_str(), ";", &year.to_string(), ";", cell.as_str(), "\n"]);
            }
            seen
        });
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let own = newcomer(&codes, &lists, &[file("postes.csv", &rows)]);
        match own.package() {
            Err(FirstError::NoGroup) => prop_assert!(chosen.iter().all(|one| groups[one.3].is_empty())),
            Err(error) => prop_assert!(cells.is_empty(), "{error}\n{rows}"),
            Ok(made) => {
                let checked = Package::pass_files(made.files.clone(), &crate::package::long::Forgotten, &mut |_| {});
                for found in &checked.diagnostics {
                    let no_row = found.fault.code() == "no-rows";
                    prop_assert!(is_left_to_write(&found.fault) || no_row, "{found}");
                }
                prop_assert_eq!(checked.summary.errors, 0);
                prop_assert_eq!(text(&made, "territoires.csv").matches(",commune,").count(), chosen.len());
            }
        }
    }
}
