//! Whoever reads the site may do so from the page of another: nothing here belongs to one reader.

use axum::http::{HeaderName, Method, header};
use tower_http::cors::{Any, CorsLayer};

/// Allows every site to read every answer, with what it says of itself.
pub(super) fn layer() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers(Any)
        .expose_headers([
            header::CONTENT_DISPOSITION,
            header::CONTENT_LENGTH,
            header::CONTENT_RANGE,
            header::ETAG,
            header::LINK,
            HeaderName::from_static("content-digest"),
            HeaderName::from_static("repr-digest"),
            HeaderName::from_static("x-request-id"),
            HeaderName::from_static("x-total-count"),
        ])
        // The same for all, wherever they come from: caches keep one answer.
        .vary([])
}
