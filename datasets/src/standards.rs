//! What others expect to read of a package, in their own formats: its tables as Table Schema (both
//! versions), the whole as a Data Package, figures as SDMX-CSV and in the exchange format of the State.
//!
//! Descriptions start from what the package says of itself, and add what only reading it could tell: how a
//! file is written, how long it is, its digest. The addresses and the digests are given by the caller.

mod data_package;
pub mod public_service;
mod sdmx;
mod table_schema;

pub use data_package::data_package;
pub use sdmx::sdmx_csv;
pub use table_schema::{table_schema, table_schema_v1};

use crate::export::Context;
use crate::model::Nature;

/// Whether figures are real; what is not known is taken for real by nobody.
fn nature(context: &Context<'_>) -> Nature {
    context.dataset.map_or(Nature::Demonstration, |dataset| dataset.nature)
}
