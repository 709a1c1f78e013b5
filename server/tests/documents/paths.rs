//! The files that the documents name are there: a document that speaks of code that has moved is noticed.

use std::fs;
use std::path::Path;

use super::in_repository;

/// The folders that hold what documents speak of.
const FOLDERS: [&str; 7] =
    ["app/", "datasets/", "docs/", "end2end/", "scripts/", "server/", "style/"];

/// The lines of a text that are no block of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut in_block = false;
    text.lines().filter(move |line| {
        let fence = line.starts_with("```");
        in_block ^= fence;
        !in_block && !fence
    })
}

/// What stands between backquotes.
fn in_code(text: &str) -> impl Iterator<Item = &str> {
    prose(text).flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// What links lead to.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let after = prose(text).flat_map(|line| line.split("](").skip(1));
    after.filter_map(|rest| Some(rest.split_once(')')?.0))
}

/// The files that a document names and that are not there.
fn lost(document: &Path, text: &str) -> Vec<String> {
    let here = document.parent().unwrap();
    let is_path = |one: &&str| {
        FOLDERS.iter().any(|folder| one.starts_with(folder)) && !one.contains([' ', '*', '{', '$'])
    };
    let named = in_code(text).filter(is_path).map(in_repository);
    let is_file =
        |one: &&str| !one.contains("://") && !one.starts_with('#') && !one.starts_with("mailto:");
    let linked = links(text).filter(is_file);
    let linked = linked.map(|link| here.join(link.split('#').next().unwrap_or_default()));
    let all = named.chain(linked).filter(|path| !path.exists());
    all.map(|path| format!("{}: {}", document.display(), path.display())).collect()
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let mut documents: Vec<_> = fs::read_dir(in_repository("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    documents.extend(["README.md", "CONTRIBUTING.md"].map(in_repository));
    let texts: Vec<_> = documents.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let lost: Vec<String> =
        documents.iter().zip(&texts).flat_map(|(path, text)| lost(path, text)).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn a_file_that_has_moved_is_missed() {
    let text = "`server/src/lib.rs` `server/src/gone.rs` [a](gone.md) [b](#here) [c](https://exemple.fr)\n\
        ```\n`app/gone.rs`\n```\n";
    let document = in_repository("docs/architecture.md");
    let found = lost(&document, text);
    assert_eq!(found.len(), 2, "{found:?}");
}
