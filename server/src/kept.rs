//! Pages that were made, kept with their release: an address has the same bytes until the next one, so the second
//! who asks for it costs a look-up and a write.
//!
//! The memory that they take is bounded: those that nobody asks for again leave first.

mod page;

use std::cmp::Reverse;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::State as Shared;
use axum::http::{Method, Request, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::files::is_added;
use crate::state::State;
use crate::{api, oembed, router};
use page::{Coding, Page};

/// Bytes that the pages of a release may take.
const ROOM: u64 = 64 << 20;
/// About how many pages that is.
const PAGES: usize = 1_000;
/// An address that is longer is not kept: nobody but a machine asks for it.
const LONGEST: usize = 1_024;

/// The pages of a release that were made.
#[derive(Clone)]
pub(crate) struct Kept(Arc<Cache<String, Arc<Page>, Bytes>>);

#[derive(Clone)]
struct Bytes;

impl Weighter<String, Arc<Page>> for Bytes {
    fn weight(&self, address: &String, page: &Arc<Page>) -> u64 {
        (address.len() + page.weight()) as u64
    }
}

impl Default for Kept {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(PAGES, ROOM, Bytes)))
    }
}

impl Kept {
    /// The addresses of the pages that were asked for again, those that were most first.
    pub(crate) fn popular(&self) -> Vec<String> {
        let pages = self.0.iter().map(|(address, page)| (Reverse(page.asked()), address));
        let mut pages: Vec<_> = pages.filter(|(Reverse(asked), _)| *asked > 1).collect();
        pages.sort_unstable();
        pages.into_iter().map(|(_, address)| address).collect()
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Kept").field(&self.0.len()).finish()
    }
}

/// Answers with a page that is kept; keeps the others that can be.
pub(crate) async fn pages(
    Shared(state): Shared<State>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    let Some(address) = address(&request) else { return next.run(request).await };
    let (headers, head) = (request.headers().clone(), request.method() == Method::HEAD);
    let kept = &state.kept().0;
    if let Some(page) = kept.get(&address) {
        return page.answer(&headers, head);
    }
    // Made once in full, whatever the first who asks for it can read or has.
    *request.method_mut() = Method::GET;
    for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
        request.headers_mut().remove(name);
    }
    let response = next.run(request).await;
    if !Page::may_be(&response) {
        // That of a request for its headers alone is emptied further out.
        return response;
    }
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(html) => {
            let page = Arc::new(Page::of(parts.headers, html));
            let coding = Coding::asked(&headers);
            let own = Arc::clone(&page);
            // Away from the threads that answer: it takes some milliseconds.
            let coded = tokio::task::spawn_blocking(move || own.body(coding).len());
            if let Err(error) = coded.await {
                tracing::error!(%error, "a page cannot be compressed");
            }
            kept.insert(address, Arc::clone(&page));
            page.answer(&headers, head)
        }
        Err(error) => {
            tracing::error!(%error, "page rendering broke off");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// What a page is kept under: its address; none for what is not one.
fn address(request: &Request<Body>) -> Option<String> {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    if !asks || !is_of_a_page(path) || path.len() + query.len() > LONGEST {
        return None;
    }
    // A page does not read them: a link in a newsletter is of the same page.
    let read = query.split('&').filter(|pair| !pair.is_empty() && !is_added(pair));
    Some(read.fold(path.to_owned(), |address, pair| {
        let mark = if address.len() == path.len() { '?' } else { '&' };
        address + &format!("{mark}{pair}")
    }))
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

#[cfg(test)]
mod tests {
    use super::{Body, Request, address, is_of_a_page};

    #[test]
    fn a_page_has_one_address_whatever_a_newsletter_adds() {
        for (asked, kept) in [
            ("/", Some("/")),
            ("/?utm_source=lettre", Some("/")),
            ("/a?fbclid=x&vue=carte&mtm_campaign=y", Some("/a?vue=carte")),
            ("/a?vue=carte&version=1", Some("/a?vue=carte&version=1")),
            ("/a.csv?vue=carte", None),
        ] {
            let request = Request::get(asked).body(Body::empty()).unwrap();
            assert_eq!(address(&request).as_deref(), kept, "{asked}");
        }
    }

    #[test]
    fn what_has_conditions_of_its_own_is_not_taken_for_a_page() {
        for page in ["/", "/api", "/en/api", "/versions", "/versions/1", "/indicateurs/population"]
        {
            assert!(is_of_a_page(page), "{page}");
        }
        for other in [
            "/health",
            "/oembed",
            "/api/v1/observations",
            "/indicateurs/population.csv",
            "/versions/1/SHA256SUMS",
            "/versions/1/observations/population.parquet",
        ] {
            assert!(!is_of_a_page(other), "{other}");
        }
    }
}
