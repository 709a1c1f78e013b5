//! Targets, paths, practices and reference figures: what is read of them, and what is told of those that
//! do not hold, one broken in one way at a time. The texts are snapshots: they are what the agent of a
//! commune reads.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::path::Path;

use datasets::model::Nature::{Demonstration, Reel};
use datasets::model::{Localized, Milestone};
use datasets::package::Package;
use serde_json::Value;
use tempfile::TempDir;

const DESCRIPTOR: &str = include_str!("../good_package/datapackage.json");
const RESOURCES: &str = include_str!("resources.json");

const FILES: [(&str, &str); 10] = [
    ("territoires.csv", include_str!("../good_package/territoires.csv")),
    ("sources.csv", include_str!("../good_package/sources.csv")),
    ("fibre.csv", include_str!("../good_package/fibre.csv")),
    ("labels.csv", include_str!("../good_package/labels.csv")),
    ("indicators/part-fibre.toml", include_str!("../good_package/indicators/part-fibre.toml")),
    ("indicators/label.toml", include_str!("../good_package/indicators/label.toml")),
    ("cibles.csv", include_str!("cibles.csv")),
    ("chemins.csv", include_str!("chemins.csv")),
    ("pratiques.csv", include_str!("pratiques.csv")),
    ("references.csv", include_str!("references.csv")),
];

/// The good package with its targets, in a folder of its own.
fn good() -> TempDir {
    let dir = TempDir::new().unwrap();
    fs::create_dir(dir.path().join("indicators")).unwrap();
    for (path, text) in FILES {
        fs::write(dir.path().join(path), text).unwrap();
    }
    describe(dir.path(), RESOURCES);
    dir
}

/// Writes the descriptor, with these resources beside those of the good package.
fn describe(dir: &Path, resources: &str) {
    let mut package: Value = serde_json::from_str(DESCRIPTOR).unwrap();
    let added: Vec<Value> = serde_json::from_str(resources).unwrap();
    package["resources"][3]["nature"] = "reel".into();
    package["resources"].as_array_mut().unwrap().extend(added);
    fs::write(dir.join("datapackage.json"), serde_json::to_string_pretty(&package).unwrap())
        .unwrap();
}

/// What is told once a text of a file has been replaced, once, by another.
fn told(path: &str, from: &str, to: &str) -> String {
    let dir = good();
    let text = fs::read_to_string(dir.path().join(path)).unwrap();
    assert!(text.contains(from), "{from:?} is not in {path}");
    fs::write(dir.path().join(path), text.replacen(from, to, 1)).unwrap();
    loaded(dir.path())
}

/// What is told once the descriptions of these resources say something else.
fn told_of_resources(from: &str, to: &str) -> String {
    let dir = good();
    assert!(RESOURCES.contains(from), "{from:?} is not there");
    describe(dir.path(), &RESOURCES.replacen(from, to, 1));
    loaded(dir.path())
}

fn loaded(dir: &Path) -> String {
    match Package::load(dir) {
        Ok(package) => {
            let warnings = package.warnings.iter().map(|warning| format!("\n{warning}"));
            format!("accepté{}", warnings.collect::<String>())
        }
        Err(error) => error.to_string(),
    }
}

/// Takes the snapshots of several ways to break a package, under one name.
macro_rules! snapshot {
    ($($told:expr),+ $(,)?) => {{
        let told: Vec<String> = [$((stringify!($told), $told)),+]
            .map(|(what, told)| format!("--- {what}\n{told}\n"))
            .into();
        insta::assert_snapshot!(told.concat());
    }};
}

#[test]
fn a_package_is_read_with_its_targets_practices_and_references() {
    let package = Package::load(good().path()).unwrap();
    assert_eq!(package.warnings, []);
    let [fibre, label, aiglun] = package.targets.as_slice() else { panic!("three targets") };
    assert_eq!((&*fibre.indicator, &*fibre.territory), ("part-fibre", "04070"));
    assert_eq!((fibre.reference_year, fibre.reference_value), (2019, Some(35.6)));
    assert_eq!((fibre.target_year, Some(fibre.target_value)), (2025, Some(100.0)));
    assert_eq!((fibre.adopted_on.as_deref(), &*fibre.source), (Some("2020-06-18"), "arcep"));
    let path = [Milestone { year: 2021, value: 45.5 }, Milestone { year: 2023, value: 80.0 }];
    assert_eq!(fibre.path, path, "by year, whatever the order of the file");
    assert_eq!(label.comment.as_deref(), Some("4 ou 5 arobases"));
    assert_eq!((aiglun.reference_value, aiglun.path.len()), (None, 0));

    let [desk, workshop] = package.practices.as_slice() else { panic!("two practices") };
    assert_eq!((desk.indicator.as_deref(), desk.year), (Some("part-fibre"), Some(2021)));
    assert_eq!(desk.link.as_deref(), Some("https://exemple.fr/fibre"));
    assert_eq!((&workshop.indicator, workshop.year, &workshop.link), (&None, None, &None));

    let [country, department] = package.references.as_slice() else { panic!("two references") };
    assert_eq!((&*country.territory, country.year, Some(country.value)), ("FR", 2019, Some(50.1)));
    let label = |fr: &str, en: &str| Localized { fr: fr.to_owned(), en: en.to_owned() };
    assert_eq!(country.label, label("France entière", "All of France"));
    let name = "Alpes-de-Haute-Provence";
    assert_eq!(department.label, label(name, name), "French where there is no English");
}

#[test]
fn a_package_may_have_none_of_them() {
    let dir = good();
    describe(dir.path(), "[]");
    let package = Package::load(dir.path()).unwrap();
    assert_eq!((package.targets, package.practices, package.references), (vec![], vec![], vec![]));
}

#[test]
fn real_and_made_up_targets_come_in_resources_of_their_own() {
    let dir = good();
    let shipped: Value = serde_json::from_str(DESCRIPTOR).unwrap();
    let mut resources: Vec<Value> = serde_json::from_str(RESOURCES).unwrap();
    let mut all = resources.clone();
    resources.extend([2, 3].map(|rank| shipped["resources"][rank].clone()));
    for mut resource in resources {
        let [name, path] = ["name", "path"].map(|key| resource[key].as_str().unwrap().to_owned());
        let text = fs::read_to_string(dir.path().join(&path)).unwrap();
        let made_up = text.replace("part-fibre,", "part-inventee,");
        let made_up = made_up.replace("\nlabel,", "\nlabel-invente,");
        fs::write(dir.path().join(format!("demo-{path}")), made_up).unwrap();
        resource["name"] = format!("{name}-demonstration").into();
        resource["path"] = format!("demo-{path}").into();
        resource["nature"] = "demonstration".into();
        all.push(resource);
    }
    for (real, made_up, dataset) in
        [("part-fibre", "part-inventee", "fibre"), ("label", "label-invente", "labels")]
    {
        let path = |id: &str| dir.path().join(format!("indicators/{id}.toml"));
        let text = fs::read_to_string(path(real)).unwrap();
        let [from, to] = ["", "-demonstration"].map(|end| format!("dataset = \"{dataset}{end}\""));
        fs::write(path(made_up), text.replace(&from, &to)).unwrap();
    }
    describe(dir.path(), &serde_json::to_string(&all).unwrap());
    let package = Package::load(dir.path()).unwrap();
    let told = package.targets.iter().map(|one| (&*one.territory, one.nature, one.path.len()));
    let expected = [
        ("04070", Reel, 2),
        ("04070", Reel, 0),
        ("04001", Reel, 0),
        ("04070", Demonstration, 2),
        ("04070", Demonstration, 0),
        ("04001", Demonstration, 0),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    let natures: Vec<_> = package.practices.iter().map(|one| one.nature).collect();
    assert_eq!(natures, [Reel, Reel, Demonstration, Demonstration]);
    let natures: Vec<_> = package.references.iter().map(|one| one.nature).collect();
    assert_eq!(natures, [Reel, Reel, Demonstration, Demonstration]);
}

#[test]
fn columns() {
    snapshot![
        told_of_resources("\"name\": \"annee_cible\"", "\"name\": \"echeance\""),
        told_of_resources(
            "\"name\": \"valeur_cible\", \"type\": \"number\"",
            "\"name\": \"valeur_cible\", \"type\": \"string\""
        ),
        told_of_resources("\"name\": \"lien\"", "\"name\": \"url\""),
        told_of_resources("\"name\": \"libelle\"", "\"name\": \"titre\""),
    ];
}

#[test]
fn targets() {
    let file = "cibles.csv";
    assert_eq!(told(file, "2019,35.6,", "2019,36,"), "accepté", "once it is rounded");
    snapshot![
        told(file, "2019,35.6,", "2019,30.6,"),
        told(file, "2019,3,", "2019,2,"),
        told(file, "part-fibre,04070", "part-fibres,04070"),
        told(file, "part-fibre,04070", ",04070"),
        told(file, "part-fibre,04070", "part-fibre,04071"),
        told(file, "2020-06-18,arcep", "2020-06-18,arcpe"),
        told(file, "2020-06-18,arcep", "2020-06-18,"),
        told(file, "2025,100", "2019,100"),
        told(file, "2025,100", "2025,"),
        told(file, "2025,100", "2025,30"),
        told(file, "2025,100", "2025,150"),
        told(file, "2019,35.6,", "2019,-1,"),
        told(file, "2020-06-18", "2026-01-01"),
        told(file, "2020-06-18", "2025-12-31"),
        told(file, "part-fibre,04001", "part-fibre,04070"),
        told(file, "2026,4", "2026,6"),
        told(file, "2026,4", "2026,3.5"),
        told(file, "2019,3,", "2019,0,"),
    ];
}

#[test]
fn promises_and_figures_are_both_real_or_both_made_up() {
    let made_up = RESOURCES.replace("\"nature\": \"reel\"", "\"nature\": \"demonstration\"");
    let dir = good();
    describe(dir.path(), &made_up);
    let promise = loaded(dir.path());
    let path = dir.path().join("datapackage.json");
    let text = fs::read_to_string(&path).unwrap();
    let real = text.replace("\"demonstration\"", "\"reel\"");
    let mut figures: Value = serde_json::from_str(&real).unwrap();
    figures["resources"][2]["nature"] = "demonstration".into();
    fs::write(&path, figures.to_string()).unwrap();
    snapshot![promise, loaded(dir.path())];
}

#[test]
fn paths() {
    let file = "chemins.csv";
    snapshot![
        told(file, "04070,2025", "04001,2026"),
        told(file, "2025,2023", "2025,2026"),
        told(file, "2025,2023", "2025,2021"),
        told(file, "2025,2023,80", "2025,2025,80"),
        told(file, "2025,2023,80", "2025,2019,40"),
        told(file, "part-fibre,04070,2025", "label,04070,2026"),
        told(file, "part-fibre,04070", "fibre,04070"),
        told(file, "2023,80", "2023,"),
        told(file, "2023,80", "2023,200"),
        told("cibles.csv", "2025,100", "2025,"),
    ];
}

#[test]
fn practices_and_references() {
    let practices = "pratiques.csv";
    let references = "references.csv";
    snapshot![
        told(practices, "part-fibre", "part-fibree"),
        told(practices, "04001", "04002"),
        told(practices, ",arcep", ",arcep2"),
        told(practices, "Un guichet pour la fibre", ""),
        told(practices, "https://exemple.fr/fibre", "exemple.fr/fibre"),
        told(practices, "https://exemple.fr/fibre", "javascript:alert(1)"),
        told(references, "part-fibre", "debit"),
        told(references, "FR", "EU"),
        told(references, "50.1", ""),
        told(references, "France entière", ""),
        told(references, "All of France,arcep", "All of France,"),
    ];
}

#[test]
fn a_definition_that_cannot_be_read_is_not_told_again_at_each_row_that_names_it() {
    let told = told("indicators/part-fibre.toml", "decimals = 1", "decimals = ");
    assert_eq!(told.lines().filter(|line| line.contains(".csv")).count(), 0, "{told}");
}

#[test]
fn every_sentence_has_the_typography_of_its_language() {
    let texts: String =
        fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/targets/snapshots"))
            .unwrap()
            .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect();
    let sentences = texts.lines().filter(|line| line.contains(".csv") || line.starts_with("  "));
    for sentence in sentences.filter(|line| !line.starts_with("---")) {
        for wrong in [" :", " ;", " ?", " !", " »", "« ", "n'", "l'"] {
            assert!(!sentence.contains(wrong), "{wrong:?} in {sentence}");
        }
    }
}
