//! A release, as readers see it.

use serde::{Deserialize, Serialize};

/// What a page says of the release its figures belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// 1, 2, 3…: no gap, never reused.
    pub number: u32,
    /// When it was made (RFC 3339, UTC).
    pub created: String,
    /// What the publisher says of it.
    pub notes: String,
}
