//! Prints the SQL of an indicator, as its page shows it:
//! `cargo run --release -p datasets --no-default-features --example sql -- FOLDER INDICATOR`.
//!
//! `make bench` has `DuckDB` run it on the rows of the same package.

use std::error::Error;
use std::path::Path;

use datasets::measure::sql;
use datasets::package::Package;

#[expect(clippy::print_stdout, reason = "the query is what this program gives")]
fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: sql FOLDER INDICATOR";
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(id)) = (arguments.next(), arguments.next()) else {
        return Err(usage.into());
    };
    let package = Package::load(Path::new(&folder))?;
    let indicator = package
        .indicators
        .iter()
        .find(|one| one.id == id)
        .ok_or_else(|| format!("{folder} has no indicator '{id}'"))?;
    let dataset = |id: &str| {
        let found = package.datasets.iter().find(|one| one.id == id);
        found.ok_or_else(|| format!("{folder} has no dataset '{id}'"))
    };
    print!("{}", sql(indicator, dataset(&indicator.dataset)?, dataset("territoires")?));
    Ok(())
}
