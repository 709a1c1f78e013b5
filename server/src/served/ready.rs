//! `/ready`: which release answers, and what keeps the program from the last one. It answers from the one that it has
//! all the while, so that a balancer need not take it away.

use axum::Json;
use axum::body::Body;
use axum::http::{Request, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use super::Releases;

/// Where it is asked.
const PATH: &str = "/ready";

#[derive(Serialize)]
struct Ready {
    /// The release that answers.
    version: u32,
    /// Why it is not the last one, or why that is not known.
    #[serde(rename = "probleme")]
    problem: Option<String>,
}

impl Releases {
    /// The answer, when that is what is asked.
    pub(super) fn ready(&self, request: &Request<Body>) -> Option<Response> {
        (request.uri().path() == PATH).then(|| {
            let problem = self.0.trouble.load().as_ref().map(ToString::to_string);
            let version = self.0.current.load().number();
            ([(header::CACHE_CONTROL, "no-store")], Json(Ready { version, problem }))
                .into_response()
        })
    }
}
