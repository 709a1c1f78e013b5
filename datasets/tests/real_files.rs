//! What becomes of files that towns and ministries have really published.
//!
//! The files are not part of this repository: they are looked for in the folder that
//! `TRAJECTOIRE_DONNEES_REELLES` names, else in `shared/data` beside the checkout. Where they are not, these
//! tests have nothing to look at.

#![expect(clippy::unwrap_used, reason = "a test that fails here has failed")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use datasets::csv::{Declared, Severity, Sniffed, sniff};

/// A folder of real files, where there is one.
fn folder(name: &str) -> Option<PathBuf> {
    let named = std::env::var_os("TRAJECTOIRE_DONNEES_REELLES").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    Some(named.unwrap_or_else(beside).join(name)).filter(|folder| folder.is_dir())
}

/// The CSV files of a folder and of those inside it, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "csv") {
            found.push(path);
        }
    }
    found.sort();
    found
}

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
    let folder = folder(name)?;
    let mut all = String::new();
    for path in files(&folder) {
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
