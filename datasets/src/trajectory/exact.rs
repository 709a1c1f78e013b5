//! Figures as whole millionths, so that a comparison does not depend on how binary floating point tells
//! a decimal: 100 − 29.3 is 70.7 here, and a tie is a tie.
//!
//! Published figures have at most six decimals, so nothing of them is lost.

use crate::measure::nearest;

/// A figure, in millionths of its unit.
pub(super) type Millionths = i128;

/// How many millionths make a unit.
const UNIT: i128 = 1_000_000;

/// Figures beyond this are taken for it: nothing that is counted on earth comes near.
const MOST: f64 = 1e18;

/// A figure in millionths; more decimals than six are rounded.
pub(super) fn millionths(value: f64) -> Millionths {
    #[expect(clippy::cast_possible_truncation, reason = "bounded just before; NaN becomes 0")]
    let whole = (value.clamp(-MOST, MOST) * 1e6).round() as i128;
    whole
}

/// The figure that people read.
#[expect(clippy::cast_precision_loss, reason = "a published figure has far fewer than 16 digits")]
pub(super) fn units(amount: Millionths) -> f64 {
    amount as f64 / 1e6
}

/// An amount divided by a whole number above 0, not yet rounded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quotient {
    above: i128,
    below: i128,
}

impl Quotient {
    /// `above / below`; the sign goes above.
    pub(super) fn new(above: i128, below: i128) -> Self {
        if below < 0 { Self { above: -above, below: -below } } else { Self { above, below } }
    }

    /// An amount as it is.
    pub(super) const fn whole(amount: Millionths) -> Self {
        Self { above: amount, below: 1 }
    }

    /// How far an amount is above this.
    pub(super) fn up_to(self, amount: Millionths) -> Self {
        Self { above: amount * self.below - self.above, below: self.below }
    }

    /// Half of its size, without its sign.
    pub(super) const fn half(self) -> Self {
        Self { above: self.above.abs(), below: self.below * 2 }
    }

    /// The nearest amount with so many decimals, halves away from zero: what is published of it.
    pub(super) fn published(self, decimals: u8) -> Millionths {
        let step = UNIT / 10_i128.pow(u32::from(decimals.min(6)));
        nearest(self.above, self.below * step) * step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_goes_away_from_zero_on_both_sides() {
        let published = |value, decimals| Quotient::whole(millionths(value)).published(decimals);
        assert_eq!(published(0.05, 1), 100_000);
        assert_eq!(published(-0.05, 1), -100_000);
        assert_eq!(published(69.949, 1), 69_900_000);
        assert_eq!(published(2.5, 0), 3_000_000);
        assert_eq!(Quotient::new(millionths(10.0), -3).published(2), -3_330_000);
    }

    #[test]
    fn what_is_taken_from_a_hundred_leaves_a_decimal() {
        assert_eq!(units(millionths(100.0) - millionths(29.3)).to_string(), "70.7");
        let third = Quotient::new(millionths(100.0), 3);
        assert_eq!(third.up_to(millionths(34.0)).published(3), 667_000);
    }

    #[test]
    fn no_number_is_too_large_to_be_divided_over_the_years() {
        for value in [f64::NAN, f64::INFINITY, f64::MIN, f64::MAX] {
            let most = millionths(value);
            let path = Quotient::new(most * 40_000, i128::from(u32::MAX));
            assert_eq!(path.up_to(most).published(6).signum(), most.signum());
        }
    }
}
