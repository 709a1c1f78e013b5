//! From the bytes of a published CSV to typed columns, or to a list of what is wrong with it.
//!
//! Every problem is told with its line and column in the file as published, what stands there and how
//! to mend it; all of them at once, not the first only. Compiled for the browser too.

mod canonical;
mod cell;
mod decode;
mod described;
mod diagnostics;
mod dialect;
mod key;
mod layout;
mod lexer;
mod names;
mod nearest;
mod node;
mod rows;
mod schema;
mod sniff;
mod stretches;
mod table;
mod texts;
mod unnamed;
mod validate;
mod written;

pub use canonical::canonical;
pub use cell::text::TextFormat;
pub use decode::{Container, Decoded, Encoding, Undecodable, decode, utf8};
pub use described::{Described, described};
pub use diagnostics::{
    CellFault, Diagnostic, Fault, FigureFault, FileFault, IndicatorFault, JsonFlaw, Misread,
    PackageFault, Place, ReadFlaw, Repair, SchemaFault, Severity, Shape, TargetFault, Told,
    TomlFlaw, TomlType, lines,
};
pub use dialect::{Declared, Dialect, Reading};
pub use schema::{Bound, Constraints, FieldsMatch, ForeignKey, Format, Schema};
pub(crate) use sniff::each_record;
pub use sniff::{Sniffed, records, sniff};
pub use table::{Absence, Column, Table, Values};
pub use texts::Texts;
pub use validate::{Places, Validated, validate};

pub(crate) use cell::text::with_zeros;
pub(crate) use diagnostics::{Report, Sentence, Walk};
pub(crate) use key::RowKey;
pub(crate) use nearest::nearest;
// What guesses a first package reads names and cells as the rest does.
pub(crate) use node::Node;
pub(crate) use stretches::STRETCH;
pub(crate) use validate::{Found, Long, LongReader, Look};
pub(crate) use written::written;
#[cfg(feature = "engine")]
pub(crate) use {cell::is_figure, names::fold};
