//! Targets, and how far each territory has come, with every term that says so.

use ::datasets::model::Milestone;
use ::datasets::trajectory::{Aim, Point, Reason, Trajectory};
use app::problem::Problem;
use app::progress::{Progress, every_target};
use app::selection::{find_indicator, find_territory};
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::Request;
use axum::response::Response;
use serde::Serialize;

use super::answer::{self, Amount, List, Text};
use super::document::Refusals;
use super::paging::Paging;
use super::parameters::Parameters;
use crate::state::State;

pub(super) const PATH: &str = "/api/v1/cibles";

/// A target, told.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Cible)]
pub(super) struct Told {
    #[serde(rename = "indicateur")]
    indicator: String,
    #[serde(rename = "code_territoire")]
    code: String,
    #[serde(rename = "territoire")]
    territory: String,
    #[schema(pattern = "^(reel|demonstration)$")]
    nature: &'static str,
    #[serde(rename = "unite")]
    unit: Text,
    #[serde(rename = "annee_reference")]
    reference_year: i32,
    #[serde(rename = "valeur_reference")]
    reference_value: Option<Amount>,
    #[serde(rename = "annee_cible")]
    target_year: i32,
    #[serde(rename = "valeur_cible")]
    target_value: Amount,
    #[serde(rename = "adoptee_le")]
    #[schema(format = Date)]
    adopted_on: Option<String>,
    source: String,
    #[serde(rename = "commentaire")]
    comment: Option<String>,
    #[serde(rename = "etapes")]
    path: Vec<Mark>,
    #[serde(rename = "trajectoire")]
    progress: Terms,
}

/// A year and its value.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Point)]
struct Mark {
    #[serde(rename = "annee")]
    year: i32,
    #[serde(rename = "valeur")]
    value: Amount,
}

/// A trajectory: every member of its own files, under the same name.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Trajectoire)]
struct Terms {
    #[serde(rename = "situation")]
    standing: &'static str,
    #[serde(rename = "motif")]
    reason: Option<&'static str>,
    #[serde(rename = "perime")]
    stale: bool,
    #[serde(rename = "reference")]
    baseline: Option<Mark>,
    #[serde(rename = "cible")]
    target: Mark,
    #[serde(rename = "dernier")]
    latest: Option<Mark>,
    points: usize,
    #[serde(rename = "sens")]
    aim: Option<&'static str>,
    #[serde(rename = "ecart_a_la_cible")]
    margin: Option<Amount>,
    #[serde(rename = "part_comblee")]
    share: Option<Amount>,
    #[serde(rename = "valeur_attendue")]
    required: Option<Amount>,
    #[serde(rename = "ecart_au_chemin")]
    gap_to_path: Option<Amount>,
    #[serde(rename = "avance")]
    ahead: Option<Amount>,
    tolerance: Option<Amount>,
    projection: Option<Range>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Fourchette)]
struct Range {
    #[serde(rename = "bas")]
    low: Amount,
    #[serde(rename = "haut")]
    high: Amount,
    #[serde(rename = "borne")]
    bounded: bool,
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "cibles",
    params(
        (
            "indicateurs" = Option<String>, Query,
            pattern = "^[a-z0-9-]+(~[a-z0-9-]+)*$", example = "part-locaux-fibre"
        ),
        (
            "territoires" = Option<String>, Query,
            pattern = "^[0-9A-Z-]+(~[0-9A-Z-]+)*$", example = "04070~200067437"
        ),
        ("nature" = Option<String>, Query, pattern = "^(reel|demonstration)$", example = "reel"),
        Paging,
    ),
    responses((status = 200, body = List<Told>), Refusals)
)]
pub(super) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let find = |parameters: &Parameters| find(&state, parameters);
    answer::list(&state, &request, PATH, find, |one| tell(&state, &one))
}

fn find<'a>(state: &'a State, parameters: &Parameters) -> Result<Vec<Progress<'a>>, Problem> {
    let catalogue = state.catalogue();
    let (indicators, territories) =
        (parameters.list("indicateurs"), parameters.list("territoires"));
    for id in indicators.iter().flatten() {
        find_indicator(catalogue, id)?;
    }
    for code in territories.iter().flatten() {
        find_territory(catalogue, code)?;
    }
    let nature = parameters.nature()?;
    let named = |names: &Option<Vec<&str>>, name: &str| {
        names.as_ref().is_none_or(|names| names.contains(&name))
    };
    let all = every_target(catalogue).filter(|one| {
        named(&indicators, &one.target.indicator)
            && named(&territories, &one.target.territory)
            && nature.is_none_or(|nature| one.nature == nature)
    });
    Ok(all.collect())
}

fn tell(state: &State, one: &Progress<'_>) -> Told {
    let target = one.target;
    Told {
        indicator: target.indicator.clone(),
        code: target.territory.clone(),
        territory: state.catalogue().territories.name(&target.territory).to_owned(),
        nature: one.nature.as_str(),
        unit: Text::of(|language| one.indicator.unit_in(language)),
        reference_year: target.reference_year,
        reference_value: target.reference_value.map(Amount),
        target_year: target.target_year,
        target_value: Amount(target.target_value),
        adopted_on: target.adopted_on.clone(),
        source: target.source.clone(),
        comment: target.comment.clone(),
        path: target.path.iter().map(|Milestone { year, value }| mark(*year, *value)).collect(),
        progress: terms(&one.told),
    }
}

fn mark(year: i32, value: f64) -> Mark {
    Mark { year, value: Amount(value) }
}

fn terms(told: &Trajectory) -> Terms {
    let point = |point: Point| mark(point.year, point.value);
    Terms {
        standing: told.standing.as_str(),
        reason: told.reason.map(Reason::as_str),
        stale: told.stale,
        baseline: told.baseline.map(point),
        target: point(told.target),
        latest: told.latest.map(point),
        points: told.points,
        aim: told.aim.map(Aim::as_str),
        margin: told.margin.map(Amount),
        share: told.share.map(Amount),
        required: told.required.map(Amount),
        gap_to_path: told.gap_to_path.map(Amount),
        ahead: told.ahead.map(Amount),
        tolerance: told.tolerance.map(Amount),
        projection: told.projection.map(|range| Range {
            low: Amount(range.low),
            high: Amount(range.high),
            bounded: range.bounded,
        }),
    }
}
