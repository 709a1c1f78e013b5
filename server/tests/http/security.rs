//! What an answer lets the browser do.

use base64::Engine as _;
use sha2::Digest as _;

use crate::harness::{PAGES, TestSite};
use crate::publishing::LIMITS;

/// The inline scripts of a page, found in another way than the server does.
fn inline_scripts(html: &str) -> Vec<&str> {
    html.split("<script")
        .skip(1)
        .filter_map(|rest| {
            let (tag, text) = rest.split_once('>')?;
            // What is not a script is never run.
            let runs =
                !tag.contains("type=\"text/") && !tag.contains("type=\"application/ld+json\"");
            (runs && !tag.contains("src=")).then(|| text.split("</script>").next())?
        })
        .collect()
}

#[tokio::test]
async fn every_page_allows_its_own_scripts_by_hash_and_nothing_inline_or_foreign() {
    let site = TestSite::start();
    let wrong = ["/nulle-part", "/indicateurs/part-locaux-fibre?periode=hier"];
    for address in PAGES.into_iter().chain(wrong) {
        let page = site.get(address).await;
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "{address}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{address}");
        for script in inline_scripts(page.text()) {
            let hash = base64::prelude::BASE64_STANDARD.encode(sha2::Sha256::digest(script));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{address}: {script}");
        }
        assert!(
            !page.text().contains(" style=\"") && !page.text().contains(" nonce="),
            "{address}"
        );
        assert!(!page.text().contains(" onclick="), "{address}");
    }
}

#[tokio::test]
async fn only_what_is_made_to_be_framed_may_stand_in_the_page_of_another_site() {
    let site = TestSite::start();
    for path in ["/integrer/indicateurs/part-locaux-fibre", "/en/integrer/indicateurs/ecoles-fibre"]
    {
        let frame = site.get(path).await;
        assert_eq!(frame.status.as_u16(), 200);
        assert!(frame.header("content-security-policy").ends_with("frame-ancestors *"));
        assert_eq!(frame.header("x-frame-options"), "");
        assert!(!frame.text().contains("<header") && !frame.text().contains("<form"), "{path}");
    }
    let page = site.get("/indicateurs/part-locaux-fibre").await;
    assert!(page.header("content-security-policy").ends_with("frame-ancestors 'none'"));
    assert_eq!(page.header("x-frame-options"), "DENY");
}

#[tokio::test]
async fn answers_that_are_not_pages_load_nothing() {
    let site = TestSite::start();
    for address in [
        "/health",
        "/ready",
        "/metrics",
        "/indicateurs/part-locaux-fibre.csv",
        "/pkg/trajectoire.js",
    ] {
        let answer = site.get(address).await;
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
    }
}

#[tokio::test]
async fn the_worker_that_reads_files_of_readers_can_only_reach_this_site() {
    let site = TestSite::start();
    let policy = site.get("/pkg/controle.js").await.header("content-security-policy").to_owned();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"));
    assert!(policy.ends_with("connect-src 'self'"), "{policy}");
    for page in ["/publier", "/verifier", "/indicateurs/part-locaux-fibre"] {
        let policy = site.get(page).await.header("content-security-policy").to_owned();
        assert!(policy.contains("worker-src 'self'; "), "{page}: {policy}");
    }
}

#[tokio::test]
async fn a_path_cannot_leave_the_folder_of_the_browser_files() {
    let site = TestSite::start();
    for address in [
        "/pkg/../../store/releases/000001/release.json",
        "/pkg/%2e%2e/icone.svg",
        "/pkg/..%2ficone.svg",
    ] {
        assert_eq!(site.get(address).await.status.as_u16(), 404, "{address}");
    }
}

#[tokio::test]
async fn no_cookie_is_set() {
    let site = TestSite::start();
    for address in PAGES {
        assert_eq!(site.get(address).await.header("set-cookie"), "", "{address}");
    }
}

#[tokio::test]
async fn pages_are_revalidated_and_built_files_kept_for_ever() {
    let site = TestSite::start();
    assert_eq!(site.get("/").await.header("cache-control"), "no-cache");
    assert_eq!(
        site.get("/indicateurs/part-locaux-fibre.csv").await.header("cache-control"),
        "no-cache"
    );
    assert_eq!(
        site.get("/pkg/trajectoire.js").await.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(site.get("/pkg/parti.js").await.header("cache-control"), "");
}

#[tokio::test]
async fn browsers_are_told_to_come_back_over_tls_where_the_site_has_it_and_only_there() {
    let over_tls = TestSite::start().at("https://trajectoire.example");
    // Made, then kept; a refusal too.
    for address in ["/", "/", "/nulle-part", "/indicateurs/part-locaux-fibre.csv"] {
        let told = over_tls.get(address).await;
        assert_eq!(told.header("strict-transport-security"), "max-age=31536000", "{address}");
    }
    let without = TestSite::start().at("http://trajectoire.example");
    assert_eq!(without.get("/").await.header("strict-transport-security"), "");
}

#[tokio::test]
async fn what_other_sites_may_read_they_may_show_and_nothing_else() {
    let site = TestSite::start().open_to_publishing(LIMITS);
    for address in ["/indicateurs/part-locaux-fibre.png", "/indicateurs/part-locaux-fibre.csv", "/"]
    {
        let answer = site.get(address).await;
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{address}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{address}");
    }
    let publishing = site.get("/api/v1/publications/fibre").await;
    assert_eq!(publishing.header("access-control-allow-origin"), "");
    assert_eq!(publishing.header("cross-origin-resource-policy"), "same-origin");
}
