//! What is read where it is — problems, lists — is compressed on the way out. Files keep their length and their
//! digest, so they are not; what is kept is compressed once, and what the build made is compressed already.

use axum::http::{Response, header};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::Predicate;

use crate::respond::{self, CONTENT_DIGEST};

/// HTML and JSON that say no digest of their bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read;

impl Predicate for Read {
    fn should_compress<B>(&self, response: &axum::http::Response<B>) -> bool
    where
        B: axum::body::HttpBody,
    {
        let headers = response.headers();
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let is_read =
            kind.is_some_and(|kind| kind.starts_with("text/html") || kind.contains("json"));
        is_read && !headers.contains_key(CONTENT_DIGEST)
    }
}

/// Says on one line that an answer depends on its coding, where the layer has added another.
pub(super) fn told_once<B>(mut response: Response<B>) -> Response<B> {
    if response.headers().get_all(header::VARY).iter().count() > 1 {
        respond::vary(response.headers_mut());
    }
    response
}

/// The layer.
pub(super) fn layer() -> CompressionLayer<Read> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(Read)
}
