//! `?version=n`: every page and every file of a release that is no longer the last one.

use std::fs;

use axum::http::StatusCode;
use datasets::model::Language;

use crate::harness::{Answer, PAGES, TestSite, publish, published};

const FIBRE: &str = "/indicateurs/part-locaux-fibre";

/// A site with two releases: the pilot, then the pilot with a correction.
fn corrected() -> TestSite {
    TestSite::start_after(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    })
}

/// An address in a release.
fn of(version: u32, address: &str) -> String {
    app::address::pinned_to(&app::address::unpinned(address), version)
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begins = format!(" {attribute}=\"");
    html.split(begins.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn notice(page: &Answer) -> Option<&str> {
    let (_, rest) = page.text().split_once("class=\"ancienne\">")?;
    rest.split("</aside>").next()
}

#[tokio::test]
async fn a_page_of_the_past_says_so_and_leads_to_the_same_page_today() {
    let site = corrected();
    for (address, today, said) in [
        ("/?version=1", "/", "Vous lisez la version 1"),
        ("/territoires/04070?version=1", "/territoires/04070", "Voir la même page aujourd’hui"),
        (&format!("{FIBRE}?vue=barres&version=1"), &format!("{FIBRE}?vue=barres"), "version 1, du"),
        ("/en/methode?version=1", "/en/methode", "You are reading release 1"),
        (&format!("/integrer{FIBRE}?version=1"), FIBRE, "Vous lisez la version 1"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let notice = notice(&page).unwrap_or_else(|| panic!("{address} has no notice"));
        assert!(notice.contains(said), "{address}: {notice}");
        assert!(notice.contains(&format!("href=\"{today}\"")), "{address}: {notice}");
        let html = page.text();
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{today}\"")), "{address}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\""), "{address}");
    }
}

#[tokio::test]
async fn every_page_of_the_past_shows_its_own_figures_and_leads_to_others_of_its_time() {
    let site = corrected();
    for address in PAGES {
        for language in Language::ALL {
            let address = app::address::in_language(language, &of(1, address));
            let page = site.get(&address).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            assert!(notice(&page).is_some(), "{address}");
            let html = page.text();
            assert!(!html.contains("32,1\u{202f}%") && !html.contains("32.1%"), "{address}");
            // The head leads to today's page, and so does the notice; what is to come is told by feeds.
            let (_, body) = html.split_once("<body>").unwrap();
            let body = body.replace(notice(&page).unwrap(), "");
            let own = values(&body, "href").into_iter().filter(|href| href.starts_with('/'));
            let astray = own.filter(|href| {
                let path = app::address::language_of(href).1;
                let kept = path.starts_with("/versions/") && path[10..].contains('/');
                let feed = href.split('.').next_back() == Some("atom");
                !(href.contains("version=1") || kept || feed)
            });
            let astray: Vec<&str> = astray.collect();
            assert_eq!(astray, Vec::<&str>::new(), "{address}");
            // A form takes its answer from the past too.
            let forms = body.split("<form").skip(1);
            for form in forms.filter_map(|form| form.split("</form>").next()) {
                assert!(form.contains("name=\"version\" value=\"1\""), "{address}: {form}");
            }
        }
    }
}

#[tokio::test]
async fn links_of_the_past_are_answered_in_the_past() {
    let site = corrected().at("https://exemple.fr");
    let page = site.get(&of(1, FIBRE)).await;
    let (_, body) = page.text().split_once("<main").unwrap();
    let mut followed = 0;
    for href in values(body, "href").into_iter().filter(|href| href.contains("version=1")) {
        let href = href.replace("&amp;", "&");
        let answer = site.get_accepting(href.split('#').next().unwrap(), "*/*").await;
        assert_eq!(answer.status, StatusCode::OK, "{href}");
        followed += 1;
    }
    assert!(followed > 20, "{followed}");
}

#[tokio::test]
async fn the_release_that_is_served_answers_its_own_number_as_without_it() {
    let site = corrected();
    for address in ["/", "/territoires/04070", "/en/methode"] {
        let (plain, pinned) = (site.get(address).await, site.get(&of(2, address)).await);
        assert_eq!(plain.body, pinned.body, "{address}");
        assert!(notice(&pinned).is_none(), "{address}");
    }
}

#[tokio::test]
async fn a_file_of_the_past_is_what_it_was() {
    let site = TestSite::start().at("https://exemple.fr");
    let addresses = [
        format!("{FIBRE}.csv?territoires=04070"),
        format!("{FIBRE}.csv?excel=1"),
        format!("{FIBRE}.parquet"),
        format!("{FIBRE}.sdmx.csv"),
        "/jeux-de-donnees/fibre.csv".to_owned(),
        "/jeux-de-donnees/fibre.parquet".to_owned(),
        "/jeux-de-donnees/fibre.schema.json".to_owned(),
        "/api/v1/observations?indicateurs=part-locaux-fibre&territoires=04070".to_owned(),
    ];
    let mut before = Vec::new();
    for address in &addresses {
        before.push(site.get_accepting(&of(1, address), "*/*").await);
    }
    site.publish(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    })
    .await;
    assert!(site.look().await);
    for (address, before) in addresses.iter().zip(before) {
        let after = site.get_accepting(&of(1, address), "*/*").await;
        assert_eq!(after.status, StatusCode::OK, "{address}");
        assert_eq!(after.body, before.body, "{address}");
        for name in ["etag", "last-modified", "content-disposition", "content-digest"] {
            assert_eq!(after.header(name), before.header(name), "{address}: {name}");
        }
        let held = before.header("etag").to_owned();
        let request = axum::http::Request::get(of(1, address)).header("if-none-match", held);
        let again = site.send(request.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
        assert_ne!(site.get_accepting(address, "*/*").await.body, Vec::<u8>::new());
    }
    let published = fs::read(published().join("fibre.csv")).unwrap();
    assert_eq!(site.get("/jeux-de-donnees/fibre.csv?version=1").await.body, published);
    assert_ne!(site.get("/jeux-de-donnees/fibre.csv").await.body, published);
}

#[tokio::test]
async fn what_describes_a_file_of_the_past_names_files_of_the_past() {
    let site = corrected().at("https://exemple.fr");
    let file = site.get("/jeux-de-donnees/fibre.csv?version=1").await;
    let link = file.header("link");
    assert!(link.contains("<https://exemple.fr/jeux-de-donnees/fibre?version=1>"), "{link}");
    assert!(link.contains("fibre.schema.json?version=1>"), "{link}");
    for address in
        ["/datapackage.json", "/catalogue.jsonld", "/croissant.json", "/api/v1/jeux-de-donnees"]
    {
        let told = site.get_accepting(&of(1, address), "*/*").await;
        assert_eq!(told.status, StatusCode::OK, "{address}");
        let names = told.text().split("https://exemple.fr").skip(1);
        for name in
            names.filter_map(|rest| rest.split('"').next()).filter(|name| name.contains(".csv"))
        {
            assert!(name.contains("version=1"), "{address}: {name}");
        }
    }
}

#[tokio::test]
async fn a_view_of_the_past_can_be_put_into_another_page() {
    let site = corrected().at("https://exemple.fr");
    let view = "https%3A%2F%2Fexemple.fr%2Findicateurs%2Fpart-locaux-fibre%3Fversion%3D1";
    let told = site.get_accepting(&format!("/oembed?url={view}"), "application/json").await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text());
    let told: serde_json::Value = serde_json::from_slice(&told.body).unwrap();
    let html = told["html"].as_str().unwrap();
    assert!(html.contains("/integrer/indicateurs/part-locaux-fibre?version=1\""), "{html}");
    let frame = site.get(&format!("/integrer{FIBRE}?version=1")).await;
    assert!(frame.text().contains("29,3") && !frame.text().contains("32,1"));
    assert!(frame.header("content-security-policy").ends_with("frame-ancestors *"));
}

#[tokio::test]
async fn a_release_that_does_not_exist_is_refused_with_the_one_that_is_served() {
    let site = corrected();
    for (address, accept) in [
        ("/?version=3", "text/html"),
        (&format!("{FIBRE}?version=0"), "text/html"),
        (&format!("{FIBRE}.csv?version=42"), "*/*"),
        ("/api/v1/indicateurs?version=3", "*/*"),
        ("/versions.atom?version=3", "*/*"),
        ("/territoires/04070.atom?version=3", "*/*"),
        ("/versions?version=3", "text/html"),
        ("/versions/1?version=3", "text/html"),
        ("/sitemap.xml?version=3", "*/*"),
        ("/datapackage.json?version=3", "*/*"),
        ("/catalogue.ttl?version=3", "*/*"),
        (&format!("{FIBRE}.svg?version=3"), "*/*"),
        (&format!("/apercus{FIBRE}.png?version=3"), "*/*"),
        ("/oembed?url=https%3A%2F%2Fexemple.fr%2Fterritoires%2F04070%3Fversion%3D3", "*/*"),
    ] {
        let answer = site.get_accepting(address, accept).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text().contains("Version servie\u{a0}: 2"), "{address}: {}", answer.text());
    }
}

#[tokio::test]
async fn what_is_no_release_is_told_as_it_was_written() {
    let site = corrected();
    for address in ["/?version=hier", "/versions.atom?version=hier", "/methode?version=hier"] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text().contains("hier"), "{address}: {}", answer.text());
    }
    assert_eq!(site.get("/health?version=hier").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_damaged_release_of_the_past_is_told_and_the_others_are_served() {
    let site = corrected();
    let file = site.folder().join("releases/000001/territoires.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    fs::write(&file, text.replace("Digne-les-Bains", "Digne")).unwrap();
    let page = site.get("/?version=1").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.text().contains("Cette version ne se lit plus"), "{}", page.text());
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    for address in ["/api/v1/indicateurs?version=1", &format!("{FIBRE}.csv?version=1")] {
        let told = site.get_accepting(address, "application/json").await;
        assert_eq!(told.header("content-type"), "application/problem+json", "{address}");
        let told: serde_json::Value = serde_json::from_slice(&told.body).unwrap();
        assert_eq!(told["type"], "urn:trajectoire:probleme:version-illisible");
    }
    assert_eq!(site.get("/").await.status, StatusCode::OK);
    fs::write(&file, text).unwrap();
    assert_eq!(site.get("/?version=1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn many_who_ask_for_one_release_of_the_past_are_all_answered() {
    let site = corrected();
    let address = of(1, "/territoires/04070");
    let asked: Vec<_> = (0..16)
        .map(|_| {
            let (mut router, address) = (site.router(), address.clone());
            tokio::spawn(async move {
                let request = axum::http::Request::get(address);
                let request = request.body(axum::body::Body::empty()).unwrap();
                tower::Service::call(&mut router, request).await.unwrap().status()
            })
        })
        .collect();
    for one in asked {
        assert_eq!(one.await.unwrap(), StatusCode::OK);
    }
}

#[tokio::test]
async fn what_has_moved_is_found_again_in_the_past() {
    let site = corrected();
    let form = "/comparer?territoires=04070&territoires=04049&version=1";
    let moved = site.get(form).await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/comparer?territoires=04070~04049&version=1");
}
