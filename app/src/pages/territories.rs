//! `/territoires`: every territory that the release knows, the pilot's group first, on a map and by name.

use datasets::model::{Territory, TerritoryKind};
use leptos::prelude::*;

use super::{Head, trail};
use crate::shell::Site;
use crate::{address, directory};

mod map;

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
    let name = catalogue.territories.name(group);
    view! {
        <div class="cadre">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("territoires-titre")}</h1>
            <p class="chapeau">{texts.get("territoires-chapeau")}</p>
            {map::map(site)}
            <h2>{texts.with("territoires-membres", &[("territoire", name)])}</h2>
            {names(site, &members)}
            <h2>{texts.get("territoires-ensembles")}</h2>
            {names(site, &above)}
            {others(site)}
        </div>
    }
}

/// The others: by name when they are few, by letter when they have pages of their own.
fn others(site: &Site) -> Option<impl IntoView + use<>> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let codes = &site.directory.of(catalogue).others;
    let told = if directory::pages(catalogue) > 0 {
        let text = texts.counted("territoires-autres-nombre", codes.len());
        view! { <p>{text}</p>{letters(site)} }.into_any()
    } else {
        let found = codes.iter().filter_map(|code| catalogue.territories.get(code));
        let found: Vec<&Territory> = found.collect();
        view! { <p>{texts.get("territoires-autres-texte")}</p>{names(site, &found)} }.into_any()
    };
    (!codes.is_empty()).then(|| view! { <h2>{texts.get("territoires-autres")}</h2>{told} })
}

/// The first letters of the names, each leading to the page where it begins.
pub(super) fn letters(site: &Site) -> impl IntoView + use<> {
    let letters = &site.directory.of(&site.catalogue).letters;
    let items: Vec<_> = letters
        .iter()
        .map(|(letter, page)| {
            let href = site.href(&address::names(*page));
            view! { <li><a href=href>{letter.to_string()}</a></li> }
        })
        .collect();
    view! {
        <nav class="pages" aria-label=site.texts.get("territoires-lettres")>
            <ul>{items}</ul>
        </nav>
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
    name.to_lowercase().replace('œ', "oe").chars().map(plain).collect()
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
