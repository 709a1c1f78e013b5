//! `release.json` as bytes, and the proof that nothing that it lists has moved.

pub(super) use super::digest::{hexadecimal, sha256};
use super::keys::{PUBLIC, VOUCHER};
use crate::model::Manifest;

/// Version of the store's layout; a newer program still reads older ones.
///
/// 1 had no signature. 2 has `release.json.minisig`, and the key that made it.
pub(super) const FORMAT: u32 = 2;

/// The files of a release that speak of the others: those that a manifest does not list. The last is only there
/// where the key has changed.
pub const PROOF: [&str; 5] =
    ["release.json", "SHA256SUMS", "release.json.minisig", PUBLIC, VOUCHER];

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
