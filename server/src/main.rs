//! The program `trajectoire`: reads its command line, does what it says, tells how it went.

use std::process::ExitCode;

use clap::Parser as _;
use server::command::Command;

fn main() -> ExitCode {
    Command::parse().run()
}
