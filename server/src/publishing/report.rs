//! What whoever tries or publishes is told: what was found in the package, and all that would change, or has.

use std::collections::BTreeMap;

use ::datasets::csv::{Declared, Encoding};
use ::datasets::model::{Language, Move, Reason, TableDifference};
use ::datasets::package::{Checked, Summary};
use ::datasets::release::{Proposal, Standpoint, Turn};
use serde::Serialize;
use serde_json::Value;
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};

use crate::api::Amount;

/// The bytes of an archive, as the document of the API says them.
pub(super) struct Archive;

impl PartialSchema for Archive {
    fn schema() -> RefOr<Schema> {
        let format = SchemaFormat::KnownFormat(KnownFormat::Binary);
        ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
    }
}

impl utoipa::ToSchema for Archive {
    fn name() -> std::borrow::Cow<'static, str> {
        "Archive".into()
    }
}

/// The answer.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Publication)]
pub(crate) struct Report {
    /// The release that was the last one.
    #[serde(rename = "base")]
    #[schema(minimum = 1)]
    pub(super) base: u32,
    /// Whether nothing would be, or was, published, the last release saying the same already.
    #[serde(rename = "inchangee")]
    pub(super) unchanged: bool,
    /// The release that was made; none for a trial.
    #[serde(rename = "publiee")]
    pub(super) published: Option<Made>,
    /// SHA-256 of what was sent.
    #[serde(rename = "envoi_sha256")]
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub(super) sha256: String,
    /// How the file that was sent is written, where the description of the package follows it; none where it is
    /// written as the package says.
    #[serde(rename = "ecriture")]
    pub(super) written: Option<Written>,
    /// What was found in the package.
    #[serde(rename = "controle")]
    pub(super) found: Found,
    /// The files whose rows differ.
    #[serde(rename = "tables")]
    pub(super) tables: Vec<Table>,
    /// The figures that move.
    #[serde(rename = "chiffres")]
    pub(super) figures: Vec<Figure>,
    /// The trajectories that stand elsewhere.
    #[serde(rename = "trajectoires")]
    pub(super) turns: Vec<Turned>,
}

/// How a file is written.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Ecriture)]
pub(super) struct Written {
    /// What stands between its columns.
    #[serde(rename = "separateur")]
    delimiter: Option<char>,
    /// How its bytes stand for characters, as `datapackage.json` names it.
    #[serde(rename = "encodage")]
    encoding: Option<&'static str>,
}

/// What `trajectoire check --format json` says, under the same names.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Controle)]
pub(super) struct Found {
    #[schema(value_type = Vec<Object>)]
    problems: Vec<Value>,
    #[schema(value_type = Object)]
    summary: Summary,
}

/// A release that was made.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Publiee)]
pub(super) struct Made {
    #[serde(rename = "numero")]
    #[schema(minimum = 1)]
    pub(super) number: u32,
    #[schema(format = "uri-reference")]
    pub(super) page: String,
    /// Of its `release.json`; none when it was made, and cannot be read again.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub(super) sha256: Option<String>,
}

/// How many rows of a file differ.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = TableModifiee)]
pub(super) struct Table {
    #[serde(rename = "jeu_de_donnees")]
    dataset: String,
    #[serde(rename = "ajoutees")]
    added: usize,
    #[serde(rename = "retirees")]
    removed: usize,
    #[serde(rename = "modifiees")]
    changed: usize,
    #[serde(rename = "colonnes_avant")]
    columns_before: Vec<String>,
    #[serde(rename = "colonnes_apres")]
    columns_after: Vec<String>,
}

/// A figure that moves.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ChiffreModifie)]
pub(super) struct Figure {
    #[serde(rename = "indicateur")]
    indicator: String,
    #[serde(rename = "code_territoire")]
    territory: String,
    #[serde(rename = "periode")]
    period: i32,
    #[serde(rename = "ventilation")]
    part: BTreeMap<String, String>,
    #[serde(rename = "motif")]
    #[schema(pattern = "^(nouveau|correction|methode|retire)$")]
    reason: &'static str,
    #[serde(rename = "avant")]
    #[schema(value_type = Vec<Option<f64>>)]
    before: Vec<Option<Amount>>,
    #[serde(rename = "apres")]
    #[schema(value_type = Vec<Option<f64>>)]
    after: Vec<Option<Amount>>,
}

/// A trajectory that stands elsewhere.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = TrajectoireModifiee)]
pub(super) struct Turned {
    #[serde(rename = "indicateur")]
    indicator: String,
    #[serde(rename = "code_territoire")]
    territory: String,
    #[serde(rename = "annee_cible")]
    target_year: i32,
    #[serde(rename = "avant")]
    before: Option<Stand>,
    #[serde(rename = "apres")]
    after: Option<Stand>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Situation)]
struct Stand {
    #[serde(rename = "situation")]
    standing: &'static str,
    #[serde(rename = "motif")]
    reason: Option<&'static str>,
}

impl Found {
    /// What was found, in a language.
    pub(super) fn told(checked: &Checked, language: Language) -> Self {
        let problems = checked.diagnostics.iter().map(|found| found.told(language));
        // What has names for its keys can be written.
        let problems = problems.filter_map(|told| serde_json::to_value(told).ok()).collect();
        Self { problems, summary: checked.summary }
    }

    /// How many problems prevent publication.
    pub(super) const fn errors(&self) -> usize {
        self.summary.errors
    }
}

impl Report {
    /// What a proposal would change.
    pub(super) fn of(
        proposal: &Proposal,
        found: Found,
        sha256: String,
        written: Option<Declared>,
    ) -> Self {
        Self {
            base: proposal.base,
            unchanged: proposal.unchanged,
            published: None,
            sha256,
            written: written.map(|declared| Written {
                delimiter: declared.dialect.map(|dialect| char::from(dialect.delimiter)),
                encoding: declared.encoding.map(Encoding::label),
            }),
            found,
            tables: proposal.difference.datasets.iter().map(table).collect(),
            figures: proposal.difference.figures.iter().map(figure).collect(),
            turns: proposal.turns.iter().map(turned).collect(),
        }
    }
}

fn table(one: &TableDifference) -> Table {
    Table {
        dataset: one.dataset.clone(),
        added: one.added.len(),
        removed: one.removed.len(),
        changed: one.changed.len(),
        columns_before: one.columns_before.clone(),
        columns_after: one.columns_after.clone(),
    }
}

fn figure(moved: &Move) -> Figure {
    let amounts = |values: &[Option<f64>]| values.iter().map(|one| one.map(Amount)).collect();
    Figure {
        indicator: moved.indicator.clone(),
        territory: moved.territory.clone(),
        period: moved.period,
        part: moved.dimensions.clone(),
        reason: match moved.reason {
            Reason::New => "nouveau",
            Reason::Correction => "correction",
            Reason::Method => "methode",
            Reason::Removed => "retire",
        },
        before: amounts(&moved.before),
        after: amounts(&moved.after),
    }
}

fn turned(turn: &Turn) -> Turned {
    let stand = |point: Standpoint| Stand {
        standing: point.standing.as_str(),
        reason: point.reason.map(::datasets::trajectory::Reason::as_str),
    };
    Turned {
        indicator: turn.target.indicator.clone(),
        territory: turn.target.territory.clone(),
        target_year: turn.target.target_year,
        before: turn.before.map(stand),
        after: turn.after.map(stand),
    }
}
