//! The scale of the values: it ends on round numbers and has few ticks, in proportion or by powers.

use crate::charts::data::ChartData;
use crate::charts::number::{is_long, with_unit};
use crate::charts::round::{Rounded, drawn, power_of_ten};
use crate::charts::scale::Scale;

/// Powers of ten that a logarithmic scale reaches.
const POWERS: std::ops::RangeInclusive<i32> = -9..=15;
/// Up to this number of steps, 2 and 5 are written between the powers of ten.
const FEW: usize = 6;

/// The scale of the values.
pub(in crate::charts) struct Values {
    logarithmic: bool,
    /// The ticks, from the lowest: their value and what is written there.
    pub(in crate::charts) ticks: Vec<(f64, String)>,
    /// Whether it holds zero.
    pub(in crate::charts) has_zero: bool,
    low: f64,
    high: f64,
}

impl Values {
    /// The scale that holds two values.
    pub(in crate::charts) fn of(data: &ChartData, (least, most): (f64, f64)) -> Self {
        let unit = if is_long(&data.unit) { "" } else { &data.unit };
        let label = |value, decimals| with_unit(data.language, value, decimals, unit);
        if data.logarithmic {
            let ticks = powers(least, most).into_iter();
            let ticks = ticks.map(|(value, decimals)| (value, label(value, decimals))).collect();
            return Self::new(true, ticks, true);
        }
        let round = rounded(data, drawn(least), drawn(most));
        let ticks = round.ticks().into_iter().map(|value| (value, label(value, round.decimals)));
        let has_zero = round.low <= 0.0 && round.high >= 0.0;
        Self::new(false, ticks.collect(), has_zero)
    }

    fn new(logarithmic: bool, ticks: Vec<(f64, String)>, has_zero: bool) -> Self {
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
        Scale::new(self.low..self.high, Vec::new())
    }

    /// The ends, in words; a long unit is said once.
    pub(in crate::charts) fn ends(&self, data: &ChartData) -> (String, String) {
        let said =
            |tick: Option<&(f64, String)>| tick.map_or_else(String::new, |tick| tick.1.clone());
        let (low, mut high) = (said(self.ticks.first()), said(self.ticks.last()));
        if is_long(&data.unit) {
            high = format!("{high}\u{a0}{}", data.unit);
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
    let mut all = Vec::with_capacity(75);
    for power in POWERS {
        let decimals = u8::try_from(-power).unwrap_or(0);
        let up = power_of_ten(u8::try_from(power).unwrap_or(0));
        all.extend([1.0, 2.0, 5.0].map(|m| (m * up / power_of_ten(decimals), decimals)));
    }
    let end = all.len() - 1;
    let from = all.iter().rposition(|(value, _)| *value <= least).unwrap_or(0);
    let to = all.iter().position(|(value, _)| *value >= most).unwrap_or(end).max(from);
    let (from, to) = if from < to { (from, to) } else { (from.saturating_sub(1), to.max(1)) };
    if to - from <= FEW {
        return all[from..=to].to_vec();
    }
    let (from, to) = (from / 3, to.div_ceil(3));
    let each = (to - from).div_ceil(FEW);
    (from..to + each).step_by(each).filter_map(|power| all.get(3 * power).copied()).collect()
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
