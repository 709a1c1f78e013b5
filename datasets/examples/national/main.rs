//! Writes a package the size of a country, or of its first communes, made up from one seed, for `make bench`:
//! `cargo run --release -p datasets --no-default-features --example national -- FOLDER ROWS COMMUNES [ORIGINALS]`,
//! where `COMMUNES` is how many of them there are, or `all`.
//!
//! Territories are those of the official lists where these are at hand (`ORIGINALS`, see [`territories`]),
//! and numbered ones elsewhere. No row of the dataset is a fact, and the package says so; it stays outside
//! the checkout.

mod package;
#[path = "../demonstration/generator/random.rs"]
#[expect(dead_code, reason = "the demonstration draws texts too")]
mod random;
mod rows;
mod territories;

use std::error::Error;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use territories::Territories;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let usage = "usage: national FOLDER ROWS COMMUNES [ORIGINALS] (COMMUNES: how many, or all)";
    let folder = PathBuf::from(arguments.next().ok_or(usage)?);
    let count: u64 = arguments.next().and_then(|text| text.to_str()?.parse().ok()).ok_or(usage)?;
    let communes = match arguments.next().as_deref().and_then(OsStr::to_str).ok_or(usage)? {
        "all" => usize::MAX,
        number => number.parse().map_err(|_| usage)?,
    };
    let territories = match arguments.next() {
        Some(originals) => Territories::official(Path::new(&originals))?,
        None => Territories::numbered(),
    };
    let territories = territories.first(communes);
    fs::create_dir_all(folder.join("indicators"))?;
    fs::write(folder.join("datapackage.json"), package::descriptor(&territories)?)?;
    fs::write(folder.join("sources.csv"), package::SOURCES)?;
    fs::write(folder.join("indicators").join(package::INDICATOR.0), package::INDICATOR.1)?;
    fs::write(folder.join("territoires.csv"), territories.file()?)?;
    let mut file = BufWriter::with_capacity(1 << 20, File::create(folder.join(package::ROWS))?);
    rows::write(&mut file, territories.communes(), count)?;
    file.flush()?;
    Ok(())
}
