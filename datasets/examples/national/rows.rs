//! The rows: how many premises can get fibre, by commune, year, speed class and zone. Made up, with a
//! drift: each part of a commune starts somewhere, and advances at a pace of its own.

use std::io::{self, Write};

use super::random::Random;
use super::territories::Commune;

/// Everything follows from this number.
const SEED: u64 = 35_000;
/// The ten vintages, one below the other in the file: that is how such a file grows.
const YEARS: std::ops::Range<u32> = 2016..2026;
/// The classes, in the order of their names; the first of them where there are not rows enough for all.
const CLASSES: [&str; 8] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
/// How many communes of a hundred have not answered in a year.
const SILENT: u32 = 2;

/// Writes about so many rows: communes get as many zones as it takes, some one more than others.
pub(super) fn write(out: &mut impl Write, communes: &[Commune], count: u64) -> io::Result<()> {
    writeln!(out, "code_commune,annee,classe,zone,locaux,raccordables")?;
    let years = communes.len() as u64 * u64::from(YEARS.end - YEARS.start);
    let classes = (count / years.max(1)).clamp(1, CLASSES.len() as u64);
    let parts = years * classes;
    // The share of the rows that the communes up to this one have, in zones.
    let zones_up_to = |rank: u64| (rank * count / parts.max(1)).max(rank);
    for year in YEARS {
        for (rank, commune) in (0..).zip(communes) {
            let zones = zones_up_to(rank + 1) - zones_up_to(rank);
            let silent = Random::new(SEED ^ (rank << 32) ^ u64::from(year)).chance(SILENT);
            for (class, name) in (0..classes).zip(CLASSES) {
                for zone in 0..zones {
                    write!(out, "{},{year},{name},{:04},", commune.code, zone + 1)?;
                    if silent {
                        writeln!(out, ",")?;
                    } else {
                        let (premises, served) = cells(rank, class, zone, year - YEARS.start);
                        writeln!(out, "{premises},{served}")?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// Premises, and those that can get fibre, some years after the first.
fn cells(commune: u64, class: u64, zone: u64, years: u32) -> (u32, u32) {
    let mut random = Random::new(SEED ^ (commune << 24) ^ (zone << 8) ^ class);
    let premises = random.between(0, 400) + random.between(0, 3) * years;
    let (start, pace) = (random.between(0, 400), random.between(0, 120));
    let share = (start + pace * years).min(1_000);
    (premises, premises * share / 1_000)
}
