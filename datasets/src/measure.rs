//! From rows to figures: one definition, read three ways that must agree on every figure.
//!
//! [`Measure`] is the definition. `measure` has polars read it over a whole dataset, in the server;
//! [`evaluate()`] reads it row by row in plain Rust, in the browser too; [`sql()`] writes it as a query that
//! other tools run. The first two only add: what a sum means is decided once, in `figure`, and rounded
//! once, in `publish`.

mod cell;
mod definition;
#[cfg(feature = "engine")]
mod engine;
mod error;
mod evaluate;
mod figure;
mod gathered;
mod part;
mod publish;
mod sql;

pub(crate) use cell::fulfils;
pub use definition::{Amount, Condition, Filter, Measure, Range, Term, Terms};
#[cfg(feature = "engine")]
pub use engine::{Passed, measure};
pub use error::MeasureError;
pub use evaluate::evaluate;
pub use gathered::Gathered;
pub use part::UNKNOWN;
pub(crate) use part::weight;
pub(crate) use publish::nearest;
pub use publish::{MILLION, millionths, quotient};
pub use sql::sql;
pub(crate) use sql::{name as sql_name, text as sql_text};
