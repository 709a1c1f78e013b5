//! The folder of the package that is to be published: the last release with one file replaced, or an archive
//! unfolded.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use app::problem::{Problem, Unpublished};
use datasets::csv::Declared;
use datasets::model::Descriptor;
use datasets::package::followed;
use datasets::release::Store;
use tempfile::TempDir;

use super::Failed;
use super::upload::Upload;
use crate::unzip::{self, ArchiveError, Limits};

/// What describes a package.
const DESCRIPTOR: &str = "datapackage.json";
/// How many files a package may have.
const FILES: usize = 2000;
/// How many times its own size an archive may unfold to: text seldom shrinks to a thirtieth.
const UNFOLDED: u64 = 100;
/// What any archive may unfold to, in bytes, however small it is.
const LEAST: u64 = 1_000_000;

/// A package in a folder of its own, which goes away with the value.
pub(super) struct Draft {
    _workplace: TempDir,
    folder: PathBuf,
}

impl Draft {
    /// The folder that holds `datapackage.json`.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A release, with the file of a dataset replaced by what was sent; and how that is written, where the
    /// description of the package had to follow.
    pub(super) fn replacing(
        store: &Store,
        base: u32,
        dataset: &str,
        sent: &Upload,
    ) -> Result<(Self, Option<Declared>), Failed> {
        let workplace = tempfile::tempdir()?;
        let manifest = store.manifest(base)?;
        let described = store.file(&manifest, DESCRIPTOR)?.unwrap_or_default();
        let unknown = || Problem::UnknownDataset { id: dataset.to_owned(), nearest: None };
        let path = &path_of(&described, dataset)?.ok_or_else(unknown)?;
        let followed = followed(&described, dataset, &fs::read(sent.path())?);
        for file in manifest.files.iter().filter(|file| !file.holds_figures()) {
            let place = workplace.path().join(&file.path);
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent)?;
            }
            if file.path == *path {
                fs::copy(sent.path(), place)?;
            } else if let (DESCRIPTOR, Some(followed)) = (&*file.path, &followed) {
                fs::write(place, &followed.descriptor)?;
            } else if let Some(bytes) = store.file(&manifest, &file.path)? {
                fs::write(place, bytes)?;
            }
        }
        let draft = Self { folder: workplace.path().to_owned(), _workplace: workplace };
        Ok((draft, followed.map(|followed| followed.declared)))
    }

    /// What an archive holds; `most` is what it may unfold to, in bytes.
    pub(super) fn unfolded(sent: &Upload, most: u64) -> Result<Self, Failed> {
        let workplace = tempfile::tempdir()?;
        let bytes = most.min(sent.bytes.saturating_mul(UNFOLDED).max(LEAST));
        let limits = Limits { bytes, files: FILES };
        let refused = |error| match error {
            ArchiveError::TooLarge => {
                let megabytes = bytes / 1_000_000;
                Failed::from(Unpublished::ArchiveTooLarge { files: FILES, megabytes })
            }
            ArchiveError::LeadsOut(name) => Unpublished::LeadsOut { name }.into(),
            ArchiveError::Unreadable { source, .. } => {
                Unpublished::UnreadableArchive { cause: source.to_string() }.into()
            }
            // A file that is cut in its middle is told so by whoever unfolds it.
            ArchiveError::Disk { source, .. } if is_of_the_archive(&source) => {
                Unpublished::UnreadableArchive { cause: source.to_string() }.into()
            }
            ArchiveError::Disk { source, .. } => source.into(),
        };
        let folder = unzip::unfold(sent.path(), workplace.path(), limits).map_err(refused)?;
        Ok(Self { folder, _workplace: workplace })
    }
}

/// The file of a dataset, as the description of a package says it; none when it has no such dataset.
fn path_of(described: &[u8], dataset: &str) -> Result<Option<String>, Failed> {
    let value = serde_json::from_slice(described).map_err(|error| Failed::impossible(&error))?;
    let descriptor = Descriptor(value);
    let path = descriptor.resource(dataset).and_then(|resource| resource.get("path"));
    Ok(path.and_then(|path| path.as_str()).map(str::to_owned))
}

/// Whether an error is of what is read, not of where it is written.
fn is_of_the_archive(error: &io::Error) -> bool {
    use io::ErrorKind::{
        AlreadyExists, InvalidData, InvalidFilename, InvalidInput, IsADirectory, NotADirectory,
        Other, UnexpectedEof,
    };
    matches!(
        error.kind(),
        AlreadyExists
            | InvalidData
            | InvalidFilename
            | InvalidInput
            | IsADirectory
            | NotADirectory
            | Other
            | UnexpectedEof
    )
}
