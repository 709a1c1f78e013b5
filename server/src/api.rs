//! `/api`: what the site knows, for programs. One file is one family of resources; [`document`] describes them
//! all in `OpenAPI`, and what it says a resource reads is what the resource reads.
//!
//! Names of paths, parameters and members are French and never change within `/api/v1`. The data is the same in
//! every language: only refusals are told in that of the client.

mod answer;
mod datasets;
mod document;
mod indicators;
mod observations;
mod paging;
mod parameters;
mod releases;
mod targets;
mod territories;
mod welcome;

use ::datasets::model::Language;
use app::address;
use app::problem::{Problem, Suggestion, nearest};
use axum::Router;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{any, get};

use crate::accept;
use crate::pages;
use crate::problem;
use crate::publishing;
use crate::state::State;

pub(crate) use answer::{Amount, name_in};
pub(crate) use document::{PublishingRefusals, told};
pub(crate) use paging::release_of;
pub(crate) use parameters::Parameters;
pub(crate) use welcome::PATH;

/// JSON, in one piece.
const JSON: &str = "application/json";
/// JSON, a line for each item.
const LINES: &str = "application/x-ndjson";
/// What a list can be sent as, the first to whoever has no preference.
pub(crate) const TYPES: [&str; 2] = [JSON, LINES];

/// The resources, and what is answered where there is none.
pub(crate) fn routes() -> Router<State> {
    Router::new()
        .route(welcome::PATH, get(welcome::welcome))
        .route(indicators::PATH, get(indicators::list))
        .route(indicators::ONE, get(indicators::one))
        .route(territories::PATH, get(territories::list))
        .route(territories::ONE, get(territories::one))
        .route(observations::PATH, get(observations::list))
        .route(datasets::PATH, get(datasets::list))
        .route(datasets::ONE, get(datasets::one))
        .route(releases::PATH, get(releases::list))
        .route(releases::ONE, get(releases::one))
        .route(targets::PATH, get(targets::list))
        .route(document::PATH, get(document::document))
        .route("/en/api/openapi.json", get(document::document))
        .method_not_allowed_fallback(wrong_method)
        .route("/api/{*rest}", any(unknown))
        .route("/en/api/{*rest}", any(in_no_language))
}

/// Tells a program why it is refused, in its language.
pub(crate) fn refuse(state: &State, headers: &HeaderMap, problem: &Problem) -> Response {
    refuse_with(state, headers, problem, None)
}

/// The same, with what was found in a package when that is why.
pub(crate) fn refuse_with(
    state: &State,
    headers: &HeaderMap,
    problem: &Problem,
    found: Option<serde_json::Value>,
) -> Response {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let language = accept::language(headers);
    let mut response = problem::json_with(state.site(language), status, problem, found);
    let told = response.headers_mut();
    told.insert(header::VARY, HeaderValue::from_static("accept, accept-language"));
    told.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.as_str()));
    if let Problem::TooManyRequests { seconds } = problem {
        told.insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

/// Tells a program that an address does not answer its method.
pub(crate) async fn wrong_method(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let publishes = [publishing::TRY_PACKAGE, publishing::PUBLISH_PACKAGE];
    let publishes = publishes.iter().any(|path| request.uri().path().starts_with(path));
    let allowed = if publishes { "POST" } else { "GET, HEAD" };
    let problem = Problem::MethodRefused { given: request.method().to_string(), allowed };
    refuse(&state, request.headers(), &problem)
}

async fn unknown(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let path = request.uri().path();
    let path = pages::decoded(path).unwrap_or_else(|| path.to_owned());
    let known = state.site(Language::default()).api.operations.iter();
    let known =
        known.map(|one| (one.path.clone(), Suggestion::new(one.path.clone(), one.path.clone())));
    let nearest = nearest(path.trim_end_matches('/'), known);
    refuse(&state, request.headers(), &Problem::UnknownResource { path, nearest })
}

/// There is one API for all languages.
async fn in_no_language(request: Request<Body>) -> Response {
    let (_, path) = address::language_of(request.uri().path());
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    Redirect::permanent(&format!("{path}{query}")).into_response()
}
