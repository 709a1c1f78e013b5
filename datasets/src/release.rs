//! Releases: what was published, kept whole and never changed.
//!
//! A store is a folder. Each release in it is a folder too, that standard tools can read and check:
//! the package as it was published, its figures in Parquet, `release.json` that lists them, `SHA256SUMS` and a
//! signature. Making one computes everything; serving one only reads.
//!
//! Without the feature `engine` there is no store: what remains is what a browser checks and compares by itself.

#[cfg(feature = "engine")]
mod archive;
#[cfg(feature = "engine")]
mod arrival;
#[cfg(feature = "engine")]
mod changes;
mod diff;
mod digest;
#[cfg(feature = "engine")]
mod draft;
#[cfg(feature = "engine")]
mod error;
#[cfg(feature = "engine")]
mod history;
#[cfg(feature = "engine")]
mod keys;
#[cfg(feature = "engine")]
mod lock;
#[cfg(feature = "engine")]
mod manifest;
#[cfg(feature = "engine")]
mod proposal;
#[cfg(feature = "engine")]
mod publish;
#[cfg(feature = "engine")]
mod store;
mod trial;
mod turns;
#[cfg(feature = "engine")]
mod verify;

#[cfg(feature = "engine")]
pub use arrival::{Arrival, Sealed};
pub use diff::{between, moves};
pub use digest::sha256;
#[cfg(feature = "engine")]
pub use error::StoreError;
#[cfg(feature = "engine")]
pub use keys::{KeyError, Keys};
#[cfg(feature = "engine")]
pub use manifest::PROOF;
#[cfg(feature = "engine")]
pub use proposal::Proposal;
#[cfg(feature = "engine")]
pub use publish::Published;
#[cfg(feature = "engine")]
pub use store::{Store, folder_name, folder_number};
pub use trial::{Effect, Measured, Replaced, replaced};
pub use turns::{Standpoint, Turn};
#[cfg(feature = "engine")]
pub use verify::{Flaw, Trust, Verified, verify_release};
