//! Round numbers: where a scale ends, and where its few ticks are.

/// Beyond this nothing is drawn further; a value is still written whole.
const FAR: f64 = 1e15;
/// How many steps there may be between the ends.
const STEPS: i32 = 5;

/// A scale that ends on round numbers.
pub(super) struct Rounded {
    /// Its lower end.
    pub(super) low: f64,
    /// Its upper end.
    pub(super) high: f64,
    /// From a tick to the next.
    pub(super) step: f64,
    /// How many decimals the ticks need.
    pub(super) decimals: u8,
}

impl Rounded {
    /// The scale that holds two values; no step is finer than the figures are written.
    pub(super) fn of(least: f64, most: f64, decimals: u8) -> Self {
        let (step, decimals) = round_step(most - least, decimals, STEPS);
        let low = (least / step).floor() * step;
        let high = ((most / step).ceil() * step).max(low + step);
        Self { low, high, step, decimals }
    }

    /// Where the ticks are.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let (first, count) = (self.low / self.step, (self.high - self.low) / self.step);
        (0..=2 * STEPS)
            .map(f64::from)
            .take_while(|rank| *rank < count + 0.5)
            .map(|rank| (first.round() + rank) * self.step)
            .collect()
    }
}

/// The value as far as it is drawn.
pub(super) fn drawn(value: f64) -> f64 {
    value.clamp(-FAR, FAR)
}

/// The least of 1, 2 and 5 times a power of ten that covers a span in at most so many steps, and how
/// many decimals it needs.
pub(super) fn round_step(span: f64, decimals: u8, steps: i32) -> (f64, u8) {
    for decimals in (0..=decimals.min(12)).rev() {
        let unit = power_of_ten(decimals);
        for step in [1.0, 2.0, 5.0] {
            if span * unit <= step * f64::from(steps) {
                return (step / unit, decimals);
            }
        }
    }
    let coarser = (1..=16).flat_map(|power| [1.0, 2.0, 5.0].map(|m| m * power_of_ten(power)));
    let step = coarser.into_iter().find(|step| span <= step * f64::from(steps));
    (step.unwrap_or(FAR), 0)
}

/// Exact up to 10²².
pub(super) fn power_of_ten(power: u8) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}
