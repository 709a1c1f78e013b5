//! What a system installs beside the program: completions for shells, pages for `man`.

use std::io;
use std::path::PathBuf;

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::{Command, tell};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct CompletionsOptions {
    /// Interpréteur de commandes.
    shell: Shell,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct ManualOptions {
    /// Dossier où les pages sont écrites ; il est créé s’il n’existe pas.
    folder: PathBuf,
}

/// Why a manual was not written.
#[derive(Debug, thiserror::Error)]
#[error("les pages de manuel n’ont pas pu être écrites dans « {} » : {source} ; choisissez un autre dossier", folder.display())]
pub(super) struct ManualError {
    folder: PathBuf,
    source: io::Error,
}

/// Writes the completions of a shell to the standard output.
pub(super) fn completions(options: &CompletionsOptions) {
    let mut command = Command::command();
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, "trajectoire", &mut script);
    tell(String::from_utf8_lossy(&script).trim_end());
}

/// Writes a page for the program and one for each of its commands.
pub(super) fn manual(options: &ManualOptions) -> Result<(), ManualError> {
    let folder = &options.folder;
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Command::command(), folder))
        .map_err(|source| ManualError { folder: folder.clone(), source })
}
