//! What can be wrong with what `datapackage.json` says.

use super::JsonFlaw;
use crate::model::FieldKind;

/// What a property of `datapackage.json` must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text that is not empty.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number, 0 or more.
    Length,
    /// An object.
    Object,
    /// A list.
    List,
    /// A text or a list of texts.
    TextOrList,
    /// A text or an object with `value` and `label`.
    MissingValue,
    /// A text, a whole number or an object with `value` and `label`.
    Category,
}

/// What is wrong with what `datapackage.json` says.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemaFault {
    /// It is not JSON.
    Json {
        /// Why.
        cause: JsonFlaw,
    },
    /// An object has a property twice.
    RepeatedProperty {
        /// Line of the first.
        first: u32,
    },
    /// A property is not there.
    MissingProperty {
        /// Its name.
        name: &'static str,
    },
    /// A property has not the shape that it must.
    WrongShape {
        /// The shape.
        expected: Shape,
    },
    /// A property is not one of the words that it may be.
    NotListed {
        /// The words.
        allowed: Vec<&'static str>,
    },
    /// The delimiter is not one of the four that are read.
    Delimiter,
    /// Two columns have the same name.
    DuplicateField,
    /// A property of the dialect is not followed. A warning.
    UnreadDialect,
    /// A type whose values are kept as text, and not checked. A warning.
    UncheckedType,
    /// A format that is not checked. A warning.
    UncheckedFormat {
        /// The type of the column.
        kind: FieldKind,
    },
    /// What separates decimals or thousands is not one character.
    NumberMark,
    /// A constraint is not checked. A warning.
    UncheckedConstraint,
    /// The label of a text that stands for an absence is that of another absence.
    OtherAbsence {
        /// What the text means.
        meaning: &'static str,
    },
    /// The label of a text that stands for an absence may not say what it means. A warning.
    AbsenceLabel {
        /// What the text means.
        meaning: &'static str,
    },
    /// A pattern that is not a regular expression.
    Pattern,
    /// A constraint has no meaning for the type of its column.
    MisplacedConstraint {
        /// The type.
        kind: FieldKind,
    },
    /// A bound is not a value of its column.
    Bound {
        /// The type of the column.
        kind: FieldKind,
    },
    /// A key names a column that is not in its schema.
    UnknownKeyColumn {
        /// The column that it may be.
        nearest: Option<String>,
    },
    /// A foreign key names a resource that is not in the package.
    UnknownResource {
        /// The resource that it may be.
        nearest: Option<String>,
    },
    /// A foreign key has not as many columns on both sides.
    KeyLengths,
    /// The columns of a foreign key are not of the same type on both sides.
    KeyTypes {
        /// The type on this side.
        from: FieldKind,
        /// The type on the other side.
        to: FieldKind,
    },
}
