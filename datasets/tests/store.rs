//! A store keeps what was published, says when nothing changed, and notices what was altered.
#![cfg(feature = "engine")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use datasets::measure::measure;
use datasets::package::Package;
use datasets::release::{Published, Store, StoreError};

fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("published")
}

/// A copy of the pilot package that a test may change.
fn copy_of_the_pilot(into: &Path) -> PathBuf {
    let package = Package::load(&published()).unwrap();
    let folder = into.join("package");
    for file in &package.files {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
    folder
}

#[test]
fn a_release_reads_back_as_it_was_computed() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let package = Package::load(&published()).unwrap();
    assert_eq!(store.publish(&package, "première").unwrap(), Published::New(1));
    let catalogue = store.load(1).unwrap();
    assert_eq!((catalogue.release.number, catalogue.release.notes.as_str()), (1, "première"));
    for indicator in &package.indicators {
        let table = &package.tables[&indicator.dataset];
        let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
        let computed = measure(indicator, dataset, table, &package.territories).unwrap();
        let (totals, parts): (Vec<_>, Vec<_>) =
            computed.into_iter().partition(|one| one.dimensions.is_empty());
        assert_eq!(catalogue.observations(&indicator.id), totals);
        assert_eq!(catalogue.breakdowns(&indicator.id), parts);
    }
}

#[test]
fn publishing_the_same_package_again_makes_no_release() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let package = Package::load(&published()).unwrap();
    store.publish(&package, "").unwrap();
    assert_eq!(store.publish(&package, "encore").unwrap(), Published::Unchanged(1));
    assert_eq!(store.numbers().unwrap(), [1]);
}

#[test]
fn a_changed_package_makes_the_next_release_and_leaves_the_first_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store")).unwrap();
    let package = copy_of_the_pilot(folder.path());
    store.publish(&Package::load(&package).unwrap(), "").unwrap();
    let before = store.load(1).unwrap();
    let fibre = package.join("fibre.csv");
    let text = fs::read_to_string(&fibre).unwrap();
    fs::write(&fibre, text.replace("12477,3657", "12477,4000")).unwrap();
    let changed = Package::load(&package).unwrap();
    assert_eq!(store.publish(&changed, "correction").unwrap(), Published::New(2));
    assert_eq!(store.load(1).unwrap(), before);
    let after = store.load(2).unwrap();
    let digne = after.observations("part-locaux-fibre").iter().find(|one| one.territory == "04070");
    assert_eq!(digne.unwrap().value, Some(32.1));
}

#[test]
fn each_of_the_last_releases_tells_what_it_changed_of_each_territory() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store")).unwrap();
    let package = copy_of_the_pilot(folder.path());
    let fibre = package.join("fibre.csv");
    let text = fs::read_to_string(&fibre).unwrap();
    for edited in ["12477,3657", "12477,4000", "12477,5000"] {
        fs::write(&fibre, text.replace("12477,3657", edited)).unwrap();
        store.publish(&Package::load(&package).unwrap(), edited).unwrap();
    }
    let revisions = store.revisions(u32::MAX, 20).unwrap();
    let numbers: Vec<_> = revisions.iter().map(|one| (one.release.number, one.since)).collect();
    assert_eq!(numbers, [(3, Some(2)), (2, Some(1)), (1, None)]);
    for revision in &revisions[..2] {
        let [only] = revision.indicators.as_slice() else { panic!("{revision:?}") };
        assert_eq!(only.indicator, "part-locaux-fibre");
        // Digne-les-Bains, and its group.
        let changed: Vec<_> =
            only.territories.iter().map(|(code, one)| (&**code, one.changed)).collect();
        assert_eq!(changed, [("04070", 1), ("200067437", 1)]);
    }
    let all: usize = revisions[2].indicators.iter().map(|one| one.counts().added).sum();
    // What sources that contradict each other say of a territory and a year is one figure.
    let catalogue = store.load(1).unwrap();
    let places = catalogue.observations.values().map(|figures| {
        figures.iter().map(|one| (&one.territory, one.period)).collect::<BTreeSet<_>>().len()
    });
    assert_eq!(all, places.sum::<usize>());
    // The same, whatever else is told of.
    assert_eq!(store.revisions(u32::MAX, 1).unwrap(), revisions[..1]);
    // Those of a release of the past are of its time.
    assert_eq!(store.revisions(1, 1).unwrap(), revisions[revisions.len() - 1..]);
}

#[test]
fn a_release_keeps_the_layers_of_its_package() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store")).unwrap();
    let package = copy_of_the_pilot(folder.path());
    let descriptor = package.join("datapackage.json");
    let text = fs::read_to_string(&descriptor).unwrap();
    let (head, resources) = text.split_once("\"resources\": [").unwrap();
    let layer =
        r#"{ "name": "contours", "path": "fonds/communes.geojson", "nature": "demonstration" }"#;
    fs::write(&descriptor, format!("{head}\"resources\": [{layer},{resources}")).unwrap();
    fs::create_dir(package.join("fonds")).unwrap();
    let outline = r#"{ "type": "FeatureCollection", "features": [{ "type": "Feature",
        "properties": { "code": "04070" }, "geometry": { "type": "Polygon",
        "coordinates": [[[6.2, 44.0], [6.3, 44.0], [6.3, 44.1], [6.2, 44.0]]] } }] }"#;
    fs::write(package.join("fonds/communes.geojson"), outline).unwrap();
    store.publish(&Package::load(&package).unwrap(), "").unwrap();
    let kept = folder.path().join("store/releases/000001/fonds/communes.geojson");
    assert_eq!(fs::read_to_string(kept).unwrap(), outline);
    let catalogue = store.load(1).unwrap();
    assert_eq!(catalogue.outline("04070"), [[(6.2, 44.0), (6.3, 44.0), (6.3, 44.1)]]);
    assert!(catalogue.outline("04001").is_empty());
}

#[test]
fn a_release_tells_which_figures_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store")).unwrap();
    let package = copy_of_the_pilot(folder.path());
    store.publish(&Package::load(&package).unwrap(), "").unwrap();
    assert_eq!(store.load(1).unwrap().changes, None);
    let edit = |path: &str, edit: &dyn Fn(&str) -> String| {
        let path = package.join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, edit(&text)).unwrap();
    };
    // One figure of a commune, and that of its group.
    edit("fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    // A figure less for a commune: that of its group is then of fewer members.
    edit("population.csv", &|text| {
        text.lines()
            .filter(|line| !line.starts_with("04001,2017"))
            .fold(String::new(), |all, line| all + line + "\n")
    });
    fs::remove_file(package.join("indicators/demarches-accessibles.toml")).unwrap();
    store.publish(&Package::load(&package).unwrap(), "").unwrap();
    let changes = store.load(2).unwrap().changes.unwrap();
    assert_eq!(changes.since, 1);
    let told: Vec<_> = changes
        .indicators
        .iter()
        .map(|one| (one.indicator.as_str(), one.added, one.changed, one.removed))
        .collect();
    let removed = told[0].3;
    assert!(removed > 0);
    let expected = [
        ("demarches-accessibles", 0, 0, removed),
        ("part-locaux-fibre", 0, 2, 0),
        ("population", 0, 1, 1),
    ];
    assert_eq!(told, expected);
}

#[test]
fn sha256sum_finds_every_file_of_a_release_intact() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    store.publish(&Package::load(&published()).unwrap(), "").unwrap();
    let release = folder.path().join("releases/000001");
    let checked = Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(&release)
        .output();
    let checked = checked.unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let listed = String::from_utf8_lossy(&checked.stdout).lines().count();
    // All but SHA256SUMS, the signature and its key.
    let on_disk = files_under(&release) - 3;
    assert_eq!(listed, on_disk);
}

fn files_under(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { files_under(&path) } else { 1 }).sum()
}

#[test]
fn the_same_package_gives_the_same_bytes_in_every_store() {
    let sums = || {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        store.publish(&Package::load(&published()).unwrap(), "").unwrap();
        let sums = fs::read_to_string(folder.path().join("releases/000001/SHA256SUMS")).unwrap();
        // release.json holds the time of publication.
        sums.lines()
            .filter(|line| !line.ends_with("release.json"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(sums(), sums());
}

#[test]
fn an_altered_file_is_noticed_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    store.publish(&Package::load(&published()).unwrap(), "").unwrap();
    let fibre = folder.path().join("releases/000001/fibre.csv");
    let text = fs::read_to_string(&fibre).unwrap();
    fs::write(&fibre, text.replace("3657", "9999")).unwrap();
    let refused = store.load(1).unwrap_err();
    assert!(matches!(&refused, StoreError::Altered { path } if *path == fibre), "{refused}");
}

#[test]
fn a_store_that_cannot_be_made_says_which_folder_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("fichier");
    fs::write(&file, "").unwrap();
    let refused = Store::open(&file).unwrap_err().to_string();
    assert!(refused.contains("fichier/releases"), "{refused}");
    assert_eq!(refused.lines().count(), 1);
}

#[test]
fn an_unknown_release_names_those_that_exist() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    store.publish(&Package::load(&published()).unwrap(), "").unwrap();
    let refused = store.load(7).unwrap_err();
    assert!(matches!(refused, StoreError::Unknown { number: 7, ref existing } if existing == &[1]));
}
