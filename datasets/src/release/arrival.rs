//! A release that was made elsewhere and comes to this store as it is: it is checked where nobody reads it, then
//! appears whole, or not at all.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::draft::Draft;
use super::error::{StoreError, disk};
use super::lock::Lock;
use super::manifest::PROOF;
use super::store::Store;
use super::verify::{Flaw, unfit};
use crate::model::{Manifest, ManifestFile};

/// A release that comes from elsewhere.
#[derive(Debug)]
pub struct Arrival<'a> {
    store: &'a Store,
    number: u32,
    before: Option<Manifest>,
    draft: Draft<'a>,
    // Dropped last: the draft is ours until then.
    _lock: Lock,
}

impl Store {
    /// Makes room for a release that was made elsewhere; none when this store has it.
    ///
    /// # Errors
    /// When somebody publishes in this store, or its folder cannot be written.
    pub fn receive(&self, number: u32) -> Result<Option<Arrival<'_>>, StoreError> {
        let lock = Lock::take(&self.root)?;
        let numbers = self.numbers()?;
        if numbers.contains(&number) {
            return Ok(None);
        }
        let before = numbers.last().map(|last| self.manifest(*last)).transpose()?;
        let draft = Draft::begin(self)?;
        Ok(Some(Arrival { store: self, number, before, draft, _lock: lock }))
    }
}

impl Arrival<'_> {
    /// The folder that its files are to be put in.
    pub fn folder(&self) -> &Path {
        self.draft.folder()
    }

    /// The same file in the release before, where it is still what was published: it need not come again.
    pub fn known(&self, file: &ManifestFile) -> Option<PathBuf> {
        let before = self.before.as_ref()?;
        let same = before.files.iter().find(|one| one.sha256 == file.sha256)?;
        self.store.checked(before.number, same).ok()?;
        Some(self.store.folder(before.number).join(&same.path))
    }

    /// Makes it a release of the store.
    ///
    /// # Errors
    /// When something does not hold in what came: its hashes, its signature, or that it follows the release
    /// before. The store is then as it was.
    pub fn accept(self) -> Result<(), StoreError> {
        let (number, folder) = (self.number, self.draft.folder());
        let (flaws, manifest) = unfit(self.store, folder, number)?;
        let Some(manifest) = manifest.filter(|_| flaws.is_empty()) else {
            return Err(StoreError::Unfit { number, flaws });
        };
        let proof = PROOF.into_iter().filter(|name| folder.join(name).exists());
        let files: Vec<&str> =
            manifest.files.iter().map(|file| file.path.as_str()).chain(proof).collect();
        for file in &files {
            let path = folder.join(file);
            File::open(&path).and_then(|file| file.sync_all()).map_err(disk("d’écrire", &path))?;
        }
        self.draft.settle(files.into_iter())?;
        self.draft.appear(number)
    }
}

/// A release that is ready to go elsewhere: whole and signed, whether anybody sees it yet or not.
#[derive(Clone, Debug)]
pub struct Sealed<'a> {
    pub(super) store: &'a Store,
    /// The folder that holds all of it.
    pub folder: PathBuf,
    /// What it says of itself.
    pub manifest: &'a Manifest,
}

impl Store {
    /// A release of this store, to be sent to another.
    pub fn sealed<'a>(&'a self, release: &'a Manifest) -> Sealed<'a> {
        Sealed { store: self, folder: self.folder(release.number), manifest: release }
    }
}

impl Sealed<'_> {
    /// What another store would object to, were the release sent to it.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn flaws(&self) -> Result<Vec<Flaw>, StoreError> {
        Ok(unfit(self.store, &self.folder, self.manifest.number)?.0)
    }
}
