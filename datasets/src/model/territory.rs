//! Territories and who belongs to whom.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a territory is, from the smallest to the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TerritoryKind {
    /// A municipality, by its INSEE code (`04070`).
    Commune,
    /// A grouping of communes with its own tax powers, by its SIREN (`200067437`).
    Epci,
    /// A département, by its INSEE code (`04`).
    Departement,
    /// A region, by its INSEE code.
    Region,
    /// A country (`FR`).
    Pays,
}

impl TerritoryKind {
    /// The word that stands in the `type` column of `territoires.csv`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Epci => "epci",
            Self::Departement => "departement",
            Self::Region => "region",
            Self::Pays => "pays",
        }
    }

    /// The kind that a `type` cell names, if it names one.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Commune, Self::Epci, Self::Departement, Self::Region, Self::Pays]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// One row of `territoires.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Territory {
    /// Official code; text, never a number: `04070` keeps its zero.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Commune, EPCI, département…
    pub kind: TerritoryKind,
    /// Code of the territory it is part of.
    pub parent: Option<String>,
    /// Municipal population, in inhabitants.
    pub population: Option<u32>,
    /// Year of reference of `population`.
    pub population_year: Option<i32>,
    /// Degrees north (WGS 84).
    pub latitude: Option<f64>,
    /// Degrees east (WGS 84).
    pub longitude: Option<f64>,
    /// Id of the source of this row.
    pub source: Option<String>,
}

/// Every territory of a package, by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Territories(BTreeMap<String, Territory>);

impl Territories {
    /// Gathers territories; a later one replaces an earlier one of the same code (the schema of
    /// `territoires.csv` forbids it before this point).
    pub fn new(territories: impl IntoIterator<Item = Territory>) -> Self {
        Self(territories.into_iter().map(|territory| (territory.code.clone(), territory)).collect())
    }

    /// The territory of this code.
    pub fn get(&self, code: &str) -> Option<&Territory> {
        self.0.get(code)
    }

    /// The name of a territory, or its code when it is not known.
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.get(code).map_or(code, |territory| territory.name.as_str())
    }

    /// All of them, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Territory> {
        self.0.values()
    }

    /// The territories that name this one as their parent, in the order of their codes.
    pub fn members<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Territory> {
        self.iter().filter(move |territory| territory.parent.as_deref() == Some(code))
    }

    /// The territory and those that contain it, from the smallest to the largest. Stops at the first
    /// repetition, so that a hierarchy that bites its tail still ends.
    pub fn lineage<'a>(&'a self, code: &str) -> Vec<&'a Territory> {
        let mut lineage: Vec<&Territory> = Vec::new();
        let mut next = self.get(code);
        while let Some(territory) = next {
            if lineage.iter().any(|seen| seen.code == territory.code) {
                break;
            }
            lineage.push(territory);
            next = territory.parent.as_deref().and_then(|parent| self.get(parent));
        }
        lineage
    }
}
