//! A page that is kept: its headers, and its bytes in each coding that somebody asked for.

use std::io::Write as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::{accept, respond};

/// How a body may be coded on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
    /// As it is.
    Plain,
}

impl Coding {
    /// The shortest that a client reads (RFC 9110, `Accept-Encoding`).
    pub(super) fn asked(headers: &HeaderMap) -> Self {
        if accept::reads(headers, "br") {
            Self::Brotli
        } else if accept::reads(headers, "gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// Its name, and how it tells its validator from those of the others.
    const fn named(self) -> (Option<HeaderValue>, &'static str) {
        match self {
            Self::Brotli => (Some(HeaderValue::from_static("br")), "-br"),
            Self::Gzip => (Some(HeaderValue::from_static("gzip")), "-gz"),
            Self::Plain => (None, ""),
        }
    }
}

/// How hard Brotli tries (0 to 11). Beyond, the first who asks would wait longer than the others gain.
const QUALITY: i32 = 5;
/// Bytes that Brotli looks back over, as a power of two: more than a page.
const WINDOW: i32 = 20;

/// A page.
pub(super) struct Page {
    headers: HeaderMap,
    hash: String,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
    asked: AtomicU32,
}

impl Page {
    /// Whether an answer is a page that has the same bytes for everyone.
    pub(super) fn may_be(response: &Response) -> bool {
        let kind = response.headers().get(header::CONTENT_TYPE);
        response.status() == StatusCode::OK
            && kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
    }

    /// A page, as it is sent to whoever reads no coding.
    pub(super) fn of(mut headers: HeaderMap, plain: Bytes) -> Self {
        for name in [header::CONTENT_LENGTH, header::ETAG, header::CONTENT_ENCODING] {
            headers.remove(name);
        }
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        let hash = BASE64_STANDARD.encode(&Sha256::digest(&plain)[..18]);
        let (gzip, brotli) = (OnceLock::new(), OnceLock::new());
        Self { headers, hash, plain, gzip, brotli, asked: AtomicU32::new(0) }
    }

    /// How many times it was asked for.
    pub(super) fn asked(&self) -> u32 {
        self.asked.load(Ordering::Relaxed)
    }

    /// About how many bytes it takes, once it is coded in every way.
    pub(super) fn weight(&self) -> usize {
        self.plain.len() * 3 / 2
    }

    /// Its bytes in a coding; made when they are asked for first.
    pub(super) fn body(&self, coding: Coding) -> &Bytes {
        match coding {
            Coding::Plain => &self.plain,
            Coding::Gzip => self.gzip.get_or_init(|| {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                // Writing to memory does not fail.
                let _ = encoder.write_all(&self.plain);
                encoder.finish().unwrap_or_default().into()
            }),
            Coding::Brotli => self.brotli.get_or_init(|| {
                let params = BrotliEncoderParams {
                    quality: QUALITY,
                    lgwin: WINDOW,
                    size_hint: self.plain.len(),
                    ..BrotliEncoderParams::default()
                };
                let mut coded = Vec::new();
                let _ = brotli::BrotliCompress(&mut self.plain.as_ref(), &mut coded, &params);
                coded.into()
            }),
        }
    }

    /// The answer for a client: nothing but its headers when it holds the page already, in whatever coding.
    pub(super) fn answer(&self, request: &HeaderMap, head: bool) -> Response {
        // It goes round after four billion, which changes an order and nothing else.
        self.asked.fetch_add(1, Ordering::Relaxed);
        let coding = Coding::asked(request);
        let (name, ending) = coding.named();
        let mut headers = self.headers.clone();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{}{ending}\"", self.hash)) {
            headers.insert(header::ETAG, tag);
        }
        if self.is_held(request) {
            headers.remove(header::CONTENT_TYPE);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        let body = self.body(coding);
        headers.extend(name.map(|name| (header::CONTENT_ENCODING, name)));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        let body = if head { Body::empty() } else { Body::from(body.clone()) };
        (headers, body).into_response()
    }

    fn is_held(&self, request: &HeaderMap) -> bool {
        respond::holds(request, |tag| {
            let ending = tag.trim_matches('"').strip_prefix(self.hash.as_str());
            ending.is_some_and(|ending| ["", "-br", "-gz"].contains(&ending))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn asking(name: header::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_shortest_coding_that_a_client_reads_is_chosen() {
        for (told, coding) in [
            ("gzip, deflate, br", Coding::Brotli),
            ("gzip;q=1.0, br;q=0", Coding::Gzip),
            ("GZIP", Coding::Gzip),
            ("*", Coding::Brotli),
            ("br;Q=0, *", Coding::Gzip),
            ("*;q=0", Coding::Plain),
            ("identity", Coding::Plain),
            ("brotli", Coding::Plain),
            ("", Coding::Plain),
        ] {
            assert_eq!(Coding::asked(&asking(header::ACCEPT_ENCODING, told)), coding, "{told}");
        }
    }

    #[test]
    fn a_page_is_the_same_in_every_coding_and_is_not_sent_again() {
        let html = "<p>29,3 %</p>".repeat(1_000);
        let page = Page::of(HeaderMap::new(), Bytes::from(html.clone()));
        let mut read = String::new();
        brotli::Decompressor::new(page.body(Coding::Brotli).as_ref(), 4096)
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, html);
        read.clear();
        flate2::read::GzDecoder::new(page.body(Coding::Gzip).as_ref())
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, html);
        let mut tags = Vec::new();
        for told in ["br", "gzip", "identity"] {
            let answer = page.answer(&asking(header::ACCEPT_ENCODING, told), false);
            tags.push(answer.headers()[header::ETAG].clone());
        }
        assert!(tags[0] != tags[1] && tags[1] != tags[2], "{tags:?}");
        for tag in tags {
            let held = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag)]);
            assert_eq!(page.answer(&held, false).status(), StatusCode::NOT_MODIFIED);
        }
        let other = asking(header::IF_NONE_MATCH, "\"other\"");
        assert_eq!(page.answer(&other, false).status(), StatusCode::OK);
    }
}
