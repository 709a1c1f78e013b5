//! Official lists of communes and of EPCIs, as they are downloaded: INSEE's populations and codes (CSV), the communes
//! that geo.api.gouv.fr answers (JSON or CSV), the EPCIs with their members (JSON), or a table of the newcomer's own.
//!
//! Nothing is fetched. A column is known by its name; lists are read in the order in which they are given, and the
//! first that says something is believed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::codes::Code;
use super::{FirstError, OwnFile};
use crate::csv::{Declared, fold, sniff, utf8};

/// What the lists say.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) communes: BTreeMap<String, Listed>,
    pub(super) groups: BTreeMap<String, Group>,
}

/// A commune of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed {
    pub(super) name: Option<String>,
    pub(super) population: Option<u32>,
    /// Degrees north, then east.
    pub(super) place: Option<(f64, f64)>,
    /// The EPCI that it is part of.
    pub(super) group: Option<String>,
    /// The rank of the list that named it first.
    pub(super) list: usize,
    /// How many communes the lists named before it.
    pub(super) order: usize,
}

/// An EPCI of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    pub(super) name: Option<String>,
    /// Its communes, when a list names them all.
    pub(super) members: Option<BTreeSet<String>>,
    /// Whether a list is what was answered about it alone.
    pub(super) answered: bool,
    pub(super) list: usize,
}

/// A list of so many communes is of the whole country, which has 35,000.
const OF_THE_COUNTRY: usize = 30_000;

/// The names that columns have in the lists that are published, without case nor accents.
pub(super) const CODES: [&str; 9] = [
    "depcom",
    "code_insee",
    "code_commune",
    "codgeo",
    "insee_com",
    "code_commune_insee",
    "code",
    "insee",
    "com",
];
const NAMES: [&str; 9] = [
    "nom_commune",
    "nom_standard",
    "libelle",
    "libgeo",
    "nom_com",
    "nom",
    "commune",
    "com",
    "name",
];
const POPULATIONS: [&str; 3] = ["pmun", "population_municipale", "population"];
const GROUPS: [&str; 6] =
    ["epci", "code_epci", "codeepci", "siren_epci", "epci_code", "epci_siren"];
const GROUP_NAMES: [&str; 4] = ["libepci", "nom_epci", "epci_nom", "nomepci"];
const LATITUDES: [&str; 3] = ["latitude", "lat", "latitude_centre"];
const LONGITUDES: [&str; 4] = ["longitude", "lon", "lng", "longitude_centre"];

impl Known {
    /// Reads every list.
    pub(super) fn read(lists: &[OwnFile]) -> Result<Self, FirstError> {
        let mut known = Self::default();
        for (rank, list) in lists.iter().enumerate() {
            let read = match utf8(&list.bytes).ok().and_then(|text| serde_json::from_str(text).ok())
            {
                Some(document) => known.json(rank, &document),
                None => known.csv(rank, list),
            };
            if read == 0 {
                return Err(FirstError::NotAList { file: list.name.clone() });
            }
        }
        Ok(known)
    }

    /// A list of communes, or of EPCIs with their members; how many territories it names.
    fn json(&mut self, rank: usize, document: &Value) -> usize {
        let one = std::slice::from_ref(document);
        let all = document.as_array().map_or(one, Vec::as_slice);
        let count = all.iter().filter(|one| self.json_territory(rank, one).is_some()).count();
        let of_list = || self.communes.values().filter(|listed| listed.list == rank);
        let groups: BTreeSet<_> = of_list().map(|listed| listed.group.clone()).collect();
        if document.is_array()
            && let (Some(Some(group)), 1) = (groups.first(), groups.len())
        {
            self.group(group.clone(), rank).answered = true;
        }
        count
    }

    fn json_territory(&mut self, rank: usize, one: &Value) -> Option<()> {
        let text = |value: &Value, key: &str| value.get(key)?.as_str().map(tidy);
        let whole = |value: &Value, key: &str| u32::try_from(value.get(key)?.as_u64()?).ok();
        match Code::parse(one.get("code")?.as_str()?)? {
            Code::Commune(code) => {
                let degrees = one.pointer("/centre/coordinates").and_then(Value::as_array);
                let degree = |rank: usize| degrees?.get(rank)?.as_f64();
                let epci = one.get("epci");
                let own = text(one, "codeEpci").or_else(|| text(epci?, "code"));
                let group = own.and_then(|text| siren(&text));
                let listed = Listed {
                    name: text(one, "nom"),
                    population: whole(one, "population")
                        .or_else(|| whole(one, "populationMunicipale")),
                    place: degree(1).zip(degree(0)),
                    group,
                    list: rank,
                    order: 0,
                };
                let group_name = epci.and_then(|epci| text(epci, "nom"));
                self.commune(code, listed, group_name);
            }
            Code::Group(code) => {
                let members = one.get("membres").and_then(Value::as_array);
                let mut own = BTreeSet::new();
                for member in members.into_iter().flatten() {
                    let Some(Code::Commune(member_code)) =
                        member.get("code").and_then(Value::as_str).and_then(Code::parse)
                    else {
                        continue;
                    };
                    own.insert(member_code.clone());
                    let listed = Listed {
                        name: text(member, "nom"),
                        population: whole(member, "populationMunicipale"),
                        group: Some(code.clone()),
                        list: rank,
                        place: None,
                        order: 0,
                    };
                    self.commune(member_code, listed, None);
                }
                let group = self.group(code, rank);
                group.name = group.name.take().or_else(|| text(one, "nom"));
                group.members = group.members.take().or_else(|| members.map(|_| own));
            }
        }
        Some(())
    }

    /// A table of communes; how many it names.
    fn csv(&mut self, rank: usize, list: &OwnFile) -> usize {
        let sniffed = sniff(&list.name, &list.bytes, Declared::default());
        let header: Vec<String> = sniffed.header.iter().map(|name| fold(name)).collect();
        let column = |names: &[&str], but: Option<usize>| {
            let places = names.iter().filter_map(|name| header.iter().position(|one| one == name));
            places.into_iter().find(|place| Some(*place) != but)
        };
        let code = column(&CODES, None);
        let Some(code) = code else { return 0 };
        let name = column(&NAMES, Some(code));
        let [population, group, group_name, north, east] =
            [&POPULATIONS[..], &GROUPS, &GROUP_NAMES, &LATITUDES, &LONGITUDES]
                .map(|names| column(names, Some(code)));
        let mut count = 0;
        for (_, cells) in &sniffed.rows {
            let cell = |place: Option<usize>| {
                cells.get(place?).map(|cell| tidy(cell)).filter(|cell| !cell.is_empty())
            };
            let Some(Code::Commune(code)) = cell(Some(code)).and_then(|text| Code::parse(&text))
            else {
                continue;
            };
            let degree = |place| cell(place)?.replacen(',', ".", 1).parse().ok();
            let group = cell(group).and_then(|text| siren(&text));
            let listed = Listed {
                name: cell(name),
                population: cell(population).and_then(|text| whole(&text)),
                place: degree(north).zip(degree(east)),
                group,
                list: rank,
                order: 0,
            };
            self.commune(code, listed, cell(group_name));
            count += 1;
        }
        count
    }

    /// Adds what a list says of a commune to what others said before it.
    fn commune(&mut self, code: String, listed: Listed, group_name: Option<String>) {
        let own = listed.group.clone();
        let list = listed.list;
        let order = self.communes.len();
        let new = || Listed { list, order, ..Listed::default() };
        let known = self.communes.entry(code).or_insert_with(new);
        known.name = known.name.take().or(listed.name);
        known.population = known.population.or(listed.population);
        known.place = known.place.or(listed.place);
        known.group = known.group.take().or(listed.group);
        if let Some(own) = own {
            let group = self.group(own, list);
            group.name = group.name.take().or(group_name);
        }
    }

    fn group(&mut self, code: String, list: usize) -> &mut Group {
        self.groups.entry(code).or_insert_with(|| Group { list, ..Group::default() })
    }

    /// Whether the lists have every commune of an EPCI that was asked for by its number: a part of a list, as somebody
    /// typed it, does not say so.
    pub(super) fn has_all_of(&self, group: &str) -> bool {
        self.communes.len() >= OF_THE_COUNTRY
            || self.groups.get(group).is_some_and(|group| group.answered)
    }

    /// The communes that the lists say are part of an EPCI, and whether one of them names them all.
    pub(super) fn members(&self, group: &str) -> (Vec<&str>, bool) {
        if let Some(members) = self.groups.get(group).and_then(|group| group.members.as_ref()) {
            return (members.iter().map(String::as_str).collect(), true);
        }
        let of = |listed: &Listed| listed.group.as_deref() == Some(group);
        let all = self.communes.iter().filter(|(_, listed)| of(listed));
        (all.map(|(code, _)| code.as_str()).collect(), false)
    }
}

/// The number of an EPCI.
fn siren(text: &str) -> Option<String> {
    match Code::parse(text)? {
        Code::Group(code) => Some(code),
        Code::Commune(_) => None,
    }
}

/// A name without the spaces that INSEE's files leave around it and after an apostrophe.
fn tidy(text: &str) -> String {
    text.trim().replace("' ", "'")
}

/// A population: digits, and what may separate their groups.
fn whole(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    digits.parse().ok()
}
