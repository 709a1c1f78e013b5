//! Making a release.
//!
//! It appears by one `rename`, after every byte of it is on the disk: a crash leaves either the whole release
//! or none. Nothing in a store is ever written twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::error::{StoreError, disk};
use super::keys::{PUBLIC, Signer, VOUCHER};
use super::lock::Lock;
use super::manifest::{FORMAT, sha256};
use super::store::{Figures, Store, figures_path};
use crate::export::{Context, parquet};
use crate::measure::measure;
use crate::model::{Manifest, ManifestFile};
use crate::package::Package;

/// How the name of a folder begins that is not a release yet.
const DRAFT: &str = ".draft-";

/// What a publication did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// A release was made.
    New(u32),
    /// The package and its figures are those of this release already; nothing was written.
    Unchanged(u32),
}

impl Store {
    /// Computes every figure of a package and adds them to the store as a release, unless the last
    /// release says the same already.
    ///
    /// # Errors
    /// When a figure cannot be computed, or the store cannot be written; the store is then as it was.
    pub fn publish(&self, package: &Package, notes: &str) -> Result<Published, StoreError> {
        if let Some(dataset) = package.passed.first().cloned() {
            return Err(StoreError::NotKept { dataset });
        }
        self.add(package, &compute(package)?, notes, None)
    }

    /// Adds a package and its figures; `base` is the release that must still be the last.
    pub(super) fn add(
        &self,
        package: &Package,
        figures: &Figures,
        notes: &str,
        base: Option<u32>,
    ) -> Result<Published, StoreError> {
        let _lock = Lock::take(&self.root)?;
        let last = self.numbers()?.last().map(|last| self.manifest(*last)).transpose()?;
        let current = last.as_ref().map_or(0, |last| last.number);
        if let Some(base) = base.filter(|base| *base != current) {
            return Err(StoreError::Overtaken { base, current });
        }
        if let Some(last) = &last
            && self.says_already(last, package, figures)?
        {
            return Ok(Published::Unchanged(last.number));
        }
        let number = current + 1;
        let previous = match &last {
            Some(last) => Some(sha256(&self.read(last.number, "release.json")?)),
            None => None,
        };
        let signer = self.keys.signer()?;
        let files = contents(package, figures, number)?;
        let manifest = Manifest {
            format: FORMAT,
            number,
            previous,
            created: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            notes: notes.to_owned(),
            code: env!("CARGO_PKG_VERSION").to_owned(),
            key: Some(signer.public()),
            files: files.iter().map(|(file, _)| file.clone()).collect(),
        };
        self.write(&manifest, last.as_ref(), &files, &signer)?;
        Ok(Published::New(number))
    }

    /// Makes of an earlier release the next one: what was published since stays, and is no longer what is shown.
    ///
    /// # Errors
    /// When there is no such release, when it is not what was published, or as for [`publish`](Self::publish).
    pub fn rollback(&self, number: u32, notes: &str) -> Result<Published, StoreError> {
        let manifest = self.manifest(number)?;
        for file in &manifest.files {
            self.checked(number, file)?;
        }
        self.publish(&Package::load(&self.folder(number))?, notes)
    }

    pub(super) fn says_already(
        &self,
        manifest: &Manifest,
        package: &Package,
        figures: &Figures,
    ) -> Result<bool, StoreError> {
        let same = |path: &str, bytes: &[u8]| {
            manifest.files.iter().any(|file| file.path == path && file.sha256 == sha256(bytes))
        };
        let published = package.files.len() + package.indicators.len();
        Ok(manifest.files.len() == published
            && package.files.iter().all(|file| same(&file.path, &file.bytes))
            && self.figures(manifest.number, &package.indicators)? == *figures)
    }

    fn write(
        &self,
        manifest: &Manifest,
        before: Option<&Manifest>,
        files: &[(ManifestFile, Vec<u8>)],
        signer: &Signer,
    ) -> Result<(), StoreError> {
        self.remove_drafts();
        let draft = self.releases.join(format!("{DRAFT}{}", std::process::id()));
        let folder = self.folder(manifest.number);
        let written = self
            .write_draft(&draft, manifest, before, files)
            .and_then(|own| self.seal(&draft, manifest, before, &own, signer))
            .and_then(|()| {
                fs::rename(&draft, &folder).map_err(disk("de créer", &folder))?;
                sync(&self.releases)
            });
        if written.is_err() && draft.exists() {
            // The first error is the one to tell; a draft left behind is never read.
            let _ = fs::remove_dir_all(&draft);
        }
        written
    }

    /// Removes what publications that were cut off have left. Whoever holds the lock may.
    fn remove_drafts(&self) {
        let entries = fs::read_dir(&self.releases).into_iter().flatten().flatten();
        for entry in entries {
            if entry.file_name().to_string_lossy().starts_with(DRAFT) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Writes the files of a release and what lists them; gives the bytes of `release.json`.
    fn write_draft(
        &self,
        draft: &Path,
        manifest: &Manifest,
        before: Option<&Manifest>,
        files: &[(ManifestFile, Vec<u8>)],
    ) -> Result<Vec<u8>, StoreError> {
        let path = self.folder(manifest.number).join("release.json");
        let own = manifest.to_bytes().map_err(|source| StoreError::Manifest { path, source })?;
        let stored = before.map_or_else(BTreeMap::new, |before| self.stored(before, manifest));
        fs::create_dir_all(draft).map_err(disk("de créer", draft))?;
        let mut folders = vec![draft.to_owned()];
        for (file, bytes) in files {
            let path = draft.join(&file.path);
            if let Some(parent) = path.parent()
                && !folders.iter().any(|folder| folder == parent)
            {
                fs::create_dir_all(parent).map_err(disk("de créer", parent))?;
                folders.push(parent.to_owned());
            }
            // A file that has not changed is stored once, where the disk can do that.
            let same =
                stored.get(file.sha256.as_str()).filter(|same| fs::hard_link(same, &path).is_ok());
            if same.is_none() {
                write(&path, bytes)?;
            }
        }
        write(&draft.join("release.json"), &own)?;
        write(&draft.join("SHA256SUMS"), manifest.sums(&own).as_bytes())?;
        folders.iter().rev().try_for_each(|folder| sync(folder))?;
        Ok(own)
    }

    /// The files that the release before has too, by their hash; those that are still what was published.
    fn stored<'a>(&self, before: &'a Manifest, now: &Manifest) -> BTreeMap<&'a str, PathBuf> {
        let wanted: BTreeSet<&str> = now.files.iter().map(|file| file.sha256.as_str()).collect();
        let files = before.files.iter().filter(|file| wanted.contains(file.sha256.as_str()));
        files
            .filter(|file| self.checked(before.number, file).is_ok())
            .map(|file| (&*file.sha256, self.folder(before.number).join(&file.path)))
            .collect()
    }

    /// Signs a release, and leaves in it all that the program `minisign` needs to check it.
    fn seal(
        &self,
        draft: &Path,
        manifest: &Manifest,
        before: Option<&Manifest>,
        own: &[u8],
        signer: &Signer,
    ) -> Result<(), StoreError> {
        let comment = format!("Trajectoire, version {}, {}", manifest.number, manifest.created);
        let signature = signer.sign(own, &comment)?;
        write(&draft.join("release.json.minisig"), signature.as_bytes())?;
        write(&draft.join(PUBLIC), signer.public_file()?.as_bytes())?;
        if before.is_some_and(|before| before.key != manifest.key)
            && let Some(voucher) = self.keys.voucher()
        {
            write(&draft.join(VOUCHER), voucher.as_bytes())?;
        }
        sync(draft)
    }
}

/// Every figure of a package.
pub(super) fn compute(package: &Package) -> Result<Figures, StoreError> {
    package
        .indicators
        .iter()
        .filter_map(|indicator| {
            let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset)?;
            Some((indicator, dataset, package.tables.get(&dataset.id)?))
        })
        .map(|(indicator, dataset, table)| {
            let figures = measure(indicator, dataset, table, &package.territories)?;
            Ok((indicator.id.clone(), figures))
        })
        .collect()
}

/// The files of a release, by path: the package as published, and its figures.
fn contents(
    package: &Package,
    figures: &Figures,
    version: u32,
) -> Result<Vec<(ManifestFile, Vec<u8>)>, StoreError> {
    let mut files: Vec<(ManifestFile, Vec<u8>)> = Vec::new();
    for file in &package.files {
        let dataset = package.datasets.iter().find(|dataset| dataset.path == file.path);
        let rows = dataset.map(|dataset| dataset.rows as u64);
        files.push((entry(&file.path, &file.bytes, rows), file.bytes.clone()));
    }
    for indicator in &package.indicators {
        let dataset = package.datasets.iter().find(|dataset| dataset.id == indicator.dataset);
        let territories = &package.territories;
        let context = Context { indicator, dataset, territories, version: Some(version) };
        let own = figures.get(&indicator.id).map_or(&[][..], Vec::as_slice);
        let bytes = parquet(context, own)?;
        let path = figures_path(indicator);
        files.push((entry(&path, &bytes, Some(own.len() as u64)), bytes));
    }
    files.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
    Ok(files)
}

fn entry(path: &str, bytes: &[u8], rows: Option<u64>) -> ManifestFile {
    ManifestFile { path: path.to_owned(), bytes: bytes.len() as u64, sha256: sha256(bytes), rows }
}

/// Writes a file and waits until the disk has it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let refused = disk("d’écrire", path);
    let mut file = File::create(path).map_err(&refused)?;
    file.write_all(bytes).map_err(&refused)?;
    file.sync_all().map_err(&refused)
}

/// Waits until the disk has the names in a folder.
fn sync(folder: &Path) -> Result<(), StoreError> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(disk("d’écrire", folder))
}
