//! What is known: the CSV files that a territory publishes, the figures computed from them, and the
//! releases in which both are kept. The domain, with no web in it.
//!
//! The data goes one way, and each step is a module: a published file is decoded and validated
//! ([`csv`]), gathered with its definitions ([`package`]), measured ([`measure`]) into observations
//! ([`model`]), kept in a release ([`release`]) and written out ([`export`]). What the observations say of
//! a target is its [`trajectory`](mod@trajectory).
//!
//! Without the feature `engine` the crate builds for the browser: no polars, no file system.

mod cores;
pub mod csv;
pub mod export;
pub mod letters;
pub mod measure;
pub mod model;
pub mod package;
pub mod release;
pub mod standards;
pub mod trajectory;
