//! A release until it is one: a folder under another name, which one `rename` makes a release once the disk
//! has every byte of it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::{StoreError, disk};
use super::store::Store;

/// How the name of a folder begins that is not a release yet.
const DRAFT: &str = ".draft-";

/// A release that is being put together. It goes away unless it [appears](Self::appear).
#[derive(Debug)]
pub(super) struct Draft<'a> {
    store: &'a Store,
    folder: PathBuf,
}

impl<'a> Draft<'a> {
    /// Begins a release, after what releases that were cut off have left is removed: whoever holds the lock of
    /// the store may.
    pub(super) fn begin(store: &'a Store) -> Result<Self, StoreError> {
        let entries = fs::read_dir(&store.releases).into_iter().flatten().flatten();
        for entry in entries {
            if entry.file_name().to_string_lossy().starts_with(DRAFT) {
                // What cannot be removed is never read.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        let folder = store.releases.join(format!("{DRAFT}{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(disk("de créer", &folder))?;
        Ok(Self { store, folder })
    }

    /// Where it is put together.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file and waits until the disk has it.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.place(path)?;
        let refused = disk("d’écrire", &path);
        let mut file = File::create(&path).map_err(&refused)?;
        file.write_all(bytes).map_err(&refused)?;
        file.sync_all().map_err(&refused)
    }

    /// Makes a file of one that is on the disk already; whether the disk can do that.
    pub(super) fn link(&self, path: &str, same: &Path) -> Result<bool, StoreError> {
        Ok(fs::hard_link(same, self.place(path)?).is_ok())
    }

    /// Waits until the disk has the names of these files.
    pub(super) fn settle<'b>(
        &self,
        files: impl Iterator<Item = &'b str>,
    ) -> Result<(), StoreError> {
        let folders = files.flat_map(|path| Path::new(path).ancestors().skip(1));
        let folders: BTreeSet<&Path> = folders.chain([Path::new("")]).collect();
        // The deepest first: a name is worth nothing before what it names.
        folders.iter().rev().try_for_each(|folder| {
            let folder = self.folder.join(folder);
            sync(&folder).map_err(disk("d’écrire", &folder))
        })
    }

    /// Makes it a release of the store.
    pub(super) fn appear(self, number: u32) -> Result<(), StoreError> {
        let folder = self.store.folder(number);
        fs::rename(&self.folder, &folder).map_err(disk("de créer", &folder))?;
        sync(&self.store.releases).map_err(|source| StoreError::Unsettled { number, source })
    }

    /// Where a file goes; its folder is made.
    fn place(&self, path: &str) -> Result<PathBuf, StoreError> {
        let path = self.folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(disk("de créer", parent))?;
        }
        Ok(path)
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        // A draft that is left behind is never read, and the next one removes it.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Waits until the disk has the names in a folder.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
