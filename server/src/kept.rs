//! Answers that were made, kept with their release: an address has the same bytes until the next one, so the second
//! who asks for it costs a look-up and a write.
//!
//! Pages are kept, and what programs read most: figures as CSV, images, the lists of the API, the catalogues. They are kept
//! as they leave, with every header that the layers of the site add. The memory that they take is bounded: those
//! that nobody asks for again leave first.

mod coded;
mod exact;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::Arc;

use app::names;
use axum::body::{Body, Bytes, HttpBody as _, to_bytes};
use axum::extract::State as Shared;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::task::{JoinError, spawn_blocking};

use crate::files::is_added;
use crate::respond::CONTENT_DIGEST;
use crate::state::State;
use crate::{accept, api, host, metadata, oembed, router};
use coded::{Coded, Coding};
use exact::Exact;

/// Bytes that the answers of a release may take.
const ROOM: u64 = 64 << 20;
/// About how many answers that is.
const ANSWERS: usize = 1_000;
/// An address that is longer is not kept: nobody but a machine asks for it.
const LONGEST: usize = 1_024;
/// Bytes of the longest answer that is kept: more than any list of the API has.
const MOST: u64 = 4 << 20;
/// What of a view is kept, by suffix: its figures, which programs read, and its images, which take a core to make.
const OF_A_VIEW: [(&str, &str); 3] =
    [("csv", "text/csv"), ("png", "image/png"), ("svg", "image/svg+xml")];
/// Bytes that the headers of an answer take, about: they stand once for each coding.
const HEADERS: usize = 4 << 10;
/// What stands in a key between an address and what else decides of the answer. No address has one.
const END: char = '\n';

/// The answers of a release that were made.
#[derive(Clone)]
pub(crate) struct Kept(Arc<Cache<String, Arc<Answer>, Weight>>);

/// An answer that is kept.
enum Answer {
    /// A page, or a document: sent in the shortest coding that a client reads.
    Coded(Box<Coded>),
    /// A file, which has a digest: sent as it is.
    Exact(Exact),
}

#[derive(Clone)]
struct Weight;

impl Weighter<String, Arc<Answer>> for Weight {
    fn weight(&self, key: &String, answer: &Arc<Answer>) -> u64 {
        let weight = match answer.as_ref() {
            Answer::Coded(coded) => coded.weight() + 4 * HEADERS,
            Answer::Exact(file) => file.weight() + HEADERS,
        };
        (key.len() + weight) as u64
    }
}

impl Default for Kept {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(ANSWERS, ROOM, Weight)))
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Kept").field(&self.0.len()).finish()
    }
}

impl Kept {
    /// What all of it takes, in bytes.
    pub(crate) fn weight(&self) -> u64 {
        self.0.weight()
    }

    /// The addresses of the pages that were asked for again, those that were most first.
    pub(crate) fn popular(&self) -> Vec<String> {
        let pages = self.0.iter().filter(|(key, _)| !key.contains(END));
        let asked = pages.filter_map(|(address, answer)| match answer.as_ref() {
            Answer::Coded(page) => Some((Reverse(page.asked()), address)),
            Answer::Exact(_) => None,
        });
        let mut pages: Vec<_> = asked.filter(|(Reverse(asked), _)| *asked > 1).collect();
        pages.sort_unstable();
        pages.into_iter().map(|(_, address)| address).collect()
    }
}

/// The answer to a request, when it is kept and its client may have it.
pub(crate) fn found(state: &State, request: &Request<Body>) -> Option<Response> {
    let answer = state.kept().0.get(key(state, request)?.as_ref())?;
    // Whoever asks for too much is told so by what makes the answers.
    let counted = state.rate.as_ref().filter(|_| request.uri().path().starts_with(api::PATH));
    if counted.is_some_and(|rate| rate.wait(request).is_some()) {
        return None;
    }
    Some(answer.to(request.headers(), request.method()))
}

impl Answer {
    /// Keeps an answer that was made, and makes it in a coding.
    async fn of(headers: HeaderMap, bytes: Bytes, coding: Coding) -> Result<Self, JoinError> {
        if Exact::is_meant(&headers) {
            return Ok(Self::Exact(Exact::of(headers, bytes)));
        }
        // Away from the threads that answer: it takes some milliseconds.
        let made = spawn_blocking(move || {
            let coded = Coded::of(headers, bytes);
            coded.sent(coding);
            coded
        });
        Ok(Self::Coded(Box::new(made.await?)))
    }

    fn to(&self, asked: &HeaderMap, method: &Method) -> Response {
        let head = *method == Method::HEAD;
        match self {
            Self::Coded(coded) => coded.to(asked, head),
            Self::Exact(file) => file.to(asked, head),
        }
    }
}

/// Makes an answer, and keeps it when others can have the same.
pub(crate) async fn keep(
    Shared(state): Shared<State>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    let Some(key) = key(&state, &request).map(Cow::into_owned) else {
        return next.run(request).await;
    };
    let (method, asked) = (request.method().clone(), request.headers().clone());
    let (uri, extensions) = (request.uri().clone(), request.extensions().clone());
    // Made once in full, whatever the first who asks for it can read or has.
    *request.method_mut() = Method::GET;
    for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
        request.headers_mut().remove(name);
    }
    let response = next.clone().run(request).await;
    if response.status() != StatusCode::OK {
        // That of a request for its headers alone is emptied further out.
        return response;
    }
    if response.body().size_hint().exact().is_none_or(|length| length > MOST) {
        let asks_more = [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE];
        let asks_more =
            method != Method::GET || asks_more.iter().any(|name| asked.contains_key(name));
        if !asks_more && response.headers().contains_key(CONTENT_DIGEST) {
            return response;
        }
        // It is long: what its client can read and has counts again.
        drop(response);
        let mut request = Request::new(Body::empty());
        (*request.method_mut(), *request.uri_mut()) = (method, uri);
        (*request.headers_mut(), *request.extensions_mut()) = (asked, extensions);
        return next.run(request).await;
    }
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => match Answer::of(parts.headers, bytes, Coding::asked(&asked)).await {
            Ok(answer) => {
                let answer = Arc::new(answer);
                state.kept().0.insert(key, Arc::clone(&answer));
                answer.to(&asked, &method)
            }
            Err(error) => broken(&error),
        },
        Err(error) => broken(&error),
    }
}

fn broken(error: &(dyn std::error::Error + Sync)) -> Response {
    tracing::error!(%error, "the making of an answer broke off");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// What an answer is kept under: its address, and for a catalogue how it names the site; none for what is not kept.
fn key<'a>(state: &State, request: &'a Request<Body>) -> Option<Cow<'a, str>> {
    let address = address(request)?;
    let (uri, headers) = (request.uri(), request.headers());
    let path = uri.path();
    if is_of_a_page(path) || path == names::PATH {
        return Some(address);
    }
    if metadata::CATALOGUES.contains(&path) {
        let origin = host::origin(state, uri, headers)?;
        return Some(format!("{address}{END}{origin}").into());
    }
    // Of what has several types, the one that is kept: whoever takes another is answered by what makes it.
    let is_taken = match type_of_view(path) {
        Some(kind) => accept::takes(headers, kind),
        None => accept::chosen(headers, &api::TYPES) == Ok(api::TYPES[0]),
    };
    (is_taken && !address.contains("ndjson")).then_some(address)
}

/// The address of what may be kept: as it is asked for, but that a page does not read what newsletters add.
fn address(request: &Request<Body>) -> Option<Cow<'_, str>> {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    let is_long = path.len() + query.len() > LONGEST;
    // Written otherwise than everybody does: what it is of is told by what decodes it.
    let is_coded = path.contains('%') || (query.contains('%') && !is_of_a_page(path));
    // A part is cut by what makes the whole.
    let in_part = request.headers().contains_key(header::RANGE);
    if !asks || is_long || is_coded || in_part || !(is_of_a_page(path) || is_for_programs(path)) {
        return None;
    }
    if query.is_empty() {
        return Some(path.into());
    }
    if !is_of_a_page(path) || !query.split('&').any(|pair| pair.is_empty() || is_added(pair)) {
        return Some(request.uri().path_and_query()?.as_str().into());
    }
    let read = query.split('&').filter(|pair| !pair.is_empty() && !is_added(pair));
    Some(Cow::Owned(read.fold(path.to_owned(), |address, pair| {
        let mark = if address.len() == path.len() { '?' } else { '&' };
        address + &format!("{mark}{pair}")
    })))
}

/// Whether a page is at a path, if anything is: files have a suffix or are of a release, and some answers are for
/// programs.
fn is_of_a_page(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    let of_a_release = path.strip_prefix("/versions/").is_some_and(|rest| rest.contains('/'));
    let for_programs =
        path.starts_with(api::PATH) || [oembed::PATH, router::HEALTH].contains(&path);
    !last.contains('.') && !of_a_release && !for_programs
}

/// Whether the same is read again and again at a path that is no page: a file of a view, the lists of the API, the
/// catalogues, the names of everyone.
fn is_for_programs(path: &str) -> bool {
    type_of_view(path).is_some()
        || path == names::PATH
        || path.starts_with(api::PATH)
        || metadata::CATALOGUES.contains(&path)
}

/// The type of the file of a view that is at a path, when it is one of those that are kept.
fn type_of_view(path: &str) -> Option<&'static str> {
    let (_, path) = app::address::language_of(path);
    let (_, suffix) = path.strip_prefix("/indicateurs/")?.split_once('.')?;
    OF_A_VIEW.iter().find(|(known, _)| *known == suffix).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::{Body, Request, address, is_for_programs, is_of_a_page, names};

    #[test]
    fn a_page_has_one_address_whatever_a_newsletter_adds() {
        for (asked, kept) in [
            ("/", Some("/")),
            ("/?utm_source=lettre", Some("/")),
            ("/?", Some("/")),
            ("/a?fbclid=x&vue=carte&mtm_campaign=y", Some("/a?vue=carte")),
            ("/a?vue=carte&version=1", Some("/a?vue=carte&version=1")),
            ("/indicateurs/a.csv?vue=carte", Some("/indicateurs/a.csv?vue=carte")),
            ("/indicateurs/a.png?vue=carte", Some("/indicateurs/a.png?vue=carte")),
            ("/indicateurs/a.zip?vue=carte", None),
        ] {
            let request = Request::get(asked).body(Body::empty()).unwrap();
            assert_eq!(address(&request).as_deref(), kept, "{asked}");
        }
        let part = Request::get("/indicateurs/a.csv").header("range", "bytes=0-1");
        assert_eq!(address(&part.body(Body::empty()).unwrap()), None);
        assert_eq!(address(&Request::post("/").body(Body::empty()).unwrap()), None);
    }

    #[test]
    fn what_has_conditions_of_its_own_is_not_taken_for_a_page() {
        for page in ["/", "/api", "/en/api", "/versions", "/versions/1", "/indicateurs/population"]
        {
            assert!(is_of_a_page(page) && !is_for_programs(page), "{page}");
        }
        for read in [
            "/api/v1",
            "/indicateurs/population.csv",
            "/en/indicateurs/a.svg",
            "/catalogue.ttl",
            names::PATH,
        ] {
            assert!(is_for_programs(read) && !is_of_a_page(read), "{read}");
        }
        for other in [
            "/health",
            "/oembed",
            "/indicateurs/population.zip",
            "/indicateurs/population.ispn.csv",
            "/versions/1/SHA256SUMS",
            "/versions/1/observations/population.parquet",
        ] {
            assert!(!is_of_a_page(other) && !is_for_programs(other), "{other}");
        }
    }
}
