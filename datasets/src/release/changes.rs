//! What a release changed: its figures held against those of the release before.

use std::collections::{BTreeMap, BTreeSet};

use super::error::StoreError;
use super::manifest::Manifest;
use super::store::{Store, figures_path};
use crate::export::read_parquet;
use crate::model::{Changes, Indicator, IndicatorChanges, Observation, Status};

/// What is told of a territory and a year: one value, or those of sources that contradict each other.
type Told<'a> = Vec<(Option<f64>, Option<f64>, Option<f64>, Status, u32, Option<&'a str>)>;

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
        let mut before: BTreeMap<String, (Indicator, Vec<Observation>)> = BTreeMap::new();
        let manifest = self.manifest(since)?;
        for indicator in self.definitions(since, &manifest)? {
            let path = figures_path(&indicator);
            let Some(file) = manifest.files.iter().find(|file| file.path == path) else {
                return Err(StoreError::Altered { path: self.folder(since).join(path) });
            };
            let mut figures = read_parquet(&indicator, self.checked(since, file)?)?;
            figures.retain(|one| one.dimensions.is_empty());
            before.insert(indicator.id.clone(), (indicator, figures));
        }
        let now: BTreeMap<&str, &Indicator> =
            indicators.iter().map(|one| (one.id.as_str(), one)).collect();
        let ids: BTreeSet<&str> =
            now.keys().copied().chain(before.keys().map(String::as_str)).collect();
        let changed = ids.into_iter().filter_map(|id| {
            let old = before.get(id);
            let own = now.get(id).copied().or(old.map(|(indicator, _)| indicator))?;
            let figures = totals.get(id).map_or(&[][..], Vec::as_slice);
            compared(own, old.map_or(&[], |(_, figures)| figures), figures)
        });
        Ok(Some(Changes { since, indicators: changed.collect() }))
    }

    /// The definitions of a release, without the rest of its package.
    fn definitions(&self, number: u32, manifest: &Manifest) -> Result<Vec<Indicator>, StoreError> {
        let ids = manifest.files.iter().filter_map(|file| {
            Some((file, file.path.strip_prefix("indicators/")?.strip_suffix(".toml")?))
        });
        ids.map(|(file, id)| {
            let text = self.checked(number, file)?;
            let definition: Indicator =
                toml::from_str(&String::from_utf8_lossy(&text)).map_err(|source| {
                    StoreError::Definition { path: file.path.clone(), number, source }
                })?;
            Ok(Indicator { id: id.to_owned(), ..definition })
        })
        .collect()
    }
}

/// What changed of one indicator; none when nothing did.
fn compared(
    indicator: &Indicator,
    before: &[Observation],
    after: &[Observation],
) -> Option<IndicatorChanges> {
    let (before, after) = (by_place(before), by_place(after));
    let added = after.keys().filter(|place| !before.contains_key(*place)).count();
    let removed = before.keys().filter(|place| !after.contains_key(*place)).count();
    let differs = |(place, told): &(&(&str, i32), &Told<'_>)| {
        before.get(*place).is_some_and(|other| other != *told)
    };
    let changed = after.iter().filter(differs).count();
    (added + removed + changed > 0).then(|| IndicatorChanges {
        indicator: indicator.id.clone(),
        title: indicator.title.clone(),
        added,
        changed,
        removed,
    })
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
