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
use crate::charts::number::{number, with_unit};
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
    /// How it is drawn.
    pub(super) tone: Role,
    /// Its limits or its level, in words.
    pub(super) said: String,
    /// How many territories are in it.
    pub(super) count: usize,
}

/// A value as it is written, under its version of the method when it is a level.
type Key = (u32, i64);

/// The classes of some figures, the lowest first, and the class of each figure; none when it is absent.
pub(super) fn classify(
    data: &ChartData,
    points: &[Option<&Point>],
) -> (Vec<Class>, Vec<Option<usize>>) {
    let keys: Vec<Option<Key>> = points.iter().map(|point| key_of(data, (*point)?)).collect();
    let mut distinct: Vec<Key> = keys.iter().flatten().copied().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let (lows, mut classes) = if data.levels.is_empty() && distinct.len() > TONES {
        by_limits(data, &distinct)
    } else {
        let said = |key: &Key| {
            let at = keys.iter().position(|other| other.as_ref() == Some(key));
            let point = at.and_then(|at| points.get(at).copied().flatten());
            point.map(|point| figure(data, point)).unwrap_or_default()
        };
        let classes = distinct.iter().enumerate().map(|(rank, key)| {
            let tone = tone_of(data, *key, rank, distinct.len());
            Class { tone, said: said(key), count: 0 }
        });
        (distinct.clone(), classes.collect())
    };
    // A figure is in the last class that starts at or under it.
    let of = |key: &Key| lows.iter().rposition(|low| low <= key);
    let of: Vec<Option<usize>> = keys.iter().map(|key| of(key.as_ref()?)).collect();
    for class in of.iter().flatten() {
        classes[*class].count += 1;
    }
    (classes, of)
}

/// A value as the whole number that its written digits make.
fn key_of(data: &ChartData, point: &Point) -> Option<Key> {
    let value = value_of(point)?.clamp(-FAR, FAR);
    let digits = format!("{value:.*}", usize::from(data.decimals.min(FINEST))).replace('.', "");
    let method = if data.levels.is_empty() { 0 } else { point.method };
    Some((method, digits.parse().unwrap_or(0)))
}

/// The tone of a value that is a class of its own: a level has its place on its scale.
fn tone_of(data: &ChartData, (method, value): Key, rank: usize, count: usize) -> Role {
    let scale = data.levels.iter().find(|levels| levels.method == method);
    let level = usize::try_from(value - 1).ok();
    match scale.zip(level).filter(|(scale, level)| *level < scale.names.len()) {
        Some((scale, level)) => tone(level, scale.names.len()),
        None if count == 1 && value != 0 => Role::Class3,
        None => tone(rank, count),
    }
}

/// The tone of a rank among some, from the first tone to the last.
fn tone(rank: usize, count: usize) -> Role {
    let last = count.saturating_sub(1).max(1);
    Role::CLASSES[((rank * (TONES - 1) + last / 2) / last).min(TONES - 1)]
}

/// Where each class starts, and the classes, for more values than there are tones.
fn by_limits(data: &ChartData, distinct: &[Key]) -> (Vec<Key>, Vec<Class>) {
    let values: Vec<i64> = distinct.iter().map(|key| key.1).collect();
    let zero = values.first() == Some(&0);
    let others = &values[usize::from(zero)..];
    let limits = limits(others, TONES - usize::from(zero));
    let count = limits.len() + 1 + usize::from(zero);

    let mut lows = vec![(0, i64::MIN)];
    let mut said = Vec::new();
    if zero {
        lows.push((0, 1));
        said.push(with_unit(data.language, 0.0, 0, &data.unit));
    }
    lows.extend(limits.iter().map(|limit| (0, *limit)));
    said.extend(in_words(data, &limits));
    let classes = said.into_iter().enumerate();
    let classes = classes.map(|(rank, said)| Class { tone: tone(rank, count), said, count: 0 });
    (lows, classes.collect())
}

/// « moins de 10 % », « de 10 à moins de 20 % », « 20 % et plus », with as few decimals as tell them.
fn in_words(data: &ChartData, limits: &[i64]) -> Vec<String> {
    let (mut decimals, mut scale) = (data.decimals.min(FINEST), 1);
    while decimals > 0 && limits.iter().all(|limit| limit % (scale * 10) == 0) {
        decimals -= 1;
        scale *= 10;
    }
    let divisor = f64::from(10_i32.pow(data.decimals.min(FINEST).into()));
    #[expect(clippy::cast_precision_loss, reason = "under 2^53 as long as the figures are read")]
    let value = |limit: &i64| *limit as f64 / divisor;
    let bare = |limit| number(data.language, value(limit), decimals);
    let whole = |limit| with_unit(data.language, value(limit), decimals, &data.unit);
    let words = &data.words;
    let below = limits.first().map(|high| fill(&words.class_below, &[("high", &whole(high))]));
    let between = limits.windows(2).map(|ends| {
        fill(&words.class_between, &[("low", &bare(&ends[0])), ("high", &whole(&ends[1]))])
    });
    let above = limits.last().map(|low| fill(&words.class_above, &[("low", &whole(low))]));
    below.into_iter().chain(between).chain(above).collect()
}

/// Limits between that many classes of about as many values; `values` are sorted, each of them once.
fn limits(values: &[i64], classes: usize) -> Vec<i64> {
    // The room to look for a round number; classes do not meet in it, so that none is empty.
    let around = values.len() / classes / 4;
    let limits = (1..classes).filter_map(|rank| {
        let at = values.len() * rank / classes;
        let under = values.get(at.checked_sub(1 + around)?)?;
        Some(roundest(*under, *values.get(at + around)?))
    });
    limits.collect()
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

    use super::{Role, classify, limits, roundest};
    use crate::charts::data::{ChartData, Point};
    use crate::charts::examples::{fibre, free_software, labels, level};

    fn said(data: &ChartData, values: &[f64]) -> Vec<(String, usize)> {
        let points: Vec<Point> = values.iter().map(|value| level(2019, *value)).collect();
        let points: Vec<Option<&Point>> = points.iter().map(Some).collect();
        let (classes, _) = classify(data, &points);
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
        let points: Vec<Option<&Point>> = points.iter().map(Some).collect();
        let (classes, of) = classify(&data, &points);
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

        #[test]
        fn limits_rise(mut values in proptest::collection::vec(any::<i32>(), 5..90)) {
            values.sort_unstable();
            values.dedup();
            let values: Vec<i64> = values.into_iter().map(i64::from).collect();
            prop_assert!(limits(&values, 5).windows(2).all(|ends| ends[0] < ends[1]));
        }
    }
}
