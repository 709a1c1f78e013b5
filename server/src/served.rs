//! The site while releases are published: the last one answers, and each of those before it answers the addresses
//! that are pinned to it.
//!
//! A request is given, when it comes, to the whole site of one release, which finishes it whatever is published
//! meanwhile: no answer is of two releases, and none is lost.

mod follow;
mod past;
mod ready;

use std::convert::Infallible;
use std::fmt;
use std::future::ready;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use app::address;
use app::problem::Problem;
use arc_swap::{ArcSwap, ArcSwapOption};
use axum::Router;
use axum::body::Body;
use axum::extract::Query;
use axum::http::{HeaderValue, Request, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use tokio::sync::Mutex;
use tokio::time::timeout;
use tower::Service;

use crate::middleware::{self, Layered};
use crate::pages::Pairs;
use crate::state::State;
use crate::{api, kept, oembed, router};

pub use follow::MoveError;
use follow::Trouble;
use past::Past;

/// How long a request waits for a release of the past to be read.
const PATIENCE: Duration = Duration::from_secs(10);

/// The site, of whichever releases there are.
#[derive(Clone)]
pub struct Served {
    releases: Releases,
    /// The same, in the layers around every answer.
    layered: Layered,
}

#[derive(Clone)]
struct Releases(Arc<Shared>);

struct Shared {
    current: ArcSwap<Edition>,
    /// Why the last release is not served, when it is not.
    trouble: ArcSwapOption<Trouble>,
    past: Past,
    /// Held by whoever moves to another release: one at a time, so that none is moved back to.
    moving: Mutex<()>,
}

/// A release, and all that answers for it.
struct Edition {
    state: State,
    site: Router,
    /// What tells, with the layers of the site, why it cannot answer.
    refusals: Router,
}

impl Edition {
    fn of(state: State) -> Self {
        let (site, refusals) = (router::of_release(&state), router::of_refusals(&state));
        Self { state, site, refusals }
    }

    fn number(&self) -> u32 {
        self.state.catalogue().release.number
    }

    /// Answers from what is kept, else from what makes it.
    fn answer(&self, request: Request<Body>) -> Answering {
        match kept::found(&self.state, &request) {
            Some(answer) => {
                self.state.metrics.kept.inc();
                Box::pin(ready(Ok(answer)))
            }
            None => Box::pin(self.site.clone().call(request)),
        }
    }

    /// Whether a release is one that came before this one.
    fn follows(&self, number: u32) -> bool {
        number < self.number() && self.state.history().iter().any(|one| one.number == number)
    }
}

impl Served {
    /// A site that begins with the release of a state.
    pub fn new(state: State) -> Self {
        let first = Arc::new(Edition::of(state));
        let releases = Releases(Arc::new(Shared {
            current: ArcSwap::new(Arc::clone(&first)),
            trouble: ArcSwapOption::empty(),
            past: Past::default(),
            moving: Mutex::default(),
        }));
        Self { layered: middleware::around(releases.clone(), &first.state), releases }
    }

    /// The release that answers an address that is pinned to none.
    pub fn state(&self) -> State {
        self.releases.0.current.load().state.clone()
    }
}

impl Releases {
    async fn answer_of_past(
        &self,
        now: &Edition,
        number: u32,
        mut request: Request<Body>,
    ) -> Answered {
        match timeout(PATIENCE, self.0.past.edition(now, number)).await {
            Ok(Ok(edition)) => edition.answer(request).await,
            Ok(Err(error)) => {
                tracing::error!(%error, release.number = number, "a past release cannot be read");
                let current = now.number();
                request
                    .extensions_mut()
                    .insert(Problem::UnreadableVersion { given: number, current });
                now.refusals.clone().call(request).await
            }
            // It goes on being read, for whoever asks again.
            Err(_) => {
                let again = [(header::RETRY_AFTER, HeaderValue::from(PATIENCE.as_secs()))];
                let late = (StatusCode::SERVICE_UNAVAILABLE, again).into_response();
                Ok(middleware::guarded("", late))
            }
        }
    }
}

impl fmt::Debug for Served {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.releases.0.current.load().number();
        formatter.debug_tuple("Served").field(&number).finish()
    }
}

type Answered = Result<Response, Infallible>;
type Answering = Pin<Box<dyn Future<Output = Answered> + Send>>;

impl Service<Request<Body>> for Served {
    type Response = Response;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.layered.poll_ready(context)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        self.layered.call(request)
    }
}

impl Service<Request<Body>> for Releases {
    type Response = Response;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        if let Some(answer) = self.about_itself(&request) {
            return Box::pin(ready(Ok(answer)));
        }
        let now = self.0.current.load_full();
        let current = now.number();
        let Some(given) = pinned(request.uri()) else {
            return now.answer(request);
        };
        match given.parse() {
            Ok(number) if number == current => now.answer(request),
            Ok(number) if now.follows(number) => {
                let served = self.clone();
                Box::pin(async move { served.answer_of_past(&now, number, request).await })
            }
            _ => {
                request.extensions_mut().insert(Problem::UnknownVersion { given, current });
                Box::pin(now.refusals.clone().call(request))
            }
        }
    }
}

/// The release that an address is of: the one that it names, that of its cursor, or that of the address which
/// it asks about. As it is written: whether there is such a release is not looked at.
fn pinned(uri: &Uri) -> Option<String> {
    uri.query()?;
    if uri.path() == router::HEALTH {
        return None;
    }
    let Query(pairs): Pairs = Query::try_from_uri(uri).ok()?;
    if let Some(named) = address::version_of(&pairs) {
        return Some(named.to_owned());
    }
    let given = |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    if uri.path() == oembed::PATH {
        let Query(pairs): Pairs = Query::try_from_uri(&given("url")?.parse().ok()?).ok()?;
        return address::version_of(&pairs).map(str::to_owned);
    }
    if uri.path().starts_with(api::PATH) {
        return api::release_of(given("curseur")?).map(|number| number.to_string());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::pinned;

    #[test]
    fn an_address_is_of_the_release_that_it_names_itself_or_asks_about() {
        for (address, release) in [
            ("/", None),
            ("/?version=", None),
            ("/?version=3", Some("3")),
            ("/a?b=c&%76ersion=3", Some("3")),
            ("/?version=hier", Some("hier")),
            ("/health?version=3", None),
            ("/oembed?url=https%3A%2F%2Fexemple.fr%2Fa%3Fversion%3D3", Some("3")),
            ("/oembed?url=https%3A%2F%2Fexemple.fr%2Fa", None),
            ("/a?url=https%3A%2F%2Fexemple.fr%2Fa%3Fversion%3D3", None),
            ("/api/v1/observations?curseur=AAAAAwAA", Some("3")),
            ("/api/v1/observations?curseur=%20", None),
        ] {
            assert_eq!(pinned(&address.parse().unwrap()).as_deref(), release, "{address}");
        }
    }
}
