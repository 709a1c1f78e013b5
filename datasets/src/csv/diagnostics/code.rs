//! The name and the severity of each kind of problem, and what its sentences tell.
//!
//! Codes are an interface: programs and documentation name them, and sentences are found by them in
//! `locales/`. Add some, do not change one.

use super::parts::Part as _;
use super::sentence::Sentence;
use super::{
    CellFault, Fault, FigureFault, FileFault, IndicatorFault, PackageFault, Repair, SchemaFault,
    Severity, TargetFault,
};

impl Fault {
    /// Whether it prevents publication.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Repair(_)
            | Self::File(
                FileFault::BlankLines { .. }
                | FileFault::NoRows
                | FileFault::Misencoded { .. }
                | FileFault::LostLetters { .. }
                | FileFault::TotalRows { .. }
                | FileFault::TitleRows { .. }
                | FileFault::SecondHeader,
            )
            | Self::Schema(
                SchemaFault::UncheckedConstraint
                | SchemaFault::UncheckedType
                | SchemaFault::UncheckedFormat { .. }
                | SchemaFault::AbsenceLabel { .. }
                | SchemaFault::UnreadDialect,
            )
            | Self::Package(
                PackageFault::UnknownOutlines { .. }
                | PackageFault::ToFillIn
                | PackageFault::NoContact,
            )
            | Self::Target(
                TargetFault::AgainstDirection { .. } | TargetFault::OtherBaseline { .. },
            )
            | Self::Figure(FigureFault::NoTerritory { .. }) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether it tells what was read otherwise than it was written.
    pub const fn is_repair(&self) -> bool {
        matches!(self, Self::Repair(_) | Self::File(FileFault::BlankLines { .. }))
    }

    /// The name of this kind of problem; it does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(fault) => fault.code(),
            Self::Cell(fault) => fault.code(),
            Self::Repair(repair) => repair.code(),
            Self::Schema(fault) => fault.code(),
            Self::Package(fault) => fault.code(),
            Self::Target(fault) => fault.code(),
            Self::Indicator(fault) => fault.code(),
            Self::Figure(fault) => fault.code(),
        }
    }

    /// Fills the places of a sentence with what the fault holds.
    pub(super) fn put(&self, sentence: &mut Sentence) {
        match self {
            Self::File(fault) => fault.put(sentence),
            Self::Cell(fault) => fault.put(sentence),
            Self::Repair(repair) => repair.put(sentence),
            Self::Schema(fault) => fault.put(sentence),
            Self::Package(fault) => fault.put(sentence),
            Self::Target(fault) => fault.put(sentence),
            Self::Indicator(fault) => fault.put(sentence),
            Self::Figure(fault) => fault.put(sentence),
        }
    }
}

/// Gives each kind of problem of a family its code, and its sentences what they tell.
macro_rules! family {
    ($name:ident => $family:ident {
        $($variant:ident $({ $($field:ident),+ })? => $code:literal,)*
    }) => {
        impl $name {
            /// Every code of the family.
            #[cfg(test)]
            pub(super) const CODES: &[&str] = &[$($code),*];

            const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)* }
            }

            fn put(&self, sentence: &mut Sentence) {
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        $($($field.put(stringify!($field), sentence);)+)?
                    })*
                }
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
    Unreadable { cause } => "unreadable-file",
    Empty => "empty-file",
    NotText { container } => "not-text",
    NotUtf8 { byte } => "not-utf8",
    OtherEncoding { declared, found } => "other-encoding",
    DoubtfulEncoding { byte, readings } => "doubtful-encoding",
    WrongByte { byte, encoding } => "wrong-byte",
    Misencoded { count, meant } => "misencoded-letters",
    LostLetters { count } => "lost-letters",
    NulByte => "nul-byte",
    UnclosedQuote => "unclosed-quote",
    TextAfterQuote => "text-after-quote",
    TooLong => "row-too-long",
    DoubtfulDelimiter { delimiters } => "doubtful-delimiter",
    TotalRows { count } => "total-rows",
    TitleRows { count } => "title-rows",
    SecondHeader => "second-header",
    NoRows => "no-rows",
    BlankLines { count } => "blank-lines",
    OtherDelimiter { declared, found } => "other-delimiter",
    NoHeader { expected } => "no-header",
    UnnamedColumn { number } => "unnamed-column",
    DuplicateColumn => "duplicate-column",
    ColumnOrder { expected } => "column-order",
    MissingColumn { nearest } => "missing-column",
    UnknownColumn { nearest, known } => "unknown-column",
    UnknownColumns { count, known } => "unknown-columns",
    TooFewCells { expected, found } => "too-few-cells",
    TooManyCells { expected, found } => "too-many-cells",
    TooManyProblems { more } => "too-many-problems",
});

family!(CellFault => Cell {
    Type { expected, misread } => "wrong-type",
    Format { format } => "wrong-format",
    LostDigits => "lost-digits",
    DoubtfulNumber { count, decimal, whole } => "doubtful-number",
    Required => "required",
    KeyAbsent => "key-absent",
    Duplicate { first } => "duplicate-value",
    DuplicateKey { key, first } => "duplicate-key",
    BelowMinimum { minimum } => "below-minimum",
    AboveMaximum { maximum } => "above-maximum",
    NotAbove { minimum } => "not-above-minimum",
    NotBelow { maximum } => "not-below-maximum",
    TooShort { minimum } => "too-short",
    TooLong { maximum } => "too-long",
    Pattern { pattern } => "pattern",
    NotListed { allowed, nearest } => "not-listed",
    UnknownReference { file, columns } => "unknown-reference",
});

family!(Repair => Repair {
    Encoding { found } => "repaired-encoding",
    Delimiter { found } => "repaired-delimiter",
    Preamble { lines } => "repaired-preamble",
    ColumnName { read } => "repaired-column-name",
    EmptyColumn { count, number } => "repaired-empty-column",
    EmptyCells { count } => "repaired-empty-cells",
    DecimalComma { count, read } => "repaired-decimal-comma",
    Groups { count, read } => "repaired-groups",
    Spaces { count, read } => "repaired-spaces",
    Percent { count, read } => "repaired-percent",
    ZeroDecimals { count, read } => "repaired-zero-decimals",
    Minus { count, read } => "repaired-minus",
    Day { count, read } => "repaired-day",
    Truth { count, read } => "repaired-truth",
    Zeros { count, read } => "repaired-zeros",
});

family!(SchemaFault => Schema {
    Json { cause } => "json-syntax",
    RepeatedProperty { first } => "repeated-property",
    MissingProperty { name } => "missing-property",
    WrongShape { expected } => "wrong-shape",
    NotListed { allowed } => "unknown-word",
    Delimiter => "delimiter",
    DuplicateField => "duplicate-field",
    UnreadDialect => "unread-dialect",
    UncheckedType => "unchecked-type",
    UncheckedFormat { kind } => "unchecked-format",
    NumberMark => "number-mark",
    UncheckedConstraint => "unchecked-constraint",
    OtherAbsence { meaning } => "other-absence",
    AbsenceLabel { meaning } => "absence-label",
    Pattern => "invalid-pattern",
    MisplacedConstraint { kind } => "misplaced-constraint",
    Bound { kind } => "bound",
    UnknownKeyColumn { nearest } => "unknown-key-column",
    UnknownResource { nearest } => "unknown-resource",
    KeyLengths => "key-lengths",
    KeyTypes { from, to } => "key-types",
});

family!(PackageFault => Package {
    UnsafePath => "unsafe-path",
    NotCsv => "not-csv",
    NotGeoJsonFile => "not-geojson-file",
    NotGeoJson => "not-geojson",
    OutlineWithoutCode => "outline-without-code",
    NotAnOutline => "not-an-outline",
    UnknownOutlines { count } => "unknown-outlines",
    BadId => "bad-id",
    DuplicateResource => "duplicate-resource",
    DuplicatePath => "duplicate-path",
    NotALink => "not-a-link",
    MissingResource { name } => "missing-resource",
    MissingReservedColumn { resource } => "missing-reserved-column",
    ReservedColumnType { expected } => "reserved-column-type",
    UnknownPilot => "unknown-pilot",
    PilotKind { expected, found } => "pilot-kind",
    UnknownTerritoryKind => "unknown-territory-kind",
    SmallParent { found, kind } => "small-parent",
    EndsBefore { from } => "membership-ends-before",
    TerritoryCycle { path } => "territory-cycle",
    OutOfRange => "out-of-range",
    UnknownIndicator { nearest } => "unknown-indicator",
    ToFillIn => "to-fill-in",
    NoContact => "no-contact",
});

family!(TargetFault => Target {
    BeforeBaseline { baseline } => "target-before-baseline",
    AdoptedAfter { deadline } => "target-adopted-after-deadline",
    AgainstDirection { direction, baseline } => "target-against-direction",
    OtherBaseline { year, measured } => "target-other-baseline",
    OutsideScale { levels } => "target-outside-scale",
    OutsideShare => "target-outside-share",
    MadeUpFigures => "target-made-up-figures",
    MadeUpTarget => "target-made-up",
    NoTarget => "path-without-target",
    OutsidePath { first, last } => "path-outside-years",
    PathEnd { expected } => "path-end",
    PathToLevel => "path-to-level",
});

family!(IndicatorFault => Indicator {
    Syntax { cause } => "toml-syntax",
    WrongType { expected } => "indicator-wrong-type",
    UnknownWord { allowed } => "indicator-unknown-word",
    MissingKey => "indicator-missing-key",
    UnknownDataset { nearest } => "indicator-unknown-dataset",
    UnknownColumn { dataset, nearest } => "indicator-unknown-column",
    NoColumn { dataset } => "indicator-no-column",
    SameColumn { other } => "indicator-same-column",
    ColumnType { kind, expected } => "indicator-column-type",
    NoScale => "indicator-no-scale",
    UnnamedLevel => "indicator-unnamed-level",
    ScaleYears => "indicator-scale-years",
    ScaleOverlap => "indicator-scale-overlap",
    Coverage => "indicator-coverage",
    Decimals => "indicator-decimals",
    RatioScale => "indicator-ratio-scale",
    UnknownValue { allowed, nearest } => "indicator-unknown-value",
    EmptyCondition => "indicator-empty-condition",
    NoText => "indicator-no-text",
    UnknownPlace => "indicator-unknown-place",
    FormerId => "indicator-former-id",
    NoMethod => "indicator-no-method",
    PercentOfNothing => "indicator-percent-of-nothing",
    CommuneRollup => "indicator-commune-rollup",
    SameRollup => "indicator-same-rollup",
    ReservedDimension => "indicator-reserved-dimension",
    PatternColumn => "indicator-pattern-column",
});

family!(FigureFault => Figure {
    OverWhole { indicator, whole, total } => "over-whole",
    NegativeWhole { indicator } => "negative-whole",
    NegativePart { indicator } => "negative-part",
    NotAdded { indicator } => "not-added",
    OtherYear { period, year } => "other-year",
    NoScale { indicator, year } => "no-scale-in-year",
    UnknownLevel { indicator, year, highest } => "unknown-level",
    NoTerritory { count } => "no-territory",
});
