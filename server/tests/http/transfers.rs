//! Files on their way: what has not changed is not sent again, and what broke off goes on from there.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::harness::{Answer, TestSite, publish};

const FILE: &str = "/indicateurs/part-locaux-fibre.csv?complet=1";

async fn ask(site: &TestSite, method: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(FILE);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    site.send(request.body(Body::empty()).unwrap()).await
}

fn digest(bytes: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[tokio::test]
async fn a_part_is_sent_with_its_place_its_own_digest_and_that_of_the_whole() {
    let site = TestSite::start();
    let whole = ask(&site, "GET", &[]).await;
    assert_eq!(whole.header("accept-ranges"), "bytes");
    let length = whole.body.len();
    for (range, from, until) in [
        ("bytes=0-99", 0, 100),
        ("bytes=100-", 100, length),
        ("bytes=-50", length - 50, length),
        ("bytes=10-99999999", 10, length),
    ] {
        let part = ask(&site, "GET", &[("range", range)]).await;
        assert_eq!(part.status, StatusCode::PARTIAL_CONTENT, "{range}");
        assert_eq!(part.body, &whole.body[from..until], "{range}");
        let place = format!("bytes {from}-{}/{length}", until - 1);
        assert_eq!(part.header("content-range"), place);
        assert_eq!(part.header("content-length"), (until - from).to_string());
        assert_eq!(part.header("content-digest"), digest(&part.body), "{range}");
        assert_eq!(part.header("repr-digest"), digest(&whole.body), "{range}");
        assert_eq!(part.header("etag"), whole.header("etag"), "{range}");
    }
}

#[tokio::test]
async fn a_part_that_is_not_there_is_refused_with_the_length() {
    let site = TestSite::start();
    let length = ask(&site, "GET", &[]).await.body.len();
    let beyond = ask(&site, "GET", &[("range", &format!("bytes={length}-"))]).await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(beyond.header("content-range"), format!("bytes */{length}"));
    assert!(beyond.body.is_empty());
    // What cannot be read, and several parts, are answered with the whole.
    for range in ["lines=1-2", "bytes=a-b", "bytes=0-1,5-6"] {
        let whole = ask(&site, "GET", &[("range", range)]).await;
        assert_eq!((whole.status, whole.body.len()), (StatusCode::OK, length), "{range}");
    }
}

#[tokio::test]
async fn a_file_goes_on_only_from_the_very_file_that_was_begun() {
    let site = TestSite::start();
    let whole = ask(&site, "GET", &[]).await;
    let (tag, hour) = (whole.header("etag"), whole.header("last-modified"));
    assert!(tag.starts_with('"'), "not strong: {tag}");
    let weak = format!("W/{tag}");
    for (begun, status) in [
        (tag, StatusCode::PARTIAL_CONTENT),
        (hour, StatusCode::PARTIAL_CONTENT),
        ("\"another\"", StatusCode::OK),
        (weak.as_str(), StatusCode::OK),
        ("Thu, 01 Jan 1970 00:00:00 GMT", StatusCode::OK),
    ] {
        let part = ask(&site, "GET", &[("range", "bytes=5-"), ("if-range", begun)]).await;
        assert_eq!(part.status, status, "{begun}");
    }
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let site = TestSite::start();
    let whole = ask(&site, "GET", &[]).await;
    let (tag, hour) = (whole.header("etag"), whole.header("last-modified"));
    let (both, weak) = (format!("\"other\", {tag}"), format!("W/{tag}"));
    for held in [
        ("if-none-match", tag),
        ("if-none-match", both.as_str()),
        ("if-none-match", weak.as_str()),
        ("if-none-match", "*"),
        ("if-modified-since", hour),
    ] {
        let answer = ask(&site, "GET", &[held]).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{held:?}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("etag"), tag);
    }
    // A tag decides, whatever the hour.
    let changed = [("if-none-match", "\"other\""), ("if-modified-since", hour)];
    assert_eq!(ask(&site, "GET", &changed).await.status, StatusCode::OK);
    let old = [("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT")];
    assert_eq!(ask(&site, "GET", &old).await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_asks_about_a_file_is_told_of_the_whole() {
    let site = TestSite::start();
    let whole = ask(&site, "GET", &[]).await;
    for headers in [&[][..], &[("range", "bytes=0-9")]] {
        let head = ask(&site, "HEAD", headers).await;
        assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0), "{headers:?}");
        for name in ["content-length", "content-digest", "etag", "link", "content-disposition"] {
            assert_eq!(head.header(name), whole.header(name), "{name}");
        }
    }
}

#[tokio::test]
async fn another_site_may_read_a_file_and_what_it_says_of_itself() {
    let site = TestSite::start();
    let file = ask(&site, "GET", &[("origin", "https://ailleurs.exemple")]).await;
    assert_eq!(file.header("access-control-allow-origin"), "*");
    for name in ["content-digest", "content-disposition", "link", "x-total-count"] {
        let exposed = file.header("access-control-expose-headers");
        assert!(exposed.contains(name), "{name}: {exposed}");
    }
}

/// A definition with a long remark: more than is read before it is sent.
const LONG: &str = "indicators/part-locaux-fibre.toml";

fn with_a_long_file() -> TestSite {
    TestSite::start_after(|store| {
        publish(store, LONG, &|text| text.to_owned() + &"# longue remarque\n".repeat(200_000));
    })
}

#[tokio::test]
async fn a_long_file_is_sent_while_it_is_read_with_its_length_and_its_digest() {
    let site = with_a_long_file();
    let address = format!("/versions/2/{LONG}");
    let whole = site.get(&address).await;
    let stored = std::fs::read(site.file(2, LONG)).unwrap();
    assert!(whole.body == stored && stored.len() > 3 << 20, "{}", whole.body.len());
    assert_eq!(whole.header("content-length"), stored.len().to_string());
    assert_eq!(whole.header("content-digest"), digest(&stored));
    let known = Request::get(&address).header("if-none-match", whole.header("etag"));
    let again = site.send(known.body(Body::empty()).unwrap()).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    let head = site.send(Request::head(&address).body(Body::empty()).unwrap()).await;
    assert_eq!(head.header("content-length"), stored.len().to_string());
    let part = Request::get(&address).header("range", "bytes=-50");
    let part = site.send(part.body(Body::empty()).unwrap()).await;
    assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.body, &stored[stored.len() - 50..]);
}

#[tokio::test]
async fn a_long_file_that_was_altered_is_cut_short() {
    let site = with_a_long_file();
    let whole = std::fs::read(site.file(2, LONG)).unwrap();
    let alterations: [fn(&mut Vec<u8>); 4] = [
        |bytes| bytes[7] ^= 1,
        |bytes| bytes.truncate(2 << 20),
        |bytes| bytes.push(b'#'),
        |bytes| bytes.resize(bytes.len() + 200_000, b'#'),
    ];
    for alter in alterations {
        let mut stored = whole.clone();
        alter(&mut stored);
        // A release may share the file with another: this one has its own from here on.
        std::fs::remove_file(site.file(2, LONG)).unwrap();
        std::fs::write(site.file(2, LONG), &stored).unwrap();
        let request = Request::get(format!("/versions/2/{LONG}")).body(Body::empty()).unwrap();
        let answer = site.router().oneshot(request).await.unwrap();
        assert!(answer.into_body().collect().await.is_err());
    }
}

#[tokio::test]
async fn the_digest_that_an_answer_says_is_that_of_the_bytes_sent_whatever_its_client_unpacks() {
    let site = TestSite::start().at("https://trajectoire.exemple.fr");
    for address in [
        "/versions/1/release.json",
        "/indicateurs/part-locaux-fibre.json",
        "/indicateurs/part-locaux-fibre.csv",
        "/indicateurs/part-locaux-fibre.metadata.json",
        "/jeux-de-donnees/fibre.schema.json",
        "/datapackage.json",
        "/catalogue.jsonld",
        "/croissant.json",
    ] {
        // The first time, and once it is kept.
        for _ in 0..2 {
            let request = Request::get(address).header("accept-encoding", "br, gzip");
            let file = site.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(file.header("content-digest"), digest(&file.body), "{address}");
            assert_eq!(file.header("content-encoding"), "", "{address}");
        }
    }
}
