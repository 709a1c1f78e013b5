//! `/indicateurs/{id}/territoires?q=…` and `/comparer/territoires?q=…`: the territories that answer a few words, each
//! a link to the view that it is added to.

use datasets::model::Territory;
use leptos::prelude::*;
use percent_encoding::percent_decode_str;

use super::compare::lists_all;
use super::search::{self, described};
use super::{Head, trail};
use crate::address;
use crate::choosing::{Choosing, Viewed};
use crate::explorer::is_whole;
use crate::routes::LOOKED_FOR;
use crate::search::{Found, Kind, LONGEST, Target};
use crate::shell::Site;

pub(super) fn head(site: &Site, choosing: &Choosing) -> Head {
    let texts = &site.texts;
    let title = match choosing.words.as_str() {
        "" => texts.get("ajouter-titre"),
        words => texts.with("ajouter-titre-mots", &[("mots", words)]),
    };
    Head { title, description: texts.get("ajouter-description"), data: None }
}

pub(super) fn body(site: &Site, choosing: &Choosing) -> impl IntoView + use<> {
    let (texts, words) = (&site.texts, choosing.words.as_str());
    let (view, title) = (choosing.view.address(), title(site, &choosing.view));
    let told = if words.is_empty() {
        view! { <p>{texts.get("ajouter-invite")}</p> }.into_any()
    } else {
        results(site, choosing).into_any()
    };
    let above = matches!(choosing.view, Viewed::Indicator(_))
        .then(|| ("/indicateurs", texts.get("menu-indicateurs")));
    let steps = [("/", texts.get("menu-accueil"))].into_iter().chain(above);
    let steps: Vec<_> = steps.chain([(view.as_str(), title)]).collect();
    let steps: Vec<_> = steps.iter().map(|(href, label)| (*href, label.as_str())).collect();
    let own = address::choice(&view, "");
    let action = own.split('?').next().unwrap_or_default();
    let action = address::in_language(site.language(), action);
    let names = [texts.get("ajouter-chercher"), texts.get("ajouter-quoi")];
    view! {
        <div class="cadre recherche-page">
            {trail(site, &steps)}
            <h1>{texts.get("ajouter-titre")}</h1>
            {search::form(site, action, parameters(site, &view), names, words)}
            {told}
        </div>
    }
}

/// The field of the form of a view, and the button that sends it here.
pub(crate) fn field(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    view! {
        <p class="chercher" id="ajouter">
            <label>
                {texts.get("ajouter-partout")} " "
                <input type="search" name=LOOKED_FOR maxlength=LONGEST.to_string() />
            </label>
            <button type="submit">{texts.get("recherche-chercher")}</button>
        </p>
    }
}

/// Whether the page of a view has the field of others: not everyone has a box there.
fn asks_for_others(site: &Site, view: &Viewed) -> bool {
    match view {
        Viewed::Indicator(selection) => {
            let indicator = site.catalogue.indicator(&selection.indicator);
            indicator.is_some_and(|indicator| !is_whole(site, indicator))
        }
        Viewed::Comparison(_) => !lists_all(site),
    }
}

/// What the address of the view says, and the release that it is of, kept.
fn parameters(site: &Site, view: &str) -> Vec<impl IntoView + use<>> {
    let view = site.file(view);
    let pairs = view.split(['?', '&']).filter_map(|pair| pair.split_once('='));
    let kept = pairs.map(|(name, value)| {
        let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
        view! { <input type="hidden" name=name.to_owned() value=value /> }
    });
    kept.collect()
}

/// What the page of the view is called.
fn title(site: &Site, view: &Viewed) -> String {
    match view {
        Viewed::Indicator(selection) => {
            let indicator = site.catalogue.indicator(&selection.indicator);
            indicator.map(|one| site.said(&one.title).to_owned()).unwrap_or_default()
        }
        Viewed::Comparison(_) => site.texts.get("comparer-titre"),
    }
}

fn results(site: &Site, choosing: &Choosing) -> AnyView {
    let (texts, words) = (&site.texts, choosing.words.as_str());
    let Found { groups, .. } = site.search.find(&site.catalogue, words);
    let Some(own) = groups.iter().find(|group| group.kind == Kind::Territories) else {
        let places = [("mots", words)];
        return view! {
            <p class="chapeau">{texts.with("ajouter-rien", &places)}</p>
            <p>{texts.get("ajouter-invite")}</p>
        }
        .into_any();
    };
    let found = own.best.iter().filter_map(|target| match target {
        Target::Territory(code) => site.catalogue.territories.get(code),
        _ => None,
    });
    let next = if asks_for_others(site, &choosing.view) { address::NEXT } else { "" };
    let items: Vec<_> = found.map(|one| item(site, &choosing.view, one, next)).collect();
    let others = own.total - own.best.len();
    let others = (others > 0)
        .then(|| view! { <p class="note">{texts.counted("recherche-autres", others)}</p> });
    view! {
        <h2>{texts.counted("recherche-territoires", own.total)}</h2>
        <ul class="resultats">{items}</ul>
        {others}
    }
    .into_any()
}

/// A territory: its name, which adds it, and what it is. One that is there already is not offered again.
fn item(site: &Site, view: &Viewed, own: &Territory, next: &str) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let is_there = view.territories().contains(&own.code);
    let name = if is_there {
        view! { <strong>{own.name.clone()}</strong> }.into_any()
    } else {
        let href = site.href(&view.adding(catalogue, &own.code)) + next;
        view! { <a href=href>{own.name.clone()}</a> }.into_any()
    };
    let said = if is_there {
        Some("ajouter-deja")
    } else {
        (!view.measures(catalogue, &own.code)).then_some("ajouter-sans-chiffre")
    };
    let said = said.map(|key| format!(" · {}", texts.get(key)));
    view! {
        <li>
            {name}
            <p class="note">{described(site, own)}{said}</p>
        </li>
    }
}
