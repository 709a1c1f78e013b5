//! Publishing into a bucket: what stands in it then, and who publishes at the same time.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Output, Stdio};

use crate::machine::{Machine, PUBLISHING};
use crate::s3::S3;

#[test]
fn a_release_is_made_listed_compared_and_gone_back_to_in_a_bucket() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    assert_eq!(machine.publish(), "Version 1 publiée.\n");
    assert_eq!(machine.publish(), "Rien n’a changé depuis la version 1.\n");
    machine.change("autre");
    assert_eq!(machine.publish(), "Version 2 publiée.\n");
    let listed = machine.well(&["releases"]);
    assert_eq!(listed.lines().count(), 2);
    assert!(listed.starts_with("2  "), "{listed}");
    let compared = machine.well(&["diff", "1", "2"]);
    assert!(compared.contains("De la version 1 à la version 2"), "{compared}");
    let back = machine.well(&["rollback", "1", "--key", "ours/keys/minisign.key"]);
    assert_eq!(back, "Version 3 publiée.\n");
    let told = machine.well(&["verify", "s3://versions/digne"]);
    assert!(told.contains("Version 3") && told.contains("Tout tient"), "{told}");
    assert_eq!(machine.whole(), [1, 2, 3]);
}

#[test]
fn a_file_that_has_not_changed_is_in_the_bucket_once() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    machine.publish();
    let before: BTreeSet<String> = s3.objects("digne/").into_iter().collect();
    machine.change("autre");
    machine.publish();
    let after: BTreeSet<String> = s3.objects("digne/").into_iter().collect();
    assert!(after.is_superset(&before));
    let new = |part: &str| after.difference(&before).filter(|path| path.contains(part)).count();
    // sources.csv, and the figures of two indicators, whose rows name their release; what the release says of
    // itself, and what proves it.
    assert_eq!((new("/content/"), new("/releases/"), new("/proofs/")), (3, 1, 3));
    assert_eq!(after.len() - before.len(), 7);
    // Going back brings no more than figures.
    machine.well(&["rollback", "1", "--key", "ours/keys/minisign.key"]);
    let contents = after.iter().filter(|path| path.contains("/content/")).count();
    assert_eq!(s3.objects("digne/content/").len(), contents + 2);
}

#[test]
fn the_secret_key_must_be_given_and_stays_out_of_the_bucket() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    for arguments in [&["publish", "package"][..], &["keys"]] {
        let told = machine.refused(arguments);
        assert!(told.contains("--key"), "{told}");
    }
    assert!(s3.objects("").is_empty());
    machine.publish();
    let secret = fs::read_to_string(machine.key()).unwrap();
    let secret = secret.lines().nth(1).unwrap();
    for path in s3.objects("") {
        assert!(!String::from_utf8_lossy(&s3.read(&path)).contains(secret), "{path}");
    }
}

#[test]
fn a_key_that_stays_beside_the_mirror_signs_and_is_changed_there() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    // The folder `ours` holds the key, and becomes the mirror.
    let fleeting = machine.refused(&["keys", "--rotate", "--key", "ours/keys/minisign.key"]);
    assert!(fleeting.contains("--mirror"), "{fleeting}");
    machine.well(&["publish", "package", "--mirror", "ours"]);
    machine.well(&["keys", "--rotate", "--mirror", "ours"]);
    machine.change("autre");
    machine.well(&["publish", "package", "--mirror", "ours"]);
    assert_eq!(machine.whole(), [1, 2]);
}

#[test]
fn a_key_that_nobody_vouches_for_does_not_sign_the_next_release() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    machine.publish();
    let stranger = Machine::new(&s3, "digne");
    stranger.change("autre");
    let told = stranger.refused(&PUBLISHING);
    assert!(told.contains("la clé a changé"), "{told}");
    assert_eq!(machine.whole(), [1]);
}

#[test]
fn of_two_who_publish_at_once_one_makes_the_release_and_the_other_is_told() {
    // Both are about to make the second release before either has.
    let s3 = S3::start_where_two_meet("/releases/000002/");
    let first = Machine::new(&s3, "digne");
    first.publish();
    let second = first.another(&s3, "digne");
    first.change("premier");
    second.change("second");
    let begun = [&first, &second].map(|machine| {
        let mut program = machine.program(env!("CARGO_BIN_EXE_trajectoire"));
        program.args(PUBLISHING).stdout(Stdio::piped()).stderr(Stdio::piped());
        program.spawn().unwrap()
    });
    let ended: [Output; 2] = begun.map(|process| process.wait_with_output().unwrap());
    let (won, lost) = if ended[0].status.success() { (0, 1) } else { (1, 0) };
    assert_eq!(String::from_utf8_lossy(&ended[won].stdout), "Version 2 publiée.\n");
    assert_eq!(ended[lost].status.code(), Some(1));
    let told = String::from_utf8_lossy(&ended[lost].stderr);
    assert!(told.contains("a fait la version 2 entre-temps"), "{told}");
    assert_eq!(first.whole(), [1, 2]);
    // As the loser is told to do.
    let again = [&first, &second][lost].publish();
    assert_eq!(again, "Version 3 publiée.\n");
    assert_eq!(first.whole(), [1, 2, 3]);
}

#[test]
fn a_store_in_a_folder_moves_into_an_empty_bucket_with_all_its_releases() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    machine.well(&["publish", "package", "--store", "ours"]);
    machine.change("autre");
    machine.well(&["publish", "package", "--store", "ours"]);
    machine.change("troisième");
    let told = machine.well(&["publish", "package", "--mirror", "ours"]);
    assert_eq!(told, "Version 3 publiée.\n");
    assert_eq!(machine.whole(), [1, 2, 3]);
    let own = machine.path("ours/releases/000001/release.json");
    assert_eq!(s3.read("digne/releases/000001/release.json"), fs::read(own).unwrap());
}

#[test]
fn a_bucket_that_is_not_there_and_an_address_that_is_none_are_told() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    let told = machine.refused(&["releases", "--store", "s3://ailleurs/digne"]);
    assert!(told.contains("il n’y a pas de seau") && told.contains("s3://ailleurs"), "{told}");
    let misused = machine.run(&["releases", "--store", "s3://"]);
    assert_eq!(misused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&misused.stderr).contains("s3://seau/préfixe"));
}
