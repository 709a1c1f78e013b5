//! The reading of a definition that runs in the server: polars, over a whole dataset at once, or over one
//! that is too long to be kept.
//!
//! [`frame`] hands the columns to polars, [`plan`] says what to add, [`runs`] sums up the rows that stand
//! together, and [`parts`] reads the sums back. The runs of a short table are added up in memory; those of
//! a long one go to a Parquet file ([`passed`]), stretch after stretch, and polars streams them from there.

mod frame;
mod parts;
mod passed;
mod plan;
mod runs;
mod unchosen;

pub use passed::Passed;
use polars::prelude::{Engine, IntoLazy as _, LazyFrame};

use super::MeasureError;
use super::figure::{figures, levels};
use super::part::Layout;
use crate::csv::Table;
use crate::model::{Dataset, Indicator, Observation, Territories};

/// Computes every figure of an indicator from its table, aggregates included: the same as
/// [`evaluate`](super::evaluate()), by polars.
///
/// # Errors
/// When the definition names a column that is not there, a number cannot be added exactly, or polars
/// fails.
pub fn measure(
    indicator: &Indicator,
    dataset: &Dataset,
    table: &Table,
    territories: &Territories,
) -> Result<Vec<Observation>, MeasureError> {
    MeasureError::unless_addable(indicator, dataset, table)?;
    if table.rows() == 0 {
        return Ok(Vec::new());
    }
    let layout = Layout::new(indicator, dataset);
    let runs = runs::runs(indicator, &layout, table)?;
    add_up(indicator, &layout, runs.lazy(), Engine::InMemory, territories)
}

/// The figures that runs make.
fn add_up(
    indicator: &Indicator,
    layout: &Layout,
    runs: LazyFrame,
    engine: Engine,
    territories: &Territories,
) -> Result<Vec<Observation>, MeasureError> {
    let mut sums =
        plan::parts(indicator, layout, runs, engine).map_err(MeasureError::engine(indicator))?;
    // A cell is found at once in a column of one piece.
    sums.rechunk_mut_par();
    Ok(if indicator.measure.is_level() {
        levels(
            indicator,
            parts::levels(&sums).map_err(MeasureError::engine(indicator))?,
            territories,
        )
    } else {
        let parts = parts::Parts::of(indicator, &sums).map_err(MeasureError::engine(indicator))?;
        figures(indicator, layout.per_unit, parts.pieces(), territories)
    })
}
