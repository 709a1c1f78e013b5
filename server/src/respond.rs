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
/// What follows the address of the page that a file is described by.
const DESCRIBED: &str = "rel=\"describedby\"; type=\"text/html\"";

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
        let csv = HeaderValue::from_static("text/csv; charset=utf-8; header=present");
        let shown = format!("attachment; filename=\"{name}\"");
        Self::file(bytes, csv, &shown, &[format!("<{described_by}>; {DESCRIBED}")])
    }

    /// An image to be shown, or saved under a name, with the address of the page that it is an image of.
    pub(crate) fn image(
        bytes: Bytes,
        kind: HeaderValue,
        name: &str,
        page: &str,
        policy: Option<HeaderValue>,
    ) -> Self {
        let shown = format!("inline; filename=\"{name}\"");
        let links = [format!("<{page}>; rel=\"canonical\""), format!("<{page}>; {DESCRIBED}")];
        let mut image = Self::file(bytes, kind, &shown, &links);
        image.headers.extend(policy.map(|policy| (header::CONTENT_SECURITY_POLICY, policy)));
        image
    }

    /// A file that anybody may read from anywhere.
    fn file(bytes: Bytes, kind: HeaderValue, shown: &str, links: &[String]) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, kind);
        let any = HeaderValue::from_static("*");
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
        let digest = BASE64_STANDARD.encode(Sha256::digest(&bytes));
        // Names and addresses come from ids that the package's checks hold to plain ASCII.
        set(&mut headers, header::CONTENT_DISPOSITION, shown);
        set(&mut headers, header::LINK, &links.join(", "));
        set(&mut headers, CONTENT_DIGEST, &format!("sha-256=:{digest}:"));
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
