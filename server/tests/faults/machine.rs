//! A machine whose power goes, or whose clock is wrong.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::program::{Place, soon};

const PATHS: [&str; 4] =
    ["/", "/indicateurs", "/territoires/04070", "/api/v1/observations?territoires=04070"];

#[test]
fn a_server_that_is_killed_while_it_answers_answers_the_same_when_it_is_started_again() {
    let place = Place::new();
    let server = place.serve(&["--store", "store"]);
    let before = PATHS.map(|path| server.get(path));
    let stop = AtomicBool::new(false);
    let address = server.address;
    thread::scope(|scope| {
        for path in PATHS {
            let stop = &stop;
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    // It is killed in the middle: any answer will do.
                    let Ok(mut stream) = std::net::TcpStream::connect(address) else { return };
                    let asked = format!("GET {path} HTTP/1.1\r\nConnection: close\r\n\r\n");
                    let _ = std::io::Write::write_all(&mut stream, asked.as_bytes());
                    let _ = std::io::Read::read_to_end(&mut stream, &mut Vec::new());
                }
            });
        }
        soon("it is under load", || {
            server.measured("trajectoire_answers_total{status=\"2xx\"}") > 500.0
        });
        server.kill();
        stop.store(true, Ordering::Relaxed);
    });
    place.well(&["verify", "store"]);
    let again = place.serve(&["--store", "store"]);
    assert!(PATHS.map(|path| again.get(path)) == before);
}

#[test]
fn a_server_that_another_program_runs_ends_with_its_test() {
    let place = Place::new();
    let under = ["strace", "-f", "-qq", "-o", "/dev/null", "--trace=none"];
    let server = place.serve_under(&under, &["--store", "store"]);
    let address = server.address;
    assert!(std::net::TcpStream::connect(address).is_ok());
    drop(server);
    soon("nobody listens", || std::net::TcpStream::connect(address).is_err());
}

#[test]
fn a_server_whose_clock_jumps_goes_on_answering_and_following() {
    let place = Place::new();
    let clock = place.path("clock");
    let set = |offset: &str| std::fs::write(&clock, offset).unwrap();
    set("+0");
    let library = std::process::Command::new("faketime")
        .args(["-m", "-f", "+0", "sh", "-c", "printf %s \"$LD_PRELOAD\""])
        .output()
        .unwrap();
    let preload = format!("LD_PRELOAD={}", String::from_utf8(library.stdout).unwrap());
    let read_from = format!("FAKETIME_TIMESTAMP_FILE={}", clock.display());
    let under =
        ["env", &preload, &read_from, "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1"];
    let server = place.serve_under(&under, &["--store", "store"]);
    // The year that it writes into its log.
    let year = || {
        server.get("/health");
        let log = server.log();
        let (_, date) = log.rsplit_once("\"timestamp\":\"").unwrap();
        date.split('-').next().unwrap().parse::<i32>().unwrap()
    };
    let now = year();
    let mut before = "11840,4213".to_owned();
    for (release, (offset, direction)) in
        [("+800d", 1), ("-800d", -1), ("+0", 0)].into_iter().enumerate()
    {
        set(offset);
        soon("its clock is another", || (year() - now).signum() == direction);
        let next = format!("11840,430{release}");
        place.change("package/fibre.csv", &before, &next);
        before = next;
        place.well(&["publish", "package", "--store", "store"]);
        let number = format!("\"version\":{}", release + 2);
        soon("the release is served", || server.get("/ready").1.contains(&number));
        assert_eq!(server.get("/").0, 200);
    }
    let log = server.log();
    assert!(!log.contains("panicked") && !log.contains("\"ERROR\""), "{log}");
}

#[test]
fn a_release_of_a_clock_that_was_ahead_is_served_and_followed_by_those_of_the_right_one() {
    let place = Place::new();
    let server = place.serve(&["--store", "store"]);
    drop(server);
    place.change("package/fibre.csv", "11840,4213", "11840,4300");
    // A clock that is a year ahead, then the right one.
    let ahead = std::process::Command::new("faketime")
        .args([
            "+1 year",
            env!("CARGO_BIN_EXE_trajectoire"),
            "publish",
            "package",
            "--store",
            "store",
        ])
        .current_dir(place.path(""))
        .output()
        .unwrap();
    assert!(ahead.status.success(), "{}", String::from_utf8_lossy(&ahead.stderr));
    let server = place.serve(&["--store", "store"]);
    assert!(server.get("/ready").1.contains("\"version\":2"));
    place.change("package/fibre.csv", "11840,4300", "11840,4400");
    place.well(&["publish", "package", "--store", "store"]);
    soon("the next one is served", || server.get("/ready").1.contains("\"version\":3"));
    // None says that it came before the one that it followed: who holds one asks for what came after.
    let made = |number: u32| {
        let manifest = place.path(&format!("store/releases/{number:06}/release.json"));
        let told: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(manifest).unwrap()).unwrap();
        told["created"].as_str().unwrap().to_owned()
    };
    assert!(made(1) < made(2) && made(2) < made(3), "{} {} {}", made(1), made(2), made(3));
    place.well(&["verify", "store"]);
}
