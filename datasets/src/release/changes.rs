//! What a release changed: its figures held against those of the release before.

use std::collections::{BTreeMap, BTreeSet};

use super::error::StoreError;
use super::store::{Store, figures_path};
use crate::export::read_parquet;
use crate::model::{
    Changes, Counts, Indicator, IndicatorChanges, IndicatorRevision, Manifest, Observation,
    Release, Revision, Status,
};

/// What is told of a territory and a year: one value, or those of sources that contradict each other.
type Told<'a> = Vec<(Option<f64>, Option<f64>, Option<f64>, Status, u32, Option<&'a str>)>;

/// The definitions of a release, each with its totals.
type Totals = Vec<(Indicator, Vec<Observation>)>;
/// The same, by id.
type ById<'a> = BTreeMap<&'a str, (&'a Indicator, &'a [Observation])>;

impl Store {
    /// What a release changed since the one before; none when the store holds no earlier one.
    pub(super) fn changes(
        &self,
        number: u32,
        indicators: &[Indicator],
        totals: &BTreeMap<String, Vec<Observation>>,
    ) -> Result<Option<Changes>, StoreError> {
        let earlier = self.numbers()?.into_iter().rfind(|one| *one < number);
        let Some(since) = earlier else { return Ok(None) };
        let before = self.totals(since, &self.manifest(since)?)?;
        let figures = |id: &str| totals.get(id).map_or(&[][..], Vec::as_slice);
        let now = indicators.iter().map(|one| (one.id.as_str(), (one, figures(&one.id))));
        let counted = |one: IndicatorRevision| {
            let Counts { added, changed, removed } = one.counts();
            let IndicatorRevision { indicator, title, .. } = one;
            IndicatorChanges { indicator, title, added, changed, removed }
        };
        let revised = revised(&by_id(&before), &now.collect());
        Ok(Some(Changes { since, indicators: revised.into_iter().map(counted).collect() }))
    }

    /// What each of the releases up to one changed, territory by territory, the newest first; at most `most` of
    /// them. It reads the figures of all of them: far from a matter of a moment.
    ///
    /// # Errors
    /// When one of them cannot be read, or is not what was published.
    pub fn revisions(&self, last: u32, most: usize) -> Result<Vec<Revision>, StoreError> {
        let mut numbers = self.numbers()?;
        numbers.retain(|number| *number <= last);
        let first = numbers.len().saturating_sub(most);
        let mut before: Option<(u32, Totals)> = None;
        if let Some(earlier) = first.checked_sub(1).and_then(|at| numbers.get(at)) {
            before = Some((*earlier, self.totals(*earlier, &self.manifest(*earlier)?)?));
        }
        let mut revisions = Vec::new();
        for number in numbers.into_iter().skip(first) {
            let manifest = self.manifest(number)?;
            let now = self.totals(number, &manifest)?;
            let since = before.as_ref().map(|(since, _)| *since);
            let indicators = match &before {
                Some((_, totals)) => revised(&by_id(totals), &by_id(&now)),
                None if number == 1 => revised(&ById::new(), &by_id(&now)),
                None => Vec::new(),
            };
            let release = Release { number, created: manifest.created, notes: manifest.notes };
            revisions.push(Revision { release, since, indicators });
            before = Some((number, now));
        }
        revisions.reverse();
        Ok(revisions)
    }

    /// The totals of a release, with their definitions.
    fn totals(&self, number: u32, manifest: &Manifest) -> Result<Totals, StoreError> {
        let read = |indicator: Indicator| {
            let path = figures_path(&indicator);
            let Some(file) = manifest.files.iter().find(|file| file.path == path) else {
                return Err(StoreError::Altered { path: self.folder(number).join(path) });
            };
            let mut figures = read_parquet(&indicator, self.checked(number, file)?)?;
            figures.retain(|one| one.dimensions.is_empty());
            Ok((indicator, figures))
        };
        self.definitions(number, manifest)?.into_iter().map(read).collect()
    }

    /// The definitions of a release, without the rest of its package.
    fn definitions(&self, number: u32, manifest: &Manifest) -> Result<Vec<Indicator>, StoreError> {
        let ids = manifest.files.iter().filter_map(|file| {
            Some((file, file.path.strip_prefix("indicators/")?.strip_suffix(".toml")?))
        });
        ids.map(|(file, id)| self.definition(number, id, file)).collect()
    }
}

fn by_id(totals: &Totals) -> ById<'_> {
    totals.iter().map(|(own, figures)| (own.id.as_str(), (own, figures.as_slice()))).collect()
}

/// What changed of each indicator, in the order of their ids; those of which nothing did are left out.
fn revised(before: &ById<'_>, now: &ById<'_>) -> Vec<IndicatorRevision> {
    let ids: BTreeSet<&str> = now.keys().chain(before.keys()).copied().collect();
    let revised = ids.into_iter().filter_map(|id| {
        let (old, new) = (before.get(id), now.get(id));
        let (own, _) = new.or(old)?;
        let old = old.map_or(&[][..], |(_, figures)| *figures);
        let new = new.map_or(&[][..], |(_, figures)| *figures);
        let territories = compared(&by_place(old), &by_place(new));
        (!territories.is_empty()).then(|| IndicatorRevision {
            indicator: id.to_owned(),
            title: own.title.clone(),
            territories,
        })
    });
    revised.collect()
}

/// What changed of each territory.
fn compared(
    before: &BTreeMap<(&str, i32), Told<'_>>,
    after: &BTreeMap<(&str, i32), Told<'_>>,
) -> BTreeMap<String, Counts> {
    let mut territories: BTreeMap<String, Counts> = BTreeMap::new();
    let mut count = |territory: &str, counts: Counts| {
        *territories.entry(territory.to_owned()).or_default() += counts;
    };
    for (place, told) in after {
        match before.get(place) {
            None => count(place.0, Counts { added: 1, ..Counts::default() }),
            Some(other) if other != told => {
                count(place.0, Counts { changed: 1, ..Counts::default() });
            }
            Some(_) => {}
        }
    }
    for (place, _) in before.iter().filter(|(place, _)| !after.contains_key(*place)) {
        count(place.0, Counts { removed: 1, ..Counts::default() });
    }
    territories
}

/// What is told of each territory and year. Line numbers are left aside: a row added above moves them all.
fn by_place(observations: &[Observation]) -> BTreeMap<(&str, i32), Told<'_>> {
    let mut places: BTreeMap<(&str, i32), Told<'_>> = BTreeMap::new();
    for one in observations {
        let told = (
            one.value,
            one.numerator,
            one.denominator,
            one.status,
            one.method,
            one.date.as_deref(),
        );
        places.entry((&one.territory, one.period)).or_default().push(told);
    }
    places
}
