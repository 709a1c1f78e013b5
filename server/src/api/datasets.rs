//! Datasets, and what their columns mean.

use ::datasets::model::{Dataset, Field, Language, MissingValue};
use app::{address, routes};
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::Request;
use axum::response::Response;
use serde::Serialize;

use super::answer::{self, List, name_in};
use super::document::Refusals;
use super::paging::{Paging, Pinned};
use super::parameters::Parameters;
use super::welcome::Terms;
use crate::state::State;

pub(super) const PATH: &str = "/api/v1/jeux-de-donnees";
pub(super) const ONE: &str = "/api/v1/jeux-de-donnees/{id}";

/// A dataset, told.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = JeuDeDonnees)]
pub(super) struct Told {
    #[schema(pattern = "^[a-z0-9-]+$")]
    id: String,
    #[serde(rename = "titre")]
    title: String,
    description: String,
    #[schema(pattern = "^(reel|demonstration)$")]
    nature: &'static str,
    #[serde(rename = "frequence")]
    periodicity: Option<String>,
    #[serde(rename = "licences")]
    licences: Vec<Terms>,
    #[serde(rename = "fichier")]
    file: String,
    #[serde(rename = "octets")]
    bytes: usize,
    #[serde(rename = "lignes")]
    rows: usize,
    #[schema(format = "uri-reference")]
    page: String,
    #[schema(format = "uri-reference")]
    csv: String,
}

/// A dataset, column by column.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = JeuDeDonneesDetaille)]
pub(super) struct InDetail {
    #[serde(flatten)]
    dataset: Told,
    #[serde(rename = "cle_primaire")]
    primary_key: Vec<String>,
    #[serde(rename = "colonnes")]
    columns: Vec<Column>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Colonne)]
struct Column {
    #[serde(rename = "nom")]
    name: String,
    #[serde(rename = "titre")]
    title: Option<String>,
    description: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "obligatoire")]
    required: bool,
    #[serde(rename = "valeurs")]
    categories: Vec<Meaning>,
    #[serde(rename = "absences")]
    absences: Vec<Meaning>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Sens)]
struct Meaning {
    #[serde(rename = "valeur")]
    value: String,
    #[serde(rename = "libelle")]
    label: Option<String>,
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "jeux",
    params(
        ("nature" = Option<String>, Query, pattern = "^(reel|demonstration)$", example = "reel"),
        Paging,
    ),
    responses((status = 200, body = List<Told>), Refusals)
)]
pub(super) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let find = |parameters: &Parameters| {
        let nature = parameters.nature()?;
        let all = state.catalogue().datasets.iter();
        Ok(all.filter(|one| nature.is_none_or(|nature| one.nature == nature)).collect())
    };
    answer::list(&state, &request, PATH, find, |one| tell(&state, one))
}

#[utoipa::path(
    get,
    path = ONE,
    operation_id = "jeu",
    params(("id" = String, Path, pattern = "^[a-z0-9-]+$", example = "fibre"), Pinned),
    responses((status = 200, body = InDetail), Refusals)
)]
pub(super) async fn one(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    answer::one(&state, &request, ONE, |_| {
        let id = routes::find_dataset(state.catalogue(), &name_in(&request))?;
        // It has just been found.
        Ok(state.catalogue().dataset(&id).map(|one| InDetail {
            dataset: tell(&state, one),
            primary_key: one.primary_key.clone(),
            columns: one.fields.iter().map(|field| column(one, field)).collect(),
        }))
    })
}

fn tell(state: &State, one: &Dataset) -> Told {
    let site = state.site(Language::default());
    let page = address::dataset(&one.id);
    Told {
        id: one.id.clone(),
        title: one.title.clone(),
        description: one.description.clone(),
        nature: one.nature.as_str(),
        periodicity: one.periodicity.clone(),
        licences: one.licences.iter().map(Terms::from).collect(),
        file: one.path.clone(),
        bytes: one.bytes.len(),
        rows: one.rows,
        csv: site.address(&format!("{page}.csv")),
        page: site.address(&page),
    }
}

fn column(dataset: &Dataset, field: &Field) -> Column {
    let absence =
        |one: &MissingValue| Meaning { value: one.value.clone(), label: Some(one.label.clone()) };
    let categories = field.categories.iter();
    Column {
        name: field.name.clone(),
        title: field.title.clone(),
        description: field.description.clone(),
        kind: field.kind.as_str(),
        required: field.constraints.required,
        categories: categories
            .map(|one| Meaning { value: one.value.clone(), label: one.label.clone() })
            .collect(),
        absences: dataset.missing_values_of(&field.name).iter().map(absence).collect(),
    }
}
