//! The command line.
//!
//! Every flag can also be given as `TRAJECTOIRE_*`. Exit codes: 0 when all went well, 1 when something
//! is wrong (told in one line, or one for each problem of a package), 2 when the command was misused.

mod check;
mod compute;
mod language;
mod log;
mod progress;
mod releases;
mod store;
mod tokens;
mod verify;

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use app::origin::Origin;
use datasets::package::Package;
use datasets::release::{Published, StoreError};

use crate::bucket::BucketError;
use crate::publishing::{Limits, Publishing};
use crate::security_txt::SecurityContact;
use crate::serve::{ServeError, serve};
use crate::state::{State, StateError, browser_files};
use store::{Releases, StoreOption};

/// The command line.
#[derive(Debug, clap::Parser)]
#[command(
    name = "trajectoire",
    version,
    about = "La trajectoire numérique d’un territoire, mesurable par tous"
)]
pub struct Command {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    log: log::LogOptions,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Des phrases.
    Human,
    /// Un objet JSON.
    Json,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Sert le site. Si le dossier des versions est vide, y publie d’abord le paquet ; un seau, non.
    Serve(ServeOptions),
    /// Vérifie un paquet : dit tout ce qui ne va pas, où, et comment le corriger.
    Check(check::CheckOptions),
    /// Vérifie un paquet, calcule ses chiffres et les écrit en CSV et en Parquet.
    Compute(compute::ComputeOptions),
    /// Vérifie un paquet, calcule ses chiffres et les ajoute aux versions publiées.
    Publish(PublishOptions),
    /// Dit les versions publiées, la dernière d’abord.
    Releases(releases::ReleasesOptions),
    /// Dit ce qui diffère entre deux versions : lignes des fichiers, chiffres.
    Diff(releases::DiffOptions),
    /// Vérifie des versions : fichiers, signature, enchaînement, et recalcule chaque chiffre.
    Verify(verify::VerifyOptions),
    /// Refait d’une version passée la version courante ; rien n’est effacé.
    Rollback(releases::RollbackOptions),
    /// Dit la clé publique qui signe les versions, ou la change.
    Keys(releases::KeysOptions),
    /// Dit les jetons qui permettent de publier par HTTP, en fait, en retire, et dit ce qui a été publié.
    Tokens(tokens::TokensOptions),
}

#[derive(Clone, Debug, clap::Args)]
struct ServeOptions {
    #[command(flatten)]
    place: tokens::PlaceOption,
    /// Adresse et port d’écoute.
    #[arg(
        long,
        env = "TRAJECTOIRE_ADDR",
        default_value = "127.0.0.1:3000",
        value_name = "ADRESSE"
    )]
    addr: SocketAddr,
    /// Dossier des fichiers destinés au navigateur, construits avec le programme.
    #[arg(long, env = "TRAJECTOIRE_SITE", default_value = "target/site", value_name = "DOSSIER")]
    site: PathBuf,
    /// Paquet publié quand le dossier des versions est vide.
    #[arg(
        long,
        env = "TRAJECTOIRE_PACKAGE",
        default_value = "datasets/published",
        value_name = "DOSSIER"
    )]
    package: PathBuf,
    /// Adresse du site sur le web ; les images de partage et les moteurs de recherche en ont besoin.
    #[arg(long, env = "TRAJECTOIRE_ORIGIN", value_name = "https://EXEMPLE.FR")]
    origin: Option<Origin>,
    /// À qui signaler une faille (security.txt) ; rien n’est publié sans elle.
    #[arg(long, env = "TRAJECTOIRE_SECURITY_CONTACT", value_name = "mailto:SECURITE@EXEMPLE.FR")]
    security_contact: Option<SecurityContact>,
    /// Demandes par seconde, en moyenne, qu’une adresse peut envoyer à l’API ; 0 ne les compte pas.
    #[arg(long, env = "TRAJECTOIRE_RATE", default_value_t = 50, value_name = "NOMBRE")]
    rate: u32,
    /// Le site est derrière un serveur mandataire : une demande vient de la dernière adresse que dit son
    /// en-tête X-Forwarded-For.
    #[arg(long, env = "TRAJECTOIRE_TRUST_PROXY")]
    trust_proxy: bool,
    /// Ouvre la publication par HTTP à ceux qui ont un jeton (« trajectoire tokens »).
    #[arg(long, env = "TRAJECTOIRE_PUBLISHING")]
    publishing: bool,
    /// Taille de ce qui peut être envoyé pour être publié, en millions d’octets.
    #[arg(
        long,
        env = "TRAJECTOIRE_PUBLISHING_MEGABYTES",
        default_value_t = 100,
        value_name = "NOMBRE"
    )]
    publishing_megabytes: u64,
    /// Secondes que peut prendre un envoi, puis son calcul.
    #[arg(
        long,
        env = "TRAJECTOIRE_PUBLISHING_SECONDS",
        default_value_t = 300,
        value_name = "NOMBRE"
    )]
    publishing_seconds: u64,
}

#[derive(Clone, Debug, clap::Args)]
struct PublishOptions {
    /// Dossier du paquet (celui de datapackage.json).
    package: PathBuf,
    #[command(flatten)]
    store: StoreOption,
    /// Ce que cette version change, en une phrase.
    #[arg(long, env = "TRAJECTOIRE_NOTES", default_value = "", value_name = "TEXTE")]
    notes: String,
}

/// Why a command stopped. Shown as it is, then exit code 1.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Bucket(#[from] BucketError),
    #[error(transparent)]
    State(#[from] StateError),
    #[error(transparent)]
    Serve(#[from] ServeError),
    #[error(transparent)]
    Verify(#[from] Box<verify::VerifyError>),
    #[error(transparent)]
    Tokens(#[from] Box<tokens::TokensError>),
    #[error("le programme ne peut pas démarrer : {0}")]
    Runtime(std::io::Error),
}

impl Command {
    /// Does what the command line says.
    pub fn run(self) -> ExitCode {
        self.log.start();
        let well = |()| ExitCode::SUCCESS;
        let done: Result<ExitCode, Failure> = match self.action {
            Some(Action::Check(options)) => return check::check(&options),
            Some(Action::Compute(options)) => {
                return compute::compute(&options).unwrap_or_else(|error| {
                    tell_failure(&error);
                    ExitCode::from(1)
                });
            }
            Some(Action::Serve(options)) => run_server(&options).map(well),
            Some(Action::Publish(options)) => publish(&options).map(well),
            Some(Action::Releases(options)) => {
                releases::releases(&options).map(well).map_err(Failure::from)
            }
            Some(Action::Diff(options)) => releases::diff(&options).map_err(Failure::from),
            Some(Action::Verify(options)) => {
                verify::verify(&options).map_err(|error| Box::new(error).into())
            }
            Some(Action::Rollback(options)) => {
                releases::rollback(&options).map(well).map_err(Failure::from)
            }
            Some(Action::Keys(options)) => {
                releases::keys(&options).map(well).map_err(Failure::from)
            }
            Some(Action::Tokens(options)) => {
                tokens::tokens(&options).map(well).map_err(|error| Box::new(error).into())
            }
            None => {
                let _ = <Self as clap::CommandFactory>::command().print_help();
                return ExitCode::from(2);
            }
        };
        match done {
            Ok(code) => code,
            Err(failure) => {
                tell_failure(&failure);
                ExitCode::from(1)
            }
        }
    }
}

fn tell_failure(failure: &impl std::fmt::Display) {
    // Nobody is left to be told when this fails.
    let _ = writeln!(std::io::stderr(), "trajectoire : {failure}");
}

/// Tells the result of a command to the person who typed it.
fn tell(done: &str) {
    // A reader that has left (a closed pipe) does not undo what was done.
    let _ = writeln!(std::io::stdout(), "{done}");
}

fn run_server(options: &ServeOptions) -> Result<(), Failure> {
    let files = browser_files(&options.site)?;
    let releases = options.place.store.open_to_serve()?;
    let store = releases.store();
    if releases.are_ours() && store.numbers()?.is_empty() {
        publish_into(&releases, &options.package, "")?;
    }
    let state = State::load(store, &options.site, files)?;
    let state = match &options.origin {
        Some(origin) => state.at(origin),
        None => state,
    };
    let state = match options.security_contact.clone() {
        Some(contact) => state.watched_by(contact),
        None => state,
    };
    let state = state.limited(options.rate, options.trust_proxy);
    let state = match options.publishing(&releases)? {
        Some(publishing) => state.open_to_publishing(publishing),
        None => state,
    };
    releases.follow();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Failure::Runtime)?;
    runtime.block_on(serve(state, options.addr, |addr| {
        tell(&format!("Trajectoire est servi sur http://{addr} (Ctrl+C pour arrêter)."));
    }))?;
    Ok(())
}

impl ServeOptions {
    /// Publishing over HTTP, where it was asked for.
    fn publishing(&self, releases: &Releases) -> Result<Option<Publishing>, Failure> {
        if !self.publishing {
            return Ok(None);
        }
        let time = Duration::from_secs(self.publishing_seconds);
        let limits = Limits { megabytes: self.publishing_megabytes, time };
        let publishing =
            Publishing::within(&self.place.folder().map_err(Box::new)?, limits, self.trust_proxy);
        Ok(Some(releases.take_in(publishing)))
    }
}

fn publish(options: &PublishOptions) -> Result<(), Failure> {
    let releases = options.store.locate()?;
    publish_into(&releases, &options.package, &options.notes)
}

fn publish_into(releases: &Releases, folder: &Path, notes: &str) -> Result<(), Failure> {
    let package = Package::load(folder).map_err(StoreError::from)?;
    for warning in &package.warnings {
        tracing::warn!(file = %warning.file, "{warning}");
    }
    tell_published(releases.publish(&package, notes)?);
    Ok(())
}

fn tell_published(published: Published) {
    tell(&match published {
        Published::New(number) => format!("Version {number} publiée."),
        Published::Unchanged(number) => format!("Rien n’a changé depuis la version {number}."),
    });
}

/// Gives a program what it asked for.
fn tell_json(answer: &impl serde::Serialize) {
    // All that is told has names as its keys: it can be written.
    if let Ok(json) = serde_json::to_string_pretty(answer) {
        tell(&json);
    }
}
