//! A file that is kept: sent as it is, so that its length and its digest are those that it says.

use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use sha2::{Digest as _, Sha256};

use crate::respond::{self, CONTENT_DIGEST, Representation};

/// A file.
pub(super) struct Exact {
    headers: HeaderMap,
    bytes: Bytes,
    sha256: [u8; 32],
}

impl Exact {
    /// Whether an answer says the digest of its bytes: no layer may code them otherwise.
    pub(super) fn is_meant(headers: &HeaderMap) -> bool {
        headers.contains_key(CONTENT_DIGEST)
    }

    pub(super) fn of(mut headers: HeaderMap, bytes: Bytes) -> Self {
        headers.remove(header::CONTENT_LENGTH);
        Self { headers, sha256: Sha256::digest(&bytes).into(), bytes }
    }

    /// Bytes that it takes.
    pub(super) fn weight(&self) -> usize {
        self.bytes.len()
    }

    /// The answer for a client.
    pub(super) fn to(&self, request: &HeaderMap, head: bool) -> Response {
        let whole = Representation::held(self.bytes.clone(), self.headers.clone(), self.sha256);
        let mut response = respond::with(request, StatusCode::OK, whole);
        if response.status() != StatusCode::NOT_MODIFIED {
            let length = response.body().size_hint().exact().map(HeaderValue::from);
            response.headers_mut().extend(length.map(|length| (header::CONTENT_LENGTH, length)));
        }
        if head {
            *response.body_mut() = Body::empty();
        }
        response
    }
}
