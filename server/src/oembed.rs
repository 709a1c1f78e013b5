//! oEmbed 1.0: the address of an indicator, pasted into the editor of another site, becomes its chart there.

use std::io;

use app::address;
use app::embedding::{Embedding, Room};
use app::problem::Problem;
use app::routes::{Answer, Page, resolve};
use app::selection::Selection;
use axum::body::Body;
use axum::extract::{Query, State as Shared};
use axum::http::uri::Authority;
use axum::http::{Request, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use datasets::model::Language;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::Value;

use crate::host;
use crate::pages::{self, Pairs};
use crate::problem;
use crate::respond::{self, Representation};
use crate::state::State;

/// Where it is asked.
pub(crate) const PATH: &str = "/oembed";
/// For how long an answer may be kept, in seconds: a release comes from time to time.
const KEPT: u32 = 86_400;
/// How an answer may be written.
const FORMATS: [&str; 2] = ["json", "xml"];
/// What a size may be.
const SIZES: [&str; 3] = ["1", "2", "3…"];

/// What an embedding is called in the standard.
#[derive(serde::Serialize)]
struct Rich<'a> {
    r#type: &'static str,
    version: &'static str,
    provider_name: &'static str,
    provider_url: &'a str,
    title: &'a str,
    author_name: &'a str,
    cache_age: u32,
    html: &'a str,
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_height: Option<u32>,
}

/// Why an answer could not be written. Neither should happen.
#[derive(Debug, thiserror::Error)]
enum Unwritten {
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Xml(#[from] io::Error),
}

/// `/oembed?url=…`, in the release that the address to be embedded is pinned to.
pub(crate) async fn view(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let Some(origin) = host::origin(&state, request.uri(), request.headers()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let (embedding, xml) = match asked(&state, &origin, &pairs) {
        Ok(asked) => asked,
        Err(problem) => return problem::answer(&state, request, problem).await,
    };
    match written(&embedding, &origin, xml) {
        Ok(sent) => respond::with(request.headers(), StatusCode::OK, sent),
        Err(error) => {
            tracing::error!(%error, "an embedding cannot be described");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The view that is asked for, and whether it is to be told in XML.
fn asked(
    state: &State,
    origin: &str,
    pairs: &[(String, String)],
) -> Result<(Embedding, bool), Problem> {
    let given = |name: &str| {
        let pair = pairs.iter().find(|(known, value)| known == name && !value.is_empty());
        pair.map(|(_, value)| value.as_str())
    };
    let xml = match given("format") {
        None | Some("json") => false,
        Some("xml") => true,
        Some(other) => {
            let given = other.to_owned();
            return Err(Problem::UnknownAnswer { given, allowed: &FORMATS });
        }
    };
    let room = Room { width: size("maxwidth", &given)?, height: size("maxheight", &given)? };
    let url = given("url").unwrap_or_default();
    let unknown = || Problem::NothingToEmbed { given: url.to_owned() };
    let (language, selection) = indicator(state, origin, url)?.ok_or_else(unknown)?;
    let embedding = Embedding::of(state.site(language), origin, &selection, room);
    Ok((embedding.ok_or_else(unknown)?, xml))
}

/// A size in pixels; none when it is not given.
fn size<'a>(
    name: &'static str,
    given: &impl Fn(&str) -> Option<&'a str>,
) -> Result<Option<u32>, Problem> {
    let Some(text) = given(name) else { return Ok(None) };
    match text.parse() {
        Ok(size) if size > 0 => Ok(Some(size)),
        _ => {
            let allowed = SIZES.map(str::to_owned).to_vec();
            Err(Problem::UnknownChoice { name, given: text.to_owned(), allowed })
        }
    }
}

/// The view of an indicator that an address names, and its language; none for an address that is not ours
/// or is that of another page.
fn indicator(
    state: &State,
    origin: &str,
    url: &str,
) -> Result<Option<(Language, Selection)>, Problem> {
    let Some(uri) = url.parse::<Uri>().ok().filter(|uri| is_ours(origin, uri)) else {
        return Ok(None);
    };
    match page(state, &uri)? {
        (language, Answer::Page(Page::Indicator(selection))) => Ok(Some((language, selection))),
        // The address that this one should have been, which is moved no further.
        (language, Answer::Moved(path)) => match path.parse().map(|uri| page(state, &uri)) {
            Ok(Ok((_, Answer::Page(Page::Indicator(selection))))) => {
                Ok(Some((language, selection)))
            }
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Whether an address is one of this site: the same host, asked safely or not.
fn is_ours(origin: &str, uri: &Uri) -> bool {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let authority = uri.authority().map(Authority::as_str);
    matches!(uri.scheme_str(), Some("http" | "https"))
        && authority.is_some_and(|own| own.eq_ignore_ascii_case(host))
}

fn page(state: &State, uri: &Uri) -> Result<(Language, Answer), Problem> {
    let unknown = || Problem::NothingToEmbed { given: uri.to_string() };
    let path = pages::decoded(uri.path()).ok_or_else(unknown)?;
    let Query(pairs): Pairs = Query::try_from_uri(uri).map_err(|_| unknown())?;
    let (language, path) = address::language_of(&path);
    match resolve(state.catalogue(), path, &pairs) {
        Answer::Page(Page::Problem(problem, _)) => Err(problem),
        answer => Ok((language, answer)),
    }
}

fn written(embedding: &Embedding, origin: &str, xml: bool) -> Result<Representation, Unwritten> {
    let card = embedding.card.as_ref();
    let rich = Rich {
        r#type: "rich",
        version: "1.0",
        provider_name: "Trajectoire",
        provider_url: origin,
        title: &embedding.title,
        author_name: &embedding.authors,
        cache_age: KEPT,
        html: &embedding.html,
        width: embedding.width,
        height: embedding.height,
        thumbnail_url: card.map(|(address, ..)| address.as_str()),
        thumbnail_width: card.map(|(_, width, _)| *width),
        thumbnail_height: card.map(|(.., height)| *height),
    };
    if xml {
        let told = as_xml(&serde_json::to_value(&rich)?)?;
        return Ok(Representation::of_type(told, "text/xml; charset=utf-8"));
    }
    Ok(Representation::of_type(serde_json::to_vec(&rich)?, "application/json"))
}

/// The same members as elements.
fn as_xml(told: &Value) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), Some("yes"))))?;
    writer.create_element("oembed").write_inner_content(|writer| {
        for (name, value) in told.as_object().into_iter().flatten() {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            writer.create_element(name.as_str()).write_text_content(BytesText::new(&text))?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}
