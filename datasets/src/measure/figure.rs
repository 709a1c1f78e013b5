//! What sums mean: figures, absences, disputes and aggregates. The polars plan and the plain evaluator
//! both end here; the SQL text says the same in its own words.

mod group;
mod level;
mod own;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use level::{LevelPart, levels};

use super::part::{KNOWN, Part, Ranks};
use super::publish::{quotient, units};
use crate::cores;
use crate::model::{Indicator, Lines, Observation, Status, Territories};

/// The total, or one value of one dimension.
type View = Option<(String, String)>;

/// Where and when a figure is, and of which breakdown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    territory: String,
    period: i32,
    view: View,
}

/// The figures of one place: several when sources disagree.
struct Own {
    place: Place,
    figures: Vec<Figure>,
}

/// What a definition says of every figure.
struct Rule<'a> {
    indicator: &'a Indicator,
    /// Whether figures are counted among something.
    shared: bool,
    scale: u32,
    /// How amounts are counted: in units, or in millionths.
    per_unit: i64,
}

/// A figure before it is published.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    numerator: i128,
    denominator: i128,
    known: u32,
    expected: u32,
    /// Absences among what is known; none when nothing is.
    ranks: Option<Ranks>,
    status: Status,
    /// Whether nothing is left out of it; the value of one that is not is not told.
    whole: bool,
    date: Option<String>,
    sources: BTreeSet<String>,
    lines: Lines,
}

/// Every figure of an indicator that adds, aggregates included. Its parts come in pieces, each of whole
/// territories; they are in the order of their territories, then of their years.
pub(super) fn figures<P: IntoIterator<Item = Part> + Send>(
    indicator: &Indicator,
    per_unit: i64,
    parts: Vec<P>,
    territories: &Territories,
) -> Vec<Observation> {
    let terms = indicator.measure.terms();
    let rule = Rule {
        indicator,
        shared: terms.as_ref().is_some_and(|terms| terms.denominator.is_some()),
        scale: terms.map_or(1, |terms| terms.scale),
        per_unit,
    };
    let mut own = cores::each(parts, |piece| own::figures(&rule, piece));
    let groups = group::figures(&rule, &mut own, territories);
    publish(&rule, own, groups)
}

/// Figures as they are published; both those of territories with rows, in pieces, and those of groups are
/// in the order of their places.
fn publish(rule: &Rule<'_>, own: Vec<Vec<Own>>, groups: Vec<Own>) -> Vec<Observation> {
    let places = own.iter().map(Vec::len).sum::<usize>() + groups.len();
    let mut observations: Vec<Observation> = Vec::with_capacity(places);
    let mut push = |Own { place, mut figures }: Own| {
        let last = figures.pop();
        let others = figures.into_iter().map(|figure| figure.publish(rule, place.clone()));
        observations.extend(others);
        observations.extend(last.map(|figure| figure.publish(rule, place)));
    };
    let mut groups = groups.into_iter().peekable();
    for one in own.into_iter().flatten() {
        while let Some(group) = groups.next_if(|group| group.place < one.place) {
            push(group);
        }
        push(one);
    }
    groups.for_each(push);
    // They are nearly so: what is left to do is to compare each with the next.
    sort(&mut observations);
    observations
}

/// By territory, period, breakdown and value, so that the same rows in any order give the same list.
fn sort(observations: &mut [Observation]) {
    observations.sort_by(|a, b| {
        (&a.territory, a.period, &a.dimensions)
            .cmp(&(&b.territory, b.period, &b.dimensions))
            .then_with(|| a.value.unwrap_or(f64::MIN).total_cmp(&b.value.unwrap_or(f64::MIN)))
    });
}

/// What is known of one member: one school, or the territory as a whole.
struct Unit {
    numerator: i128,
    denominator: i128,
    ranks: Ranks,
}

impl Figure {
    /// The figure that one part makes alone.
    fn alone(rule: &Rule<'_>, part: Part) -> Self {
        let is_known = part.ranks.gravest <= KNOWN;
        let counted = |amount: i64| if is_known { i128::from(amount) } else { 0 };
        let mut figure = Self {
            numerator: counted(part.numerator),
            denominator: counted(part.denominator),
            known: u32::from(is_known),
            expected: 1,
            ranks: is_known.then_some(part.ranks),
            status: status(part.ranks.gravest),
            whole: true,
            date: part.date,
            sources: part.sources,
            lines: part.lines,
        };
        if let Some(ranks) = figure.ranks {
            figure.status = figure.judge(rule, ranks);
        }
        figure
    }

    /// The figure that some rows make together.
    fn of(rule: &Rule<'_>, parts: &[Part]) -> Self {
        let mut members: BTreeMap<Option<&str>, Unit> = BTreeMap::new();
        for part in parts {
            let member = rule.indicator.by.member.as_ref().and(part.member.as_deref());
            let unit = members.entry(member).or_insert(Unit {
                numerator: 0,
                denominator: 0,
                ranks: part.ranks,
            });
            unit.numerator += i128::from(part.numerator);
            unit.denominator += i128::from(part.denominator);
            unit.ranks = unit.ranks.with(part.ranks);
        }
        let known: Vec<&Unit> =
            members.values().filter(|unit| unit.ranks.gravest <= KNOWN).collect();
        let hidden = members.values().map(|unit| unit.ranks.gravest).max().unwrap_or_default();
        let mut figure = Self {
            numerator: known.iter().map(|unit| unit.numerator).sum(),
            denominator: known.iter().map(|unit| unit.denominator).sum(),
            known: count(known.len()),
            expected: count(members.len()),
            ranks: known.iter().map(|unit| unit.ranks).reduce(Ranks::with),
            status: status(hidden),
            whole: true,
            date: parts.iter().filter_map(|part| part.date.clone()).max(),
            sources: parts.iter().flat_map(|part| part.sources.iter().cloned()).collect(),
            lines: Lines::union(parts.iter().map(|part| &part.lines)),
        };
        if let Some(ranks) = figure.ranks {
            figure.status = figure.judge(rule, ranks);
        }
        figure
    }

    /// How a figure of which something is known is to be taken.
    fn judge(&self, rule: &Rule<'_>, ranks: Ranks) -> Status {
        // A total of which a part is missing is no total, however much of it is known.
        let least = if rule.shared { rule.indicator.coverage.minimum } else { 1.0 };
        if self.share_known() < least {
            return Status::Withheld;
        }
        if ranks.mildest > 0 {
            return status(ranks.gravest);
        }
        if rule.shared && self.denominator == 0 { Status::NotApplicable } else { Status::Normal }
    }

    fn share_known(&self) -> f64 {
        if self.expected == 0 { 0.0 } else { f64::from(self.known) / f64::from(self.expected) }
    }

    fn says_as(&self, other: &Self) -> bool {
        let said = |one: &Self| {
            (one.numerator, one.denominator, one.status, one.known, one.expected, one.whole)
        };
        said(self) == said(other)
    }

    /// Cites the rows of a figure that says the same.
    fn cite(&mut self, other: &Self) {
        self.ranks = self.ranks.into_iter().chain(other.ranks).reduce(Ranks::with);
        self.date = self.date.take().max(other.date.clone());
        self.sources.extend(other.sources.iter().cloned());
        self.lines.extend(&other.lines);
    }

    fn publish(self, rule: &Rule<'_>, place: Place) -> Observation {
        let Rule { indicator, shared, scale, per_unit } = *rule;
        let told = self.whole && matches!(self.status, Status::Normal | Status::Disputed);
        // Nothing among nothing has been counted, and is told: only their share does not exist.
        let counted = told
            || self.status == Status::NotApplicable
                && self.ranks.is_some_and(|ranks| ranks.mildest == 0);
        let below = if shared { self.denominator } else { i128::from(per_unit) };
        Observation {
            territory: place.territory,
            period: place.period,
            date: self.date,
            dimensions: place.view.into_iter().collect(),
            value: told
                .then(|| quotient(self.numerator, below, scale, indicator.decimals))
                .flatten(),
            numerator: counted.then(|| units(self.numerator, per_unit)),
            denominator: (counted && shared).then(|| units(self.denominator, per_unit)),
            members_known: self.known,
            members_expected: self.expected,
            status: self.status,
            method: indicator.method_in(place.period),
            comment: None,
            sources: self.sources.into_iter().collect(),
            lines: self.lines,
        }
    }
}

/// The status of a figure whose gravest absence has this rank; normal for 0.
const fn status(rank: u8) -> Status {
    match rank {
        0 => Status::Normal,
        1 => Status::NotApplicable,
        2 => Status::NotApplied,
        3 => Status::NotCollected,
        _ => Status::Secret,
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
