//! Releases, the oldest first, with the checksums of their files.

use ::datasets::model::Manifest;
use app::problem::Problem;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::Request;
use axum::response::Response;
use serde::Serialize;

use super::answer::{self, List, name_in};
use super::document::Refusals;
use super::paging::{Paging, Pinned};
use crate::state::State;

pub(super) const PATH: &str = "/api/v1/versions";
pub(super) const ONE: &str = "/api/v1/versions/{n}";

/// A release, told.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Version)]
pub(super) struct Told {
    #[serde(rename = "numero")]
    #[schema(minimum = 1)]
    number: u32,
    #[serde(rename = "publiee_le")]
    #[schema(format = DateTime)]
    created: String,
    notes: String,
    #[serde(rename = "courante")]
    current: bool,
    #[serde(rename = "programme")]
    code: String,
    #[serde(rename = "precedente")]
    #[schema(pattern = "^[0-9a-f]{64}$")]
    previous: Option<String>,
    #[serde(rename = "fichiers")]
    files: Vec<File>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Fichier)]
struct File {
    #[serde(rename = "chemin")]
    path: String,
    #[serde(rename = "octets")]
    bytes: u64,
    #[schema(pattern = "^[0-9a-f]{64}$")]
    sha256: String,
    #[serde(rename = "lignes")]
    rows: Option<u64>,
}

#[utoipa::path(
    get,
    path = PATH,
    operation_id = "versions",
    params(Paging),
    responses((status = 200, body = List<Told>), Refusals)
)]
pub(super) async fn list(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let find = |_: &super::parameters::Parameters| Ok(state.history().iter().collect());
    answer::list(&state, &request, PATH, find, |one| tell(&state, one))
}

#[utoipa::path(
    get,
    path = ONE,
    operation_id = "version",
    params(("n" = u32, Path, minimum = 1, example = 1), Pinned),
    responses((status = 200, body = Told), Refusals)
)]
pub(super) async fn one(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    answer::one(&state, &request, ONE, |_| {
        let given = name_in(&request);
        let found = state.history().iter().find(|one| one.number.to_string() == given);
        let current = state.catalogue().release.number;
        let unknown = || Problem::UnknownVersion { given, current };
        Ok(tell(&state, found.ok_or_else(unknown)?))
    })
}

fn tell(state: &State, one: &Manifest) -> Told {
    let files = one.files.iter().map(|file| File {
        path: file.path.clone(),
        bytes: file.bytes,
        sha256: file.sha256.clone(),
        rows: file.rows,
    });
    Told {
        number: one.number,
        created: one.created.clone(),
        notes: one.notes.clone(),
        current: one.number == state.catalogue().release.number,
        code: one.code.clone(),
        previous: one.previous.clone(),
        files: files.collect(),
    }
}
