//! What the browser says of figures and files, from the pilot's own.
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use datasets::export::{Context, csv};
use datasets::measure::evaluate;
use datasets::model::{Language, Manifest, ManifestFile, Observation};
use datasets::package::Package;
use datasets::release::sha256;
use datasets::trajectory::Day;
use worker::{Asked, Checker, recognise};

fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../datasets/published")
}

/// The files of the pilot, by path.
fn files() -> BTreeMap<String, Vec<u8>> {
    let package = Package::load(&published()).unwrap();
    package.files.into_iter().map(|file| (file.path, file.bytes)).collect()
}

/// The release that they make.
fn manifest(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let file = |(path, bytes): (&String, &Vec<u8>)| ManifestFile {
        path: path.clone(),
        bytes: bytes.len() as u64,
        sha256: sha256(bytes),
        rows: None,
    };
    let manifest = Manifest {
        format: 2,
        number: 3,
        previous: None,
        created: "2026-11-27T12:00:00Z".to_owned(),
        notes: String::new(),
        code: String::new(),
        key: None,
        files: files.iter().map(file).collect(),
    };
    serde_json::to_vec(&manifest).unwrap()
}

/// A checker that received these files from a release of those of the pilot.
fn checker(received: &BTreeMap<String, Vec<u8>>, language: Language) -> Checker {
    let mut checker = Checker::new(language, &manifest(&files())).unwrap();
    for path in checker.paths() {
        checker.add(&path, received[&path].clone());
    }
    checker
}

/// The site's own file of an indicator.
fn given(indicator: &str) -> (Vec<u8>, Vec<Observation>) {
    let package = Package::load(&published()).unwrap();
    let own = package.indicators.iter().find(|one| one.id == indicator).unwrap();
    let dataset = package.datasets.iter().find(|one| one.id == own.dataset).unwrap();
    let table = &package.tables[&own.dataset];
    let figures = evaluate(own, dataset, table, &package.territories).unwrap();
    let territories = &package.territories;
    let context = Context { indicator: own, dataset: Some(dataset), territories, version: Some(3) };
    (csv(context, &figures).unwrap(), figures)
}

fn digne(indicator: &str, period: i32) -> Asked {
    Asked { indicator: indicator.to_owned(), territory: "04070".to_owned(), period, part: None }
}

const EQUAL: &str = "✓ Égal";
const DIFFERENT: &str = "✕ Différent";

#[test]
fn the_figure_of_every_indicator_is_made_again_and_is_equal() {
    let files = files();
    let indicators = files.keys().filter_map(|path| {
        Some(path.strip_prefix("indicators/")?.strip_suffix(".toml")?.to_owned())
    });
    for indicator in indicators.collect::<Vec<_>>() {
        let (bytes, figures) = given(&indicator);
        let (totals, parts): (Vec<_>, Vec<_>) =
            figures.iter().partition(|one| one.dimensions.is_empty());
        // The first and the last of each: a commune and, most often, the group.
        let ends = [totals.first(), totals.last(), parts.first(), parts.last()];
        for one in ends.into_iter().flatten() {
            let part = one.dimensions.first_key_value();
            let asked = Asked {
                indicator: indicator.clone(),
                territory: one.territory.clone(),
                period: one.period,
                part: part.map(|(column, value)| (column.clone(), value.clone())),
            };
            let told = checker(&files, Language::French).figure(&asked, &bytes).unwrap();
            assert!(told.contains(EQUAL), "{asked:?}: {told}");
            assert!(!told.contains('[') && !told.contains("{ $"), "{asked:?}: {told}");
        }
    }
}

#[test]
fn a_figure_comes_with_its_rows_its_formula_and_its_sum() {
    let (bytes, _) = given("part-locaux-fibre");
    let told =
        checker(&files(), Language::French).figure(&digne("part-locaux-fibre", 2019), &bytes);
    let told = told.unwrap();
    for said in [
        "100 × 3\u{202f}657 ÷ 12\u{202f}477 = 29,3\u{202f}%",
        "100 × Σ locaux_ftth ÷ Σ locaux",
        "<td>3657</td>",
        "Digne-les-Bains, 2019\u{a0}: 29,3\u{202f}%",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn another_figure_given_by_the_site_is_told_with_both() {
    let (bytes, _) = given("part-locaux-fibre");
    let forged = String::from_utf8(bytes).unwrap().replace(",29.3,", ",39.3,");
    let asked = digne("part-locaux-fibre", 2019);
    let told = checker(&files(), Language::French).figure(&asked, forged.as_bytes()).unwrap();
    assert!(told.contains(DIFFERENT) && !told.contains(EQUAL), "{told}");
    assert!(told.contains("<td>29.3</td><td>39.3</td>"), "{told}");
}

#[test]
fn a_file_that_was_altered_is_named_even_when_the_site_agrees_with_it() {
    let mut received = files();
    let fibre = String::from_utf8(received["fibre.csv"].clone()).unwrap();
    received.insert("fibre.csv".to_owned(), fibre.replace("3657", "4657").into_bytes());
    let (bytes, _) = given("part-locaux-fibre");
    let asked = digne("part-locaux-fibre", 2019);
    let told = checker(&received, Language::French).figure(&asked, &bytes).unwrap();
    assert!(told.contains(DIFFERENT) && told.contains("L’empreinte de fibre.csv"), "{told}");
    // Of what is no table any more, the digest is still told.
    received.insert("fibre.csv".to_owned(), b"a".to_vec());
    let told = checker(&received, Language::French).figure(&asked, &bytes).unwrap();
    assert!(told.contains(DIFFERENT) && told.contains("L’empreinte de fibre.csv"), "{told}");
}

fn today() -> Day {
    Day::parse("2026-11-27").unwrap()
}

/// What is said of a file in place of `fibre.csv`.
fn attempt(edit: impl FnOnce(String) -> String, language: Language) -> String {
    attempt_on(today(), edit, language)
}

fn attempt_on(day: Day, edit: impl FnOnce(String) -> String, language: Language) -> String {
    let fibre = String::from_utf8(files()["fibre.csv"].clone()).unwrap();
    let bytes = edit(fibre).into_bytes();
    let checker = checker(&files(), language);
    checker.attempt("", "fibre (1).csv", bytes, day, &mut |_| {}).unwrap()
}

#[test]
fn a_wrong_cell_is_marked_in_its_row_with_what_to_do() {
    let told = attempt(|text| text.replace("3657", "beaucoup"), Language::French);
    assert!(told.contains("<td class=\"faux\"><mark>beaucoup</mark></td>"), "{told}");
    assert!(told.contains("Le paquet ne peut pas être publié"), "{told}");
    assert!(!told.contains("L’effet"), "{told}");
}

#[test]
fn a_good_file_is_told_by_every_figure_and_status_that_it_changes() {
    let told = attempt(|text| text.replace("3657", "12477"), Language::French);
    assert!(told.contains("<td>29,3\u{202f}%</td><td>100,0\u{202f}%</td>"), "{told}");
    assert!(told.contains("0 ligne ajoutée, 1 ligne changée, 0 ligne retirée"), "{told}");
    assert!(!told.contains('['), "{told}");
    let english = attempt(|text| text.replace("3657", "12477"), Language::English);
    assert!(english.contains("<td>29.3%</td><td>100.0%</td>"), "{english}");
    assert!(!english.contains('['), "{english}");
}

#[test]
fn what_excel_saves_is_tried_as_it_is_and_the_description_follows() {
    let office = |text: String| text.replace(',', ";").replace("3657", "12477");
    let told = attempt(office, Language::French);
    assert!(told.contains("séparées par «\u{a0};\u{a0}»"), "{told}");
    assert!(told.contains("<td>29,3\u{202f}%</td><td>100,0\u{202f}%</td>"), "{told}");
    assert!(told.contains("0 ligne ajoutée, 1 ligne changée, 0 ligne retirée"), "{told}");
    let usual = attempt(|text| text.replace("3657", "12477"), Language::French);
    assert!(!usual.contains("séparées par"), "{usual}");
}

#[test]
fn trajectories_are_judged_on_the_day_that_is_given() {
    let corrected = |text: String| text.replace("3657", "12477");
    let due = |day: &str| {
        attempt_on(Day::parse(day).unwrap(), corrected, Language::French).contains("● tenu")
    };
    assert_eq!([due("2019-12-31"), due("2026-11-27")], [false, true]);
}

#[test]
fn the_figure_of_a_part_is_told_with_its_name() {
    let package = Package::load(&published()).unwrap();
    let own = package.indicators.iter().find(|one| !one.dimensions().is_empty()).unwrap();
    let (bytes, figures) = given(&own.id);
    let part = figures.iter().find(|one| !one.dimensions.is_empty()).unwrap();
    let (column, value) = part.dimensions.first_key_value().unwrap();
    let asked = Asked {
        indicator: own.id.clone(),
        territory: part.territory.clone(),
        period: part.period,
        part: Some((column.clone(), value.clone())),
    };
    let told = checker(&files(), Language::French).figure(&asked, &bytes).unwrap();
    let dataset = package.datasets.iter().find(|one| one.id == own.dataset).unwrap();
    assert!(told.contains(EQUAL) && told.contains(dataset.label(column, value)), "{told}");
    // Another part's figure is not this one's.
    let other = Asked { part: Some((column.clone(), "autre".to_owned())), ..asked };
    let told = checker(&files(), Language::French).figure(&other, &bytes);
    assert!(told.is_err() || !told.unwrap().contains(EQUAL));
}

#[test]
fn the_file_of_the_release_changes_nothing() {
    let told = attempt(|text| text, Language::French);
    assert!(told.contains("octet pour octet, le fichier de la version 3"), "{told}");
}

#[test]
fn a_file_that_may_be_several_datasets_is_left_to_the_reader() {
    let files = files();
    let cibles = files["cibles.csv"].clone();
    let doubt = checker(&files, Language::French)
        .attempt("", "export.csv", cibles.clone(), today(), &mut |_| {})
        .unwrap();
    assert!(doubt.contains("Choisissez-le dans la liste"), "{doubt}");
    let chosen = checker(&files, Language::French)
        .attempt("cibles", "export.csv", cibles, today(), &mut |_| {})
        .unwrap();
    assert!(chosen.contains("version 3"), "{chosen}");
}

#[test]
fn a_long_file_tells_how_far_it_has_been_read() {
    let files = files();
    let mut long = String::from_utf8(files["ecoles.csv"].clone()).unwrap();
    long.truncate(long.find('\n').unwrap() + 1);
    for school in 0..3_000 {
        for year in 2000..2080 {
            let counted = "primaire,66,3,11,1,1,oui,non,demonstration";
            let _ = writeln!(
                long,
                "DEMO-{school:04},École de démonstration {school},04070,{year},{counted}"
            );
        }
    }
    assert!(long.len() > 16_000_000);
    let mut parts = Vec::new();
    let told = checker(&files, Language::French)
        .attempt("", "ecoles.csv", long.into_bytes(), today(), &mut |step| parts.push(step.part))
        .unwrap();
    assert!(told.contains("L’effet"), "{told}");
    assert!(parts.len() > 8 && parts.is_sorted() && parts.last() == Some(&1.0), "{parts:?}");
}

#[test]
fn a_file_is_recognised_by_its_bytes_alone() {
    let files = files();
    let manifests = [manifest(&files)];
    let told = recognise(Language::French, &manifests, "autre nom.csv", &files["fibre.csv"]);
    assert!(
        told.contains("est des nôtres") && told.contains("version 3\u{a0}: fibre.csv"),
        "{told}"
    );
    let told = recognise(Language::English, &manifests, "fibre.csv", b"code_commune");
    assert!(told.contains("not one of ours") && told.contains("1 release read"), "{told}");
}

#[test]
fn what_stands_in_a_file_cannot_become_markup() {
    let told =
        attempt(|text| text.replace("3657", "<img src=x onerror=alert(1)>"), Language::French);
    assert!(!told.contains("<img") && told.contains("&lt;img"), "{told}");
}

#[test]
fn what_is_no_release_is_told() {
    let failure = Checker::new(Language::French, b"<html>").err().unwrap();
    assert!(failure.told(Language::French).contains("illisible"));
}
