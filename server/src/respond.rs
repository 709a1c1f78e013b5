//! Answers that say what they are: type, length, validator, digest; 304 when nothing has changed, and a part
//! of a file for whoever goes on from where it broke off.

mod range;
mod stored;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use sha2::{Digest as _, Sha256};

use stored::Sending;
pub(crate) use stored::Stored;

/// Kept by caches, asked about each time: a page moves with the release.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
pub(crate) const CONTENT_DIGEST: HeaderName = HeaderName::from_static("content-digest");
const REPR_DIGEST: HeaderName = HeaderName::from_static("repr-digest");

/// What cannot stand in an address that a header names.
const OUTSIDE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>');

/// What is sent, and how it is described.
pub(crate) struct Representation {
    content: Content,
    headers: HeaderMap,
    /// The SHA-256 of what is sent as it is; none where a layer may compress it, as pages.
    exact: Option<[u8; 32]>,
}

/// Where the bytes of an answer are.
pub(crate) enum Content {
    /// In memory.
    Held(Bytes),
    /// In the store: they are sent whole.
    Stored(Stored),
    /// Nowhere yet: they are written while they are sent. Neither their length nor their digest is known.
    Written {
        /// The SHA-256 of all that decides of them: a client that holds the same is told so.
        named: [u8; 32],
        /// What writes them.
        body: Body,
    },
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self::Held(bytes)
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Held(bytes.into())
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Held(text.into())
    }
}

impl Content {
    /// What is written while it is sent; `named` is all that decides of its bytes.
    pub(crate) fn written(named: &str, body: Body) -> Self {
        Self::Written { named: Sha256::digest(named).into(), body }
    }

    /// What tells it from another: its own digest, unless it is not written yet.
    fn sha256(&self) -> [u8; 32] {
        match self {
            Self::Held(bytes) => Sha256::digest(bytes).into(),
            Self::Stored(stored) => stored.sha256,
            Self::Written { named, .. } => *named,
        }
    }

    fn body(self) -> Body {
        match self {
            Self::Held(bytes) => Body::from(bytes),
            Self::Stored(stored) => Body::new(Sending::from(stored)),
            Self::Written { body, .. } => body,
        }
    }
}

/// Whether a browser shows a file or saves it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Disposition {
    /// Shown where it was asked.
    Inline,
    /// Saved.
    Attachment,
}

/// A file that anybody may take: what it is called, and what it says of itself.
pub(crate) struct File<'a> {
    /// Its bytes.
    pub(crate) content: Content,
    /// Its media type.
    pub(crate) kind: &'a str,
    /// The name that it is saved under, in plain ASCII.
    pub(crate) name: &'a str,
    /// Shown or saved.
    pub(crate) disposition: Disposition,
    /// Where it is described, by what it is licensed… ([`link`]).
    pub(crate) links: &'a [String],
    /// When it was made (RFC 3339): the release's hour.
    pub(crate) modified: &'a str,
}

/// A value of the header `Link`: what another address is to this one, and its media type.
pub(crate) fn link(href: &str, rel: &str, kind: Option<&str>) -> String {
    let kind = kind.map(|kind| format!("; type=\"{kind}\"")).unwrap_or_default();
    // A column that an address names may have accents.
    let href = utf8_percent_encode(href, OUTSIDE);
    format!("<{href}>; rel=\"{rel}\"{kind}")
}

impl Representation {
    /// A page.
    pub(crate) fn html(bytes: Bytes, policy: Option<HeaderValue>) -> Self {
        let mut headers = HeaderMap::new();
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, html);
        Self { content: bytes.into(), headers, exact: None }.under(policy)
    }

    /// What is read where it is, of a type: a feed, a document for programs.
    pub(crate) fn of_type(content: impl Into<Content>, kind: &str) -> Self {
        let mut headers = HeaderMap::new();
        set(&mut headers, header::CONTENT_TYPE, kind);
        Self { content: content.into(), headers, exact: None }
    }

    /// A file.
    pub(crate) fn file(file: File<'_>) -> Self {
        let shown = match file.disposition {
            Disposition::Inline => "inline",
            Disposition::Attachment => "attachment",
        };
        let written = matches!(file.content, Content::Written { .. });
        let exact = (!written).then(|| file.content.sha256());
        let mut sent = Self { exact, ..Self::of_type(file.content, file.kind) };
        let headers = &mut sent.headers;
        // Names and addresses come from ids that the package's checks hold to plain ASCII.
        let shown = format!("{shown}; filename=\"{}\"", file.name);
        set(headers, header::CONTENT_DISPOSITION, &shown);
        set(headers, header::LINK, &file.links.join(", "));
        if let Some(sha256) = exact {
            let digest = digest(sha256);
            set(headers, CONTENT_DIGEST, &digest);
            set(headers, REPR_DIGEST, &digest);
            set(headers, header::ACCEPT_RANGES, "bytes");
        }
        if let Some(modified) = http_date(file.modified) {
            set(headers, header::LAST_MODIFIED, &modified);
        }
        sent
    }

    /// A file that is sent again, with the headers that it was sent with.
    pub(crate) fn held(bytes: Bytes, headers: HeaderMap, sha256: [u8; 32]) -> Self {
        Self { content: bytes.into(), headers, exact: Some(sha256) }
    }

    /// The same, under a policy of its own for what it may load.
    pub(crate) fn under(mut self, policy: Option<HeaderValue>) -> Self {
        self.headers.extend(policy.map(|policy| (header::CONTENT_SECURITY_POLICY, policy)));
        self
    }
}

/// Answers a request for a representation.
pub(crate) fn with(request: &HeaderMap, status: StatusCode, sent: Representation) -> Response {
    let Representation { content, mut headers, exact } = sent;
    headers.insert(header::CACHE_CONTROL, REVALIDATE);
    if status != StatusCode::OK {
        return (status, headers, content.body()).into_response();
    }
    let hash = BASE64_STANDARD.encode(&exact.unwrap_or_else(|| content.sha256())[..18]);
    // Weak where a layer may compress what the validator names.
    let tag = if exact.is_some() { format!("\"{hash}\"") } else { format!("W/\"{hash}\"") };
    set(&mut headers, header::ETAG, &tag);
    if unchanged(request, &tag, &headers) {
        for name in [header::CONTENT_TYPE, CONTENT_DIGEST, REPR_DIGEST] {
            headers.remove(name);
        }
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let bytes = match content {
        Content::Held(bytes) => bytes,
        whole => return (status, headers, whole.body()).into_response(),
    };
    match exact.and_then(|_| range::asked(request, &headers, bytes.len())) {
        None => (status, headers, Body::from(bytes)).into_response(),
        Some(Ok(part)) => {
            let told = format!("bytes {}-{}/{}", part.start(), part.end(), bytes.len());
            let part = bytes.slice(part);
            set(&mut headers, header::CONTENT_RANGE, &told);
            // That of what is sent; the whole keeps its own (RFC 9530).
            set(&mut headers, CONTENT_DIGEST, &digest(Sha256::digest(&part).into()));
            (StatusCode::PARTIAL_CONTENT, headers, Body::from(part)).into_response()
        }
        Some(Err(range::Beyond)) => {
            headers.remove(header::CONTENT_TYPE);
            headers.remove(CONTENT_DIGEST);
            set(&mut headers, header::CONTENT_RANGE, &format!("bytes */{}", bytes.len()));
            (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response()
        }
    }
}

/// Says on one line all that an answer depends on, the coding that its client reads too: there are caches that read
/// only the last line.
pub(crate) fn vary(headers: &mut HeaderMap) {
    let coding = header::ACCEPT_ENCODING.as_str();
    let lines = headers.get_all(header::VARY).iter().filter_map(|line| line.to_str().ok());
    let told = lines.flat_map(|line| line.split(',')).map(str::trim);
    let mut names: Vec<&str> = told.filter(|name| !name.eq_ignore_ascii_case(coding)).collect();
    names.push(coding);
    let line = names.join(", ");
    set(headers, header::VARY, &line);
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// A digest as RFC 9530 writes it.
fn digest(sha256: [u8; 32]) -> String {
    format!("sha-256=:{}:", BASE64_STANDARD.encode(sha256))
}

/// An hour as HTTP writes it; none for a text that is not one.
fn http_date(rfc3339: &str) -> Option<String> {
    let at: Timestamp = rfc3339.parse().ok()?;
    rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&at).ok()
}

/// A header as text.
fn said<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether the client holds this representation already (RFC 9110): by its tag, weakly compared, or by its
/// hour when it names no tag.
fn unchanged(request: &HeaderMap, tag: &str, headers: &HeaderMap) -> bool {
    let mut tags = request.get_all(header::IF_NONE_MATCH).iter().peekable();
    if tags.peek().is_none() {
        let since = said(request, &header::IF_MODIFIED_SINCE).and_then(hour);
        let modified = said(headers, &header::LAST_MODIFIED).and_then(hour);
        return since.zip(modified).is_some_and(|(since, modified)| modified <= since);
    }
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    holds(request, |given| given == opaque(tag))
}

/// Whether the client names a tag that is this one, compared weakly, or any.
pub(crate) fn holds(request: &HeaderMap, is_this: impl Fn(&str) -> bool) -> bool {
    let tags = request.get_all(header::IF_NONE_MATCH).iter();
    tags.filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|given| given.trim().trim_start_matches("W/"))
        .any(|given| given == "*" || is_this(given))
}

/// The hour that an HTTP date says.
fn hour(date: &str) -> Option<Timestamp> {
    rfc2822::DateTimeParser::new().parse_timestamp(date).ok()
}
