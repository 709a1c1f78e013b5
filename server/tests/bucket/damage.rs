//! What was altered in a bucket is not taken, and is named.

use std::fs;

use crate::machine::{Machine, PUBLISHING};
use crate::s3::S3;

fn flaw(number: u64, code: &str) -> (u64, String) {
    (number, code.to_owned())
}

/// A bucket with two releases, and what the second says of itself.
fn two_releases() -> (S3, Machine, serde_json::Value) {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    machine.publish();
    machine.change("autre");
    machine.publish();
    let said = s3.read("digne/releases/000002/release.json");
    (s3, machine, serde_json::from_slice(&said).unwrap())
}

/// Where a file of a release stands.
fn content(release: &serde_json::Value, path: &str) -> String {
    let files = release["files"].as_array().unwrap();
    let file = files.iter().find(|file| file["path"] == path).unwrap();
    format!("digne/content/{}", file["sha256"].as_str().unwrap())
}

/// A mirror takes the first release and not the second; what is told of it.
fn second_is_refused(machine: &Machine) -> String {
    let told = machine.refused(&["releases", "--mirror", "mirror"]);
    let releases = fs::read_dir(machine.path("mirror/releases")).unwrap();
    let names: Vec<_> = releases.map(|one| one.unwrap().file_name()).collect();
    assert_eq!(names, ["000001"], "{told}");
    told
}

#[test]
fn a_content_that_was_altered_is_not_taken() {
    let (s3, machine, second) = two_releases();
    let sources = content(&second, "sources.csv");
    let text = String::from_utf8(s3.read(&sources)).unwrap();
    s3.write(&sources, &text.replace("Autre", "Faux!"));
    let told = second_is_refused(&machine);
    assert!(told.contains("sources.csv") && told.contains("n’est pas le fichier publié"), "{told}");
    assert_eq!(machine.flaws(), [flaw(2, "altered")]);
}

#[test]
fn a_content_that_is_missing_is_named() {
    let (s3, machine, second) = two_releases();
    s3.delete(&content(&second, "sources.csv"));
    let told = second_is_refused(&machine);
    assert!(told.contains("sources.csv") && told.contains("manque"), "{told}");
    assert_eq!(machine.flaws(), [flaw(2, "missing")]);
}

#[test]
fn a_content_that_has_grown_is_not_fetched() {
    let (s3, machine, second) = two_releases();
    s3.write(&content(&second, "sources.csv"), &"x".repeat(100_000));
    let told = second_is_refused(&machine);
    assert!(told.contains("plus gros"), "{told}");
}

#[test]
fn a_list_that_was_rewritten_is_betrayed_by_its_signature() {
    let (s3, machine, _) = two_releases();
    let path = "digne/releases/000002/release.json";
    let text = String::from_utf8(s3.read(path)).unwrap();
    s3.write(path, &text.replace("\"notes\":\"\"", "\"notes\":\"autre\""));
    // Nothing is signed under its new hash.
    let told = second_is_refused(&machine);
    assert!(told.contains("n’est pas signée"), "{told}");
    assert_eq!(machine.flaws(), [flaw(2, "sums"), flaw(2, "unsigned")]);
}

#[test]
fn a_release_that_is_gone_is_missed_and_its_number_is_not_given_again() {
    let (s3, machine, _) = two_releases();
    machine.change("troisième");
    machine.publish();
    s3.delete("digne/releases/000002/release.json");
    machine.change("quatrième");
    let told = machine.refused(&PUBLISHING);
    assert!(told.contains("il manque la version 2"), "{told}");
    assert_eq!(machine.flaws(), [flaw(3, "gap")]);
}

#[test]
fn a_mirror_of_another_bucket_is_refused() {
    let (s3, machine, _) = two_releases();
    let other = Machine::new(&s3, "ailleurs");
    other.publish();
    machine.well(&["releases", "--mirror", "mirror"]);
    let mirror = machine.path("mirror");
    let told = other.refused(&["releases", "--mirror", mirror.to_str().unwrap()]);
    assert!(told.contains("--mirror"), "{told}");
}
