//! The demonstration files, from one seed. Whole numbers only: the same bytes on every machine.

mod answer;
mod communes;
mod open_data;
mod random;
mod schools;
mod services;
mod targets;

use random::Random;

/// Everything follows from this number. Another one makes another territory, just as imaginary.
const SEED: u64 = 4070;

/// The row of `sources.csv` that every row cites: it says that there is no fact behind it.
const SOURCE: &str = "demonstration";

/// Name and bytes of each file. Each table draws from a sequence of its own, so that a change to one
/// leaves the others as they were.
pub(crate) fn files() -> Result<Vec<(&'static str, Vec<u8>)>, csv::Error> {
    let schools = schools::draw(&mut Random::new(SEED));
    let services = services::draw(&mut Random::new(SEED + 1));
    let datasets = open_data::draw(&mut Random::new(SEED + 2));
    let targets = targets::set(&schools, &services);
    Ok(vec![
        ("cibles-demonstration.csv", file(&targets::HEADER, targets.iter().map(targets::row))?),
        ("ecoles.csv", file(&schools::HEADER, schools.iter().map(schools::row))?),
        ("open-data.csv", file(&open_data::HEADER, datasets.iter().map(open_data::row))?),
        ("services.csv", file(&services::HEADER, services.iter().map(services::row))?),
    ])
}

/// A table as CSV.
fn file<const COLUMNS: usize>(
    header: &[&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|failed| failed.into_error().into())
}
