//! Figures and datasets as files: the address of a page with a suffix is the same view, to be kept.

use app::address;
use app::problem::{Problem, Suggestion};
use app::routes;
use app::selection::Selection;
use axum::body::{Body, Bytes};
use axum::extract::{Query, State as Shared};
use axum::http::{Request, StatusCode, Uri};
use axum::response::{IntoResponse as _, Redirect, Response};
use datasets::export::{Context, ExportError};
use datasets::model::Language;

use crate::feeds;
use crate::host;
use crate::images::{self, Format};
use crate::metadata;
use crate::pages::{self, Pairs};
use crate::problem;
use crate::respond::{self, Disposition, File, Representation, link};
use crate::state::State;

/// What the address of an indicator answers in, beside its page.
pub(crate) const FORMATS: [&str; 6] =
    [".csv", ".svg", ".png", ".metadata.json", ".sdmx.csv", ".ispn.csv"];
/// What that of a dataset answers in.
pub(crate) const FORMATS_OF_DATASET: [&str; 4] =
    [".csv", ".metadata.json", ".schema.json", ".schema-v1.json"];

/// `/indicateurs/{id}` is a page, `/indicateurs/{id}.csv` the figures of that page, `.svg` and `.png` an
/// image of it.
pub(crate) async fn indicator(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let path = pages::decoded(request.uri().path()).unwrap_or_default();
    let Some((id, suffix)) = file_of(&path) else {
        return pages::page(Shared(state), Query(pairs), request).await;
    };
    if suffix == "atom" {
        return feeds::indicator(&state, request, id).await;
    }
    if let Some(format) = Format::of_suffix(suffix) {
        return images::indicator(&state, request, id, format, &pairs).await;
    }
    if let Some(file) = of_every_language(request.uri(), suffix) {
        return Redirect::permanent(&file).into_response();
    }
    if metadata::OF_INDICATOR.contains(&suffix) {
        let answer = described(&state, &request, id, suffix, &pairs);
        return refused(&state, request, answer).await;
    }
    match indicator_csv(&state, id, suffix, &pairs) {
        Ok(file) => respond::with(request.headers(), StatusCode::OK, file),
        Err(Refusal::Problem(problem)) => problem::answer(&state, request, problem).await,
        Err(Refusal::Moved(address)) => Redirect::permanent(&address).into_response(),
        Err(Refusal::Broken(error)) => {
            tracing::error!(%error, indicator.id = id, "figures cannot be written as CSV");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A file of figures is the same in every language: where it is, for an address that has one.
fn of_every_language(uri: &Uri, suffix: &str) -> Option<String> {
    let (language, path) = address::language_of(uri.path());
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut known = ["csv"].into_iter().chain(metadata::OF_INDICATOR).chain(metadata::OF_DATASET);
    (known.any(|one| one == suffix) && language != Language::default())
        .then(|| format!("{path}{query}"))
}

/// Why there is no file to send.
enum Refusal {
    Problem(Problem),
    Moved(String),
    Broken(ExportError),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

fn indicator_csv(
    state: &State,
    id: &str,
    suffix: &str,
    pairs: &[(String, String)],
) -> Result<Representation, Refusal> {
    let catalogue = state.catalogue();
    only_csv(suffix, &address::indicator(id), &FORMATS)?;
    routes::pinned(catalogue, pairs)?;
    let selection = Selection::read(catalogue, id, pairs)?;
    let parameters = selection.query.write();
    if routes::of_a_form(pairs) {
        return Err(Refusal::Moved(format!("{}.csv{parameters}", address::indicator(id))));
    }
    let indicator = app::selection::find_indicator(catalogue, id)?;
    let figures = selection.observations(catalogue);
    let context = Context::of_release(catalogue, indicator);
    let bytes = datasets::export::csv(context, figures).map_err(Refusal::Broken)?;
    let name = format!("{}.csv", name_of_view(state, id, &selection));
    let page = address::indicator(id) + &parameters;
    Ok(csv(state, bytes.into(), &name, &page))
}

/// What describes a view, or is it in another format.
fn described(
    state: &State,
    request: &Request<Body>,
    id: &str,
    suffix: &str,
    pairs: &[(String, String)],
) -> Result<Response, Refusal> {
    let catalogue = state.catalogue();
    routes::pinned(catalogue, pairs)?;
    let selection = Selection::read(catalogue, id, pairs)?;
    let parameters = selection.query.write();
    if routes::of_a_form(pairs) {
        return Err(Refusal::Moved(format!("{}.{suffix}{parameters}", address::indicator(id))));
    }
    let indicator = app::selection::find_indicator(catalogue, id)?;
    let Some(origin) = host::origin(state, request.uri(), request.headers()) else {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let name = format!("{}.{suffix}", name_of_view(state, id, &selection));
    let page = address::indicator(id) + &parameters;
    let made = metadata::of_view(state, &origin, suffix, indicator, &selection);
    Ok(made.map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |made| metadata::answer(state, request.headers(), made, &name, &page),
    ))
}

/// What describes a dataset.
fn described_dataset(
    state: &State,
    request: &Request<Body>,
    id: &str,
    suffix: &str,
    pairs: &[(String, String)],
) -> Result<Response, Refusal> {
    let catalogue = state.catalogue();
    routes::pinned(catalogue, pairs)?;
    let id = routes::find_dataset(catalogue, id)?;
    let Some(origin) = host::origin(state, request.uri(), request.headers()) else {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let name = format!("{id}-v{}.{suffix}", catalogue.release.number);
    let dataset = catalogue.dataset(&id);
    let made = dataset.and_then(|one| metadata::of_dataset(state, &origin, suffix, one));
    Ok(made.map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |made| {
            let page = address::dataset(&id);
            metadata::answer(state, request.headers(), made, &name, &page)
        },
    ))
}

/// An answer, or why there is none.
async fn refused(
    state: &State,
    request: Request<Body>,
    answer: Result<Response, Refusal>,
) -> Response {
    match answer {
        Ok(answer) => answer,
        Err(Refusal::Problem(problem)) => problem::answer(state, request, problem).await,
        Err(Refusal::Moved(address)) => Redirect::permanent(&address).into_response(),
        Err(Refusal::Broken(_)) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// `part-locaux-fibre-04070-2019-v1`: what is in a file, and the release it comes from.
pub(crate) fn name_of_view(state: &State, id: &str, selection: &Selection) -> String {
    let mut parts = vec![id.to_owned()];
    if selection.query.complete {
        parts.push("complet".to_owned());
    } else if let [only] = selection.query.territories.as_slice() {
        parts.push(only.clone());
    }
    parts.extend(selection.query.period.map(|period| period.to_string().replace("..", "-")));
    parts.push(format!("v{}", state.catalogue().release.number));
    parts.join("-")
}

/// `/jeux-de-donnees/{id}` is a page, `/jeux-de-donnees/{id}.csv` the file as it was published.
pub(crate) async fn dataset(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let path = pages::decoded(request.uri().path()).unwrap_or_default();
    let Some((id, suffix)) = file_of(&path) else {
        return pages::page(Shared(state), Query(pairs), request).await;
    };
    if let Some(file) = of_every_language(request.uri(), suffix) {
        return Redirect::permanent(&file).into_response();
    }
    if metadata::OF_DATASET.contains(&suffix) {
        let answer = described_dataset(&state, &request, id, suffix, &pairs);
        return refused(&state, request, answer).await;
    }
    match dataset_csv(&state, id, suffix, &pairs) {
        Ok(file) => respond::with(request.headers(), StatusCode::OK, file),
        Err(problem) => problem::answer(&state, request, problem).await,
    }
}

fn dataset_csv(
    state: &State,
    id: &str,
    suffix: &str,
    pairs: &[(String, String)],
) -> Result<Representation, Problem> {
    let catalogue = state.catalogue();
    only_csv(suffix, &address::dataset(id), &FORMATS_OF_DATASET)?;
    routes::pinned(catalogue, pairs)?;
    let id = routes::find_dataset(catalogue, id)?;
    let bytes = catalogue.dataset(&id).map(|dataset| dataset.bytes.clone()).unwrap_or_default();
    let name = format!("{id}-v{}.csv", catalogue.release.number);
    Ok(csv(state, Bytes::from(bytes), &name, &address::dataset(&id)))
}

/// A CSV file, with the address of the page that describes it.
fn csv(state: &State, bytes: Bytes, name: &str, page: &str) -> Representation {
    Representation::file(File {
        bytes,
        kind: "text/csv; charset=utf-8; header=present",
        name,
        disposition: Disposition::Attachment,
        links: &[link(page, "describedby", Some("text/html"))],
        modified: &state.catalogue().release.created,
    })
}

/// The id and the suffix at the end of a path, when it names a file.
fn file_of(path: &str) -> Option<(&str, &str)> {
    path.rsplit('/').next()?.split_once('.')
}

fn only_csv(suffix: &str, page: &str, allowed: &'static [&'static str]) -> Result<(), Problem> {
    if suffix == "csv" {
        return Ok(());
    }
    let href = format!("{page}.csv");
    let nearest = Some(Suggestion::new(href.clone(), href));
    Err(Problem::UnknownFormat { given: suffix.to_owned(), allowed, nearest })
}
