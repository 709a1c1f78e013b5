//! What the program says of itself. `/metrics`: what it did, in numbers. `/ready`: which release answers, and what keeps the program from the last one. It answers from the one that it has
//! all the while, so that a balancer need not take it away.

use axum::Json;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use super::Releases;
use crate::{metrics, middleware};

/// Where it is asked.
const READY: &str = "/ready";

#[derive(Serialize)]
struct Ready {
    /// The release that answers.
    version: u32,
    /// Why it is not the last one, or why that is not known.
    #[serde(rename = "probleme")]
    problem: Option<String>,
}

impl Releases {
    /// What it says of itself, when that is what is asked.
    pub(super) fn about_itself(&self, request: &Request<Body>) -> Option<Response> {
        let path = request.uri().path();
        let tell = match path {
            READY => Self::ready,
            metrics::PATH => Self::metrics,
            _ => return None,
        };
        let answer = match *request.method() {
            Method::GET | Method::HEAD => tell(self),
            _ => (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET,HEAD")]).into_response(),
        };
        Some(middleware::guarded(path, answer))
    }

    fn ready(&self) -> Response {
        let problem = self.0.trouble.load().as_ref().map(ToString::to_string);
        let version = self.0.current.load().number();
        ([(header::CACHE_CONTROL, "no-store")], Json(Ready { version, problem })).into_response()
    }

    fn metrics(&self) -> Response {
        let state = &self.0.current.load().state;
        let release = &state.catalogue().release;
        state.metrics.told(&metrics::Served {
            release: release.number,
            published: release.created.parse().map_or(0, jiff::Timestamp::as_second),
            ready: self.0.trouble.load().is_none(),
            kept: state.kept().weight(),
        })
    }
}
