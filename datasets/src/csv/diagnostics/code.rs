//! The name and the severity of each kind of problem.
//!
//! Codes are an interface: programs and documentation name them. Add some, do not change one.

use super::{
    CellFault, Fault, FileFault, IndicatorFault, PackageFault, SchemaFault, Severity, TargetFault,
};

impl Fault {
    /// Whether it prevents publication.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::File(FileFault::BlankLines { .. })
            | Self::Schema(SchemaFault::UncheckedConstraint)
            | Self::Target(TargetFault::AgainstDirection { .. }) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// The name of this kind of problem; it does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(fault) => fault.code(),
            Self::Cell(fault) => fault.code(),
            Self::Schema(fault) => fault.code(),
            Self::Package(fault) => fault.code(),
            Self::Target(fault) => fault.code(),
            Self::Indicator(fault) => fault.code(),
        }
    }
}

/// Gives each kind of problem its code, and makes a [`Fault`] of the family.
macro_rules! family {
    ($name:ident => $family:ident { $($variant:ident => $code:literal,)* }) => {
        impl $name {
            const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)* }
            }
        }

        impl From<$name> for Fault {
            fn from(fault: $name) -> Self {
                Self::$family(fault)
            }
        }
    };
}

family!(FileFault => File {
    Missing => "missing-file",
    Unreadable => "unreadable-file",
    Empty => "empty-file",
    NotUtf8 => "not-utf8",
    NulByte => "nul-byte",
    UnclosedQuote => "unclosed-quote",
    TextAfterQuote => "text-after-quote",
    BlankLines => "blank-lines",
    OtherDelimiter => "other-delimiter",
    NoHeader => "no-header",
    UnnamedColumn => "unnamed-column",
    DuplicateColumn => "duplicate-column",
    MissingColumn => "missing-column",
    UnknownColumn => "unknown-column",
    TooFewCells => "too-few-cells",
    TooManyCells => "too-many-cells",
    TooManyProblems => "too-many-problems",
});

family!(CellFault => Cell {
    Type => "wrong-type",
    Required => "required",
    KeyAbsent => "key-absent",
    Duplicate => "duplicate-value",
    DuplicateKey => "duplicate-key",
    BelowMinimum => "below-minimum",
    AboveMaximum => "above-maximum",
    TooShort => "too-short",
    TooLong => "too-long",
    Pattern => "pattern",
    NotListed => "not-listed",
    UnknownReference => "unknown-reference",
});

family!(SchemaFault => Schema {
    Json => "json-syntax",
    MissingProperty => "missing-property",
    WrongShape => "wrong-shape",
    NotListed => "unknown-word",
    Delimiter => "delimiter",
    DuplicateField => "duplicate-field",
    UnknownMissingValue => "unknown-missing-value",
    UncheckedConstraint => "unchecked-constraint",
    Pattern => "invalid-pattern",
    MisplacedConstraint => "misplaced-constraint",
    Bound => "bound",
    UnknownKeyColumn => "unknown-key-column",
    UnknownResource => "unknown-resource",
    KeyLengths => "key-lengths",
    KeyTypes => "key-types",
});

family!(PackageFault => Package {
    UnsafePath => "unsafe-path",
    NotCsv => "not-csv",
    BadId => "bad-id",
    DuplicateResource => "duplicate-resource",
    MissingResource => "missing-resource",
    MissingReservedColumn => "missing-reserved-column",
    ReservedColumnType => "reserved-column-type",
    UnknownPilot => "unknown-pilot",
    PilotKind => "pilot-kind",
    UnknownTerritoryKind => "unknown-territory-kind",
    TerritoryCycle => "territory-cycle",
    OutOfRange => "out-of-range",
    UnknownIndicator => "unknown-indicator",
    NotALink => "not-a-link",
});

family!(TargetFault => Target {
    BeforeBaseline => "target-before-baseline",
    AdoptedAfter => "target-adopted-after-deadline",
    AgainstDirection => "target-against-direction",
    OutsideScale => "target-outside-scale",
    NoTarget => "path-without-target",
    OutsidePath => "path-outside-years",
    PathEnd => "path-end",
    PathToLevel => "path-to-level",
});

family!(IndicatorFault => Indicator {
    Syntax => "toml-syntax",
    WrongType => "indicator-wrong-type",
    UnknownWord => "indicator-unknown-word",
    MissingKey => "indicator-missing-key",
    UnknownDataset => "indicator-unknown-dataset",
    UnknownColumn => "indicator-unknown-column",
    ColumnType => "indicator-column-type",
    NoScale => "indicator-no-scale",
    UnnamedLevel => "indicator-unnamed-level",
    Coverage => "indicator-coverage",
    Decimals => "indicator-decimals",
    RatioScale => "indicator-ratio-scale",
});
