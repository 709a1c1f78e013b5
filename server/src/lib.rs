//! What answers: the command line and the web server.
//!
//! The server adds HTTP to what `app` and `datasets` know, and nothing else. One file is one family of
//! routes; each layer of `middleware` is a file.

mod accept;
mod api;
mod archives;
mod bucket;
pub mod command;
mod connections;
mod differences;
mod feeds;
mod files;
mod host;
mod images;
mod kept;
mod metadata;
mod metrics;
mod middleware;
mod names;
mod oembed;
mod pages;
mod problem;
mod publishing;
mod raster;
mod releases;
mod respond;
mod revisions;
mod router;
mod security_txt;
mod serve;
mod served;
mod sitemap;
mod state;
mod unzip;

pub use connections::Most;
pub use publishing::{Entry, Journal, Limits, Publishing, Scope, Token, TokenError, Tokens};
pub use security_txt::{NoContact, SecurityContact};
pub use serve::{ServeError, serve};
pub use served::{MoveError, Served};
pub use state::{State, StateError, browser_files};
