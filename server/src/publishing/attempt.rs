//! A request from its first byte to its line in the log.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::problem::{Problem, Unpublished};
use app::routes::find_dataset;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use datasets::csv::Declared;
use datasets::model::Language;
use datasets::package::Package;
use datasets::release::{Published, Store, sha256};
use jiff::Timestamp;
use tokio::task::spawn_blocking;

use super::draft::Draft;
use super::failed::Failed;
use super::journal::{Entry, network};
use super::report::{Found, Made, Report};
use super::tokens::{Denied, Token};
use super::upload::{Most, Upload, receive};
use super::{Journal, Limits, Publishing, Wanted};
use crate::accept;
use crate::api::{self, Parameters};
use crate::bucket::Bucket;
use crate::state::State;

/// The types that are taken.
const CSV: &str = "text/csv";
const ZIP: &str = "application/zip";
/// Characters that notes may have.
const NOTES: usize = 500;
/// How many times what may be sent an archive may unfold to.
const UNFOLDED: u64 = 10;

/// Does what is asked, and writes how it ended in the log.
pub(super) async fn run(
    state: State,
    request: Request<Body>,
    wanted: Wanted,
) -> Result<Report, Failed> {
    let Some(publishing) = state.publishing().cloned() else {
        return Err(Unpublished::Impossible.into());
    };
    let network = network(publishing.client.address(&request));
    let mut entry = Entry {
        at: Timestamp::now(),
        token: None,
        name: None,
        network,
        publishes: wanted.publishes,
        dataset: wanted.one_dataset.then(|| api::name_in(&request)).filter(|id| may_be_id(id)),
        outcome: String::new(),
        release: None,
        bytes: None,
        sha256: None,
    };
    let secret = secret(request.headers());
    let done = match holder(&publishing, secret, network, &mut entry).await {
        Ok(token) => process(&state, &publishing, request, &wanted, &token, &mut entry).await,
        // What nobody answers for leaves no line: anybody could fill the disk with them.
        Err(failed) if entry.outcome.is_empty() => return Err(failed),
        Err(failed) => Err(failed),
    };
    entry.at = Timestamp::now();
    entry.outcome = match &done {
        Ok(Report { published: Some(_), .. }) => "published".to_owned(),
        Ok(Report { unchanged: true, .. }) => "unchanged".to_owned(),
        Ok(_) => "tried".to_owned(),
        Err(failed) => failed.problem.code().to_owned(),
    };
    entry.release = done.as_ref().ok().and_then(|report| match &report.published {
        Some(made) => Some(made.number),
        None => report.unchanged.then_some(report.base),
    });
    let written = spawn_blocking(move || publishing.journal.add(&entry)).await;
    if let Err(error) = written.map_err(std::io::Error::other).flatten() {
        // The release is made, or is not: that is to be told all the same.
        tracing::error!(%error, "the log of publications cannot be written");
    }
    done
}

/// The longest id that a log tells of.
const LONGEST: usize = 100;

/// Whether an id can be one: the log is read on a terminal, where other characters may do anything.
fn may_be_id(id: &str) -> bool {
    let letter = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-';
    id.len() <= LONGEST && id.bytes().all(letter)
}

/// The secret that a request brings (RFC 6750); none when it brings none.
fn secret(headers: &HeaderMap) -> Option<String> {
    let (scheme, secret) = said(headers, &header::AUTHORIZATION)?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| secret.trim().to_owned())
}

/// Who asks. The entry says who it was even when the token is no longer good; it stays without an outcome when
/// nothing is to be written of it.
async fn holder(
    publishing: &Arc<Publishing>,
    secret: Option<String>,
    network: IpAddr,
    entry: &mut Entry,
) -> Result<Token, Failed> {
    let secret = secret.ok_or(Unpublished::NoToken)?;
    let asked = Arc::clone(publishing);
    let found = spawn_blocking(move || asked.tokens.holder(&secret)).await;
    let found = found.map_err(|error| Failed::impossible(&error))?;
    let (token, refused) = match found.map_err(|error| Failed::impossible(&error))? {
        Ok(token) => (Some(token), None),
        Err(Denied::Unknown) => {
            let too_many = |seconds| Failed::from(Problem::TooManyRequests { seconds });
            publishing.guesses.one_more(network).map_err(too_many)?;
            (None, Some(Unpublished::UnknownToken))
        }
        Err(Denied::Expired(token)) => {
            let since = token.expires.to_string();
            (Some(token), Some(Unpublished::ExpiredToken { since }))
        }
        Err(Denied::Revoked(token, since)) => {
            let since = since.to_string();
            (Some(token), Some(Unpublished::RevokedToken { since }))
        }
    };
    entry.token = token.as_ref().map(|token| token.id.clone());
    entry.name = token.as_ref().map(|token| token.name.clone());
    "started".clone_into(&mut entry.outcome);
    match (token, refused) {
        (Some(token), None) => Ok(token),
        (_, refused) => Err(refused.unwrap_or(Unpublished::UnknownToken).into()),
    }
}

/// What the request says beside what it sends.
struct Asked {
    dataset: Option<String>,
    base: Option<u32>,
    notes: String,
    language: Language,
}

async fn process(
    state: &State,
    publishing: &Arc<Publishing>,
    request: Request<Body>,
    wanted: &Wanted,
    token: &Token,
    entry: &mut Entry,
) -> Result<Report, Failed> {
    let asked = read(state, &request, wanted, token)?;
    let Limits { megabytes, time } = publishing.limits;
    let (parts, body) = request.into_parts();
    let place = publishing.uploads.try_acquire().map_err(|_| Unpublished::UnderWay)?;
    let sent = receive(body, announced(&parts.headers), Most { megabytes, time }).await?;
    entry.bytes = Some(sent.bytes);
    entry.sha256 = Some(sent.sha256.clone());
    let turn = Arc::clone(&publishing.turn).try_acquire_owned();
    let turn = turn.map_err(|_| Unpublished::UnderWay)?;
    let work = Work {
        store: state.store().clone(),
        bucket: publishing.bucket.clone(),
        asked,
        sent,
        megabytes,
        until: Deadline { at: Instant::now() + time, time },
        log: wanted.publishes.then(|| (publishing.journal.clone(), entry.clone())),
    };
    drop(place);
    let done = spawn_blocking(move || {
        let _turn = turn;
        work.done()
    });
    let done = done.await.map_err(|error| Failed::impossible(&error))?;
    if done.as_ref().is_ok_and(|report| report.published.is_some()) {
        state.tell_published();
    }
    done
}

/// Reads all that is not the body, so that what is refused need not be sent.
fn read(
    state: &State,
    request: &Request<Body>,
    wanted: &Wanted,
    token: &Token,
) -> Result<Asked, Failed> {
    let dataset = wanted.one_dataset.then(|| api::name_in(request));
    if !token.scope.reaches(dataset.as_deref()) {
        let allowed = token.scope.datasets.iter().flatten().cloned().collect();
        return Err(Unpublished::OutOfScope { dataset, allowed }.into());
    }
    if wanted.publishes && !token.scope.publishes {
        return Err(Unpublished::TriesOnly.into());
    }
    if let Some(id) = &dataset {
        find_dataset(state.catalogue(), id)?;
    }
    let allowed = if wanted.one_dataset { CSV } else { ZIP };
    let given = said(request.headers(), &header::CONTENT_TYPE).unwrap_or_default();
    let essence = given.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case(allowed) {
        return Err(Unpublished::OtherType { given: given.to_owned(), allowed }.into());
    }
    let parameters = Parameters::read(state, wanted.template, request.uri())?;
    let base = parameters.get("base").map(|given| {
        let current = state.catalogue().release.number;
        let unknown = || Problem::UnknownVersion { given: given.to_owned(), current };
        given.parse().map_err(|_| unknown())
    });
    let notes = parameters.get("notes").unwrap_or_default().trim().to_owned();
    if notes.chars().count() > NOTES || notes.chars().any(char::is_control) {
        return Err(Unpublished::UnfitNotes { most: NOTES }.into());
    }
    let language = accept::language(request.headers());
    Ok(Asked { dataset, base: base.transpose()?, notes, language })
}

/// The length that a sender says.
fn announced(headers: &HeaderMap) -> Option<u64> {
    said(headers, &header::CONTENT_LENGTH)?.parse().ok()
}

fn said<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// Until when a publication may begin.
#[derive(Clone, Copy)]
struct Deadline {
    at: Instant,
    time: Duration,
}

impl Deadline {
    /// What was begun is not broken off: it is asked between two steps, and last before the publication itself.
    fn holds(self) -> Result<(), Failed> {
        if Instant::now() < self.at {
            return Ok(());
        }
        Err(Unpublished::TookTooLong { seconds: self.time.as_secs() }.into())
    }
}

/// What was asked and sent, whole.
struct Work {
    store: Store,
    /// The bucket that it is a mirror of.
    bucket: Option<Bucket>,
    asked: Asked,
    sent: Upload,
    megabytes: u64,
    until: Deadline,
    /// Where it is said that a publication begins, and what is said; none for a trial.
    log: Option<(Journal, Entry)>,
}

impl Work {
    /// Checks, computes, and publishes when that is asked.
    fn done(self) -> Result<Report, Failed> {
        let Self { store, asked, sent, until, .. } = &self;
        let base = store.numbers()?.last().copied().unwrap_or_default();
        starts_from(base, asked.base.unwrap_or(base))?;
        let (draft, written) = self.draft(base)?;
        until.holds()?;
        let checked = Package::examine(draft.folder());
        let found = Found::told(&checked, asked.language);
        let Ok(package) = checked.into_package() else {
            let why = Unpublished::NotFit { errors: found.errors() };
            return Err(Failed { found: Some(Box::new(found)), ..why.into() });
        };
        until.holds()?;
        let proposal = store.propose(package)?;
        starts_from(proposal.base, base)?;
        let mut report = Report::of(&proposal, found, sent.sha256.clone(), written);
        let Some((journal, entry)) = self.log.as_ref().filter(|_| !report.unchanged) else {
            return Ok(report);
        };
        until.holds()?;
        // Nothing is published that the log could not tell of.
        journal.add(entry)?;
        let done = match &self.bucket {
            Some(bucket) => bucket.accept(store, &proposal, &asked.notes)?,
            None => store.accept(&proposal, &asked.notes)?,
        };
        match done {
            Published::New(number) => report.published = Some(made(store, number)),
            Published::Unchanged(_) => report.unchanged = true,
        }
        Ok(report)
    }

    fn draft(&self, base: u32) -> Result<(Draft, Option<Declared>), Failed> {
        if let Some(dataset) = &self.asked.dataset {
            return Draft::replacing(&self.store, base, dataset, &self.sent);
        }
        let most = self.megabytes.saturating_mul(1_000_000 * UNFOLDED);
        Ok((Draft::unfolded(&self.sent, most)?, None))
    }
}

/// Refuses what starts from another release than the last one.
fn starts_from(current: u32, base: u32) -> Result<(), Failed> {
    if base == current {
        return Ok(());
    }
    Err(Unpublished::Overtaken { base, current }.into())
}

/// The release that was made, and what it can be checked by.
fn made(store: &Store, number: u32) -> Made {
    let own = store.own(number).ok();
    Made { number, page: format!("/versions/{number}"), sha256: own.map(|own| sha256(&own)) }
}
