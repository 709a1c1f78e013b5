//! The releases of a store, checked by our own program and by the programs of others, and what is told when
//! something does not hold.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A copy of the pilot, and a store.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        let pilot = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
        let copied = Command::new("cp").arg("-r").arg(pilot).arg(place.package()).status();
        assert!(copied.unwrap().success());
        place
    }

    /// The same, with three releases: the pilot, a correction, a row more.
    fn with_three_releases() -> Self {
        let place = Self::new();
        place.publish();
        place.change("fibre.csv", "12477,3657", "12477,4000");
        place.publish();
        let services = fs::read_to_string(place.package().join("france-services.csv")).unwrap();
        let last = services.lines().last().unwrap();
        place.change("sources.csv", "\r\n", "\n");
        place.change("fibre.csv", "12477,4000", "12477,3657");
        place.change("france-services.csv", last, last);
        place.publish();
        place
    }

    fn package(&self) -> PathBuf {
        self.folder.path().join("package")
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    fn release(&self, number: u32) -> PathBuf {
        self.store().join(format!("releases/{number:06}"))
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.package().join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace(from, to)).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let program = env!("CARGO_BIN_EXE_trajectoire");
        Command::new(program)
            .args(arguments)
            .env("TRAJECTOIRE_STORE", self.store())
            .current_dir(self.folder.path())
            .output()
            .unwrap()
    }

    fn publish(&self) -> String {
        self.well(&["publish", "package"])
    }

    /// What a command says that succeeds.
    fn well(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// The codes of what does not hold, with the release that each is of.
    fn flaws(&self) -> Vec<(u64, String)> {
        let store = self.store();
        let done = self.run(&["verify", store.to_str().unwrap(), "--format", "json"]);
        let answer: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        let mut flaws = Vec::new();
        for release in answer["releases"].as_array().unwrap() {
            for flaw in release["flaws"].as_array().unwrap() {
                let number = release["number"].as_u64().unwrap_or(0);
                flaws.push((number, flaw["code"].as_str().unwrap().to_owned()));
            }
        }
        assert_eq!(done.status.code(), Some(i32::from(!flaws.is_empty())));
        assert_eq!(answer["holds"], flaws.is_empty());
        flaws
    }
}

fn flaw(number: u64, code: &str) -> (u64, String) {
    (number, code.to_owned())
}

#[test]
fn a_store_that_nobody_touched_holds_and_every_figure_comes_out_again() {
    let place = Place::with_three_releases();
    assert_eq!(place.flaws(), []);
    let told = place.well(&["verify", "store"]);
    assert!(told.contains("Version 3"), "{told}");
    assert!(told.contains("Tout tient"), "{told}");
}

#[test]
fn the_programs_of_others_check_a_release_in_its_folder() {
    let place = Place::new();
    place.publish();
    let sums = Command::new("sha256sum")
        .args(["--check", "--quiet", "--strict", "SHA256SUMS"])
        .current_dir(place.release(1))
        .output()
        .unwrap();
    assert!(sums.status.success(), "{}", String::from_utf8_lossy(&sums.stderr));
    // As DESIGN.md says: the key is the file minisign.pub beside it.
    let signed = Command::new("minisign")
        .args(["-Vm", "release.json"])
        .current_dir(place.release(1))
        .output()
        .unwrap();
    assert!(signed.status.success(), "{}", String::from_utf8_lossy(&signed.stderr));
    let told = String::from_utf8(signed.stdout).unwrap();
    assert!(told.contains("Trajectoire, version 1"), "{told}");
}

#[test]
fn a_key_that_minisign_made_signs_the_releases() {
    let place = Place::new();
    let made = Command::new("minisign")
        .args(["-G", "-W", "-p", "ours.pub", "-s", "ours.key"])
        .current_dir(place.folder.path())
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let secret = place.folder.path().join("ours.key");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
    place.well(&["publish", "package", "--key", "ours.key"]);
    let told = place.well(&["verify", "store", "--public-key", "ours.pub"]);
    assert!(told.contains("la clé est la vôtre"), "{told}");
    assert!(!place.store().join("keys/minisign.key").exists());
}

#[test]
fn a_secret_key_is_its_owners_alone() {
    let place = Place::new();
    place.publish();
    let secret = place.store().join("keys/minisign.key");
    assert_eq!(fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o644)).unwrap();
    place.change("fibre.csv", "12477,3657", "12477,4000");
    let refused = place.run(&["publish", "package"]);
    assert_eq!(refused.status.code(), Some(1));
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("chmod 600"), "{told}");
}

#[test]
fn a_file_that_was_altered_is_named() {
    let place = Place::with_three_releases();
    let fibre = place.release(2).join("fibre.csv");
    let text = fs::read_to_string(&fibre).unwrap();
    fs::remove_file(&fibre).unwrap();
    fs::write(&fibre, text.replace("4000", "4001")).unwrap();
    assert_eq!(place.flaws(), [flaw(2, "altered")]);
}

#[test]
fn a_file_that_is_missing_or_was_added_is_named() {
    let place = Place::with_three_releases();
    fs::remove_file(place.release(3).join("labels.csv")).unwrap();
    fs::write(place.release(1).join("en-plus.csv"), "a\n1\n").unwrap();
    assert_eq!(place.flaws(), [flaw(1, "unlisted"), flaw(3, "missing")]);
}

#[test]
fn a_list_that_was_rewritten_with_its_sums_is_betrayed_by_its_signature() {
    let place = Place::with_three_releases();
    let path = place.release(2).join("release.json");
    let text = fs::read_to_string(&path).unwrap();
    let forged = text.replace("\"notes\":\"\"", "\"notes\":\"autre\"");
    assert_ne!(forged, text);
    fs::write(&path, &forged).unwrap();
    // Sums that agree with it, as a forger would make them.
    let sums = Command::new("sha256sum").arg("release.json").current_dir(place.release(2)).output();
    let own = String::from_utf8(sums.unwrap().stdout).unwrap();
    let listed = fs::read_to_string(place.release(2).join("SHA256SUMS")).unwrap();
    let others = listed.lines().filter(|line| !line.ends_with("release.json"));
    let all: Vec<&str> = others.chain(own.lines()).collect();
    fs::write(place.release(2).join("SHA256SUMS"), all.join("\n") + "\n").unwrap();
    assert_eq!(place.flaws(), [flaw(2, "signature"), flaw(3, "chain")]);
}

#[test]
fn a_release_that_was_taken_out_of_the_chain_is_missed() {
    let place = Place::with_three_releases();
    fs::remove_dir_all(place.release(2)).unwrap();
    assert_eq!(place.flaws(), [flaw(3, "gap")]);
}

#[test]
fn a_figure_that_the_files_do_not_give_is_told_though_everything_is_signed() {
    let place = Place::new();
    place.publish();
    // Whoever holds the key can sign a lie; the figures of another package are put in place of its own.
    let other = Place::new();
    other.change("fibre.csv", "12477,3657", "12477,4000");
    other.publish();
    let lie = "observations/part-locaux-fibre.parquet";
    fs::copy(other.release(1).join(lie), place.release(1).join(lie)).unwrap();
    let release = place.release(1);
    let path = release.join("release.json");
    let text = fs::read_to_string(&path).unwrap();
    let mut manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    let theirs = fs::read_to_string(other.release(1).join("release.json")).unwrap();
    let theirs: serde_json::Value = serde_json::from_str(&theirs).unwrap();
    let entry = theirs["files"].as_array().unwrap().iter().find(|file| file["path"] == lie);
    for file in manifest["files"].as_array_mut().unwrap() {
        if file["path"] == lie {
            *file = entry.unwrap().clone();
        }
    }
    // Keys of serde_json's maps are sorted, as RFC 8785 wants them.
    fs::write(&path, serde_json::to_string(&manifest).unwrap()).unwrap();
    let secret = place.store().join("keys/minisign.key");
    let signed = Command::new("minisign")
        .args(["-S", "-W", "-m", "release.json", "-s"])
        .arg(secret)
        .current_dir(&release)
        .output()
        .unwrap();
    assert!(signed.status.success(), "{}", String::from_utf8_lossy(&signed.stderr));
    let flaws = place.flaws();
    assert!(flaws.contains(&flaw(1, "figure")), "{flaws:?}");
    assert!(!flaws.contains(&flaw(1, "signature")), "{flaws:?}");
}

#[test]
fn a_new_key_is_vouched_for_by_the_old_one_and_no_other_is_taken() {
    let place = Place::new();
    place.publish();
    let old = place.well(&["keys"]);
    let new = place.well(&["keys", "--rotate"]);
    assert_ne!(old, new);
    place.change("fibre.csv", "12477,3657", "12477,4000");
    place.publish();
    assert_eq!(place.flaws(), []);
    fs::remove_file(place.release(2).join("minisign.pub.minisig")).unwrap();
    assert_eq!(place.flaws(), [flaw(2, "key-changed")]);
    let trusted = place.run(&["verify", "store", "--public-key", old.trim()]);
    assert!(String::from_utf8(trusted.stdout).unwrap().contains("une autre clé"));
}

#[test]
fn going_back_makes_a_release_and_deletes_none() {
    let place = Place::new();
    place.publish();
    place.change("fibre.csv", "12477,3657", "12477,4000");
    place.publish();
    let told = place.well(&["rollback", "1"]);
    assert!(told.contains("Version 3"), "{told}");
    let releases = place.well(&["releases"]);
    assert_eq!(releases.lines().count(), 3);
    assert!(releases.starts_with("3  "), "{releases}");
    assert!(releases.contains("Retour à la version 1."), "{releases}");
    let fibre = |number| fs::read(place.release(number).join("fibre.csv")).unwrap();
    assert_eq!(fibre(3), fibre(1));
    assert_ne!(fibre(3), fibre(2));
    assert_eq!(place.flaws(), []);
    let again = place.well(&["rollback", "1"]);
    assert!(again.contains("Rien n’a changé"), "{again}");
}

#[test]
fn a_difference_names_the_row_and_the_figures_that_moved_with_it() {
    let place = Place::new();
    place.publish();
    place.change("fibre.csv", "12477,3657", "12477,4000");
    place.publish();
    let told = place.well(&["diff", "1", "2"]);
    assert!(
        told.contains("fibre, lignes ajoutées\u{a0}: 0, retirées\u{a0}: 0, modifiées\u{a0}: 1"),
        "{told}"
    );
    assert!(told.contains("part-locaux-fibre, 04070, 2019\u{a0}: 29.3 → 32.1"), "{told}");
    let same = place.well(&["diff", "1", "1"]);
    assert!(same.contains("disent la même chose"), "{same}");
    let json: serde_json::Value =
        serde_json::from_str(&place.well(&["diff", "1", "2", "--format", "json"])).unwrap();
    assert_eq!(json["datasets"][0]["changed"].as_array().unwrap().len(), 1);
    assert!(json["figures"].as_array().unwrap().iter().all(|one| one["reason"] == "correction"));
}

#[test]
fn a_file_that_has_not_changed_is_stored_once() {
    use std::os::unix::fs::MetadataExt as _;
    let place = Place::with_three_releases();
    let place_of = |number| fs::metadata(place.release(number).join("labels.csv")).unwrap().ino();
    assert_eq!(place_of(1), place_of(2));
    let fibre = |number| fs::metadata(place.release(number).join("fibre.csv")).unwrap().ino();
    assert_ne!(fibre(1), fibre(2));
}

#[test]
fn an_archive_of_a_store_is_checked_as_the_store() {
    let place = Place::new();
    place.publish();
    let script = "import shutil, sys; shutil.make_archive('store', 'zip', '.', 'store')";
    let python = std::env::var("TRAJECTOIRE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let zipped = Command::new(python)
        .args(["-c", script])
        .current_dir(place.folder.path())
        .status()
        .unwrap();
    assert!(zipped.success());
    assert!(place.well(&["verify", "store.zip"]).contains("Tout tient"));
}

#[test]
fn a_target_that_is_nothing_known_is_told_what_could_be_given() {
    let place = Place::new();
    for target in ["package", "nulle-part"] {
        let refused = place.run(&["verify", target]);
        assert_eq!(refused.status.code(), Some(1));
        let told = String::from_utf8(refused.stderr).unwrap();
        assert!(told.contains("releases/"), "{told}");
    }
}
