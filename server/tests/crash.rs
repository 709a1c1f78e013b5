//! A publication that is killed at any of its writes leaves the store as it was, or with the new release whole.
//!
//! strace kills the program as it comes to its first call of a kind that writes, then to its second, and so on until
//! it is left to finish; and so for each kind. What a power cut may undo beyond that is what `fsync` has not been asked to keep: the order of
//! these calls is the store's own, and is not tried here.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use datasets::package::Package;
use datasets::release::{Store, Trust, Verified};

/// The calls by which a file or a folder changes.
const WRITES: [&str; 7] = ["write", "fsync", "rename", "linkat", "mkdir", "unlink", "fchmod"];
const KILLED: i32 = 9;
/// No command writes so often.
const MANY: usize = 10_000;

fn package() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/tests/good_package")
}

fn copy(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-r").arg(from).arg(to).status().unwrap().success());
}

/// Runs the program, killed as it comes to a call of a kind, the first being 1; whether it was.
fn killed_at(kind: &str, call: usize, arguments: &[&str], folder: &Path) -> bool {
    let run = Command::new("strace")
        .args(["-f", "-qq", "-o", "/dev/null"])
        .arg(format!("--trace={kind}"))
        .arg(format!("--inject={kind}:signal=KILL:when={call}"))
        .arg(env!("CARGO_BIN_EXE_trajectoire"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    // strace ends as its program did.
    let killed = run.status.signal() == Some(KILLED);
    assert!(killed || run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    killed
}

/// Every release of a store holds; their numbers.
fn whole(store: &Path) -> Vec<u32> {
    let store = Store::open(store).unwrap();
    let verified = store.verify(&Trust::default(), |_| ()).unwrap();
    for one in &verified {
        assert!(one.holds(), "{:?}", one.flaws);
    }
    verified.iter().filter_map(|one: &Verified| one.number).collect()
}

/// Kills a command at each of its writes, from a store with so many releases; how many times it was.
fn killed_everywhere(arguments: &[&str], prepared: &Path, before: u32) -> usize {
    let times = |kind: &str| {
        (1..MANY).take_while(|call| killed(kind, *call, arguments, prepared, before)).count()
    };
    WRITES.into_iter().map(times).sum()
}

/// Kills a command at one of its writes, and looks at what is left; whether it came to that one.
fn killed(kind: &str, call: usize, arguments: &[&str], prepared: &Path, before: u32) -> bool {
    let old: Vec<u32> = (1..=before).collect();
    let new: Vec<u32> = (1..=before + 1).collect();
    let place = tempfile::tempdir().unwrap();
    for part in ["store", "package"] {
        if prepared.join(part).exists() {
            copy(&prepared.join(part), &place.path().join(part));
        }
    }
    let killed = killed_at(kind, call, arguments, place.path());
    let store = place.path().join("store");
    let left = whole(&store);
    if !killed {
        assert_eq!(left, new);
        return false;
    }
    assert!(left == old || left == new, "killed at {kind} {call}: {left:?}");
    // What was left behind stops nobody.
    let again = Command::new(env!("CARGO_BIN_EXE_trajectoire"))
        .args(arguments)
        .current_dir(place.path())
        .output()
        .unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
    assert_eq!(whole(&store), new, "after a kill at {kind} {call}");
    let drafts = fs::read_dir(store.join("releases")).unwrap();
    let unchanged = left == new;
    assert!(unchanged || drafts.count() == new.len(), "drafts stay after a kill at {kind} {call}");
    true
}

#[test]
fn a_first_publication_that_is_killed_leaves_nothing_or_a_whole_release() {
    let prepared = tempfile::tempdir().unwrap();
    copy(&package(), &prepared.path().join("package"));
    let kills = killed_everywhere(&["publish", "package"], prepared.path(), 0);
    assert!(kills > 40, "killed {kills} times");
}

#[test]
fn a_publication_that_is_killed_leaves_the_release_before_or_the_next_whole() {
    let prepared = tempfile::tempdir().unwrap();
    copy(&package(), &prepared.path().join("package"));
    let store = Store::open(&prepared.path().join("store")).unwrap();
    store.publish(&Package::load(&package()).unwrap(), "").unwrap();
    let path = prepared.path().join("package/sources.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text + "autre,Autre,Une autre source,https://exemple.fr/,,etalab-2.0\n")
        .unwrap();
    let kills = killed_everywhere(&["publish", "package"], prepared.path(), 1);
    assert!(kills > 30, "killed {kills} times");
}

#[test]
fn going_back_that_is_killed_leaves_the_release_before_or_the_next_whole() {
    let prepared = tempfile::tempdir().unwrap();
    let store = Store::open(&prepared.path().join("store")).unwrap();
    store.publish(&Package::load(&package()).unwrap(), "").unwrap();
    copy(&package(), &prepared.path().join("other"));
    let path = prepared.path().join("other/sources.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text + "autre,Autre,Une autre source,https://exemple.fr/,,etalab-2.0\n")
        .unwrap();
    store.publish(&Package::load(&prepared.path().join("other")).unwrap(), "").unwrap();
    let kills = killed_everywhere(&["rollback", "1"], prepared.path(), 2);
    assert!(kills > 30, "killed {kills} times");
}
