//! The explorer of an indicator: what an address shows of it, as sentence, chart and table.
//!
//! The server brings, in the page, a sheet of all that the explorer can show: words, figures, targets.
//! From that sheet and an address, the same functions write the same HTML in the server and in the
//! browser, which so needs neither a translation engine nor the components of the page.

mod controls;
mod groups;
mod known;
mod lines;
mod sentence;
mod share;
mod sheet;
mod shown;
mod table;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
#[cfg(feature = "ssr")]
mod write;

#[cfg(feature = "ssr")]
pub(crate) use controls::word_of;
pub use known::{Known, Origin, Place};
#[cfg(feature = "ssr")]
pub(crate) use share::{FRAME, code as embedding_code};
pub use shown::{PARTS, Shown, rows};
#[cfg(feature = "ssr")]
pub(crate) use write::{authors, dimension, is_whole, sheet};

/// Id of the sheet in the page.
pub const SHEET: &str = "feuille";
