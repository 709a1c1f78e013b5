//! From the bytes of a published CSV to typed columns, or to a list of what is wrong with it.
//!
//! Every problem is told with its line and column in the file as published, what stands there and how
//! to mend it; all of them at once, not the first only. Compiled for the browser too.

mod cell;
mod decode;
mod diagnostics;
mod dialect;
mod key;
mod nearest;
mod node;
mod rows;
mod schema;
mod table;
mod validate;

pub use decode::{Undecodable, decode};
pub use diagnostics::{
    CellFault, Diagnostic, Fault, FigureFault, FileFault, IndicatorFault, JsonFlaw, Misread,
    PackageFault, Place, ReadFlaw, SchemaFault, Severity, Shape, TargetFault, Told, TomlFlaw,
    TomlType, lines,
};
pub use dialect::Dialect;
pub use rows::records;
pub use schema::{Bound, Constraints, ForeignKey, Schema};
pub use table::{Absence, Column, Table, Values};
pub use validate::{Places, Validated, validate};

pub(crate) use diagnostics::{Report, Sentence};
pub(crate) use key::RowKey;
pub(crate) use nearest::nearest;
pub(crate) use node::Node;
