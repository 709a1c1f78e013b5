//! Whom a territory is usefully compared with: its group, those around it, those of its size, those that
//! have the same label.

use datasets::model::{Indicator, Territory, TerritoryKind};

use super::Writer;
use crate::selection::{Selection, of_territory};
use crate::shell::Site;

/// How many territories a comparison adds to the one in question.
const OTHERS: usize = 6;

/// Writes the groups that the territory in question can be compared with, among those that have figures.
pub(super) fn groups(
    writer: &mut Writer,
    site: &Site,
    indicator: &Indicator,
    selection: &Selection,
) {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let shown = &selection.territories;
    let pilot = shown.iter().find(|code| **code == catalogue.pilot_commune);
    let Some(focus) = pilot.or(shown.first()).and_then(|code| catalogue.territories.get(code))
    else {
        return;
    };
    let overview = catalogue.overview(&indicator.id);
    let others = || catalogue.measured(&indicator.id).filter(|one| one.code != focus.code);
    let is_commune = |one: &&Territory| one.kind == TerritoryKind::Commune;
    let above = focus.parents().filter(|code| overview.has(code) && *code != focus.code).min();
    let group = above.and_then(|code| catalogue.territories.get(code));
    let mut written: Vec<Vec<String>> = Vec::new();
    let mut put = |name: String, members: Vec<&Territory>| {
        let codes: Vec<String> = std::iter::once(focus.code.clone())
            .chain(members.into_iter().map(|one| one.code.clone()))
            .collect();
        if codes.len() > 1 && !written.contains(&codes) {
            let cells: Vec<&str> =
                std::iter::once(name.as_str()).chain(codes.iter().map(String::as_str)).collect();
            writer.line("groupe", &cells);
            written.push(codes);
        }
    };
    if let Some(group) = group {
        put(group.name.clone(), vec![group]);
        let members = catalogue.territories.members(&group.code).filter(is_commune);
        let members = members.filter(|one| one.code != focus.code && overview.has(&one.code));
        put(texts.with("choix-membres", &[("territoire", &group.name)]), members.collect());
    }
    if focus.is_placed() {
        let near = closest(others().filter(is_commune), |one| distance(focus, one));
        put(texts.get("comparer-voisines"), near);
    }
    if focus.population.is_some() {
        let alike = closest(others().filter(is_commune), |one| difference(focus, one));
        put(texts.get("comparer-meme-taille"), alike);
    }
    if indicator.measure.is_level() {
        let level = |code: &str| {
            let own = of_territory(catalogue.observations(&indicator.id), code);
            own.last().and_then(|one| Some((one.value?.to_bits(), one.method)))
        };
        let own = level(&focus.code);
        let same = |one: &&Territory| own.is_some() && level(&one.code) == own;
        let peers = others().filter(same).take(OTHERS).collect();
        put(texts.get("comparer-meme-niveau"), peers);
    }
}

/// The nearest by some measure, the nearest first; none of those that cannot be measured.
fn closest<'a>(
    all: impl Iterator<Item = &'a Territory>,
    measure: impl Fn(&Territory) -> Option<f64>,
) -> Vec<&'a Territory> {
    let mut known: Vec<(f64, &Territory)> =
        all.filter_map(|one| Some((measure(one)?, one))).collect();
    let order = |a: &(f64, &Territory), b: &(f64, &Territory)| {
        a.0.total_cmp(&b.0).then_with(|| a.1.code.cmp(&b.1.code))
    };
    if known.len() > OTHERS {
        known.select_nth_unstable_by(OTHERS, order);
        known.truncate(OTHERS);
    }
    known.sort_by(order);
    known.into_iter().map(|(_, one)| one).collect()
}

/// How far apart two territories are, squared, in degrees of latitude: only the order counts.
fn distance(one: &Territory, other: &Territory) -> Option<f64> {
    let (north, east) = (one.latitude?, one.longitude?);
    let (up, across) = (other.latitude? - north, other.longitude? - east);
    Some(up.powi(2) + (across * north.to_radians().cos()).powi(2))
}

/// How different two populations are: the larger over the smaller.
fn difference(one: &Territory, other: &Territory) -> Option<f64> {
    let (own, theirs) = (f64::from(one.population?.max(1)), f64::from(other.population?.max(1)));
    Some(own.max(theirs) / own.min(theirs))
}
