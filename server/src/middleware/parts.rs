//! Only what is sent is sent in parts: whoever asks about a file is told of the whole (RFC 9110, 14.2).

use axum::body::Body;
use axum::http::{Method, Request, header};
use axum::middleware::Next;
use axum::response::Response;

/// Forgets the part that is asked for when nothing is to be sent.
pub(super) async fn only_when_got(mut request: Request<Body>, next: Next) -> Response {
    if request.method() != Method::GET {
        request.headers_mut().remove(header::RANGE);
    }
    next.run(request).await
}
