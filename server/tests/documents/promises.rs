//! `docs/promesses.md` names the tests that hold each promise, `docs/menaces.md` those that try each attack: they exist,
//! and they run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::in_repository;

/// How many promises there are.
const PROMISES: usize = 6;

/// The tests that a document names, by the number of the section: file, then name.
fn named(document: &str) -> BTreeMap<usize, Vec<(String, String)>> {
    let text = fs::read_to_string(in_repository(document)).unwrap();
    let (mut promises, mut rank) = (BTreeMap::<usize, Vec<_>>::new(), 0);
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            rank =
                title.split_once('.').and_then(|(rank, _)| rank.parse().ok()).unwrap_or_default();
        }
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        if let [.., file, name] = cells[..]
            && let (Some(file), Some(name)) = (in_code(file), in_code(name))
        {
            promises.entry(rank).or_default().push((file.to_owned(), name.to_owned()));
        }
    }
    promises
}

/// A text between backquotes.
fn in_code(cell: &str) -> Option<&str> {
    cell.strip_prefix('`')?.strip_suffix('`')
}

/// Whether a file has a test of this name, which is not left out.
fn has_test(source: &str, file: &str, name: &str) -> bool {
    if Path::new(file).extension().is_some_and(|extension| extension == "ts") {
        return source
            .lines()
            .any(|line| line.trim_start().starts_with(&format!("test(\"{name}\"")));
    }
    let Some((above, _)) = source.split_once(&format!("fn {name}(")) else { return false };
    let attributes = above.rsplit("\n\n").next().unwrap_or_default();
    let is_test =
        ["#[test]", "#[tokio::test", "proptest!"].iter().any(|one| attributes.contains(one));
    is_test && !attributes.contains("#[ignore")
}

#[test]
fn every_promise_is_held_by_tests_that_exist() {
    let promises = named("docs/promesses.md");
    assert_eq!(promises.keys().copied().collect::<Vec<_>>(), (1..=PROMISES).collect::<Vec<_>>());
    exist(promises);
}

#[test]
fn every_attack_is_tried_by_tests_that_exist() {
    let attacks = named("docs/menaces.md");
    assert!(attacks.values().flatten().count() >= 20, "{attacks:?}");
    exist(attacks);
}

fn exist(named: BTreeMap<usize, Vec<(String, String)>>) {
    for (rank, tests) in named {
        for (file, name) in tests {
            let source = fs::read_to_string(in_repository(&file)).unwrap_or_default();
            assert!(has_test(&source, &file, &name), "{rank}: no test {name} in {file}");
        }
    }
}

#[test]
fn a_test_that_is_gone_or_left_out_is_missed() {
    let source = "#[test]\nfn one() {}\n\n#[test]\n#[ignore]\nfn two() {}\n\nfn three() {}\n";
    let found = ["one", "two", "three", "four"].map(|name| has_test(source, "x.rs", name));
    assert_eq!(found, [true, false, false, false]);
    let source = "test(\"a page\", async () => {});\ntest.skip(\"another\", async () => {});\n";
    let found = ["a page", "another", "a pag"].map(|name| has_test(source, "x.ts", name));
    assert_eq!(found, [true, false, false]);
}
