//! What answers: the command line and the web server.
//!
//! The server adds HTTP to what `app` and `datasets` know, and nothing else. One file is one family of
//! routes; each layer of `middleware` is a file.

pub mod command;
mod files;
mod host;
mod images;
mod metadata;
mod middleware;
mod pages;
mod problem;
mod raster;
mod respond;
mod router;
mod serve;
mod sitemap;
mod state;

pub use router::router;
pub use serve::{ServeError, serve};
pub use state::{State, StateError, browser_files};
