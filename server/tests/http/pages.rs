//! Pages: complete, the same each time, and saying one number everywhere.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::harness::{Answer, PAGES, TestSite, publish};

#[tokio::test]
async fn every_page_answers_in_french_with_its_own_title_and_description() {
    let site = TestSite::start();
    let mut titles = std::collections::BTreeMap::new();
    for address in PAGES {
        let page = site.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let html = page.text();
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"fr\">"), "{address}");
        assert_eq!(html.matches("<h1").count(), 1, "{address}");
        let between = |from: &str, to: &str| {
            html.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0.to_owned()
        };
        let title = between("<title>", "</title>");
        let description = between("<meta name=\"description\" content=\"", "\"");
        assert!(
            title.contains("Trajectoire") && description.len() > 20,
            "{address}: {description}"
        );
        titles.entry(title).or_insert_with(Vec::new).push(address.split('?').next().unwrap());
    }
    for (title, mut addresses) in titles {
        addresses.dedup();
        assert_eq!(addresses.len(), 1, "{title} names several pages: {addresses:?}");
    }
}

#[tokio::test]
async fn no_page_shows_a_text_that_is_missing_from_the_fluent_file() {
    let site = TestSite::start();
    let wrong = ["/indicateurs/x", "/territoires/x", "/jeux-de-donnees/x", "/x", "/?version=9"];
    for address in PAGES.into_iter().chain(wrong) {
        let page = site.get(address).await;
        let html = page.text();
        let marker = html.match_indices('[').find(|(at, _)| {
            let inside = html[at + 1..].split(']').next().unwrap_or_default();
            inside.len() > 3
                && inside.contains('-')
                && inside.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
        });
        assert_eq!(marker, None, "{address}");
    }
}

#[tokio::test]
async fn the_same_address_on_the_same_release_gives_the_same_bytes() {
    let (site, other) = (TestSite::start(), TestSite::start());
    let day = |html: &str| html.split_once("publiée le").map(|(_, rest)| rest[..40].to_owned());
    for address in PAGES {
        let (first, again) = (site.get(address).await, site.get(address).await);
        assert!(first.body == again.body, "{address} differs from one request to the next");
        let elsewhere = other.get(address).await;
        // Another server has signed with another key, and its release is another: these two tell of it.
        if address.starts_with("/versions/") || address == "/verifier" {
            continue;
        }
        if day(first.text()) == day(elsewhere.text()) {
            // One of them was published a moment later.
            let timeless = |page: &Answer, site: &TestSite| {
                page.text().replace(&site.catalogue().release.created, "")
            };
            let (here, there) = (timeless(&first, &site), timeless(&elsewhere, &other));
            assert!(here == there, "{address} differs from one server to another");
        }
    }
}

#[tokio::test]
async fn the_figure_of_digne_is_the_same_in_sentence_chart_table_and_file() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/part-locaux-fibre").await;
    let html = page.text();
    let shown = "29,3\u{202f}%";
    let part = |from: &str, to: &str| {
        html.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0.to_owned()
    };
    assert!(part("class=\"chapeau\">", "</p>").contains(shown));
    assert!(part("<meta name=\"description\" content=\"", "\"").contains(shown));
    let svg = part("<svg class=\"graphique", "</svg>");
    assert!(svg.contains(shown) && part("<desc", "</desc>").contains(shown), "{svg}");
    let table = part("<tbody>", "</tbody>");
    let row = table.split("<tr>").find(|row| row.contains("/territoires/04070")).unwrap();
    assert!(row.contains(shown) && row.contains("3\u{202f}657 sur 12\u{202f}477"), "{row}");
    let csv = site.get("/indicateurs/part-locaux-fibre.csv").await;
    let line = csv.text().lines().find(|line| line.contains(",04070,")).unwrap();
    assert!(line.contains(",2019,29.3,3657,12477,1,1,A,%,reel,1,1,"), "{line}");
}

#[tokio::test]
async fn an_absence_is_told_in_words_and_never_as_zero() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/part-locaux-fibre?territoires=04191").await;
    let (_, table) = page.text().split_once("<tbody>").unwrap();
    let (rows, _) = table.split_once("</tbody>").unwrap();
    assert!(rows.contains("non concerné") && !rows.contains("0,0"), "{rows}");
    let csv = site.get("/indicateurs/part-locaux-fibre.csv?territoires=04191").await;
    assert!(csv.text().contains(",2019,,0,0,1,1,M,"), "{}", csv.text());
}

#[tokio::test]
async fn sources_that_disagree_are_both_shown() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/label-villes-internet?territoires=33449").await;
    let (_, table) = page.text().split_once("<tbody>").unwrap();
    let (rows, _) = table.split_once("</tbody>").unwrap();
    let rows: Vec<&str> = rows.split("<tr>").filter(|row| row.contains("autre source")).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].contains(">@@@@<") && rows[1].contains(">@@@@@<"), "{rows:?}");
}

#[tokio::test]
async fn a_form_without_javascript_leads_to_the_one_address_of_its_view() {
    let site = TestSite::start();
    let form = "/indicateurs/part-locaux-fibre?territoires=04070&territoires=04049&vue=tableau";
    let moved = site.get(form).await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    let there = moved.header("location");
    assert_eq!(there, "/indicateurs/part-locaux-fibre?territoires=04070~04049&vue=tableau");
    assert_eq!(site.get(there).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_slash_too_many_is_forgiven() {
    let site = TestSite::start();
    let moved = site.get("/indicateurs/").await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/indicateurs");
}

#[tokio::test]
async fn nobody_is_sent_to_an_address_that_is_not_ours() {
    let site = TestSite::start();
    for address in
        ["//evil.example/", "///x//", "/%5Cevil.example/", "//indicateurs", "/x/?a=%0d%0aX"]
    {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(answer.header("location"), "", "{address}");
    }
}

#[tokio::test]
async fn an_address_means_the_same_however_its_letters_are_encoded() {
    let site = TestSite::start();
    for suffix in ["", ".csv"] {
        let address = format!("/indicateurs/part%2Dlocaux-fibre{suffix}");
        assert_eq!(site.get(&address).await.status, StatusCode::OK, "{address}");
    }
    assert_eq!(site.get("/indicateurs/%ff").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sentence_tells_both_levels_when_sources_disagree() {
    let site = TestSite::start();
    let address = "/indicateurs/label-villes-internet?territoires=33449&periode=2011";
    let page = site.get(address).await;
    let (_, rest) = page.text().split_once("class=\"chapeau\">").unwrap();
    let sentence = rest.split("</p>").next().unwrap();
    assert!(sentence.contains("@@@@ ou, selon la source, @@@@@"), "{sentence}");
}

#[tokio::test]
async fn a_year_without_figure_is_not_said_to_be_an_unknown_territory() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/label-villes-internet?territoires=04070&periode=2006").await;
    let (_, rest) = page.text().split_once("class=\"chapeau\">").unwrap();
    let sentence = rest.split("</p>").next().unwrap();
    assert!(sentence.contains("aucun chiffre publié pour 2006"), "{sentence}");
}

#[tokio::test]
async fn a_page_known_to_the_client_is_not_sent_again() {
    let site = TestSite::start();
    let page = site.get("/").await;
    let tag = page.header("etag").to_owned();
    let request = Request::get("/").header("if-none-match", &tag).body(Body::empty()).unwrap();
    let again = site.send(request).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.header("etag"), tag);
}

#[tokio::test]
async fn health_is_a_word() {
    let site = TestSite::start();
    let health = site.get("/health").await;
    assert_eq!((health.status, health.text()), (StatusCode::OK, "ok"));
}

#[tokio::test]
async fn a_territory_without_figures_says_what_is_not_known() {
    let site = TestSite::start();
    let page = site.get("/territoires/04001").await;
    let (_, unknown) = page.text().split_once("Ce qui n’est pas connu").unwrap();
    assert!(unknown.contains("/indicateurs/label-villes-internet"));
}

#[tokio::test]
async fn an_indicator_that_was_renamed_is_found_at_its_old_address() {
    let site = TestSite::start_after(|store| {
        publish(store, "indicators/population.toml", &|text| {
            format!("formerly = [\"habitants\"]\n{text}")
        });
    });
    for (old, new) in [
        ("/indicateurs/habitants", "/indicateurs/population"),
        ("/indicateurs/habitants?vue=barres", "/indicateurs/population?vue=barres"),
        ("/en/indicateurs/habitants", "/en/indicateurs/population"),
        ("/integrer/indicateurs/habitants", "/integrer/indicateurs/population"),
    ] {
        let moved = site.get(old).await;
        assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{old}");
        assert_eq!(moved.header("location"), new);
        assert_eq!(site.get(new).await.status, StatusCode::OK, "{new}");
    }
}

#[tokio::test]
async fn a_last_stroke_too_many_leads_to_the_page_without_it() {
    let site = TestSite::start();
    for (address, page) in [
        ("/indicateurs/population/", "/indicateurs/population"),
        ("/en/territoires/04070/", "/en/territoires/04070"),
        ("/indicateurs/population/?vue=barres", "/indicateurs/population?vue=barres"),
    ] {
        let moved = site.get(address).await;
        assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{address}");
        assert_eq!(moved.header("location"), page);
    }
    assert_eq!(site.get("/nulle-part/").await.status, StatusCode::NOT_FOUND);
}
