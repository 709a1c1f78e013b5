//! A release that is published while the site is served.

use std::fs;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use datasets::model::Language;
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::Service as _;

use crate::harness::{Answer, TestSite, publish};

const FIBRE: &str = "/indicateurs/part-locaux-fibre.csv?territoires=04070";

/// Publishes the pilot again, with another count of premises that have fibre.
async fn correct(site: &TestSite, count: u32) {
    site.publish(move |store| {
        let edit = |text: &str| text.replace("12477,3657", &format!("12477,{count}"));
        publish(store, "fibre.csv", &edit);
    })
    .await;
}

/// The release and the value that a file of figures says.
fn told(csv: &str) -> (String, String) {
    let mut rows = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = rows.next().unwrap();
    let row = rows.next().unwrap();
    let of = |name: &str| row[header.iter().position(|column| *column == name).unwrap()].to_owned();
    (of("version"), of("valeur"))
}

#[tokio::test]
async fn a_release_is_served_from_when_it_is_seen_and_not_before() {
    let site = TestSite::start().at("https://exemple.fr");
    assert!(!site.look().await, "nothing was published");
    let before = site.get(FIBRE).await;
    assert_eq!(told(before.text()), ("1".to_owned(), "29.3".to_owned()));
    correct(&site, 4000).await;
    assert_eq!(site.get(FIBRE).await.body, before.body);
    assert!(site.look().await);
    let after = site.get(FIBRE).await;
    assert_eq!(told(after.text()), ("2".to_owned(), "32.1".to_owned()));
    assert_ne!(after.header("etag"), before.header("etag"));
    // What is told of releases has the new one.
    assert!(site.get("/versions").await.text().contains("href=\"/versions/2\""));
    let page = site.get("/versions/2").await;
    assert!(page.text().contains("29,3") && page.text().contains("32,1"));
    let home = site.get("/").await;
    assert!(home.text().contains("Version 2"), "the home page");
    let feed = site.get("/indicateurs/part-locaux-fibre.atom").await;
    assert_eq!(feed.text().matches("<entry>").count(), 2);
    assert!(!site.look().await, "it is served already");
}

#[tokio::test]
async fn what_is_read_most_is_there_when_readers_are_sent_to_a_new_release() {
    let site = TestSite::start();
    let once = ("/accessibilite", 1);
    for (page, times) in [("/en/methode", 2), ("/territoires/04070", 3), ("/perdu", 2), once] {
        for _ in 0..times {
            site.get(page).await;
        }
    }
    let popular = || site.router().state().popular_pages();
    assert_eq!(popular(), ["/territoires/04070", "/en/methode"]);
    correct(&site, 4000).await;
    assert!(site.look().await);
    // They were made, with those of the new release, before anybody asked: the first who does is the second.
    assert_eq!(popular(), Vec::<String>::new());
    for page in ["/territoires/04070", "/en/methode", "/", "/accessibilite"] {
        site.get(page).await;
    }
    let mut made = popular();
    made.sort_unstable();
    assert_eq!(made, ["/", "/en/methode", "/territoires/04070"]);
    assert!(site.get("/territoires/04070").await.text().contains("32,1"));
}

#[tokio::test]
async fn a_request_that_was_begun_is_finished_by_its_release() {
    let site = TestSite::start();
    let begun = Request::get(FIBRE).body(Body::empty()).unwrap();
    let streamed = Request::get("/api/v1/observations?format=ndjson&champs=version&limite=1000");
    let streamed = streamed.body(Body::empty()).unwrap();
    let mut router = site.router();
    let (begun, streamed) = (router.call(begun), router.call(streamed));
    correct(&site, 4000).await;
    assert!(site.look().await);
    let begun = begun.await.unwrap().into_body().collect().await.unwrap().to_bytes();
    assert_eq!(told(std::str::from_utf8(&begun).unwrap()).0, "1");
    let streamed = streamed.await.unwrap();
    assert_eq!(streamed.status(), StatusCode::OK);
    let lines = streamed.into_body().collect().await.unwrap().to_bytes();
    let lines = std::str::from_utf8(&lines).unwrap();
    assert!(lines.lines().count() > 100);
    assert!(lines.lines().all(|line| line.contains("\"version\":1")), "{lines}");
}

#[tokio::test]
async fn a_damaged_release_is_not_served_until_it_is_mended() {
    let site = TestSite::start();
    correct(&site, 4000).await;
    let file = site.folder().join("releases/000002/fibre.csv");
    let whole = fs::read(&file).unwrap();
    fs::remove_file(&file).unwrap();
    fs::write(&file, [whole.as_slice(), b"04070,2020,2020-09-30,1,1,arcep\n"].concat()).unwrap();
    let refused = site.router().look().await.unwrap_err().to_string();
    assert!(refused.contains("000002/fibre.csv") && refused.contains("remettez-le"), "{refused}");
    let ready = site.get("/ready").await;
    assert_eq!(ready.status, StatusCode::OK);
    let told_to_all =
        "la version 2 ne peut pas être servie\u{202f}; le journal du programme dit pourquoi";
    assert_eq!(described(&ready), json!({ "version": 1, "probleme": told_to_all }));
    assert_eq!(told(site.get(FIBRE).await.text()).0, "1");
    // Nor does an address that is pinned to it: nobody was shown it yet.
    assert_eq!(site.get("/?version=2").await.status, StatusCode::NOT_FOUND);
    fs::write(&file, whole).unwrap();
    assert!(site.look().await);
    assert_eq!(told(site.get(FIBRE).await.text()).0, "2");
    assert_eq!(described(&site.get("/ready").await), json!({ "version": 2, "probleme": null }));
}

fn described(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

#[tokio::test]
async fn a_move_reads_the_new_release_and_the_one_before_it_however_many_there_are() {
    let site = TestSite::start_after(|store| {
        for count in [4000, 4001] {
            let edit = |text: &str| text.replace("12477,3657", &format!("12477,{count}"));
            publish(store, "fibre.csv", &edit);
        }
    });
    assert_eq!(told(site.get(FIBRE).await.text()).0, "3");
    fs::remove_dir_all(site.folder().join("releases/000001/observations")).unwrap();
    fs::write(site.folder().join("releases/000001/release.json"), "{").unwrap();
    correct(&site, 4002).await;
    assert!(site.look().await);
    assert_eq!(told(site.get(FIBRE).await.text()).0, "4");
}

#[tokio::test]
async fn a_release_that_is_left_is_let_go() {
    let site = TestSite::start();
    let served = site.router();
    let mut left = Vec::new();
    for count in [4000, 4001, 4002] {
        left.push(std::sync::Arc::downgrade(&served.state().site(Language::French).catalogue));
        correct(&site, count).await;
        assert!(site.look().await);
    }
    // The first is held by the test's own site.
    let held: Vec<bool> = left.iter().map(|one| one.strong_count() > 0).collect();
    assert_eq!(held, [true, false, false]);
}

#[tokio::test]
async fn who_has_asked_too_much_is_not_forgiven_by_a_new_release() {
    let site = TestSite::start().limited(1);
    let ask = async || site.get("/api/v1").await.status;
    while ask().await == StatusCode::OK {}
    correct(&site, 4000).await;
    assert!(site.look().await);
    let answers = [ask().await, ask().await, ask().await, ask().await];
    assert!(answers.contains(&StatusCode::TOO_MANY_REQUESTS), "{answers:?}");
    // Nor by an address of the past.
    let mut past = Vec::new();
    for _ in 0..4 {
        past.push(site.get("/api/v1?version=1").await.status);
    }
    assert!(past.contains(&StatusCode::TOO_MANY_REQUESTS), "{past:?}");
}

#[tokio::test]
async fn pages_of_a_list_are_of_the_release_of_the_first_whatever_is_published_meanwhile() {
    let site = TestSite::start();
    let list = "/api/v1/observations?indicateurs=part-locaux-fibre&limite=20";
    let read = async |address: &str| -> serde_json::Value {
        let answer = site.get_accepting(address, "application/json").await;
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
        serde_json::from_slice(&answer.body).unwrap()
    };
    let mut pages = vec![read(list).await];
    correct(&site, 4000).await;
    assert!(site.look().await);
    while let Some(next) = pages.last().unwrap()["suivant"].as_str() {
        let next = next.to_owned();
        pages.push(read(&next).await);
    }
    assert!(pages.len() > 2, "{}", pages.len());
    assert!(pages.iter().all(|page| page["version"] == 1));
    let count: usize = pages.iter().map(|page| page["donnees"].as_array().unwrap().len()).sum();
    assert_eq!(pages[0]["total"], count);
    assert_eq!(read(list).await["version"], 2);
    // One that asks for the past goes on in the past too.
    let past = read(&format!("{list}&version=1")).await;
    assert_eq!(read(past["suivant"].as_str().unwrap()).await["version"], 1);
}
