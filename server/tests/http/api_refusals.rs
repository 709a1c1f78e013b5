//! What the API refuses, and how: always as RFC 9457, naming what is wrong and what is allowed.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt as _;

use crate::harness::{Answer, TestSite};

/// The problem that an answer tells.
fn problem(answer: &Answer, place: &str) -> Value {
    assert_eq!(answer.header("content-type"), "application/problem+json", "{place}");
    let body: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(body["status"], answer.status.as_u16(), "{place}");
    body
}

#[tokio::test]
async fn a_refusal_names_what_is_wrong_and_what_is_allowed() {
    let site = TestSite::start();
    let figures = "/api/v1/observations";
    for (address, status, code, allowed) in [
        ("/api/v1/observation", 404, "ressource-inconnue", "/api/v1/observations"),
        ("/api/v2/observations", 404, "ressource-inconnue", "/api/v1"),
        ("/api/v1/indicateurs/part-local-fibre", 404, "indicateur-inconnu", "part-locaux-fibre"),
        ("/api/v1/territoires/4070", 404, "territoire-inconnu", "04070"),
        ("/api/v1/jeux-de-donnees/fibres", 404, "jeu-de-donnees-inconnu", "fibre"),
        ("/api/v1/versions/2", 404, "version-inconnue", "1"),
        ("/api/v1/versions/deux", 404, "version-inconnue", "1"),
        ("/api/v1?version=2", 404, "version-inconnue", "1"),
        ("?territoire=04070", 400, "parametre-inconnu", "territoires="),
        ("?limite=5&limite=6", 400, "parametre-repete", "~"),
        ("?limite=0", 400, "limite-hors-bornes", "1000"),
        ("?limite=1001", 400, "limite-hors-bornes", "1000"),
        ("?limite=%2B5", 400, "limite-hors-bornes", "1000"),
        ("?curseur=nulle-part", 404, "curseur-illisible", "suivant"),
        ("/api/v1/indicateurs?theme=fibre", 400, "choix-inconnu", "connectivite"),
        ("?periode=2019..2015", 400, "periode-illisible", "2015..2019"),
        ("?par=age", 400, "choix-inconnu", "classe"),
        ("?statuts=Z", 400, "choix-inconnu", "A, L, M"),
        ("?nature=vraie", 400, "choix-inconnu", "reel"),
        ("?champs=valeurs", 400, "choix-inconnu", "valeur"),
        ("?format=csv", 400, "choix-inconnu", "ndjson"),
        ("?territoires=", 404, "territoire-inconnu", "INSEE"),
        ("?indicateurs=part-local-fibre", 404, "indicateur-inconnu", "part-locaux-fibre"),
    ] {
        let address = if address.starts_with('?') {
            figures.to_owned() + address
        } else {
            address.to_owned()
        };
        // Even as a browser asks.
        let answer = site.get(&address).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        let told = problem(&answer, &address);
        assert_eq!(told["type"], format!("urn:trajectoire:probleme:{code}"), "{address}");
        let said = format!("{} {}", told["help"], told["nearest"]);
        assert!(said.contains(allowed), "{address}: {told}");
    }
}

#[tokio::test]
async fn a_cursor_is_refused_for_another_request() {
    let site = TestSite::start();
    let page = site.get("/api/v1/territoires?limite=5").await;
    let page: Value = serde_json::from_slice(&page.body).unwrap();
    let next = page["suivant"].as_str().unwrap();
    assert_eq!(site.get(next).await.status, StatusCode::OK);
    let other = next.replace("territoires?", "territoires?type=commune&");
    let refused = site.get(&other).await;
    assert!(problem(&refused, &other)["type"].as_str().unwrap().ends_with("curseur-illisible"));
}

#[tokio::test]
async fn what_others_add_to_addresses_is_let_through() {
    let site = TestSite::start();
    let answer = site.get("/api/v1/indicateurs?utm_source=lettre&limite=2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!answer.text().contains("utm_source"));
}

#[tokio::test]
async fn only_reading_is_allowed_and_only_types_that_there_are() {
    let site = TestSite::start();
    for address in ["/api/v1", "/api/v1/observations", "/api/openapi.json"] {
        let post = site.send(Request::post(address).body(Body::empty()).unwrap()).await;
        assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert_eq!(post.header("allow"), "GET,HEAD", "{address}");
        problem(&post, address);
    }
    let csv = site.get_accepting("/api/v1/observations", "text/csv").await;
    assert_eq!(csv.status, StatusCode::NOT_ACCEPTABLE);
    assert!(problem(&csv, "csv")["help"].as_str().unwrap().contains("application/x-ndjson"));
    let lines = site.get_accepting("/api/v1/indicateurs", "application/x-ndjson").await;
    assert_eq!(lines.status, StatusCode::NOT_ACCEPTABLE);
}

#[tokio::test]
async fn a_refusal_is_in_the_language_of_the_client_and_the_data_in_none() {
    let site = TestSite::start();
    let request =
        Request::get("/api/v1/nulle-part").header(header::ACCEPT_LANGUAGE, "en-GB, fr;q=0.5");
    let answer = site.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.header("content-language"), "en");
    assert_eq!(problem(&answer, "en")["title"], "Nothing answers at this address");
    let moved = site.get("/en/api/v1/territoires?type=epci").await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/api/v1/territoires?type=epci");
}

#[tokio::test]
async fn any_site_may_ask_before_it_asks() {
    let site = TestSite::start();
    let request = Request::options("/api/v1/observations")
        .header(header::ORIGIN, "https://exemple.fr")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "GET");
    let answer = site.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn who_asks_too_much_is_told_how_long_to_wait_and_pages_are_not_counted() {
    let router = TestSite::start().limited(1).router();
    let ask = async |address: &str| {
        let request = Request::get(address).body(Body::empty()).unwrap();
        router.clone().oneshot(request).await.unwrap()
    };
    let mut refused = None;
    for _ in 0..10 {
        let answer = ask("/api/v1").await;
        refused = refused.or((answer.status() != StatusCode::OK).then_some(answer));
    }
    let refused = refused.unwrap();
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.headers()[header::RETRY_AFTER], "1");
    assert_eq!(refused.headers()[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(refused.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    for _ in 0..10 {
        assert_eq!(ask("/territoires").await.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn without_a_limit_nothing_is_counted() {
    let router = TestSite::start().limited(0).router();
    for _ in 0..300 {
        let request = Request::get("/api/v1/versions").body(Body::empty()).unwrap();
        assert_eq!(router.clone().oneshot(request).await.unwrap().status(), StatusCode::OK);
    }
}
