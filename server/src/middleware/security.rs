//! What the browser may do with an answer: nothing from elsewhere, no script that we did not write.

use app::address;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use datasets::model::Language;
use sha2::{Digest as _, Sha256};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::state::State;

/// The policy of answers that are not pages: they load nothing.
const CLOSED: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// The policy of the worker that checks files: it reads from this site, and sends to none.
const WORKER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
);

/// How the paths of its files begin.
const CHECKER: &str = "/pkg/controle.";

const FIXED: [(HeaderName, HeaderValue); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// For a year, browsers that came over TLS come back over TLS.
const OVER_TLS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Tells browsers to come over TLS alone, where the address of the site says that it has it. What came without is
/// sent the same: browsers then pass over it (RFC 6797, 8.1).
pub(super) fn only_over_tls(state: &State) -> Option<SetResponseHeaderLayer<HeaderValue>> {
    let origin = state.site(Language::default()).origin.as_ref()?;
    let header = header::STRICT_TRANSPORT_SECURITY;
    origin.is_over_tls().then(|| SetResponseHeaderLayer::overriding(header, OVER_TLS))
}

/// Who may show an answer among what is theirs.
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const ANYWHERE: HeaderValue = HeaderValue::from_static("cross-origin");
const AT_HOME: HeaderValue = HeaderValue::from_static("same-origin");

/// Where the pages are that other sites may frame.
const FRAMED: &str = "/integrer/";

/// Whether an answer may stand in a frame of another site.
pub(crate) fn may_be_framed(path: &str) -> bool {
    address::language_of(path).1.starts_with(FRAMED)
}

/// Adds the headers that every answer has.
pub(super) async fn headers(request: Request<Body>, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    guarded(&path, next.run(request).await)
}

/// The answer at a path, with the headers that every answer has.
pub(crate) fn guarded(path: &str, mut response: Response) -> Response {
    let framed = may_be_framed(path);
    let own = if path.starts_with(CHECKER) { WORKER } else { CLOSED };
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        if !(framed && name == header::X_FRAME_OPTIONS) {
            headers.insert(name, value);
        }
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(own);
    // What other sites may read they may show.
    let shown = headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN);
    headers.insert(RESOURCE_POLICY, if shown { ANYWHERE } else { AT_HOME });
    response
}

/// The policy of a page: its own files, and its inline scripts by their hash; `framed` when other sites
/// may frame it.
pub(crate) fn content_security_policy(html: &[u8], framed: bool) -> Option<HeaderValue> {
    let mut scripts = vec!["'self'".to_owned(), "'wasm-unsafe-eval'".to_owned()];
    scripts.extend(
        inline_scripts(html)
            .map(|script| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)))),
    );
    let policy = format!(
        "default-src 'none'; script-src {}; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors {}",
        scripts.join(" "),
        if framed { "*" } else { "'none'" }
    );
    HeaderValue::from_str(&policy).ok()
}

/// The text of each script that stands in the page.
fn inline_scripts(html: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let start = find(rest, b"<script")?;
            let tag = &rest[start..];
            let open = find(tag, b">")?;
            let (attributes, text) = (&tag[..open], &tag[open + 1..]);
            let close = find(text, b"</script>")?;
            rest = &text[close..];
            // Text of another type than a script's is never run.
            let read = [b" type=\"text/".as_slice(), b" type=\"application/ld+json\""];
            let runs = read.iter().all(|kind| find(attributes, kind).is_none());
            if runs && find(attributes, b" src=").is_none() {
                return Some(&text[..close]);
            }
        }
    })
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_is_allowed_by_its_hash_and_no_other() {
        let html = b"<script src=\"/a.js\"></script><script type=\"module\">let a=1;</script>\
                     <script type=\"text/tab-separated-values\">mot</script>\
                     <script type=\"application/ld+json\">{}</script>";
        let policy = content_security_policy(html, false).unwrap();
        let policy = policy.to_str().unwrap();
        // printf 'let a=1;' | openssl dgst -sha256 -binary | base64
        let expected = BASE64_STANDARD.encode(Sha256::digest("let a=1;"));
        assert!(policy.contains(&format!("'sha256-{expected}'")), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 1);
        assert!(!policy.contains("unsafe-inline"));
    }
}
