//! The classes of a map: at most five for numbers, one for each level; none is empty.
//!
//! Few values are classes of their own, said as they are. Otherwise the classes hold about as many
//! values each, because figures of communes are skewed: classes of equal width would put nearly all in
//! one. Equal values count once, so that a value that most territories share does not take all the
//! limits, and a limit is the roundest number about its place. Zero is a class of its own.
//!
//! Values are taken as they are written: two that read the same are never told apart.

use super::Role;
use crate::charts::data::{ChartData, Point};
use crate::charts::number::with_unit;
use crate::charts::reading::{figure, fill, value_of};

/// How many tones there are.
const TONES: usize = Role::CLASSES.len();
/// Decimals that are told apart.
const FINEST: u8 = 6;
/// Beyond this the values are not told apart.
const FAR: f64 = 1e12;

/// A class.
#[derive(Debug, PartialEq)]
pub(super) struct Class {
    /// Where it starts.
    low: Key,
    /// How it is drawn.
    pub(super) tone: Role,
    /// Its limits or its level, in words.
    pub(super) said: String,
    /// How many territories are in it.
    pub(super) count: usize,
}

/// A value as it is written, under its version of the method when it is a level.
type Key = (u32, i64);

/// The classes of some figures, the lowest first.
pub(super) fn classify(data: &ChartData, points: &[&Point]) -> Vec<Class> {
    let mut values: Vec<(Key, &Point)> = Vec::new();
    for point in points {
        let Some(key) = key_of(data, point) else { continue };
        if let Err(at) = values.binary_search_by(|value| value.0.cmp(&key)) {
            values.insert(at, (key, point));
        }
    }
    let mut classes = Vec::new();
    if data.levels.is_empty() && values.len() > TONES {
        by_limits(data, &values, &mut classes);
    } else {
        for (rank, (low, point)) in values.iter().enumerate() {
            let tone = tone(data, *low, rank, values.len());
            classes.push(Class { low: *low, tone, said: figure(data, point), count: 0 });
        }
    }
    for point in points {
        if let Some(class) = class_of(data, &classes, point) {
            classes[class].count += 1;
        }
    }
    classes
}

/// The class that a figure is in: the last that starts at or under it; none when it is absent.
pub(super) fn class_of(data: &ChartData, classes: &[Class], point: &Point) -> Option<usize> {
    let key = key_of(data, point)?;
    classes.iter().rposition(|class| class.low <= key)
}

/// A value as the whole number that its written digits make.
fn key_of(data: &ChartData, point: &Point) -> Option<Key> {
    let value = value_of(point)?.clamp(-FAR, FAR);
    let mut written = 0;
    let digits = format!("{value:.*}", usize::from(data.decimals.min(FINEST)));
    for digit in digits.bytes().filter(u8::is_ascii_digit) {
        written = written * 10 + i64::from(digit - b'0');
    }
    let method = if data.levels.is_empty() { 0 } else { point.method };
    Some((method, if value < 0.0 { -written } else { written }))
}

/// The tone of a value that is a class of its own: a level has its place on its scale.
fn tone(data: &ChartData, (method, value): Key, mut rank: usize, mut count: usize) -> Role {
    for levels in &data.levels {
        let level = usize::try_from(value - 1).unwrap_or(usize::MAX);
        if levels.method == method && level < levels.names.len() {
            (rank, count) = (level, levels.names.len());
        }
    }
    if count == 1 {
        return if value == 0 { Role::Class1 } else { Role::Class3 };
    }
    let last = count - 1;
    Role::CLASSES[((rank * (TONES - 1) + last / 2) / last).min(TONES - 1)]
}

/// The classes of more values than there are tones.
fn by_limits(data: &ChartData, values: &[(Key, &Point)], classes: &mut Vec<Class>) {
    let zero = values[0].0.1 == 0;
    if zero {
        let said = with_unit(data.language, 0.0, 0, data.unit());
        classes.push(Class { low: (0, 0), tone: Role::Class1, said, count: 0 });
    }
    let others = &values[usize::from(zero)..];
    let count = TONES - usize::from(zero);
    // The room to look for a round number; classes do not meet in it, so that none is empty.
    let around = others.len() / count / 4;
    let mut limits = Vec::new();
    for rank in 1..count {
        let at = others.len() * rank / count;
        limits.push(roundest(others[at - 1 - around].0.1, others[at + around].0.1));
    }
    for rank in 0..count {
        let tone = Role::CLASSES[rank + usize::from(zero)];
        let low = if rank > 0 { limits[rank - 1] } else { others[0].0.1 };
        classes.push(Class { low: (0, low), tone, said: in_words(data, &limits, rank), count: 0 });
    }
}

/// « moins de 10 % », « de 10 à moins de 20 % », « 20 % et plus », with as few decimals as tell them.
fn in_words(data: &ChartData, limits: &[i64], rank: usize) -> String {
    let (mut decimals, mut scale) = (data.decimals.min(FINEST), 1);
    let divisor = f64::from(10_i32.pow(decimals.into()));
    while decimals > 0 && limits.iter().all(|limit| limit % (scale * 10) == 0) {
        decimals -= 1;
        scale *= 10;
    }
    let (last, words) = (limits.len(), &data.words);
    let text = match rank {
        0 => &words.class_below,
        _ if rank == last => &words.class_above,
        _ => &words.class_between,
    };
    #[expect(clippy::cast_precision_loss, reason = "under 2^53 as long as the figures are read")]
    let value = |rank: usize| limits[rank.min(last - 1)] as f64 / divisor;
    let unit = if rank == last { data.unit() } else { "".into() };
    let low = with_unit(data.language, value(rank.saturating_sub(1)), decimals, unit);
    let high = with_unit(data.language, value(rank), decimals, data.unit());
    fill(text, &[("low", &low), ("high", &high)])
}

/// The roundest number above one and not above another.
fn roundest(under: i64, most: i64) -> i64 {
    let mut power = 10_i64.pow(18);
    while power > 1 {
        for step in [power, power / 2, power / 5] {
            let multiple = most.div_euclid(step) * step;
            if multiple > under {
                return multiple;
            }
        }
        power /= 10;
    }
    most
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Role, class_of, classify, roundest};
    use crate::charts::data::{ChartData, Point};
    use crate::charts::examples::{fibre, free_software, labels, level};

    fn said(data: &ChartData, values: &[f64]) -> Vec<(String, usize)> {
        let points: Vec<Point> = values.iter().map(|value| level(2019, *value)).collect();
        let classes = classify(data, &points.iter().collect::<Vec<_>>());
        classes.into_iter().map(|class| (class.said, class.count)).collect()
    }

    #[test]
    fn few_values_are_classes_of_their_own() {
        let found = said(&fibre(), &[0.0, 29.3, 0.0, 23.7, 0.04]);
        let told = [("0,0\u{202f}%", 3), ("23,7\u{202f}%", 1), ("29,3\u{202f}%", 1)];
        assert_eq!(found, told.map(|(said, count)| (said.to_owned(), count)));
    }

    #[test]
    fn many_values_have_round_limits_and_zero_stays_alone() {
        let values: Vec<f64> = (0..40).map(|rank| f64::from(rank * rank) / 20.0).collect();
        let found = said(&fibre(), &[&[0.0; 30], &*values].concat());
        let told = [
            ("0\u{202f}%", 31),
            ("moins de 5\u{202f}%", 9),
            ("de 5 à moins de 20\u{202f}%", 10),
            ("de 20 à moins de 50\u{202f}%", 12),
            ("50\u{202f}% et plus", 8),
        ];
        assert_eq!(found, told.map(|(said, count)| (said.to_owned(), count)));
    }

    #[test]
    fn a_level_has_its_name_and_its_place_on_its_own_scale() {
        let data = free_software();
        let points = [level(2017, 5.0), Point { method: 2, ..level(2025, 4.0) }, level(2017, 3.0)];
        let classes = classify(&data, &points.iter().collect::<Vec<_>>());
        let of = points.each_ref().map(|point| class_of(&data, &classes, point));
        let told: Vec<(&str, Role)> =
            classes.iter().map(|class| (class.said.as_str(), class.tone)).collect();
        assert_eq!(told, [("3", Role::Class3), ("5", Role::Class5), ("Or", Role::Class5)]);
        assert_eq!(of, [Some(1), Some(2), Some(0)]);
        assert_eq!(said(&labels(), &[4.0, 4.0]), [("@@@@".to_owned(), 2)]);
    }

    #[test]
    fn the_roundest_number_has_the_fewest_digits() {
        assert_eq!(roundest(187, 344), 200);
        assert_eq!(roundest(21, 24), 24);
        assert_eq!(roundest(23, 29), 25);
        assert_eq!(roundest(-7, 12), 0);
        assert_eq!(roundest(99, 100), 100);
    }

    proptest! {
        #[test]
        fn no_class_is_empty_and_no_figure_is_without_class(
            values in proptest::collection::vec(prop_oneof![-50.0..50.0, 0.0..1e9, Just(0.0)], 1..80),
        ) {
            let found = said(&fibre(), &values);
            prop_assert!((1..=5).contains(&found.len()));
            prop_assert!(found.iter().all(|(said, count)| *count > 0 && !said.is_empty()));
            prop_assert_eq!(found.iter().map(|class| class.1).sum::<usize>(), values.len());
        }
    }
}
