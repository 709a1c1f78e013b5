//! A package, a release or a store that came as one zip file: unfolded within limits, for whoever made it is not
//! trusted.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

/// What an archive may unfold to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Bytes of its files together.
    pub(crate) bytes: u64,
    /// How many files there may be.
    pub(crate) files: usize,
}

/// Why an archive cannot be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ArchiveError {
    #[error("«\u{a0}{}\u{a0}» n’est pas un fichier .zip lisible ({source})", path.display())]
    Unreadable { path: PathBuf, source: ZipError },
    #[error("«\u{a0}{}\u{a0}» ne s’ouvre pas ({source})", path.display())]
    Disk { path: PathBuf, source: io::Error },
    #[error(
        "le fichier .zip contient «\u{a0}{0}\u{a0}», qui sortirait de son dossier\u{202f}; rien n’a été vérifié"
    )]
    LeadsOut(String),
    #[error(
        "le fichier .zip contient trop de fichiers, ou de trop gros\u{202f}; rien n’a été vérifié"
    )]
    TooLarge,
}

/// Unfolds an archive into a folder, and gives the one that holds what was archived.
pub(crate) fn unfold(path: &Path, folder: &Path, limits: Limits) -> Result<PathBuf, ArchiveError> {
    let unreadable = |source| ArchiveError::Unreadable { path: path.to_owned(), source };
    let disk = |source| ArchiveError::Disk { path: path.to_owned(), source };
    let mut archive = ZipArchive::new(File::open(path).map_err(disk)?).map_err(unreadable)?;
    if archive.len() > limits.files {
        return Err(ArchiveError::TooLarge);
    }
    let mut left = limits.bytes;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(unreadable)?;
        let Some(inside) = entry.enclosed_name() else {
            let name = entry.name().map_err(unreadable)?.into_owned();
            return Err(ArchiveError::LeadsOut(name));
        };
        let place = folder.join(inside);
        if entry.is_dir() {
            fs::create_dir_all(&place).map_err(disk)?;
            continue;
        }
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(disk)?;
        }
        // What the archive says of its sizes is not believed.
        let mut file = File::create(&place).map_err(disk)?;
        let written = io::copy(&mut entry.take(left + 1), &mut file).map_err(disk)?;
        left = left.checked_sub(written).ok_or(ArchiveError::TooLarge)?;
    }
    holder(folder).map_err(disk)
}

/// The folder itself, or the only one in it.
fn holder(folder: &Path) -> io::Result<PathBuf> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    // What a Mac puts beside what was compressed.
    let of_a_mac = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name == "__MACOSX" || name == ".DS_Store")
    };
    entries.retain(|path| !of_a_mac(path));
    Ok(match entries.as_slice() {
        [only] if only.is_dir() && only.file_name().is_some_and(|name| name != "releases") => {
            only.clone()
        }
        _ => folder.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mac_adds_does_not_hide_the_folder_that_was_compressed() {
        let place = tempfile::tempdir().unwrap();
        for folder in ["paquet", "__MACOSX/paquet"] {
            fs::create_dir_all(place.path().join(folder)).unwrap();
        }
        fs::write(place.path().join(".DS_Store"), "").unwrap();
        assert_eq!(holder(place.path()).unwrap(), place.path().join("paquet"));
        fs::create_dir(place.path().join("autre")).unwrap();
        assert_eq!(holder(place.path()).unwrap(), place.path());
    }
}
