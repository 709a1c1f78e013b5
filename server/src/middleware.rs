//! The layers around every answer ([`around`]), and around those that are made ([`apply`]): the outermost first.

mod compression;
mod cors;
mod log;
mod parts;
mod rate;
mod security;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::response::Response;
use tower::util::BoxCloneSyncService;
use tower::{Service, ServiceBuilder};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

use crate::kept;
use crate::state::State;

pub(crate) use rate::{Client, Rate, limited, network};
pub(crate) use security::{content_security_policy, guarded, may_be_framed};

/// No answer takes longer; the figures are in memory.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Puts the layers around the routes. Those that publish have a time of their own, and no page of another site
/// has any business with them.
pub(crate) fn apply(routes: Router, publishing: Router, state: &State) -> Router {
    let read = ServiceBuilder::new()
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
        .layer(cors::layer());
    let inner = ServiceBuilder::new()
        .layer(axum::middleware::from_fn(security::headers))
        .layer(axum::middleware::from_fn(parts::only_when_got))
        .map_response(compression::told_once)
        .layer(compression::layer());
    // What is kept is what leaves: it is found before any of them.
    let keep = axum::middleware::from_fn_with_state(state.clone(), kept::keep);
    // The program asks for pages too, before it serves a release: one that panics must not end what follows releases.
    let whole = CatchPanicLayer::new();
    // Several stacks, because the type of one would be long to compile.
    routes.layer(read).merge(publishing).layer(inner).layer(keep).layer(whole)
}

/// A service in the layers around every answer, kept or made.
pub(crate) type Layered = BoxCloneSyncService<Request<Body>, Response, Infallible>;

/// Puts them around: each request has a name, is counted, and has a line in the log.
pub(crate) fn around<S>(service: S, state: &State) -> Layered
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>
        + Clone
        + Send
        + Sync
        + 'static,
    S::Future: Send,
{
    let layers = ServiceBuilder::new()
        .map_response(|response: axum::http::Response<_>| response.map(Body::new))
        .map_request(unnamed)
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(log::layer(Arc::clone(&state.metrics)))
        .layer(PropagateRequestIdLayer::x_request_id())
        .option_layer(security::only_over_tls(state))
        .layer(CatchPanicLayer::new());
    BoxCloneSyncService::new(layers.service(service))
}

/// A request without the name that its client gave it: it would stand in the log, and might say anything.
fn unnamed(mut request: Request<Body>) -> Request<Body> {
    request.headers_mut().remove("x-request-id");
    request
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use app::BrowserFiles;
    use axum::routing::get;
    use datasets::package::Package;
    use datasets::release::Store;
    use tower::ServiceExt as _;

    use super::*;

    #[test]
    fn a_page_that_panics_is_an_error_of_that_page_for_the_program_itself_too() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let pilot = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
        store.publish(&Package::load(&pilot).unwrap(), "").unwrap();
        let name = String::new;
        let names = BrowserFiles { style: name(), script: name(), wasm: name(), checker: name() };
        let state = State::load(&store, folder.path(), names).unwrap();
        let broken = get(async || -> StatusCode { panic!("a page that is broken") });
        let routes = apply(Router::new().route("/", broken), Router::new(), &state);
        let asked = routes.oneshot(Request::new(Body::empty()));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let answer = runtime.block_on(asked).unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
