//! The command line.
//!
//! Every flag can also be given as `TRAJECTOIRE_*`. Exit codes: 0 when all went well, 1 when something
//! is wrong (told in one line, or one for each problem of a package), 2 when the command was misused.

mod check;
mod compute;
mod install;
mod language;
mod log;
mod new;
mod progress;
mod releases;
mod serve;
mod store;
mod tokens;
mod verify;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datasets::package::Package;
use datasets::release::{Published, StoreError};

use crate::bucket::BucketError;
use crate::serve::ServeError;
use crate::state::StateError;
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
    /// Sert le site. Si le dossier des versions est vide, y publie d’abord le paquet ; un seau, non.
    Serve(serve::ServeOptions),
    /// Fait le premier paquet d’un territoire, de ses codes Insee et de vos fichiers CSV.
    New(new::NewOptions),
    /// Vérifie un paquet : dit tout ce qui ne va pas, où, et comment le corriger.
    Check(check::CheckOptions),
    /// Vérifie un paquet, calcule ses chiffres et les écrit en CSV et en Parquet.
    Compute(compute::ComputeOptions),
    /// Vérifie un paquet, calcule ses chiffres et les ajoute aux versions publiées.
    Publish(PublishOptions),
    /// Dit les versions publiées, la dernière d’abord.
    Releases(releases::ReleasesOptions),
    /// Dit ce qui diffère entre deux versions : lignes des fichiers, chiffres.
    Diff(releases::DiffOptions),
    /// Vérifie des versions : fichiers, signature, enchaînement, et recalcule chaque chiffre.
    Verify(verify::VerifyOptions),
    /// Refait d’une version passée la version courante ; rien n’est effacé.
    Rollback(releases::RollbackOptions),
    /// Dit la clé publique qui signe les versions, ou la change.
    Keys(releases::KeysOptions),
    /// Dit les jetons qui permettent de publier par HTTP, en fait, en retire, et dit ce qui a été publié.
    Tokens(tokens::TokensOptions),
    /// Écrit ce qui complète les commandes dans un interpréteur : bash, zsh, fish…
    Completions(install::CompletionsOptions),
    /// Écrit les pages de manuel dans un dossier.
    Manual(install::ManualOptions),
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
    #[error(transparent)]
    Manual(#[from] install::ManualError),
    #[error("le programme ne peut pas démarrer : {0}")]
    Runtime(std::io::Error),
}

impl Command {
    /// Does what the command line says.
    pub fn run(self) -> ExitCode {
        self.log.start();
        let well = |()| ExitCode::SUCCESS;
        let done: Result<ExitCode, Failure> = match self.action {
            Some(Action::New(options)) => return new::new(&options),
            Some(Action::Check(options)) => return check::check(&options),
            Some(Action::Compute(options)) => {
                return compute::compute(&options).unwrap_or_else(|error| {
                    tell_failure(&error);
                    ExitCode::from(1)
                });
            }
            Some(Action::Serve(options)) => serve::serve(&options).map(well),
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
            Some(Action::Completions(options)) => {
                install::completions(&options);
                return ExitCode::SUCCESS;
            }
            Some(Action::Manual(options)) => {
                install::manual(&options).map(well).map_err(Failure::from)
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
