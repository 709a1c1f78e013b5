//! All the values that a figure ever had: its indicator is read in each release, and what is not as in the one
//! before is kept.

use std::collections::{BTreeMap, BTreeSet};

use super::diff::reason;
use super::error::StoreError;
use super::store::{Store, figures_path};
use crate::export::read_parquet;
use crate::model::{
    Archive, Edition, Indicator, Manifest, ManifestFile, Observation, PastFigure, Release,
};

/// The figures of a territory by year.
type ByYear = BTreeMap<i32, Vec<Observation>>;

impl Store {
    /// What releases said of a territory, after what is known of those before them. `ids` are those that the
    /// indicator has and has had; `releases` are the oldest first, and those that are known already are not
    /// read again. It reads two files of each of the others.
    ///
    /// # Errors
    /// When one of them cannot be read, or is not what was published.
    pub fn archive(
        &self,
        known: Archive,
        ids: &[&str],
        territory: &str,
        releases: &[Manifest],
    ) -> Result<Archive, StoreError> {
        let mut archive = known;
        let mut before = latest(&archive);
        let mut last = archive.editions.last().map(|edition| edition.indicator.clone());
        let seen = archive.until;
        for manifest in releases.iter().filter(|one| one.number > seen) {
            let told = self.told(manifest, ids, territory)?;
            let (indicator, now) = match told {
                Some((indicator, now)) => (Some(indicator), now),
                None => (last.clone(), ByYear::new()),
            };
            let figures = moved(&before, &now);
            if let Some(indicator) = indicator.filter(|_| !figures.is_empty()) {
                let Manifest { number, created, notes, .. } = manifest.clone();
                let release = Release { number, created, notes };
                last = Some(indicator.clone());
                archive.editions.push(Edition { release, indicator, figures });
            }
            if archive.until == 0 {
                archive.from = manifest.number;
            }
            archive.until = manifest.number;
            before = now;
        }
        Ok(archive)
    }

    /// What a release says of a territory, and how it defines the indicator; none when it has no such one.
    fn told(
        &self,
        manifest: &Manifest,
        ids: &[&str],
        territory: &str,
    ) -> Result<Option<(Indicator, ByYear)>, StoreError> {
        let find = |path: &str| manifest.files.iter().find(|file| file.path == path);
        let defined =
            ids.iter().find_map(|id| Some((*id, find(&format!("indicators/{id}.toml"))?)));
        let Some((id, file)) = defined else { return Ok(None) };
        let indicator = self.definition(manifest.number, id, file)?;
        let path = figures_path(&indicator);
        let Some(file) = find(&path) else {
            return Err(StoreError::Altered { path: self.folder(manifest.number).join(path) });
        };
        let figures = read_parquet(&indicator, self.checked(manifest.number, file)?)?;
        let mut by_year = ByYear::new();
        for one in figures {
            if one.territory == territory && one.dimensions.is_empty() {
                by_year.entry(one.period).or_default().push(one);
            }
        }
        Ok(Some((indicator, by_year)))
    }

    /// The definition of an indicator in a release.
    pub(super) fn definition(
        &self,
        number: u32,
        id: &str,
        file: &ManifestFile,
    ) -> Result<Indicator, StoreError> {
        let text = self.checked(number, file)?;
        let definition: Indicator = toml::from_str(&String::from_utf8_lossy(&text))
            .map_err(|source| StoreError::Definition { path: file.path.clone(), number, source })?;
        Ok(Indicator { id: id.to_owned(), ..definition })
    }
}

/// What an archive says last of each year.
fn latest(archive: &Archive) -> ByYear {
    let mut by_year = ByYear::new();
    for figure in archive.editions.iter().flat_map(|edition| &edition.figures) {
        by_year.insert(figure.period, figure.observations.clone());
    }
    by_year.retain(|_, observations| !observations.is_empty());
    by_year
}

/// What is said of a year, as it is compared.
fn all(told: Option<&Vec<Observation>>) -> Option<Vec<&Observation>> {
    told.map(|told| told.iter().collect())
}

/// What is not the same, by year.
fn moved(before: &ByYear, now: &ByYear) -> Vec<PastFigure> {
    let years: BTreeSet<i32> = before.keys().chain(now.keys()).copied().collect();
    let moved = years.into_iter().filter_map(|period| {
        let (was, is) = (all(before.get(&period)), all(now.get(&period)));
        let reason = reason(was.as_deref(), is.as_deref())?;
        let observations = now.get(&period).cloned().unwrap_or_default();
        Some(PastFigure { period, reason, observations })
    });
    moved.collect()
}
