//! oEmbed: an address pasted elsewhere becomes a frame there.

use axum::http::StatusCode;
use serde_json::Value;

use crate::harness::{Answer, TestSite};

const ORIGIN: &str = "https://exemple.fr";

async fn asked(site: &TestSite, url: &str, more: &str) -> Answer {
    let url = url.replace('?', "%3F").replace('&', "%26").replace('=', "%3D");
    site.get_accepting(&format!("/oembed?url={url}{more}"), "application/json").await
}

#[tokio::test]
async fn the_address_of_an_indicator_gives_the_frame_that_its_page_gives() {
    let site = TestSite::start().at(ORIGIN);
    let view = "/indicateurs/part-locaux-fibre?territoires=04070~04049&vue=barres";
    let answer = asked(&site, &format!("{ORIGIN}{view}"), "").await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::OK, "application/json")
    );
    let told: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!((&told["type"], &told["version"]), (&"rich".into(), &"1.0".into()));
    let html = told["html"].as_str().unwrap();
    let frame = "/integrer/indicateurs/part-locaux-fibre?territoires=04070~04049&amp;vue=barres";
    assert!(html.starts_with(&format!("<iframe src=\"{ORIGIN}{frame}\"")), "{html}");
    // The same code as on the page, at a size of its own.
    let page = site.get(view).await;
    let code = html.replace("width=\"800\"", "width=\"100%\"");
    let shown = code.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    assert!(page.text().contains(&shown), "{shown}");
    let card = told["thumbnail_url"].as_str().unwrap().strip_prefix(ORIGIN).unwrap();
    assert_eq!(site.get(card).await.header("content-type"), "image/png");
    assert_eq!((&told["thumbnail_width"], &told["thumbnail_height"]), (&1200.into(), &630.into()));
}

#[tokio::test]
async fn a_frame_is_no_larger_than_the_room_for_it() {
    let site = TestSite::start().at(ORIGIN);
    let url = format!("{ORIGIN}/en/indicateurs/population");
    let told = asked(&site, &url, "&maxwidth=400&maxheight=300").await;
    let told: Value = serde_json::from_slice(&told.body).unwrap();
    assert_eq!((&told["width"], &told["height"]), (&400.into(), &300.into()));
    let html = told["html"].as_str().unwrap();
    assert!(
        html.contains("width=\"400\" height=\"300\"") && html.contains("/en/integrer/"),
        "{html}"
    );
    // Its card would be larger.
    assert!(told.get("thumbnail_url").is_none() && told.get("thumbnail_width").is_none());
    for wrong in ["&maxwidth=0", "&maxwidth=-3", "&maxheight=large"] {
        assert_eq!(asked(&site, &url, wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn xml_says_the_same_and_other_formats_are_not_implemented() {
    let site = TestSite::start().at(ORIGIN);
    let url = format!("{ORIGIN}/indicateurs/part-locaux-fibre?vue=barres&periode=2019");
    let xml = asked(&site, &url, "&format=xml").await;
    assert_eq!(xml.header("content-type"), "text/xml; charset=utf-8");
    let json: Value =
        serde_json::from_slice(&asked(&site, &url, "&format=json").await.body).unwrap();
    for (name, value) in json.as_object().unwrap() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let text = text.replace('"', "&quot;").replace('\'', "&apos;");
        assert!(xml.text().contains(&format!("<{name}>{text}</{name}>")), "{name}: {}", xml.text());
    }
    let other = asked(&site, &url, "&format=yaml").await;
    assert_eq!(other.status, StatusCode::NOT_IMPLEMENTED);
    assert!(other.text().contains("json, xml"), "{}", other.text());
}

#[tokio::test]
async fn nothing_is_embedded_but_an_indicator_of_this_site() {
    let site = TestSite::start().at(ORIGIN);
    for url in [
        "",
        "https://evil.example/indicateurs/population",
        "https://exemple.fr.evil.example/indicateurs/population",
        "https://exemple.fr@evil.example/indicateurs/population",
        "https://moi@exemple.fr/indicateurs/population",
        "https://exemple.fr:8443/indicateurs/population",
        "javascript:alert(1)",
        "ftp://exemple.fr/indicateurs/population",
        "/indicateurs/population",
        "https://exemple.fr/",
        "https://exemple.fr/territoires/04070",
        "https://exemple.fr/indicateurs/nulle-part",
        "https://exemple.fr/indicateurs/population.csv",
        "https://exemple.fr/indicateurs/population?version=9",
        "https://exemple.fr/indicateurs/%FF",
    ] {
        let answer = asked(&site, url, "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{url}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json", "{url}");
    }
    // The site without its `s`, and a last stroke too many, are still the page.
    for url in
        ["http://exemple.fr/indicateurs/population", "https://EXEMPLE.fr/indicateurs/population/"]
    {
        assert_eq!(asked(&site, url, "").await.status, StatusCode::OK, "{url}");
    }
}

#[tokio::test]
async fn made_up_data_is_embedded_as_such() {
    let site = TestSite::start().at(ORIGIN);
    let told = asked(&site, &format!("{ORIGIN}/indicateurs/ecoles-fibre"), "").await;
    let told: Value = serde_json::from_slice(&told.body).unwrap();
    assert!(told["title"].as_str().unwrap().contains("démonstration"), "{told}");
}

#[tokio::test]
async fn the_page_of_an_indicator_says_where_it_is_embedded_from() {
    let site = TestSite::start().at(ORIGIN);
    let page = site.get("/indicateurs/population?vue=barres").await;
    for kind in ["application/json+oembed", "text/xml+oembed"] {
        let (_, link) = page.text().split_once(&format!("type=\"{kind}\" href=\"")).unwrap();
        let href = link.split('"').next().unwrap().replace("&amp;", "&");
        let answer = site.get(href.strip_prefix(ORIGIN).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK, "{href}");
        assert!(answer.text().contains("vue=barres"), "{}", answer.text());
    }
    assert!(!site.get("/territoires/04070").await.text().contains("+oembed"));
}
