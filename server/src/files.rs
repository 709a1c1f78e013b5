//! Figures and datasets as files: the address of a page with a suffix is the same view, to be kept.
//!
//! A file is made whole before its first byte is sent: away from the threads that answer when that takes a
//! while, and a few at a time, so that the memory is bounded by what the longest of them take. Whoever
//! receives it knows that it is whole when it has the length of `Content-Length` and the digest of
//! `Content-Digest`; what is missing of it can be asked for by `Range`, with `If-Range`. A long view as CSV is
//! written while it is sent ([`long`]); the other formats refuse what is too long for them.

mod asked;
mod format;
mod long;
mod table;
mod view;

use std::borrow::Cow;

use app::address;
use app::problem::{Problem, Suggestion};
use app::routes;
use app::selection::Selection;
use axum::body::Body;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderName, HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use datasets::export::{ExportError, MOST_ROWS};
use datasets::model::{Catalogue, Language, Licence};
use tokio::task::JoinError;

pub(crate) use asked::is_added;
use format::Written;
pub(crate) use format::{Format, Resource, published_csv};

use crate::feeds;
use crate::host;
use crate::images;
use crate::metadata::{self, Standard};
use crate::pages::{self, Pairs};
use crate::problem;
use crate::respond::{self, Content, Disposition, File, Representation, link};
use crate::state::State;

/// How many rows a file has, so that one without any can be told from one that broke.
const TOTAL: HeaderName = HeaderName::from_static("x-total-count");
/// Rows that are written at once, without leaving the thread that answers.
const AT_ONCE: usize = 2_000;

/// `/indicateurs/{id}` is a page; with a suffix, it is a file of that page's view.
pub(crate) async fn indicator(
    state: Shared<State>,
    pairs: Pairs,
    request: Request<Body>,
) -> Response {
    page_or_file(Resource::Indicator, state, pairs, request).await
}

/// `/jeux-de-donnees/{id}` is a page; `.csv` is the file as it was published, `.lisible.csv` the same in
/// the writing that every tool reads, and the other suffixes are the same rows.
pub(crate) async fn dataset(
    state: Shared<State>,
    pairs: Pairs,
    request: Request<Body>,
) -> Response {
    page_or_file(Resource::Dataset, state, pairs, request).await
}

async fn page_or_file(
    resource: Resource,
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let path = pages::decoded(request.uri().path()).unwrap_or_default();
    let Some((id, suffix)) = file_of(&path) else {
        return pages::page(Shared(state), Query(pairs), request).await;
    };
    let origin = host::origin(&state, request.uri(), request.headers());
    let asked = Asked { resource, id, suffix, pairs: &pairs, origin: origin.as_deref() };
    let format = asked.format(&request).and_then(|(format, excel)| {
        // Each costs more than it weighs: they are counted like what programs read.
        let rate = state.rate.as_ref().filter(|_| format.is_costly());
        match rate.and_then(|rate| rate.wait(&request)) {
            Some(seconds) => Err(Problem::TooManyRequests { seconds }.into()),
            None => Ok((format, excel)),
        }
    });
    let made = match format {
        Ok((Format::Image(image), _)) => {
            return images::indicator(&state, request, id, image, &pairs).await;
        }
        Ok((Format::Atom, _)) => return feeds::indicator(&state, request, id).await,
        Ok((Format::Standard(standard), _)) => match asked.described(&state, &request, standard) {
            Ok(answer) => return answer,
            Err(refusal) => Err(refusal),
        },
        Ok((Format::Written(format), excel)) => asked.made(&state, format, excel).await,
        Err(refusal) => Err(refusal),
    };
    match made {
        Ok(file) => file.answer(&state, &request),
        Err(Refusal::Problem(problem)) => problem::answer(&state, request, problem).await,
        Err(Refusal::Moved(address)) => Redirect::permanent(&address).into_response(),
        Err(Refusal::Broken(error)) => {
            tracing::error!(%error, path = request.uri().path(), "a file cannot be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The id and the suffix at the end of a path, when it names a file.
fn file_of(path: &str) -> Option<(&str, &str)> {
    path.rsplit('/').next()?.split_once('.')
}

/// Why there is no file to send.
enum Refusal {
    Problem(Problem),
    Moved(String),
    Broken(Broken),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl<E: Into<Broken>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Broken(error.into())
    }
}

/// What should not happen.
#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error(transparent)]
    Written(#[from] ExportError),
    #[error(transparent)]
    Interrupted(#[from] JoinError),
}

/// A file that is asked for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    resource: Resource,
    id: &'a str,
    suffix: &'a str,
    pairs: &'a [(String, String)],
    /// How the addresses of the site begin, for whoever asks.
    origin: Option<&'a str>,
}

impl Asked<'_> {
    /// In which format, and whether for a spreadsheet.
    fn format(self, request: &Request<Body>) -> Result<(Format, bool), Refusal> {
        let format = self.resource.format(self.id, self.suffix)?;
        let file = format!("{}.{}", self.resource.page(self.id), self.suffix);
        let excel = asked::parameters(self.resource, &file, self.pairs)?;
        let (language, path) = address::language_of(request.uri().path());
        if language != Language::default() && format.of_every_language() {
            let query = request.uri().query().map(|query| format!("?{query}"));
            return Err(Refusal::Moved(format!("{path}{}", query.unwrap_or_default())));
        }
        asked::accepted(request.headers(), format)?;
        Ok((format, excel))
    }

    /// The same in the words of a standard, which names whole addresses.
    fn described(
        self,
        state: &State,
        request: &Request<Body>,
        standard: Standard,
    ) -> Result<Response, Refusal> {
        let catalogue = state.catalogue();
        let Some(origin) = self.origin else {
            return Ok(StatusCode::BAD_REQUEST.into_response());
        };
        let (made, name, page) = match self.resource {
            Resource::Indicator => {
                let selection = Selection::read_rows(catalogue, self.id, self.pairs)?;
                let page = address::indicator(self.id) + &selection.query.write();
                if routes::of_a_form(self.pairs) {
                    let query = selection.query.write();
                    let page = address::indicator(self.id);
                    return Err(Refusal::Moved(format!("{page}.{}{query}", self.suffix)));
                }
                let indicator = app::selection::find_indicator(catalogue, self.id)?;
                let name = name_of_view(state, self.id, &selection);
                let made = metadata::of_view(state, origin, standard, indicator, &selection);
                (made, name, page)
            }
            Resource::Dataset => {
                let id = routes::find_dataset(catalogue, self.id)?;
                let name = format!("{id}-v{}", catalogue.release.number);
                let dataset = catalogue.dataset(&id);
                let made =
                    dataset.and_then(|one| metadata::of_dataset(state, origin, standard, one));
                (made, name, address::dataset(&id))
            }
        };
        let name = format!("{name}.{}", self.suffix);
        Ok(made.map_or_else(
            || StatusCode::NOT_FOUND.into_response(),
            |made| metadata::answer(state, request.headers(), made, &name, &page),
        ))
    }

    async fn made(self, state: &State, format: Written, excel: bool) -> Result<Made, Refusal> {
        match self.resource {
            Resource::Indicator => self.made_of_view(state, format, excel).await,
            Resource::Dataset => {
                let id = routes::find_dataset(state.catalogue(), self.id)?;
                table::made(state, &id, format, excel).await
            }
        }
    }

    async fn made_of_view(
        self,
        state: &State,
        format: Written,
        excel: bool,
    ) -> Result<Made, Refusal> {
        let selection = Selection::read_rows(state.catalogue(), self.id, self.pairs)?;
        if routes::of_a_form(self.pairs) {
            let parameters = selection.query.write();
            let more = match (excel, parameters.is_empty()) {
                (false, _) => "",
                (true, true) => "?excel=1",
                (true, false) => "&excel=1",
            };
            let page = address::indicator(self.id);
            return Err(Refusal::Moved(format!("{page}.{}{parameters}{more}", self.suffix)));
        }
        view::made(state, selection, format, excel, self.origin.unwrap_or_default()).await
    }
}

/// A file, made, and what is said of it.
struct Made {
    format: Written,
    /// The type that it is sent as.
    kind: Cow<'static, str>,
    content: Content,
    /// What it is called, without its suffix.
    name: String,
    /// How many rows it has, when it is made of rows.
    rows: Option<usize>,
    /// The path of the page that shows the same, in French.
    page: String,
    /// Where a program finds what the columns are, and the type of that.
    metadata: Option<(String, &'static str)>,
    /// Under which licences it may be used.
    licences: Vec<Licence>,
}

impl Made {
    fn answer(self, state: &State, request: &Request<Body>) -> Response {
        let site = state.site(Language::default());
        let (page, format) = (site.address(&self.page), Format::Written(self.format));
        let mut links = vec![link(&page, "describedby", Some("text/html"))];
        if let Some((path, kind)) = &self.metadata {
            links.push(link(&site.address(path), "describedby", Some(kind)));
        }
        links.extend(licence_links(&self.licences));
        let file = Representation::file(File {
            content: self.content,
            kind: &self.kind,
            name: &format!("{}.{}", self.name, format.suffix()),
            disposition: Disposition::Attachment,
            links: &links,
            modified: &state.catalogue().release.created,
        });
        let mut answer = respond::with(request.headers(), StatusCode::OK, file);
        answer.headers_mut().extend(self.rows.map(|rows| (TOTAL, HeaderValue::from(rows))));
        answer
    }
}

/// The licences that have a text to be read, as values of `Link`.
pub(crate) fn licence_links(licences: &[Licence]) -> impl Iterator<Item = String> {
    licences.iter().filter_map(|licence| Some(link(licence.path.as_deref()?, "license", None)))
}

/// The licences of the figures of an indicator: those of its dataset, else those of the package.
pub(crate) fn licences(catalogue: &Catalogue, indicator: &str) -> Vec<Licence> {
    let indicator = catalogue.indicator(indicator);
    let dataset = indicator.and_then(|indicator| catalogue.dataset(&indicator.dataset));
    let own = dataset.map(|dataset| &dataset.licences).filter(|own| !own.is_empty());
    own.unwrap_or(&catalogue.licences).clone()
}

/// Refuses what is too long for a sheet, or for texts that are made whole; CSV and Parquet have any number of rows.
///
/// # Errors
/// With the address of the CSV.
fn few_enough(format: Written, rows: usize, csv: impl FnOnce() -> String) -> Result<(), Problem> {
    let short = matches!(format, Written::Xlsx | Written::Json | Written::Zip);
    if !short || rows <= MOST_ROWS {
        return Ok(());
    }
    let href = csv();
    let nearest = Some(Suggestion::new(href.clone(), href));
    Err(Problem::TooManyRows { rows, limit: MOST_ROWS, nearest })
}

/// Does work on a release: away from the threads that answer, when it is long.
async fn work<T: Send + 'static>(
    state: &State,
    long: bool,
    work: impl FnOnce(&State) -> Result<T, ExportError> + Send + 'static,
) -> Result<T, Refusal> {
    if !long {
        return Ok(work(state)?);
    }
    let own = state.clone();
    Ok(state.painter.work(move |_| work(&own)).await??)
}

/// `part-locaux-fibre-04070-2019-v1`: what is in a file, and the release it comes from.
pub(crate) fn name_of_view(state: &State, id: &str, selection: &Selection) -> String {
    view::name(state, id, selection)
}
