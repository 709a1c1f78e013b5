//! What is compared, as boxes in a plain form.

use datasets::model::Territory;
use leptos::prelude::*;

use crate::address;
use crate::comparison::Comparison;
use crate::pages::choose;
use crate::pages::territories::sort_key;
use crate::shell::{Site, kept};

/// Territories that are listed at most: where a package has more, only the group of the pilot is, with
/// those that are compared.
const LISTED: usize = 500;

/// The form: its two lists open one by one.
pub(super) fn form(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let texts = &site.texts;
    let territories = texts.counted("comparer-territoires", comparison.territories.len());
    let indicators = texts.counted("comparer-indicateurs", comparison.indicators.len());
    let has_others = !lists_all(site);
    view! {
        <form
            method="get"
            action=address::in_language(site.language(), "/comparer")
            class="comparer"
        >
            {kept(site)}
            <details class="choisir">
                <summary>{territories}</summary>
                {has_others.then(|| choose::field(site))}
                {of_territories(site, comparison)}
            </details>
            <details class="choisir">
                <summary>{indicators}</summary>
                {of_indicators(site, comparison)}
            </details>
            <p>
                <button type="submit" class="bouton">{texts.get("comparer-comparer")}</button>
            </p>
        </form>
    }
}

/// Whether each territory has a box.
pub(crate) fn lists_all(site: &Site) -> bool {
    site.catalogue.territories.len() <= LISTED
}

/// A box, ticked when what it stands for is compared.
fn tick(name: &'static str, value: &str, label: &str, chosen: &[String]) -> AnyView {
    let checked = chosen.iter().any(|one| one == value);
    view! {
        <li>
            <label>
                <input type="checkbox" name=name value=value.to_owned() checked=checked />
                <span>{label.to_owned()}</span>
            </label>
        </li>
    }
    .into_any()
}

fn list(name: String, boxes: Vec<AnyView>) -> Option<AnyView> {
    (!boxes.is_empty()).then(|| {
        view! {
            <fieldset>
                <legend>{name}</legend>
                <ul class="choix">{boxes}</ul>
            </fieldset>
        }
        .into_any()
    })
}

/// The communes of the group, what contains them, and the others.
fn of_territories(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let group = catalogue.pilot_group.as_str();
    let chosen = &comparison.territories;
    let members: Vec<&Territory> = catalogue.territories.members(group).collect();
    let above = catalogue.territories.lineage(group);
    let known = |one: &Territory| members.iter().chain(&above).any(|own| own.code == one.code);
    let all = lists_all(site);
    let others = catalogue.territories.iter().filter(|one| !known(one));
    let others = others.filter(|one| all || chosen.contains(&one.code)).collect();
    let boxes = |mut territories: Vec<&Territory>| -> Vec<AnyView> {
        territories.sort_by_key(|one| sort_key(&one.name));
        let ticks = territories.into_iter();
        ticks.map(|one| tick("territoires", &one.code, &one.name, chosen)).collect()
    };
    let name = catalogue.territories.name(group);
    let of_group = texts.with("choix-membres", &[("territoire", name)]);
    let lists = [
        list(of_group, boxes(members.clone())),
        list(texts.get("territoires-ensembles"), boxes(above.clone())),
        list(texts.get("choix-autres"), boxes(others)),
    ];
    lists.into_iter().collect_view()
}

/// The indicators, by theme.
fn of_indicators(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let themes = site.catalogue.indicators.chunk_by(|a, b| a.theme == b.theme);
    let lists = themes.filter_map(|theme| {
        let name = site.texts.theme(&theme.first()?.theme);
        let ticks = theme
            .iter()
            .map(|one| tick("indicateurs", &one.id, site.said(&one.title), &comparison.indicators));
        list(name, ticks.collect())
    });
    lists.collect_view()
}
