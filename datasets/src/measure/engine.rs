//! The reading of a definition that runs in the server: polars, over a whole dataset at once.
//!
//! [`frame`] hands the rows to polars, [`plan`] says what to add, and [`parts`] reads the sums back.
//! Nothing else in the project touches polars but the release's Parquet file.

mod frame;
mod parts;
mod plan;

use super::figure::{figures, levels};
use super::part::Layout;
use super::{Measure, MeasureError};
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
    let engine = |source| MeasureError::Engine { indicator: indicator.id.clone(), source };
    MeasureError::unless_addable(indicator, dataset, table)?;
    let layout = Layout::new(indicator, dataset);
    let frame = frame::Frame::new(indicator, &layout, table)?;
    if let Measure::Level { column, note, filter } = &indicator.measure {
        let counted = plan::levels(&frame, column, note.as_deref(), filter).map_err(engine)?;
        let parts = parts::levels(&counted).map_err(engine)?;
        return Ok(levels(indicator, parts, territories));
    }
    let Some(terms) = indicator.measure.terms() else { return Ok(Vec::new()) };
    let added = plan::parts(&frame, &terms, layout.per_unit).map_err(engine)?;
    let parts = parts::read(&added, &frame.dimensions).map_err(engine)?;
    Ok(figures(indicator, layout.per_unit, parts, territories))
}
