//! The pilot package, for the tests: its real figures, and those that it says are made up.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use datasets::measure::evaluate;
use datasets::model::{Catalogue, Language, Release};
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

/// Its site in a language.
pub(crate) fn site(language: Language) -> Site {
    let name = || String::from("essai");
    Site {
        catalogue: Arc::new(pilot()),
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
        api: Arc::default(),
        past: false,
    }
}
