//! Aggregates: what the communes of a group make together. Numerators and denominators are added;
//! ratios are never averaged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Figure, Own, Place, Rule, View};
use crate::cores;
use crate::measure::part::Ranks;
use crate::model::{Groups, Lines, Status, Territories};

/// What a commune says in one period, in the order of its views; nothing when it has no row.
type Said<'a> = &'a [Own];

/// The figures of the groups that the definition asks for, in the order of their places, given those of the
/// territories that have rows, in pieces. A group that has rows of its own has its figures settled there.
pub(super) fn figures(
    rule: &Rule<'_>,
    own: &mut [Vec<Own>],
    territories: &Territories,
) -> Vec<Own> {
    let mut geography = Geography::new(territories);
    let years: Vec<Year<'_>> = by_period(own, territories)
        .into_iter()
        .map(|(period, said)| Year { period, said, groups: geography.in_year(period) })
        .collect();
    let computed = cores::each(cores::pieces(years), |years| {
        years.iter().flat_map(|year| year.figures(rule)).collect::<Vec<_>>()
    });
    let mut others = Vec::new();
    for (place, figure) in computed.into_iter().flatten() {
        match published(own, &place) {
            Some(one) => one.figures = settle(std::mem::take(&mut one.figures), figure),
            None => others.push(Own { place, figures: vec![figure] }),
        }
    }
    others.sort_by(|a: &Own, b| a.place.cmp(&b.place));
    others
}

/// The figures of a place that has rows.
fn published<'o>(own: &'o mut [Vec<Own>], place: &Place) -> Option<&'o mut Own> {
    own.iter_mut().find_map(|piece| {
        let at = piece.binary_search_by(|one| one.place.cmp(place)).ok()?;
        piece.get_mut(at)
    })
}

/// What communes say in one period, and who they are with.
struct Year<'o> {
    period: i32,
    said: Vec<Said<'o>>,
    groups: Arc<Groups<'o>>,
}

impl Year<'_> {
    /// The figures of the groups that the definition asks for.
    fn figures(&self, rule: &Rule<'_>) -> Vec<(Place, Figure)> {
        let mut computed = Vec::new();
        let kinds = rule.indicator.by.rollup.iter();
        for (group, members) in kinds.flat_map(|kind| self.groups.of_kind(*kind)) {
            let said = |rank: &usize| self.said.get(*rank).copied().unwrap_or_default();
            let members: Vec<Said<'_>> = members.iter().map(said).collect();
            for view in views(&members) {
                let (territory, period) = (group.to_owned(), self.period);
                let place = Place { territory, period, view: view.clone() };
                computed.push((place, aggregate(rule, view, &members)));
            }
        }
        computed
    }
}

/// The views of which some members speak.
fn views<'o>(members: &[Said<'o>]) -> BTreeSet<&'o View> {
    let mut views = BTreeSet::new();
    let mut last = None;
    for one in members.iter().flat_map(|said| said.iter()) {
        // Most often there is one, or they are in the same order for all.
        if last != Some(&one.place.view) {
            views.insert(&one.place.view);
            last = Some(&one.place.view);
        }
    }
    views
}

/// What each commune says in each period, by its rank among the communes.
fn by_period<'o>(own: &'o [Vec<Own>], territories: &Territories) -> BTreeMap<i32, Vec<Said<'o>>> {
    let communes: Vec<&str> = territories.communes().map(|one| one.code.as_str()).collect();
    let mut said: BTreeMap<i32, Vec<Said<'o>>> = BTreeMap::new();
    let mut rank = 0;
    let same = |a: &Own, b: &Own| {
        a.place.period == b.place.period && a.place.territory == b.place.territory
    };
    for here in own.iter().flat_map(|piece| piece.chunk_by(same)) {
        let Some(Own { place, .. }) = here.first() else { continue };
        // Both are in the order of the codes.
        while communes.get(rank).is_some_and(|code| *code < place.territory.as_str()) {
            rank += 1;
        }
        if communes.get(rank).is_some_and(|code| *code == place.territory) {
            let year = said.entry(place.period).or_insert_with(|| vec![&[]; communes.len()]);
            if let Some(slot) = year.get_mut(rank) {
                *slot = here;
            }
        }
    }
    said
}

/// Who was in which group, year after year.
pub(super) struct Geography<'a> {
    territories: &'a Territories,
    /// The last year that was asked for.
    last: Option<(i32, Arc<Groups<'a>>)>,
}

impl<'a> Geography<'a> {
    pub(super) fn new(territories: &'a Territories) -> Self {
        Self { territories, last: None }
    }

    /// The groups of a year, which is later than the one asked for before.
    pub(super) fn in_year(&mut self, year: i32) -> Arc<Groups<'a>> {
        let last = self.last.take();
        let same = last.filter(|(before, _)| self.territories.are_the_same(*before, year));
        let new = || Arc::new(self.territories.groups_in(year));
        let groups = same.map_or_else(new, |(_, groups)| groups);
        self.last = Some((year, Arc::clone(&groups)));
        groups
    }
}

/// What some members make together; one without rows is a member of which nothing is known.
fn aggregate(rule: &Rule<'_>, view: &View, members: &[Said<'_>]) -> Figure {
    let mut sum = Sum::default();
    for said in members {
        let of = |view: &View| {
            said.iter().find(|one| one.place.view == *view).map(|one| one.figures.as_slice())
        };
        if said.is_empty() {
            sum.expected += 1;
            continue;
        }
        match (of(view), of(&None)) {
            (Some([figure]), _) => sum.add(figure),
            // Sources disagree: there is no one number to add, from as many as the one that knows of most.
            (Some(several), _) => {
                sum.expected += several.iter().map(|one| one.expected).max().unwrap_or_default();
            }
            // Rows, but none of this breakdown: they add nothing to it. Members of the commune that it
            // has none of are not missing there.
            (None, Some(_)) if rule.indicator.by.member.is_some() => {}
            (None, Some([total])) => {
                sum.expected += total.expected;
                sum.known += total.known;
            }
            (None, _) => sum.expected += 1,
        }
    }
    sum.finish(rule)
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

    fn finish(self, rule: &Rule<'_>) -> Figure {
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
            figure.status = figure.judge(rule, ranks);
        }
        figure
    }
}

/// A figure that a source publishes for a group, beside the one that its members make.
fn settle(mut published: Vec<Figure>, computed: Figure) -> Vec<Figure> {
    let told = |one: &Figure| matches!(one.status, Status::Normal | Status::Disputed);
    if !published.iter().any(told) {
        return vec![computed];
    }
    // What is computed from some of the members contradicts nobody.
    if computed.status != Status::Normal || computed.known < computed.expected {
        return published;
    }
    let sums = |one: &Figure| (one.numerator, one.denominator);
    // Each that says the same, and none that says nothing, whose sums are 0 for want of any.
    let mut is_found = false;
    for same in published.iter_mut().filter(|one| told(one) && sums(one) == sums(&computed)) {
        same.cite(&computed);
        (same.known, same.expected) = (computed.known, computed.expected);
        is_found = true;
    }
    if !is_found {
        published.push(computed);
    }
    if published.len() > 1 {
        for figure in published.iter_mut().filter(|one| told(one)) {
            figure.status = Status::Disputed;
        }
    }
    published
}
