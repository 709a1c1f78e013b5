//! What engines are told: every page in both languages, and what is not worth reading.

use std::fmt::Write as _;

use app::address;
use app::routes::every_page;
use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use datasets::model::Language;

use crate::host;
use crate::respond::{self, Representation};
use crate::state::State;

/// `/sitemap.xml`: every page, each with its twin in the other language.
pub(crate) async fn sitemap(
    Shared(state): Shared<State>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Some(origin) = host::origin(&state, &uri, &headers) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let catalogue = state.catalogue();
    let day = catalogue.release.created.get(..10).unwrap_or_default();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for path in every_page(catalogue) {
        let twins = Language::ALL.map(|language| {
            let href = absolute(&origin, &address::in_language(language, &path));
            (language, href)
        });
        for (_, href) in &twins {
            let _ = write!(xml, "<url><loc>{href}</loc><lastmod>{day}</lastmod>");
            for (language, href) in &twins {
                let code = language.as_str();
                let link = "<xhtml:link rel=\"alternate\"";
                let _ = write!(xml, "{link} hreflang=\"{code}\" href=\"{href}\"/>");
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    let sent = Representation::of_type(Bytes::from(xml), "application/xml; charset=utf-8");
    respond::with(&headers, StatusCode::OK, sent)
}

/// `/robots.txt`: everything may be read, but for results, which are without end.
pub(crate) async fn robots(Shared(state): Shared<State>, uri: Uri, headers: HeaderMap) -> Response {
    let mut text = String::from("User-agent: *\nDisallow: /recherche\nDisallow: /en/recherche\n");
    if let Some(origin) = host::origin(&state, &uri, &headers) {
        let _ = writeln!(text, "\nSitemap: {}", absolute(&origin, "/sitemap.xml"));
    }
    let sent = Representation::of_type(Bytes::from(text), "text/plain; charset=utf-8");
    respond::with(&headers, StatusCode::OK, sent)
}

/// The address of a path for those who are elsewhere. Paths are made of ids, which the checks of a package
/// hold to plain ASCII.
fn absolute(origin: &str, path: &str) -> String {
    format!("{origin}{path}")
}
