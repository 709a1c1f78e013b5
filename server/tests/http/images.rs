//! Images and cards: the view of the address, in the size and with the words that it has elsewhere.

use std::fs;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use datasets::package::Package;
use datasets::release::Store;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Tree};
use sha2::Digest as _;

use crate::harness::{PAGES, TestSite, copy_of_the_pilot};

/// Width and height, as the header of a PNG says them.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

/// The path of the card of a page.
fn card(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = if path == "/" { "/accueil" } else { path };
    format!("/apercus{path}.png?{query}")
}

#[tokio::test]
async fn a_view_is_an_image_with_the_figures_and_the_words_of_its_page() {
    let site = TestSite::start();
    let address = "/indicateurs/part-locaux-fibre.svg?territoires=04070~200067437";
    let image = site.get(address).await;
    assert_eq!(image.status, StatusCode::OK);
    assert_eq!(image.header("content-type"), "image/svg+xml; charset=utf-8");
    let svg = image.text();
    assert!(Tree::from_str(svg, &Options::default()).is_ok());
    assert!(
        svg.contains(">29,3\u{202f}%</text>") && svg.contains(">Provence-Alpes Agglomération<")
    );
    assert!(svg.contains("Arcep") && svg.contains("version 1"));
    assert!(!svg.contains("démonstration"));
    let english = site.get(&format!("/en{address}")).await;
    assert!(english.text().contains(">29.3%</text>"), "{}", english.text());
    assert!(english.text().contains("lang=\"en\""));
}

#[tokio::test]
async fn an_image_of_made_up_data_says_so() {
    let site = TestSite::start();
    for (address, said) in [
        ("/indicateurs/ecoles-fibre.svg", "Données de démonstration"),
        ("/en/indicateurs/ecoles-fibre.svg", "Demonstration data"),
    ] {
        let image = site.get(address).await;
        assert!(image.text().contains(said), "{address}");
    }
}

#[tokio::test]
async fn an_image_as_pixels_is_twice_as_large_and_always_the_same() {
    let site = TestSite::start();
    let svg = site.get("/indicateurs/part-locaux-fibre.svg").await;
    let tree = Tree::from_str(svg.text(), &Options::default()).unwrap();
    let png = site.get("/indicateurs/part-locaux-fibre.png").await;
    assert_eq!(png.header("content-type"), "image/png");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole pixels")]
    let doubled = ((tree.size().width() * 2.0) as u32, (tree.size().height() * 2.0) as u32);
    assert_eq!(size(&png.body), doubled);
    let again = TestSite::start().get("/indicateurs/part-locaux-fibre.png").await;
    assert!(png.body == again.body);
    // The bar of the pilot is there, in the accent of the style sheet.
    let pixels = Pixmap::decode_png(&png.body).unwrap();
    let accent = pixels
        .pixels()
        .iter()
        .filter(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (0x4a, 0x4b, 0xa3));
    assert!(accent.count() > 10_000);
}

#[tokio::test]
async fn an_image_says_its_name_its_length_its_page_and_who_may_read_it() {
    let site = TestSite::start().at("https://trajectoire.exemple.fr");
    let view = "?territoires=04070&periode=2019";
    for (suffix, language) in [("svg", ""), ("png", ""), ("png", "/en")] {
        let page = format!("{language}/indicateurs/part-locaux-fibre");
        let file = site.get(&format!("{page}.{suffix}{view}")).await;
        let name = format!("inline; filename=\"part-locaux-fibre-04070-2019-v1.{suffix}\"");
        assert_eq!(file.header("content-disposition"), name);
        assert_eq!(file.header("content-length"), file.body.len().to_string());
        assert_eq!(file.header("access-control-allow-origin"), "*");
        let digest = base64::prelude::BASE64_STANDARD.encode(sha2::Sha256::digest(&file.body));
        assert_eq!(file.header("content-digest"), format!("sha-256=:{digest}:"));
        let page = format!("<https://trajectoire.exemple.fr{page}{view}>");
        assert_eq!(
            file.header("link"),
            format!(
                "{page}; rel=\"canonical\", {page}; rel=\"describedby\"; type=\"text/html\", \
                 <https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\""
            )
        );
        let tag = file.header("etag").to_owned();
        let request =
            Request::get(format!("{language}/indicateurs/part-locaux-fibre.{suffix}{view}"));
        let again = request.header("if-none-match", tag).body(Body::empty()).unwrap();
        assert_eq!(site.send(again).await.status, StatusCode::NOT_MODIFIED);
    }
}

#[tokio::test]
async fn an_svg_opened_by_itself_may_use_its_own_style_and_nothing_else() {
    let site = TestSite::start();
    let image = site.get("/indicateurs/part-locaux-fibre.svg").await;
    let (_, rest) = image.text().split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let hash = base64::prelude::BASE64_STANDARD.encode(sha2::Sha256::digest(style));
    let policy = image.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(policy.contains(&format!("style-src 'sha256-{hash}'")), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
}

#[tokio::test]
async fn a_form_leads_to_the_one_address_of_an_image_in_its_language() {
    let site = TestSite::start();
    let form = "/en/indicateurs/part-locaux-fibre.png?territoires=04070&territoires=04049";
    let moved = site.get(form).await;
    let there = "/en/indicateurs/part-locaux-fibre.png?territoires=04070~04049";
    assert_eq!((moved.status, moved.header("location")), (StatusCode::PERMANENT_REDIRECT, there));
    let moved = site.get("/en/apercus/indicateurs/.png").await;
    assert_eq!(moved.header("location"), "/en/apercus/indicateurs.png");
}

#[tokio::test]
async fn every_page_has_a_card_of_the_size_that_networks_ask_for() {
    let site = TestSite::start();
    for address in PAGES {
        for language in ["", "/en"] {
            let address = format!("{language}{}", card(address));
            let card = site.get(&address).await;
            assert_eq!((card.status, card.header("content-type")), (StatusCode::OK, "image/png"));
            assert_eq!(size(&card.body), (1200, 630), "{address}");
        }
    }
}

#[tokio::test]
async fn a_page_names_its_card_and_its_twin_by_their_whole_addresses() {
    let site = TestSite::start().at("https://trajectoire.exemple.fr");
    let view = "?territoires=04070~200067437";
    let page = site.get(&format!("/en/indicateurs/part-locaux-fibre{view}")).await;
    let head = page.text().split("</head>").next().unwrap().replace("&amp;", "&");
    let of_page = format!("https://trajectoire.exemple.fr/en/indicateurs/part-locaux-fibre{view}");
    let card = format!(
        "https://trajectoire.exemple.fr/en/apercus/indicateurs/part-locaux-fibre.png{view}"
    );
    for (property, content) in [
        ("og:site_name", "Trajectoire"),
        ("og:type", "website"),
        ("og:title", "Premises that can be connected to fibre"),
        ("og:locale", "en_GB"),
        ("og:locale:alternate", "fr_FR"),
        ("og:url", &of_page),
        ("og:image", &card),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
    ] {
        let element = format!("<meta property=\"{property}\" content=\"{content}\">");
        assert!(head.contains(&element), "{element} in {head}");
    }
    assert!(head.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
    assert!(head.contains(&format!("rel=\"canonical\" href=\"{of_page}\"")), "{head}");
    let french = of_page.replace("/en/", "/");
    assert!(head.contains(&format!("hreflang=\"fr\" href=\"{french}\"")), "{head}");
    let path = card.strip_prefix("https://trajectoire.exemple.fr").unwrap();
    assert_eq!(size(&site.get(path).await.body), (1200, 630));
}

#[tokio::test]
async fn without_an_origin_a_page_names_no_address_that_nobody_could_follow() {
    let site = TestSite::start();
    let page = site.get("/").await;
    assert!(page.text().contains("property=\"og:title\""));
    assert!(!page.text().contains("og:image") && !page.text().contains("og:url"));
}

#[tokio::test]
async fn made_up_data_is_shared_as_made_up() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/ecoles-fibre").await;
    let (_, title) = page.text().split_once("property=\"og:title\" content=\"").unwrap();
    let title = title.split('"').next().unwrap();
    assert!(title.contains("(données de démonstration)"), "{title}");
}

#[tokio::test]
async fn a_wrong_address_of_an_image_is_answered_like_that_of_a_page() {
    let site = TestSite::start();
    for (address, status, said) in [
        ("/indicateurs/part-local-fibre.png", 404, "/indicateurs/part-locaux-fibre"),
        ("/indicateurs/part-locaux-fibre.svg?territoires=99999", 404, "99999"),
        ("/indicateurs/part-locaux-fibre.png?version=42", 404, "42"),
        (
            "/indicateurs/part-locaux-fibre.jpg",
            404,
            ".csv, .json, .parquet, .xlsx, .svg, .png, .sql, .zip",
        ),
        ("/en/indicateurs/part-locaux-fibre.jpg", 404, "Formats offered"),
        ("/jeux-de-donnees/fibre.svg", 404, ".csv"),
        ("/apercus/nulle-part.png", 404, "/nulle-part"),
        ("/apercus/territoires/4070.png", 404, "/territoires/04070"),
        ("/apercus/indicateurs/part-locaux-fibre.svg", 404, "/apercus/"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status.as_u16(), status, "{address}");
        assert!(page.text().contains(said), "{address}: {}", page.text());
    }
    let dataset = site.get("/jeux-de-donnees/fibre.svg").await;
    assert!(!dataset.text().contains(".png"));
}

/// Publishes the pilot package with so many more communes that have a population.
fn publish_with_more_communes(store: &Store) {
    let folder = tempfile::tempdir().unwrap();
    copy_of_the_pilot(folder.path());
    let append = |name: &str, row: &dyn Fn(u32) -> String| {
        let path = folder.path().join(name);
        let mut text = fs::read_to_string(&path).unwrap();
        text.extend((0..300).map(row));
        fs::write(path, text).unwrap();
    };
    append("territoires.csv", &|rank| {
        format!("23{rank:03},Commune {rank},commune,FR,100,2021,,,,,etalab-decoupage-2024\n")
    });
    append("population.csv", &|rank| format!("23{rank:03},2021,100,100,etalab-decoupage-2024\n"));
    let package = Package::load(folder.path()).unwrap_or_else(|problems| panic!("{problems}"));
    store.publish(&package, "").unwrap();
}

#[tokio::test]
async fn an_image_that_nobody_could_read_is_refused_with_what_to_do() {
    let site = TestSite::start_after(publish_with_more_communes);
    for suffix in ["svg", "png"] {
        let address = format!("/indicateurs/population.{suffix}?vue=barres&complet=1");
        let page = site.get(&address).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST);
        let nearest = format!("href=\"/indicateurs/population.{suffix}\"");
        for said in ["trop haute", "territoires=04070~200067437", ".csv", &nearest] {
            assert!(page.text().contains(said), "{said} in {}", page.text());
        }
    }
    assert_eq!(site.get("/indicateurs/population.png").await.status, StatusCode::OK);
    let card = site.get("/apercus/indicateurs/population.png?vue=barres&complet=1").await;
    assert_eq!(size(&card.body), (1200, 630));
}
