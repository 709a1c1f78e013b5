//! What is not the same in two releases: the rows of each file, and the figures that moved with them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::digest::digest_of_row;
#[cfg(feature = "engine")]
use super::{Store, StoreError};
#[cfg(feature = "engine")]
use crate::model::{Catalogue, Difference};
use crate::model::{Dataset, Move, Observation, Reason, TableDifference};

#[cfg(feature = "engine")]
impl Store {
    /// What is not the same in two releases.
    ///
    /// # Errors
    /// When one of them is not there, or is not what was published.
    pub fn diff(&self, from: u32, to: u32) -> Result<Difference, StoreError> {
        Ok(difference(&self.load(from)?, &self.load(to)?))
    }
}

/// What is not the same in two releases, or in one and what may become the next.
#[cfg(feature = "engine")]
pub(super) fn difference(before: &Catalogue, after: &Catalogue) -> Difference {
    Difference {
        from: before.release.number,
        to: after.release.number,
        datasets: tables(before, after),
        figures: moves(every(before), every(after)),
    }
}

/// The figures of each indicator: its totals, then its breakdowns.
#[cfg(feature = "engine")]
fn every(catalogue: &Catalogue) -> impl Iterator<Item = (&str, &[Observation])> {
    let all = catalogue.observations.iter().chain(&catalogue.breakdowns);
    all.map(|(id, figures)| (id.as_str(), figures.as_slice()))
}

#[cfg(feature = "engine")]
fn tables(before: &Catalogue, after: &Catalogue) -> Vec<TableDifference> {
    let ids: BTreeSet<&str> =
        before.datasets.iter().chain(&after.datasets).map(|one| one.id.as_str()).collect();
    let differing = ids.into_iter().map(|id| TableDifference {
        dataset: id.to_owned(),
        ..files(before.dataset(id), after.dataset(id))
    });
    differing.filter(|one| !one.is_empty()).collect()
}

/// What is not the same in two files of a dataset.
pub(super) fn files(before: Option<&Dataset>, after: Option<&Dataset>) -> TableDifference {
    let file = |dataset: Option<&Dataset>| dataset.map(|one| (one.bytes.clone(), one.reading));
    if file(before) == file(after) {
        return TableDifference::default();
    }
    let key = after.or(before).map(|one| one.primary_key.clone()).unwrap_or_default();
    let (before, after) = without_common(before, after);
    between(&before, &after, &key)
}

/// Two files, each a header and its rows, without the rows that both have: of a long file few are left.
fn without_common(
    before: Option<&Dataset>,
    after: Option<&Dataset>,
) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let known = [before, after].map(digests);
    // How many times each row stands on each side.
    let mut common: HashMap<[u8; 32], [u32; 2]> = HashMap::new();
    for (side, rows) in known.iter().enumerate() {
        for row in rows.iter().flatten() {
            common.entry(*row).or_default()[side] += 1;
        }
    }
    // Of a row that both have, as many are left out on each side.
    for [old, new] in common.values_mut() {
        (*old, *new) = ((*old).min(*new), (*old).min(*new));
    }
    let [before, after] = [(0, before), (1, after)].map(|(side, dataset)| {
        let mut rest: Vec<Vec<String>> = Vec::new();
        let mut rows = known[side].iter();
        each_record(dataset, |cells| {
            let row = rows.next().and_then(Option::as_ref);
            match row.and_then(|row| common.get_mut(row)).map(|sides| &mut sides[side]) {
                Some(left) if *left > 0 => *left -= 1,
                _ => rest.push(cells.iter().map(|cell| (*cell).to_owned()).collect()),
            }
        });
        rest
    });
    (before, after)
}

/// What each record of a file is known by; the header, which comes first, by nothing.
fn digests(dataset: Option<&Dataset>) -> Vec<Option<[u8; 32]>> {
    let mut known: Vec<Option<[u8; 32]>> = Vec::new();
    each_record(dataset, |cells| known.push((!known.is_empty()).then(|| digest_of_row(cells))));
    known
}

fn each_record(dataset: Option<&Dataset>, mut take: impl FnMut(&[&str])) {
    if let Some(dataset) = dataset {
        dataset.each_record(|cells| take(&cells));
    }
}

/// What is not the same in two tables, each a header and its rows; `key` names the columns that a row is known
/// by. Rows are in the order of their keys.
pub fn between(before: &[Vec<String>], after: &[Vec<String>], key: &[String]) -> TableDifference {
    let (columns_before, columns_after) = (header(before), header(after));
    let same = columns_before == columns_after;
    // With other columns, or without a key, a row is all that it says.
    let place = |name: &String| columns_before.iter().position(|one| one == name);
    let places: Vec<usize> = if same { key.iter().filter_map(place).collect() } else { Vec::new() };
    let (mut old, new) = (keyed(before, &places), keyed(after, &places));
    let mut difference =
        TableDifference { columns_before, columns_after, ..TableDifference::default() };
    for (key, rows) in new {
        let was = old.remove(&key).unwrap_or_default();
        let paired = if places.is_empty() { 0 } else { was.len().min(rows.len()) };
        for (was, row) in was.iter().zip(&rows).take(paired) {
            if was != row {
                difference.changed.push(((*was).clone(), (*row).clone()));
            }
        }
        let kept = if places.is_empty() { was.len().min(rows.len()) } else { paired };
        difference.added.extend(rows.iter().skip(kept).map(|row| (*row).clone()));
        difference.removed.extend(was.iter().skip(kept).map(|row| (*row).clone()));
    }
    difference.removed.extend(old.into_values().flatten().cloned());
    difference
}

fn header(table: &[Vec<String>]) -> Vec<String> {
    table.first().cloned().unwrap_or_default()
}

/// The rows under each key, the header left out; those of one key in the order of the file.
fn keyed<'a>(
    table: &'a [Vec<String>],
    places: &[usize],
) -> BTreeMap<Vec<&'a str>, Vec<&'a Vec<String>>> {
    let mut rows: BTreeMap<Vec<&str>, Vec<&Vec<String>>> = BTreeMap::new();
    for row in table.iter().skip(1) {
        let key = match places {
            [] => row.iter().map(String::as_str).collect(),
            places => {
                places.iter().filter_map(|place| row.get(*place)).map(String::as_str).collect()
            }
        };
        rows.entry(key).or_default().push(row);
    }
    rows
}

impl TableDifference {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.columns_before == self.columns_after
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.changed.is_empty()
    }
}

/// Of what, of whom, when, and of what part.
type Place<'a> = (&'a str, &'a str, i32, &'a BTreeMap<String, String>);

/// The figures that moved, from those of each indicator before to those after; an id may come several times.
pub fn moves<'a>(
    before: impl Iterator<Item = (&'a str, &'a [Observation])>,
    after: impl Iterator<Item = (&'a str, &'a [Observation])>,
) -> Vec<Move> {
    let (old, new) = (by_place(before), by_place(after));
    let places: BTreeSet<&Place<'_>> = old.keys().chain(new.keys()).collect();
    let moved = places.into_iter().filter_map(|place| {
        let (was, is) = (old.get(place), new.get(place));
        let reason = reason(was.map(Vec::as_slice), is.map(Vec::as_slice))?;
        let values = |all: Option<&Vec<&Observation>>| {
            all.map(|all| all.iter().map(|one| one.value).collect()).unwrap_or_default()
        };
        Some(Move {
            indicator: place.0.to_owned(),
            territory: place.1.to_owned(),
            period: place.2,
            dimensions: place.3.clone(),
            reason,
            before: values(was),
            after: values(is),
        })
    });
    moved.collect()
}

/// Why a figure moved; none when it did not. Line numbers are left aside: a row added above moves them all.
pub(super) fn reason(was: Option<&[&Observation]>, is: Option<&[&Observation]>) -> Option<Reason> {
    let (was, is) = match (was, is) {
        (None, _) => return Some(Reason::New),
        (_, None) => return Some(Reason::Removed),
        (Some(was), Some(is)) => (was, is),
    };
    let methods = |all: &[&Observation]| all.iter().map(|one| one.method).collect::<BTreeSet<_>>();
    if methods(was) != methods(is) {
        return Some(Reason::Method);
    }
    let told = |one: &Observation| {
        let amounts = (one.value, one.numerator, one.denominator);
        let members = (one.members_known, one.members_expected);
        (amounts, members, one.status, one.date.clone(), one.comment.clone(), one.sources.clone())
    };
    let same = was.len() == is.len() && was.iter().zip(is).all(|(a, b)| told(a) == told(b));
    (!same).then_some(Reason::Correction)
}

fn by_place<'a>(
    all: impl Iterator<Item = (&'a str, &'a [Observation])>,
) -> BTreeMap<Place<'a>, Vec<&'a Observation>> {
    let mut places: BTreeMap<Place<'_>, Vec<&Observation>> = BTreeMap::new();
    for (id, figures) in all {
        for one in figures {
            let place = (id, one.territory.as_str(), one.period, &one.dimensions);
            places.entry(place).or_default().push(one);
        }
    }
    places
}
