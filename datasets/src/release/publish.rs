//! Making a release.
//!
//! It appears by one `rename`, after every byte of it is on the disk: a crash leaves either the whole release
//! or none. Nothing in a store is ever written twice.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};

use super::arrival::Sealed;
use super::draft::Draft;
use super::error::StoreError;
use super::keys::{PUBLIC, Signer, VOUCHER};
use super::lock::Lock;
use super::manifest::{FORMAT, sha256};
use super::store::{Figures, Store, figures_path};
use crate::export::{Context, parquet};
use crate::measure::measure;
use crate::model::{Manifest, ManifestFile};
use crate::package::Package;

/// What a publication did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// A release was made.
    New(u32),
    /// The package and its figures are those of this release already; nothing was written.
    Unchanged(u32),
}

const A_SECOND: SignedDuration = SignedDuration::from_secs(1);

/// When a release is made: now, and never before the last one, whose clock may have been ahead. Readers who hold the
/// last one ask for what came after it.
fn moment(last: Option<&Manifest>, now: Timestamp) -> String {
    let last = last.and_then(|last| last.created.parse::<Timestamp>().ok());
    let ahead = last.filter(|last| *last > now);
    let made = ahead.map_or(now, |last| last.saturating_add(A_SECOND).unwrap_or(last));
    made.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

impl Store {
    /// Computes every figure of a package and adds them to the store as a release, unless the last
    /// release says the same already.
    ///
    /// # Errors
    /// When a figure cannot be computed, or the store cannot be written; the store is then as it was.
    pub fn publish(&self, package: &Package, notes: &str) -> Result<Published, StoreError> {
        self.publish_if(package, notes, |_| Ok(()))
    }

    /// The same, for a store that is a copy of another: the release is ready and on the disk when `agreed` is
    /// asked, and is only made when that succeeds.
    ///
    /// # Errors
    /// As for [`publish`](Self::publish), or when `agreed` has one.
    pub fn publish_if<E: From<StoreError>>(
        &self,
        package: &Package,
        notes: &str,
        agreed: impl FnOnce(Sealed<'_>) -> Result<(), E>,
    ) -> Result<Published, E> {
        if let Some(dataset) = package.passed.first().cloned() {
            return Err(StoreError::NotKept { dataset }.into());
        }
        self.add(package, &compute(package)?, notes, None, agreed)
    }

    /// Adds a package and its figures, when that is agreed to; `base` is the release that must still be the last.
    pub(super) fn add<E: From<StoreError>>(
        &self,
        package: &Package,
        figures: &Figures,
        notes: &str,
        base: Option<u32>,
        agreed: impl FnOnce(Sealed<'_>) -> Result<(), E>,
    ) -> Result<Published, E> {
        let _lock = Lock::take(&self.root)?;
        let last = self.numbers()?.last().map(|last| self.manifest(*last)).transpose()?;
        let current = last.as_ref().map_or(0, |last| last.number);
        if let Some(base) = base.filter(|base| *base != current) {
            return Err(StoreError::Overtaken { base, current }.into());
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
        let signer = self.keys.signer().map_err(StoreError::from)?;
        let files = contents(package, figures, number)?;
        let manifest = Manifest {
            format: FORMAT,
            number,
            previous,
            created: moment(last.as_ref(), Timestamp::now()),
            notes: notes.to_owned(),
            code: env!("CARGO_PKG_VERSION").to_owned(),
            key: Some(signer.public()),
            files: files.iter().map(|(file, _)| file.clone()).collect(),
        };
        let draft = self.write(&manifest, last.as_ref(), &files, &signer)?;
        agreed(Sealed { store: self, folder: draft.folder().to_owned(), manifest: &manifest })?;
        draft.appear(number)?;
        Ok(Published::New(number))
    }

    /// Makes of an earlier release the next one: what was published since stays, and is no longer what is shown.
    ///
    /// # Errors
    /// When there is no such release, when it is not what was published, or as for [`publish`](Self::publish).
    pub fn rollback(&self, number: u32, notes: &str) -> Result<Published, StoreError> {
        self.publish(&self.package(number)?, notes)
    }

    /// The package of a release, as it was published.
    ///
    /// # Errors
    /// When there is no such release, or when it is not what was published.
    pub fn package(&self, number: u32) -> Result<Package, StoreError> {
        let manifest = self.manifest(number)?;
        for file in &manifest.files {
            self.checked(number, file)?;
        }
        Ok(Package::load(&self.folder(number))?)
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

    /// Writes all of a release where nobody reads it yet.
    fn write(
        &self,
        manifest: &Manifest,
        before: Option<&Manifest>,
        files: &[(ManifestFile, Vec<u8>)],
        signer: &Signer,
    ) -> Result<Draft<'_>, StoreError> {
        let path = self.folder(manifest.number).join("release.json");
        let own = manifest.to_bytes().map_err(|source| StoreError::Manifest { path, source })?;
        let stored = before.map_or_else(BTreeMap::new, |before| self.stored(before, manifest));
        let draft = Draft::begin(self)?;
        for (file, bytes) in files {
            // A file that has not changed is stored once, where the disk can do that.
            let same = stored.get(file.sha256.as_str());
            let linked = same.map_or(Ok(false), |same| draft.link(&file.path, same))?;
            if !linked {
                draft.write(&file.path, bytes)?;
            }
        }
        draft.write("release.json", &own)?;
        draft.write("SHA256SUMS", manifest.sums(&own).as_bytes())?;
        self.seal(&draft, manifest, before, &own, signer)?;
        draft.settle(manifest.files.iter().map(|file| file.path.as_str()))?;
        Ok(draft)
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
        draft: &Draft<'_>,
        manifest: &Manifest,
        before: Option<&Manifest>,
        own: &[u8],
        signer: &Signer,
    ) -> Result<(), StoreError> {
        let comment = format!("Trajectoire, version {}, {}", manifest.number, manifest.created);
        let signature = signer.sign(own, &comment)?;
        draft.write("release.json.minisig", signature.as_bytes())?;
        draft.write(PUBLIC, signer.public_file()?.as_bytes())?;
        if before.is_some_and(|before| before.key != manifest.key)
            && let Some(voucher) = self.keys.voucher()
        {
            draft.write(VOUCHER, voucher.as_bytes())?;
        }
        Ok(())
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
