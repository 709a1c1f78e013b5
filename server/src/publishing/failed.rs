//! Nothing was published: why, and what was found in the package when that is the reason.

use std::error::Error;
use std::io;

use app::problem::{Problem, Unpublished};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use datasets::release::StoreError;

use super::report::Found;
use crate::api;
use crate::bucket::BucketError;
use crate::state::State;

/// Why nothing was published.
#[derive(Debug)]
pub(super) struct Failed {
    pub(super) problem: Box<Problem>,
    /// What was found in the package.
    pub(super) found: Option<Box<Found>>,
}

impl Failed {
    /// The server's own failure: told in its log, where whoever serves it looks.
    pub(super) fn impossible(error: &dyn Error) -> Self {
        tracing::error!(%error, "a publication over HTTP failed");
        Problem::Unpublished(Unpublished::Impossible).into()
    }

    /// Tells it.
    pub(super) fn answer(&self, state: &State, headers: &HeaderMap) -> Response {
        // What has names for its keys can be written.
        let found = self.found.as_ref().and_then(|found| serde_json::to_value(found).ok());
        let mut response = api::refuse_with(state, headers, &self.problem, found);
        if let Some(challenge) = challenge(&self.problem) {
            let challenge = HeaderValue::from_static(challenge);
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

/// What a client must do to be let in (RFC 6750).
const fn challenge(problem: &Problem) -> Option<&'static str> {
    match problem {
        Problem::Unpublished(Unpublished::NoToken) => Some("Bearer realm=\"trajectoire\""),
        Problem::Unpublished(
            Unpublished::UnknownToken
            | Unpublished::ExpiredToken { .. }
            | Unpublished::RevokedToken { .. },
        ) => Some("Bearer realm=\"trajectoire\", error=\"invalid_token\""),
        Problem::Unpublished(Unpublished::OutOfScope { .. } | Unpublished::TriesOnly) => {
            Some("Bearer realm=\"trajectoire\", error=\"insufficient_scope\"")
        }
        _ => None,
    }
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self { problem: Box::new(problem), found: None }
    }
}

impl From<Unpublished> for Failed {
    fn from(why: Unpublished) -> Self {
        Problem::Unpublished(why).into()
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::impossible(&error)
    }
}

impl From<BucketError> for Failed {
    fn from(error: BucketError) -> Self {
        match error {
            BucketError::Store(error) => error.into(),
            // Somebody else was faster, by this much or more.
            BucketError::Overtaken { .. } => Unpublished::UnderWay.into(),
            error => Self::impossible(&error),
        }
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Locked { .. } => Unpublished::UnderWay.into(),
            StoreError::Overtaken { base, current } => {
                Unpublished::Overtaken { base, current }.into()
            }
            error => Self::impossible(&error),
        }
    }
}
