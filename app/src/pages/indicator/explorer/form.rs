//! Territories and years to choose from: a form that works by itself.

use leptos::prelude::*;

use crate::address;
use crate::explorer::{Known, Shown};
use crate::pages::choose;
use crate::selection::Selection;
use crate::shell::Site;

/// The form; none when there is nothing to choose. Broken down, the territories stay as they are.
pub(super) fn form(
    site: &Site,
    selection: &Selection,
    shown: &Shown<'_>,
    known: &Known,
) -> Option<impl IntoView + use<>> {
    let (texts, query) = (&site.texts, &selection.query);
    let page = address::indicator(&selection.indicator);
    let action = address::in_language(site.language(), &page);
    let hidden = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <input type="hidden" name=name value=value /> })
    };
    let kept = [
        hidden("vue", query.view.map(|view| view.as_str().to_owned())),
        hidden("par", query.by.clone()),
        hidden("echelle", query.logarithmic.then(|| "log".to_owned())),
        hidden("tri", query.order.map(|order| order.to_string())),
        hidden("sujet", query.subject.clone()),
        hidden("version", query.version.map(|version| version.to_string())),
    ];
    let period = period(site, selection, known);
    if period.is_none() && known.is_broken_down() {
        return None;
    }
    let territories = if known.is_broken_down() {
        let codes = query.territories.join("~");
        hidden("territoires", (!codes.is_empty()).then_some(codes)).into_any()
    } else {
        choice(site, shown, known).into_any()
    };
    Some(view! {
        <form id="choix" class="reglages" method="get" action=action autocomplete="off">
            {period}
            {territories}
            {kept.into_iter().flatten().collect_view()}
            <p class="valider">
                <button type="submit" class="bouton discret">{texts.get("explorer-afficher")}</button>
            </p>
        </form>
    })
}

/// The years, when there are several.
fn period(site: &Site, selection: &Selection, known: &Known) -> Option<impl IntoView + use<>> {
    let years = known.years();
    let (first, last) = (*years.first()?, *years.last()?);
    if first == last {
        return None;
    }
    let (from, until) = selection.query.period.map_or((first, last), |one| (one.from, one.until));
    // A period may begin or end in a year without figures.
    let mut years = years;
    years.extend([from, until]);
    years.sort_unstable();
    years.dedup();
    let choose = |name: &'static str, label: &str, chosen: i32| {
        let options: Vec<_> = years
            .iter()
            .map(|year| view! { <option selected=*year == chosen>{*year}</option> })
            .collect();
        view! {
            <label>
                {site.texts.get(label)} " " <select name=name>{options}</select>
            </label>
        }
    };
    Some(view! {
        <fieldset class="periode">
            <legend>{site.texts.get("explorer-periode")}</legend>
            {choose("debut", "explorer-de", from)}
            " "
            {choose("fin", "explorer-a", until)}
        </fieldset>
    })
}

/// The boxes, by list.
fn choice(site: &Site, shown: &Shown<'_>, known: &Known) -> impl IntoView + use<> {
    let texts = &site.texts;
    let chosen: Vec<&str> = shown.codes().collect();
    let mut lists: Vec<(&str, Vec<_>)> = Vec::new();
    for place in known.places() {
        let checked = chosen.contains(&place.code.as_str());
        let one = view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        name="territoires"
                        value=place.code.clone()
                        checked=checked
                    />
                    <span>{place.name.clone()}</span>
                </label>
            </li>
        };
        match lists.last_mut() {
            Some((list, own)) if *list == place.list => own.push(one),
            _ => lists.push((&place.list, vec![one])),
        }
    }
    let lists: Vec<_> = lists
        .into_iter()
        .map(|(list, boxes)| {
            view! {
                <fieldset>
                    <legend>{list.to_owned()}</legend>
                    <ul class="choix">{boxes}</ul>
                </fieldset>
            }
        })
        .collect();
    view! {
        <details class="choisir">
            <summary>{texts.get("explorer-choisir")}</summary>
            {search(site, known)}
            {lists}
        </details>
    }
}

/// The search in the boxes; of a country, among everyone else too, which works without the browser's help.
fn search(site: &Site, known: &Known) -> AnyView {
    let texts = &site.texts;
    if known.others().is_some() {
        return view! {
            {choose::field(site)}
            <p class="note sans-reponse" role="status"></p>
            <ul class="colonnes reponses" aria-label=texts.get("ajouter-reponses") hidden></ul>
        }
        .into_any();
    }
    view! {
        <p class="chercher" hidden>
            <label>
                {texts.get("explorer-chercher")} " " <input type="search" />
            </label>
        </p>
        <p class="note sans-reponse" role="status"></p>
    }
    .into_any()
}
