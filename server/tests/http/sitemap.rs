//! What engines are told.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::harness::{Answer, TestSite};

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
async fn robots_may_read_everything_but_results() {
    let site = TestSite::start();
    let robots = asked(&site, "/robots.txt", "trajectoire.example:8080").await;
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    assert!(robots.text().contains("User-agent: *\nDisallow: /recherche\n"));
    assert!(robots.text().contains("Sitemap: http://trajectoire.example:8080/sitemap.xml"));
}
