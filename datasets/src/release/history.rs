//! The releases of a store, one after the other: what each says of itself, and its files.

use std::fs::File;

use super::error::{StoreError, disk};
use super::manifest::PROOF;
use super::store::Store;
use crate::model::{Manifest, ManifestFile};

impl Store {
    /// What each release says of itself, the oldest first.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn history(&self) -> Result<Vec<Manifest>, StoreError> {
        self.numbers()?.into_iter().map(|number| self.manifest(number)).collect()
    }

    /// What each release that was made after one says of itself, the oldest first: those before it are not
    /// read.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn history_after(&self, number: u32) -> Result<Vec<Manifest>, StoreError> {
        let later = self.numbers()?.into_iter().filter(|one| *one > number);
        later.map(|number| self.manifest(number)).collect()
    }

    /// The bytes of the `release.json` of a release.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn own(&self, number: u32) -> Result<Vec<u8>, StoreError> {
        self.read(number, "release.json")
    }

    /// A file of a release, by its path in it; none when the release has no such file.
    ///
    /// # Errors
    /// When it cannot be read, or is not what was published.
    pub fn file(&self, release: &Manifest, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let number = release.number;
        if let Some(file) = release.files.iter().find(|file| file.path == path) {
            return self.checked(number, file).map(Some);
        }
        // What speaks of the others is checked by whoever reads it.
        if PROOF.contains(&path) && self.folder(number).join(path).is_file() {
            return self.read(number, path).map(Some);
        }
        Ok(None)
    }

    /// A file that a release lists, opened to be read while it is sent. What it holds is not checked: its digest
    /// is in the list.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn opened(&self, release: &Manifest, file: &ManifestFile) -> Result<File, StoreError> {
        let path = self.folder(release.number).join(&file.path);
        File::open(&path).map_err(disk("de lire", &path))
    }
}
