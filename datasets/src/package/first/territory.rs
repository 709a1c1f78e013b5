//! The communes that were asked for, with what the lists say of them and of their EPCIs.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::codes::Asked;
use super::known::Known;
use super::{FirstError, Remark};
use crate::csv::nearest;

/// A commune of the package.
#[derive(Debug)]
pub(super) struct Commune {
    pub(super) name: String,
    pub(super) population: Option<u32>,
    pub(super) place: Option<(f64, f64)>,
    pub(super) group: Option<String>,
    /// The rank of the list that names it; none when its name was typed.
    pub(super) list: Option<usize>,
    /// Its place in the lists.
    order: usize,
}

/// An EPCI of the package.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) list: Option<usize>,
}

/// The territories of a package.
#[derive(Debug)]
pub(super) struct Territory {
    pub(super) communes: BTreeMap<String, Commune>,
    pub(super) groups: BTreeMap<String, Group>,
    /// The commune that the site opens on, and its EPCI.
    pub(super) pilot: (String, String),
    /// How it is called.
    pub(super) name: String,
    /// Whether every commune of every EPCI is there.
    pub(super) whole: bool,
}

impl Territory {
    /// Gathers what was asked for; told is what is missing.
    pub(super) fn gather(
        asked: &Asked,
        known: &Known,
        name: Option<&str>,
        remarks: &mut Vec<Remark>,
    ) -> Result<Self, FirstError> {
        let chosen = chosen(asked, known, remarks)?;
        let names = Names { asked, known, own: name.filter(|_| chosen.len() == 1) };
        let mut communes = BTreeMap::new();
        let mut unnamed = Vec::new();
        for code in &chosen {
            let listed = known.communes.get(code);
            let Some(name) = names.commune(code) else {
                unnamed.push(code.clone());
                continue;
            };
            let around = || asked.around.first().cloned();
            let commune = Commune {
                name,
                population: listed.and_then(|one| one.population),
                place: listed.and_then(|one| one.place),
                group: listed.and_then(|one| one.group.clone()).or_else(around),
                list: listed.map(|one| one.list),
                order: listed.map_or(usize::MAX, |one| one.order),
            };
            communes.insert(code.clone(), commune);
        }
        let wanted: BTreeSet<&String> =
            communes.values().filter_map(|one| one.group.as_ref()).collect();
        let mut groups = BTreeMap::new();
        for code in wanted {
            match names.group(code) {
                Some(name) => {
                    let list = known.groups.get(code).map(|group| group.list);
                    groups.insert(code.clone(), Group { name, list });
                }
                None => unnamed.push(code.clone()),
            }
        }
        if !unnamed.is_empty() {
            return Err(FirstError::NoName { codes: unnamed });
        }
        let pilot = pilot(asked, &communes).ok_or(FirstError::NoGroup)?;
        let whole = are_whole(asked, known, &chosen, &groups, remarks);
        let name = name.map_or_else(|| called(&communes, &groups, &pilot), str::to_owned);
        Ok(Self { communes, groups, pilot, name, whole })
    }

    /// Whether a code is that of one of its territories.
    pub(super) fn has(&self, code: &str) -> bool {
        code == "FR" || self.communes.contains_key(code) || self.groups.contains_key(code)
    }
}

/// The communes that are wanted: those that were named, those of the EPCIs that were, or all that the lists have.
fn chosen(
    asked: &Asked,
    known: &Known,
    remarks: &mut Vec<Remark>,
) -> Result<BTreeSet<String>, FirstError> {
    if asked.is_empty() {
        let all: BTreeSet<String> = known.communes.keys().cloned().collect();
        return if all.is_empty() { Err(FirstError::NoCode) } else { Ok(all) };
    }
    let mut chosen: BTreeSet<String> = asked.communes.iter().cloned().collect();
    let mut unknown = Vec::new();
    let there_is_a_list = !known.communes.is_empty() || !known.groups.is_empty();
    for code in &asked.communes {
        if there_is_a_list && !known.communes.contains_key(code) && !asked.names.contains_key(code)
        {
            unknown.push((code.clone(), near(code, known)));
        }
    }
    for code in &asked.groups {
        let (members, is_said) = known.members(code);
        if members.is_empty() {
            unknown.push((code.clone(), near(code, known)));
        } else if !is_said {
            remarks.push(Remark::MembersOf { code: code.clone(), count: members.len() });
        }
        chosen.extend(members.into_iter().map(str::to_owned));
    }
    if unknown.is_empty() { Ok(chosen) } else { Err(FirstError::UnknownCodes { codes: unknown }) }
}

/// The code that was perhaps meant, with its name.
fn near(code: &str, known: &Known) -> Option<String> {
    let is_group = known.groups.keys().filter(|_| code.len() == 9).map(String::as_str);
    let is_commune = known.communes.keys().filter(|_| code.len() == 5).map(String::as_str);
    let found = nearest(code, is_group.chain(is_commune))?;
    let commune = known.communes.get(&found).and_then(|one| one.name.as_deref());
    let name = commune.or_else(|| known.groups.get(&found)?.name.as_deref());
    Some(name.map_or_else(|| found.clone(), |name| format!("{found} ({name})")))
}

/// Where names are found: what was typed is believed before a list.
struct Names<'a> {
    asked: &'a Asked,
    known: &'a Known,
    /// The name of the territory, where it is that of its only commune.
    own: Option<&'a str>,
}

impl Names<'_> {
    fn commune(&self, code: &str) -> Option<String> {
        let typed = self.asked.names.get(code).cloned();
        let listed = || self.known.communes.get(code)?.name.clone();
        typed.or_else(listed).or_else(|| self.own.map(str::to_owned))
    }

    fn group(&self, code: &str) -> Option<String> {
        let typed = self.asked.names.get(code).cloned();
        typed.or_else(|| self.known.groups.get(code)?.name.clone())
    }
}

/// The first commune that was named and has an EPCI; where none was, the most populous of those that have one, or the
/// first in the lists.
fn pilot(asked: &Asked, communes: &BTreeMap<String, Commune>) -> Option<(String, String)> {
    let with_group = |code: &String| Some((code.clone(), communes.get(code)?.group.clone()?));
    let named = asked.communes.iter().find_map(with_group);
    named.or_else(|| {
        let grouped = communes.iter().filter(|(_, commune)| commune.group.is_some());
        let merit = |(_, one): &(&String, &Commune)| (one.population, Reverse(one.order));
        with_group(grouped.max_by_key(merit)?.0)
    })
}

/// Whether every member of every EPCI is there, as far as it is known; where one is not, says so.
fn are_whole(
    asked: &Asked,
    known: &Known,
    chosen: &BTreeSet<String>,
    groups: &BTreeMap<String, Group>,
    remarks: &mut Vec<Remark>,
) -> bool {
    let mut all = true;
    for (code, group) in groups {
        let (members, is_said) = known.members(code);
        let asked_for = asked.groups.contains(code) && known.has_all_of(code);
        let there = members.iter().all(|member| chosen.contains(*member));
        if !(there && (is_said || asked_for)) {
            remarks.push(Remark::PartOf { group: group.name.clone() });
            all = false;
        }
    }
    all
}

/// How the territory is called: its only commune, its only EPCI, else the commune that it opens on.
fn called(
    communes: &BTreeMap<String, Commune>,
    groups: &BTreeMap<String, Group>,
    (commune, group): &(String, String),
) -> String {
    let of_commune = communes.get(commune).map(|one| one.name.clone());
    let of_group = groups.get(group).map(|one| one.name.clone());
    let one_group =
        communes.len() > 1 && communes.values().all(|one| one.group.as_ref() == Some(group));
    let own = if one_group { of_group } else { of_commune };
    own.unwrap_or_default()
}
