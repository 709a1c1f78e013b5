//! Feeds: what each release says to those who follow the releases, a territory or an indicator.

use axum::http::StatusCode;

use crate::harness::{TestSite, publish};

/// A site with a second release, in which a figure of Digne-les-Bains has changed.
fn corrected() -> TestSite {
    TestSite::start_after(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    })
    .at("https://exemple.fr")
}

/// The entries of a feed.
fn entries(xml: &str) -> Vec<&str> {
    xml.split("<entry>").skip(1).collect()
}

#[tokio::test]
async fn a_feed_tells_only_what_changed_of_what_it_follows() {
    let site = corrected();
    for (path, count) in [
        ("/versions.atom", 2),
        ("/territoires/04070.atom", 2),
        ("/territoires/200067437.atom", 2),
        ("/indicateurs/part-locaux-fibre.atom", 2),
        ("/territoires/04049.atom", 1),
        ("/indicateurs/population.atom", 1),
    ] {
        let feed = site.get(path).await;
        assert_eq!(feed.status, StatusCode::OK, "{path}");
        assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8", "{path}");
        assert_eq!(entries(feed.text()).len(), count, "{path}: {}", feed.text());
    }
    let digne = site.get("/territoires/04070.atom").await;
    let latest = entries(digne.text())[0];
    assert!(
        latest.contains("1 chiffre changé") && latest.contains("Une ligne corrigée."),
        "{latest}"
    );
    // The indicator that has changed, and no other.
    assert_eq!(latest.matches("/indicateurs/").count(), 1, "{latest}");
    assert!(latest.contains("https://exemple.fr/indicateurs/part-locaux-fibre?territoires=04070"));
}

#[tokio::test]
async fn a_feed_says_where_it_is_what_it_may_be_used_for_and_keeps_its_name_when_the_site_moves() {
    let site = corrected();
    let french = site.get("/indicateurs/part-locaux-fibre.atom").await;
    let english = site.get("/en/indicateurs/part-locaux-fibre.atom").await;
    let xml = french.text();
    for said in [
        "href=\"https://exemple.fr/indicateurs/part-locaux-fibre.atom\" rel=\"self\"",
        "href=\"https://exemple.fr/indicateurs/part-locaux-fibre\" rel=\"alternate\"",
        "<rights>Licence Ouverte / Open Licence 2.0</rights>",
        "<id>urn:trajectoire:200067437:fr:indicateur:part-locaux-fibre</id>",
    ] {
        assert!(xml.contains(said), "{said}: {xml}");
    }
    assert!(
        english.text().contains("xml:lang=\"en\"") && english.text().contains("figures changed")
    );
    let elsewhere = corrected().at("https://autre.example");
    let moved = elsewhere.get("/indicateurs/part-locaux-fibre.atom").await;
    let id =
        |xml: &str| xml.split("<id>").skip(1).map(|id| id[..60].to_owned()).collect::<Vec<_>>();
    assert_eq!(id(xml), id(moved.text()));
}

#[tokio::test]
async fn made_up_figures_are_announced_as_such() {
    let site = TestSite::start().at("https://exemple.fr");
    let feed = site.get("/indicateurs/ecoles-fibre.atom").await;
    assert!(feed.text().contains("(données de démonstration)"), "{}", feed.text());
    let releases = site.get("/versions.atom").await;
    let made_up = releases.text().matches("(données de démonstration)").count();
    assert!(made_up > 5 && made_up < site.catalogue().indicators.len(), "{made_up}");
}

#[tokio::test]
async fn a_release_that_changed_no_figure_says_so_to_those_who_follow_releases_only() {
    let site = TestSite::start_after(|store| {
        publish(store, "sources.csv", &|text| text.replace("Arcep", "ARCEP"));
    });
    let site = site.at("https://exemple.fr");
    let releases = site.get("/versions.atom").await;
    assert!(entries(releases.text())[0].contains("aucun chiffre changé"), "{}", releases.text());
    let digne = site.get("/territoires/04070.atom").await;
    assert_eq!(entries(digne.text()).len(), 1);
}

#[tokio::test]
async fn what_is_not_followed_is_refused_with_what_is() {
    let site = TestSite::start().at("https://exemple.fr");
    for (path, says) in [
        ("/territoires/99999.atom", "99999"),
        ("/territoires/04070.rss", ".atom"),
        ("/indicateurs/part-locaux-fibr.atom", "part-locaux-fibre"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains(says), "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn pages_lead_to_their_feed() {
    let site = TestSite::start().at("https://exemple.fr");
    for (page, feed) in [
        ("/", "/versions.atom"),
        ("/territoires/04070", "/territoires/04070.atom"),
        ("/en/territoires/04070", "/en/territoires/04070.atom"),
        ("/indicateurs/population", "/indicateurs/population.atom"),
    ] {
        let html = site.get(page).await;
        let found =
            format!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{feed}\"");
        assert!(html.text().contains(&found), "{page}");
        assert!(html.text().contains(&format!("<a href=\"{feed}\">")), "{page}");
        assert_eq!(site.get(feed).await.status, StatusCode::OK, "{feed}");
    }
    let method = site.get("/methode").await;
    assert!(!method.text().contains("application/atom+xml"));
}
