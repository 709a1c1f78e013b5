//! `/territoires.tsv`: every territory by code and name, for the search that answers in the browser.

use app::names;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{Request, StatusCode};
use axum::response::Response;

use crate::respond::{self, Representation};
use crate::state::State;

const KIND: &str = "text/tab-separated-values; charset=utf-8";

/// The names of the release.
pub(crate) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let names = Representation::of_type(names::write(state.catalogue()), KIND);
    respond::with(request.headers(), StatusCode::OK, names)
}
