//! Pages are compressed on the way out. Files keep their length and their digest, so they are not; what
//! the build made is compressed already.

use axum::http::header;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::Predicate;

/// Only HTML and problem reports.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pages;

impl Predicate for Pages {
    fn should_compress<B>(&self, response: &axum::http::Response<B>) -> bool
    where
        B: axum::body::HttpBody,
    {
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        kind.is_some_and(|kind| kind.starts_with("text/html") || kind.contains("json"))
    }
}

/// The layer.
pub(super) fn layer() -> CompressionLayer<Pages> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(Pages)
}
