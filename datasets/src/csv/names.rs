//! The columns of a schema, found by what stands in the header of a file.
//!
//! A spreadsheet in French writes « Code commune » and « Année » where a schema has `code_commune` and
//! `annee`. Case, accents and what separates the words tell no columns apart, unless those of the schema
//! differ by nothing else: then nobody knows which is meant.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::letters::without_accent;

/// How many times longer than its column a name is at most: nothing else of a file is folded.
const LONGER: usize = 8;

/// The names of the columns of a schema.
pub(super) struct Names<'a> {
    exact: BTreeSet<&'a str>,
    /// By folded name; none where several columns fold to it.
    folded: BTreeMap<String, Option<&'a str>>,
    /// The length of the longest folded name, in bytes.
    longest: usize,
}

impl<'a> Names<'a> {
    /// The columns of these names.
    pub(super) fn new(names: impl IntoIterator<Item = &'a str>) -> Self {
        let exact: BTreeSet<&str> = names.into_iter().collect();
        let mut folded = BTreeMap::new();
        for name in &exact {
            match folded.entry(fold(name)) {
                Entry::Vacant(free) => _ = free.insert(Some(*name)),
                Entry::Occupied(mut taken) => _ = taken.insert(None),
            }
        }
        let longest = folded.keys().map(String::len).max().unwrap_or_default();
        Self { exact, folded, longest }
    }

    /// Whether a column has this very name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.exact.contains(name)
    }

    /// The column whose name this is, spaces around it set apart.
    pub(super) fn exactly(&self, written: &str) -> Option<&'a str> {
        self.exact.get(written).or_else(|| self.exact.get(written.trim())).copied()
    }

    /// The only column whose name this is, once both are folded.
    pub(super) fn folded(&self, written: &str) -> Option<&'a str> {
        let written = written.trim();
        if written.is_empty() || written.len() > self.longest * LONGER {
            return None;
        }
        self.folded.get(&fold(written)).copied().flatten()
    }
}

/// A name without what tells no columns apart: in small letters, without accents, its words joined by
/// underscores.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for character in name.trim().chars().flat_map(char::to_lowercase) {
        match character {
            accented if let Some(plain) = without_accent(accented) => folded.push_str(plain),
            separator if separates(separator) => {
                if !folded.ends_with('_') {
                    folded.push('_');
                }
            }
            other => folded.push(other),
        }
    }
    folded
}

/// Whether a character stands between the words of a name.
fn separates(character: char) -> bool {
    character.is_whitespace() || "_-‐‑–.'’/".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_separators_tell_no_columns_apart() {
        let names = Names::new(["code_commune", "annee", "oeuvre", "taux-acces"]);
        for (written, column) in [
            ("Code Commune", "code_commune"),
            ("CODE_COMMUNE", "code_commune"),
            (" code\u{a0}commune ", "code_commune"),
            ("code - commune", "code_commune"),
            ("Année", "annee"),
            ("Anne\u{301}e", "annee"),
            ("ŒUVRE", "oeuvre"),
            ("taux d’accès", ""),
            ("Taux_accès", "taux-acces"),
            ("codecommune", ""),
            ("code", ""),
            ("", ""),
        ] {
            assert_eq!(names.folded(written).unwrap_or_default(), column, "{written}");
        }
        assert_eq!(names.exactly(" annee "), Some("annee"));
        assert_eq!(names.exactly("Annee"), None);
    }

    #[test]
    fn names_that_only_case_tells_apart_are_found_as_they_are_written() {
        let names = Names::new(["code", "Code", "nom"]);
        assert_eq!((names.exactly("Code"), names.folded("CODE")), (Some("Code"), None));
        assert_eq!(names.folded("Nom"), Some("nom"));
    }
}
