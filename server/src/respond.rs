//! Answers that say what they are: type, length, validator, digest; and 304 when nothing has changed.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// Kept by caches, asked about each time: a page moves with the release.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
const CONTENT_DIGEST: HeaderName = HeaderName::from_static("content-digest");

/// What is sent, and how it is described.
pub(crate) struct Representation {
    bytes: Bytes,
    headers: HeaderMap,
}

impl Representation {
    /// A page.
    pub(crate) fn html(bytes: Bytes, policy: Option<HeaderValue>) -> Self {
        let mut headers = HeaderMap::new();
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, html);
        if let Some(policy) = policy {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        Self { bytes, headers }
    }

    /// A file that is read where it is, of a type.
    pub(crate) fn of_type(bytes: Bytes, kind: &'static str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        Self { bytes, headers }
    }

    /// A CSV file to be saved under a name, with the address of the page that describes it.
    pub(crate) fn csv(bytes: Bytes, name: &str, described_by: &str) -> Self {
        let mut headers = HeaderMap::new();
        let csv = HeaderValue::from_static("text/csv; charset=utf-8; header=present");
        headers.insert(header::CONTENT_TYPE, csv);
        let any = HeaderValue::from_static("*");
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
        let digest = BASE64_STANDARD.encode(Sha256::digest(&bytes));
        let described = [
            (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
            (header::LINK, format!("<{described_by}>; rel=\"describedby\"; type=\"text/html\"")),
            (CONTENT_DIGEST, format!("sha-256=:{digest}:")),
        ];
        for (name, value) in described {
            // Names and addresses come from ids that the package's checks hold to plain ASCII.
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        Self { bytes, headers }
    }
}

/// Answers a request for a representation.
pub(crate) fn with(request: &HeaderMap, status: StatusCode, sent: Representation) -> Response {
    let mut headers = sent.headers;
    let hash = Sha256::digest(&sent.bytes);
    // Weak, because a layer may compress what this validator names.
    let tag = format!("W/\"{}\"", BASE64_STANDARD.encode(&hash[..18]));
    headers.insert(header::CACHE_CONTROL, REVALIDATE);
    if status == StatusCode::OK {
        if known(request, &tag) {
            headers.remove(header::CONTENT_TYPE);
            headers.remove(CONTENT_DIGEST);
            set(&mut headers, header::ETAG, &tag);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        set(&mut headers, header::ETAG, &tag);
    }
    (status, headers, Body::from(sent.bytes)).into_response()
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// Whether the client holds this representation already (RFC 9110, weak comparison).
fn known(request: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|given| given.trim() == "*" || opaque(given) == opaque(tag))
}
