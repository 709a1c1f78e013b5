//! The releases of a store, one after the other: what each says of itself, and its files.

use super::error::StoreError;
use super::manifest::PROOF;
use super::store::Store;
use crate::model::Manifest;

impl Store {
    /// What each release says of itself, the oldest first.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn history(&self) -> Result<Vec<Manifest>, StoreError> {
        self.numbers()?.into_iter().map(|number| self.manifest(number)).collect()
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
}
