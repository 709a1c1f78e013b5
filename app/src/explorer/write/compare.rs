//! Whom a territory is usefully compared with: its group, those around it, those of its size, those that
//! have the same label.

use datasets::model::{Indicator, Territory, TerritoryKind};

use super::Writer;
use crate::selection::{Selection, measured, of_territory};
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
    let measured = measured(catalogue.observations(&indicator.id));
    let others: Vec<&Territory> = measured
        .iter()
        .filter(|code| **code != focus.code)
        .filter_map(|code| catalogue.territories.get(code))
        .collect();
    let communes: Vec<&Territory> =
        others.iter().copied().filter(|one| one.kind == TerritoryKind::Commune).collect();
    let above: Vec<&str> = focus.parents().collect();
    let group = others.iter().find(|one| above.contains(&one.code.as_str()));
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
        let parents = |one: &&&Territory| one.parents().any(|parent| parent == group.code);
        let name = texts.with("choix-membres", &[("territoire", &group.name)]);
        put(name, communes.iter().filter(parents).copied().collect());
    }
    put(texts.get("comparer-voisines"), closest(&communes, |one| distance(focus, one)));
    put(texts.get("comparer-meme-taille"), closest(&communes, |one| difference(focus, one)));
    if indicator.measure.is_level() {
        let level = |code: &str| {
            let own = of_territory(catalogue.observations(&indicator.id), code);
            own.last().and_then(|one| Some((one.value?.to_bits(), one.method)))
        };
        let own = level(&focus.code);
        let same = |one: &&Territory| own.is_some() && level(&one.code) == own;
        let peers = others.iter().copied().filter(same).take(OTHERS).collect();
        put(texts.get("comparer-meme-niveau"), peers);
    }
}

/// The nearest by some measure, the nearest first; none of those that cannot be measured.
fn closest<'a>(
    all: &[&'a Territory],
    measure: impl Fn(&Territory) -> Option<f64>,
) -> Vec<&'a Territory> {
    let mut known: Vec<(f64, &Territory)> =
        all.iter().filter_map(|one| Some((measure(one)?, *one))).collect();
    known.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.code.cmp(&b.1.code)));
    known.into_iter().take(OTHERS).map(|(_, one)| one).collect()
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
