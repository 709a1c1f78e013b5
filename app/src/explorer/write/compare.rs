//! Whom a territory of a country is usefully compared with: the sheet has not everyone to find them among.

use datasets::model::{Indicator, Measured, Territory, TerritoryKind};

use super::Writer;
use crate::explorer::groups::{Groups, OTHERS, closest, difference, distance};
use crate::explorer::known::Group;
use crate::selection::{Selection, of_territory};
use crate::shell::Site;

/// Writes the groups that the territory in question can be compared with, among those that have figures.
pub(super) fn groups(
    writer: &mut Writer,
    site: &Site,
    indicator: &Indicator,
    selection: &Selection,
) {
    let catalogue = &site.catalogue;
    let shown: Vec<&str> = selection.territories.iter().map(String::as_str).collect();
    let focus = selection.query.in_question(&catalogue.pilot_commune, &shown);
    let Some(focus) = focus.and_then(|code| catalogue.territories.get(code)) else { return };
    for group in of(site, indicator, focus) {
        let codes = group.codes.iter().map(String::as_str);
        let cells: Vec<&str> = std::iter::once(group.name.as_str()).chain(codes).collect();
        writer.line("groupe", &cells);
    }
}

fn of(site: &Site, indicator: &Indicator, focus: &Territory) -> Vec<Group> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let overview = catalogue.overview(&indicator.id);
    let is_commune = |one: &&Territory| one.kind == TerritoryKind::Commune;
    let above = focus.parents().filter(|code| overview.has(code) && *code != focus.code).min();
    let mut groups = Groups::of(&focus.code);
    if let Some(group) = above.and_then(|code| catalogue.territories.get(code)) {
        groups.add(group.name.clone(), std::iter::once(group.code.as_str()));
        let members = catalogue.territories.members(&group.code).filter(is_commune);
        let members = members.filter(|one| one.code != focus.code && overview.has(&one.code));
        let name = texts.with("choix-membres", &[("territoire", &group.name)]);
        groups.add(name, members.map(|one| one.code.as_str()));
    }
    let code = |rank: usize| overview.territories.get(rank).map(String::as_str);
    let communes = || overview.communes.iter().filter(|one| code(one.rank) != Some(&focus.code));
    let mut add = |key: &str, measure: &dyn Fn(&Measured) -> Option<f64>| {
        let measured = communes().filter_map(|one| Some((measure(one)?, one.rank)));
        groups.add(texts.get(key), closest(measured).into_iter().filter_map(code));
    };
    add("comparer-voisines", &|one| Some(distance(focus.place()?, one.place?)));
    add("comparer-meme-taille", &|one| Some(difference(focus.population?, one.population?)));
    if indicator.measure.is_level() {
        let level = |code: &str| {
            let own = of_territory(catalogue.observations(&indicator.id), code);
            own.last().and_then(|one| Some((one.value?.to_bits(), one.method)))
        };
        let own = level(&focus.code);
        let others = catalogue.measured(&indicator.id).filter(|one| one.code != focus.code);
        let same = others.filter(|one| own.is_some() && level(&one.code) == own);
        let codes = same.take(OTHERS).map(|one| one.code.as_str());
        groups.add(texts.get("comparer-meme-niveau"), codes);
    }
    groups.found
}
