//! What can be wrong with a package whose files are each as they should.

use crate::model::{FieldKind, TerritoryKind};

/// What is wrong with how the package holds together.
#[derive(Clone, Debug, PartialEq)]
pub enum PackageFault {
    /// A path leaves the folder of the package.
    UnsafePath,
    /// A resource is not a `.csv`.
    NotCsv,
    /// A layer is not a `.geojson`.
    NotGeoJsonFile,
    /// A layer is JSON, but not a collection of features.
    NotGeoJson,
    /// A feature of a layer does not say which territory it outlines.
    OutlineWithoutCode,
    /// The geometry of a territory is not a surface on Earth.
    NotAnOutline,
    /// A layer outlines territories that the package does not know; they are left out.
    UnknownOutlines {
        /// How many.
        count: usize,
    },
    /// An id cannot be an address.
    BadId,
    /// Two resources have the same name.
    DuplicateResource,
    /// Two resources have the same file.
    DuplicatePath,
    /// A link is not the address of a page.
    NotALink,
    /// A resource that every package has is not there.
    MissingResource {
        /// Its name.
        name: &'static str,
    },
    /// A column that a reserved resource must have is not there.
    MissingReservedColumn {
        /// The resource.
        resource: &'static str,
    },
    /// A column of a reserved resource has another type.
    ReservedColumnType {
        /// The types it may have.
        expected: Vec<FieldKind>,
    },
    /// The commune or the group of the site is not in `territoires`.
    UnknownPilot,
    /// The commune or the group of the site is a territory of another kind.
    PilotKind {
        /// The kind it must be.
        expected: TerritoryKind,
        /// The kind it is.
        found: TerritoryKind,
    },
    /// A territory is of a kind that does not exist.
    UnknownTerritoryKind,
    /// A territory is part of one of its own size, or smaller.
    SmallParent {
        /// The kind of the territory it is said to be part of.
        found: TerritoryKind,
        /// Its kind.
        kind: TerritoryKind,
    },
    /// A membership ends before it begins.
    EndsBefore {
        /// The day it begins.
        from: String,
    },
    /// Territories are part of one another.
    TerritoryCycle {
        /// The codes, from one to itself.
        path: Vec<String>,
    },
    /// A population or a year is not one.
    OutOfRange,
    /// A row speaks of an indicator that is not defined.
    UnknownIndicator {
        /// The indicator that it may be.
        nearest: Option<String>,
    },
    /// A text is still the one that the first package was made with.
    ToFillIn,
    /// Who publishes gives no address to write to.
    NoContact,
}
