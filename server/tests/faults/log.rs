//! What the log keeps of a reader: nothing.

use crate::program::{Place, soon};

#[test]
fn the_log_has_a_line_for_an_answer_with_the_name_it_was_given_and_nothing_of_the_reader() {
    let place = Place::new();
    let server = place.serve(&["--trust-proxy"]);
    let asked = "GET /recherche?q=Prudence HTTP/1.1\r\nHost: exemple.fr\r\nX-Forwarded-For: 203.0.113.77\r\n\
                 Cookie: a=secret-of-mine\r\nUser-Agent: Mosaic\r\nReferer: https://from.example/page\r\n\
                 Authorization: Bearer mine-too\r\n\
                 X-Request-Id: a-name-i-chose\r\nConnection: close\r\n\r\n";
    let answer = server.answer(asked.as_bytes()).unwrap().to_lowercase();
    let name = answer.lines().find_map(|line| line.strip_prefix("x-request-id: ")).unwrap();
    let line = || server.log().lines().find(|line| line.contains(name)).map(str::to_owned);
    soon("the line is written", || line().is_some());
    let told: serde_json::Value = serde_json::from_str(&line().unwrap()).unwrap();
    assert_eq!(told["status"], 200);
    assert_eq!(told["span"]["path"], "/recherche");
    assert!(told["duration_us"].is_u64(), "{told}");
    let log = server.log();
    for personal in [
        "Prudence",
        "203.0.113",
        "127.0.0.1:",
        "secret-of-mine",
        "Mosaic",
        "from.example",
        "a-name-i-chose",
        "mine-too",
    ] {
        assert!(!log.contains(personal), "{personal}: {log}");
    }
}
