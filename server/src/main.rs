//! The program `trajectoire`: reads its command line, does what it says, tells how it went.

use std::process::ExitCode;

use clap::Parser as _;
use server::command::Command;
use tikv_jemallocator::Jemalloc;

/// Figures are made of many small texts, by several threads in turn (docs/adr/0007).
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    Command::parse().run()
}
