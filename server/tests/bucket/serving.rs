//! Servers without anything of their own, that serve what is in a bucket.

use std::fs;
use std::process::Command;

use crate::machine::{Machine, PUBLISHING, within_seconds};
use crate::s3::S3;

#[test]
fn a_release_is_served_byte_for_byte_by_a_server_that_had_nothing() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.well(&[&PUBLISHING[..], &["--mirror", "mirror"]].concat());
    let replica = Machine::new(&s3, "digne");
    let server = replica.serve();
    for file in ["release.json", "release.json.minisig", "SHA256SUMS", "fibre.csv"] {
        let expected = fs::read(publisher.path("mirror/releases/000001").join(file)).unwrap();
        assert_eq!(server.get(&format!("/versions/1/{file}")), expected, "{file}");
    }
    let same = Command::new("diff")
        .arg("-r")
        .args([publisher.path("mirror/releases"), replica.path("mirror/releases")])
        .output()
        .unwrap();
    assert!(same.status.success(), "{}", String::from_utf8_lossy(&same.stdout));
}

#[test]
fn servers_have_a_release_seconds_after_it_is_published() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.publish();
    let replicas = [Machine::new(&s3, "digne"), Machine::new(&s3, "digne")];
    let servers = replicas.each_ref().map(Machine::serve);
    publisher.change("autre");
    publisher.publish();
    for replica in &replicas {
        let second = replica.path("mirror/releases/000002/release.json");
        within_seconds("the second release", || second.exists());
    }
    for server in &servers {
        server.get("/");
    }
}

#[test]
fn a_server_goes_on_while_its_bucket_is_away_and_follows_it_again() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.publish();
    let replica = Machine::new(&s3, "digne");
    let server = replica.serve();
    s3.pause(true);
    within_seconds("a word about it", || server.log().contains("no release comes from"));
    server.get("/");
    // Another round goes by, and whoever does not look closely is told no more.
    within_seconds("another round", || server.log().contains("still no release comes"));
    server.get("/versions/1/release.json");
    assert_eq!(server.log().matches("WARN").count(), 1, "{}", server.log());
    s3.pause(false);
    publisher.change("autre");
    publisher.publish();
    let second = replica.path("mirror/releases/000002/release.json");
    within_seconds("the second release", || second.exists());
}

#[test]
fn a_file_sent_over_http_is_a_release_of_the_bucket_that_every_server_has() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.publish();
    let told = publisher.well(&["tokens", "add", "Mairie", "--all", "--tokens", "tokens"]);
    let secret = told.lines().last().unwrap();
    let open = ["--publishing", "--tokens", "tokens", "--key", "ours/keys/minisign.key"];
    let server = publisher.serve_with(&open);
    let replica = Machine::new(&s3, "digne");
    let other = replica.serve();
    let file = publisher.path("package/fibre.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("11840,4213", "11840,4300")).unwrap();
    let (status, report) = server.replace("fibre", &file, secret);
    assert_eq!((status, &report["publiee"]["numero"]), (201, &2.into()), "{report}");
    assert_eq!(publisher.whole(), [1, 2]);
    within_seconds("the second release", || other.has("/versions/2/fibre.csv"));
    assert_eq!(other.get("/versions/2/fibre.csv"), fs::read(&file).unwrap());
    // A server that holds no key is told so, and the bucket stays as it is.
    drop(server);
    let keyless = publisher.serve_with(&["--publishing", "--tokens", "tokens"]);
    fs::write(&file, text).unwrap();
    let (status, problem) = keyless.replace("fibre", &file, secret);
    assert_eq!(status, 500, "{problem}");
    assert!(keyless.log().contains("--key"), "{}", keyless.log());
    assert_eq!(publisher.whole(), [1, 2]);
}

#[test]
fn a_server_begins_with_its_mirror_when_the_bucket_is_gone() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    machine.publish();
    drop(machine.serve());
    drop(s3);
    let server = machine.serve();
    server.get("/versions/1/release.json");
    assert!(server.log().contains("the mirror's are served"), "{}", server.log());
}

#[test]
fn an_empty_bucket_is_not_filled_by_a_server() {
    let s3 = S3::start();
    let machine = Machine::new(&s3, "digne");
    let told = machine.refused(&["serve", "--site", "site", "--addr", "127.0.0.1:0"]);
    assert!(told.contains("trajectoire publish"), "{told}");
    assert!(s3.objects("").is_empty());
}
