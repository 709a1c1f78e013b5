//! A small package in which nothing is wrong, for tests that break it in one way at a time.

use std::fs;
use std::path::Path;

use datasets::csv::Diagnostic;
use datasets::model::Language;
use datasets::package::Package;
use tempfile::TempDir;

pub(crate) const DESCRIPTOR: &str = include_str!("datapackage.json");
pub(crate) const TERRITORIES: &str = include_str!("territoires.csv");
pub(crate) const SOURCES: &str = include_str!("sources.csv");
pub(crate) const FIBRE: &str = include_str!("fibre.csv");
pub(crate) const LABELS: &str = include_str!("labels.csv");
pub(crate) const SHARE: &str = include_str!("indicators/part-fibre.toml");
pub(crate) const LEVEL: &str = include_str!("indicators/label.toml");

pub(crate) const FILES: [(&str, &str); 7] = [
    ("datapackage.json", DESCRIPTOR),
    ("territoires.csv", TERRITORIES),
    ("sources.csv", SOURCES),
    ("fibre.csv", FIBRE),
    ("labels.csv", LABELS),
    ("indicators/part-fibre.toml", SHARE),
    ("indicators/label.toml", LEVEL),
];

/// The good package, in a folder of its own.
pub(crate) fn good() -> TempDir {
    let dir = TempDir::new().unwrap();
    for (path, text) in FILES {
        write(dir.path(), path, text.as_bytes());
    }
    dir
}

pub(crate) fn write(dir: &Path, path: &str, bytes: &[u8]) {
    let path = dir.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// What is told of the good package once a text of a file has been replaced, once, by another.
pub(crate) fn told(path: &str, from: &str, to: &str) -> String {
    let dir = good();
    let text = fs::read_to_string(dir.path().join(path)).unwrap();
    assert!(text.contains(from), "{from:?} is not in {path}");
    write(dir.path(), path, text.replacen(from, to, 1).as_bytes());
    loaded(dir.path())
}

/// What is told of the good package with another file in it.
pub(crate) fn told_with(path: &str, bytes: &[u8]) -> String {
    told_with_all(&[(path, bytes)])
}

/// What is told of the good package with other files in it.
pub(crate) fn told_with_all(files: &[(&str, &[u8])]) -> String {
    let dir = good();
    for (path, bytes) in files {
        write(dir.path(), path, bytes);
    }
    loaded(dir.path())
}

/// What is told of the package of a folder.
pub(crate) fn loaded(dir: &Path) -> String {
    let (verdict, problems) = match Package::load(dir) {
        Ok(package) => ("accepté\n", package.warnings),
        Err(error) => ("", error.diagnostics),
    };
    verdict.to_owned() + &problems.iter().map(both).collect::<String>()
}

/// A problem, by its code and its place, in every language.
fn both(problem: &Diagnostic) -> String {
    let place = [problem.line, problem.column].into_iter().flatten();
    let place: Vec<String> = place.map(|number| number.to_string()).collect();
    let words = [problem.fault.code(), &problem.file, &place.join(":")];
    let words = words.into_iter().chain(problem.field.as_deref());
    let head: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let told = Language::ALL.map(|language| {
        let told = problem.told(language);
        format!("  {} {}\n     {}\n", language.as_str(), told.message, told.help)
    });
    format!("{}\n{}", head.join(" "), told.concat())
}

/// Takes the snapshots of several ways to break a package, under one name.
macro_rules! snapshot {
    ($($told:expr),+ $(,)?) => {{
        let told: Vec<String> = [$((stringify!($told), $told)),+]
            .map(|(what, told)| format!("--- {what}\n{told}"))
            .into();
        insta::assert_snapshot!(told.concat());
    }};
}
pub(crate) use snapshot;
