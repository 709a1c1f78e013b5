//! The one place where a figure gets the digits under which it is known everywhere: page, table,
//! chart, CSV and image all read the result, none rounds again.
//!
//! What is added up is whole numbers (of units, or of millionths where a column has decimals), so that
//! a sum does not depend on the order of the rows and a half is a half: `f64` enters at the last step
//! only.

/// How many millionths make a unit: columns that are added up have at most six decimals.
pub const MILLION: i64 = 1_000_000;

/// `scale × numerator / denominator` to a number of decimals, halves away from zero (as a reader does
/// by hand); `None` when the denominator is 0, because a share of nothing is not 0.
///
/// Both are in the same unit, whatever it is.
///
/// ```
/// use datasets::measure::quotient;
/// assert_eq!(quotient(3657, 12477, 100, 1), Some(29.3));
/// assert_eq!(quotient(-1, 400, 100, 1), Some(-0.3));
/// assert_eq!(quotient(0, 0, 100, 1), None);
/// ```
pub fn quotient(numerator: i128, denominator: i128, scale: u32, decimals: u8) -> Option<f64> {
    if denominator == 0 {
        return None;
    }
    let power = 10_i128.pow(u32::from(decimals.min(9)));
    let above = i128::from(scale) * power * numerator;
    let digits = nearest(above, denominator);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a published figure has far fewer than 16 digits"
    )]
    let value = digits as f64 / power as f64;
    Some(value)
}

/// The whole number nearest to a quotient, halves away from zero; the denominator is not 0.
pub(crate) fn nearest(numerator: i128, denominator: i128) -> i128 {
    let size = (2 * numerator.abs() + denominator.abs()) / (2 * denominator.abs());
    if (numerator < 0) == (denominator < 0) { size } else { -size }
}

/// A quantity as people read it, from units or from millionths of them.
#[expect(clippy::cast_precision_loss, reason = "the engine refuses what would not be told exactly")]
pub(super) fn units(amount: i128, per_unit: i64) -> f64 {
    amount as f64 / per_unit as f64
}

/// The most that a cell may add, in units or in millionths: beyond, `f64` does not tell every number.
pub(super) const MOST: i64 = 1 << 53;

/// A cell in millionths; `None` when it has more than six decimals, or more digits than can be added.
pub fn millionths(number: f64) -> Option<i64> {
    const MOST_FLOAT: f64 = 9_007_199_254_740_992.0;
    let scaled = (number * 1e6).round();
    #[expect(clippy::float_cmp, reason = "whether it is the very number that has six decimals")]
    #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
    let exact = (scaled.abs() <= MOST_FLOAT && scaled / 1e6 == number).then_some(scaled as i64);
    exact
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_half_goes_away_from_zero() {
        assert_eq!(quotient(1, 8, 100, 0), Some(13.0));
        assert_eq!(quotient(-1, 8, 100, 0), Some(-13.0));
        // In binary floating point 1.005 is less than itself: 100 × 1.005 would round to 100.
        assert_eq!(quotient(1_005, 1_000, 1, 2), Some(1.01));
    }

    #[test]
    fn a_number_with_more_than_six_decimals_is_not_added() {
        assert_eq!(millionths(12.345_678), Some(12_345_678));
        assert_eq!(millionths(-0.1), Some(-100_000));
        assert_eq!(millionths(0.123_456_7), None);
        assert_eq!(millionths(1e18), None);
    }

    proptest! {
        #[test]
        fn the_published_figure_is_the_decimal_nearest_to_the_quotient(
            numerator in -1_000_000_000_i128..1_000_000_000,
            denominator in 1_i128..1_000_000_000,
            decimals in 0_u8..4,
        ) {
            let value = quotient(numerator, denominator, 100, decimals).unwrap();
            #[expect(clippy::cast_precision_loss, reason = "both are far under 2^53")]
            let exact = 100.0 * numerator as f64 / denominator as f64;
            let half = 0.5 / 10_f64.powi(i32::from(decimals));
            prop_assert!((value - exact).abs() <= half * (1.0 + 1e-6));
            let text = format!("{value:.*}", usize::from(decimals));
            prop_assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok(value.to_bits()));
        }

        #[test]
        fn every_number_of_six_decimals_is_kept_whole(amount in -9_000_000_000_000_i64..9_000_000_000_000) {
            prop_assert_eq!(millionths(units(i128::from(amount), MILLION)), Some(amount));
        }
    }
}
