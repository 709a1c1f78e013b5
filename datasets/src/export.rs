//! Figures as files, one module for each format. Every format says the same columns.

mod csv;

pub use self::csv::{COLUMNS, csv};

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("le fichier ne s’écrit pas\u{202f}: {0}")]
pub struct ExportError(#[from] ::csv::Error);
