//! `/api/v1`: what there is, and under which licences.

use ::datasets::model::{Language, Licence};
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::Request;
use axum::response::Response;
use serde::Serialize;

use super::answer::{self, Text};
use super::document;
use super::document::Refusals;
use super::paging::Pinned;
use crate::state::State;

pub(crate) const PATH: &str = "/api/v1";

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Accueil)]
struct Welcome {
    #[serde(rename = "titre")]
    title: String,
    version: u32,
    #[serde(rename = "publiee_le")]
    #[schema(format = DateTime)]
    created: String,
    #[serde(rename = "licences")]
    licences: Vec<Terms>,
    #[schema(format = "uri-reference")]
    documentation: String,
    #[schema(format = "uri-reference")]
    openapi: String,
    #[serde(rename = "ressources")]
    resources: Vec<Resource>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Ressource)]
struct Resource {
    #[serde(rename = "chemin")]
    path: String,
    #[serde(rename = "resume")]
    summary: Text,
}

/// A licence.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Licence)]
pub(super) struct Terms {
    id: String,
    #[serde(rename = "titre")]
    title: Option<String>,
    #[serde(rename = "adresse")]
    href: Option<String>,
}

impl From<&Licence> for Terms {
    fn from(licence: &Licence) -> Self {
        let Licence { name, title, path } = licence.clone();
        Self { id: name, title, href: path }
    }
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "accueil",
    params(Pinned),
    responses((status = 200, body = Welcome), Refusals)
)]
pub(super) async fn welcome(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    answer::one(&state, &request, PATH, |_| {
        let site = state.site(Language::French);
        let english = state.site(Language::English);
        let catalogue = state.catalogue();
        let resources = site.api.operations.iter().map(|one| {
            let other = english.api.operation(&one.path);
            let summary = Text::of(|language| match language {
                Language::French => &one.summary,
                Language::English => other.map_or("", |other| &other.summary),
            });
            Resource { path: one.path.clone(), summary }
        });
        Ok(Welcome {
            title: catalogue.title.clone(),
            version: catalogue.release.number,
            created: catalogue.release.created.clone(),
            licences: catalogue.licences.iter().map(Terms::from).collect(),
            documentation: site.address("/api"),
            openapi: site.address(document::PATH),
            resources: resources.collect(),
        })
    })
}
