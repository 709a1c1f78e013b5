//! The figures of the pilot package, against what the sources say when one does the sum by hand.
#![cfg(feature = "engine")]
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::path::Path;

use datasets::measure::measure;
use datasets::model::{Lines, Observation, Status};
use datasets::package::Package;

fn pilot() -> Package {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    Package::load(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn figures(package: &Package, id: &str) -> Vec<Observation> {
    let indicator = package.indicators.iter().find(|one| one.id == id).unwrap();
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
    measure(indicator, dataset, &package.tables[&dataset.id], &package.territories).unwrap()
}

fn of<'a>(figures: &'a [Observation], territory: &str, period: i32) -> Vec<&'a Observation> {
    figures.iter().filter(|one| one.territory == territory && one.period == period).collect()
}

fn only<'a>(figures: &'a [Observation], territory: &str, period: i32) -> &'a Observation {
    let [only] = of(figures, territory, period)[..] else {
        panic!("one figure expected for {territory} in {period}")
    };
    only
}

/// The published rows, read without any of our code but the `csv` crate: line, then cells.
fn rows(package: &Package, path: &str) -> Vec<(u64, csv::StringRecord)> {
    let file = package.files.iter().find(|file| file.path == path).unwrap();
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    reader.records().map(Result::unwrap).map(|row| (row.position().unwrap().line(), row)).collect()
}

#[test]
fn the_pilot_package_has_nothing_to_complain_of_but_names_that_no_list_of_territories_has() {
    let warnings = pilot().warnings;
    let told: Vec<_> = warnings.iter().map(|one| (one.fault.code(), one.file.as_str())).collect();
    assert_eq!(told, [("no-territory", "labels.csv")]);
}

#[test]
fn in_digne_3_657_premises_of_12_477_can_be_connected() {
    let package = pilot();
    let fibre = figures(&package, "part-locaux-fibre");
    let digne = only(&fibre, "04070", 2019);
    assert_eq!((digne.numerator, digne.denominator), (Some(3657.0), Some(12477.0)));
    assert_eq!((digne.value, digne.status), (Some(29.3), Status::Normal));
    assert_eq!(digne.date.as_deref(), Some("2019-09-30"));
    let (line, row) =
        rows(&package, "fibre.csv").into_iter().find(|(_, row)| &row[0] == "04070").unwrap();
    let line = u32::try_from(line).unwrap();
    assert_eq!(digne.lines, Lines::run(line, line));
    assert_eq!(digne.sources, [row[row.len() - 1].to_owned()]);
}

#[test]
fn the_agglomeration_is_the_sum_of_its_46_communes_over_the_sum_of_theirs() {
    let package = pilot();
    let fibre = figures(&package, "part-locaux-fibre");
    let group = only(&fibre, "200067437", 2019);
    let rows = rows(&package, "fibre.csv");
    let sum = |column: usize| rows.iter().map(|(_, row)| row[column].parse::<f64>().unwrap()).sum();
    assert_eq!((group.numerator, group.denominator), (Some(sum(4)), Some(sum(3))));
    // 4 457 / 31 589 = 14,109… %
    assert_eq!(
        (group.numerator, group.denominator, group.value),
        (Some(4457.0), Some(31589.0), Some(14.1))
    );
    assert_eq!((group.members_known, group.members_expected), (46, 46));
    assert_eq!(group.lines, Lines::run(2, 47));
}

#[test]
fn a_commune_without_premises_is_not_applicable_and_one_without_fibre_is_zero() {
    let package = pilot();
    let fibre = figures(&package, "part-locaux-fibre");
    let saint_martin = only(&fibre, "04191", 2019);
    assert_eq!((saint_martin.value, saint_martin.status), (None, Status::NotApplicable));
    let les_mees = only(&fibre, "04116", 2019);
    assert_eq!((les_mees.value, les_mees.status), (Some(0.0), Status::Normal));
    assert_eq!(les_mees.denominator, Some(2053.0));
}

#[test]
fn only_territories_whose_members_are_all_listed_are_aggregated() {
    let fibre = figures(&pilot(), "part-locaux-fibre");
    assert_eq!(of(&fibre, "04", 2019), Vec::<&Observation>::new());
    assert_eq!(of(&fibre, "FR", 2019), Vec::<&Observation>::new());
    assert_eq!(fibre.len(), 47);
}

#[test]
fn the_labels_of_digne_are_told_in_full() {
    let package = pilot();
    let labels = figures(&package, "label-villes-internet");
    let history: Vec<_> = labels
        .iter()
        .filter(|one| one.territory == "04070")
        .map(|one| (one.period, one.value, one.status, one.comment.as_deref()))
        .collect();
    let shared = Some("Ville Intelligente Partagée");
    assert_eq!(
        history,
        [
            (2015, None, Status::NotCollected, None),
            (2016, None, Status::NotCollected, Some("Numérique Éducatif")),
            (2018, Some(4.0), Status::Normal, shared),
            (2019, Some(4.0), Status::Normal, None),
        ]
    );
    let libre = figures(&package, "label-territoire-numerique-libre");
    let digne = only(&libre, "04070", 2017);
    assert_eq!((digne.value, digne.status, digne.method), (Some(3.0), Status::Normal, 1));
}

#[test]
fn two_sources_that_disagree_are_both_kept() {
    let package = pilot();
    let labels = figures(&package, "label-villes-internet");
    let code = package.territories.iter().find(|one| one.name == "Saint-Médard-en-Jalles").unwrap();
    let told: Vec<_> = of(&labels, &code.code, 2011)
        .into_iter()
        .map(|one| (one.value, one.status, one.sources.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (Some(4.0), Status::Disputed, vec!["bdt2011".to_owned()]),
            (Some(5.0), Status::Disputed, vec!["01net2011".to_owned()]),
        ]
    );
}

#[test]
fn the_scale_of_territoire_numerique_libre_breaks_in_2025() {
    let package = pilot();
    let libre = figures(&package, "label-territoire-numerique-libre");
    let code = package.territories.iter().find(|one| one.name == "Boé").unwrap();
    let gold = only(&libre, &code.code, 2025);
    assert_eq!((gold.value, gold.method), (Some(4.0), 2));
    let before = libre.iter().filter(|one| one.period < 2025).all(|one| one.method == 1);
    assert!(before);
}

#[test]
fn a_label_has_no_aggregate_because_it_has_no_mean() {
    let labels = figures(&pilot(), "label-villes-internet");
    assert_eq!(labels.iter().filter(|one| one.territory == "200067437").count(), 0);
}

/// Figures that were computed apart, by another program and in exact fractions, from the same files.
#[test]
fn figures_computed_apart_are_those_of_the_package() {
    let package = pilot();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pilot_figures/expected.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let mut read = 0;
    for row in reader.records().map(Result::unwrap) {
        let figures = figures(&package, &row[0]);
        let wanted =
            row[3].split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
        let told: Vec<String> = of(&figures, &row[1], row[2].parse().unwrap())
            .into_iter()
            .filter(|one| one.dimensions == wanted.clone().into_iter().collect())
            .map(|one| {
                let decimals = row[6].split_once('.').map_or(0, |(_, after)| after.len());
                let value = one.value.map_or(String::new(), |value| format!("{value:.decimals$}"));
                format!("{value} ({}/{})", one.members_known, one.members_expected)
            })
            .collect();
        let expected = format!("{} ({}/{})", &row[6], &row[7], &row[8]);
        assert!(told.contains(&expected), "{row:?}: {told:?}");
        read += 1;
    }
    assert!(read > 150, "{read}");
}
