//! Territories, and what they are part of.

use ::datasets::model::{Language, Membership, Territory, TerritoryKind};
use app::selection::{find_territory, of_territory};
use app::{address, problem::Problem};
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::Request;
use axum::response::Response;
use serde::Serialize;

use super::answer::{self, List, name_in};
use super::document::Refusals;
use super::paging::{Paging, Pinned};
use super::parameters::Parameters;
use crate::state::State;

pub(super) const PATH: &str = "/api/v1/territoires";
pub(super) const ONE: &str = "/api/v1/territoires/{code}";

/// Every kind, by its word.
const KINDS: [TerritoryKind; 5] = [
    TerritoryKind::Commune,
    TerritoryKind::Epci,
    TerritoryKind::Departement,
    TerritoryKind::Region,
    TerritoryKind::Pays,
];

/// A territory, told.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Territoire)]
pub(super) struct Told {
    #[schema(pattern = "^[0-9A-Z-]+$")]
    code: String,
    #[serde(rename = "nom")]
    name: String,
    #[serde(rename = "type")]
    #[schema(pattern = "^(commune|epci|departement|region|pays)$")]
    kind: &'static str,
    population: Option<u32>,
    #[serde(rename = "annee_population")]
    population_year: Option<i32>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    #[serde(rename = "appartenances")]
    memberships: Vec<Part>,
    source: Option<String>,
    #[schema(format = "uri-reference")]
    page: String,
}

/// A territory with what is known of it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = TerritoireDetaille)]
pub(super) struct InDetail {
    #[serde(flatten)]
    territory: Told,
    #[serde(rename = "membres")]
    members: Vec<String>,
    #[serde(rename = "indicateurs")]
    indicators: Vec<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Appartenance)]
struct Part {
    code: String,
    #[serde(rename = "de")]
    #[schema(format = Date)]
    from: Option<String>,
    #[serde(rename = "jusqua")]
    #[schema(format = Date)]
    until: Option<String>,
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "territoires",
    params(
        (
            "type" = Option<String>, Query,
            pattern = "^(commune|epci|departement|region|pays)$", example = "commune"
        ),
        ("membre-de" = Option<String>, Query, pattern = "^[0-9A-Z-]+$", example = "200067437"),
        Paging,
    ),
    responses((status = 200, body = List<Told>), Refusals)
)]
pub(super) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let find = |parameters: &Parameters| find(&state, parameters);
    answer::list(&state, &request, PATH, find, |one| tell(&state, one))
}

fn find<'a>(state: &'a State, parameters: &Parameters) -> Result<Vec<&'a Territory>, Problem> {
    let territories = &state.catalogue().territories;
    let kind = parameters.choice("type", &KINDS.map(|kind| (kind.as_str(), kind)))?;
    let group = parameters.get("membre-de");
    let group = group.map(|code| find_territory(state.catalogue(), code)).transpose()?;
    let within = |one: &Territory| {
        group.is_none_or(|group| one.parents().any(|parent| parent == group.code))
    };
    let of_kind = |one: &Territory| kind.is_none_or(|kind| one.kind == kind);
    Ok(territories.iter().filter(|one| of_kind(one) && within(one)).collect())
}

#[utoipa::path(
    get,
    path = ONE,
    operation_id = "territoire",
    params(("code" = String, Path, pattern = "^[0-9A-Z-]+$", example = "04070"), Pinned),
    responses((status = 200, body = InDetail), Refusals)
)]
pub(super) async fn one(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    answer::one(&state, &request, ONE, |_| {
        let catalogue = state.catalogue();
        let found = find_territory(catalogue, &name_in(&request))?;
        let measured = catalogue
            .indicators
            .iter()
            .filter(|one| !of_territory(catalogue.observations(&one.id), &found.code).is_empty());
        let members = catalogue.territories.members(&found.code);
        Ok(InDetail {
            territory: tell(&state, found),
            members: members.map(|one| one.code.clone()).collect(),
            indicators: measured.map(|one| one.id.clone()).collect(),
        })
    })
}

fn tell(state: &State, one: &Territory) -> Told {
    Told {
        code: one.code.clone(),
        name: one.name.clone(),
        kind: one.kind.as_str(),
        population: one.population,
        population_year: one.population_year,
        latitude: one.latitude,
        longitude: one.longitude,
        memberships: one.memberships.iter().map(part).collect(),
        source: one.source.clone(),
        page: state.site(Language::default()).address(&address::territory(&one.code)),
    }
}

fn part(one: &Membership) -> Part {
    Part { code: one.parent.clone(), from: one.from.clone(), until: one.until.clone() }
}
