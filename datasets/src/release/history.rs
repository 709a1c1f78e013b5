//! The releases of a store, one after the other: what each says of itself, without its figures.

use super::manifest::Manifest;
use super::store::{Store, StoreError};

impl Store {
    /// What each release says of itself, the oldest first.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn history(&self) -> Result<Vec<Manifest>, StoreError> {
        self.numbers()?.into_iter().map(|number| self.manifest(number)).collect()
    }
}
