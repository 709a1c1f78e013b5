//! The layers around every answer, the outermost first in [`apply`].

mod compression;
mod cors;
mod log;
mod parts;
mod rate;
mod security;

use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

use crate::kept;
use crate::state::State;

pub(crate) use rate::{Client, Rate, limited};
pub(crate) use security::{content_security_policy, may_be_framed};

/// No answer takes longer; the figures are in memory.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Puts the layers around the routes. Those that publish have a time of their own, and no page of another site
/// has any business with them.
pub(crate) fn apply(routes: Router, publishing: Router, state: &State) -> Router {
    let read = ServiceBuilder::new()
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
        .layer(axum::middleware::from_fn_with_state(state.clone(), kept::pages))
        .layer(cors::layer());
    let outer = ServiceBuilder::new()
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(log::layer())
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(CatchPanicLayer::new());
    let inner = ServiceBuilder::new()
        .layer(axum::middleware::from_fn(security::headers))
        .layer(axum::middleware::from_fn(parts::only_when_got))
        .layer(compression::layer());
    // Several stacks, because the type of one would be long to compile.
    routes.layer(read).merge(publishing).layer(inner).layer(outer)
}
