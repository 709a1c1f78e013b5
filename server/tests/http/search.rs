//! Searching: what a few words lead to, and what is told where they lead nowhere.

use axum::http::StatusCode;

use crate::harness::{PAGES, TestSite};

/// What stands in the content of a page.
fn main(html: &str) -> &str {
    html.split_once("<main").unwrap().1.split("</main>").next().unwrap()
}

/// Where the results of a page lead, in order.
fn results(html: &str) -> Vec<&str> {
    let lists = main(html).split("<ul class=\"resultats\">").skip(1);
    let items = lists.flat_map(|list| list.split("</ul>").next().unwrap().split("<li>").skip(1));
    items.map(|item| item.split("href=\"").nth(1).unwrap().split('"').next().unwrap()).collect()
}

#[tokio::test]
async fn a_few_words_lead_to_pages_that_exist_in_both_languages() {
    let site = TestSite::start();
    for (query, first) in [
        ("digne", "/territoires/04070"),
        ("Dgine", "/territoires/04070"),
        ("chateau%20arnoux", "/territoires/04049"),
        ("St+Martin", "/territoires/04191"),
        ("04070", "/territoires/04070"),
        ("fibre", "/indicateurs/part-locaux-fibre"),
    ] {
        for prefix in ["", "/en"] {
            let page = site.get(&format!("{prefix}/recherche?q={query}")).await;
            assert_eq!(page.status, StatusCode::OK, "{prefix} {query}");
            let all = results(page.text());
            assert_eq!(all[0], format!("{prefix}{first}"), "{query}");
            for one in all {
                let (path, anchor) = one.split_once('#').unwrap_or((one, ""));
                let there = site.get(path).await;
                assert_eq!(there.status, StatusCode::OK, "{query}: {one}");
                let place = format!("id=\"{anchor}\"");
                assert!(anchor.is_empty() || there.text().contains(&place), "{query}: {one}");
            }
        }
    }
}

#[tokio::test]
async fn where_words_lead_nowhere_the_page_says_what_can_be_searched() {
    let site = TestSite::start();
    let page = site.get("/recherche?q=zzz").await;
    assert_eq!(page.status, StatusCode::OK);
    let html = main(page.text());
    assert!(html.contains("Rien ne répond à «\u{a0}zzz\u{a0}»"), "{html}");
    assert!(html.contains("href=\"/territoires\"") && html.contains("href=\"/indicateurs\""));
    assert!(html.contains("value=\"zzz\""));
    let empty = site.get("/recherche?q=%20").await;
    assert!(empty.text().contains("rel=\"canonical\" href=\"/recherche\""));
}

#[tokio::test]
async fn words_that_were_not_found_as_written_are_said_to_be_like_others() {
    let site = TestSite::start();
    let page = site.get("/recherche?q=Dgine").await;
    assert!(main(page.text()).contains("pour des mots qui y ressemblent"));
    let page = site.get("/recherche?q=fibre%20javie").await;
    assert!(main(page.text()).contains("Aucune page ne contient tous les mots"));
}

#[tokio::test]
async fn what_is_searched_is_told_back_as_text_and_leads_to_the_same_page_in_english() {
    let site = TestSite::start();
    let page = site.get("/recherche?q=%22%3E%3Cscript%3E%26a%3Db").await;
    assert!(!page.text().contains("\"><script>"));
    let same = "href=\"/en/recherche?q=%22%3E%3Cscript%3E%26a%3Db\"";
    assert!(page.text().contains(same), "{}", page.text());
}

#[tokio::test]
async fn every_page_has_one_form_of_each_kind_and_results_are_not_for_engines() {
    let site = TestSite::start();
    for address in PAGES {
        let page = site.get(address).await;
        let html = page.text();
        let forms = html.matches("role=\"search\"").count();
        let expected = match address {
            "/" => 2,
            // Nothing but the view stands in the page of another site.
            framed if framed.starts_with("/integrer") => 0,
            _ => 1,
        };
        assert_eq!(forms, expected, "{address}");
        let is_search = address.starts_with("/recherche");
        assert_eq!(html.contains("content=\"noindex\""), is_search, "{address}");
    }
}
