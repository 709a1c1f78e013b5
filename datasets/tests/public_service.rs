//! The exchange format `impact-service-public-numerique`: what is written in it reads back, and a file of
//! others is a dataset like another.
#![cfg(feature = "engine")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::path::Path;

use datasets::export::Context;
use datasets::measure::evaluate;
use datasets::model::{Indicator, Observation};
use datasets::package::Package;
use datasets::standards::public_service::{SCHEMA, Service, read, write};

fn pilot() -> Package {
    Package::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("published")).unwrap()
}

fn indicator<'a>(package: &'a Package, id: &str) -> &'a Indicator {
    package.indicators.iter().find(|one| one.id == id).unwrap()
}

fn figures(package: &Package, indicator: &Indicator) -> Vec<Observation> {
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
    let table = &package.tables[&indicator.dataset];
    evaluate(indicator, dataset, table, &package.territories).unwrap()
}

/// The file of an indicator of the pilot: its figures, and its targets.
fn written(package: &Package, id: &str) -> String {
    let indicator = indicator(package, id);
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset);
    let territories = &package.territories;
    let context = Context { indicator, dataset, territories, version: Some(1) };
    let service =
        Service { administration: "La ville", name: "Trajectoire", drawn_as: Some("barchart") };
    let targets = package.targets.iter().filter(|target| target.indicator == id);
    let bytes = write(context, service, &figures(package, indicator), targets).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn what_is_written_in_the_format_reads_back_without_a_remark() {
    let package = pilot();
    for indicator in &package.indicators {
        let file = written(&package, &indicator.id);
        let read = read("f.csv", file.as_bytes()).unwrap();
        assert_eq!(read.diagnostics, [], "{}", indicator.id);
        let known = figures(&package, indicator).iter().filter(|one| one.value.is_some()).count();
        let targets = package.targets.iter().filter(|one| one.indicator == indicator.id).count();
        assert_eq!(read.table.unwrap().rows(), known + targets, "{}", indicator.id);
    }
}

#[test]
fn a_figure_and_a_target_say_what_they_are() {
    let package = pilot();
    let file = written(&package, "part-locaux-fibre");
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(file.as_bytes()).records().map(Result::unwrap).collect();
    let digne: Vec<_> = rows.iter().filter(|row| &row[14] == "04070").collect();
    let [figure, target] = digne.as_slice() else { unreachable!("{digne:?}") };
    assert_eq!(
        (&figure[3], &figure[5], &figure[8], &figure[9]),
        ("29.3", "false", "2019-09-30", "false")
    );
    assert_eq!((&target[3], &target[5], &target[8]), ("100", "true", "2020-12-31"));
    assert!(figure[16].contains("territoire=Digne-les-Bains; nature=reel; statut=A"));
    let group = rows.iter().find(|row| &row[14] == "200067437").unwrap();
    assert_eq!(&group[13], "", "the format has no word for a group of communes");
}

#[test]
fn made_up_figures_say_so_in_every_row() {
    let file = written(&pilot(), "ecoles-fibre");
    assert!(file.lines().count() > 1);
    for line in file.lines().skip(1) {
        assert!(line.contains("nature=demonstration"), "{line}");
    }
}

#[test]
fn a_package_may_publish_a_file_of_the_format() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("published"), folder.path());
    let file = written(&pilot(), "part-locaux-fibre");
    fs::write(folder.path().join("impact.csv"), &file).unwrap();
    let path = folder.path().join("datapackage.json");
    let mut descriptor: serde_json::Value =
        serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    descriptor["resources"].as_array_mut().unwrap().push(serde_json::json!({
        "name": "impact", "path": "impact.csv", "title": "Impact", "nature": "reel",
        "dialect": {"delimiter": ","}, "encoding": "utf-8",
        "schema": serde_json::from_str::<serde_json::Value>(SCHEMA).unwrap(),
    }));
    fs::write(&path, descriptor.to_string()).unwrap();
    let checked = Package::check(folder.path(), &mut |_| {});
    let said = checked.diagnostics.iter().filter(|one| one.file == "impact.csv");
    assert_eq!(said.collect::<Vec<_>>(), Vec::<&datasets::csv::Diagnostic>::new());
    let package = checked.into_package().unwrap();
    let dataset = package.datasets.iter().find(|one| one.id == "impact").unwrap();
    assert_eq!((dataset.rows, dataset.fields.len()), (file.lines().count() - 1, 17));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}
