//! The English site: the same pages under `/en`, without a French word that is not marked as French.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::harness::{PAGES, TestSite};

/// The English address of a French one.
fn english(address: &str) -> String {
    match address.strip_prefix('/') {
        Some("") => "/en".to_owned(),
        _ => format!("/en{address}"),
    }
}

#[tokio::test]
async fn every_page_answers_in_english_and_names_its_twin() {
    let site = TestSite::start();
    for address in PAGES {
        let page = site.get(&english(address)).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let html = page.text();
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{address}");
        // What is framed is the same as its page.
        let path = address.split('?').next().unwrap();
        let path = path.strip_prefix("/integrer").unwrap_or(path);
        for (code, path) in [("fr", path.to_owned()), ("en", english(path))] {
            let twin = format!("hreflang=\"{code}\" href=\"{path}");
            assert!(html.contains(&twin), "{address} does not name {path}");
        }
    }
}

#[tokio::test]
async fn links_of_an_english_page_stay_in_english() {
    let site = TestSite::start();
    // A file is the same in every language; so are those of a release.
    let files = ["hreflang", "download", "href=\"/versions/1/"];
    let own = |tag: &&str| !files.iter().any(|file| tag.contains(file));
    for address in PAGES {
        let page = site.get(&english(address)).await;
        let links = page.text().split("<a ").skip(1).filter_map(|tag| tag.split('>').next());
        for tag in links.filter(own) {
            let href = tag.split_once("href=\"").unwrap().1.split('"').next().unwrap();
            let outside = href.starts_with("http") || href.starts_with('#');
            assert!(outside || href == "/en" || href.starts_with("/en/"), "{address}: {href}");
        }
    }
}

#[tokio::test]
async fn what_is_moved_or_refused_is_so_in_english() {
    let site = TestSite::start();
    let moved = site.get("/en/indicateurs/").await;
    assert_eq!(
        (moved.status, moved.header("location")),
        (StatusCode::PERMANENT_REDIRECT, "/en/indicateurs")
    );
    let file = site.get("/en/indicateurs/part-locaux-fibre.csv?complet=1").await;
    assert_eq!(file.header("location"), "/indicateurs/part-locaux-fibre.csv?complet=1");
    let unknown = site.get("/en/territoires/04071").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.text().contains("This place is not known"));
    assert!(unknown.text().contains("href=\"/en/territoires/0407"));
}

/// Words that French sentences can hardly do without, and English ones never have.
const FRENCH: [&str; 22] = [
    "le", "la", "les", "des", "du", "une", "et", "est", "sont", "dans", "pour", "par", "sur",
    "avec", "aux", "ce", "cette", "qui", "pas", "chiffre", "chiffres", "année",
];

#[tokio::test]
async fn no_french_word_is_left_on_an_english_page() {
    let site = TestSite::start();
    let names = site.names();
    for address in PAGES {
        let page = site.get(&english(address)).await;
        for text in texts_said_in_english(page.text()) {
            // A name may stand on two lines of a chart.
            if names.iter().any(|name| name.contains(text.trim())) {
                continue;
            }
            let text = names.iter().fold(text, |text, name| text.replace(name.as_str(), ""));
            // What is quoted keeps its name; an address is the same in every language.
            let text: String = text.split(['“', '”']).step_by(2).collect();
            let said = text.split_whitespace().filter(|word| !word.starts_with('/'));
            let text = said.collect::<Vec<_>>().join(" ");
            let words: BTreeSet<String> =
                text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase).collect();
            let left: Vec<&str> = FRENCH.into_iter().filter(|word| words.contains(*word)).collect();
            assert_eq!(left, Vec::<&str>::new(), "{address}: {text}");
        }
    }
}

/// The texts of a page that stand in no element said to be in French, and in no code.
fn texts_said_in_english(html: &str) -> Vec<String> {
    const EMPTY: [&str; 6] = ["meta", "link", "input", "br", "img", "path"];
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut said = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        let aside = open.iter().any(|(_, aside)| *aside);
        if !aside && !text.trim().is_empty() {
            said.push(text.to_owned());
        }
        let Some((tag, after)) = after.split_once('>') else { break };
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            while open.pop().is_some_and(|(opened, _)| opened != name) {}
        } else if !tag.starts_with('!') && !tag.ends_with('/') && !EMPTY.contains(&name) {
            let aside = tag.contains("lang=\"fr\"") || ["script", "style", "code"].contains(&name);
            open.push((name.to_owned(), aside));
        }
    }
    said
}
