//! A view and a dataset in every format: what each file says of itself before anybody opens it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::Value;

use crate::harness::TestSite;

const SUFFIXES: [(&str, &str); 8] = [
    ("csv", "text/csv; charset=utf-8; header=present"),
    ("json", "application/json"),
    ("parquet", "application/vnd.apache.parquet"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("sql", "application/sql; charset=utf-8"),
    ("zip", "application/zip"),
];

#[tokio::test]
async fn every_file_says_its_type_its_name_its_length_and_its_licence() {
    let site = TestSite::start();
    for (suffix, kind) in SUFFIXES {
        let address = format!("/indicateurs/part-locaux-fibre.{suffix}?territoires=04070");
        let file = site.get_accepting(&address, "*/*").await;
        assert_eq!(file.status, StatusCode::OK, "{address}");
        assert_eq!(file.header("content-type"), kind);
        let name = format!("filename=\"part-locaux-fibre-04070-v1.{suffix}\"");
        assert!(file.header("content-disposition").contains(&name), "{address}");
        assert_eq!(file.header("content-length"), file.body.len().to_string());
        assert!(file.header("etag").starts_with('"'), "{address}");
        assert!(file.header("content-digest").starts_with("sha-256=:"), "{address}");
        assert!(!file.header("last-modified").is_empty(), "{address}");
        assert_eq!(file.header("content-encoding"), "", "{address}");
        let page = "</indicateurs/part-locaux-fibre?territoires=04070>";
        assert!(file.header("link").contains(page), "{address}: {}", file.header("link"));
        assert!(file.header("link").contains("rel=\"license\""), "{address}");
        assert_eq!(site.get_accepting(&address, "*/*").await.body, file.body, "{address}");
    }
}

#[tokio::test]
async fn a_dataset_is_taken_in_every_format_that_holds_rows() {
    let site = TestSite::start();
    let rows = site.catalogue().dataset("labels").unwrap().rows.to_string();
    for (suffix, kind) in &SUFFIXES[..4] {
        let file = site.get_accepting(&format!("/jeux-de-donnees/labels.{suffix}"), "*/*").await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, *kind));
        assert_eq!(file.header("x-total-count"), rows);
        let schema = "</jeux-de-donnees/labels.schema.json>; rel=\"describedby\"";
        assert!(file.header("link").contains(schema), "{}", file.header("link"));
    }
    let made_up = site.get("/jeux-de-donnees/ecoles.json").await;
    assert!(made_up.header("content-disposition").contains("ecoles-demonstration-v1.json"));
}

#[tokio::test]
async fn a_file_of_made_up_figures_says_so_in_its_name_and_in_itself() {
    let site = TestSite::start();
    for (suffix, _) in SUFFIXES {
        let file = site.get(&format!("/indicateurs/ecoles-fibre.{suffix}")).await;
        let name = file.header("content-disposition");
        assert!(name.contains("ecoles-fibre-demonstration-v1"), "{name}");
    }
    let json = site.get("/indicateurs/ecoles-fibre.json").await;
    let json: Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(json["indicateur"]["nature"], "demonstration");
    let warning = json["avertissements"]["fr"][0].as_str().unwrap();
    assert!(warning.contains("inventés"), "{warning}");
}

#[tokio::test]
async fn a_choice_without_figures_gives_a_file_without_rows_that_says_so() {
    let site = TestSite::start();
    let address = |suffix| format!("/indicateurs/part-locaux-fibre.{suffix}?periode=1950");
    let csv = site.get(&address("csv")).await;
    assert_eq!((csv.status, csv.header("x-total-count")), (StatusCode::OK, "0"));
    assert_eq!(csv.text().lines().count(), 1);
    let json = site.get(&address("json")).await;
    let said: Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!((&said["nombre"], said["observations"].as_array()), (&0.into(), Some(&vec![])));
    let warning = said["avertissements"]["en"][0].as_str().unwrap();
    assert!(warning.starts_with("No figure"), "{warning}");
    for suffix in ["parquet", "xlsx", "zip"] {
        assert_eq!(site.get(&address(suffix)).await.status, StatusCode::OK, "{suffix}");
    }
    // A page, and an image, would show nothing.
    assert_eq!(site.get(&address("svg")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_for_spreadsheets_has_their_marks_and_the_page_does_not_know_of_it() {
    let site = TestSite::start();
    let address = "/indicateurs/part-locaux-fibre.csv?territoires=04070&excel=1";
    let file = site.get(address).await;
    assert!(file.header("content-disposition").contains("part-locaux-fibre-04070-v1-excel.csv"));
    let text = file.text();
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{text}");
    assert!(text.contains(";04070\t;Digne-les-Bains;2019;29,3;3657;12477;"), "{text}");
    // The metadata describes the canonical file.
    assert!(!file.header("link").contains("csvm+json"), "{}", file.header("link"));
    let page = site.get("/indicateurs/part-locaux-fibre?territoires=04070&excel=1").await;
    let (_, canonical) = page.text().split_once("rel=\"canonical\" href=\"").unwrap();
    let (canonical, _) = canonical.split_once('"').unwrap();
    assert_eq!(canonical, "/indicateurs/part-locaux-fibre?territoires=04070");
    let boxes = "/indicateurs/part-locaux-fibre.csv?territoires=04070&territoires=FR&excel=1";
    let moved = site.get(boxes).await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    let whole = "/indicateurs/part-locaux-fibre.csv?territoires=04070~FR&excel=1";
    assert_eq!(moved.header("location"), whole);
    assert_eq!(site.get(&address.replace("excel=1", "excel=0")).await.text().find(';'), None);
}

#[tokio::test]
async fn one_file_serves_both_languages() {
    let site = TestSite::start();
    for suffix in ["csv", "json", "parquet", "xlsx", "sql", "zip"] {
        let moved = site.get(&format!("/en/indicateurs/population.{suffix}?complet=1")).await;
        assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{suffix}");
        let there = format!("/indicateurs/population.{suffix}?complet=1");
        assert_eq!(moved.header("location"), there);
    }
    let moved = site.get("/en/jeux-de-donnees/fibre.xlsx").await;
    assert_eq!(moved.header("location"), "/jeux-de-donnees/fibre.xlsx");
}

#[tokio::test]
async fn the_query_of_an_indicator_says_how_it_is_run() {
    let site = TestSite::start().at("https://trajectoire.exemple.fr");
    let file = site.get("/indicateurs/part-locaux-fibre.sql").await;
    let (said, query) = file.text().split_once("\n\n").unwrap();
    assert!(said.lines().all(|line| line.starts_with("-- ")), "{said}");
    for part in ["DuckDB", "https://trajectoire.exemple.fr/jeux-de-donnees/territoires.lisible.csv"]
    {
        assert!(said.contains(part), "{said}");
    }
    assert!(query.starts_with("WITH\n") && query.ends_with(";\n"), "{query}");
    // Where nobody has said where the site is, they are where it was asked.
    let asked = Request::get("/indicateurs/part-locaux-fibre.sql").header("host", "localhost:3000");
    let file = TestSite::start().send(asked.body(Body::empty()).unwrap()).await;
    let opened = "read_csv('http://localhost:3000/jeux-de-donnees/fibre.lisible.csv'";
    assert!(file.text().contains(opened), "{}", file.text());
}
