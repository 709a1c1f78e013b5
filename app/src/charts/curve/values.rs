//! The scale of the values: it ends on round numbers and has few ticks, in proportion or by powers.

use crate::charts::data::ChartData;
use crate::charts::number::{is_long, with_unit};
use crate::charts::round::{Rounded, drawn, power_of_ten};
use crate::charts::scale::Scale;

/// A logarithmic scale goes down to the inverse of this power of ten.
const SMALL: u8 = 9;
/// How many round values it knows, three for each power: up to 10¹⁵.
const RANKS: u8 = 3 * (SMALL + 15) + 1;
/// Up to this number of steps, 2 and 5 are written between the powers of ten.
const FEW: u8 = 6;

/// The scale of the values.
pub(in crate::charts) struct Values {
    logarithmic: bool,
    /// The ticks, from the lowest: their value and what is written there.
    pub(in crate::charts) ticks: Vec<(f64, String)>,
    /// Whether it holds zero, or could not.
    pub(in crate::charts) has_zero: bool,
    low: f64,
    high: f64,
}

impl Values {
    /// The scale that holds two values.
    pub(in crate::charts) fn of(data: &ChartData, (least, most): (f64, f64)) -> Self {
        let unit = data.unit_of_scale();
        let round = rounded(data, drawn(least), drawn(most));
        let places = if data.logarithmic {
            powers(least, most)
        } else {
            round.ticks().into_iter().map(|tick| (tick, round.decimals)).collect()
        };
        let mut ticks = Vec::with_capacity(places.len());
        for (value, decimals) in places {
            ticks.push((value, with_unit(data.language, value, decimals, unit)));
        }
        let logarithmic = data.logarithmic;
        let has_zero = logarithmic || round.low <= 0.0 && round.high >= 0.0;
        let mut values = Self { logarithmic, ticks, has_zero, low: 0.0, high: 1.0 };
        let end = |tick: Option<&(f64, String)>| tick.map_or(1.0, |tick| values.position(tick.0));
        (values.low, values.high) = (end(values.ticks.first()), end(values.ticks.last()));
        values
    }

    /// How high a value is, as plotters takes it. Only for what has a place.
    pub(in crate::charts) fn position(&self, value: f64) -> f64 {
        if self.logarithmic { log2(value) } else { drawn(value) }
    }

    /// The scale as plotters takes it.
    pub(in crate::charts) fn scale(&self) -> Scale {
        Scale::new(self.low..self.high)
    }

    /// The ends, in words; a long unit is said once.
    pub(in crate::charts) fn ends(&self, data: &ChartData) -> (String, String) {
        let said =
            |tick: Option<&(f64, String)>| tick.map_or_else(String::new, |tick| tick.1.clone());
        let (low, mut high) = (said(self.ticks.first()), said(self.ticks.last()));
        if let Some((value, _)) = self.ticks.last().filter(|_| is_long(&data.unit)) {
            let unit = data.unit().beside(data.language, *value, data.decimals);
            high = format!("{high}\u{a0}{unit}");
        }
        (low, high)
    }
}

/// A scale in proportion. It starts at zero unless the values would lie together in its upper third; a
/// share of a hundred never leaves 0 to 100.
fn rounded(data: &ChartData, least: f64, most: f64) -> Rounded {
    let near = most - least;
    let alone = near <= 0.0;
    let low = if least > 0.0 && (alone || least <= 2.0 * near) { 0.0 } else { least };
    let high = if most < 0.0 && (alone || -most <= 2.0 * near) { 0.0 } else { most };
    if data.unit == "%" && low >= 0.0 && most <= 100.0 && (alone || high - low > 50.0) {
        return Rounded { low: 0.0, high: 100.0, step: 25.0, decimals: 0 };
    }
    Rounded::of(low, high, data.decimals)
}

/// Round values from under the least to above the greatest, and the decimals that each needs.
fn powers(least: f64, most: f64) -> Vec<(f64, u8)> {
    let (mut from, mut to) = (0, 0);
    for rank in 1..RANKS {
        from = if round_value(rank).0 <= least { rank } else { from };
        to = if round_value(to).0 < most { rank } else { to };
    }
    to = to.max(from);
    if from == to {
        (from, to) = (from.saturating_sub(1), to.max(1));
    }
    let mut each = 1;
    if to - from > FEW {
        (from, to) = (from / 3 * 3, to.div_ceil(3) * 3);
        each = ((to - from) / 3).div_ceil(FEW) * 3;
    }
    let mut values = Vec::new();
    while from < to + each && from < RANKS {
        values.push(round_value(from));
        from += each;
    }
    values
}

/// 1, 2 and 5 times each power of ten, by rank, and the decimals that they need.
fn round_value(rank: u8) -> (f64, u8) {
    let (power, first) = (rank / 3, [1.0, 2.0, 5.0][usize::from(rank % 3)]);
    let (up, down) = (power.saturating_sub(SMALL), SMALL.saturating_sub(power));
    (first * power_of_ten(up) / power_of_ten(down), down)
}

/// The logarithm in base 2, made of multiplications alone: those of the standard library may differ
/// in their last digit between the server and the browser, and a place on the drawing with them.
fn log2(value: f64) -> f64 {
    let value = value.clamp(f64::MIN_POSITIVE, f64::MAX);
    let bits = value.to_bits();
    // Exponent and mantissa as IEEE 754 writes them.
    let exponent = i32::try_from(bits >> 52 & 0x7ff).unwrap_or(0) - 1023;
    let mut mantissa = f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52);
    let (mut logarithm, mut digit) = (f64::from(exponent), 0.5);
    for _ in 0..32 {
        mantissa *= mantissa;
        if mantissa >= 2.0 {
            mantissa /= 2.0;
            logarithm += digit;
        }
        digit /= 2.0;
    }
    logarithm
}

#[cfg(test)]
mod tests {
    use super::{Values, log2};
    use crate::charts::data::ChartData;
    use crate::charts::examples::fibre;

    fn written(unit: &str, logarithmic: bool, ends: (f64, f64)) -> Vec<String> {
        let data = ChartData { unit: unit.to_owned(), logarithmic, ..fibre() };
        let values = Values::of(&data, ends);
        values.ticks.iter().map(|(_, label)| label.replace('\u{202f}', "")).collect()
    }

    #[test]
    fn the_scale_starts_at_zero_unless_the_values_are_far_from_it() {
        assert_eq!(written("sites", false, (12.0, 29.0)), ["0", "10", "20", "30"]);
        assert_eq!(
            written("sites", false, (1412.0, 1441.0)),
            ["1410", "1420", "1430", "1440", "1450"]
        );
        assert_eq!(written("sites", false, (7.0, 7.0)), ["0", "2", "4", "6", "8"]);
    }

    #[test]
    fn a_share_never_leaves_zero_to_a_hundred() {
        assert_eq!(written("%", false, (29.3, 100.0)), ["0%", "25%", "50%", "75%", "100%"]);
        assert_eq!(written("%", false, (96.2, 99.9)), ["96%", "97%", "98%", "99%", "100%"]);
        assert_eq!(written("%", false, (3.0, 8.0)), ["0%", "2%", "4%", "6%", "8%"]);
    }

    #[test]
    fn a_logarithmic_scale_has_powers_of_ten_and_2_and_5_when_they_are_few() {
        assert_eq!(written("sites", true, (15.0, 180.0)), ["10", "20", "50", "100", "200"]);
        assert_eq!(
            written("sites", true, (3.0, 16_222.0)),
            ["1", "10", "100", "1000", "10000", "100000"]
        );
        assert_eq!(written("sites", true, (0.3, 0.3)), ["0,2", "0,5"]);
    }

    #[test]
    fn whatever_the_values_a_logarithmic_scale_has_few_ticks() {
        for ends in [(5e-324, f64::MAX), (1e-9, 1e15), (f64::MAX, f64::MAX), (1.0, 1.0)] {
            let ticks = written("sites", true, ends);
            assert!((2..=8).contains(&ticks.len()), "{ticks:?}");
        }
    }

    #[test]
    fn the_logarithm_is_that_of_mathematics() {
        for value in [1.0, 2.0, 3.0, 10.0, 0.001, 16_222.0, 1e15] {
            assert!((log2(value) - f64::log2(value)).abs() < 1e-8, "{value}");
        }
        assert!(log2(0.0).is_finite() && log2(f64::MAX).is_finite());
    }
}
