//! Figures, as every export tells them: in pages of JSON, or all at once, a line for each.
//!
//! The figures of an indicator stand sorted by territory, then year. What a request asks for is some stretches
//! of these, found by binary search; a cursor counts what was passed, so that a page begins where the one before
//! ended without reading it again.

mod lines;
mod row;
mod selection;

use app::problem::Problem;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::answer::{self, List, TOTAL_COUNT, next_link};
use super::document::Refusals;
use super::paging::{Cursor, Paging};
use super::parameters::Parameters;
use super::refuse;
use super::{JSON, LINES, TYPES};
use crate::accept;
use crate::respond::{self, Content, Representation};
use crate::state::State;
use lines::Lines;
use row::{Columns, Row};
use selection::{Place, Walk};

pub(super) use row::schema_of_columns;
pub(super) use selection::dimensions;

pub(super) const PATH: &str = "/api/v1/observations";

/// What is asked for, read and checked.
struct Asked {
    parameters: Parameters,
    paging: Paging,
    columns: Columns,
    /// All the figures.
    all: Walk,
    /// The same, from where the page begins.
    walk: Walk,
}

impl Asked {
    /// How many figures there are in all: counted once, then said by the cursors.
    fn total(&self) -> u64 {
        self.paging.from.map_or_else(|| self.all.clone().count() as u64, |from| from.total)
    }
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "observations",
    params(
        (
            "indicateurs" = Option<String>, Query,
            pattern = "^[a-z0-9-]+(~[a-z0-9-]+)*$", example = "part-locaux-fibre"
        ),
        (
            "territoires" = Option<String>, Query,
            pattern = "^[0-9A-Z-]+(~[0-9A-Z-]+)*$", example = "04070~200067437"
        ),
        (
            "periode" = Option<String>, Query,
            pattern = "^[0-9]{4}([.][.][0-9]{4})?$", example = "2015..2019"
        ),
        ("par" = Option<String>, Query, example = "classe"),
        (
            "statuts" = Option<String>, Query,
            pattern = "^[ALMNOQU](~[ALMNOQU])*$", example = "A~U"
        ),
        ("nature" = Option<String>, Query, pattern = "^(reel|demonstration)$", example = "reel"),
        ("champs" = Option<String>, Query, example = "code_territoire~periode~valeur"),
        ("format" = Option<String>, Query, pattern = "^(json|ndjson)$", example = "json"),
        Paging,
    ),
    responses(
        (status = 200, content(
            (List<Row<'static>> = "application/json"),
            (Row<'static> = "application/x-ndjson"),
        )),
        Refusals,
    )
)]
pub(super) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let headers = request.headers().clone();
    let uri = request.uri().clone();
    // A country has millions of figures: counting those that are asked for can take a while.
    let answered = tokio::task::spawn_blocking(move || match answer(&state, &headers, &uri) {
        Ok(mut response) => {
            let vary = HeaderValue::from_static("accept");
            response.headers_mut().insert(header::VARY, vary);
            response
        }
        Err(problem) => refuse(&state, &headers, &problem),
    });
    answered.await.unwrap_or_else(|error| {
        tracing::error!(%error, "figures cannot be told");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

fn answer(state: &State, headers: &HeaderMap, uri: &axum::http::Uri) -> Result<Response, Problem> {
    let parameters = Parameters::read(state, PATH, uri)?;
    let kind = match parameters.choice("format", &[("json", JSON), ("ndjson", LINES)])? {
        Some(kind) => kind,
        None => accept::chosen(headers, &TYPES)?,
    };
    let paging = Paging::read(state, &parameters)?;
    let columns = Columns::read(&parameters)?;
    let all = selection::read(state, &parameters)?;
    let mut walk = all.clone();
    if let Some(from) = paging.from {
        walk.seek(from.at);
    }
    let asked = Asked { parameters, paging, columns, all, walk };
    Ok(if kind == JSON { page(state, headers, asked) } else { lines(state, headers, asked) })
}

fn page(state: &State, headers: &HeaderMap, asked: Asked) -> Response {
    let total = asked.total();
    let Asked { parameters, paging, columns, walk, .. } = asked;
    let (limit, mut places) = (paging.limit(), walk.clone());
    let shown: Vec<Place> = places.by_ref().take(limit).collect();
    let next = places.next().map(|place| place.at);
    let rows = shown.into_iter().filter_map(|place| walk.row(place, &columns)).collect();
    List::new(state, &parameters, &paging, total, next, rows).answer(headers)
}

fn lines(state: &State, headers: &HeaderMap, asked: Asked) -> Response {
    let release = &state.catalogue().release;
    let whole = asked.parameters.whole();
    let named = format!("{LINES} {} {} {whole}", release.number, release.created);
    let limit = asked.paging.asked.unwrap_or(usize::MAX);
    let mut places = asked.walk.clone();
    let count = places.by_ref().take(limit).count();
    let next = places.next().and_then(|Place { at, .. }| {
        let place = Cursor { at, total: asked.total() };
        next_link(&answer::next(state, &asked.parameters, &asked.paging, place))
    });
    let lines = Body::new(Lines::new(asked.walk, asked.columns, count));
    let sent = Representation::of_type(Content::written(&named, lines), LINES);
    let mut response = respond::with(headers, StatusCode::OK, sent);
    response.headers_mut().insert(TOTAL_COUNT, HeaderValue::from(count));
    response.headers_mut().extend(next);
    response
}
