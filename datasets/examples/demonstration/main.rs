//! Writes the demonstration data of the pilot package into `datasets/published`:
//! `cargo run -p datasets --no-default-features --example demonstration`.
//!
//! Nobody publishes these facts, so they are made up, and say so. They are made by a rule rather than
//! typed, so that anyone can see that no figure was chosen: [`generator`] draws every number from one
//! seed, and `datasets/tests/demonstration.rs` checks that the committed files are what it draws.

mod generator;

use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    for (name, bytes) in generator::files()? {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
