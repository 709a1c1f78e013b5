//! Ordinal figures: the level of a label. Nothing is added and nothing is averaged; the aggregate of
//! levels is how many members reached each.

use std::collections::{BTreeMap, BTreeSet};

use super::count;
use super::group::Geography;
use crate::measure::part::Ranks;
use crate::model::{Indicator, LEVEL, Lines, Observation, Status, Territories};

/// The rows that give one level to one territory in one period.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::measure) struct LevelPart {
    pub(in crate::measure) territory: String,
    pub(in crate::measure) period: i32,
    /// `None` for rows that give no level.
    pub(in crate::measure) level: Option<i64>,
    pub(in crate::measure) ranks: Ranks,
    pub(in crate::measure) notes: BTreeSet<String>,
    pub(in crate::measure) date: Option<String>,
    pub(in crate::measure) sources: BTreeSet<String>,
    pub(in crate::measure) lines: Lines,
}

/// Every figure of an ordinal indicator, distributions included. Rows that agree make one figure; a row
/// without level (a mention, a participation) adds its words to it; rows that disagree make one
/// disputed figure each.
pub(in crate::measure) fn levels(
    indicator: &Indicator,
    parts: Vec<LevelPart>,
    territories: &Territories,
) -> Vec<Observation> {
    let mut own: BTreeMap<(String, i32), Vec<Observation>> = BTreeMap::new();
    for part in parts {
        let place = (part.territory.clone(), part.period);
        own.entry(place).or_default().push(observation(indicator, part));
    }
    let mut settled: Vec<Observation> = own.into_values().flat_map(settle).collect();
    let groups = distributions(indicator, &settled, territories);
    settled.extend(groups);
    super::sort(&mut settled);
    settled
}

fn observation(indicator: &Indicator, part: LevelPart) -> Observation {
    let notes: Vec<String> = part.notes.into_iter().collect();
    let status = part.level.map_or_else(|| super::status(part.ranks.gravest), |_| Status::Normal);
    #[expect(clippy::cast_precision_loss, reason = "levels go from 1 to a handful")]
    let value = part.level.map(|level| level as f64);
    Observation {
        territory: part.territory,
        period: part.period,
        date: part.date,
        dimensions: BTreeMap::new(),
        value,
        numerator: None,
        denominator: None,
        members_known: u32::from(value.is_some() || status == Status::NotApplied),
        members_expected: 1,
        status,
        method: indicator.method_in(part.period),
        comment: (!notes.is_empty()).then(|| notes.join(SEPARATOR)),
        sources: part.sources.into_iter().collect(),
        lines: part.lines,
    }
}

/// The level of those who did not apply, as their cell says it.
const NOT_APPLIED: &str = "np";

/// Between the notes of several rows.
const SEPARATOR: &str = "\u{202f}; ";

/// Makes one figure of rows that agree, one disputed figure each of those that do not.
fn settle(figures: Vec<Observation>) -> Vec<Observation> {
    // Not having applied contradicts a level; other rows without level say nothing of it.
    let (mut said, silent): (Vec<_>, Vec<_>) = figures
        .into_iter()
        .partition(|figure| figure.value.is_some() || figure.status == Status::NotApplied);
    if said.is_empty() {
        return silent;
    }
    let disputed = said.len() > 1;
    for figure in &mut said {
        if disputed && figure.value.is_some() {
            figure.status = Status::Disputed;
        }
        for other in &silent {
            let words: BTreeSet<String> =
                figure.comment.take().into_iter().chain(other.comment.clone()).collect();
            let words: Vec<String> = words.into_iter().collect();
            figure.comment = (!words.is_empty()).then(|| words.join(SEPARATOR));
            figure.sources.extend(other.sources.iter().cloned());
            figure.lines.extend(&other.lines);
        }
        figure.sources.sort();
        figure.sources.dedup();
    }
    said
}

/// How many members of each group reached each level: a numerator among the members that are known,
/// and no value, since an ordinal aggregate has none.
fn distributions(
    indicator: &Indicator,
    own: &[Observation],
    territories: &Territories,
) -> Vec<Observation> {
    let mut said: BTreeMap<(i32, &str), Vec<&Observation>> = BTreeMap::new();
    for one in own.iter().filter(|one| one.dimensions.is_empty()) {
        said.entry((one.period, &one.territory)).or_default().push(one);
    }
    let years: BTreeSet<i32> = said.keys().map(|(year, _)| *year).collect();
    let communes: Vec<&str> = territories.communes().map(|one| one.code.as_str()).collect();
    let mut geography = Geography::new(territories);
    let mut found = Vec::new();
    for year in years {
        let groups = geography.in_year(year);
        let kinds = indicator.by.rollup.iter();
        for (group, members) in kinds.flat_map(|kind| groups.of_kind(*kind)) {
            let told =
                |rank: &usize| match said.get(&(year, *communes.get(*rank)?)).map(Vec::as_slice) {
                    Some([one]) if one.members_known > 0 => Some(*one),
                    _ => None,
                };
            let known: Vec<&Observation> = members.iter().filter_map(told).collect();
            if !known.is_empty() {
                found.extend(distribution(indicator, (group, year), members.len(), &known));
            }
        }
    }
    found
}

fn distribution(
    indicator: &Indicator,
    (group, year): (&str, i32),
    expected: usize,
    known: &[&Observation],
) -> Vec<Observation> {
    let share = f64::from(count(known.len())) / f64::from(count(expected.max(1)));
    let shown = share >= indicator.coverage.minimum;
    let level =
        |one: &Observation| one.value.map_or(NOT_APPLIED.to_owned(), |value| value.to_string());
    let mut by_level: BTreeMap<String, Vec<&Observation>> = BTreeMap::new();
    for one in known {
        by_level.entry(level(one)).or_default().push(one);
    }
    let tell = |(level, several): (String, Vec<&Observation>)| Observation {
        territory: group.to_owned(),
        period: year,
        date: several.iter().filter_map(|one| one.date.clone()).max(),
        dimensions: BTreeMap::from([(LEVEL.to_owned(), level)]),
        value: None,
        numerator: shown.then(|| f64::from(count(several.len()))),
        denominator: shown.then(|| f64::from(count(known.len()))),
        members_known: count(known.len()),
        members_expected: count(expected),
        status: if shown { Status::Normal } else { Status::Withheld },
        method: indicator.method_in(year),
        comment: None,
        sources: {
            let cited: BTreeSet<&String> = several.iter().flat_map(|one| &one.sources).collect();
            cited.into_iter().cloned().collect()
        },
        lines: Lines::union(several.iter().map(|one| &one.lines)),
    };
    by_level.into_iter().map(tell).collect()
}
