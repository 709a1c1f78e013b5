//! `trajectoire compute`, as a researcher meets it.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn pilot() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published")
}

fn compute(package: &Path, out: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
    command.env_remove("TRAJECTOIRE_LANG").args(["compute", "--log", "error"]).arg(package);
    command.arg("--out").arg(out).args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn every_indicator_of_the_pilot_becomes_a_csv_and_a_parquet_file() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("chiffres");
    let output = compute(&pilot(), &out, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(told(&output).contains("21 indicateurs"), "{}", told(&output));
    let file = fs::read_to_string(out.join("part-locaux-fibre.csv")).unwrap();
    let digne = file.lines().find(|line| line.contains(",04070,")).unwrap();
    // The version is empty: these figures belong to no release.
    assert!(digne.contains(",2019,29.3,3657,12477,1,1,A,%,reel,1,,"), "{digne}");
    let parquet = fs::read(out.join("part-locaux-fibre.parquet")).unwrap();
    assert_eq!(parquet.get(..4), Some(b"PAR1".as_slice()));
    assert_eq!(fs::read_dir(&out).unwrap().count(), 42);
}

#[test]
fn the_same_package_makes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["a", "b"].map(|name| folder.path().join(name));
    compute(&pilot(), &one, &[]);
    compute(&pilot(), &other, &[]);
    for entry in fs::read_dir(&one).unwrap() {
        let name = entry.unwrap().file_name();
        assert_eq!(
            fs::read(one.join(&name)).unwrap(),
            fs::read(other.join(&name)).unwrap(),
            "{name:?}"
        );
    }
}

#[test]
fn a_package_that_does_not_hold_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("chiffres");
    fs::write(folder.path().join("datapackage.json"), "{}").unwrap();
    let output = compute(folder.path(), &out, &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("missing-property"), "{}", told(&output));
    assert!(!out.exists());
    let nowhere = compute(&folder.path().join("nulle-part"), &out, &[]);
    assert_eq!(nowhere.status.code(), Some(2));
}
