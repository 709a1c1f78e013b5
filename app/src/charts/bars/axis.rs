//! The scale of the bars: it holds zero, ends on round numbers, and has few ticks.

use datasets::model::Language;

use super::rows::Bar;
use super::{GAP, text};
use crate::charts::data::ChartData;
use crate::charts::number::{Unit, is_long, with_unit};
use crate::charts::round::{Rounded, drawn};
use crate::charts::theme::Role;

/// The scale.
pub(super) struct Axis {
    /// Its ends and its ticks.
    pub(super) round: Rounded,
    unit: String,
    unit_one: String,
    language: Language,
}

impl Axis {
    /// The scale of some values.
    pub(super) fn of(data: &ChartData, values: impl Iterator<Item = f64>) -> Self {
        let (mut least, mut most) = (0.0_f64, 0.0_f64);
        for value in values {
            (least, most) = (least.min(drawn(value)), most.max(drawn(value)));
        }
        let (unit, unit_one) = (data.unit.clone(), data.unit_one.clone());
        let round = if unit == "%" && least >= 0.0 && most <= 100.0 {
            Rounded { low: 0.0, high: 100.0, step: 25.0, decimals: 0 }
        } else {
            Rounded::of(least, most, data.decimals)
        };
        Self { round, unit, unit_one, language: data.language }
    }

    /// What is written at a tick.
    pub(super) fn label(&self, value: f64) -> String {
        let unit =
            if self.title().is_some() { "".into() } else { Unit::new(&self.unit, &self.unit_one) };
        with_unit(self.language, value, self.round.decimals, unit)
    }

    /// The unit, when it is too long for the ticks.
    pub(super) fn title(&self) -> Option<&str> {
        is_long(&self.unit).then_some(self.unit.as_str())
    }

    /// Half of the width of the longest label: what sticks out of the axis.
    pub(super) fn half_label(&self) -> i32 {
        let ends = [self.round.low, self.round.high]
            .map(|value| text::width(&self.label(value), Role::Axis));
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
        let share = (end - self.round.low) / (self.round.high - self.round.low);
        if share <= 0.0 {
            return room;
        }
        let longest = f64::from(room - written) / share;
        rounded_down(longest.clamp(0.0, f64::from(room)))
    }
}

/// The whole part of a number that is known to be small.
#[expect(clippy::cast_possible_truncation, reason = "lengths on the drawing are small")]
fn rounded_down(length: f64) -> i32 {
    length as i32
}

#[cfg(test)]
mod tests {
    use super::Axis;
    use crate::charts::examples::fibre;
    use crate::charts::{ChartData, number};

    fn written(axis: &Axis) -> Vec<String> {
        let ticks = axis.round.ticks().into_iter();
        ticks.map(|tick| number(axis.language, tick, axis.round.decimals)).collect()
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
            let ticks = axis("octets", 0, &values).round.ticks();
            assert!((2..=11).contains(&ticks.len()), "{ticks:?}");
        }
    }
}
