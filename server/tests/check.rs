//! `trajectoire check`, as the agent of a commune and as a script meet it.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

fn check(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
    for name in ["TRAJECTOIRE_FORMAT", "TRAJECTOIRE_LANG", "COLUMNS"] {
        command.env_remove(name);
    }
    command.args(["check", "--log", "error"]).arg(folder).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "the answer is on the other output");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&said(output)).unwrap()
}

/// The small package of the tests of `datasets`, which a test may change.
fn small_package() -> TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/tests/good_package");
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("indicators")).unwrap();
    for name in [
        "datapackage.json",
        "fibre.csv",
        "indicators/label.toml",
        "indicators/part-fibre.toml",
        "labels.csv",
        "sources.csv",
        "territoires.csv",
    ] {
        fs::copy(from.join(name), folder.path().join(name)).unwrap();
    }
    folder
}

/// Replaces a text of a file of the package.
fn change(folder: &TempDir, file: &str, from: &str, to: &str) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from:?} is not in {file}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The small package, broken in several ways.
fn broken_package() -> TempDir {
    let folder = small_package();
    change(&folder, "fibre.csv", "586", "\"586,5\"");
    change(&folder, "labels.csv", "04001,2019", "\n04001,2019");
    change(&folder, "datapackage.json", "\"type\": \"year\"", "\"type\": \"gyear\"");
    change(&folder, "indicators/part-fibre.toml", "decimals = 1", "decimals = 9");
    fs::remove_file(folder.path().join("sources.csv")).unwrap();
    folder
}

#[test]
fn a_package_without_a_fault_is_told_in_a_line() {
    let folder = small_package();
    let french = check(folder.path(), &[]);
    assert_eq!(french.status.code(), Some(0));
    insta::assert_snapshot!(said(&french), @"Tout est en ordre : 7 fichiers, 12 lignes de données, 2 indicateurs.");
    let english = check(folder.path(), &["--lang", "en"]);
    insta::assert_snapshot!(said(&english), @"All is well: 7 files, 12 rows, 2 indicators.");
}

#[test]
fn the_pilot_package_may_be_published() {
    let pilot = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
    let output = check(&pilot, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn every_problem_is_told_with_the_lines_of_its_file() {
    let output = check(broken_package().path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(!said.contains('\u{1b}'), "no colour outside of a terminal");
    assert!(said.lines().all(|line| line.chars().count() <= 140), "{said}");
    insta::assert_snapshot!(said);
}

#[test]
fn a_program_is_told_the_same_in_json() {
    let output = check(broken_package().path(), &["--format", "json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(said(&output));
}

#[test]
fn a_warning_does_not_prevent_publication() {
    let folder = small_package();
    change(&folder, "labels.csv", "04001,2019", "\n04001,2019");
    let output = check(folder.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let answer = json(&output);
    assert_eq!(answer["problems"][0]["severity"], "warning");
    assert_eq!(answer["summary"]["warnings"], 1);
    assert_eq!(answer["summary"]["errors"], 0);
}

#[test]
fn the_flags_may_be_environment_variables() {
    let folder = small_package();
    let output = Command::new(env!("CARGO_BIN_EXE_trajectoire"))
        .arg("check")
        .arg(folder.path())
        .envs([("TRAJECTOIRE_FORMAT", "json"), ("TRAJECTOIRE_LANG", "en")])
        .output()
        .unwrap();
    assert_eq!(json(&output)["problems"], Value::Array(Vec::new()));
}

#[test]
fn misuse_is_told_apart_from_a_bad_package() {
    let nowhere = PathBuf::from("/nulle/part");
    let output = check(&nowhere, &[]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains("/nulle/part") && told.contains("datapackage.json"), "{told}");
    let folder = small_package();
    let file = folder.path().join("fibre.csv");
    assert_eq!(check(&file, &[]).status.code(), Some(2), "a file is no package");
    assert_eq!(check(folder.path(), &["--lang", "de"]).status.code(), Some(2));
    assert_eq!(check(folder.path(), &["--format", "xml"]).status.code(), Some(2));
}

#[test]
fn an_empty_folder_is_a_bad_package() {
    let folder = tempfile::tempdir().unwrap();
    let output = check(folder.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["problems"][0]["code"], "missing-file");
}

#[test]
fn how_far_a_long_file_has_been_read_is_told_beside_the_answer() {
    let folder = small_package();
    let path = folder.path().join("labels.csv");
    let mut text = fs::read_to_string(&path).unwrap();
    let row = "04001,2019,villes-internet,np,\n";
    text.push_str(&row.repeat(21_000_000 / row.len()));
    fs::write(path, text).unwrap();
    let output = check(folder.path(), &["--format", "json", "--lang", "en"]);
    let told = String::from_utf8(output.stderr).unwrap();
    let percents = told.lines().map(|line| {
        line.strip_suffix("% checked; reading labels.csv (21 MB)").unwrap().parse().unwrap()
    });
    let percents: Vec<u32> = percents.collect();
    assert_eq!((percents.first(), percents.last()), (Some(&0), Some(&100)), "{told}");
    let steps = percents.windows(2).all(|two| two[0] / 10 < two[1] / 10);
    assert!(steps, "one line for each tenth at most: {told}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["summary"]["rows"], 21_000_000 / row.len() + 12);
}
