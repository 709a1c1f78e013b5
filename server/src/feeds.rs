//! Atom feeds (RFC 4287): the releases, and what they changed of a territory or of an indicator.

use app::address;
use app::feed::{self, Topic};
use app::problem::{Problem, Suggestion};
use app::selection::{find_indicator, find_territory};
use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::body::{Body, Bytes};
use axum::extract::{Query, State as Shared};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse as _, Response};
use datasets::model::Catalogue;

use crate::host;
use crate::pages::{self, Pairs};
use crate::problem;
use crate::respond::{self, Representation};
use crate::revisions::Unread;
use crate::state::State;

const KIND: &str = "application/atom+xml; charset=utf-8";
/// What the address of a territory answers in, beside its page.
const FORMATS: [&str; 1] = [".atom"];

/// Why there is no feed to send.
#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error(transparent)]
    Unread(#[from] Unread),
    #[error(transparent)]
    Unwritten(#[from] atom_syndication::Error),
}

/// `/versions.atom`
pub(crate) async fn releases(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    answer(&state, request, Topic::Releases).await
}

/// `/territoires/{code}` is a page, `/territoires/{code}.atom` the feed of its figures.
pub(crate) async fn territory(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let path = pages::decoded(request.uri().path()).unwrap_or_default();
    let Some((code, suffix)) = path.rsplit('/').next().and_then(|name| name.split_once('.')) else {
        return pages::page(Shared(state), Query(pairs), request).await;
    };
    match find_territory(state.catalogue(), code) {
        Ok(_) if suffix == "atom" => answer(&state, request, Topic::Territory(code)).await,
        Ok(_) => {
            let href = Topic::Territory(code).path();
            let nearest = Some(Suggestion::new(href.clone(), href));
            let given = suffix.to_owned();
            let problem = Problem::UnknownFormat { given, allowed: FORMATS.into(), nearest };
            problem::answer(&state, request, problem).await
        }
        Err(problem) => problem::answer(&state, request, problem).await,
    }
}

/// `/indicateurs/{id}.atom`
pub(crate) async fn indicator(state: &State, request: Request<Body>, id: &str) -> Response {
    match find_indicator(state.catalogue(), id) {
        Ok(_) => answer(state, request, Topic::Indicator(id)).await,
        Err(problem) => problem::answer(state, request, problem).await,
    }
}

async fn answer(state: &State, request: Request<Body>, topic: Topic<'_>) -> Response {
    let Some(origin) = host::origin(state, request.uri(), request.headers()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let made = match state.revisions().get().await {
        Ok(revisions) => {
            let (language, _) = address::language_of(request.uri().path());
            let site = state.site(language);
            let told = feed::feed(site, &origin, topic, &revisions);
            let place = Place { origin: &origin, language: language.as_str(), topic };
            let here = [topic.path(), topic.page()].map(|path| site.href(&path));
            written(&place, here, state.catalogue(), told)
        }
        Err(error) => Err(error.into()),
    };
    match made {
        Ok(bytes) => {
            let sent = Representation::of_type(bytes, KIND);
            respond::with(request.headers(), StatusCode::OK, sent)
        }
        Err(error) => {
            tracing::error!(%error, path = request.uri().path(), "a feed cannot be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Where a feed is.
struct Place<'a> {
    origin: &'a str,
    language: &'static str,
    topic: Topic<'a>,
}

impl Place<'_> {
    /// A name that stays when the site moves: it has the territory that the site is about, and neither a
    /// host nor a path.
    fn id(&self, catalogue: &Catalogue, more: &str) -> String {
        let (group, language) = (&catalogue.pilot_group, self.language);
        let followed = match self.topic {
            Topic::Releases => "versions".to_owned(),
            Topic::Territory(code) => format!("territoire:{code}"),
            Topic::Indicator(id) => format!("indicateur:{id}"),
        };
        format!("urn:trajectoire:{group}:{language}:{followed}{more}")
    }

    fn link(&self, rel: &str, path: &str, kind: &str) -> Link {
        Link {
            href: format!("{}{path}", self.origin),
            rel: rel.to_owned(),
            hreflang: Some(self.language.to_owned()),
            mime_type: Some(kind.to_owned()),
            ..Link::default()
        }
    }
}

/// The document of a feed.
fn written(
    place: &Place<'_>,
    [own, page]: [String; 2],
    catalogue: &Catalogue,
    told: feed::Feed,
) -> Result<Bytes, Broken> {
    let alternate = place.link("alternate", &page, "text/html");
    let entry = |one: feed::Entry| Entry {
        title: Text::plain(one.title),
        id: place.id(catalogue, &format!(":version:{}", one.number)),
        updated: hour(&one.created),
        published: Some(hour(&one.created)),
        links: vec![alternate.clone()],
        content: Some(Content {
            value: Some(one.html),
            content_type: Some("html".to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    };
    // A feed that has announced nothing yet is as old as what is served.
    let last = told.entries.first().map_or(&catalogue.release.created, |one| &one.created);
    let licences = catalogue.licences.iter();
    let licences: Vec<&str> =
        licences.map(|one| one.title.as_deref().unwrap_or(&one.name)).collect();
    let feed = Feed {
        title: Text::plain(told.title),
        subtitle: Some(Text::plain(told.subtitle)),
        id: place.id(catalogue, ""),
        updated: hour(last),
        authors: vec![Person { name: catalogue.title.clone(), ..Person::default() }],
        rights: (!licences.is_empty()).then(|| Text::plain(licences.join(", "))),
        generator: Some(Generator {
            value: "Trajectoire".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            uri: None,
        }),
        links: vec![place.link("self", &own, "application/atom+xml"), alternate.clone()],
        lang: Some(place.language.to_owned()),
        entries: told.entries.into_iter().map(entry).collect(),
        ..Feed::default()
    };
    Ok(feed.write_to(Vec::new())?.into())
}

/// The hour of a release.
fn hour(rfc3339: &str) -> FixedDateTime {
    rfc3339.parse().unwrap_or_default()
}
