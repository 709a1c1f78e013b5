//! What programs read of the site: catalogues of all that it holds, and descriptions of its files, one file
//! for each standard. All are made from the release; addresses begin as the site is asked, or as whoever
//! serves it has said.

mod croissant;
mod csvw;
mod dcat;
mod version;

use app::Site;
use app::address::{self, View};
use app::selection::Selection;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::{IntoResponse as _, Response};
use datasets::export::{Context, ExportError};
use datasets::model::{Catalogue, Dataset, Indicator, Language};
use datasets::standards::{self, public_service};
use serde_json::Value;

use crate::host;
use crate::respond::{self, Disposition, File, Representation, link};
use crate::state::State;

/// A standard in whose words a view or a dataset is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standard {
    /// CSV on the Web: what the columns of a file are.
    Csvw,
    /// SDMX-CSV 2.0: the figures of a view.
    Sdmx,
    /// The exchange format of Etalab for the impact of public services: the figures of a view.
    PublicService,
    /// Table Schema, version 2: what the columns of a dataset are.
    Schema,
    /// The same for those who read version 1.
    SchemaV1,
}

impl Standard {
    /// What an address ends with, for what is told so.
    pub(crate) const fn told(self) -> &'static str {
        match self {
            Self::Csvw => ".metadata.json",
            Self::Sdmx => ".sdmx.csv",
            Self::PublicService => ".ispn.csv",
            Self::Schema => ".schema.json",
            Self::SchemaV1 => ".schema-v1.json",
        }
    }

    /// The type that it is sent as.
    pub(crate) fn kind(self) -> &'static str {
        self.types().first().copied().unwrap_or_default()
    }

    /// The same, in a list of one.
    pub(crate) const fn types(self) -> &'static [&'static str] {
        match self {
            Self::Csvw => &[CSVW],
            Self::Sdmx => &[SDMX],
            Self::PublicService => &[CSV],
            Self::Schema | Self::SchemaV1 => &[JSON],
        }
    }
}

/// The addresses of the catalogues: what describes the whole site.
pub(crate) const CATALOGUES: [&str; 4] =
    ["/datapackage.json", "/catalogue.ttl", "/catalogue.jsonld", "/croissant.json"];

const JSON: &str = "application/json; charset=utf-8";
const JSON_LD: &str = "application/ld+json";
const TURTLE: &str = "text/turtle; charset=utf-8";
const CSVW: &str = "application/csvm+json";
const CSV: &str = "text/csv; charset=utf-8; header=present";
const SDMX: &str = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";

/// A document, ready to be sent.
pub(crate) struct Document {
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// Its media type.
    pub(crate) kind: &'static str,
}

/// Why a document cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unwritten {
    /// As JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// As CSV.
    #[error(transparent)]
    Csv(#[from] ExportError),
    /// As RDF.
    #[error(transparent)]
    Rdf(#[from] dcat::RdfError),
}

/// What the documents are made from: the release in both languages, and how addresses begin.
#[derive(Clone, Copy)]
struct Place<'a> {
    state: &'a State,
    origin: &'a str,
}

impl<'a> Place<'a> {
    fn catalogue(self) -> &'a Catalogue {
        self.state.catalogue()
    }

    fn site(self, language: Language) -> &'a Site {
        self.state.site(language)
    }

    /// The whole address of a path.
    fn address(self, path: &str) -> String {
        format!("{}{}", self.origin, self.site(Language::default()).file(path))
    }

    /// The digest of a dataset's file, as its release says it.
    fn sha256(self, dataset: &Dataset) -> Option<&'a str> {
        let number = self.catalogue().release.number;
        let release = self.state.history().iter().find(|one| one.number == number)?;
        let file = release.files.iter().find(|file| file.path == dataset.path)?;
        Some(&file.sha256)
    }

    /// The file of a dataset.
    fn file(self, dataset: &Dataset) -> String {
        self.address(&format!("{}.csv", address::dataset(&dataset.id)))
    }
}

/// What the view of an indicator is described by, or is in another format; none for a standard that says
/// nothing of views.
pub(crate) fn of_view(
    state: &State,
    origin: &str,
    standard: Standard,
    indicator: &Indicator,
    selection: &Selection,
) -> Option<Result<Document, Unwritten>> {
    let catalogue = state.catalogue();
    let context = Context::of_release(catalogue, indicator);
    match standard {
        Standard::Csvw => {
            Some(json(&csvw::of_view(Place { state, origin }, indicator, selection), CSVW))
        }
        Standard::Sdmx => {
            let figures = selection.observations(catalogue);
            Some(csv(standards::sdmx_csv(context, figures), SDMX))
        }
        Standard::PublicService => Some(csv(impact(state, context, selection), CSV)),
        _ => None,
    }
}

/// What a dataset is described by; none for a standard that says nothing of datasets.
pub(crate) fn of_dataset(
    state: &State,
    origin: &str,
    standard: Standard,
    dataset: &Dataset,
) -> Option<Result<Document, Unwritten>> {
    let place = Place { state, origin };
    let catalogue = state.catalogue();
    match standard {
        Standard::Csvw => Some(json(&csvw::of_dataset(place, dataset), CSVW)),
        Standard::Schema => Some(json(&standards::table_schema(catalogue, dataset), JSON)),
        Standard::SchemaV1 => {
            let page = address::dataset(&dataset.id);
            let own = place.address(&format!("{page}.schema-v1.json"));
            let page = place.address(&page);
            Some(json(&standards::table_schema_v1(catalogue, dataset, &page, &own), JSON))
        }
        _ => None,
    }
}

/// `/datapackage.json`: the whole package, with its files where they are served.
pub(crate) async fn package(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    document(&state, &request, |place| {
        let sha256 = |dataset: &Dataset| place.sha256(dataset).map(str::to_owned);
        let home = place.address("/");
        let file = |dataset: &Dataset| place.file(dataset);
        json(&standards::data_package(place.state.catalogue(), &home, &file, &sha256), JSON)
    })
}

/// `/croissant.json`: the whole package, for those who train models.
pub(crate) async fn croissant(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    document(&state, &request, |place| json(&croissant::of_package(place)?, JSON_LD))
}

/// `/catalogue.ttl`: all that the site holds, as DCAT-AP in Turtle.
pub(crate) async fn turtle(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    document(&state, &request, |place| {
        Ok(Document { bytes: dcat::turtle(&dcat::catalogue(place)?)?, kind: TURTLE })
    })
}

/// `/catalogue.jsonld`: the same in JSON-LD.
pub(crate) async fn json_ld(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    document(&state, &request, |place| {
        Ok(Document { bytes: dcat::json_ld(&dcat::catalogue(place)?)?, kind: JSON_LD })
    })
}

/// Answers with a document about the whole site.
fn document(
    state: &State,
    request: &Request<Body>,
    write: impl FnOnce(Place<'_>) -> Result<Document, Unwritten>,
) -> Response {
    let Some(origin) = host::origin(state, request.uri(), request.headers()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let name = request.uri().path().trim_start_matches('/');
    let made = write(Place { state, origin: &origin });
    answer(state, request.headers(), made, name, "/jeux-de-donnees")
}

/// Sends a document, under a name, with the page that shows the same.
pub(crate) fn answer(
    state: &State,
    headers: &HeaderMap,
    made: Result<Document, Unwritten>,
    name: &str,
    page: &str,
) -> Response {
    match made {
        Ok(Document { bytes, kind }) => {
            let sent = Representation::file(File {
                content: bytes.into(),
                kind,
                name,
                disposition: if [CSV, SDMX].contains(&kind) {
                    Disposition::Attachment
                } else {
                    Disposition::Inline
                },
                links: &[link(
                    &state.site(Language::default()).file(page),
                    "describedby",
                    Some("text/html"),
                )],
                modified: &state.catalogue().release.created,
            });
            respond::with(headers, StatusCode::OK, sent)
        }
        Err(error) => {
            tracing::error!(%error, name, "a description cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn json(value: &Value, kind: &'static str) -> Result<Document, Unwritten> {
    Ok(Document { bytes: serde_json::to_vec_pretty(value)?, kind })
}

fn csv(bytes: Result<Vec<u8>, ExportError>, kind: &'static str) -> Result<Document, Unwritten> {
    Ok(Document { bytes: bytes?, kind })
}

/// A view in the exchange format of the State: its figures, and the targets of its territories.
fn impact(
    state: &State,
    context: Context<'_>,
    selection: &Selection,
) -> Result<Vec<u8>, ExportError> {
    let catalogue = state.catalogue();
    let service = public_service::Service {
        administration: &state.site(Language::default()).publisher(),
        name: "Trajectoire",
        drawn_as: match selection.view {
            View::Curve | View::Multiples => Some("linechart"),
            View::Bars => Some("barchart"),
            View::Map => Some("map"),
            View::Table => None,
        },
    };
    let shown = |code: &String| selection.territories.contains(code);
    let targets = catalogue
        .targets
        .iter()
        .filter(|one| one.indicator == selection.indicator && shown(&one.territory));
    public_service::write(context, service, selection.observations(catalogue), targets)
}
