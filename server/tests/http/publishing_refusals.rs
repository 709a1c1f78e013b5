//! What is refused to whoever publishes over HTTP: told, written in the log, and without any effect on the store.

use std::convert::Infallible;
use std::fs;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use datasets::release::Store;
use http_body::Frame;
use serde_json::json;
use server::{Limits, Scope};

use crate::harness::{TestSite, publish};
use crate::publishing::{CSV, LIMITS, Open, ZIP, archive, corrected, told};

const FIBRE: &str = "/api/v1/publications/fibre";
const ADDRESSES: [&str; 4] =
    ["/api/v1/essais", "/api/v1/essais/fibre", "/api/v1/publications", FIBRE];

/// A body that begins, and never ends.
struct Endless(bool);

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if std::mem::replace(&mut self.0, true) {
            return Poll::Pending;
        }
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"code_commune,")))))
    }
}

#[tokio::test]
async fn a_server_that_was_not_opened_has_no_such_address() {
    let site = TestSite::start();
    for address in ADDRESSES {
        let post = site.send(Request::post(address).body(Body::empty()).unwrap()).await;
        assert_eq!(post.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(told(&post)["type"], "urn:trajectoire:probleme:ressource-inconnue");
    }
    let document = site.get("/api/openapi.json").await;
    assert!(!document.text().contains("publications"));
    assert!(site.get("/api").await.text().contains("n’est pas ouvert à la publication"));
}

#[tokio::test]
async fn who_may_not_is_told_why_and_what_to_do() {
    let open = Open::start();
    let all = open.secret();
    let (expired, revoked) = (open.secret(), open.secret());
    let tokens = open.tokens().all().unwrap();
    open.tokens().revoke(&tokens[2].id).unwrap();
    let path = open.site.folder().join("tokens.json");
    let mut kept: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    kept["tokens"][1]["expires"] = json!("2026-01-01T00:00:00Z");
    fs::write(&path, kept.to_string()).unwrap();
    let (labels, tries) = (open.secret_for(Some(&["labels"]), true), open.secret_for(None, false));
    let long = format!("{FIBRE}?notes={}", "a".repeat(501));
    for (address, secret, kind, status, code) in [
        (FIBRE, "trj_inconnu", CSV, 401, "jeton-inconnu"),
        (FIBRE, &expired, CSV, 401, "jeton-expire"),
        (FIBRE, &revoked, CSV, 401, "jeton-revoque"),
        (FIBRE, &labels, CSV, 403, "jeton-sans-droit"),
        ("/api/v1/publications", &labels, ZIP, 403, "jeton-sans-droit"),
        ("/api/v1/essais/fibre", &labels, CSV, 403, "jeton-sans-droit"),
        (FIBRE, &tries, CSV, 403, "jeton-d-essai"),
        ("/api/v1/publications/fibres", &all, CSV, 404, "jeu-de-donnees-inconnu"),
        (FIBRE, &all, "application/x-www-form-urlencoded", 415, "envoi-d-un-autre-type"),
        ("/api/v1/publications", &all, CSV, 415, "envoi-d-un-autre-type"),
        ("/api/v1/publications/fibre?essai=1", &all, CSV, 400, "parametre-inconnu"),
        ("/api/v1/publications/fibre?base=un", &all, CSV, 404, "version-inconnue"),
        ("/api/v1/publications/fibre?base=9", &all, CSV, 409, "version-depassee"),
        ("/api/v1/publications/fibre?notes=a%00b", &all, CSV, 400, "notes-refusees"),
        (&long, &all, CSV, 400, "notes-refusees"),
    ] {
        let answer = open.post(address, secret, kind, corrected()).await;
        assert_eq!(answer.status.as_u16(), status, "{code}: {}", answer.text());
        let problem = told(&answer);
        assert_eq!(problem["type"], format!("urn:trajectoire:probleme:{code}"));
        assert!(!problem["help"].as_str().unwrap().is_empty(), "{problem}");
        let challenge = answer.header("www-authenticate");
        match status {
            401 => assert!(challenge.contains("invalid_token"), "{challenge}"),
            403 => assert!(challenge.contains("insufficient_scope"), "{challenge}"),
            _ => assert_eq!(challenge, ""),
        }
        assert_eq!(open.log().last().unwrap().outcome, code);
    }
    assert_eq!(open.releases(), [1]);
}

#[tokio::test]
async fn without_a_token_nothing_is_said_but_that_one_is_needed() {
    let open = Open::start();
    for address in ADDRESSES {
        let none = Request::post(address).body(Body::from(corrected())).unwrap();
        let answer = open.site.send(none).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{address}");
        assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"trajectoire\"");
        let get = open.site.get(address).await;
        assert_eq!(get.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert_eq!(get.header("allow"), "POST");
    }
    // Anybody could fill the log with them.
    assert!(open.log().is_empty());
}

#[tokio::test]
async fn a_token_is_refused_as_soon_as_it_is_revoked() {
    let open = Open::start();
    let secret = open.secret();
    let tried = open.post("/api/v1/essais/fibre", &secret, CSV, corrected()).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.text());
    let token = open.tokens().all().unwrap().pop().unwrap();
    open.tokens().revoke(&token.id).unwrap();
    let reused = open.post(FIBRE, &secret, CSV, corrected()).await;
    assert_eq!(reused.status, StatusCode::UNAUTHORIZED);
    assert!(told(&reused)["detail"].as_str().unwrap().contains("retiré"), "{}", reused.text());
    assert_eq!(open.releases(), [1]);
    let last = open.log().pop().unwrap();
    assert_eq!((last.token, &*last.outcome), (Some(token.id), "jeton-revoque"));
}

#[tokio::test]
async fn guesses_are_counted_and_a_good_token_is_not_among_them() {
    let open = Open::start();
    for _ in 0..10 {
        let guess = open.post(FIBRE, "trj_essai", CSV, "").await;
        assert_eq!(guess.status, StatusCode::UNAUTHORIZED);
    }
    let guess = open.post(FIBRE, "trj_essai", CSV, "").await;
    assert_eq!(guess.status, StatusCode::TOO_MANY_REQUESTS);
    assert!((1..=60).contains(&guess.header("retry-after").parse::<u32>().unwrap()));
    assert_eq!(open.log().len(), 10);
    let good = open.post("/api/v1/essais/fibre", &open.secret(), CSV, corrected()).await;
    assert_eq!(good.status, StatusCode::OK, "{}", good.text());
}

#[tokio::test]
async fn the_log_never_writes_on_the_terminal_what_a_stranger_chose() {
    let open = Open::start();
    let address = "/api/v1/essais/%1b%5B2J%1b%5B31mpirate%0Afaux";
    let request = Request::post(address).header("authorization", "Bearer trj_x");
    let request = request.header("content-type", CSV).body(Body::empty()).unwrap();
    assert_eq!(open.site.send(request).await.status, StatusCode::UNAUTHORIZED);
    let entries = server::Journal::within(&open.site.folder()).entries().unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].dataset, None);
}

#[tokio::test]
async fn what_is_too_large_or_not_whole_is_refused() {
    let open = Open::within(Limits { megabytes: 1, ..LIMITS });
    let secret = open.secret();
    let large = open.post(FIBRE, &secret, CSV, vec![b'0'; 1_000_001]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    for (announced, code, status) in [
        ("1000001", "envoi-trop-gros", StatusCode::PAYLOAD_TOO_LARGE),
        ("100000", "envoi-coupe", StatusCode::BAD_REQUEST),
    ] {
        let request = Request::post(FIBRE)
            .header("authorization", format!("Bearer {secret}"))
            .header("content-type", CSV)
            .header("content-length", announced);
        let answer = open.site.send(request.body(Body::from("code_commune")).unwrap()).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        assert!(told(&answer)["type"].as_str().unwrap().ends_with(code));
    }
    assert_eq!(open.outcomes(), ["envoi-trop-gros", "envoi-trop-gros", "envoi-coupe"]);
    assert_eq!(open.releases(), [1]);
}

#[tokio::test]
async fn what_takes_too_long_is_not_published_later() {
    let open = Open::within(Limits { time: Duration::ZERO, ..LIMITS });
    let secret = open.secret();
    let slow = open.post(FIBRE, &secret, CSV, Body::new(Endless(false))).await;
    assert_eq!(slow.status, StatusCode::REQUEST_TIMEOUT, "{}", slow.text());
    let long = open.post(FIBRE, &secret, CSV, corrected()).await;
    assert_eq!(long.status, StatusCode::SERVICE_UNAVAILABLE, "{}", long.text());
    assert_eq!(open.outcomes(), ["envoi-trop-lent", "calcul-trop-long"]);
    assert_eq!(open.releases(), [1]);
}

#[tokio::test]
async fn an_archive_that_bursts_or_leads_out_is_refused() {
    let open = Open::start();
    let secret = open.secret();
    let zeros = vec![b'0'; 20_000_000];
    let many: Vec<(String, &[u8])> = (0..2001).map(|n| (n.to_string(), &b"0"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (&**name, *bytes)).collect();
    let mut cut = archive(&[("datapackage.json", b"{}")]);
    cut.truncate(cut.len() - 10);
    for (sent, status, code) in [
        (archive(&[("fibre.csv", &zeros)]), 413, "archive-trop-grosse"),
        (archive(&many), 413, "archive-trop-grosse"),
        (archive(&[("../../keys/minisign.key", b"0")]), 422, "archive-qui-sort"),
        // It stands in the folder of the archive, as everything does.
        (archive(&[("/etc/passwd", b"0")]), 422, "paquet-refuse"),
        (cut, 422, "archive-illisible"),
        (b"code_commune".to_vec(), 422, "archive-illisible"),
        (archive(&[("lisez-moi.txt", b"rien")]), 422, "paquet-refuse"),
    ] {
        let answer = open.post("/api/v1/publications", &secret, ZIP, sent).await;
        assert_eq!(answer.status.as_u16(), status, "{code}: {}", answer.text());
        let problem = told(&answer);
        assert_eq!(problem["type"], format!("urn:trajectoire:probleme:{code}"), "{problem}");
    }
    assert_eq!(open.releases(), [1]);
}

#[tokio::test]
async fn of_two_publishers_at_once_one_is_told_to_wait() {
    let open = Open::start();
    let secret = open.secret();
    let other = corrected().replace("12477,12477", "12477,4000");
    let (one, two) = tokio::join!(
        open.post(FIBRE, &secret, CSV, corrected()),
        open.post(FIBRE, &secret, CSV, other)
    );
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "{} {}", one.text(), two.text());
    assert_eq!(open.releases(), [1, 2]);
    assert!(open.outcomes().contains(&"publication-en-cours".to_owned()));
}

#[tokio::test]
async fn a_publication_from_the_command_line_is_waited_for_or_started_from() {
    let open = Open::start();
    let secret = open.secret();
    let folder = open.site.folder();
    // As a process of this machine that publishes writes it: this one, which runs.
    let machine = fs::read_to_string("/proc/sys/kernel/hostname").unwrap();
    let lock = json!({
        "machine": machine.trim(), "process": std::process::id(),
        "since": "2026-01-01T00:00:00Z", "until": "2126-01-01T00:00:00Z",
    });
    fs::write(folder.join("publication.lock"), lock.to_string()).unwrap();
    let locked = open.post(FIBRE, &secret, CSV, corrected()).await;
    assert_eq!(locked.status, StatusCode::CONFLICT, "{}", locked.text());
    assert!(told(&locked)["type"].as_str().unwrap().ends_with("publication-en-cours"));
    fs::remove_file(folder.join("publication.lock")).unwrap();

    let store = Store::open(&folder).unwrap();
    let elsewhere = move || publish(&store, "labels.csv", &|text| text.replacen('\n', "\r\n", 1));
    std::thread::spawn(elsewhere).join().unwrap();
    assert_eq!(open.releases(), [1, 2]);
    let stale = open.post(&format!("{FIBRE}?base=1"), &secret, CSV, corrected()).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    assert!(told(&stale)["type"].as_str().unwrap().ends_with("version-depassee"));
    // Without a base, what was published elsewhere is kept.
    let fresh = open.post(FIBRE, &secret, CSV, corrected()).await;
    assert_eq!(fresh.status, StatusCode::CREATED, "{}", fresh.text());
    let labels = |number: u32| fs::read(folder.join(format!("releases/{number:06}/labels.csv")));
    assert_eq!(labels(3).unwrap(), labels(2).unwrap());
}

#[tokio::test]
async fn pages_of_other_sites_may_not_publish() {
    let open = Open::start();
    for address in ADDRESSES {
        let asked = Request::options(address)
            .header("origin", "https://ailleurs.exemple")
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "authorization");
        let preflight = open.site.send(asked.body(Body::empty()).unwrap()).await;
        let asked = Request::post(address).header("origin", "https://ailleurs.exemple");
        let post = open.site.send(asked.body(Body::empty()).unwrap()).await;
        for answer in [preflight, post] {
            let allowed =
                answer.headers.keys().filter(|name| name.as_str().starts_with("access-control"));
            assert_eq!(allowed.count(), 0, "{address}");
        }
    }
}

#[tokio::test]
async fn a_file_of_tokens_that_others_may_read_lets_nobody_in() {
    use std::os::unix::fs::PermissionsExt as _;
    let open = Open::start();
    let scope = Scope { datasets: None, publishes: true };
    let (_, secret) = open.tokens().add("Mairie", scope, "1d".parse().unwrap()).unwrap();
    let path = open.site.folder().join("tokens.json");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let answer = open.post(FIBRE, &secret, CSV, corrected()).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(told(&answer)["type"].as_str().unwrap().ends_with("publication-impossible"));
}
