//! `trajectoire tokens`: who may publish over HTTP, and what they did.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use datasets::model::Descriptor;
use datasets::release::StoreError;
use jiff::{Span, Timestamp};
use serde::Serialize;

use super::store::StoreOption;
use super::{Format, tell, tell_json};
use crate::bucket::BucketError;
use crate::publishing::{Entry, Journal, Scope, Token, TokenError, Tokens};

#[derive(Clone, Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct TokensOptions {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    listed: Listed,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum Action {
    /// Fait un jeton et dit son secret, une seule fois.
    Add(Addition),
    /// Retire un jeton, tout de suite et pour toujours.
    Revoke(Revocation),
    /// Dit ce qui a été essayé et publié, le dernier d’abord.
    Log(Listed),
}

/// Where tokens are kept.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct PlaceOption {
    #[command(flatten)]
    pub(super) store: StoreOption,
    /// Dossier des jetons et du journal des publications ; par défaut, celui des versions.
    #[arg(long, env = "TRAJECTOIRE_TOKENS", value_name = "DOSSIER")]
    tokens: Option<PathBuf>,
}

impl PlaceOption {
    /// The folder of the tokens and of the log.
    pub(super) fn folder(&self) -> Result<PathBuf, TokensError> {
        let folder = self.tokens.clone().or_else(|| self.store.lasting());
        folder.ok_or(TokensError::NoFolder)
    }
}

#[derive(Clone, Debug, clap::Args)]
struct Listed {
    #[command(flatten)]
    place: PlaceOption,
    /// Forme de la réponse.
    #[arg(long, env = "TRAJECTOIRE_FORMAT", default_value = "human", value_name = "FORME")]
    format: Format,
}

#[derive(Clone, Debug, clap::Args)]
struct Addition {
    /// Qui le portera : un service, un programme.
    #[arg(value_name = "NOM")]
    name: String,
    /// Jeux de données qu’il peut remplacer, séparés par des virgules.
    #[arg(long, value_name = "JEUX", value_delimiter = ',', required_unless_present = "all")]
    datasets: Vec<String>,
    /// Il peut remplacer tous les jeux de données, et le paquet entier.
    #[arg(long, conflicts_with = "datasets")]
    all: bool,
    /// Il peut seulement essayer : rien de ce qu’il envoie n’est publié.
    #[arg(long)]
    dry_run: bool,
    /// Combien de temps il est bon : 90d, 6mo, 1y.
    #[arg(long, default_value = "90d", value_name = "DURÉE")]
    expires: Span,
    #[command(flatten)]
    listed: Listed,
}

#[derive(Clone, Debug, clap::Args)]
struct Revocation {
    /// Identifiant du jeton ; « trajectoire tokens » les donne tous.
    #[arg(value_name = "IDENTIFIANT")]
    id: String,
    #[command(flatten)]
    listed: Listed,
}

/// Why tokens are not told, made or revoked.
#[derive(Debug, thiserror::Error)]
pub(super) enum TokensError {
    #[error(transparent)]
    Token(#[from] TokenError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Bucket(#[from] BucketError),
    #[error(
        "un seau ne garde pas les jetons\u{202f}; dites dans quel dossier les garder avec --tokens"
    )]
    NoFolder,
    #[error(
        "le journal des publications ne se lit pas ({0})\u{202f}; vérifiez le fichier et vos droits"
    )]
    Journal(std::io::Error),
    #[error(
        "aucun jeu de données ne s’appelle «\u{a0}{given}\u{a0}»\u{202f}; jeux publiés\u{a0}: {}",
        known.join(", ")
    )]
    UnknownDataset { given: String, known: Vec<String> },
}

/// What a program reads of a token.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(flatten)]
    scope: &'a Scope,
    created: Timestamp,
    expires: Timestamp,
    revoked: Option<Timestamp>,
    /// When it was last good for something.
    last_used: Option<Timestamp>,
    /// Told once.
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<&'a str>,
}

/// Does what is asked with tokens; lists them when nothing is.
pub(super) fn tokens(options: &TokensOptions) -> Result<(), TokensError> {
    match &options.action {
        None => list(&options.listed),
        Some(Action::Add(addition)) => add(addition),
        Some(Action::Revoke(revocation)) => revoke(revocation),
        Some(Action::Log(listed)) => log(listed),
    }
}

fn list(listed: &Listed) -> Result<(), TokensError> {
    let folder = listed.place.folder()?;
    let tokens = Tokens::within(&folder).all()?;
    let used = last_used(&Journal::within(&folder).entries().map_err(TokensError::Journal)?);
    let last = |token: &Token| used.get(&token.id).copied();
    if listed.format == Format::Json {
        let told = tokens.iter().map(|token| for_a_program(token, last(token), None));
        tell_json(&told.collect::<Vec<_>>());
        return Ok(());
    }
    if tokens.is_empty() {
        tell("Il n’y a aucun jeton.");
    }
    for token in &tokens {
        let last =
            last(token).map_or_else(|| "jamais servi".to_owned(), |at| format!("a servi le {at}"));
        tell(&format!("{}  {}  {}  {}  {last}", token.id, token.name, may(token), state(token)));
    }
    Ok(())
}

/// When each token was last good for something.
fn last_used(entries: &[Entry]) -> BTreeMap<String, Timestamp> {
    let good = ["tried", "published", "unchanged"];
    let used = entries.iter().filter(|entry| good.contains(&entry.outcome.as_str()));
    used.filter_map(|entry| Some((entry.token.clone()?, entry.at))).collect()
}

fn for_a_program<'a>(
    token: &'a Token,
    last_used: Option<Timestamp>,
    secret: Option<&'a str>,
) -> Told<'a> {
    let Token { id, name, scope, .. } = token;
    let Token { created, expires, revoked, .. } = *token;
    Told { id, name, scope, created, expires, revoked, last_used, secret }
}

/// What a token is for, in words.
fn may(token: &Token) -> String {
    let verb = if token.scope.publishes { "publie" } else { "essaie" };
    match &token.scope.datasets {
        None => format!("{verb} tout"),
        Some(ids) => format!("{verb} {}", ids.iter().cloned().collect::<Vec<_>>().join(", ")),
    }
}

fn state(token: &Token) -> String {
    match token.revoked {
        Some(since) => format!("retiré le {since}"),
        None if token.expires <= Timestamp::now() => format!("expiré le {}", token.expires),
        None => format!("bon jusqu’au {}", token.expires),
    }
}

fn add(addition: &Addition) -> Result<(), TokensError> {
    let place = &addition.listed.place;
    known(place, &addition.datasets)?;
    let datasets = (!addition.all).then(|| addition.datasets.iter().cloned().collect());
    let scope = Scope { datasets, publishes: !addition.dry_run };
    let tokens = Tokens::within(&place.folder()?);
    let (token, secret) = tokens.add(&addition.name, scope, addition.expires)?;
    if addition.listed.format == Format::Json {
        tell_json(&for_a_program(&token, None, Some(&secret)));
        return Ok(());
    }
    tell(&format!(
        "Jeton {} de {}\u{a0}: {}, {}.",
        token.id,
        token.name,
        may(&token),
        state(&token)
    ));
    tell("Voici son secret. Il ne sera plus jamais montré\u{a0}: donnez-le à son porteur seul.");
    tell(&secret);
    Ok(())
}

/// Refuses a dataset that the last release does not have: a token for it would be good for nothing. Before the
/// first release, none can be known.
fn known(place: &PlaceOption, datasets: &[String]) -> Result<(), TokensError> {
    let releases = place.store.open()?;
    let store = releases.store();
    let Some(last) = store.history()?.pop() else { return Ok(()) };
    let bytes = store.file(&last, "datapackage.json")?.unwrap_or_default();
    let descriptor = Descriptor(serde_json::from_slice(&bytes).unwrap_or_default());
    let Some(given) = datasets.iter().find(|id| descriptor.resource(id).is_none()) else {
        return Ok(());
    };
    let resources = descriptor.0["resources"].as_array().into_iter().flatten();
    let ids: BTreeSet<&str> = resources.filter_map(|one| one["name"].as_str()).collect();
    let known = ids.into_iter().map(str::to_owned).collect();
    Err(TokensError::UnknownDataset { given: given.clone(), known })
}

fn revoke(revocation: &Revocation) -> Result<(), TokensError> {
    let listed = &revocation.listed;
    let token = Tokens::within(&listed.place.folder()?).revoke(&revocation.id)?;
    match listed.format {
        Format::Json => tell_json(&for_a_program(&token, None, None)),
        Format::Human => {
            tell(&format!("Jeton {} de {}\u{a0}: {}.", token.id, token.name, state(&token)));
        }
    }
    Ok(())
}

fn log(listed: &Listed) -> Result<(), TokensError> {
    let journal = Journal::within(&listed.place.folder()?);
    let mut entries = journal.entries().map_err(TokensError::Journal)?;
    entries.reverse();
    if listed.format == Format::Json {
        tell_json(&entries);
        return Ok(());
    }
    if entries.is_empty() {
        tell("Rien n’a encore été essayé ni publié.");
    }
    for entry in &entries {
        tell(&line(entry));
    }
    Ok(())
}

fn line(entry: &Entry) -> String {
    let who = match (&entry.token, &entry.name) {
        (Some(id), Some(name)) => format!("{name} ({id})"),
        _ => "jeton inconnu".to_owned(),
    };
    let what = if entry.publishes { "publier" } else { "essayer" };
    let of = entry.dataset.as_deref().unwrap_or("le paquet");
    let outcome = match entry.outcome.as_str() {
        "started" => "commencé",
        "tried" => "essayé",
        "published" => "publié",
        "unchanged" => "rien n’a changé",
        refused => refused,
    };
    let release = entry.release.map(|number| format!(", version {number}")).unwrap_or_default();
    format!("{}  {who}  {}  {what} {of}\u{a0}: {outcome}{release}", entry.at, entry.network)
}
