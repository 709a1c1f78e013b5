//! Whom a territory is usefully compared with: its group, those around it, those of its size, those that
//! have the same label.

use datasets::model::{Indicator, Measured, Territory, TerritoryKind};

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
    let named = |communes: Vec<&Measured>| {
        let codes = communes.into_iter().filter_map(|one| overview.territories.get(one.rank));
        codes.filter_map(|code| catalogue.territories.get(code)).collect()
    };
    let is_other = |one: &&Measured| {
        overview.territories.get(one.rank).is_some_and(|code| *code != focus.code)
    };
    let near =
        closest(&overview.communes, is_other, |one| Some(distance(focus.place()?, one.place?)));
    put(texts.get("comparer-voisines"), named(near));
    let alike = |one: &Measured| Some(difference(focus.population?, one.population?));
    let alike = closest(&overview.communes, is_other, alike);
    put(texts.get("comparer-meme-taille"), named(alike));
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

/// The nearest by some measure among those that are in question, the nearest first; none of those that cannot be
/// measured.
fn closest<'a>(
    communes: &'a [Measured],
    is_in_question: impl Fn(&&'a Measured) -> bool,
    measure: impl Fn(&Measured) -> Option<f64>,
) -> Vec<&'a Measured> {
    let known = communes.iter().filter_map(|one| Some((measure(one)?, one)));
    let mut known: Vec<(f64, &Measured)> = known.filter(|(_, one)| is_in_question(one)).collect();
    let order = |a: &(f64, &Measured), b: &(f64, &Measured)| {
        a.0.total_cmp(&b.0).then_with(|| a.1.rank.cmp(&b.1.rank))
    };
    if known.len() > OTHERS {
        known.select_nth_unstable_by(OTHERS, order);
        known.truncate(OTHERS);
    }
    known.sort_by(order);
    known.into_iter().map(|(_, one)| one).collect()
}

/// How far apart two places are, squared, in degrees of latitude: only the order counts.
fn distance((north, east): (f64, f64), (other_north, other_east): (f64, f64)) -> f64 {
    let (up, across) = (other_north - north, other_east - east);
    up.powi(2) + (across * north.to_radians().cos()).powi(2)
}

/// How different two populations are: the larger over the smaller.
fn difference(one: u32, other: u32) -> f64 {
    let (own, theirs) = (f64::from(one.max(1)), f64::from(other.max(1)));
    own.max(theirs) / own.min(theirs)
}
