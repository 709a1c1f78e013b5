//! What engines are told: every page in both languages, since when it is as it is, and what is not worth
//! reading.

mod dates;
mod document;

use std::fmt::Write as _;

use app::feed::Topic;
use app::problem::Problem;
use app::routes::every_page;
use axum::body::Body;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderMap, Request, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};

use crate::host;
use crate::pages::Pairs;
use crate::problem;
use crate::respond::{self, Representation};
use crate::state::State;

use dates::Dates;
use document::{Dated, PAGES, PART, index, of_pages};

/// `/sitemap.xml`: every page, each with its twin in the other language; when there are more than a sitemap
/// may have, where its parts are.
pub(crate) async fn sitemap(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let Some(origin) = host::origin(&state, request.uri(), request.headers()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let revisions = match state.revisions().get().await {
        Ok(revisions) => revisions,
        Err(error) => {
            tracing::error!(%error, "the sitemap cannot tell the dates of its pages");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let dates = Dates::of(state.catalogue(), state.history(), &revisions);
    let pages: Vec<Dated> = every_page(state.catalogue())
        .map(|path| Dated { day: dates.of_page(&path), path })
        .collect();
    let parts = pages.chunks(PAGES).count();
    let given = pairs.iter().find(|(name, _)| name == PART).map(|(_, part)| part.as_str());
    let xml = match given {
        None if parts > 1 => index(&origin, parts),
        None => of_pages(&origin, &pages),
        Some(given) => {
            let part = given.parse::<usize>().ok().and_then(|part| part.checked_sub(1));
            match part.and_then(|part| pages.chunks(PAGES).nth(part)) {
                Some(part) => of_pages(&origin, part),
                None => return problem::answer(&state, request, unknown(given, parts)).await,
            }
        }
    };
    match xml {
        Ok(xml) => {
            let sent = Representation::of_type(xml, "application/xml; charset=utf-8");
            respond::with(request.headers(), StatusCode::OK, sent)
        }
        Err(error) => {
            tracing::error!(%error, "the sitemap cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn unknown(given: &str, parts: usize) -> Problem {
    let allowed = (1..=parts).map(|part| part.to_string()).collect();
    Problem::UnknownChoice { name: PART, given: given.to_owned(), allowed }
}

/// `/robots.txt`: everything may be read, but for results, which are without end. A feed is a sitemap too:
/// that of what is new.
pub(crate) async fn robots(Shared(state): Shared<State>, uri: Uri, headers: HeaderMap) -> Response {
    let mut text = String::from("User-agent: *\n");
    for start in ["", "/en"] {
        for results in ["/recherche", "/comparer/territoires", "/indicateurs/*/territoires"] {
            let _ = writeln!(text, "Disallow: {start}{results}");
        }
    }
    if let Some(origin) = host::origin(&state, &uri, &headers) {
        text.push('\n');
        for path in ["/sitemap.xml", &Topic::Releases.path(), "/en/versions.atom"] {
            let _ = writeln!(text, "Sitemap: {origin}{path}");
        }
    }
    let sent = Representation::of_type(text, "text/plain; charset=utf-8");
    respond::with(&headers, StatusCode::OK, sent)
}
