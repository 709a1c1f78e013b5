//! What checks files and figures in the browser, when a reader asks: the checks of `trajectoire check` and the plain
//! reading of the definitions, in a module of their own that no page loads by itself.
//!
//! It runs in a worker, so that the page answers while it computes, and sends nothing to anybody. What it finds comes
//! out as HTML, made here as the server makes its own; the page only puts it in its place.

mod cells;
mod effect;
mod figure;
mod html;
#[expect(dead_code, reason = "the charts alone ask how long a unit is")]
#[path = "../../src/charts/number.rs"]
pub mod number;
mod problems;
mod recognise;
mod release;
mod rows;
mod texts;

#[cfg(target_family = "wasm")]
mod browser;
#[path = "../../src/formula.rs"]
mod formula;

pub use figure::Asked;
pub use recognise::recognise;
pub use release::{Checker, Failure, Step};
