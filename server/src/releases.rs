//! Each release: what it changed, and its files as they are in the store, which are all that anybody needs to check
//! it without this server.

use std::borrow::Cow;

use app::problem::Problem;
use app::routes::{Answer, Page, resolve};
use axum::body::Body;
use axum::extract::{Path, Query, State as Shared};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use datasets::csv::Encoding;
use datasets::model::{Descriptor, Manifest};
use datasets::release::{Store, StoreError};
use hex::FromHex as _;

use crate::files::published_csv;
use crate::pages::{self, Pairs};
use crate::problem;
use crate::respond::{self, Content, Disposition, File, Representation, Stored, link};
use crate::state::State;

/// `/versions`: every release; with an indicator, every value that its figures ever had.
pub(crate) async fn list(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let Answer::Page(Page::Archive(figure, _)) = resolve(state.catalogue(), "/versions", &pairs)
    else {
        return pages::page(Shared(state), Query(pairs), request).await;
    };
    match state.archives().of(&state, &figure).await {
        Ok(archive) => {
            let page = Page::Archive(figure, Some(archive));
            pages::render(&state, request, page, StatusCode::OK).await
        }
        Err(error) => {
            let number = state.catalogue().release.number;
            broken(&state, request, number, &error).await
        }
    }
}

/// `/versions/{n}`: what a release changed, and how it can be checked.
pub(crate) async fn page(
    Shared(state): Shared<State>,
    Path(given): Path<String>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let history = state.history();
    let place = history.iter().position(|release| release.number.to_string() == given);
    // What it is not is told as for any page.
    let Some(place) = place else {
        return pages::page(Shared(state), Query(pairs), request).await;
    };
    let number = history[place].number;
    let before = place.checked_sub(1).map(|before| history[before].number);
    let difference = match before {
        None => None,
        Some(before) => match state.differences().between(before, number).await {
            Ok(difference) => Some(difference),
            Err(error) => return broken(&state, request, number, &error).await,
        },
    };
    pages::render(&state, request, Page::Release(number, difference), StatusCode::OK).await
}

/// `/versions/{n}/…`: a file of a release.
pub(crate) async fn file(
    Shared(state): Shared<State>,
    Path((number, path)): Path<(String, String)>,
    request: Request<Body>,
) -> Response {
    let asked = request.uri().path().to_owned();
    let release = state.history().iter().find(|release| release.number.to_string() == number);
    let Some(release) = release.cloned() else {
        let current = state.catalogue().release.number;
        let problem = Problem::UnknownVersion { given: number, current };
        return problem::answer(&state, request, problem).await;
    };
    let (store, named) = (state.store().clone(), path.clone());
    let asked_of = release.clone();
    let in_part = request.headers().contains_key(header::RANGE);
    // A file of which a part is asked for is read whole: a few at a time.
    let read = state.painter.work(move |_| {
        let kind = kind(&store, &asked_of, &named)?;
        Ok(content(&store, &asked_of, &named, in_part)?.map(|content| (content, kind)))
    });
    let (content, kind) = match read.await {
        Ok(Ok(Some(found))) => found,
        Ok(Ok(None)) => {
            let problem = Problem::UnknownPage { path: asked, nearest: None };
            return problem::answer(&state, request, problem).await;
        }
        Ok(Err::<_, StoreError>(error)) => {
            return broken(&state, request, release.number, &error).await;
        }
        Err(error) => return broken(&state, request, release.number, &error).await,
    };
    let name = format!("v{}-{}", release.number, path.replace('/', "-"));
    let manifest = format!("/versions/{}/release.json", release.number);
    let sent = Representation::file(File {
        content,
        kind: &kind,
        name: &name,
        disposition: Disposition::Attachment,
        links: &[link(&manifest, "describedby", Some("application/json"))],
        modified: &release.created,
    });
    respond::with(request.headers(), StatusCode::OK, sent)
}

/// Bytes of a file above which it is read while it is sent.
const LONG: u64 = 1 << 20;

/// A file of a release: in memory when it is short, or when a part of it is asked for.
fn content(
    store: &Store,
    release: &Manifest,
    path: &str,
    in_part: bool,
) -> Result<Option<Content>, StoreError> {
    let listed = release.files.iter().find(|file| file.path == path);
    let long = listed.filter(|file| file.bytes > LONG && !in_part);
    if let Some((file, sha256)) =
        long.and_then(|file| Some((file, <[u8; 32]>::from_hex(&file.sha256).ok()?)))
    {
        let (length, file) = (file.bytes, store.opened(release, file)?);
        return Ok(Some(Content::Stored(Stored { file, length, sha256 })));
    }
    Ok(store.file(release, path)?.map(Content::from))
}

/// A file that is no longer what was published is not sent: better no figure than another one.
async fn broken(
    state: &State,
    request: Request<Body>,
    number: u32,
    error: &(dyn std::error::Error + Sync),
) -> Response {
    tracing::error!(%error, path = request.uri().path(), "a file of a release cannot be read");
    let current = state.catalogue().release.number;
    problem::answer(state, request, Problem::UnreadableVersion { given: number, current }).await
}

/// The media type of a file of a release; of a CSV, in the encoding that its package declares.
fn kind(store: &Store, release: &Manifest, path: &str) -> Result<Cow<'static, str>, StoreError> {
    Ok(match path.rsplit('.').next() {
        Some("csv") => declared(store, release, path)?
            .map_or(Cow::Borrowed("text/csv"), |encoding| published_csv(encoding).into()),
        Some("json") => "application/json".into(),
        Some("geojson") => "application/geo+json".into(),
        Some("parquet") => "application/vnd.apache.parquet".into(),
        Some("toml") => "application/toml".into(),
        _ => "text/plain; charset=utf-8".into(),
    })
}

/// The encoding that the package of a release declares for a file, if it declares one.
fn declared(store: &Store, release: &Manifest, path: &str) -> Result<Option<Encoding>, StoreError> {
    let described = store.file(release, "datapackage.json")?.unwrap_or_default();
    let package = Descriptor(serde_json::from_slice(&described).unwrap_or_default());
    let resource = package.resource_of(path);
    Ok(resource.and_then(|one| one.get("encoding")?.as_str()).and_then(Encoding::parse))
}
