//! Moving to a release when it has been published, without a restart.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, Uri, header};
use tokio::task::{JoinError, spawn_blocking};
use tokio::time::{Instant, sleep};
use tower::Service as _;

use super::{Edition, Served, pinned};
use crate::state::StateError;

/// How often the store is looked at: the names of its releases are listed, and nothing is read.
const EVERY: Duration = Duration::from_secs(1);
/// The longest that one waits to try again a release that cannot be served: somebody may have mended it.
const LONGEST: Duration = Duration::from_mins(1);

/// Pages that a release must show before anybody is sent to it. The last one makes its index.
const SHOWN: [&str; 3] = ["/", "/versions", "/recherche?q=a"];

/// How long pages are made that were asked for in the release before: what people read most is there when they
/// are sent to the next one.
const MAKING: Duration = Duration::from_secs(2);

/// Why a release is not served.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// It cannot be loaded.
    #[error(transparent)]
    State(#[from] StateError),
    /// Its loading broke off.
    #[error("la lecture d’une version s’est interrompue ({0})\u{202f}; elle sera tentée à nouveau")]
    Interrupted(#[from] JoinError),
    /// One of its pages cannot be shown.
    #[error(
        "la page «\u{a0}{page}\u{a0}» de la version {number} ne peut pas être montrée (réponse {status})\u{202f}; revenez à la version d’avant (trajectoire rollback)"
    )]
    Silent {
        /// The page.
        page: &'static str,
        /// The release.
        number: u32,
        /// What was answered.
        status: StatusCode,
    },
}

/// What keeps the program from the last release. Anybody may ask: where its files are is told to the log alone.
pub(super) struct Trouble {
    /// The release that cannot be served; none when the store cannot be read.
    number: Option<u32>,
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(formatter, "la version {number} ne peut pas être servie")?,
            None => formatter.write_str("le dossier des versions ne se lit pas")?,
        }
        formatter.write_str("\u{202f}; le journal du programme dit pourquoi")
    }
}

/// A release that could not be served, and when it is tried again.
struct Refused {
    number: Option<u32>,
    again: Instant,
    pause: Duration,
}

impl Served {
    /// Moves to the last release of the store when it is later than the one that is served; whether it did.
    /// Requests under way are finished by the release that they were given to.
    ///
    /// # Errors
    /// When it cannot be served; the one that was served still is.
    pub async fn look(&self) -> Result<bool, MoveError> {
        let last = self.last().await;
        self.reach(last).await
    }

    /// Moves to the last release, as far as it is known; what keeps from it is told at `/ready`.
    async fn reach(&self, last: Result<Option<u32>, MoveError>) -> Result<bool, MoveError> {
        let number = last.as_ref().ok().copied().flatten();
        let moved = match last {
            Ok(Some(last)) => self.move_to(last).await,
            Ok(None) => Ok(false),
            Err(error) => Err(error),
        };
        self.releases.0.trouble.store(moved.is_err().then(|| Arc::new(Trouble { number })));
        moved
    }

    /// Looks at the store again and again, at once when this program has published a release.
    pub async fn follow(self) {
        let state = self.state();
        let mut refused: Option<Refused> = None;
        loop {
            tokio::select! {
                () = sleep(EVERY) => {}
                () = state.published() => {}
            }
            let last = self.last().await;
            let number = last.as_ref().ok().copied().flatten();
            let waits = |one: &Refused| one.number == number && Instant::now() < one.again;
            if refused.as_ref().is_some_and(waits) {
                continue;
            }
            refused = self.reach(last).await.err().map(|error| {
                let served = self.state().catalogue().release.number;
                tracing::error!(
                    %error,
                    release.number = number,
                    release.served = served,
                    "a release cannot be served: the one before still is"
                );
                let pause = refused.take().filter(|one| one.number == number);
                let pause = pause.map_or(EVERY, |one| (2 * one.pause).min(LONGEST));
                Refused { number, again: Instant::now() + pause, pause }
            });
        }
    }

    /// The number of the last release of the store.
    async fn last(&self) -> Result<Option<u32>, MoveError> {
        let store = self.state().store().clone();
        let numbers = spawn_blocking(move || store.numbers()).await?.map_err(StateError::from)?;
        Ok(numbers.last().copied())
    }

    async fn move_to(&self, number: u32) -> Result<bool, MoveError> {
        let _moving = self.releases.0.moving.lock().await;
        let now = self.releases.0.current.load_full();
        if number <= now.number() {
            return Ok(false);
        }
        let state = now.state.clone();
        let state = spawn_blocking(move || state.of_release(number)).await??;
        let next = Edition::of(state);
        next.show().await?;
        next.make(now.state.popular_pages()).await;
        self.releases.0.current.store(Arc::new(next));
        tracing::info!(release.number = number, release.before = now.number(), "release served");
        Ok(true)
    }
}

impl Edition {
    /// Asks for some of its pages: what is made for the first who asks is then there, and a release that cannot
    /// answer is seen before it is served.
    async fn show(&self) -> Result<(), MoveError> {
        for page in SHOWN {
            let (number, status) = (self.number(), self.ask(Uri::from_static(page)).await);
            if status != StatusCode::OK {
                return Err(MoveError::Silent { page, number, status });
            }
        }
        Ok(())
    }

    /// Makes these pages, as far as the time goes. What is no page in this release is left out.
    async fn make(&self, addresses: Vec<String>) {
        let began = Instant::now();
        let own = addresses.iter().filter_map(|address| address.parse().ok());
        // What is pinned to a release is answered by that one.
        for address in own.filter(|address| pinned(address).is_none()) {
            if began.elapsed() > MAKING {
                break;
            }
            self.ask(address).await;
        }
    }

    /// Asks for a page as browsers do; it is kept then.
    async fn ask(&self, address: Uri) -> StatusCode {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = address;
        request.headers_mut().insert(header::ACCEPT_ENCODING, HeaderValue::from_static("br"));
        let Ok(answer) = self.site.clone().call(request).await;
        answer.status()
    }
}
