//! A server that a test begins. It says itself where it listens, and ends when the test does, however that ends.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};

/// A running server.
pub(crate) struct Started {
    pub(crate) process: Child,
    /// Where it listens: an address and a port.
    pub(crate) address: String,
}

impl Started {
    /// Begins a server, which listens on a port of its choice (`127.0.0.1:0`).
    ///
    /// # Errors
    /// What it said when it ended without listening.
    pub(crate) fn of(command: &mut Command) -> Result<Self, String> {
        // A group of its own: what runs it under strace goes with it.
        let begun = command.stdout(Stdio::piped()).process_group(0).spawn();
        let mut process = begun.map_err(|one| one.to_string())?;
        let mut said = String::new();
        let output = process.stdout.take().map(BufReader::new);
        for line in output.into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
            let rest = line.split_once("http://").map(|(_, rest)| rest);
            if let Some(address) = rest.and_then(|rest| rest.split_whitespace().next()) {
                return Ok(Self { process, address: address.to_owned() });
            }
            said += &line;
        }
        let _ = process.wait();
        Err(said)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // It may have stopped already, and its number be that of another.
        if matches!(self.process.try_wait(), Ok(None)) {
            let group = format!("-{}", self.process.id());
            let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
            let _ = self.process.wait();
        }
    }
}
