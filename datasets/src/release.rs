//! Releases: what was published, kept whole and never changed.
//!
//! A store is a folder. Each release in it is a folder too, that standard tools can read and check:
//! the package as it was published, its figures in Parquet, `release.json` and `SHA256SUMS`. Making one
//! computes everything; serving one only reads.

mod changes;
mod history;
mod manifest;
mod store;

pub(crate) use manifest::sha256;
pub use manifest::{Manifest, ManifestFile};
pub use store::{Published, Store, StoreError};
