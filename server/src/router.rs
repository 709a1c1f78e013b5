//! Which handler answers which path.

use axum::Router;
use axum::http::{HeaderValue, Response, header};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::state::State;
use crate::{
    api, feeds, files, images, metadata, middleware, names, oembed, pages, problem, publishing,
    releases, security_txt, sitemap,
};

/// Where it is asked whether the server answers.
pub(crate) const HEALTH: &str = "/health";
/// Files whose name holds their hash never change.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Files whose name stays when they change.
const FOR_AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// The whole site of a release, with its layers.
pub(crate) fn of_release(state: &State) -> Router {
    // Leptos runs its tasks on tokio. It is told once for the process: a second time changes nothing.
    let _ = any_spawner::Executor::init_tokio();
    // An error is not kept: the file may be there a moment later.
    let cached = |kept: HeaderValue| {
        let kept = move |answer: &Response<_>| answer.status().is_success().then(|| kept.clone());
        SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, kept)
    };
    let built = ServeDir::new(state.files.join("pkg"))
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let icon = ServeFile::new(state.files.join("icone.svg"));
    // What is for programs, and what costs more than it weighs.
    let counted = api::routes()
        .route("/apercus/{*page}", get(images::card))
        .route("/en/apercus/{*page}", get(images::card))
        .route(oembed::PATH, get(oembed::view));
    let published = middleware::limited(publishing::routes(state), state);
    let published = published.with_state(state.clone());
    let routes = Router::new()
        .route(HEALTH, get(async || ([(header::CACHE_CONTROL, "no-store")], "ok")))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/robots.txt", get(sitemap::robots))
        .route("/.well-known/security.txt", get(security_txt::file))
        .route("/versions.atom", get(feeds::releases))
        .route("/en/versions.atom", get(feeds::releases))
        .route(app::names::PATH, get(names::list))
        .route("/territoires/{code}", get(feeds::territory))
        .route("/en/territoires/{code}", get(feeds::territory))
        .route("/datapackage.json", get(metadata::package))
        .route("/catalogue.ttl", get(metadata::turtle))
        .route("/catalogue.jsonld", get(metadata::json_ld))
        .route("/croissant.json", get(metadata::croissant))
        .route("/indicateurs/{id}", get(files::indicator))
        .route("/en/indicateurs/{id}", get(files::indicator))
        .route("/jeux-de-donnees/{id}", get(files::dataset))
        .route("/en/jeux-de-donnees/{id}", get(files::dataset))
        .route("/versions", get(releases::list))
        .route("/en/versions", get(releases::list))
        .route("/versions/{number}", get(releases::page))
        .route("/en/versions/{number}", get(releases::page))
        .route("/versions/{number}/{*file}", get(releases::file))
        .nest_service("/pkg", ServiceBuilder::new().layer(cached(FOR_EVER)).service(built))
        .route_service("/icone.svg", ServiceBuilder::new().layer(cached(FOR_AN_HOUR)).service(icon))
        .fallback(pages::page)
        .merge(middleware::limited(counted, state))
        .with_state(state.clone());
    middleware::apply(routes, published, state)
}

/// What tells the problem that a request carries, with the same layers.
pub(crate) fn of_refusals(state: &State) -> Router {
    let routes = Router::new().fallback(problem::carried).with_state(state.clone());
    middleware::apply(routes, Router::new(), state)
}
