//! What is told of each release, and its files as they are in the store.

use axum::http::StatusCode;

use crate::harness::{TestSite, publish, published};

/// A site with two releases: the pilot, then the pilot with a correction.
fn corrected() -> TestSite {
    TestSite::start_after(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    })
}

#[tokio::test]
async fn a_correction_is_told_before_and_after() {
    let site = corrected();
    let page = site.get("/versions/2").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Une ligne corrigée."));
    let (_, told) = page.text().split_once("id=\"version-corriges\"").unwrap();
    let row = told.split("<tr>").find(|row| row.contains("Digne-les-Bains")).unwrap();
    let before = row.find("29,3").unwrap();
    let after = row.find("32,1").unwrap();
    assert!(before < after, "{row}");
    // Nothing was new, and nothing was withdrawn.
    assert!(!page.text().contains("id=\"version-nouveaux\""));
    assert!(!page.text().contains("id=\"version-retires\""));
}

#[tokio::test]
async fn every_release_stays_within_reach_with_its_files() {
    let site = corrected();
    let list = site.get("/versions").await;
    for number in [1, 2] {
        let address = format!("/versions/{number}");
        assert!(list.text().contains(&format!("href=\"{address}\"")), "{address}");
        assert_eq!(site.get(&address).await.status, StatusCode::OK);
    }
    let before = site.get("/versions/1/fibre.csv").await;
    assert_eq!(before.body, std::fs::read(published().join("fibre.csv")).unwrap());
    let after = site.get("/versions/2/fibre.csv").await;
    assert!(after.text().contains("12477,4000"));
    assert_eq!(after.header("content-disposition"), "attachment; filename=\"v2-fibre.csv\"");
}

#[tokio::test]
async fn what_is_not_of_a_release_is_not_sent() {
    let site = TestSite::start();
    for address in [
        "/versions/2",
        "/versions/2/fibre.csv",
        "/versions/1/nulle-part.csv",
        "/versions/1/..%2F..%2Fkeys%2Fminisign.key",
        "/versions/1/../../keys/minisign.key",
        "/versions/un",
        "/versions/01",
        "/versions/+1",
        "/versions/01/fibre.csv",
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(!answer.text().contains("minisign encrypted secret key"), "{address}");
    }
}
