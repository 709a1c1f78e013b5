//! Problems over HTTP: a page for a person, `application/problem+json` (RFC 9457) for a program.

use app::Site;
use app::address;
use app::problem::{Problem, ways};
use app::routes::Page;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::api;
use crate::pages::{self, Pairs};
use crate::state::State;

/// The members of RFC 9457, and the address that is probably meant.
#[derive(serde::Serialize, utoipa::ToSchema)]
#[schema(as = Probleme)]
pub(crate) struct ProblemDetails {
    #[schema(pattern = "^urn:trajectoire:probleme:[a-z-]+$")]
    r#type: String,
    title: String,
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    detail: String,
    help: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<String>,
    /// What `trajectoire check --format json` says of a package that is not fit to be published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    controle: Option<serde_json::Value>,
}

/// Tells a problem in the form that the client accepts.
pub(crate) async fn answer(state: &State, request: Request<Body>, problem: Problem) -> Response {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let (language, path) = address::language_of(request.uri().path());
    if reads_json(request.headers(), path) {
        return json(state.site(language), status, &problem);
    }
    let pairs = Pairs::try_from_uri(request.uri()).map(|Query(pairs)| pairs).unwrap_or_default();
    let ways = ways(state.site(language), path, &pairs, &problem);
    let mut page = pages::render(state, request, Page::Problem(problem, ways), status).await;
    page.headers_mut().append(header::VARY, HeaderValue::from_static("accept"));
    page
}

/// Tells the problem that a request carries: it was found before the request came to any page.
pub(crate) async fn carried(
    Shared(state): Shared<State>,
    Extension(problem): Extension<Problem>,
    request: Request<Body>,
) -> Response {
    if request.uri().path().starts_with(api::PATH) {
        return api::refuse(&state, request.headers(), &problem);
    }
    answer(&state, request, problem).await
}

/// Tells a problem to a program.
pub(crate) fn json(site: &Site, status: StatusCode, problem: &Problem) -> Response {
    json_with(site, status, problem, None)
}

/// The same, with what was found in a package when that is the problem.
pub(crate) fn json_with(
    site: &Site,
    status: StatusCode,
    problem: &Problem,
    controle: Option<serde_json::Value>,
) -> Response {
    let texts = &site.texts;
    let details = ProblemDetails {
        r#type: format!("urn:trajectoire:probleme:{}", problem.code()),
        title: problem.title(texts),
        status: status.as_u16(),
        detail: problem.detail(texts),
        help: problem.help(texts),
        nearest: problem.nearest().map(|suggestion| site.href(&suggestion.href)),
        controle,
    };
    let Ok(body) = serde_json::to_vec(&details) else {
        return status.into_response();
    };
    let kind = HeaderValue::from_static("application/problem+json");
    let keep = HeaderValue::from_static("no-cache");
    let vary = HeaderValue::from_static("accept");
    let headers =
        [(header::VARY, vary), (header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)];
    (status, headers, body).into_response()
}

/// A client that asks for HTML gets a page; one that asks for JSON, or asks for a file without saying,
/// gets JSON.
fn reads_json(headers: &HeaderMap, path: &str) -> bool {
    let accepts =
        headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("*/*");
    if accepts.contains("text/html") {
        return false;
    }
    let file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    accepts.contains("json") || file
}
