//! From rows to figures.
//!
//! One [`definition`](Measure) says how an indicator is computed; `plan` has polars do it over a whole
//! dataset; [`ratio`] and [`round`] turn what was counted into the figure that is shown.

mod definition;
#[cfg(feature = "engine")]
mod engine;
mod publish;

pub use definition::{Measure, Term};
#[cfg(feature = "engine")]
pub use engine::{MeasureError, measure};
pub use publish::{ratio, round};
