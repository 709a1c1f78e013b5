//! A store of releases in a folder, and the two things that are done with it: publish and load.
//!
//! A release appears by one `rename`, after every byte of it is on the disk: a crash leaves either the
//! whole release or none. Nothing in a store is ever written twice.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::manifest::{FORMAT, Manifest, ManifestFile, sha256};
use crate::export::{Context, ParquetError, parquet, read_parquet};
use crate::measure::{MeasureError, measure};
use crate::model::{Catalogue, Indicator, Observation, Release};
use crate::package::{LoadError, Package};

/// The figures of each indicator, by its id.
type Figures = BTreeMap<String, Vec<Observation>>;

/// Why a store cannot be read or added to. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk refused.
    #[error(
        "impossible {action} «\u{a0}{}\u{a0}» ({source})\u{202f}; vérifiez le dossier, vos droits et la place sur le disque",
        path.display()
    )]
    Disk {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The package is not fit to be published.
    #[error(transparent)]
    Package(#[from] LoadError),
    /// A figure could not be computed.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// Figures could not be written or read.
    #[error(transparent)]
    Observations(#[from] ParquetError),
    /// The package was checked, and its long files were not kept.
    #[error(
        "les lignes de «\u{a0}{dataset}\u{a0}» n’ont pas été gardées\u{202f}; chargez le paquet entier pour le publier"
    )]
    NotKept {
        /// Id of the dataset.
        dataset: String,
    },
    /// `release.json` is not what it should be.
    #[error(
        "«\u{a0}{}\u{a0}» ne se lit pas ({source})\u{202f}; remettez-le depuis une copie du dossier des versions",
        path.display()
    )]
    Manifest {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A file of a release is not the one that was published.
    #[error(
        "«\u{a0}{}\u{a0}» a changé depuis sa publication\u{202f}; remettez-le depuis une copie du dossier des versions",
        path.display()
    )]
    Altered {
        /// The file.
        path: PathBuf,
    },
    /// A release made by a newer program.
    #[error(
        "la version {number} a été faite par un programme plus récent (format {format}, celui-ci lit jusqu’au {FORMAT})\u{202f}; mettez le programme à jour"
    )]
    Newer {
        /// The release.
        number: u32,
        /// Its format.
        format: u32,
    },
    /// A definition of an earlier release is not one that this program reads.
    #[error(
        "la définition «\u{a0}{path}\u{a0}» de la version {number} ne se lit pas ({source})\u{202f}; publiez à nouveau avec le programme qui l’a faite"
    )]
    Definition {
        /// Path in the release.
        path: String,
        /// The release.
        number: u32,
        /// What is wrong with it.
        source: toml::de::Error,
    },
    /// There is no such release.
    #[error("il n’y a pas de version {number}\u{202f}; versions publiées\u{a0}: {existing:?}")]
    Unknown {
        /// The release asked for.
        number: u32,
        /// Those that exist.
        existing: Vec<u32>,
    },
}

/// What a publication did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// A release was made.
    New(u32),
    /// The package and its figures are those of this release already; nothing was written.
    Unchanged(u32),
}

/// A folder of releases.
#[derive(Clone, Debug)]
pub struct Store {
    releases: PathBuf,
}

impl Store {
    /// Opens a store, making its folder when there is none.
    ///
    /// # Errors
    /// When the folder cannot be made or is not one.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let releases = folder.join("releases");
        fs::create_dir_all(&releases).map_err(disk("de créer", &releases))?;
        Ok(Self { releases })
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
            names.iter().filter_map(|name| name.to_str()?.parse().ok()).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// Computes every figure of a package and adds them to the store as a release, unless the last
    /// release says the same already.
    ///
    /// # Errors
    /// When a figure cannot be computed, or the store cannot be written; the store is then as it was.
    pub fn publish(&self, package: &Package, notes: &str) -> Result<Published, StoreError> {
        if let Some(dataset) = package.passed.first().cloned() {
            return Err(StoreError::NotKept { dataset });
        }
        let figures = compute(package)?;
        let last = self.numbers()?.last().copied();
        if let Some(number) = last
            && self.says_already(number, package, &figures)?
        {
            return Ok(Published::Unchanged(number));
        }
        let number = last.unwrap_or(0) + 1;
        let previous = match last {
            Some(last) => Some(sha256(&self.read(last, "release.json")?)),
            None => None,
        };
        let files = contents(package, &figures, number)?;
        let manifest = Manifest {
            format: FORMAT,
            number,
            previous,
            created: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            notes: notes.to_owned(),
            code: env!("CARGO_PKG_VERSION").to_owned(),
            files: files.iter().map(|(file, _)| file.clone()).collect(),
        };
        self.write(&manifest, &files)?;
        Ok(Published::New(number))
    }

    fn says_already(
        &self,
        number: u32,
        package: &Package,
        figures: &Figures,
    ) -> Result<bool, StoreError> {
        let manifest = self.manifest(number)?;
        let same = |path: &str, bytes: &[u8]| {
            manifest.files.iter().any(|file| file.path == path && file.sha256 == sha256(bytes))
        };
        let published = package.files.len() + package.indicators.len();
        Ok(manifest.files.len() == published
            && package.files.iter().all(|file| same(&file.path, &file.bytes))
            && self.figures(number, &package.indicators)? == *figures)
    }

    fn write(
        &self,
        manifest: &Manifest,
        files: &[(ManifestFile, Vec<u8>)],
    ) -> Result<(), StoreError> {
        let draft = self.releases.join(format!(".draft-{}", std::process::id()));
        let folder = self.folder(manifest.number);
        let written = self.write_draft(&draft, manifest, files).and_then(|()| {
            fs::rename(&draft, &folder).map_err(disk("de créer", &folder))?;
            sync(&self.releases)
        });
        if written.is_err() && draft.exists() {
            // The first error is the one to tell; a draft left behind is never read.
            let _ = fs::remove_dir_all(&draft);
        }
        written
    }

    fn write_draft(
        &self,
        draft: &Path,
        manifest: &Manifest,
        files: &[(ManifestFile, Vec<u8>)],
    ) -> Result<(), StoreError> {
        let path = self.folder(manifest.number).join("release.json");
        let own = manifest.to_bytes().map_err(|source| StoreError::Manifest { path, source })?;
        let sums = manifest.sums(&own);
        let mut folders = vec![draft.to_owned()];
        for (file, bytes) in files {
            let path = draft.join(&file.path);
            if let Some(parent) = path.parent()
                && !folders.iter().any(|folder| folder == parent)
            {
                folders.push(parent.to_owned());
            }
            write(&path, bytes)?;
        }
        write(&draft.join("release.json"), &own)?;
        write(&draft.join("SHA256SUMS"), sums.as_bytes())?;
        folders.iter().rev().try_for_each(|folder| sync(folder))
    }

    /// Loads a release, checking every byte of it against its manifest.
    ///
    /// # Errors
    /// When there is no such release, or when it is not what was published.
    pub fn load(&self, number: u32) -> Result<Catalogue, StoreError> {
        let manifest = self.manifest(number)?;
        for file in &manifest.files {
            self.checked(number, file)?;
        }
        let package = Package::load(&self.folder(number))?;
        let figures = self.figures(number, &package.indicators)?;
        let (observations, breakdowns) = split(figures);
        let changes = self.changes(number, &package.indicators, &observations)?;
        let release = Release { number, created: manifest.created, notes: manifest.notes };
        Ok(Catalogue { changes, breakdowns, ..package.into_catalogue(release, observations) })
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
    fn figures(&self, number: u32, indicators: &[Indicator]) -> Result<Figures, StoreError> {
        let read = |indicator: &Indicator| {
            let bytes = self.read(number, &figures_path(indicator))?;
            Ok((indicator.id.clone(), read_parquet(indicator, bytes)?))
        };
        indicators.iter().map(read).collect()
    }

    pub(super) fn manifest(&self, number: u32) -> Result<Manifest, StoreError> {
        let existing = self.numbers()?;
        if !existing.contains(&number) {
            return Err(StoreError::Unknown { number, existing });
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
        self.releases.join(format!("{number:06}"))
    }

    fn read(&self, number: u32, path: &str) -> Result<Vec<u8>, StoreError> {
        let path = self.folder(number).join(path);
        fs::read(&path).map_err(disk("de lire", &path))
    }
}

/// Every figure of a package.
fn compute(package: &Package) -> Result<Figures, StoreError> {
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

/// The totals of each indicator, and its breakdowns.
fn split(figures: Figures) -> (Figures, Figures) {
    let halves = figures.into_iter().map(|(id, figures)| {
        let (totals, parts): (Vec<_>, Vec<_>) =
            figures.into_iter().partition(|one| one.dimensions.is_empty());
        ((id.clone(), totals), (id, parts))
    });
    halves.unzip()
}

/// Where the figures of an indicator stand in a release.
pub(super) fn figures_path(indicator: &Indicator) -> String {
    format!("observations/{}.parquet", indicator.id)
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

/// Tells which file the disk refused, and for what.
fn disk(action: &'static str, path: &Path) -> impl Fn(io::Error) -> StoreError + use<> {
    let path = path.to_owned();
    move |source| StoreError::Disk { action, path: path.clone(), source }
}

/// Writes a file and waits until the disk has it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(disk("de créer", parent))?;
    }
    let refused = disk("d’écrire", path);
    let mut file = File::create(path).map_err(&refused)?;
    file.write_all(bytes).map_err(&refused)?;
    file.sync_all().map_err(&refused)
}

/// Waits until the disk has the names in a folder.
fn sync(folder: &Path) -> Result<(), StoreError> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(disk("d’écrire", folder))
}
