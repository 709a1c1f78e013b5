//! What a resource answers: a document or a list, in JSON, with what it says of itself.

use ::datasets::model::{Language, Localized};
use app::problem::Problem;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Serialize, Serializer};
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

use super::JSON;
use super::paging::{Cursor, Paging};
use super::parameters::Parameters;
use super::refuse;
use crate::accept;
use crate::respond::{self, Representation};
use crate::state::State;

/// How many items a list has.
pub(super) const TOTAL_COUNT: HeaderName = HeaderName::from_static("x-total-count");

/// A page of a list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Liste)]
pub(super) struct List<T> {
    version: u32,
    total: u64,
    #[serde(rename = "suivant")]
    #[schema(format = "uri-reference")]
    next: Option<String>,
    #[serde(rename = "donnees")]
    items: Vec<T>,
}

/// A text in the languages of the site.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Texte)]
pub(super) struct Text {
    fr: String,
    en: String,
}

impl Text {
    /// What is said in each language.
    pub(super) fn of<'a>(said: impl Fn(Language) -> &'a str) -> Self {
        Self { fr: said(Language::French).to_owned(), en: said(Language::English).to_owned() }
    }
}

impl From<&Localized> for Text {
    fn from(text: &Localized) -> Self {
        Self::of(|language| text.get(language))
    }
}

/// A number, written without decimals when it has none, as in every other file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount(pub(crate) f64);

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Up to there, every whole number is told apart.
        const MOST: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < MOST {
            #[expect(clippy::cast_possible_truncation, reason = "bounded, and without decimals")]
            return serializer.serialize_i64(self.0 as i64);
        }
        serializer.serialize_f64(self.0)
    }
}

impl PartialSchema for Amount {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::Number).into()
    }
}

impl utoipa::ToSchema for Amount {
    fn name() -> std::borrow::Cow<'static, str> {
        "Nombre".into()
    }
}

/// Answers with the document that `make` gives.
pub(super) fn one<T: Serialize>(
    state: &State,
    request: &Request<Body>,
    template: &str,
    make: impl FnOnce(&Parameters) -> Result<T, Problem>,
) -> Response {
    let told = accept::chosen(request.headers(), &[JSON])
        .and_then(|_| Parameters::read(state, template, request.uri()))
        .and_then(|parameters| make(&parameters));
    match told {
        Ok(document) => json(request.headers(), &document),
        Err(problem) => refuse(state, request.headers(), &problem),
    }
}

/// Answers with a page of the items that `find` gives, each told by `tell`.
pub(super) fn list<I, T: Serialize>(
    state: &State,
    request: &Request<Body>,
    template: &str,
    find: impl FnOnce(&Parameters) -> Result<Vec<I>, Problem>,
    tell: impl Fn(I) -> T,
) -> Response {
    let page = || {
        accept::chosen(request.headers(), &[JSON])?;
        let parameters = Parameters::read(state, template, request.uri())?;
        let paging = Paging::read(state, &parameters)?;
        let found = find(&parameters)?;
        let (total, limit) = (found.len() as u64, paging.limit());
        let from = paging.from.map_or(0, |from| usize::try_from(from.at).unwrap_or(usize::MAX));
        let next = from.saturating_add(limit);
        let next = (next < found.len()).then_some(next as u64);
        let items = found.into_iter().skip(from).take(limit).map(tell).collect();
        Ok(List::new(state, &parameters, &paging, total, next, items))
    };
    match page() {
        Ok(list) => list.answer(request.headers()),
        Err(problem) => refuse(state, request.headers(), &problem),
    }
}

impl<T: Serialize> List<T> {
    /// A page, and where the next one begins.
    pub(super) fn new(
        state: &State,
        parameters: &Parameters,
        paging: &Paging,
        total: u64,
        next: Option<u64>,
        items: Vec<T>,
    ) -> Self {
        let next = next.map(|at| self::next(state, parameters, paging, Cursor { at, total }));
        Self { version: state.catalogue().release.number, total, next, items }
    }

    /// Answers with it.
    pub(super) fn answer(&self, request: &HeaderMap) -> Response {
        let mut response = json(request, self);
        let headers = response.headers_mut();
        headers.insert(TOTAL_COUNT, HeaderValue::from(self.total));
        headers.extend(self.next.as_deref().and_then(next_link));
        response
    }
}

/// The address of the page that begins at a place.
pub(super) fn next(
    state: &State,
    parameters: &Parameters,
    paging: &Paging,
    place: Cursor,
) -> String {
    let cursor = paging.cursor(state.catalogue().release.number, place);
    state.site(Language::default()).address(&parameters.from(&cursor))
}

/// The header that leads to the next page. Addresses are plain ASCII.
pub(super) fn next_link(href: &str) -> Option<(HeaderName, HeaderValue)> {
    let link = respond::link(href, "next", None);
    Some((header::LINK, HeaderValue::from_str(&link).ok()?))
}

fn json(request: &HeaderMap, document: &impl Serialize) -> Response {
    match serde_json::to_vec(document) {
        Ok(bytes) => {
            let sent = Representation::of_type(bytes, JSON);
            respond::with(request, StatusCode::OK, sent)
        }
        Err(error) => {
            tracing::error!(%error, "an answer cannot be written as JSON");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The last part of a path, as it was meant.
pub(crate) fn name_in(request: &Request<Body>) -> String {
    let last = request.uri().path().rsplit('/').next().unwrap_or_default();
    crate::pages::decoded(last).unwrap_or_else(|| last.to_owned())
}
