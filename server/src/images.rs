//! Images: a view of an indicator as SVG or PNG, and the card of each page.

use std::sync::LazyLock;

use app::Site;
use app::address;
use app::images::{self, Image, ImageError, TALLEST};
use app::problem::{Problem, Suggestion};
use app::routes::{self, Answer, Page};
use app::selection::Selection;
use axum::body::Body;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use datasets::model::Licence;
use sha2::{Digest as _, Sha256};
use tokio::task::JoinError;

use crate::files::licence_links;
use crate::pages::{self, Pairs};
use crate::problem;
use crate::raster::{Painter, RasterError};
use crate::respond::{self, Disposition, File, Representation, link};
use crate::state::State;

/// Pixels of an image for one of the drawing: sharp on paper and on small screens.
const SHARP: u16 = 2;

/// The policy of an SVG opened by itself: its own style, and nothing else.
static OWN_STYLE: LazyLock<Option<HeaderValue>> = LazyLock::new(|| {
    let hash = BASE64_STANDARD.encode(Sha256::digest(images::css()));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; frame-ancestors 'none'");
    HeaderValue::from_str(&policy).ok()
});

/// How an image is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Svg,
    Png,
}

impl Format {
    /// What the address ends with.
    pub(crate) const fn told(self) -> &'static str {
        match self {
            Self::Svg => ".svg",
            Self::Png => ".png",
        }
    }

    /// The types that it is sent as: one.
    pub(crate) const fn types(self) -> &'static [&'static str] {
        match self {
            Self::Svg => &["image/svg+xml; charset=utf-8"],
            Self::Png => &["image/png"],
        }
    }
}

/// Why there is no image to send.
enum Refusal {
    Problem(Problem),
    Moved(String),
    Broken(Broken),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Broken> for Refusal {
    fn from(error: Broken) -> Self {
        Self::Broken(error)
    }
}

/// What should not happen.
#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error(transparent)]
    Composed(#[from] ImageError),
    #[error(transparent)]
    Drawn(#[from] RasterError),
    #[error(transparent)]
    Interrupted(#[from] JoinError),
}

/// What is asked for: what to draw, and how to call it.
struct Order {
    format: Format,
    /// Name of the file, without its suffix.
    name: String,
    /// Path of the page that it is an image of, in French.
    page: String,
    /// Under which licences it may be used.
    licences: Vec<Licence>,
}

/// `/indicateurs/{id}.svg` and `.png`: the view of the same address, with its credits.
pub(crate) async fn indicator(
    state: &State,
    request: Request<Body>,
    id: &str,
    format: Format,
    pairs: &[(String, String)],
) -> Response {
    let (language, _) = address::language_of(request.uri().path());
    let site = state.site(language);
    let made = match order_of_view(state, id, format, pairs) {
        Ok((order, selection)) => {
            let (id, site) = (id.to_owned(), site.clone());
            let painted =
                state.painter.work(move |painter| view(painter, &site, &selection, &id, format));
            painted
                .await
                .map_err(|error| Broken::from(error).into())
                .flatten()
                .map(|bytes| (order, bytes))
        }
        Err(refusal) => Err(refusal),
    };
    answer(state, site, request, made).await
}

fn order_of_view(
    state: &State,
    id: &str,
    format: Format,
    pairs: &[(String, String)],
) -> Result<(Order, Selection), Refusal> {
    let catalogue = state.catalogue();
    let selection = Selection::read(catalogue, id, pairs)?;
    let parameters = selection.query.write();
    let page = address::indicator(id);
    if pairs.iter().filter(|(name, _)| name == "territoires").count() > 1 {
        return Err(Refusal::Moved(format!("{page}{}{parameters}", format.told())));
    }
    let name = crate::files::name_of_view(state, id, &selection);
    let licences = crate::files::licences(catalogue, id);
    Ok((Order { format, name, page: page + &parameters, licences }, selection))
}

fn view(
    painter: &Painter,
    site: &Site,
    selection: &Selection,
    id: &str,
    format: Format,
) -> Result<Vec<u8>, Refusal> {
    let image = images::figure(site, selection).map_err(Broken::from)?;
    if image.height > TALLEST {
        let href = format!("{}{}", address::indicator(id), format.told());
        let nearest = Some(Suggestion::new(href.clone(), href));
        let height = image.height;
        return Err(Problem::ImageTooTall { height, limit: TALLEST, nearest }.into());
    }
    written(painter, image, format, SHARP)
}

fn written(
    painter: &Painter,
    image: Image,
    format: Format,
    scale: u16,
) -> Result<Vec<u8>, Refusal> {
    match format {
        Format::Svg => Ok(image.svg.into_bytes()),
        Format::Png => Ok(painter.png(&image, scale).map_err(Broken::from)?),
    }
}

/// `/apercus/{page}.png`: the card of the page that has the same path and the same parameters.
pub(crate) async fn card(
    Shared(state): Shared<State>,
    Query(pairs): Pairs,
    request: Request<Body>,
) -> Response {
    let path = pages::decoded(request.uri().path()).unwrap_or_default();
    let (language, path) = address::language_of(&path);
    let site = state.site(language);
    let made = match page_of_card(&state, path, &pairs) {
        Ok((order, page)) => {
            let drawn = site.clone();
            let painted = state.painter.work(move |painter| {
                written(painter, images::card(&drawn, &page).map_err(Broken::from)?, Format::Png, 1)
            });
            painted
                .await
                .map_err(|error| Broken::from(error).into())
                .flatten()
                .map(|bytes| (order, bytes))
        }
        Err(refusal) => Err(refusal),
    };
    answer(&state, site, request, made).await
}

fn page_of_card(
    state: &State,
    path: &str,
    pairs: &[(String, String)],
) -> Result<(Order, Page), Refusal> {
    let unknown = || Problem::UnknownPage { path: path.to_owned(), nearest: None };
    let wanted = images::path_of_page(path).ok_or_else(unknown)?;
    let page = match routes::resolve(state.catalogue(), wanted, pairs) {
        Answer::Page(Page::Problem(problem, _)) => return Err(problem.into()),
        Answer::Page(page) => page,
        Answer::Moved(page) => return Err(Refusal::Moved(images::path_of_card(&page))),
    };
    let address = page.address().ok_or_else(unknown)?;
    let told = wanted.trim_matches('/').replace('/', "-");
    let name = if told.is_empty() { "trajectoire".to_owned() } else { told };
    let licences = state.catalogue().licences.clone();
    Ok((Order { format: Format::Png, name, page: address, licences }, page))
}

async fn answer(
    state: &State,
    site: &Site,
    request: Request<Body>,
    made: Result<(Order, Vec<u8>), Refusal>,
) -> Response {
    match made {
        Ok((Order { format, name, page, licences }, bytes)) => {
            let name = format!("{name}{}", format.told());
            let page = site.address(&site.href(&page));
            let mut links =
                vec![link(&page, "canonical", None), link(&page, "describedby", Some("text/html"))];
            links.extend(licence_links(&licences));
            let policy = OWN_STYLE.clone().filter(|_| format == Format::Svg);
            let image = Representation::file(File {
                content: bytes.into(),
                kind: crate::files::Format::Image(format).media_type(),
                name: &name,
                disposition: Disposition::Inline,
                links: &links,
                modified: &state.catalogue().release.created,
            });
            respond::with(request.headers(), StatusCode::OK, image.under(policy))
        }
        Err(Refusal::Problem(problem)) => problem::answer(state, request, problem).await,
        Err(Refusal::Moved(path)) => Redirect::permanent(&site.href(&path)).into_response(),
        Err(Refusal::Broken(error)) => {
            tracing::error!(%error, path = request.uri().path(), "an image cannot be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
