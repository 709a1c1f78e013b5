//! Publishing over HTTP, for those who hold a token: the same trial as `/publier` makes in the browser, then the
//! same publication as `trajectoire publish`, told in full. Off unless the command line asks for it.
//!
//! A request is who asks ([`tokens`]), what is sent ([`upload`]), the package that it makes ([`draft`]), what that
//! would change ([`report`]), and a line in the log ([`journal`]). Nothing of a request touches the store but the
//! one publication at its end.

mod attempt;
mod draft;
mod failed;
mod guesses;
mod journal;
pub(crate) mod report;
mod tokens;
mod upload;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use tokio::sync::Semaphore;

use crate::api;
use crate::bucket::Bucket;
use crate::middleware::Client;
use crate::state::State;
use failed::Failed;
use guesses::Guesses;
pub use journal::{Entry, Journal};
use report::{Archive, Report};
pub use tokens::{Scope, Token, TokenError, Tokens};

pub(crate) const TRY_PACKAGE: &str = "/api/v1/essais";
pub(crate) const TRY_DATASET: &str = "/api/v1/essais/{id}";
pub(crate) const PUBLISH_PACKAGE: &str = "/api/v1/publications";
pub(crate) const PUBLISH_DATASET: &str = "/api/v1/publications/{id}";

/// How many files may be on their way at once.
const UPLOADS: usize = 4;

/// What a request may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Size of what may be sent, in millions of bytes.
    pub megabytes: u64,
    /// How long sending may take, and then how long checking and computing may.
    pub time: Duration,
}

/// Publishing over HTTP, as it is open on a server.
#[derive(Debug)]
pub struct Publishing {
    tokens: Tokens,
    journal: Journal,
    limits: Limits,
    client: Client,
    guesses: Guesses,
    /// The bucket that the store is a mirror of.
    bucket: Option<Bucket>,
    /// Files that are on their way: each takes a place on the disk.
    uploads: Semaphore,
    /// One trial or publication at a time: each computes every figure.
    turn: Arc<Semaphore>,
}

impl Publishing {
    /// Open to those who hold a token of a folder, where the log stands too. Behind a proxy that is trusted, a
    /// client is who the proxy says.
    pub fn within(folder: &Path, limits: Limits, trusts_proxy: bool) -> Self {
        Self {
            tokens: Tokens::within(folder),
            journal: Journal::within(folder),
            limits,
            client: Client::new(trusts_proxy),
            guesses: Guesses::default(),
            bucket: None,
            uploads: Semaphore::new(UPLOADS),
            turn: Arc::new(Semaphore::new(1)),
        }
    }

    /// The same, where what is published goes to a bucket first.
    pub(crate) fn into_bucket(self, bucket: Bucket) -> Self {
        Self { bucket: Some(bucket), ..self }
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
struct Wanted {
    /// Its path in the document.
    template: &'static str,
    /// Whether a release is to be made.
    publishes: bool,
    /// Whether one dataset is to be replaced, and not the whole package.
    one_dataset: bool,
}

/// The addresses, where publishing is open: there are none elsewhere.
pub(crate) fn routes(state: &State) -> Router<State> {
    if state.publishing().is_none() {
        return Router::new();
    }
    Router::new()
        .route(TRY_PACKAGE, post(try_package))
        .route(TRY_DATASET, post(try_dataset))
        .route(PUBLISH_PACKAGE, post(publish_package))
        .route(PUBLISH_DATASET, post(publish_dataset))
        .method_not_allowed_fallback(api::wrong_method)
}

#[utoipa::path(
    post,
    path = TRY_PACKAGE,
    operation_id = "essayer-paquet",
    params(("base" = Option<u32>, Query, minimum = 1)),
    request_body(content = inline(Archive), content_type = "application/zip"),
    responses((status = 200, body = Report), api::PublishingRefusals),
    security(("jeton" = []))
)]
async fn try_package(shared: Shared<State>, request: Request<Body>) -> Response {
    answer(shared, request, TRY_PACKAGE).await
}

#[utoipa::path(
    post,
    path = TRY_DATASET,
    operation_id = "essayer-jeu",
    params(
        ("id" = String, Path, pattern = "^[a-z0-9-]+$", example = "fibre"),
        ("base" = Option<u32>, Query, minimum = 1),
    ),
    request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = Report), api::PublishingRefusals),
    security(("jeton" = []))
)]
async fn try_dataset(shared: Shared<State>, request: Request<Body>) -> Response {
    answer(shared, request, TRY_DATASET).await
}

#[utoipa::path(
    post,
    path = PUBLISH_PACKAGE,
    operation_id = "publier-paquet",
    params(
        ("base" = Option<u32>, Query, minimum = 1),
        ("notes" = Option<String>, Query, max_length = 500),
    ),
    request_body(content = inline(Archive), content_type = "application/zip"),
    responses(
        (status = 200, body = Report),
        (status = 201, body = Report, headers(("Location" = String))),
        api::PublishingRefusals,
    ),
    security(("jeton" = []))
)]
async fn publish_package(shared: Shared<State>, request: Request<Body>) -> Response {
    answer(shared, request, PUBLISH_PACKAGE).await
}

#[utoipa::path(
    post,
    path = PUBLISH_DATASET,
    operation_id = "publier-jeu",
    params(
        ("id" = String, Path, pattern = "^[a-z0-9-]+$", example = "fibre"),
        ("base" = Option<u32>, Query, minimum = 1),
        ("notes" = Option<String>, Query, max_length = 500),
    ),
    request_body(content = String, content_type = "text/csv"),
    responses(
        (status = 200, body = Report),
        (status = 201, body = Report, headers(("Location" = String))),
        api::PublishingRefusals,
    ),
    security(("jeton" = []))
)]
async fn publish_dataset(shared: Shared<State>, request: Request<Body>) -> Response {
    answer(shared, request, PUBLISH_DATASET).await
}

async fn answer(
    Shared(state): Shared<State>,
    request: Request<Body>,
    template: &'static str,
) -> Response {
    let wanted = Wanted {
        template,
        publishes: [PUBLISH_PACKAGE, PUBLISH_DATASET].contains(&template),
        one_dataset: [TRY_DATASET, PUBLISH_DATASET].contains(&template),
    };
    let headers = request.headers().clone();
    // It goes on to its end, and to its line in the log, when whoever asked has left.
    let done = tokio::spawn(attempt::run(state.clone(), request, wanted)).await;
    match done {
        Ok(Ok(report)) => told(&report),
        Ok(Err(failed)) => failed.answer(&state, &headers),
        Err(error) => Failed::impossible(&error).answer(&state, &headers),
    }
}

fn told(report: &Report) -> Response {
    let Ok(body) = serde_json::to_vec(report) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let kind = HeaderValue::from_static("application/json");
    let keep = HeaderValue::from_static("no-store");
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)];
    let Some(made) = &report.published else {
        return (StatusCode::OK, headers, body).into_response();
    };
    let place = HeaderValue::from_str(&made.page).map(|page| [(header::LOCATION, page)]);
    (StatusCode::CREATED, headers, place.ok(), body).into_response()
}
