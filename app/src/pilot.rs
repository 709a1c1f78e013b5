//! The pilot package, for the tests: its real figures, and those that it says are made up.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use datasets::measure::evaluate;
use datasets::model::{Catalogue, Language, Observation, Release, Territories, Territory};
use datasets::package::Package;

use crate::shell::{BrowserFiles, Site};
use crate::texts::Texts;

/// The pilot package, as released on a day of November 2026.
pub(crate) fn pilot() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
    let package = Package::load(&folder).unwrap();
    let (mut totals, mut breakdowns) = (BTreeMap::new(), BTreeMap::new());
    for indicator in &package.indicators {
        let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
        let table = &package.tables[&indicator.dataset];
        let all = evaluate(indicator, dataset, table, &package.territories).unwrap();
        let (whole, parts): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| one.dimensions.is_empty());
        totals.insert(indicator.id.clone(), whole);
        breakdowns.insert(indicator.id.clone(), parts);
    }
    let created = "2026-11-24T10:00:00Z".to_owned();
    let release = Release { number: 1, created, notes: String::new() };
    Catalogue { breakdowns, ..package.into_catalogue(release, totals) }
}

/// The pilot with figures of many more communes, of which only the names are known.
pub(crate) fn country(indicator: &str, more: usize) -> Catalogue {
    let mut catalogue = pilot();
    let mut territories: Vec<Territory> = catalogue.territories.iter().cloned().collect();
    let digne = catalogue.territories.get("04070").unwrap().clone();
    let figures = catalogue.observations.get_mut(indicator).unwrap();
    for number in 0..more {
        let code = format!("99{number:03}");
        let (memberships, name) = (Vec::new(), format!("Ville {number}"));
        let (population, latitude, longitude) = (None, None, None);
        territories.push(Territory {
            code: code.clone(),
            name,
            memberships,
            population,
            latitude,
            longitude,
            ..digne.clone()
        });
        figures.push(Observation { territory: code, ..figures[0].clone() });
    }
    figures.sort_by(|one, other| one.territory.cmp(&other.territory));
    catalogue.territories = Territories::new(territories);
    catalogue
}

/// Its site in a language.
pub(crate) fn site(language: Language) -> Site {
    site_of(pilot(), language)
}

/// The site of a release in a language.
pub(crate) fn site_of(catalogue: Catalogue, language: Language) -> Site {
    let name = || String::from("essai");
    Site {
        catalogue: Arc::new(catalogue),
        texts: Arc::new(Texts::of(language).unwrap()),
        files: Arc::new(BrowserFiles {
            style: name(),
            script: name(),
            wasm: name(),
            checker: name(),
        }),
        history: Arc::new([]),
        origin: None,
        search: Arc::default(),
        directory: Arc::default(),
        api: Arc::default(),
        past: false,
    }
}
