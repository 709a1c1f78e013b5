//! Territories and who belongs to whom.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

/// What a territory is, from the smallest to the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "engine", derive(schemars::JsonSchema))]
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

/// That a territory is part of another, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Code of the territory it is part of.
    pub parent: String,
    /// First day (ISO 8601); none when it has always been so, as far as the package knows.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day (ISO 8601); none when it still is.
    #[serde(default)]
    pub until: Option<String>,
}

impl Membership {
    /// Whether it held on a day (ISO 8601).
    fn covers_day(&self, day: &str) -> bool {
        self.from.as_deref().is_none_or(|from| from <= day)
            && self.until.as_deref().is_none_or(|until| day <= until)
    }
}

/// A territory: the rows of `territoires.csv` that share a code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Territory {
    /// Official code; text, never a number: `04070` keeps its zero.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Commune, EPCI, département…
    pub kind: TerritoryKind,
    /// What it is part of: an EPCI and a département, or one EPCI after another. In the order of the
    /// file.
    pub memberships: Vec<Membership>,
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

impl Territory {
    /// Its place on a map, in degrees north and east.
    pub fn place(&self) -> Option<(f64, f64)> {
        self.latitude.zip(self.longitude)
    }

    /// The territories that it is part of now.
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        let now = self.memberships.iter().filter(|one| one.until.is_none());
        now.map(|one| one.parent.as_str())
    }
}

/// Who was in which group, on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups<'a>(BTreeMap<(TerritoryKind, &'a str), Vec<usize>>);

impl<'a> Groups<'a> {
    /// The groups of a kind, in the order of their codes, each with the ranks of its communes among
    /// [`Territories::communes`].
    pub fn of_kind(&self, kind: TerritoryKind) -> impl Iterator<Item = (&'a str, &[usize])> {
        let all = self.0.iter().filter(move |((one, _), _)| *one == kind);
        all.map(|((_, code), members)| (*code, members.as_slice()))
    }
}

/// When the official geography of a year is taken (INSEE, code officiel géographique).
fn first_day(year: i32) -> String {
    format!("{year:04}-01-01")
}

/// Every territory of a package, by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Territories {
    all: BTreeMap<String, Territory>,
    /// The codes of those that are now part of each, in order.
    members: HashMap<String, Vec<String>>,
}

impl Territories {
    /// Gathers territories; those of the same code are one, with the memberships of all.
    pub fn new(territories: impl IntoIterator<Item = Territory>) -> Self {
        let mut all: BTreeMap<String, Territory> = BTreeMap::new();
        for territory in territories {
            match all.get_mut(&territory.code) {
                Some(known) => known.memberships.extend(territory.memberships),
                None => {
                    all.insert(territory.code.clone(), territory);
                }
            }
        }
        let mut members: HashMap<String, Vec<String>> = HashMap::new();
        for territory in all.values() {
            for parent in territory.parents() {
                let own = members.entry(parent.to_owned()).or_default();
                if own.last() != Some(&territory.code) {
                    own.push(territory.code.clone());
                }
            }
        }
        Self { all, members }
    }

    /// The territory of this code.
    pub fn get(&self, code: &str) -> Option<&Territory> {
        self.all.get(code)
    }

    /// The name of a territory, or its code when it is not known.
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.get(code).map_or(code, |territory| territory.name.as_str())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Territory> {
        self.all.values()
    }

    /// The territories that are now part of this one, in the order of their codes.
    pub fn members<'a>(&'a self, code: &str) -> impl Iterator<Item = &'a Territory> + use<'a> {
        let codes = self.members.get(code).into_iter().flatten();
        codes.filter_map(|code| self.get(code))
    }

    /// The territory and those that now contain it, from the smallest to the largest. Stops at the
    /// first repetition, so that a hierarchy that bites its tail still ends.
    pub fn lineage<'a>(&'a self, code: &str) -> Vec<&'a Territory> {
        self.climb(code, |one| one.until.is_none())
    }

    /// The groups of each kind on 1 January of a year, in the order of their codes.
    pub fn groups_in(&self, year: i32) -> Groups<'_> {
        let day = first_day(year);
        let mut above: HashMap<&str, Vec<&Territory>> = HashMap::new();
        let mut groups: BTreeMap<(TerritoryKind, &str), Vec<usize>> = BTreeMap::new();
        let mut of_one: Vec<&Territory> = Vec::new();
        for (rank, commune) in self.communes().enumerate() {
            of_one.clear();
            for one in commune.memberships.iter().filter(|one| one.covers_day(&day)) {
                let lineage = above
                    .entry(&one.parent)
                    .or_insert_with(|| self.climb(&one.parent, |one| one.covers_day(&day)));
                of_one.extend(lineage.iter());
            }
            of_one.sort_unstable_by_key(|one| one.code.as_str());
            of_one.dedup_by_key(|one| one.code.as_str());
            for group in of_one.iter().filter(|one| one.code != commune.code) {
                groups.entry((group.kind, &group.code)).or_default().push(rank);
            }
        }
        Groups(groups)
    }

    /// The communes, in the order of their codes.
    pub fn communes(&self) -> impl Iterator<Item = &Territory> {
        self.iter().filter(|one| one.kind == TerritoryKind::Commune)
    }

    /// Whether nobody joined or left a group from 1 January of a year to that of a later one.
    pub fn are_the_same(&self, year: i32, later: i32) -> bool {
        let (from, to) = (first_day(year), first_day(later));
        let within = |day: &String| (from.as_str()..=to.as_str()).contains(&day.as_str());
        let memberships = self.iter().flat_map(|one| &one.memberships);
        !memberships.flat_map(|one| one.from.iter().chain(&one.until)).any(within)
    }

    fn climb<'a>(&'a self, code: &str, holds: impl Fn(&Membership) -> bool) -> Vec<&'a Territory> {
        let mut passed: Vec<&Territory> = Vec::new();
        let mut next: Vec<&Territory> = self.get(code).into_iter().collect();
        while let Some(territory) = (!next.is_empty()).then(|| next.remove(0)) {
            if passed.iter().any(|one| one.code == territory.code) {
                continue;
            }
            let above = territory.memberships.iter().filter(|one| holds(one));
            next.extend(above.filter_map(|one| self.get(&one.parent)));
            passed.push(territory);
        }
        passed.sort_by_key(|one| one.kind);
        passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn territory(code: &str, kind: TerritoryKind, memberships: &[(&str, &str, &str)]) -> Territory {
        let day = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let memberships = memberships.iter().map(|(parent, from, until)| Membership {
            parent: (*parent).to_owned(),
            from: day(from),
            until: day(until),
        });
        Territory {
            code: code.to_owned(),
            name: code.to_owned(),
            kind,
            memberships: memberships.collect(),
            population: None,
            population_year: None,
            latitude: None,
            longitude: None,
            source: None,
        }
    }

    fn codes<'a>(territories: &[&'a Territory]) -> Vec<&'a str> {
        territories.iter().map(|one| one.code.as_str()).collect()
    }

    #[test]
    fn a_commune_that_changed_group_counts_where_it_was_on_1_january() {
        use TerritoryKind::{Commune, Departement, Epci};
        let all = Territories::new([
            territory("04070", Commune, &[("A", "", "2016-12-31"), ("04", "", "")]),
            territory("04070", Commune, &[("B", "2017-01-01", "")]),
            territory("A", Epci, &[]),
            territory("B", Epci, &[]),
            territory("04", Departement, &[]),
        ]);
        let groups = |year, kind| -> Vec<String> {
            let groups = all.groups_in(year);
            groups.of_kind(kind).map(|(code, members)| format!("{code} {members:?}")).collect()
        };
        assert_eq!(groups(2016, Epci), ["A [0]"]);
        assert_eq!(groups(2017, Epci), ["B [0]"]);
        assert_eq!(groups(2016, Departement), ["04 [0]"]);
        assert!(!all.are_the_same(2016, 2017) && all.are_the_same(2018, 2026));
        assert_eq!(codes(&all.lineage("04070")), ["04070", "B", "04"]);
        assert_eq!(all.members("A").count(), 0);
    }

    #[test]
    fn a_hierarchy_that_bites_its_tail_ends() {
        use TerritoryKind::Epci;
        let all = Territories::new([
            territory("A", Epci, &[("B", "", "")]),
            territory("B", Epci, &[("A", "", "")]),
        ]);
        assert_eq!(codes(&all.lineage("A")), ["A", "B"]);
    }
}
