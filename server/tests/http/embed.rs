//! What stands in the page of another site: light, its own master, and where nothing else of ours may stand.

use axum::http::StatusCode;

use crate::harness::{PAGES, TestSite};

#[tokio::test]
async fn pages_may_be_framed_by_other_sites_only_where_they_are_made_for_it() {
    let site = TestSite::start();
    for address in PAGES {
        let page = site.get(address).await;
        let policy = page.header("content-security-policy");
        let ancestors = policy.rsplit("frame-ancestors ").next().unwrap();
        let frame = address.starts_with("/integrer/");
        assert_eq!(ancestors, if frame { "*" } else { "'none'" }, "{address}");
        assert_eq!(page.header("x-frame-options"), if frame { "" } else { "DENY" }, "{address}");
    }
}

#[tokio::test]
async fn a_frame_works_without_javascript_names_its_source_and_leads_back() {
    let site = TestSite::start();
    let frame = site.get("/integrer/indicateurs/part-locaux-fibre?vue=barres&version=1").await;
    assert_eq!(frame.status, StatusCode::OK);
    let html = frame.text();
    assert!(!html.contains("leptos-island") && !html.contains(".wasm"), "no island moves there");
    assert!(html.contains("<svg class=\"graphique") && html.contains("Arcep"));
    assert!(html.contains("<base target=\"_top\""));
    assert!(
        html.contains("href=\"/indicateurs/part-locaux-fibre?vue=barres&amp;version=1\""),
        "{html}"
    );
    let page = site.get("/indicateurs/part-locaux-fibre").await;
    assert!(2 * html.len() < page.text().len(), "{} {}", html.len(), page.text().len());
}

#[tokio::test]
async fn the_host_of_a_frame_may_make_it_light_or_dark() {
    let site = TestSite::start();
    let frame = "/integrer/indicateurs/part-locaux-fibre";
    for (theme, forced) in [("clair", true), ("sombre", true), ("auto", false), ("", false)] {
        let html = site.get(&format!("{frame}?theme={theme}")).await;
        assert_eq!(html.status, StatusCode::OK, "{theme}");
        let attribute = format!("data-apparence=\"{theme}\"");
        assert_eq!(html.text().contains(&attribute), forced, "{theme}");
    }
    let other = site.get(&format!("{frame}?theme=rose")).await;
    assert_eq!(other.status, StatusCode::BAD_REQUEST);
    assert!(other.text().contains("auto, clair, sombre"), "{}", other.text());
}

#[tokio::test]
async fn a_frame_that_is_pinned_to_a_release_that_does_not_exist_says_so() {
    let site = TestSite::start();
    let frame = site.get("/integrer/indicateurs/part-locaux-fibre?version=2").await;
    assert_eq!(frame.status, StatusCode::NOT_FOUND);
    assert!(frame.text().contains("Version servie"), "{}", frame.text());
    assert!(frame.header("content-security-policy").ends_with("frame-ancestors *"));
}
