//! Whom a territory is usefully compared with: its group, those around it, those of its size, those that
//! have the same label. They are found in the sheet, so that they follow the territory in question when
//! the reader chooses another.

use super::known::{Group, Known, Place};
use crate::charts::cosine;

/// How many territories a comparison adds to the one in question.
pub(super) const OTHERS: usize = 6;

/// The groups of a territory, as they are found.
pub(super) struct Groups<'a> {
    focus: &'a str,
    /// Those that were found.
    pub(super) found: Vec<Group>,
}

impl<'a> Groups<'a> {
    /// None yet, of the territory of a code.
    pub(super) const fn of(focus: &'a str) -> Self {
        Self { focus, found: Vec::new() }
    }

    /// Adds a group, unless it has nobody else or is one of those that are there.
    pub(super) fn add<'b>(&mut self, name: String, others: impl Iterator<Item = &'b str>) {
        let own = std::iter::once(self.focus.to_owned());
        let codes: Vec<String> = own.chain(others.map(str::to_owned)).collect();
        if codes.len() > 1 && self.found.iter().all(|other| other.codes != codes) {
            self.found.push(Group { name, codes });
        }
    }
}

/// Those of a territory, among those that have figures.
pub(super) fn groups(known: &Known, focus: &Place) -> Vec<Group> {
    let written = |group: &&Group| group.codes.first() == Some(&focus.code);
    if known.groups.iter().any(|group| written(&group)) {
        return known.groups.iter().filter(written).cloned().collect();
    }
    let is_other = |one: &&Place| one.code != focus.code && !one.points.is_empty();
    let mut others: Vec<&Place> = known.places.iter().filter(is_other).collect();
    others.sort_by(|a, b| a.code.cmp(&b.code));
    let mut groups = Groups::of(&focus.code);
    let above = others.iter().find(|one| focus.parents.contains(&one.code));
    // Of a country, only the members of one group are in the sheet.
    let is_whole = known.others().is_none();
    if let Some(group) = above {
        groups.add(group.name.clone(), std::iter::once(group.code.as_str()));
        let name = known.say("choix-membres", &[("territoire", &group.name)]);
        let members = others.iter().filter(|one| one.single && one.parents.contains(&group.code));
        if is_whole || group.code == known.word("groupe") {
            groups.add(name, members.map(|one| one.code.as_str()));
        }
    }
    if is_whole {
        around(known, focus, &others, &mut groups);
    }
    groups.found
}

/// Those that only everyone can be asked for: the nearest, those of the same size, those of the same level.
fn around(known: &Known, focus: &Place, others: &[&Place], groups: &mut Groups<'_>) {
    let communes = || others.iter().enumerate().filter(|(_, one)| one.single);
    let codes = |ranks: Vec<usize>| ranks.into_iter().map(|rank| others[rank].code.as_str());
    let near =
        communes().filter_map(|(rank, one)| Some((distance(focus.degrees?, one.degrees?), rank)));
    groups.add(known.word("comparer-voisines").to_owned(), codes(closest(near)));
    let alike = communes()
        .filter_map(|(rank, one)| Some((difference(focus.population?, one.population?), rank)));
    groups.add(known.word("comparer-meme-taille").to_owned(), codes(closest(alike)));
    if known.ordinal {
        let level = |one: &Place| {
            let last = one.points.last()?;
            Some((last.value?.to_bits(), last.method))
        };
        let own = level(focus);
        let peers = others.iter().filter(|one| own.is_some() && level(one) == own).take(OTHERS);
        let name = known.word("comparer-meme-niveau").to_owned();
        groups.add(name, peers.map(|one| one.code.as_str()));
    }
}

/// The ranks of the nearest by some measure, the nearest first; they are given in order.
pub(super) fn closest(measured: impl Iterator<Item = (f64, usize)>) -> Vec<usize> {
    let mut nearest: Vec<(f64, usize)> = Vec::with_capacity(OTHERS + 1);
    for one in measured {
        let at = nearest.iter().position(|other| one.0 < other.0).unwrap_or(nearest.len());
        if at < OTHERS {
            nearest.insert(at, one);
            nearest.truncate(OTHERS);
        }
    }
    nearest.into_iter().map(|(_, rank)| rank).collect()
}

/// How far apart two places are, squared, in degrees of latitude: only the order counts.
pub(super) fn distance((north, east): (f64, f64), (other_north, other_east): (f64, f64)) -> f64 {
    let (up, across) = (other_north - north, (other_east - east) * cosine(north));
    up * up + across * across
}

/// How different two populations are: the larger over the smaller.
pub(super) fn difference(one: u32, other: u32) -> f64 {
    let (own, theirs) = (f64::from(one.max(1)), f64::from(other.max(1)));
    own.max(theirs) / own.min(theirs)
}
