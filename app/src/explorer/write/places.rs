//! Who can be shown: the territories, or the parts of one that figures are broken down into.

use std::collections::BTreeMap;

use datasets::model::{Indicator, Observation, Territory, TerritoryKind};

use super::outlines::Grain;
use super::{Writer, at, figure, locality};
use crate::pages::sort_key;
use crate::selection::{Selection, around, of_territory};
use crate::shell::Site;

/// Over so many territories, only those that are shown and the members of the group can be ticked; the
/// others are found by the search.
const MOST: usize = 200;

/// Whether everyone who has figures can be shown.
pub(crate) fn is_whole(site: &Site, indicator: &Indicator) -> bool {
    site.catalogue.overview(&indicator.id).territories.len() <= MOST
}

/// Everyone who can be shown, in the order of the lists: the pilot and its group first, then the members
/// of the group, then the others.
pub(super) fn candidates(site: &Site, indicator: &Indicator, selection: &Selection) -> Vec<String> {
    let catalogue = &site.catalogue;
    let overview = catalogue.overview(&indicator.id);
    let mut codes = if is_whole(site, indicator) {
        overview.territories.clone()
    } else {
        around(catalogue, &indicator.id)
    };
    codes.extend(selection.territories.iter().cloned());
    let key = |code: &String| {
        (rank(site, code), sort_key(catalogue.territories.name(code)), code.clone())
    };
    codes.sort_by_cached_key(key);
    codes.dedup();
    codes
}

/// Where a territory stands in the list: pilot, its group, a member, another.
fn rank(site: &Site, code: &str) -> u8 {
    let catalogue = &site.catalogue;
    match catalogue.territories.get(code) {
        _ if code == catalogue.pilot_commune => 0,
        _ if code == catalogue.pilot_group => 1,
        Some(own) if own.parents().any(|parent| parent == catalogue.pilot_group) => 2,
        Some(own) if own.kind == TerritoryKind::Commune => 3,
        _ => 4,
    }
}

/// Writes them, each with its figures and the place where it is.
pub(super) fn all(
    writer: &mut Writer,
    site: &Site,
    indicator: &Indicator,
    codes: &[String],
    outlined: bool,
) {
    let (catalogue, texts) = (&site.catalogue, &site.texts);
    let observations = catalogue.observations(&indicator.id);
    let overview = catalogue.overview(&indicator.id);
    let group = catalogue.territories.name(&catalogue.pilot_group);
    let lists = [
        texts.get("choix-pilote"),
        texts.with("choix-membres", &[("territoire", group)]),
        texts.get("choix-autres"),
    ];
    let mut by_name: Vec<&String> = codes.iter().collect();
    by_name.sort_by_cached_key(|code| sort_key(catalogue.territories.name(code)));
    let grain = outlined.then(|| Grain::of(codes.iter().flat_map(|code| catalogue.outline(code))));
    let ranks: BTreeMap<&String, usize> =
        by_name.into_iter().enumerate().map(|(rank, code)| (code, rank)).collect();
    for code in codes {
        let list = match rank(site, code) {
            0 | 1 => &lists[0],
            2 => &lists[1],
            _ => &lists[2],
        };
        let name = catalogue.territories.name(code);
        let rank = ranks.get(code).copied().unwrap_or_default().to_string();
        let territory = catalogue.territories.get(code);
        let is_commune = territory.is_some_and(|one| one.kind == TerritoryKind::Commune);
        let single = if is_commune { "1" } else { "" };
        let people = territory.and_then(|one| one.population).map(|people| people.to_string());
        let place = at(site, code);
        let mut cells =
            vec![code, name, &place, &rank, single, list, people.as_deref().unwrap_or("")];
        let parents = territory.into_iter().flat_map(Territory::parents);
        cells.extend(parents.filter(|parent| parent != code && overview.has(parent)));
        writer.line("territoire", &cells);
        if let Some(territory) = territory {
            locality(writer, site, territory, grain.as_ref());
        }
        for observation in of_territory(observations, code) {
            figure(writer, site, observation);
        }
    }
}

/// Writes the parts of the territories that are shown.
pub(super) fn parts(
    writer: &mut Writer,
    site: &Site,
    indicator: &Indicator,
    selection: &Selection,
) {
    let Some(by) = &selection.query.by else { return };
    // The period is not asked for here: the reader may choose another.
    let mut whole = selection.clone();
    whole.query.period = None;
    let mut parts: Vec<((&str, &str), Vec<&Observation>)> = Vec::new();
    for observation in whole.observations(&site.catalogue) {
        let value = observation.dimensions.get(by).map_or("", String::as_str);
        let key = (observation.territory.as_str(), value);
        match parts.iter_mut().find(|(known, _)| *known == key) {
            Some((_, own)) => own.push(observation),
            None => parts.push((key, vec![observation])),
        }
    }
    let several = selection.territories.len() > 1;
    let dataset = site.catalogue.dataset(&indicator.dataset);
    for (rank, ((code, value), own)) in parts.into_iter().enumerate() {
        let territory = site.catalogue.territories.name(code);
        let label = dataset.map_or(value, |dataset| dataset.label(by, value));
        let name = if several { format!("{territory}, {label}") } else { label.to_owned() };
        let (code, rank) = (format!("{code}|{value}"), rank.to_string());
        writer.line("territoire", &[&code, &name, territory, &rank, "", ""]);
        for observation in own {
            figure(writer, site, observation);
        }
    }
}
