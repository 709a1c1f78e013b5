//! What is told of a package that is not fit to be published: one small package, broken in one way at
//! a time. The texts are snapshots, in every language: they are what the agent of a commune reads.

#![expect(clippy::unwrap_used, reason = "a test that fails here has failed")]

mod good_package;

use std::fs;

use datasets::csv::Told;
use datasets::model::Language;
use datasets::package::Package;
use good_package::{
    DESCRIPTOR, FIBRE, FILES, LABELS, LEVEL, SHARE, good, loaded, snapshot, told, told_with, write,
};
use tempfile::TempDir;

#[test]
fn a_good_package_is_loaded_whole() {
    let dir = good();
    let package = Package::load(dir.path()).unwrap();
    assert_eq!(package.warnings, []);
    assert_eq!(package.name, "petit-paquet");
    assert_eq!((&*package.pilot_commune, &*package.pilot_group), ("04070", "200067437"));
    assert_eq!(package.territories.iter().count(), 5);
    let digne = package.territories.get("04070").unwrap();
    assert_eq!((digne.population, digne.population_year), (Some(17_192), Some(2021)));
    assert_eq!(digne.latitude, Some(44.090_87));
    assert_eq!(package.sources.keys().collect::<Vec<_>>(), ["arcep", "insee"]);
    let ids: Vec<_> = package.indicators.iter().map(|indicator| &*indicator.id).collect();
    assert_eq!(ids, ["part-fibre", "label"], "by theme, then by id");
    let order: Vec<_> = package.datasets.iter().map(|dataset| &*dataset.id).collect();
    assert_eq!(order, ["territoires", "sources", "fibre", "labels"]);
    assert_eq!(package.datasets[2].rows, 3);
    assert_eq!(package.tables["fibre"].lines, [2, 3, 4]);
    let mut paths = FILES.map(|(path, _)| path);
    paths.sort_unstable();
    let found: Vec<_> = package.files.iter().map(|file| &*file.path).collect();
    assert_eq!(found, paths);
    assert_eq!(package.files[0].bytes, DESCRIPTOR.as_bytes(), "byte for byte");
}

#[test]
fn files() {
    let empty = TempDir::new().unwrap();
    let gone = good();
    fs::remove_file(gone.path().join("fibre.csv")).unwrap();
    let folder = good();
    fs::remove_file(folder.path().join("fibre.csv")).unwrap();
    fs::create_dir(folder.path().join("fibre.csv")).unwrap();
    snapshot![
        loaded(folder.path()),
        loaded(empty.path()),
        loaded(gone.path()),
        told_with("fibre.csv", b""),
        told_with("fibre.csv", b"code_commune,annee\nDigne-l\xE8s-Bains,2019\n"),
        told_with("fibre.csv", b"c\0o\0d\0e\0"),
        told_with("fibre.csv", b"code_commune,annee\n04070,\0\n"),
        told_with("fibre.csv", b"code_commune,annee\nN\xDAgue,2019\n"),
        told_with("fibre.csv", b"PK\x03\x04\x14\0xl/workbook.xml"),
        told("datapackage.json", "fibre.csv", "../fibre.csv"),
        told("datapackage.json", "fibre.csv", "/etc/passwd"),
        told("datapackage.json", "fibre.csv", "./fibre.csv"),
        told("datapackage.json", "fibre.csv", "https://exemple.fr/fibre.csv"),
        told("datapackage.json", "fibre.csv", "donnees\\\\fibre.csv"),
        told("datapackage.json", "fibre.csv", "release.json"),
        told("datapackage.json", "fibre.csv", "Fibre.csv"),
    ];
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_not_followed() {
    let dir = good();
    let elsewhere = good();
    let path = dir.path().join("fibre.csv");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("fibre.csv"), path).unwrap();
    insta::assert_snapshot!(loaded(dir.path()));
}

#[test]
fn headers() {
    snapshot![
        told("fibre.csv", "locaux,", "Locaux,"),
        told("fibre.csv", "locaux,", "locals,"),
        told("fibre.csv", "locaux,", "annee,"),
        told("fibre.csv", ",source\n", "\n"),
        told("fibre.csv", ",source\n", ",source,\n"),
        told("fibre.csv", "code_commune,annee,jour,locaux,locaux_ftth,source\n", ""),
        told_with("fibre.csv", FIBRE.replace(',', ";").as_bytes()),
    ];
}

#[test]
fn rows() {
    snapshot![
        told("fibre.csv", "586,0", "586"),
        told("fibre.csv", "586,0", "586,0,1"),
        told("fibre.csv", "586,0", "\"586,0"),
        told("fibre.csv", "arcep\n", "\"arcep\n"),
        told("fibre.csv", "586,0", "\"586\"0,0"),
        told("fibre.csv", "04001", "\n\n04001"),
    ];
}

#[test]
fn cells() {
    snapshot![
        told("fibre.csv", "586", "586,5"),
        told("fibre.csv", "586", "\"586,5\""),
        told("fibre.csv", "586", "586.5"),
        told("fibre.csv", "586", "1 586"),
        told("fibre.csv", "586", "-586"),
        told("fibre.csv", "586", "99999999999999999999"),
        told("fibre.csv", "586", "n/a"),
        told("labels.csv", "np", "nc"),
        told("labels.csv", "np", "N.P."),
        told("fibre.csv", "586", "beaucoup"),
        told("fibre.csv", "586", "\"deux\nlignes\""),
        told("fibre.csv", "2019,", "19,"),
        told("fibre.csv", "2019,", "2150,"),
        told("fibre.csv", "2019-09-30", "30/09/2019"),
        told("fibre.csv", "2019-09-30", "2019-09-31"),
        told("fibre.csv", "2019-09-30", "septembre"),
        told("fibre.csv", "04001", "4001"),
        told("fibre.csv", "04001", "040010"),
        told("fibre.csv", "04001", ""),
        told("fibre.csv", "586", ""),
        told("labels.csv", "villes-internet", "Villes-Internet"),
        told("labels.csv", "villes-internet", "autre"),
        told("territoires.csv", "44.09087", "\"44,09087\""),
    ];
}

#[test]
fn keys() {
    snapshot![
        told("fibre.csv", "04001", "04070"),
        told("sources.csv", "insee", "arcep"),
        told("fibre.csv", "04001", "04999"),
        told("fibre.csv", "arcep", "arcpe"),
        told("territoires.csv", "commune,200067437", "commune,200067438"),
        told("datapackage.json", "\"resource\": \"sources\"", "\"resource\": \"source\""),
        told("datapackage.json", "\"fields\": [\"id\"]", "\"fields\": [\"ids\"]"),
        told("datapackage.json", "\"fields\": [\"id\"]", "\"fields\": [\"id\", \"titre\"]"),
        told("datapackage.json", "\"fields\": [\"id\"]", "\"fields\": [\"consulte_le\"]"),
        told("datapackage.json", "[\"code_commune\", \"annee\"]", "[\"code\", \"annee\"]"),
    ];
}

#[test]
fn descriptor() {
    snapshot![
        told("datapackage.json", "\"name\": \"petit-paquet\",", "\"name\": \"petit-paquet\""),
        told("datapackage.json", "\"name\": \"petit-paquet\",", "\"é\": 'x',"),
        told_with("datapackage.json", b"[]"),
        told(
            "datapackage.json",
            "\"title\": \"Petit paquet\",",
            "\"title\": \"A\", \"title\": \"B\","
        ),
        told("datapackage.json", "\"type\": \"year\"", "\"type\": \"year\", \"type\": \"integer\""),
        told("datapackage.json", "\"title\": \"Petit paquet\",", ""),
        told("datapackage.json", "\"title\": \"Petit paquet\"", "\"title\": 3"),
        told("datapackage.json", "\"resources\"", "\"ressources\""),
        told("datapackage.json", "\"name\": \"fibre\"", "\"name\": \"labels\""),
        told("datapackage.json", "\"name\": \"fibre\"", "\"name\": \"Fibre optique\""),
        told("datapackage.json", "\"name\": \"sources\"", "\"name\": \"origines\""),
        told("datapackage.json", "\"nature\": \"reel\"", "\"nature\": \"réel\""),
        told("datapackage.json", "\"nature\": \"reel\",", ""),
        told("datapackage.json", "\"delimiter\": \",\"", "\"delimiter\": \";;\""),
    ];
}

#[test]
fn schemas() {
    let level = "\"minimum\": 1, \"maximum\": 5";
    snapshot![
        told("datapackage.json", "\"type\": \"year\"", "\"type\": \"gyear\""),
        told("datapackage.json", level, "\"minimum\": \"un\", \"maximum\": 5"),
        told("datapackage.json", level, "\"minLength\": 1"),
        told("datapackage.json", level, "\"pattern\": \"^[0-9]$\""),
        told("datapackage.json", level, "\"required\": \"oui\""),
        told("datapackage.json", "\"minLength\": 5,", "\"pattern\": \"\\\\p{L}+\","),
        told("datapackage.json", "\"value\": \"np\"", "\"value\": \"nd\""),
        told("datapackage.json", "\"n’a pas candidaté\"", "\"non publié\""),
        told("datapackage.json", "\"n’a pas candidaté\"", "\"secret\""),
        told("datapackage.json", "\"name\": \"locaux_ftth\"", "\"name\": \"locaux\""),
        told("datapackage.json", "\"name\": \"nom\"", "\"name\": \"libelle\""),
        told(
            "datapackage.json",
            "\"name\": \"parent\", \"type\": \"string\"",
            "\"name\": \"parent\", \"type\": \"integer\""
        ),
    ];
}

#[test]
fn pilot_and_territories() {
    snapshot![
        told("datapackage.json", "\"commune\": \"04070\"", "\"commune\": \"4070\""),
        told("datapackage.json", "\"commune\": \"04070\"", "\"commune\": \"04\""),
        told("datapackage.json", "\"commune\": \"04070\", ", ""),
        told("datapackage.json", "\"pilote\"", "\"pilot\""),
        told("territoires.csv", "commune,200067437", "ville,200067437"),
        told("territoires.csv", "FR,France,pays,", "FR,France,pays,04070"),
        told("territoires.csv", ",17192,", ",99999999999,"),
        told("territoires.csv", "commune,200067437,1413", "commune,04070,1413"),
        told("territoires.csv", "epci,04,", "epci,04001,"),
        told("territoires.csv", "2017-01-01,,insee", "2017-01-01,2016-12-31,insee"),
        told("territoires.csv", "2017-01-01,,insee", "2017-01-01,2017-01-01,insee"),
    ];
}

#[test]
fn indicators() {
    let share = "indicators/part-fibre.toml";
    snapshot![
        told(share, "decimals = 1", "decimals = "),
        told(share, "decimals = 1", "decimals = \"une\""),
        told(share, "decimals = 1", "decimal = 1"),
        told(share, "decimals = 1", ""),
        told(share, "decimals = 1", "decimals = 9"),
        told(share, "direction = \"up\"", "direction = \"haut\""),
        told(share, "kind = \"ratio\"", "kind = \"rate\""),
        told(share, "scale = 100", "scale = 0"),
        told(share, "scale = 100", "scales = 100"),
        told(share, "scale = 100", ""),
        told(share, "{ sum = \"locaux\" }", "{ somme = \"locaux\" }"),
        told(share, "\"locaux\" }", "\"locaux\", where = { annee = { mini = 2019 } } }"),
        told(share, "\"locaux\" }", "\"locaux\", where = { annee = 2019.5 } }"),
        told(share, "dataset = \"fibre\"", "dataset = \"fibres\""),
        told(share, "sum = \"locaux\"", "sum = \"logements\""),
        told(share, "sum = \"locaux\"", "sum = \"source\""),
        told(share, "territory = \"code_commune\"", "territory = \"code_comune\""),
        told(share, "period = \"annee\"", "period = \"jour\""),
        told(share, "minimum = 0.5", "minimum = 50.0"),
        told(share, "title]\nfr", "title]\nfrancais"),
        told(share, "rollup = [\"epci\"]", "rollup = \"epci\""),
        told(share, "method = 1", "method = -1"),
        told(
            "indicators/label.toml",
            "[[scale]]\nmethod = 1\nlevels = [\"@\", \"@@\", \"@@@\", \"@@@@\", \"@@@@@\"]",
            ""
        ),
        told("indicators/label.toml", "[[scale]]", "[by.x]"),
        told("indicators/label.toml", "\"@@\"", "\" \""),
        told("indicators/label.toml", "\"annee\"", "\"anee\""),
        told_with("indicators/Part Fibre.toml", SHARE.as_bytes()),
        told_with("indicators/part-fibre.toml", b"title = \"\xE9t\xE9\""),
    ];
}

#[test]
fn the_columns_of_a_definition() {
    let share = "indicators/part-fibre.toml";
    let level = "indicators/label.toml";
    snapshot![
        told(share, "sum = \"locaux\"", "sum = \"\""),
        told(share, "territory = \"code_commune\"", "territory = \"annee\""),
        told(share, "date = \"jour\"", "date = \"jour\"\ndimensions = [\"source\", \"operateur\"]"),
        told(share, "date = \"jour\"", "date = \"jour\"\ndimensions = [\"source\", \"source\"]"),
        told(level, "where = { label", "where = { labels"),
    ];
}

#[test]
fn what_a_definition_may_not_ask() {
    let share = "indicators/part-fibre.toml";
    let level = "indicators/label.toml";
    let ratio = "kind = \"ratio\"\nnumerator = { sum = \"locaux_ftth\" }\n\
                 denominator = { sum = \"locaux\" }\nscale = 100";
    let sentence =
        |text: &str| format!("[sentence]\nfr = \"{text}\"\nen = \"{{valeur}}\"\n\n[measure]");
    snapshot![
        told(share, "unit = \"%\"", "unit = \"\""),
        told(share, "fr = \"Part des locaux raccordables à la fibre\"", "fr = \" \""),
        told(share, "[measure]", &sentence("à {lieu}, {territoire}, {valeur}")),
        told(share, "[measure]", &sentence("à {commune}, {valeur}")),
        told(share, "method = 1", "method = 1\nformerly = [\"label\"]"),
        told(share, "method = 1", "method = 1\nformerly = [\"fibre\", \"fibre\"]"),
        told(share, "method = 1", "method = 0"),
        told(level, "[[scale]]\nmethod = 1", "[[scale]]\nmethod = 0"),
        told(share, ratio, "kind = \"sum\"\ncolumn = \"locaux\""),
        told(share, "rollup = [\"epci\"]", "rollup = [\"epci\", \"epci\"]"),
        told(share, "rollup = [\"epci\"]", "rollup = [\"commune\"]"),
        told(share, "date = \"jour\"", "dimensions = [\"sources\"]"),
        told(level, "period = \"annee\"", "period = \"annee\"\ndimensions = [\"niveau\"]"),
        told(share, "sum = \"locaux_ftth\"", "sum = \"^locaux.*$\""),
        told(share, "sum = \"locaux_ftth\"", "sum = \"#locaux\""),
    ];
}

#[test]
fn links() {
    snapshot![
        told("sources.csv", "https://www.arcep.fr/", "javascript:alert(1)"),
        told("sources.csv", "https://www.arcep.fr/", "www.arcep.fr"),
        told(
            "datapackage.json",
            "{ \"name\": \"etalab-2.0\" }",
            "{ \"name\": \"etalab-2.0\", \"path\": \"licence.txt\" }"
        ),
    ];
}

#[test]
fn two_resources_of_one_file() {
    snapshot![told("datapackage.json", "\"path\": \"labels.csv\"", "\"path\": \"fibre.csv\"")];
}

#[test]
fn only_the_files_that_are_described_are_read() {
    let dir = good();
    write(dir.path(), "brouillon.csv", b"\xFF\0 pas un CSV");
    write(dir.path(), "indicators/brouillon.txt", b"\xFF");
    let package = Package::load(dir.path()).unwrap();
    assert_eq!(package.files.len(), FILES.len());
    assert_eq!(package.warnings, []);
}

#[test]
fn a_dataset_that_no_indicator_reads_is_no_fault() {
    let dir = good();
    fs::remove_file(dir.path().join("indicators/label.toml")).unwrap();
    let package = Package::load(dir.path()).unwrap();
    assert_eq!(package.warnings, []);
    assert!(package.tables.contains_key("labels"));
}

#[test]
fn checking_tells_how_far_it_has_gone() {
    let dir = good();
    let mut told = Vec::new();
    let checked = Package::check(dir.path(), &mut |progress| {
        told.push((progress.file.to_owned(), progress.done, progress.size, progress.total));
    });
    let files: Vec<_> = told.iter().map(|(file, ..)| file.as_str()).collect();
    assert_eq!(files, ["territoires.csv", "sources.csv", "fibre.csv", "labels.csv"]);
    let mut above = 0;
    for (file, done, size, total) in told {
        assert_eq!(done, above, "{file}");
        above += size;
        assert!(above <= total, "{file}");
    }
    assert_eq!((checked.summary.files, checked.summary.rows), (7, 12));
    let lines = checked.lines("fibre.csv", &[2, 99].into());
    assert_eq!(
        lines.into_iter().collect::<Vec<_>>(),
        [(2, FIBRE.lines().nth(1).unwrap().to_owned())]
    );
}

#[test]
fn problems_that_are_not_told_one_by_one_are_counted() {
    let dir = good();
    let rows = "04070,x,,1,1,arcep\n".repeat(1_500);
    write(dir.path(), "fibre.csv", (FIBRE.to_owned() + &rows).as_bytes());
    let checked = Package::check(dir.path(), &mut |_| {});
    assert_eq!((checked.diagnostics.len(), checked.summary.errors), (1_001, 1_500));
}

#[test]
fn all_the_problems_of_a_package_are_told_at_once() {
    let dir = good();
    write(dir.path(), "fibre.csv", FIBRE.replace("586", "x").as_bytes());
    write(dir.path(), "labels.csv", LABELS.replace("villes-internet", "autre").as_bytes());
    write(dir.path(), "indicators/label.toml", LEVEL.replace("niveau", "rang").as_bytes());
    write(dir.path(), "datapackage.json", DESCRIPTOR.replace("\"04070\"", "\"0\"").as_bytes());
    insta::assert_snapshot!(loaded(dir.path()));
}

#[test]
fn the_json_of_a_problem_is_what_the_command_line_prints() {
    let dir = good();
    write(dir.path(), "fibre.csv", FIBRE.replace("586", "\"586,5\"").as_bytes());
    let error = Package::load(dir.path()).unwrap_err();
    let told: Vec<Told<'_>> =
        error.diagnostics.iter().map(|problem| problem.told(Language::English)).collect();
    insta::assert_snapshot!(serde_json::to_string_pretty(&told).unwrap());
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_refused_and_not_waited_for() {
    let folder = good_package::good();
    let path = folder.path().join("fibre.csv");
    std::fs::remove_file(&path).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    let error = datasets::package::Package::load(folder.path()).unwrap_err();
    assert!(error.diagnostics.iter().any(|one| one.file == "fibre.csv"), "{error}");
}
