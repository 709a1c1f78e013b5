//! What moves in the browser. One file for each island; everything else is rendered by the server.

#![expect(
    unreachable_pub,
    reason = "the macros of leptos make public types for private components"
)]

mod explorer;

pub use explorer::Explorer;
#[cfg(feature = "ssr")]
pub(crate) use explorer::{Reading, Start};
