//! What engines are told.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::harness::{Answer, TestSite, publish};

async fn asked(site: &TestSite, address: &str, host: &str) -> Answer {
    let request = Request::get(address).header(header::HOST, host);
    site.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn every_page_of_the_sitemap_answers_and_names_its_twin() {
    let site = TestSite::start();
    let sitemap = asked(&site, "/sitemap.xml", "trajectoire.example").await;
    assert_eq!(sitemap.status, StatusCode::OK);
    assert_eq!(sitemap.header("content-type"), "application/xml; charset=utf-8");
    let xml = sitemap.text();
    let places: Vec<&str> = xml
        .split("<loc>http://trajectoire.example")
        .skip(1)
        .filter_map(|rest| rest.split("</loc>").next())
        .collect();
    let catalogue = site.catalogue();
    let own = catalogue.indicators.len() + catalogue.datasets.len();
    let pages = own + catalogue.territories.iter().count();
    assert!(places.len() > 2 * pages, "{}", places.len());
    assert_eq!(xml.matches("hreflang=\"en\"").count(), places.len());
    for place in places.iter().filter(|place| !place.contains("/territoires/")) {
        let page = site.get(place).await;
        assert_eq!(page.status, StatusCode::OK, "{place}");
        let canonical = format!("rel=\"canonical\" href=\"{place}\"");
        assert!(page.text().contains(&canonical), "{place}");
        assert!(!page.text().contains("noindex"), "{place}");
    }
}

#[tokio::test]
async fn the_host_of_a_request_is_not_taken_at_its_word() {
    let site = TestSite::start();
    for host in ["<script>", "a\"b", "x y", "a/../b"] {
        assert_eq!(
            asked(&site, "/sitemap.xml", host).await.status,
            StatusCode::BAD_REQUEST,
            "{host}"
        );
        let robots = asked(&site, "/robots.txt", host).await;
        assert_eq!(robots.status, StatusCode::OK);
        assert!(!robots.text().contains("Sitemap"), "{host}");
    }
}

#[tokio::test]
async fn a_page_has_the_date_of_the_release_that_last_changed_it() {
    // The two releases are of one day, unless midnight falls between them: what is told is which pages have
    // a date at all. Which release it is of is held by the unit tests.
    let site = TestSite::start_after(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    });
    let sitemap = asked(&site, "/sitemap.xml", "trajectoire.example").await;
    let day = &site.catalogue().release.created[..10];
    for (path, dated) in [("/", true), ("/territoires/04070", true), ("/methode", false)] {
        let place = format!("<loc>http://trajectoire.example{path}</loc>");
        let (_, rest) = sitemap.text().split_once(&place).unwrap();
        let told = rest.starts_with(&format!("<lastmod>{day}</lastmod>"));
        assert_eq!(told, dated, "{path}");
    }
}

#[tokio::test]
async fn a_part_of_the_sitemap_that_does_not_exist_is_refused_with_those_that_do() {
    let site = TestSite::start();
    let whole = asked(&site, "/sitemap.xml", "trajectoire.example").await;
    let first = asked(&site, "/sitemap.xml?partie=1", "trajectoire.example").await;
    assert_eq!(whole.body, first.body);
    for part in ["0", "2", "x"] {
        let answer = asked(&site, &format!("/sitemap.xml?partie={part}"), "a.example").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{part}");
    }
}

#[tokio::test]
async fn nobody_is_named_for_weaknesses_until_somebody_is() {
    let site = TestSite::start().at("https://exemple.fr");
    let none = site.get("/.well-known/security.txt").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let site = site.watched_by("mailto:securite@exemple.fr");
    let file = site.get("/.well-known/security.txt").await;
    assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
    for line in [
        "Contact: mailto:securite@exemple.fr",
        "Preferred-Languages: fr, en",
        "Canonical: https://exemple.fr/.well-known/security.txt",
    ] {
        assert!(file.text().lines().any(|told| told == line), "{line}: {}", file.text());
    }
    assert_eq!(file.text().matches("Expires: ").count(), 1);
}

#[tokio::test]
async fn robots_may_read_everything_but_results() {
    let site = TestSite::start();
    let robots = asked(&site, "/robots.txt", "trajectoire.example:8080").await;
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    assert!(robots.text().contains("User-agent: *\nDisallow: /recherche\n"));
    assert!(robots.text().contains("Disallow: /en/indicateurs/*/territoires\n"));
    assert!(robots.text().contains("Sitemap: http://trajectoire.example:8080/sitemap.xml"));
    // What is new, for engines that follow it.
    assert!(robots.text().contains("Sitemap: http://trajectoire.example:8080/versions.atom"));
}
