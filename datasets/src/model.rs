//! The words of the domain: what the other modules read, compute and write.
//!
//! Plain serialisable types, compiled for the browser too. Nothing here reads a file.

mod catalogue;
mod dataset;
mod indicator;
mod language;
mod observation;
mod release;
mod source;
mod territory;

pub use catalogue::Catalogue;
pub use dataset::{Category, Dataset, Field, FieldKind, Licence, MissingValue, Nature};
pub use indicator::{By, Coverage, Direction, Indicator, Localized, Scale};
pub use language::Language;
pub use observation::{Observation, Status};
pub use release::Release;
pub use source::Source;
pub use territory::{Territories, Territory, TerritoryKind};
