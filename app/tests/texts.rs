//! The Fluent file and the code that reads it: no text missing, none left over.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Keys that the code makes from a name: a theme, a month, a problem.
const MADE: [&str; 3] = ["theme-", "mois-", "probleme-"];

fn defined() -> BTreeSet<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/fr.ftl");
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .collect()
}

/// Every literal in the sources that looks like a key.
fn literals() -> BTreeSet<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(path).unwrap();
                found.extend(text.split('"').skip(1).step_by(2).map(str::to_owned));
            }
        }
    }
    found
}

#[test]
fn every_text_of_the_file_is_read_by_the_code() {
    let literals = literals();
    let made = |key: &str| MADE.iter().any(|prefix| key.starts_with(prefix));
    let unread: Vec<String> =
        defined().into_iter().filter(|key| !made(key) && !literals.contains(key)).collect();
    assert_eq!(unread, Vec::<String>::new());
}

#[test]
fn every_theme_of_the_pilot_has_a_name() {
    let defined = defined();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published/indicators");
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let text = fs::read_to_string(entry.path()).unwrap();
        let theme = text.lines().find_map(|line| line.strip_prefix("theme = ")).unwrap();
        assert!(defined.contains(&format!("theme-{}", theme.trim_matches('"'))), "{theme}");
    }
}
