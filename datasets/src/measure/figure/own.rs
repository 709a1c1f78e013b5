//! The figures of the territories that have rows of their own: who tells them, and whether all tell the
//! same.

use std::collections::{BTreeMap, BTreeSet};

use super::{Figure, Own, Place, Rule, View};
use crate::measure::part::{KNOWN, Part};
use crate::model::Status;

/// The figures that parts make, in the order of their places, which is theirs.
pub(super) fn figures(rule: &Rule<'_>, parts: impl IntoIterator<Item = Part>) -> Vec<Own> {
    let mut rest = parts.into_iter().peekable();
    let mut own = Vec::with_capacity(rest.size_hint().0);
    while let Some(first) = rest.next() {
        let (territory, period) = (first.territory.clone(), first.period);
        let is_here = |next: &Part| next.period == period && next.territory == territory;
        match rest.next_if(is_here) {
            None if rule.indicator.by.dimensions.is_empty() => own.push(alone(rule, first)),
            second => {
                let mut here: Vec<Part> = std::iter::once(first).chain(second).collect();
                while let Some(next) = rest.next_if(is_here) {
                    here.push(next);
                }
                own.extend(several(rule, here));
            }
        }
    }
    own
}

/// The figure of a place of which one part says all.
fn alone(rule: &Rule<'_>, mut part: Part) -> Own {
    let territory = std::mem::take(&mut part.territory);
    let place = Place { territory, period: part.period, view: None };
    Own { place, figures: vec![Figure::alone(rule, part)] }
}

/// The figures of a place of which several parts speak, in the order of its views.
fn several(rule: &Rule<'_>, parts: Vec<Part>) -> Vec<Own> {
    let first = parts.first().map(|part| (part.territory.clone(), part.period));
    let Some((territory, period)) = first else { return Vec::new() };
    let figures = |parts: Vec<Part>| {
        let figure =
            |variant: Variant| Figure { whole: variant.whole, ..Figure::of(rule, &variant.parts) };
        disputed(variants(parts).into_iter().map(figure).collect())
    };
    let own = |(view, parts): (View, Vec<Part>)| Own {
        place: Place { territory: territory.clone(), period, view },
        figures: figures(parts),
    };
    views(rule, parts).into_iter().map(own).collect()
}

/// The parts of a place by view, the total first: each is in the total and in one value of each dimension.
fn views(rule: &Rule<'_>, parts: Vec<Part>) -> Vec<(View, Vec<Part>)> {
    let mut broken_down: BTreeMap<View, Vec<Part>> = BTreeMap::new();
    for part in &parts {
        for (name, value) in rule.indicator.by.dimensions.iter().zip(&part.dimensions) {
            let view = Some((name.clone(), value.clone()));
            broken_down.entry(view).or_default().push(part.clone());
        }
    }
    std::iter::once((None, parts)).chain(broken_down).collect()
}

/// The rows that may count; when none does, all of them, which prove the zero.
fn that_matter(parts: Vec<Part>) -> Vec<Part> {
    if parts.iter().any(|part| part.matters) {
        parts.into_iter().filter(|part| part.matters).collect()
    } else {
        parts
    }
}

/// One list of rows for each way in which the sources tell the figure: a single one when they agree.
fn variants(parts: Vec<Part>) -> Vec<Variant> {
    let mut by_identity: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    let mut kept = Vec::new();
    for part in that_matter(parts) {
        match part.identity.clone() {
            Some(identity) => by_identity.entry(identity).or_default().push(part),
            None => kept.push(part),
        }
    }
    let mut contested = Vec::new();
    for several in by_identity.into_values().map(that_speak) {
        let said = |part: &Part| (part.numerator, part.denominator, part.ranks);
        if several.iter().all(|one| several.first().map(said) == Some(said(one))) {
            kept.extend(several.into_iter().reduce(Part::together));
        } else {
            contested.push(several);
        }
    }
    let voices: BTreeSet<&BTreeSet<String>> =
        contested.iter().flatten().map(|part| &part.sources).collect();
    if voices.is_empty() {
        return vec![Variant { parts: kept, whole: true }];
    }
    let of = |voice: &BTreeSet<String>| {
        let said = |several: &&Vec<Part>| several.iter().any(|part| part.sources == *voice);
        let own = contested.iter().flatten().filter(|part| part.sources == *voice);
        let parts = kept.iter().chain(own).cloned().collect();
        Variant { parts, whole: contested.iter().all(|several| said(&several)) }
    };
    voices.into_iter().map(of).collect()
}

/// The rows of one thing that say something of it; when none does, all of them. A source that is silent
/// contradicts nobody.
fn that_speak(several: Vec<Part>) -> Vec<Part> {
    if several.iter().any(|part| part.ranks.gravest <= KNOWN) {
        several.into_iter().filter(|part| part.ranks.gravest <= KNOWN).collect()
    } else {
        several
    }
}

/// What one source tells of a figure.
struct Variant {
    parts: Vec<Part>,
    /// Whether it speaks of all that is contested; a total cannot be made of what it tells else.
    whole: bool,
}

/// Marks figures that differ as disputed; those that say the same are one.
fn disputed(several: Vec<Figure>) -> Vec<Figure> {
    let mut distinct: Vec<Figure> = Vec::new();
    for figure in several {
        match distinct.iter_mut().find(|one| one.says_as(&figure)) {
            Some(same) => same.cite(&figure),
            None => distinct.push(figure),
        }
    }
    if distinct.len() > 1 {
        for figure in &mut distinct {
            if figure.status == Status::Normal {
                figure.status = Status::Disputed;
            }
        }
    }
    distinct
}

impl Part {
    /// The same thing told by two sources. Where they name it otherwise, the first name in order is its own, so that
    /// the order of the rows does not choose.
    fn together(mut self, other: Self) -> Self {
        self.member = match (self.member, other.member) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.date = self.date.max(other.date);
        self.sources.extend(other.sources);
        self.lines.extend(&other.lines);
        self
    }
}
