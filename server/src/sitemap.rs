//! What engines are told: every page in both languages, and what is not worth reading.

use std::fmt::Write as _;

use app::address;
use app::routes::every_page;
use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use datasets::model::Language;

use crate::respond::{self, Representation};
use crate::state::State;

/// `/sitemap.xml`: every page, each with its twin in the other language.
pub(crate) async fn sitemap(
    Shared(state): Shared<State>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Some(origin) = origin(&state, &uri, &headers) else {
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
    if let Some(origin) = origin(&state, &uri, &headers) {
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

/// Where the site was asked, when that can be a host: what stands there was written by the client.
fn origin(state: &State, uri: &Uri, headers: &HeaderMap) -> Option<String> {
    if let Some(origin) = &state.site(Language::default()).origin {
        return Some(origin.to_string());
    }
    let asked = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = asked.or_else(|| uri.authority().map(axum::http::uri::Authority::as_str))?;
    is_host(host).then(|| format!("http://{host}"))
}

/// Whether a text is a name or an address, with or without a port.
fn is_host(text: &str) -> bool {
    let (name, port) = match text.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (text, None),
    };
    let is_port =
        |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    let of = |name: &str, also: &[u8]| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || also.contains(&byte))
    };
    let is_name = match name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inside) => of(inside, b":."),
        None => of(name, b"-."),
    };
    text.len() <= 255 && is_name && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn a_host_is_a_name_or_an_address_and_perhaps_a_port() {
        for host in ["trajectoire.example", "localhost:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"]
        {
            assert!(is_host(host), "{host}");
        }
        for other in ["", ":80", "a:", "a:b", "a:99999", "a b", "a<b", "a/b", "a\"", "u@a", "[::1"]
        {
            assert!(!is_host(other), "{other}");
        }
    }
}
