//! `release.json`: what a release holds, and the proof that nothing in it has moved.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Version of the store's layout; a newer program still reads older ones.
pub(super) const FORMAT: u32 = 1;

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
    /// Everything else in the folder but `SHA256SUMS`, by path.
    pub files: Vec<ManifestFile>,
}

impl Manifest {
    /// The bytes of `release.json`: canonical JSON (RFC 8785), so that its hash is that of its content.
    pub(super) fn to_bytes(&self) -> serde_json::Result<Vec<u8>> {
        serde_json_canonicalizer::to_vec(self)
    }

    /// The lines of `SHA256SUMS`, as `sha256sum -c` reads them; `release.json` included.
    pub(super) fn sums(&self, own: &[u8]) -> String {
        let own = format!("{}  release.json\n", sha256(own));
        let files = self.files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path));
        files.chain(std::iter::once(own)).collect()
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let halves = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves.filter_map(|half| char::from_digit(u32::from(half), 16)).collect()
}
