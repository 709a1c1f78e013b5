//! Territories where they are.

use super::data::ChartData;
use super::draw::{ChartError, Plate, Size, draw_nothing};

/// Draws it.
pub(super) fn draw_map(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    draw_nothing(data, size)
}
