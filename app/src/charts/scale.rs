//! The coordinate that charts give to plotters: a range of numbers.
//!
//! plotters' own computes ticks with logarithms, which differ in their last digit between the server
//! and the browser. Here each chart chooses its ticks, and draws its grid itself: plotters' mesh would
//! be several kilobytes in the browser, for a few straight lines.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

/// A range of numbers.
pub(super) struct Scale {
    range: Range<f64>,
}

impl Scale {
    /// A scale from one end to the other.
    pub(super) fn new(range: Range<f64>) -> Self {
        Self { range }
    }
}

impl Ranged for Scale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        let share = (value - self.range.start) / (self.range.end - self.range.start);
        start + nearest(share.clamp(0.0, 1.0) * f64::from(end - start))
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}

/// The nearest whole number of tenths of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "lengths on the drawing are small")]
pub(super) fn nearest(length: f64) -> i32 {
    (length + 0.5).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::{Ranged, Scale};

    #[test]
    fn a_value_is_placed_in_proportion_and_never_outside() {
        let scale = Scale::new(0.0..100.0);
        let placed = [0.0, 29.3, 100.0, 250.0, -1.0].map(|value| scale.map(&value, (1000, 3000)));
        assert_eq!(placed, [1000, 1586, 3000, 3000, 1000]);
    }

    #[test]
    fn a_scale_goes_up_when_the_drawing_goes_down() {
        let scale = Scale::new(0.0..4.0);
        assert_eq!(scale.map(&3.0, (400, 0)), 100);
    }
}
