//! `/territoires`: every territory that the release knows, the pilot's group first.

use datasets::model::{Territory, TerritoryKind};
use leptos::prelude::*;

use super::{Head, trail};
use crate::address;
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("territoires-titre"),
        description: site.texts.get("territoires-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let group = catalogue.pilot_group.as_str();
    let members: Vec<&Territory> = catalogue.territories.members(group).collect();
    let above: Vec<&Territory> = catalogue.territories.lineage(group);
    let is_above = |one: &Territory| above.iter().any(|known| known.code == one.code);
    let others: Vec<&Territory> = catalogue
        .territories
        .iter()
        .filter(|one| one.parents().all(|parent| parent != group) && !is_above(one))
        .collect();
    let name = catalogue.territories.name(group);
    view! {
        <div class="cadre">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("territoires-titre")}</h1>
            <p class="chapeau">{texts.get("territoires-chapeau")}</p>
            <h2>{texts.with("territoires-membres", &[("territoire", name)])}</h2>
            {names(site, &members)}
            <h2>{texts.get("territoires-ensembles")}</h2>
            {names(site, &above)}
            <h2>{texts.get("territoires-autres")}</h2>
            <p>{texts.get("territoires-autres-texte")}</p>
            {names(site, &others)}
        </div>
    }
}

/// Territories as a list of links, in the order of their names.
pub(super) fn names(site: &Site, territories: &[&Territory]) -> impl IntoView + use<> {
    let mut sorted = territories.to_vec();
    sorted.sort_by_key(|territory| sort_key(&territory.name));
    let items: Vec<_> = sorted
        .into_iter()
        .map(|territory| {
            view! {
                <li><a href=site.href(&address::territory(&territory.code))>{territory.name.clone()}</a></li>
            }
        })
        .collect();
    view! { <ul class="colonnes">{items}</ul> }
}

/// A name without case nor the accents of French, for sorting.
pub(crate) fn sort_key(name: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ÿ' => 'y',
        other => other,
    };
    name.to_lowercase().chars().map(plain).collect()
}

/// What kind of territory it is, and how many people live there.
pub(super) fn identity(site: &Site, territory: &Territory) -> String {
    let texts = &site.texts;
    let kind = texts.get(match territory.kind {
        TerritoryKind::Commune => "type-commune",
        TerritoryKind::Epci => "type-epci",
        TerritoryKind::Departement => "type-departement",
        TerritoryKind::Region => "type-region",
        TerritoryKind::Pays => "type-pays",
    });
    let Some(population) = territory.population else { return kind };
    let people = texts.number(f64::from(population), 0);
    let people = match territory.population_year {
        Some(year) => {
            texts.with("habitants-annee", &[("nombre", &people), ("annee", &year.to_string())])
        }
        None => texts.with("habitants", &[("nombre", &people)]),
    };
    format!("{kind} · {people}")
}
