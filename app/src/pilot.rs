//! The pilot package, for tests of what pages say of it.

use std::path::Path;

use datasets::measure::evaluate;
use datasets::model::{Catalogue, Release};
use datasets::package::Package;

/// The pilot package, as released on a day of November 2026.
pub(crate) fn pilot() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
    let package = Package::load(&folder).unwrap();
    let figures = package.indicators.iter().map(|indicator| {
        let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
        let table = &package.tables[&indicator.dataset];
        let mut all = evaluate(indicator, dataset, table, &package.territories).unwrap();
        all.retain(|one| one.dimensions.is_empty());
        (indicator.id.clone(), all)
    });
    let created = "2026-11-24T10:00:00Z".to_owned();
    let figures = figures.collect();
    package.into_catalogue(Release { number: 1, created, notes: String::new() }, figures)
}
