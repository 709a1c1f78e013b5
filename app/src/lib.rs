//! What people see: pages rendered by the server, one island that moves in the browser, and the charts
//! that both draw.
//!
//! A page is a function of a release and an address. [`routes::resolve`] reads the address, the page
//! says what it found, [`shell()`] puts it in a document. The server adds nothing but HTTP.

// The type of a page is the type of all that stands in it.
#![recursion_limit = "256"]

pub mod address;
pub mod charts;
pub mod explorer;
pub mod islands;
pub mod names;
mod words;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod archive;
#[cfg(feature = "ssr")]
pub mod choosing;
#[cfg(feature = "ssr")]
pub mod comparison;
#[cfg(feature = "ssr")]
mod credits;
#[cfg(feature = "ssr")]
pub mod description;
#[cfg(feature = "ssr")]
pub mod directory;
#[cfg(feature = "ssr")]
pub mod embedding;
#[cfg(feature = "ssr")]
pub mod feed;
#[cfg(feature = "ssr")]
mod figures;
#[cfg(feature = "ssr")]
mod formula;
#[cfg(feature = "ssr")]
mod glance;
#[cfg(feature = "ssr")]
pub mod images;
#[cfg(feature = "ssr")]
pub mod notice;
#[cfg(feature = "ssr")]
pub mod origin;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod pilot;
#[cfg(feature = "ssr")]
pub mod practices;
#[cfg(feature = "ssr")]
pub mod problem;
#[cfg(feature = "ssr")]
pub mod progress;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
pub mod selection;
#[cfg(feature = "ssr")]
mod sentences;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
mod structured;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
pub mod theme;

#[cfg(feature = "ssr")]
pub use shell::{BrowserFiles, Site, shell};

/// Wakes the islands of the page. Called once by the script that the server puts in it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
