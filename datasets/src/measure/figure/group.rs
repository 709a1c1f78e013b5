//! Aggregates: what the communes of a group make together. Numerators and denominators are added;
//! ratios are never averaged.

use std::collections::{BTreeMap, BTreeSet};

use super::{Figure, Own, View};
use crate::measure::part::Ranks;
use crate::model::{Indicator, Lines, Status, Territories, TerritoryKind};

/// What a commune says in one period, by view.
type Said<'a> = BTreeMap<&'a View, &'a [Figure]>;

/// The aggregates of a kind, one for each group, period and view of which a member says something.
pub(super) fn figures(
    indicator: &Indicator,
    own: &Own,
    territories: &Territories,
    kind: TerritoryKind,
) -> BTreeMap<(String, i32, View), Figure> {
    let mut said: BTreeMap<i32, BTreeMap<&str, Said<'_>>> = BTreeMap::new();
    for ((territory, period, view), figures) in own {
        if territories.get(territory).is_some_and(|one| one.kind == TerritoryKind::Commune) {
            let year = said.entry(*period).or_default();
            year.entry(territory).or_default().insert(view, figures);
        }
    }
    let mut found = BTreeMap::new();
    for (period, year) in said {
        for (group, members) in membership(territories, kind, period) {
            let members: Vec<Option<&Said<'_>>> =
                members.into_iter().map(|code| year.get(code)).collect();
            let views: BTreeSet<&View> =
                members.iter().flatten().flat_map(|said| said.keys().copied()).collect();
            for view in views {
                let place = (group.to_owned(), period, view.clone());
                found.insert(place, aggregate(indicator, view, &members));
            }
        }
    }
    found
}

/// The communes that each group of a kind had in a year.
pub(super) fn membership(
    territories: &Territories,
    kind: TerritoryKind,
    year: i32,
) -> BTreeMap<&str, Vec<&str>> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for commune in territories.iter().filter(|one| one.kind == TerritoryKind::Commune) {
        for group in territories.groups_of(&commune.code, kind, year) {
            groups.entry(group).or_default().push(&commune.code);
        }
    }
    groups
}

/// What some members make together; one without rows is a member of which nothing is known.
fn aggregate(indicator: &Indicator, view: &View, members: &[Option<&Said<'_>>]) -> Figure {
    let mut sum = Sum::default();
    for member in members {
        let Some(said) = member else {
            sum.expected += 1;
            continue;
        };
        match (said.get(view), said.get(&None)) {
            (Some([figure]), _) => sum.add(figure),
            // Sources disagree: there is no one number to add.
            (Some(several), _) => sum.expected += several.first().map_or(0, |one| one.expected),
            // Rows, but none of this breakdown: they add nothing to it. Members of the commune that it
            // has none of are not missing there.
            (None, Some(_)) if indicator.by.member.is_some() => {}
            (None, Some([total])) => {
                sum.expected += total.expected;
                sum.known += total.known;
            }
            (None, _) => sum.expected += 1,
        }
    }
    sum.finish(indicator)
}

#[derive(Default)]
struct Sum<'a> {
    added: Vec<&'a Figure>,
    known: u32,
    expected: u32,
}

impl<'a> Sum<'a> {
    fn add(&mut self, figure: &'a Figure) {
        self.known += figure.known;
        self.expected += figure.expected;
        if figure.known > 0 {
            self.added.push(figure);
        }
    }

    fn finish(self, indicator: &Indicator) -> Figure {
        let ranks = self.added.iter().filter_map(|one| one.ranks).reduce(Ranks::with);
        let mut figure = Figure {
            numerator: self.added.iter().map(|one| one.numerator).sum(),
            denominator: self.added.iter().map(|one| one.denominator).sum(),
            known: self.known,
            expected: self.expected,
            ranks,
            status: Status::Withheld,
            whole: true,
            date: self.added.iter().filter_map(|one| one.date.clone()).max(),
            sources: self.added.iter().flat_map(|one| one.sources.iter().cloned()).collect(),
            lines: Lines::union(self.added.iter().map(|one| &one.lines)),
        };
        if let Some(ranks) = ranks {
            figure.status = figure.judge(indicator, ranks);
        }
        figure
    }
}

/// A figure that a source publishes for a group, beside the one that its members make.
pub(super) fn settle(mut published: Vec<Figure>, computed: Figure) -> Vec<Figure> {
    let told = |one: &Figure| matches!(one.status, Status::Normal | Status::Disputed);
    if !published.iter().any(told) {
        return vec![computed];
    }
    // What is computed from some of the members contradicts nobody.
    if computed.status != Status::Normal || computed.known < computed.expected {
        return published;
    }
    let sums = |one: &Figure| (one.numerator, one.denominator);
    match published.iter_mut().find(|one| sums(one) == sums(&computed)) {
        Some(same) => {
            same.cite(&computed);
            (same.known, same.expected) = (computed.known, computed.expected);
        }
        None => published.push(computed),
    }
    if published.len() > 1 {
        for figure in published.iter_mut().filter(|one| told(one)) {
            figure.status = Status::Disputed;
        }
    }
    published
}
