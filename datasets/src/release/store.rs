//! A store of releases in a folder, and how one of them is loaded.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::draft::sync;
use super::error::{StoreError, disk};
use super::keys::Keys;
use super::manifest::{FORMAT, sha256};
use crate::export::read_parquet;
use crate::model::{Catalogue, FIGURES, Indicator, Manifest, ManifestFile, Observation, Release};
use crate::package::Package;

/// The figures of each indicator, by its id.
pub(super) type Figures = BTreeMap<String, Vec<Observation>>;

/// A folder of releases.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) root: PathBuf,
    pub(super) releases: PathBuf,
    pub(super) keys: Keys,
}

impl Store {
    /// Opens a store, making its folder when there is none.
    ///
    /// # Errors
    /// When the folder cannot be made or is not one.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let releases = folder.join("releases");
        if !releases.is_dir() {
            fs::create_dir_all(&releases).map_err(disk("de créer", &releases))?;
            // A release is on the disk when the folders that lead to it are.
            let names = [Some(folder), folder.parent()].into_iter().flatten();
            names
                .filter(|one| !one.as_os_str().is_empty())
                .try_for_each(|folder| sync(folder).map_err(disk("d’écrire", folder)))?;
        }
        let keys = Keys::within(folder.join("keys"));
        Ok(Self { root: folder.to_owned(), releases, keys })
    }

    /// The same, whose releases are signed by a secret key that is kept elsewhere.
    #[must_use]
    pub fn signing_with(self, key: &Path) -> Self {
        Self { keys: self.keys.with_secret(key), ..self }
    }

    /// The keys that sign the releases.
    pub const fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The numbers of the releases, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn numbers(&self) -> Result<Vec<u32>, StoreError> {
        let read = disk("de lire", &self.releases);
        let entries = fs::read_dir(&self.releases).map_err(&read)?;
        let names = entries
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect::<Result<Vec<_>, _>>()
            .map_err(&read)?;
        let mut numbers: Vec<u32> =
            names.iter().filter_map(|name| folder_number(name.to_str()?)).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// Loads a release, checking every byte of it against its manifest.
    ///
    /// # Errors
    /// When there is no such release, or when it is not what was published.
    pub fn load(&self, number: u32) -> Result<Catalogue, StoreError> {
        self.load_beside(number, None)
    }

    /// The same, where another release is held: if it is the one before, what changed since is told without
    /// reading that one again.
    ///
    /// # Errors
    /// When there is no such release, or when it is not what was published.
    pub fn load_beside(
        &self,
        number: u32,
        held: Option<&Catalogue>,
    ) -> Result<Catalogue, StoreError> {
        let manifest = self.manifest(number)?;
        for file in &manifest.files {
            self.checked(number, file)?;
        }
        let package = Package::load(&self.folder(number))?;
        let release = Release { number, created: manifest.created, notes: manifest.notes };
        // The rows of the package are forgotten before its figures are read.
        let catalogue = package.into_catalogue(release, BTreeMap::new());
        let (observations, breakdowns) = split(self.figures(number, &catalogue.indicators)?);
        let changes = self.changes(number, &catalogue.indicators, &observations, held)?;
        Ok(Catalogue { changes, observations, breakdowns, ..catalogue })
    }

    /// A file of a release, as it was published.
    pub(super) fn checked(&self, number: u32, file: &ManifestFile) -> Result<Vec<u8>, StoreError> {
        let bytes = self.read(number, &file.path)?;
        if sha256(&bytes) == file.sha256 {
            Ok(bytes)
        } else {
            Err(StoreError::Altered { path: self.folder(number).join(&file.path) })
        }
    }

    /// The figures of a release.
    pub(super) fn figures(
        &self,
        number: u32,
        indicators: &[Indicator],
    ) -> Result<Figures, StoreError> {
        let read = |indicator: &Indicator| {
            let bytes = self.read(number, &figures_path(indicator))?;
            Ok((indicator.id.clone(), read_parquet(indicator, bytes)?))
        };
        indicators.iter().map(read).collect()
    }

    /// What a release says of itself.
    ///
    /// # Errors
    /// When there is no such release, or it cannot be read.
    pub fn manifest(&self, number: u32) -> Result<Manifest, StoreError> {
        // The others are listed only to be told: whoever reads the whole history asks for each.
        if !self.folder(number).is_dir() {
            return Err(StoreError::Unknown { number, existing: self.numbers()? });
        }
        let path = self.folder(number).join("release.json");
        let manifest: Manifest = serde_json::from_slice(&self.read(number, "release.json")?)
            .map_err(|source| StoreError::Manifest { path, source })?;
        if manifest.format > FORMAT {
            return Err(StoreError::Newer { number, format: manifest.format });
        }
        Ok(manifest)
    }

    pub(super) fn folder(&self, number: u32) -> PathBuf {
        self.releases.join(folder_name(number))
    }

    pub(super) fn read(&self, number: u32, path: &str) -> Result<Vec<u8>, StoreError> {
        let path = self.folder(number).join(path);
        fs::read(&path).map_err(disk("de lire", &path))
    }
}

/// The name of a release's folder, in a store or wherever it is copied.
pub fn folder_name(number: u32) -> String {
    format!("{number:06}")
}

/// The release that a folder holds, by its name.
pub fn folder_number(folder: &str) -> Option<u32> {
    folder.parse().ok().filter(|number| folder_name(*number) == folder)
}

/// The totals of each indicator, and its breakdowns.
pub(super) fn split(figures: Figures) -> (Figures, Figures) {
    let halves = figures.into_iter().map(|(id, figures)| {
        let (totals, parts): (Vec<_>, Vec<_>) =
            figures.into_iter().partition(|one| one.dimensions.is_empty());
        ((id.clone(), totals), (id, parts))
    });
    halves.unzip()
}

/// Where the figures of an indicator stand in a release.
pub(super) fn figures_path(indicator: &Indicator) -> String {
    format!("{FIGURES}{}.parquet", indicator.id)
}
