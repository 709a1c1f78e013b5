//! The words of the domain: what the other modules read, compute and write.
//!
//! Plain serialisable types, compiled for the browser too. Nothing here reads a file.

mod archive;
mod catalogue;
mod changes;
mod dataset;
mod descriptor;
mod difference;
mod indicator;
mod language;
mod layer;
mod lines;
mod manifest;
mod observation;
mod overview;
mod practice;
mod reference;
mod release;
mod source;
mod target;
mod territory;

pub use archive::{Archive, Edition, PastFigure};
pub use catalogue::Catalogue;
pub use changes::{Changes, Counts, IndicatorChanges, IndicatorRevision, Revision};
pub use dataset::{Category, Dataset, Field, FieldKind, Licence, MissingValue, Nature};
pub(crate) use descriptor::publishes;
pub use descriptor::{Contributor, Descriptor};
pub use difference::{Difference, Move, Reason, TableDifference};
pub use indicator::{Break, By, Coverage, Direction, Indicator, LEVEL, Localized, Scale};
pub use language::Language;
pub use layer::{Layer, Ring};
pub use lines::Lines;
#[cfg(feature = "engine")]
pub(crate) use manifest::FIGURES;
pub use manifest::{Manifest, ManifestFile};
pub use observation::{Observation, Status};
pub use overview::{Measured, Overview, Overviews};
pub use practice::Practice;
pub use reference::Reference;
pub use release::Release;
pub use source::Source;
pub use target::{Milestone, Target};
pub use territory::{Groups, Membership, Territories, Territory, TerritoryKind};
