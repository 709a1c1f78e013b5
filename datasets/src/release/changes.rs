//! What a release changed: its figures held against those of the release before.

use std::collections::{BTreeMap, BTreeSet};

use super::error::StoreError;
use super::store::{Figures, Store, figures_path};
use crate::export::read_parquet;
use crate::model::{
    Catalogue, Changes, Counts, Indicator, IndicatorChanges, IndicatorRevision, Manifest,
    Observation, Release, Revision, Status,
};

/// What a figure tells. Line numbers are left aside: a row added above moves them all.
type Told<'a> = (Option<f64>, Option<f64>, Option<f64>, Status, u32, Option<&'a str>);

/// The definitions of a release, each with its totals.
type Totals = Vec<(Indicator, Vec<Observation>)>;
/// The same, by id.
type ById<'a> = BTreeMap<&'a str, (&'a Indicator, &'a [Observation])>;

impl Store {
    /// What a release changed since the one before, which may be held already; none when the store holds no
    /// earlier one.
    pub(super) fn changes(
        &self,
        number: u32,
        indicators: &[Indicator],
        totals: &Figures,
        held: Option<&Catalogue>,
    ) -> Result<Option<Changes>, StoreError> {
        let earlier = self.numbers()?.into_iter().rfind(|one| *one < number);
        let Some(since) = earlier else { return Ok(None) };
        let read;
        let before = if let Some(held) = held.filter(|one| one.release.number == since) {
            of_each(&held.indicators, &held.observations)
        } else {
            read = self.totals(since, &self.manifest(since)?)?;
            by_id(&read)
        };
        let counted = |one: IndicatorRevision| {
            let Counts { added, changed, removed } = one.counts();
            let IndicatorRevision { indicator, title, .. } = one;
            IndicatorChanges { indicator, title, added, changed, removed }
        };
        let revised = revised(&before, &of_each(indicators, totals));
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

fn of_each<'a>(indicators: &'a [Indicator], totals: &'a Figures) -> ById<'a> {
    let figures = |id: &str| totals.get(id).map_or(&[][..], Vec::as_slice);
    indicators.iter().map(|one| (one.id.as_str(), (one, figures(&one.id)))).collect()
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
        let territories = compared(old, new);
        (!territories.is_empty()).then(|| IndicatorRevision {
            indicator: id.to_owned(),
            title: own.title.clone(),
            territories,
        })
    });
    revised.collect()
}

/// What changed of each territory.
fn compared(before: &[Observation], after: &[Observation]) -> BTreeMap<String, Counts> {
    let mut territories: BTreeMap<String, Counts> = BTreeMap::new();
    let mut count = |at: &[&Observation], counts: Counts| {
        if let Some(one) = at.first() {
            *territories.entry(one.territory.clone()).or_default() += counts;
        }
    };
    let (before, after) = (by_place(before), by_place(after));
    let mut before = before.chunk_by(|one, other| place(one) == place(other)).peekable();
    for now in after.chunk_by(|one, other| place(one) == place(other)) {
        let here = now.first().map(|one| place(one));
        while let Some(gone) = before.next_if(|one| one.first().map(|one| place(one)) < here) {
            count(gone, Counts { removed: 1, ..Counts::default() });
        }
        match before.next_if(|one| one.first().map(|one| place(one)) == here) {
            None => count(now, Counts { added: 1, ..Counts::default() }),
            Some(then) if !then.iter().map(|one| told(one)).eq(now.iter().map(|one| told(one))) => {
                count(now, Counts { changed: 1, ..Counts::default() });
            }
            Some(_) => {}
        }
    }
    before.for_each(|gone| count(gone, Counts { removed: 1, ..Counts::default() }));
    territories
}

/// Figures in the order of their places. There may be several at one: those of sources that contradict each other.
fn by_place(observations: &[Observation]) -> Vec<&Observation> {
    let mut all: Vec<&Observation> = observations.iter().collect();
    all.sort_by_key(|one| place(one));
    all
}

fn place(one: &Observation) -> (&str, i32) {
    (&one.territory, one.period)
}

fn told(one: &Observation) -> Told<'_> {
    (one.value, one.numerator, one.denominator, one.status, one.method, one.date.as_deref())
}
