//! The Fluent file and the code that reads it: no text missing, none left over.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Keys that the code makes from a name: a theme, a month, a problem, what the document of the API names.
const MADE: [&str; 8] =
    ["theme-", "mois-", "probleme-", "ressource-", "parametre-", "reponse-", "entete-", "champ-"];

/// Texts that are the same in both languages.
const SAME: [&str; 15] = [
    "absence-secret",
    "colonne-type",
    "credits-version",
    "licence-ouverte",
    "phrase-point",
    "phrase-points",
    "pied-api",
    "portrait-code",
    "portrait-fichier",
    "savoir-code",
    "statut-points",
    "theme-labels",
    "type-commune",
    "type-date",
    "type-departement",
];

/// The texts of a language, by key; a text over several lines is one.
fn texts(language: &str) -> BTreeMap<String, String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}.ftl"));
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in fs::read_to_string(file).unwrap().lines() {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            let (name, text) = line.split_once(" =").unwrap();
            name.clone_into(&mut key);
            texts.insert(key.clone(), text.trim().to_owned());
        } else if line.starts_with(' ') {
            texts.get_mut(&key).unwrap().push_str(line.trim());
        }
    }
    texts
}

fn defined() -> BTreeSet<String> {
    texts("fr").into_keys().collect()
}

/// The places that a text leaves: `$jour`, `{period}`.
fn places(text: &str) -> BTreeSet<String> {
    let word = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    let filled = text.split('$').skip(1).map(word);
    let drawn = text.split("{\"{\"}").skip(1).map(|rest| format!("chart {}", word(rest)));
    filled.chain(drawn).collect()
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
fn both_languages_say_the_same_things_with_the_same_places() {
    let (french, english) = (texts("fr"), texts("en"));
    assert_eq!(french.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (key, text) in &french {
        assert_eq!(places(text), places(&english[key]), "{key}");
    }
}

#[test]
fn no_text_was_left_untranslated() {
    let (french, english) = (texts("fr"), texts("en"));
    let letters = |text: &str| {
        text.split(['{', '}']).step_by(2).any(|part| part.contains(char::is_alphabetic))
    };
    let same = french.iter().filter(|(key, text)| **text == english[*key] && letters(text));
    let same: Vec<&str> = same.map(|(key, _)| key.as_str()).collect();
    assert_eq!(same, SAME);
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
