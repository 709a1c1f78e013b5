//! What every request is answered from: one release, loaded once, never changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::Site;
use app::texts::{Texts, TextsError};
use datasets::release::{Store, StoreError};
use leptos::config::LeptosOptions;

/// Why the server has nothing to serve.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The texts cannot be read.
    #[error(transparent)]
    Texts(#[from] TextsError),
    /// The store holds no release.
    #[error("aucune version n'est publiée ; lancez « trajectoire publish DOSSIER » d'abord")]
    Empty,
    /// The files for the browser are not there.
    #[error(
        "le dossier « {} » n'a pas les fichiers du navigateur ; construisez-les (make build) ou indiquez leur dossier avec --site",
        folder.display()
    )]
    NoSite {
        /// The folder that was looked in.
        folder: PathBuf,
    },
    /// The names of the files for the browser are not known.
    #[error(
        "« {} » manque : il dit les noms des fichiers du navigateur, et va avec le programme (make build fait les deux)",
        path.display()
    )]
    NoNames {
        /// Where the names should be.
        path: PathBuf,
    },
}

/// The state that handlers share.
#[derive(Clone, Debug)]
pub struct State {
    /// What pages are rendered from.
    pub site: Site,
    /// Folder of the browser's files.
    pub files: Arc<Path>,
}

impl State {
    /// Loads the last release of a store, checked, and the texts.
    ///
    /// # Errors
    /// When the store is empty or damaged, or when the browser's files were not built.
    pub fn load(store: &Store, files: &Path) -> Result<Self, StateError> {
        let number = store.numbers()?.last().copied().ok_or(StateError::Empty)?;
        let hashed = names_are_hashed(files)?;
        let catalogue = Arc::new(store.load(number)?);
        tracing::info!(
            release.number = number,
            indicators = catalogue.indicators.len(),
            "release loaded"
        );
        let options = LeptosOptions::builder()
            .output_name("trajectoire")
            .site_root(files.to_string_lossy().into_owned())
            .hash_files(hashed)
            .build();
        let site = Site { catalogue, texts: Arc::new(Texts::french()?), options };
        Ok(Self { site, files: files.into() })
    }
}

/// Whether the browser's files have their hash in their name. leptos then reads the names from a file
/// beside the program, and would stop at the first page without it.
fn names_are_hashed(files: &Path) -> Result<bool, StateError> {
    let built = files.join("pkg");
    if !built.is_dir() {
        return Err(StateError::NoSite { folder: files.to_owned() });
    }
    if built.join("trajectoire.js").is_file() {
        return Ok(false);
    }
    let program = std::env::current_exe().unwrap_or_default();
    let path = program.with_file_name("hash.txt");
    if path.is_file() { Ok(true) } else { Err(StateError::NoNames { path }) }
}
