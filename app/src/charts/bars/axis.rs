//! The scale of the bars: it holds zero, ends on round numbers, and has few ticks.

use datasets::model::Language;

use super::rows::{Bar, is_long};
use super::{GAP, text};
use crate::charts::data::ChartData;
use crate::charts::number::with_unit;
use crate::charts::theme::Role;

/// Beyond this a bar stops growing; its value is still written whole.
const FAR: f64 = 1e15;
/// How many steps there may be between the ends.
const STEPS: i32 = 5;

/// The scale.
pub(super) struct Axis {
    /// Its left end.
    pub(super) low: f64,
    /// Its right end.
    pub(super) high: f64,
    step: f64,
    decimals: u8,
    unit: String,
    language: Language,
}

impl Axis {
    /// The scale of some values.
    pub(super) fn of(data: &ChartData, values: impl Iterator<Item = f64>) -> Self {
        let (mut least, mut most) = (0.0_f64, 0.0_f64);
        for value in values {
            (least, most) = (least.min(drawn(value)), most.max(drawn(value)));
        }
        let (unit, language) = (data.unit.clone(), data.language);
        if unit == "%" && least >= 0.0 && most <= 100.0 {
            return Self { low: 0.0, high: 100.0, step: 25.0, decimals: 0, unit, language };
        }
        let (step, decimals) = round_step(most - least, data.decimals);
        let low = (least / step).floor() * step;
        let high = ((most / step).ceil() * step).max(low + step);
        Self { low, high, step, decimals, unit, language }
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

    /// What is written at a tick.
    pub(super) fn label(&self, value: f64) -> String {
        let unit = if self.title().is_some() { "" } else { &self.unit };
        with_unit(self.language, value, self.decimals, unit)
    }

    /// The unit, when it is too long for the ticks.
    pub(super) fn title(&self) -> Option<&str> {
        is_long(&self.unit).then_some(self.unit.as_str())
    }

    /// Half of the width of the longest label: what sticks out of the axis.
    pub(super) fn half_label(&self) -> i32 {
        let ends = [self.low, self.high].map(|value| text::width(&self.label(value), Role::Axis));
        ends[0].max(ends[1]) / 2
    }

    /// The longest that the axis can be so that a bar and what is written at its end fit in a room.
    pub(super) fn longest(&self, bar: &Bar, room: i32, with_detail: bool) -> i32 {
        let role = if bar.value.is_some() { Role::Value } else { Role::Absent };
        let mut written = GAP + text::width(&bar.told, role) + 40;
        if with_detail && !bar.detail.is_empty() {
            written += GAP + text::width(&bar.detail, Role::Detail);
        }
        let end = drawn(bar.value.unwrap_or(0.0)).max(0.0);
        let share = (end - self.low) / (self.high - self.low);
        if share <= 0.0 {
            return room;
        }
        let longest = f64::from(room - written) / share;
        rounded_down(longest.clamp(0.0, f64::from(room)))
    }
}

/// The value as far as it is drawn.
pub(super) fn drawn(value: f64) -> f64 {
    value.clamp(-FAR, FAR)
}

/// The whole part of a number that is known to be small.
#[expect(clippy::cast_possible_truncation, reason = "lengths on the drawing are small")]
fn rounded_down(length: f64) -> i32 {
    length as i32
}

/// The least of 1, 2, 2.5 and 5 times a power of ten that covers a span in few steps, and how many
/// decimals it needs. No step is finer than the figures are written.
fn round_step(span: f64, decimals: u8) -> (f64, u8) {
    for decimals in (0..=decimals.min(12)).rev() {
        let unit = power_of_ten(decimals);
        for step in [1.0, 2.0, 5.0] {
            if span * unit <= step * f64::from(STEPS) {
                return (step / unit, decimals);
            }
        }
    }
    let coarser = (1..=16).flat_map(|power| [1.0, 2.0, 5.0].map(|m| m * power_of_ten(power)));
    let step = coarser.into_iter().find(|step| span <= step * f64::from(STEPS));
    (step.unwrap_or(FAR), 0)
}

/// Exact up to 10²².
fn power_of_ten(power: u8) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

#[cfg(test)]
mod tests {
    use super::Axis;
    use crate::charts::examples::fibre;
    use crate::charts::{ChartData, number};

    fn written(axis: &Axis) -> Vec<String> {
        axis.ticks().into_iter().map(|tick| number(axis.language, tick, axis.decimals)).collect()
    }

    fn axis(unit: &str, decimals: u8, values: &[f64]) -> Axis {
        let data = ChartData { unit: unit.to_owned(), decimals, ..fibre() };
        Axis::of(&data, values.iter().copied())
    }

    #[test]
    fn a_share_is_seen_against_a_hundred() {
        let axis = axis("%", 1, &[29.3, 0.0]);
        assert_eq!(axis.label(100.0), "100\u{202f}%");
        assert_eq!(written(&axis), ["0", "25", "50", "75", "100"]);
    }

    #[test]
    fn other_values_end_on_round_numbers() {
        assert_eq!(written(&axis("sites", 0, &[12.0, 3.0])), ["0", "5", "10", "15"]);
        assert_eq!(written(&axis("%", 1, &[160.0])), ["0", "50", "100", "150", "200"]);
        assert_eq!(written(&axis("h", 1, &[0.3])), ["0,0", "0,1", "0,2", "0,3"]);
    }

    #[test]
    fn zero_is_always_on_the_scale() {
        assert_eq!(
            written(&axis("%", 1, &[-30.0, 12.0])),
            ["\u{2212}30", "\u{2212}20", "\u{2212}10", "0", "10", "20"]
        );
        assert_eq!(written(&axis("sites", 0, &[])), ["0", "1"]);
    }

    #[test]
    fn no_value_is_too_far() {
        for values in [[f64::MAX, f64::MIN], [1e300, 5e-324], [1e-12, 0.0]] {
            let ticks = axis("octets", 0, &values).ticks();
            assert!((2..=11).contains(&ticks.len()), "{ticks:?}");
        }
    }
}
