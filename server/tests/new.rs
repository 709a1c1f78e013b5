//! `trajectoire new`, as the agent of a commune meets it: a package that may be published at once, or what is wrong.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const COMMUNES: &str =
    "code;nom;epci;nom_epci\n04112;Manosque;200034700;Durance\n04143;Oraison;200034700;Durance\n";
const SCHOOLS: &str = "code_commune;annee;ecoles;ecoles_fibrees\n4112;2024;12;9\n4143;2024;4;\n";

/// A folder with a list of communes and a file of data.
fn workplace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("communes.csv"), COMMUNES).unwrap();
    fs::write(folder.path().join("ecoles.csv"), SCHOOLS).unwrap();
    folder
}

fn trajectoire(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
    for name in ["TRAJECTOIRE_STORE", "TRAJECTOIRE_LANG", "TRAJECTOIRE_FORMAT"] {
        command.env_remove(name);
    }
    command.current_dir(folder).args(["--log", "error"]).args(arguments).output().unwrap()
}

/// The exit code, and what is said on each output.
fn said(output: &Output) -> (i32, &str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_list_of_communes_and_a_csv_make_a_package_that_is_checked_and_published_at_once() {
    let folder = workplace();
    let new = ["new", "paquet", "--from", "communes.csv", "--add", "ecoles.csv"];
    let output = trajectoire(folder.path(), &new);
    let (code, answer, errors) = said(&output);
    assert_eq!((code, errors), (0, ""), "{answer}");
    assert!(answer.contains("indicators/part-ecoles-fibrees.toml"), "{answer}");
    assert!(
        answer.contains("reste à écrire") && answer.contains("trajectoire check paquet"),
        "{answer}"
    );
    let output = trajectoire(folder.path(), &["check", "paquet"]);
    assert_eq!(said(&output).0, 0, "{}", said(&output).1);
    let output = trajectoire(folder.path(), &["publish", "paquet", "--store", "versions"]);
    assert_eq!(said(&output), (0, "Version 1 publiée.\n", ""));
}

#[test]
fn a_folder_that_holds_something_is_refused_and_left_as_it_is() {
    let folder = workplace();
    let place = folder.path().join("paquet");
    fs::create_dir(&place).unwrap();
    fs::write(place.join("note.txt"), "à garder").unwrap();
    let new = ["new", "paquet", "--from", "communes.csv"];
    let output = trajectoire(folder.path(), &new);
    let (code, answer, errors) = said(&output);
    assert_eq!((code, answer), (2, ""));
    assert!(errors.contains("paquet n’est pas un dossier vide"), "{errors}");
    let english = trajectoire(folder.path(), &[&new[..], &["--lang", "en"]].concat());
    assert!(said(&english).2.contains("paquet is not an empty folder"));
    let left: Vec<_> =
        fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["note.txt"]);
    fs::remove_file(place.join("note.txt")).unwrap();
    assert_eq!(said(&trajectoire(folder.path(), &new)).0, 0, "an empty folder will do");
    std::os::unix::fs::symlink("nowhere", folder.path().join("lien")).unwrap();
    let output = trajectoire(folder.path(), &["new", "lien", "--from", "communes.csv"]);
    assert!(said(&output).2.contains("lien n’est pas un dossier vide"), "{}", said(&output).2);
}

#[test]
fn a_code_that_is_mistyped_is_misuse_and_one_that_is_unknown_a_problem() {
    let folder = workplace();
    let with = |more: &[&str]| {
        let asked = ["new", "paquet", "--from", "communes.csv", "--codes"];
        trajectoire(folder.path(), &[&asked[..], more].concat())
    };
    let output = with(&["Manosque"]);
    assert_eq!(said(&output).0, 2);
    assert!(said(&output).2.contains("n’est pas un code"), "{}", said(&output).2);
    let output = with(&["04122"]);
    assert_eq!(said(&output).0, 1);
    assert!(said(&output).2.contains("04122 (peut-être 04112 (Manosque))"), "{}", said(&output).2);
    let output = with(&["04122", "--lang", "en"]);
    assert!(said(&output).2.contains("04122 (perhaps 04112 (Manosque))"), "{}", said(&output).2);
    assert!(!folder.path().join("paquet").exists(), "nothing is begun");
    let output = with(&["4112"]);
    assert_eq!(said(&output).0, 0);
    assert!(said(&output).1.contains("est lu 04112"), "{}", said(&output).1);
}

#[test]
fn a_csv_with_a_problem_is_told_by_line_and_nothing_is_written() {
    let folder = workplace();
    fs::write(folder.path().join("ecoles.csv"), SCHOOLS.replace("4143", "4144")).unwrap();
    let new = ["new", "paquet", "--from", "communes.csv", "--add", "ecoles.csv"];
    let output = trajectoire(folder.path(), &new);
    let (code, answer, errors) = said(&output);
    assert_eq!(code, 1);
    assert!(answer.contains("4144") && answer.contains("ecoles.csv:3:1"), "{answer}");
    assert!(errors.contains("rien n’est écrit"), "{errors}");
    assert!(!folder.path().join("paquet").exists());
}

#[test]
fn a_file_that_is_not_there_and_a_licence_that_is_none_are_misuse() {
    let folder = workplace();
    let output = trajectoire(folder.path(), &["new", "paquet", "--from", "absent.csv"]);
    assert_eq!(said(&output).0, 2);
    assert!(said(&output).2.contains("absent.csv ne se lit pas"));
    for wrong in [["--licence", "gratuit"], ["--contact", "la mairie"]] {
        let new = ["new", "paquet", "--from", "communes.csv"];
        assert_eq!(said(&trajectoire(folder.path(), &[&new[..], &wrong].concat())).0, 2);
    }
    assert_eq!(said(&trajectoire(folder.path(), &["new", "paquet"])).0, 2, "no code, no list");
}
