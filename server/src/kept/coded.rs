//! A page or a document that is kept: its bytes, and their headers, in each coding that somebody asked for.

use std::io::Write as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
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

    /// Bytes in this coding.
    fn code(self, plain: &Bytes) -> Bytes {
        // Writing to memory does not fail.
        match self {
            Self::Plain => plain.clone(),
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                let _ = encoder.write_all(plain);
                encoder.finish().unwrap_or_default().into()
            }
            Self::Brotli => {
                let params = BrotliEncoderParams {
                    quality: QUALITY,
                    lgwin: WINDOW,
                    size_hint: plain.len(),
                    ..BrotliEncoderParams::default()
                };
                let mut coded = Vec::new();
                let _ = brotli::BrotliCompress(&mut plain.as_ref(), &mut coded, &params);
                coded.into()
            }
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

/// A page, or a document for programs.
pub(super) struct Coded {
    /// Those of every coding.
    headers: HeaderMap,
    hash: String,
    plain: Bytes,
    /// In each coding, what is sent.
    sent: [OnceLock<Sent>; 3],
    asked: AtomicU32,
}

/// What is sent in a coding.
pub(super) struct Sent {
    headers: HeaderMap,
    body: Bytes,
}

impl Coded {
    /// An answer, as it is sent to whoever reads no coding.
    pub(super) fn of(mut headers: HeaderMap, plain: Bytes) -> Self {
        for name in [header::CONTENT_LENGTH, header::ETAG, header::CONTENT_ENCODING] {
            headers.remove(name);
        }
        respond::vary(&mut headers);
        let hash = BASE64_STANDARD.encode(&Sha256::digest(&plain)[..18]);
        let sent = [const { OnceLock::new() }; 3];
        Self { headers, hash, plain, sent, asked: AtomicU32::new(0) }
    }

    /// How many times it was asked for.
    pub(super) fn asked(&self) -> u32 {
        self.asked.load(Ordering::Relaxed)
    }

    /// About how many bytes it takes, once it is coded in every way.
    pub(super) fn weight(&self) -> usize {
        self.plain.len() * 3 / 2
    }

    /// What is sent in a coding; made when it is asked for first.
    pub(super) fn sent(&self, coding: Coding) -> &Sent {
        self.sent[coding as usize].get_or_init(|| {
            let body = coding.code(&self.plain);
            let (name, ending) = coding.named();
            let mut headers = self.headers.clone();
            if let Ok(tag) = HeaderValue::from_str(&format!("\"{}{ending}\"", self.hash)) {
                headers.insert(header::ETAG, tag);
            }
            headers.extend(name.map(|name| (header::CONTENT_ENCODING, name)));
            headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
            Sent { headers, body }
        })
    }

    /// The answer for a client: nothing but its headers when it holds the bytes already, in whatever coding.
    pub(super) fn to(&self, request: &HeaderMap, head: bool) -> Response {
        // It goes round after four billion, which changes an order and nothing else.
        self.asked.fetch_add(1, Ordering::Relaxed);
        let sent = self.sent(Coding::asked(request));
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = sent.headers.clone();
        if self.is_held(request) {
            for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
                response.headers_mut().remove(name);
            }
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else if !head {
            *response.body_mut() = sent.body.clone().into();
        }
        response
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
        let page = Coded::of(HeaderMap::new(), Bytes::from(html.clone()));
        let mut read = String::new();
        brotli::Decompressor::new(page.sent(Coding::Brotli).body.as_ref(), 4096)
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, html);
        read.clear();
        flate2::read::GzDecoder::new(page.sent(Coding::Gzip).body.as_ref())
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, html);
        let mut tags = Vec::new();
        for told in ["br", "gzip", "identity"] {
            let answer = page.to(&asking(header::ACCEPT_ENCODING, told), false);
            tags.push(answer.headers()[header::ETAG].clone());
        }
        assert!(tags[0] != tags[1] && tags[1] != tags[2], "{tags:?}");
        for tag in tags {
            let held = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag)]);
            assert_eq!(page.to(&held, false).status(), StatusCode::NOT_MODIFIED);
        }
        let other = asking(header::IF_NONE_MATCH, "\"other\"");
        assert_eq!(page.to(&other, false).status(), StatusCode::OK);
    }
}
