//! Pages that are made once: the same bytes for whoever asks again, in whatever coding.

use std::io::Read as _;

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::harness::{Answer, TestSite};

const PAGE: &str = "/indicateurs/part-locaux-fibre";

async fn ask(site: &TestSite, method: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(PAGE);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    site.send(request.body(Body::empty()).unwrap()).await
}

fn decoded(answer: &Answer) -> String {
    let (bytes, mut text) = (answer.body.as_slice(), String::new());
    match answer.header("content-encoding") {
        "br" => brotli::Decompressor::new(bytes, 4096).read_to_string(&mut text),
        "gzip" => flate2::read::GzDecoder::new(bytes).read_to_string(&mut text),
        coding => panic!("{coding}"),
    }
    .unwrap();
    text
}

#[tokio::test]
async fn a_page_is_the_same_in_every_coding_the_first_time_and_the_next() {
    let site = TestSite::start();
    let plain = ask(&site, "GET", &[]).await;
    assert_eq!(plain.header("content-encoding"), "");
    for coding in ["br", "gzip"] {
        for _ in 0..2 {
            let coded = ask(&site, "GET", &[("accept-encoding", coding)]).await;
            assert_eq!(coded.header("content-encoding"), coding);
            assert_eq!(coded.header("content-length"), coded.body.len().to_string());
            assert_eq!(coded.header("vary"), "accept-encoding");
            assert_eq!(decoded(&coded), plain.text(), "{coding}");
            assert!(coded.body.len() * 3 < plain.body.len(), "{coding}");
            for header in ["content-type", "content-security-policy", "cache-control", "link"] {
                assert_eq!(coded.header(header), plain.header(header), "{header}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_has_a_strong_validator_for_each_coding_and_is_not_sent_to_whoever_holds_it() {
    let site = TestSite::start();
    let mut tags = Vec::new();
    for coding in ["br", "gzip", "identity"] {
        let whole = ask(&site, "GET", &[("accept-encoding", coding)]).await;
        let tag = whole.header("etag").to_owned();
        assert!(tag.starts_with('"'), "{tag}");
        let known = [("accept-encoding", coding), ("if-none-match", tag.as_str())];
        let again = ask(&site, "GET", &known).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(again.header("etag"), tag);
        let head = ask(&site, "HEAD", &[("accept-encoding", coding)]).await;
        assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
        assert_eq!(head.header("content-length"), whole.body.len().to_string());
        tags.push(tag);
    }
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
}

#[tokio::test]
async fn whoever_asks_first_does_not_decide_for_the_others() {
    let site = TestSite::start();
    // Only its headers, by somebody who holds it already and reads brotli.
    let first = [("accept-encoding", "br"), ("if-none-match", "*")];
    assert_eq!(ask(&site, "HEAD", &first).await.status, StatusCode::NOT_MODIFIED);
    let next = ask(&site, "GET", &[]).await;
    assert_eq!((next.status, next.header("content-encoding")), (StatusCode::OK, ""));
    assert!(next.text().contains("</html>"));
    // A page that is not there has a length too.
    let (head, whole) = (Request::head("/nulle-part"), site.get("/nulle-part").await);
    let head = site.send(head.body(Body::empty()).unwrap()).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::NOT_FOUND, 0));
    assert_eq!(head.header("content-length"), whole.body.len().to_string());
    // What is not a page says itself whether it has changed.
    let list = site.get("/api/v1/indicateurs").await;
    let known = Request::get("/api/v1/indicateurs").header("if-none-match", list.header("etag"));
    let again = site.send(known.body(Body::empty()).unwrap()).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

async fn get(site: &TestSite, address: &str, headers: &[(&str, &str)]) -> Answer {
    let request = headers
        .iter()
        .fold(Request::get(address), |request, (name, value)| request.header(*name, *value));
    site.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn what_programs_read_is_the_same_once_it_is_kept() {
    let site = TestSite::start().at("https://trajectoire.exemple.fr");
    for address in [
        "/indicateurs/part-locaux-fibre.csv?territoires=04070",
        "/api/v1/observations?indicateurs=part-locaux-fibre",
        "/api/v1/territoires?limite=5",
        "/indicateurs/part-locaux-fibre.png?territoires=04070",
        "/en/indicateurs/part-locaux-fibre.svg",
        "/catalogue.ttl",
    ] {
        let (first, again) = (get(&site, address, &[]).await, get(&site, address, &[]).await);
        assert_eq!((first.status, &first.body), (StatusCode::OK, &again.body), "{address}");
        let told = |answer: &Answer| {
            let mut told = answer.headers.clone();
            told.remove("x-request-id");
            told
        };
        assert_eq!(told(&first), told(&again), "{address}");
        assert!(again.headers.contains_key("x-request-id"), "{address}");
        let tag = first.header("etag");
        assert!(tag.starts_with('"'), "{address}: {tag}");
        let known = get(&site, address, &[("if-none-match", tag)]).await;
        assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0), "{address}");
        let head = Request::head(address).body(Body::empty()).unwrap();
        let head = site.send(head).await;
        assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0), "{address}");
        assert_eq!(head.header("content-length"), first.body.len().to_string(), "{address}");
    }
}

#[tokio::test]
async fn an_address_that_is_written_otherwise_is_kept_for_nobody() {
    let site = TestSite::start();
    for host in ["un.exemple.fr", "deux.exemple.fr"] {
        for address in [
            "/territoires/04070%2Eatom",
            "/indicateurs/part-locaux-fibre%2Emetadata%2Ejson",
            "/indicateurs/part-locaux-fibre%2Eatom",
        ] {
            let told = get(&site, address, &[("host", host)]).await;
            assert!(told.text().contains(&format!("http://{host}/")), "{address} {host}");
        }
    }
    assert_eq!(
        get(&site, "/indicateurs/part-locaux-fibre%2Ecsv", &[]).await.status,
        StatusCode::OK
    );
    let image = [("accept", "image/png")];
    let refused = get(&site, "/indicateurs/part-locaux-fibre%2Ecsv", &image).await;
    assert_eq!(refused.status, StatusCode::NOT_ACCEPTABLE);
}

#[tokio::test]
async fn one_who_takes_another_type_is_not_given_what_is_kept_for_others() {
    let site = TestSite::start();
    let csv = "/indicateurs/part-locaux-fibre.csv";
    let figures = "/api/v1/observations?indicateurs=part-locaux-fibre";
    for _ in 0..2 {
        assert_eq!(get(&site, csv, &[]).await.status, StatusCode::OK);
        let refused = get(&site, csv, &[("accept", "image/png")]).await;
        assert_eq!(refused.status, StatusCode::NOT_ACCEPTABLE);
        let json = get(&site, figures, &[("accept", "application/json")]).await;
        assert_eq!(json.header("content-type"), "application/json");
        let lines = get(&site, figures, &[("accept", "application/x-ndjson")]).await;
        assert_eq!(lines.header("content-type"), "application/x-ndjson");
    }
}

#[tokio::test]
async fn a_catalogue_names_the_site_as_each_asks_for_it_where_it_has_no_place_of_its_own() {
    let site = TestSite::start();
    for _ in 0..2 {
        for host in ["un.exemple.fr", "deux.exemple.fr"] {
            let told = get(&site, "/catalogue.ttl", &[("host", host)]).await;
            assert!(told.text().contains(&format!("http://{host}/")), "{host}");
        }
    }
}

#[tokio::test]
async fn what_is_kept_counts_among_what_a_client_may_ask() {
    let site = TestSite::start().limited(1);
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(get(&site, "/api/v1/indicateurs", &[]).await.status);
    }
    assert_eq!(statuses[..2], [StatusCode::OK; 2]);
    assert_eq!(statuses[3], StatusCode::TOO_MANY_REQUESTS);
}
