//! Releases: what was published, kept whole and never changed.
//!
//! A store is a folder. Each release in it is a folder too, that standard tools can read and check:
//! the package as it was published, its figures in Parquet, `release.json` that lists them, `SHA256SUMS` and a
//! signature. Making one computes everything; serving one only reads.

mod archive;
mod arrival;
mod changes;
mod diff;
mod draft;
mod error;
mod history;
mod keys;
mod lock;
mod manifest;
mod proposal;
mod publish;
mod store;
mod verify;

pub use arrival::{Arrival, Sealed};
pub use diff::between;
pub use error::StoreError;
pub use keys::{KeyError, Keys};
pub use manifest::{PROOF, sha256};
pub use proposal::{Proposal, Standpoint, Turn};
pub use publish::Published;
pub use store::Store;
pub use verify::{Flaw, Trust, Verified, verify_release};
