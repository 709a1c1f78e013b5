//! What programs read of the site: the documents answer, say what they are, and refuse what they must.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use crate::harness::TestSite;

/// Every description, with its media type.
const DOCUMENTS: [(&str, &str); 11] = [
    ("/datapackage.json", "application/json; charset=utf-8"),
    ("/croissant.json", "application/ld+json"),
    ("/catalogue.ttl", "text/turtle; charset=utf-8"),
    ("/catalogue.jsonld", "application/ld+json"),
    ("/jeux-de-donnees/fibre.schema.json", "application/json; charset=utf-8"),
    ("/jeux-de-donnees/fibre.schema-v1.json", "application/json; charset=utf-8"),
    ("/jeux-de-donnees/fibre.metadata.json", "application/csvm+json"),
    ("/indicateurs/part-locaux-fibre.metadata.json", "application/csvm+json"),
    ("/indicateurs/part-locaux-fibre.metadata.json?territoires=04070", "application/csvm+json"),
    (
        "/indicateurs/part-locaux-fibre.sdmx.csv",
        "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
    ),
    ("/indicateurs/part-locaux-fibre.ispn.csv", "text/csv; charset=utf-8; header=present"),
];

#[tokio::test]
async fn every_description_says_what_it_is_and_does_not_move_between_two_requests() {
    let site = TestSite::start().at("https://trajectoire.example");
    for (address, kind) in DOCUMENTS {
        let [one, other] = [site.get(address).await, site.get(address).await];
        assert_eq!(one.status, StatusCode::OK, "{address}");
        assert_eq!(one.header("content-type"), kind, "{address}");
        assert!(one.header("link").contains("rel=\"describedby\""), "{address}");
        assert!(one.header("content-disposition").contains("filename=\""), "{address}");
        assert_eq!(one.header("access-control-allow-origin"), "*", "{address}");
        assert_eq!(one.header("etag"), other.header("etag"), "{address}");
        assert!(one.header("etag").starts_with('"'), "{address}");
    }
}

#[tokio::test]
async fn addresses_begin_as_the_site_is_asked() {
    let site = TestSite::start();
    for (address, _) in DOCUMENTS.iter().filter(|(address, _)| !address.contains(".csv")) {
        let asked = |host: &str| {
            let request = Request::get(*address).header(header::HOST, host);
            site.send(request.body(Body::empty()).unwrap())
        };
        let answer = asked("donnees.example:8080").await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        // A schema of version 2 stands alone.
        let named = answer.text().contains("http://donnees.example:8080/");
        assert_eq!(named, !address.ends_with(".schema.json"), "{address}");
        assert_eq!(asked("a\"b").await.status, StatusCode::BAD_REQUEST, "{address}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_refused_with_what_is() {
    let site = TestSite::start().at("https://trajectoire.example");
    for address in [
        "/datapackage.json?version=99",
        "/catalogue.ttl?version=99",
        "/indicateurs/part-locaux-fibre.metadata.json?version=99",
        "/indicateurs/part-locaux-fibr.metadata.json",
        "/indicateurs/part-locaux-fibre.sdmx.csv?territoires=99999",
        "/jeux-de-donnees/fibr.schema.json",
        "/jeux-de-donnees/fibre.schema-v1.json?version=99",
    ] {
        let answer = site.get_accepting(address, "application/problem+json, */*;q=0.1").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
    }
}

#[tokio::test]
async fn a_description_is_the_same_in_every_language() {
    let site = TestSite::start();
    for (address, moved) in [
        (
            "/en/indicateurs/part-locaux-fibre.metadata.json?territoires=04070",
            "/indicateurs/part-locaux-fibre.metadata.json?territoires=04070",
        ),
        ("/en/jeux-de-donnees/fibre.schema.json", "/jeux-de-donnees/fibre.schema.json"),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{address}");
        assert_eq!(answer.header("location"), moved);
    }
}

/// What a page tells search engines.
fn told(html: &str) -> Vec<Value> {
    html.split("<script type=\"application/ld+json\">")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap())
        .collect()
}

/// The addresses of the files that a description names.
fn files(told: &Value) -> Vec<&str> {
    let named = ["distribution", "encoding"].map(|name| told[name].as_array());
    let parts = named.into_iter().flatten().flatten();
    parts.map(|part| part["contentUrl"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn pages_tell_search_engines_of_their_data_and_its_files_exist() {
    const ORIGIN: &str = "https://trajectoire.example";
    let site = TestSite::start().at(ORIGIN);
    for (address, kind) in [
        ("/", "DataCatalog"),
        ("/en", "DataCatalog"),
        ("/indicateurs/part-locaux-fibre", "Dataset"),
        ("/indicateurs/part-locaux-fibre?territoires=04070~200067437&vue=tableau", "Dataset"),
        ("/en/indicateurs/locaux-par-debit?par=classe", "Dataset"),
        ("/indicateurs/ecoles-fibre?complet=1", "Dataset"),
        ("/jeux-de-donnees/fibre", "Dataset"),
        ("/en/jeux-de-donnees/labels", "Dataset"),
    ] {
        let page = site.get(address).await;
        let all = told(page.text());
        let [one] = all.as_slice() else { panic!("{address}: {all:?}") };
        assert_eq!(one["@type"], kind, "{address}");
        assert_eq!(one["url"], format!("{ORIGIN}{address}"));
        assert_eq!(one["isAccessibleForFree"], true, "{address}");
        assert!(one["license"][0].as_str().unwrap().starts_with("https://"), "{address}");
        assert!(one["description"].as_str().unwrap().chars().count() > 100, "{address}");
        assert!(!files(one).is_empty(), "{address}");
        for file in files(one) {
            let path = file.strip_prefix(ORIGIN).unwrap();
            assert_eq!(site.get(path).await.status, StatusCode::OK, "{file}");
        }
        let policy = page.header("content-security-policy");
        assert!(policy.contains("'sha256-"), "{address}: {policy}");
    }
}

#[tokio::test]
async fn a_page_says_the_years_the_places_and_the_unit_of_what_it_shows() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/part-locaux-fibre?territoires=04070~200067437").await;
    let one = &told(page.text())[0];
    assert_eq!(one["temporalCoverage"], "2019/2019");
    assert_eq!(one["variableMeasured"]["unitText"], "%");
    assert_eq!(one["spatialCoverage"][0]["name"], "Digne-les-Bains");
    let made_up = site.get("/en/indicateurs/ecoles-fibre").await;
    let one = &told(made_up.text())[0];
    assert!(one["name"].as_str().unwrap().contains("demonstration"), "{one}");
    for address in ["/methode", "/integrer/indicateurs/part-locaux-fibre"] {
        assert_eq!(told(site.get(address).await.text()), Vec::<Value>::new(), "{address}");
    }
}
