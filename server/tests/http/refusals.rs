//! Files that are asked for wrongly: each answer says what is allowed.

use axum::http::StatusCode;
use serde_json::Value;

use crate::harness::TestSite;

async fn problem(site: &TestSite, address: &str, accept: &str) -> (StatusCode, Value) {
    let answer = site.get_accepting(address, accept).await;
    assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
    (answer.status, serde_json::from_slice(&answer.body).unwrap())
}

#[tokio::test]
async fn a_format_that_is_not_offered_is_answered_with_those_that_are() {
    let site = TestSite::start();
    for (suffix, nearest) in
        [("xls", "xlsx"), ("parque", "parquet"), ("CSV", "csv"), ("pdf", "csv")]
    {
        let address = format!("/indicateurs/part-locaux-fibre.{suffix}");
        let (status, told) = problem(&site, &address, "*/*").await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert_eq!(told["nearest"], format!("/indicateurs/part-locaux-fibre.{nearest}"));
        let help = told["help"].as_str().unwrap();
        assert!(help.contains(".xlsx") && help.contains(".zip"), "{help}");
    }
    let (_, told) = problem(&site, "/jeux-de-donnees/fibre.xls", "*/*").await;
    assert_eq!(told["nearest"], "/jeux-de-donnees/fibre.xlsx");
    assert!(!told["help"].as_str().unwrap().contains(".zip"));
}

#[tokio::test]
async fn a_parameter_that_a_file_does_not_read_is_refused_with_those_that_it_reads() {
    let site = TestSite::start();
    for suffix in ["csv", "json", "png", "zip"] {
        let address = format!("/indicateurs/part-locaux-fibre.{suffix}?territoire=04070");
        let (status, told) = problem(&site, &address, "*/*").await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(told["detail"].as_str().unwrap().contains("territoire"), "{told}");
        assert!(told["help"].as_str().unwrap().contains("territoires, periode"), "{told}");
        let nearest = format!("/indicateurs/part-locaux-fibre.{suffix}?territoires=04070");
        assert_eq!(told["nearest"], nearest);
    }
    let (status, told) = problem(&site, "/jeux-de-donnees/fibre.csv?periode=2019", "*/*").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(told["help"].as_str().unwrap().contains("version, excel"), "{told}");
}

#[tokio::test]
async fn what_newsletters_and_networks_add_to_an_address_changes_nothing() {
    let site = TestSite::start();
    let file = site.get("/indicateurs/part-locaux-fibre.csv").await;
    for added in ["utm_source=lettre", "fbclid=1", "gclid=1", "mtm_campaign=a", "pk_kwd=b"] {
        let same = site.get(&format!("/indicateurs/part-locaux-fibre.csv?{added}")).await;
        assert_eq!((same.status, &same.body), (StatusCode::OK, &file.body), "{added}");
    }
}

#[tokio::test]
async fn a_value_that_a_parameter_cannot_have_is_refused_with_those_that_it_can() {
    let site = TestSite::start();
    for (query, status, said) in [
        ("excel=oui", 400, "0, 1"),
        ("complet=oui", 400, "complet=1"),
        ("version=42", 404, "1"),
        ("territoires=99999", 404, "INSEE"),
        ("periode=hier", 400, "periode=2019"),
        ("par=age", 400, "par"),
    ] {
        for suffix in ["csv", "json", "xlsx", "parquet", "zip", "sql"] {
            let address = format!("/indicateurs/part-locaux-fibre.{suffix}?{query}");
            let (found, told) = problem(&site, &address, "*/*").await;
            assert_eq!(found.as_u16(), status, "{address}");
            assert!(told.to_string().contains(said), "{address}: {told}");
        }
    }
    let (status, _) = problem(&site, "/jeux-de-donnees/fibre.csv?excel=2", "*/*").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_client_that_would_not_take_the_file_is_told_its_type() {
    let site = TestSite::start();
    let address = "/indicateurs/part-locaux-fibre.parquet";
    let (status, told) = problem(&site, address, "application/json").await;
    assert_eq!(status, StatusCode::NOT_ACCEPTABLE);
    assert!(told["help"].as_str().unwrap().contains("application/vnd.apache.parquet"), "{told}");
    let page = site.get_accepting("/indicateurs/part-locaux-fibre.png", "text/html").await;
    assert_eq!(page.status, StatusCode::NOT_ACCEPTABLE);
    assert!(page.text().contains("image/png"));
    let taken = site.get_accepting(address, "application/*").await;
    assert_eq!(taken.status, StatusCode::OK);
}

#[tokio::test]
async fn a_huge_choice_of_territories_is_answered_like_a_small_one() {
    let site = TestSite::start();
    let codes: Vec<&str> =
        site.catalogue().territories.iter().map(|one| one.code.as_str()).collect();
    let many = codes.join("~");
    let repeated = [many.as_str(); 20].join("~");
    let file =
        site.get(&format!("/indicateurs/part-locaux-fibre.csv?territoires={repeated}")).await;
    assert_eq!(file.status, StatusCode::OK);
    let once = site.get(&format!("/indicateurs/part-locaux-fibre.csv?territoires={many}")).await;
    assert_eq!(once.body, file.body);
    // Its name does not tell them all.
    assert!(file.header("content-disposition").len() < 100);
}
