//! Logs: one line for a person on a terminal, one JSON object for a program elsewhere.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// The form of a log line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum LogFormat {
    /// Une ligne lisible.
    Text,
    /// Un objet JSON par ligne.
    Json,
}

/// How the program tells what it does.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct LogOptions {
    /// Ce qui est journalisé : error, warn, info, debug, ou un filtre par module.
    #[arg(
        long,
        global = true,
        env = "TRAJECTOIRE_LOG",
        default_value = "info",
        value_name = "NIVEAU"
    )]
    log: String,
    /// Forme du journal ; par défaut, du texte sur un terminal, du JSON ailleurs.
    #[arg(long, global = true, env = "TRAJECTOIRE_LOG_FORMAT", value_name = "FORME")]
    log_format: Option<LogFormat>,
}

impl LogOptions {
    /// Starts logging to the standard error. A filter that cannot be read counts as `info`.
    pub(super) fn start(&self) {
        let filter = EnvFilter::try_new(&self.log).unwrap_or_else(|_| EnvFilter::new("info"));
        let terminal = std::io::stderr().is_terminal();
        let format =
            self.log_format.unwrap_or(if terminal { LogFormat::Text } else { LogFormat::Json });
        let builder =
            tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
        // A second start (in a test) keeps the first subscriber.
        let _ = match format {
            LogFormat::Text => builder.with_ansi(terminal).try_init(),
            LogFormat::Json => builder.json().flatten_event(true).try_init(),
        };
    }
}
