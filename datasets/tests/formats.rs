//! Stores that earlier programs made are still read, checked, compared and added to. `stores/format-1` was made by
//! the last program that wrote format 1 (commit f94af0f), whose releases nobody signed.
#![cfg(feature = "engine")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use datasets::package::Package;
use datasets::release::{Flaw, Published, Store, Trust};
use tempfile::TempDir;

/// A copy of the store of format 1: nothing may add to the one that is kept.
fn format_1() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stores/format-1");
    copy(&kept, folder.path());
    let store = Store::open(folder.path()).unwrap();
    (folder, store)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let into = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &into);
        } else {
            fs::copy(entry.path(), into).unwrap();
        }
    }
}

fn package_of(folder: &TempDir, release: &str) -> PathBuf {
    folder.path().join("releases").join(release)
}

#[test]
fn a_store_of_format_1_is_read_and_all_that_it_promised_holds() {
    let (_folder, store) = format_1();
    let history = store.history().unwrap();
    let said: Vec<_> = history.iter().map(|one| (one.format, one.number, &one.key)).collect();
    assert_eq!(said, [(1, 1, &None), (1, 2, &None)]);
    let fibre = |number| {
        let catalogue = store.load(number).unwrap();
        catalogue.observations("part-fibre").iter().find_map(|one| one.value)
    };
    assert!(fibre(1).is_some());
    let verified = store.verify(&Trust::default(), |_| ()).unwrap();
    for one in &verified {
        assert!(one.holds(), "{:?}", one.flaws);
        assert!(one.files > 5 && one.figures > 0, "{one:?}");
    }
    assert_eq!(verified.len(), 2);
}

#[test]
fn whoever_expects_a_signature_is_told_that_format_1_has_none() {
    let (_folder, store) = format_1();
    let trust = Trust { key: Some("RWQ".to_owned()) };
    for one in store.verify(&trust, |_| ()).unwrap() {
        assert_eq!(one.flaws, [Flaw::Unsigned]);
    }
}

#[test]
fn what_changed_between_releases_of_format_1_is_told() {
    let (_folder, store) = format_1();
    let difference = store.diff(1, 2).unwrap();
    let [fibre] = difference.datasets.as_slice() else { panic!("{difference:?}") };
    assert_eq!((fibre.dataset.as_str(), fibre.changed.len()), ("fibre", 1));
    assert!(difference.figures.iter().all(|one| one.indicator == "part-fibre"));
    assert!(!difference.figures.is_empty());
}

#[test]
fn the_next_release_of_a_store_of_format_1_is_signed_and_follows_from_it() {
    let (folder, store) = format_1();
    let same = Package::load(&package_of(&folder, "000002")).unwrap();
    assert_eq!(store.publish(&same, "").unwrap(), Published::Unchanged(2));
    assert_eq!(store.rollback(1, "").unwrap(), Published::New(3));
    let history = store.history().unwrap();
    assert_eq!(history[2].format, 2);
    assert!(history[2].key.is_some());
    for one in store.verify(&Trust::default(), |_| ()).unwrap() {
        assert!(one.holds(), "{:?}", one.flaws);
    }
    assert!(store.diff(1, 3).unwrap().datasets.is_empty());
}
