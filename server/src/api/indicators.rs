//! Indicators: what is measured, and how.

use std::collections::BTreeSet;

use ::datasets::model::{Break, Catalogue, Direction, Indicator, Language, Scale};
use app::{address, selection};
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::Request;
use axum::response::Response;
use serde::Serialize;

use super::answer::{self, Amount, List, Text, name_in};
use super::document::Refusals;
use super::observations;
use super::paging::{Paging, Pinned};
use crate::state::State;

pub(super) const PATH: &str = "/api/v1/indicateurs";
pub(super) const ONE: &str = "/api/v1/indicateurs/{id}";

/// An indicator, told.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Indicateur)]
pub(super) struct Told {
    #[schema(pattern = "^[a-z0-9-]+$")]
    id: String,
    #[serde(rename = "titre")]
    title: Text,
    description: Text,
    theme: String,
    #[serde(rename = "unite")]
    unit: Text,
    #[serde(rename = "decimales")]
    decimals: u8,
    #[serde(rename = "sens")]
    #[schema(pattern = "^(hausse|baisse|aucun)$")]
    direction: &'static str,
    #[serde(rename = "methode")]
    method: u32,
    #[serde(rename = "mots_cles")]
    keywords: Vec<String>,
    #[schema(pattern = "^(reel|demonstration)$")]
    nature: &'static str,
    #[serde(rename = "jeu_de_donnees")]
    dataset: String,
    dimensions: Vec<String>,
    #[serde(rename = "couverture_minimum")]
    coverage: Amount,
    #[serde(rename = "calcul")]
    #[schema(value_type = Object)]
    measure: serde_json::Value,
    #[serde(rename = "ruptures")]
    breaks: Vec<Rupture>,
    #[serde(rename = "echelles")]
    scales: Vec<Levels>,
    #[schema(format = "uri-reference")]
    page: String,
    #[schema(format = "uri-reference")]
    csv: String,
    #[schema(format = "uri-reference")]
    observations: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Rupture)]
struct Rupture {
    #[serde(rename = "methode")]
    method: u32,
    #[serde(rename = "des")]
    from: i32,
    note: Option<Text>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Echelle)]
struct Levels {
    #[serde(rename = "methode")]
    method: u32,
    #[serde(rename = "de")]
    from: Option<i32>,
    #[serde(rename = "jusqua")]
    until: Option<i32>,
    #[serde(rename = "niveaux")]
    names: Vec<Text>,
}

/// Every theme that some indicator has.
pub(super) fn themes(catalogue: &Catalogue) -> BTreeSet<&str> {
    catalogue.indicators.iter().map(|one| one.theme.as_str()).collect()
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "indicateurs",
    params(
        ("theme" = Option<String>, Query, example = "connectivite"),
        ("nature" = Option<String>, Query, pattern = "^(reel|demonstration)$", example = "reel"),
        Paging,
    ),
    responses((status = 200, body = List<Told>), Refusals)
)]
pub(super) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let catalogue = state.catalogue();
    let find = |parameters: &super::parameters::Parameters| {
        let themes: Vec<_> = themes(catalogue).into_iter().map(|theme| (theme, theme)).collect();
        let (theme, nature) = (parameters.choice("theme", &themes)?, parameters.nature()?);
        let all = catalogue.indicators.iter().filter(|one| {
            theme.is_none_or(|theme| one.theme == theme)
                && nature.is_none_or(|nature| catalogue.nature(one) == nature)
        });
        Ok(all.collect())
    };
    answer::list(&state, &request, PATH, find, |one| tell(&state, one))
}

#[utoipa::path(
    get,
    path = ONE,
    operation_id = "indicateur",
    params(
        ("id" = String, Path, pattern = "^[a-z0-9-]+$", example = "part-locaux-fibre"),
        Pinned,
    ),
    responses((status = 200, body = Told), Refusals)
)]
pub(super) async fn one(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    answer::one(&state, &request, ONE, |_| {
        let found = selection::find_indicator(state.catalogue(), &name_in(&request))?;
        Ok(tell(&state, found))
    })
}

fn tell(state: &State, one: &Indicator) -> Told {
    let site = state.site(Language::default());
    let catalogue: &Catalogue = &site.catalogue;
    let page = address::indicator(&one.id);
    Told {
        id: one.id.clone(),
        title: (&one.title).into(),
        description: (&one.description).into(),
        theme: one.theme.clone(),
        unit: Text::of(|language| one.unit_in(language)),
        decimals: one.decimals,
        direction: match one.direction {
            Direction::Up => "hausse",
            Direction::Down => "baisse",
            Direction::None => "aucun",
        },
        method: one.method,
        keywords: one.keywords.clone(),
        nature: catalogue.nature(one).as_str(),
        dataset: one.dataset.clone(),
        dimensions: one.dimensions().into_iter().map(str::to_owned).collect(),
        coverage: Amount(one.coverage.minimum),
        measure: serde_json::to_value(&one.measure).unwrap_or_default(),
        breaks: one.breaks.iter().map(rupture).collect(),
        scales: one.scale.iter().map(levels).collect(),
        csv: site.address(&format!("{page}.csv?complet=1")),
        observations: site.address(&format!("{}?indicateurs={}", observations::PATH, one.id)),
        page: site.address(&page),
    }
}

fn rupture(one: &Break) -> Rupture {
    Rupture { method: one.method, from: one.from, note: one.note.as_ref().map(Text::from) }
}

fn levels(scale: &Scale) -> Levels {
    let name = |rank: usize| {
        let name = |language| scale.names(language).get(rank).or(scale.levels.get(rank));
        Text::of(|language| name(language).map_or("", String::as_str))
    };
    Levels {
        method: scale.method,
        from: scale.from,
        until: scale.until,
        names: (0..scale.levels.len()).map(name).collect(),
    }
}
