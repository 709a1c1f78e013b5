//! The datasets that communes would have published: an inventory taken every year.

use super::communes::{COMMUNES, Commune};
use super::random::Random;

const FIRST: u32 = 2021;
const LAST: u32 = 2025;

/// Communes with less drive than this publish nothing.
const PUBLISHES_FROM: u32 = 40;

pub(super) const HEADER: [&str; 9] = [
    "identifiant",
    "titre",
    "code_commune",
    "annee",
    "theme",
    "format",
    "licence",
    "mis_a_jour_le",
    "source",
];

const THEMES: [&str; 7] =
    ["adresses", "budget", "culture", "ecoles", "environnement", "mobilite", "urbanisme"];
const FORMATS: [&str; 6] = ["csv", "csv", "geojson", "json", "xlsx", "pdf"];
const LICENCES: [&str; 4] = ["etalab-2.0", "etalab-2.0", "odbl-1.0", "sans"];

/// A dataset as it stands in one year's inventory.
pub(super) struct DatasetYear {
    number: u32,
    commune: &'static str,
    year: u32,
    theme: &'static str,
    format: &'static str,
    licence: &'static str,
    updated: String,
}

/// Every dataset, in each inventory from the one in which it appears.
pub(super) fn draw(random: &mut Random) -> Vec<DatasetYear> {
    let mut rows = Vec::new();
    let mut number = 0;
    for commune in COMMUNES.iter().filter(|commune| commune.drive >= PUBLISHES_FROM) {
        for first in FIRST..=LAST {
            for _ in 0..random.between(0, commune.drive / 15) {
                number += 1;
                rows.extend(life(random, commune, number, first));
            }
        }
    }
    rows.sort_by_key(|row| (row.commune, row.year, row.number));
    rows
}

/// A dataset from the year in which it is published: a closed format may be left for an open one, and
/// some years nobody brings it up to date.
fn life(random: &mut Random, commune: &Commune, number: u32, first: u32) -> Vec<DatasetYear> {
    let (theme, licence) = (random.one_of(&THEMES), random.one_of(&LICENCES));
    let mut format = random.one_of(&FORMATS);
    let mut updated = day(random, first);
    let mut rows = Vec::new();
    for year in first..=LAST {
        if year > first && random.chance(60) {
            updated = day(random, year);
        }
        if year > first && matches!(format, "pdf" | "xlsx") && random.chance(20) {
            format = "csv";
        }
        let updated = updated.clone();
        rows.push(DatasetYear {
            number,
            commune: commune.code,
            year,
            theme,
            format,
            licence,
            updated,
        });
    }
    rows
}

/// A day of a year.
fn day(random: &mut Random, year: u32) -> String {
    format!("{year}-{:02}-{:02}", random.between(1, 12), random.between(1, 28))
}

pub(super) fn row(dataset: &DatasetYear) -> [String; 9] {
    [
        format!("DEMO-JEU-{:03}", dataset.number),
        format!("Jeu de démonstration {}", dataset.number),
        dataset.commune.to_owned(),
        dataset.year.to_string(),
        dataset.theme.to_owned(),
        dataset.format.to_owned(),
        dataset.licence.to_owned(),
        dataset.updated.clone(),
        super::SOURCE.to_owned(),
    ]
}
