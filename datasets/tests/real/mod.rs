//! Files that towns and ministries have really published, where they are beside the checkout.
//!
//! They are not part of this repository: they are looked for in the folder that
//! `TRAJECTOIRE_DONNEES_REELLES` names, else in `shared/data` beside the checkout. Where they are not, the
//! tests that want them have nothing to look at.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder of real files, where there is one.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let named = std::env::var_os("TRAJECTOIRE_DONNEES_REELLES").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    Some(named.unwrap_or_else(beside).join(name)).filter(|folder| folder.is_dir())
}

/// The CSV files of a folder and of those inside it, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
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
