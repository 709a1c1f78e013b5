//! Since when pages are as they are: the last release that changed what they show.

use std::collections::BTreeMap;

use app::address;
use datasets::model::Manifest;
use datasets::model::{Catalogue, Revision};

/// Files that the pages of all territories are made of, beside their figures.
const OF_TERRITORIES: [&str; 3] = ["territoires", "cibles", "pratiques"];
/// Pages whose content is that of the program: no release changes them.
const OF_THE_PROGRAM: [&str; 3] = ["/methode", "/accessibilite", "/mentions-legales"];

/// The day of the last release that changed each file and the figures of each territory.
pub(super) struct Dates<'a> {
    catalogue: &'a Catalogue,
    files: BTreeMap<&'a str, &'a str>,
    territories: BTreeMap<&'a str, &'a str>,
}

/// The day of an hour.
fn day(rfc3339: &str) -> &str {
    rfc3339.get(..10).unwrap_or_default()
}

impl<'a> Dates<'a> {
    /// From what every release says of itself, the oldest first, and what the last ones changed, the newest
    /// first.
    pub(super) fn of(
        catalogue: &'a Catalogue,
        history: &'a [Manifest],
        revisions: &'a [Revision],
    ) -> Self {
        let mut files: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
        let own = history.iter().filter(|one| one.number <= catalogue.release.number);
        for (release, file) in own.flat_map(|one| one.files.iter().map(move |file| (one, file))) {
            let known = files.get(file.path.as_str());
            if known.is_none_or(|(sha256, _)| *sha256 != file.sha256) {
                files.insert(&file.path, (&file.sha256, day(&release.created)));
            }
        }
        let mut territories = BTreeMap::new();
        for revision in revisions.iter().rev() {
            for code in revision.indicators.iter().flat_map(|one| one.territories.keys()) {
                territories.insert(code.as_str(), day(&revision.release.created));
            }
        }
        let files = files.into_iter().map(|(path, (_, day))| (path, day)).collect();
        Self { catalogue, files, territories }
    }

    /// The day of a page, by its path in French; none when it is not known.
    pub(super) fn of_page(&self, path: &str) -> Option<String> {
        let (catalogue, find) = (self.catalogue, |path: &str| self.files.get(path).copied());
        let file = |id: &str| catalogue.dataset(id).and_then(|dataset| find(&dataset.path));
        let places = OF_TERRITORIES.map(file);
        let id = path.rsplit('/').next().unwrap_or_default();
        let days = if path == address::indicator(id) {
            let own = catalogue.indicator(id)?;
            let definition = find(&format!("indicators/{id}.toml"));
            [&[definition, file(&own.dataset)], &places[..]].concat()
        } else if path == address::territory(id) {
            [&[self.territories.get(id).copied()], &places[..]].concat()
        } else if path == address::dataset(id) {
            vec![file(id)]
        } else if OF_THE_PROGRAM.contains(&path) {
            Vec::new()
        } else {
            vec![Some(day(&catalogue.release.created))]
        };
        days.into_iter().flatten().max().map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use datasets::model::{Counts, IndicatorRevision, Localized, Release};
    use datasets::package::Package;
    use datasets::release::Store;

    use super::*;

    /// The pilot as a release, and what it says of itself.
    fn pilot() -> (Catalogue, Manifest) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
        store.publish(&Package::load(&published).unwrap(), "").unwrap();
        (store.load(1).unwrap(), store.history().unwrap().remove(0))
    }

    /// A release of a day, in which a file has changed.
    fn later(before: &Manifest, number: u32, day: &str, changed: &str) -> Manifest {
        let mut manifest =
            Manifest { number, created: format!("{day}T10:00:00Z"), ..before.clone() };
        for file in manifest.files.iter_mut().filter(|file| file.path == changed) {
            file.sha256 = number.to_string();
        }
        manifest
    }

    fn revision(number: u32, day: &str, territories: &[&str]) -> Revision {
        let counts = Counts { changed: 1, ..Counts::default() };
        let title = Localized { fr: String::new(), en: String::new() };
        let own = territories.iter().map(|code| ((*code).to_owned(), counts));
        let indicator = IndicatorRevision {
            indicator: "part-locaux-fibre".to_owned(),
            title,
            territories: own.collect(),
        };
        let created = format!("{day}T10:00:00Z");
        let release = Release { number, created, notes: String::new() };
        Revision { release, since: number.checked_sub(1), indicators: vec![indicator] }
    }

    #[test]
    fn a_page_is_as_old_as_the_last_release_that_changed_what_it_shows() {
        let (mut catalogue, first) = pilot();
        let first = later(&first, 1, "2026-01-01", "");
        let second = later(&first, 2, "2026-02-02", "fibre.csv");
        let third = later(&second, 3, "2026-03-03", "indicators/population.toml");
        catalogue.release.number = 3;
        catalogue.release.created.clone_from(&third.created);
        let revisions = [
            revision(3, "2026-03-03", &[]),
            revision(2, "2026-02-02", &["04070"]),
            revision(1, "2026-01-01", &["04070", "04049"]),
        ];
        let history = [first, second, third];
        let dates = Dates::of(&catalogue, &history, &revisions);
        for (path, day) in [
            ("/indicateurs/part-locaux-fibre", Some("2026-02-02")),
            ("/indicateurs/population", Some("2026-03-03")),
            ("/indicateurs/label-villes-internet", Some("2026-01-01")),
            ("/jeux-de-donnees/fibre", Some("2026-02-02")),
            ("/jeux-de-donnees/labels", Some("2026-01-01")),
            ("/territoires/04070", Some("2026-02-02")),
            ("/territoires/04049", Some("2026-01-01")),
            ("/", Some("2026-03-03")),
            ("/methode", None),
        ] {
            assert_eq!(dates.of_page(path).as_deref(), day, "{path}");
        }
    }
}
