//! Clients that hold on: slow ones, silent ones, many of them.

use std::io::{Read as _, Write as _};
use std::net::Ipv4Addr;
use std::thread;
use std::time::{Duration, Instant};

use crate::program::{PATIENCE, Place, parted, read, soon};

const PAGE: &[u8] = b"GET / HTTP/1.1\r\nHost: exemple.fr\r\n\r\n";
const LAST_PAGE: &[u8] = b"GET / HTTP/1.1\r\nHost: exemple.fr\r\nConnection: close\r\n\r\n";
const NEIGHBOUR: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

#[test]
fn a_request_that_never_ends_is_not_waited_for_and_the_others_are_answered_meanwhile() {
    let place = Place::new();
    let server = place.serve(&[]);
    let mut slow: Vec<_> = (0..50).map(|_| server.connect()).collect();
    let start = Instant::now();
    let mut letters = PAGE.iter().cycle();
    // Each sends a letter from time to time: for who looks at the letters alone, it is alive.
    while !slow.is_empty() {
        assert!(start.elapsed() < PATIENCE, "{} are still held", slow.len());
        let letter = [*letters.next().unwrap_or(&b'G')];
        let letter = if letter == *b"\n" { *b" " } else { letter };
        slow.retain_mut(|stream| stream.write_all(&letter).is_ok());
        assert_eq!(server.get("/").0, 200);
        thread::sleep(Duration::from_millis(200));
    }
    soon("their places are free again", || server.measured("trajectoire_connections") <= 1.0);
}

#[test]
fn a_connection_that_asks_for_nothing_more_is_ended() {
    let place = Place::new();
    let server = place.serve(&[]);
    let mut stream = server.connect();
    stream.write_all(PAGE).unwrap();
    // The answer, then the end: a second request never came.
    assert_eq!(parted(&read(&mut stream).unwrap()).0, 200);
}

#[test]
fn a_client_that_reads_nothing_of_what_it_asks_for_is_let_go() {
    let place = Place::new();
    let server = place.serve(&[]);
    let mut deaf = server.connect();
    deaf.set_nonblocking(true).unwrap();
    let start = Instant::now();
    // As many requests as it takes to fill all that lies between the two.
    loop {
        assert!(start.elapsed() < PATIENCE, "it is still listened to");
        match deaf.write(PAGE) {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(100));
            }
            Err(_) => break,
        }
    }
    soon("its place is free again", || server.measured("trajectoire_connections") <= 1.0);
}

#[test]
fn an_address_that_holds_its_share_keeps_nobody_else_out() {
    let place = Place::new();
    let server = place.serve(&["--connections", "16"]);
    let held: Vec<_> = (0..4).map(|_| server.connect()).collect();
    let mut fifth = server.connect();
    let (status, _) = parted(&read(&mut fifth).unwrap());
    assert_eq!(status, 503);
    let mut other = server.connect_from(NEIGHBOUR);
    other.write_all(LAST_PAGE).unwrap();
    assert_eq!(parted(&read(&mut other).unwrap()).0, 200);
    drop(held);
    soon("the address has its places back", || server.get("/").0 == 200);
    assert!(server.measured("trajectoire_refused_connections_total") >= 1.0);
}

#[test]
fn when_every_place_is_taken_the_next_ones_wait_and_are_answered_and_the_log_says_it_once() {
    let place = Place::new();
    let server = place.serve(&["--connections", "20", "--trust-proxy"]);
    let mut held: Vec<_> = (0..20).map(|_| server.connect()).collect();
    let asking = (0..20).map(|_| {
        let mut next = server.connect();
        next.write_all(LAST_PAGE).unwrap();
        next
    });
    let mut waiting: Vec<_> = asking.collect();
    waiting[0].set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    assert!(waiting[0].read(&mut [0]).is_err(), "it was answered though there was no place");
    // One place goes from one to the next.
    drop(held.pop());
    for mut next in waiting {
        next.set_read_timeout(Some(PATIENCE)).unwrap();
        assert_eq!(parted(&read(&mut next).unwrap()).0, 200);
    }
    assert_eq!(server.log().matches("every connection is taken").count(), 1, "{}", server.log());
}

#[test]
fn when_no_more_files_may_be_open_the_next_reader_is_answered_as_soon_as_some_are_closed() {
    let place = Place::new();
    let few = ["sh", "-c", "ulimit -n 80 && exec \"$@\"", "sh"];
    let server = place.serve_under(&few, &["--trust-proxy"]);
    assert!(server.log().contains("the system lets fewer files be open"), "{}", server.log());
    // Far more than may be open.
    let crowd: Vec<_> = (0..200).map(|_| server.connect()).collect();
    soon("it says so", || {
        let log = server.log();
        log.contains("no connection can be taken") || log.contains("every connection is taken")
    });
    drop(crowd);
    soon("the next one is answered", || server.get("/").0 == 200);
}
