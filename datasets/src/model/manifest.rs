//! `release.json`: what a release holds, as it is written and read.

use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

/// Where the figures of a release stand, beside its package.
pub(crate) const FIGURES: &str = "observations/";

/// A file of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Path in the release's folder, with `/`.
    pub path: String,
    /// Size.
    pub bytes: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// Rows, for a table; the header is not counted.
    pub rows: Option<u64>,
}

impl ManifestFile {
    /// Whether its path stays in the release's folder; what a manifest of others names may lead elsewhere.
    pub fn stays_inside(&self) -> bool {
        Path::new(&self.path).components().all(|part| matches!(part, Component::Normal(_)))
    }

    /// Whether it holds figures: it is then no file of the package that they were computed from.
    pub fn holds_figures(&self) -> bool {
        self.path.starts_with(FIGURES)
    }
}

/// The content of `release.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the store's layout.
    pub format: u32,
    /// 1, 2, 3…
    pub number: u32,
    /// SHA-256 of the previous release's `release.json`; none for the first.
    pub previous: Option<String>,
    /// When it was made (RFC 3339, UTC).
    pub created: String,
    /// What the publisher says of it.
    pub notes: String,
    /// Version of the program that computed it.
    pub code: String,
    /// The key that signed it, as `minisign -P` takes it; none in format 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Everything else in the folder but `SHA256SUMS`, the signature and its key, by path.
    pub files: Vec<ManifestFile>,
}
