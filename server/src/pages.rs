//! Pages: the address is resolved, the page rendered, the answer made.

use std::borrow::Cow;

use app::address;
use app::routes::{Answer, Page, resolve};
use app::shell;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Query, State as Shared};
use axum::http::{Method, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use leptos::nonce::Nonce;
use leptos::reactive::owner::take_context;
use percent_encoding::percent_decode_str;

use crate::respond::{self, Representation};
use crate::state::State;
use crate::{middleware, problem};

/// Parameters of an address, in order, repetitions kept.
pub(crate) type Pairs = Query<Vec<(String, String)>>;

/// Answers an address with a page.
pub(crate) async fn page(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let path = request.uri().path();
    // A path that is not text is told as it came.
    let path = decoded(path).unwrap_or_else(|| path.to_owned());
    let (language, path) = address::language_of(&path);
    match resolve(state.catalogue(), path, &pairs) {
        Answer::Page(Page::Problem(problem, _)) => problem::answer(&state, request, problem).await,
        Answer::Page(page) => render(&state, request, page, StatusCode::OK).await,
        Answer::Moved(path) => {
            Redirect::permanent(&state.site(language).href(&path)).into_response()
        }
    }
}

/// A path without its percent signs; nothing when it is not UTF-8.
pub(crate) fn decoded(path: &str) -> Option<String> {
    percent_decode_str(path).decode_utf8().ok().map(Cow::into_owned)
}

/// Renders a page. Only the page and the release decide of its bytes: the random nonce that
/// `leptos_axum` brings is taken away, and scripts are allowed by their hash.
pub(crate) async fn render(
    state: &State,
    request: Request<Body>,
    page: Page,
    status: StatusCode,
) -> Response {
    let headers = request.headers().clone();
    let path = request.uri().path().to_owned();
    let (language, _) = address::language_of(&path);
    let site = state.site(language).clone();
    let handler = leptos_axum::render_app_async_with_context(
        || drop(take_context::<Nonce>()),
        move || shell(&site, &page),
    );
    let rendered = handler(request).await;
    match to_bytes(rendered.into_body(), usize::MAX).await {
        Ok(html) => {
            let html = one_document(&html);
            let framed = middleware::may_be_framed(&path);
            let policy = middleware::content_security_policy(&html, framed);
            let representation = Representation::html(html, policy);
            respond::with(&headers, status, representation)
        }
        Err(error) => {
            tracing::error!(%error, "page rendering broke off");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// leptos sends its last script after the end of the document. A page with an island gets it inside; the
/// others have no use for it.
fn one_document(html: &[u8]) -> Bytes {
    const END: &str = "</body></html>";
    let text = String::from_utf8_lossy(html);
    let Some((body, script)) = text.rsplit_once(END) else {
        return Bytes::copy_from_slice(html);
    };
    let script = if body.contains("<leptos-island") { script } else { "" };
    Bytes::from([body, script, END].concat())
}
