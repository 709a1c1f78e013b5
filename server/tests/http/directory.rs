//! The territories of a country: read by pages that lead to one another, and that engines find.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::harness::{TestSite, publish};

/// The pilot package with so many more communes, of which little is known.
fn country(more: usize) -> TestSite {
    TestSite::start_after(move |store| {
        publish(store, "territoires.csv", &|text| {
            let row = text.lines().find(|line| line.starts_with("02722,Soissons,")).unwrap();
            let row = row.strip_prefix("02722,Soissons").unwrap();
            let rows = (0..more).map(|rank| format!("99{rank:03},Zone {rank}{row}\n"));
            text.to_owned() + &rows.collect::<String>()
        });
    })
}

/// What links of a page lead to, that begins so.
fn links<'a>(html: &'a str, start: &str) -> Vec<&'a str> {
    let links = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|href| href.starts_with(start)).collect()
}

#[tokio::test]
async fn every_territory_of_a_country_is_reached_page_by_page() {
    let site = country(700);
    let first = site.get("/territoires").await;
    assert!(!first.text().contains("Zone 1<"));
    let mut next = links(first.text(), "/territoires?page=").first().map(|href| (*href).to_owned());
    let (mut pages, mut seen) = (0, BTreeSet::new());
    while let Some(address) = next {
        let page = site.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let html = page.text();
        let canonical = format!("rel=\"canonical\" href=\"{address}\"");
        assert!(html.contains(&canonical) && !html.contains("noindex"), "{address}");
        for href in links(html, "/territoires/") {
            assert!(seen.insert(href.to_owned()), "{href} stands twice");
        }
        pages += 1;
        let after = html.split(" rel=\"next\"").next().filter(|before| before.len() < html.len());
        let href = after.and_then(|before| before.rsplit(" href=\"").next()?.split('"').next());
        next = href.map(str::to_owned);
    }
    assert_eq!(pages, seen.len().div_ceil(200));
    let near = links(first.text(), "/territoires/").into_iter().map(str::to_owned);
    seen.extend(near);
    assert_eq!(seen.len(), site.catalogue().territories.iter().count());
}

#[tokio::test]
async fn everyone_is_named_for_the_search_of_a_browser_in_few_bytes() {
    let site = country(700);
    let names = site.get("/territoires.tsv").await;
    assert_eq!(names.header("content-type"), "text/tab-separated-values; charset=utf-8");
    let mut lines = names.text().lines();
    assert_eq!(lines.next(), Some("code\tnom\tgroupe"));
    assert_eq!(lines.clone().count(), site.catalogue().territories.iter().count());
    assert!(lines.any(|line| line == "04070\tDigne-les-Bains\t200067437"));
    let coded = Request::get("/territoires.tsv").header("accept-encoding", "br");
    let coded = site.send(coded.body(Body::empty()).unwrap()).await;
    assert_eq!(coded.header("content-encoding"), "br");
    assert!(coded.body.len() * 2 < names.body.len());
    let tag = coded.header("etag").to_owned();
    let again = Request::get("/territoires.tsv").header("accept-encoding", "br");
    let again = site.send(again.header("if-none-match", tag).body(Body::empty()).unwrap()).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn engines_are_told_of_the_pages_of_a_country_alone() {
    let (country, pilot) = (country(700), TestSite::start());
    let sitemap = country.get("http://trajectoire.example/sitemap.xml").await;
    for page in ["/territoires?page=1", "/en/territoires?page=5"] {
        assert!(sitemap.text().contains(&format!("{page}</loc>")), "{page}");
    }
    let sitemap = pilot.get("http://trajectoire.example/sitemap.xml").await;
    assert_eq!(sitemap.status, StatusCode::OK);
    assert!(!sitemap.text().contains("page="));
}

#[tokio::test]
async fn a_page_that_does_not_exist_is_refused_and_that_of_a_small_package_is_the_whole() {
    let (country, pilot) = (country(700), TestSite::start());
    for page in ["0", "6", "01", "x"] {
        let answer = country.get(&format!("/territoires?page={page}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{page}");
        assert!(answer.text().contains("1..5"), "{page}");
    }
    let moved = pilot.get("/territoires?page=1").await;
    assert!(moved.status.is_redirection());
    assert_eq!(moved.header("location"), "/territoires");
}

#[tokio::test]
async fn the_page_of_territories_weighs_the_same_for_a_country() {
    let (country, pilot) = (country(900), TestSite::start());
    let large = country.get("/territoires").await.body.len();
    let small = pilot.get("/territoires").await.body.len();
    assert!(large <= small * 6 / 5, "{large} {small}");
}
