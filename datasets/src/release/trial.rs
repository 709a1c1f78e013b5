//! A file tried before it is published: which dataset it would replace, and what would move if it did.
//!
//! All of it is computed from files in memory by the plain reading of the definitions, so that a browser does it
//! without sending anything to anybody.

use std::collections::{BTreeMap, BTreeSet};

use super::diff::{files, moves};
use super::turns::{Held, Turn, turns};
use crate::csv::{Declared, sniff};
use crate::measure::{Gathered, MeasureError, evaluate};
use crate::model::{Dataset, Move, Observation, TableDifference, Target};
use crate::package::Package;
use crate::trajectory::Day;

/// A package with all of its figures.
#[derive(Debug)]
pub struct Measured {
    /// The package.
    pub package: Package,
    /// The figures of each indicator, by its id: totals and breakdowns.
    pub figures: BTreeMap<String, Vec<Observation>>,
}

/// What would move.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effect {
    /// The rows of the file; none of one so long that it was not kept.
    pub rows: Option<TableDifference>,
    /// The figures.
    pub figures: Vec<Move>,
    /// The trajectories whose status would be another.
    pub standings: Vec<Turn>,
}

impl Measured {
    /// Computes every figure of a package; those of its long datasets from what was gathered of their rows.
    ///
    /// # Errors
    /// When a number cannot be added exactly, which the checks of a package exclude.
    pub fn of(package: Package, gathered: &Gathered) -> Result<Self, MeasureError> {
        let territories = &package.territories;
        let mut figures = BTreeMap::new();
        for indicator in &package.indicators {
            let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset);
            let Some(dataset) = dataset else { continue };
            let own = match package.tables.get(&dataset.id) {
                Some(table) => evaluate(indicator, dataset, table, territories)?,
                None => gathered.measure(indicator, dataset, territories)?.unwrap_or_default(),
            };
            figures.insert(indicator.id.clone(), own);
        }
        Ok(Self { package, figures })
    }

    /// What moves from this package to another, in which a dataset has another file.
    pub fn effect(&self, after: &Self, dataset: &str, today: Day) -> Effect {
        let (old, new) = (self.dataset(dataset), after.dataset(dataset));
        let long = after.package.passed.contains(dataset) || self.package.passed.contains(dataset);
        Effect {
            rows: (!long).then(|| files(old, new)),
            figures: moves(self.every(), after.every()),
            standings: turns(&self.held(), &after.held(), today),
        }
    }

    fn dataset(&self, id: &str) -> Option<&Dataset> {
        self.package.datasets.iter().find(|one| one.id == id)
    }

    fn every(&self) -> impl Iterator<Item = (&str, &[Observation])> {
        self.figures.iter().map(|(id, figures)| (id.as_str(), figures.as_slice()))
    }

    /// What its targets are held against.
    fn held<'a>(&'a self) -> Held<'a, impl Fn(&Target) -> &'a [Observation]> {
        Held {
            targets: &self.package.targets,
            indicators: &self.package.indicators,
            datasets: &self.package.datasets,
            figures: |target: &Target| {
                self.figures.get(&target.indicator).map_or(&[][..], Vec::as_slice)
            },
        }
    }
}

/// Which dataset a file would replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// The one of this id: the file has its name.
    Named(String),
    /// The one of this id: the file has its columns, which no other dataset has.
    Headed(String),
    /// It cannot be told: a person has to say.
    Doubt,
}

/// Which dataset a file would replace, by its name and by its columns; where they do not agree, neither is taken.
pub fn replaced(datasets: &[Dataset], name: &str, bytes: &[u8]) -> Replaced {
    /// Enough of the file for its header.
    const HEAD: usize = 1 << 16;
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let header = sniff(name, head, Declared::default()).header;
    let header: BTreeSet<String> = header.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let of_columns = |dataset: &&Dataset| {
        dataset.fields.len() == header.len()
            && dataset.fields.iter().all(|field| header.contains(&field.name.to_lowercase()))
    };
    let alike: Vec<&Dataset> = datasets.iter().filter(of_columns).collect();
    let named = datasets.iter().find(|dataset| file_name(&dataset.path) == file_name(name));
    match (named, alike.as_slice()) {
        (Some(named), alike) if alike.is_empty() || alike.contains(&named) => {
            Replaced::Named(named.id.clone())
        }
        (None, [alone]) => Replaced::Headed(alone.id.clone()),
        _ => Replaced::Doubt,
    }
}

/// The name of a file, without its folder, nor the number that a browser gives a second download.
fn file_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let stem = name.strip_suffix(".csv").unwrap_or(&name);
    let copy = stem.rsplit_once(" (").filter(|(_, number)| {
        number
            .strip_suffix(')')
            .is_some_and(|number| number.bytes().all(|one| one.is_ascii_digit()))
    });
    copy.map_or(stem, |(stem, _)| stem).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_download_has_the_name_of_the_first() {
        for name in ["fibre.csv", "Fibre.CSV", "fibre (2).csv", "data/fibre.csv", "fibre"] {
            assert_eq!(file_name(name), "fibre", "{name}");
        }
        assert_eq!(file_name("fibre (essai).csv"), "fibre (essai)");
    }
}
