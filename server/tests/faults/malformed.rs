//! What is not HTTP, or is HTTP that hides another request: an answer that refuses it, or none; and the next reader
//! is answered as before.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::program::{Place, parted};

/// Ends a connection when it has sent its answer.
const END: &str = "Host: exemple.fr\r\nConnection: close\r\n";

#[test]
fn a_head_that_is_malformed_or_too_long_is_refused_and_the_next_reader_answered() {
    let place = Place::new();
    let server = place.serve(&[]);
    let long = "a".repeat(1 << 20);
    let many = "X: a\r\n".repeat(1000);
    // None (0) where the rest of what is sent, still on its way, may have the system break the connection off before
    // the answer is read; and to the second version of HTTP, which the first has no word for.
    for (what, sent, allowed) in [
        ("no version", "GET /\r\n\r\n".to_owned(), [400; 2]),
        ("another version", format!("GET / HTTP/7.3\r\n{END}\r\n"), [400; 2]),
        ("a method that is none", format!("G\0T / HTTP/1.1\r\n{END}\r\n"), [400; 2]),
        ("a header without a name", format!("GET / HTTP/1.1\r\n: a\r\n{END}\r\n"), [400; 2]),
        ("a NUL in a header", format!("GET / HTTP/1.1\r\nX: a\0b\r\n{END}\r\n"), [400; 2]),
        ("a space before the colon", format!("GET / HTTP/1.1\r\nX : a\r\n{END}\r\n"), [400; 2]),
        ("a line that is folded", format!("GET / HTTP/1.1\r\nX: a\r\n b\r\n{END}\r\n"), [400; 2]),
        ("an address that is too long", format!("GET /{long} HTTP/1.1\r\n{END}\r\n"), [431, 0]),
        (
            "a header that is too long",
            format!("GET / HTTP/1.1\r\nX: {long}\r\n{END}\r\n"),
            [431, 0],
        ),
        ("too many headers", format!("GET / HTTP/1.1\r\n{many}{END}\r\n"), [431, 0]),
        (
            "two lengths",
            format!("POST / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 30\r\n{END}\r\n"),
            [400; 2],
        ),
        (
            "a length below nothing",
            format!("POST / HTTP/1.1\r\nContent-Length: -1\r\n{END}\r\n"),
            [400; 2],
        ),
        (
            "a coding that is none",
            format!("POST / HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n{END}\r\n"),
            [400; 2],
        ),
        ("the second version of HTTP", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), [0; 2]),
        (
            "a greeting of TLS",
            "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}\r\n\r\n".to_owned(),
            [400; 2],
        ),
    ] {
        let (status, text) = parted(&server.answer(sent.as_bytes()).unwrap());
        assert!(allowed.contains(&status), "{what}: {status} {text}");
        assert_eq!(server.get("/").0, 200, "after {what}");
    }
}

#[test]
fn a_request_cannot_be_hidden_in_the_body_of_another() {
    let place = Place::new();
    let server = place.serve(&[]);
    let hidden = "GET /health HTTP/1.1\r\nHost: exemple.fr\r\n\r\n";
    // Both a length and a coding: the length is passed over (RFC 9112, 6.3), and nothing after the body is answered.
    let both = format!(
        "POST /nulle-part HTTP/1.1\r\nHost: exemple.fr\r\nContent-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n\
         0\r\n\r\n{hidden}",
        hidden.len() + 5
    );
    let answer = server.answer(both.as_bytes()).unwrap();
    assert!(!answer.contains("HTTP/1.1 200"), "{answer}");
}

#[test]
fn whatever_bytes_are_sent_the_next_reader_is_answered() {
    let place = Place::new();
    let server = place.serve(&[]);
    // Bytes alone are refused at the first: some begin as requests do.
    let head = prop_oneof![
        Just(String::new()),
        Just("GET /".to_owned()),
        Just("GET /indicateurs/".to_owned()),
        Just(format!("GET / HTTP/1.1\r\n{END}")),
        Just("POST /api/v1/publications/a HTTP/1.1\r\nContent-Length: 9\r\n".to_owned()),
    ];
    let sent = (head, prop::collection::vec(any::<u8>(), 0..400));
    let mut runner =
        TestRunner::new(Config { failure_persistence: None, cases: 100, ..Config::default() });
    runner
        .run(&sent, |(head, bytes)| {
            let sent = [head.as_bytes(), &bytes, b"\r\n\r\n"].concat();
            let mut stream = server.connect();
            let _ = std::io::Write::write_all(&mut stream, &sent);
            let _ = stream.shutdown(std::net::Shutdown::Write);
            let answer = crate::program::read(&mut stream);
            prop_assert!(answer.is_ok(), "{answer:?}");
            prop_assert_eq!(server.get("/health").0, 200);
            Ok(())
        })
        .unwrap();
    assert!(!server.log().contains("panicked"), "{}", server.log());
}

#[test]
fn a_path_that_climbs_or_breaks_lines_finds_nothing_and_adds_no_header() {
    let place = Place::new();
    let server = place.serve(&[]);
    for path in [
        "/../../../../etc/passwd",
        "/pkg/../../store/keys/minisign.key",
        "/pkg/..%2f..%2fstore/keys/minisign.key",
        "/pkg/%2e%2e/%2e%2e/store/keys/minisign.key",
        "/versions/1/../../keys/minisign.key",
        "/versions/1/%2e%2e/%2e%2e/keys/minisign.key",
        "/versions/1/..%5c..%5ckeys",
        "/jeux-de-donnees/../../keys/minisign.key",
        "/jeux-de-donnees/fibre%00.csv",
        "//etc/passwd",
        "/indicateurs/a%0d%0aSet-Cookie:%20a=b",
    ] {
        let asked = format!("GET {path} HTTP/1.1\r\n{END}\r\n");
        let answer = server.answer(asked.as_bytes()).unwrap();
        let (status, text) = parted(&answer);
        assert!([400, 404].contains(&status), "{path}: {answer}");
        assert!(!text.contains("root:") && !text.contains("minisign encrypted"), "{path}");
        let (head, _) = answer.split_once("\r\n\r\n").unwrap();
        assert!(!head.to_lowercase().contains("\r\nset-cookie"), "{path}: {head}");
    }
}
