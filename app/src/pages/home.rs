//! `/`: the territory at a glance: what it promised and where that stands, its figures by theme, the ways
//! to the other communes, and what the last release changed.

use datasets::model::Territory;
use leptos::prelude::*;

use super::Head;
use super::targets::{board, examples};
use super::territories::names;
use crate::address;
use crate::progress::{Progress, progress};
use crate::shell::Site;

mod changes;
mod figures;

pub(super) fn head(site: &Site) -> Head {
    let name = site.catalogue.territories.name(&site.catalogue.pilot_commune);
    Head {
        title: site.texts.with("accueil-titre-document", &[("territoire", name)]),
        description: site.texts.get("accueil-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let all = progress(&site.catalogue, &site.catalogue.pilot_commune);
    view! {
        {opening(site)}
        <div class="cadre">
            {targets(site, &all)}
            {figures::table(site, &all)}
            {communes(site)}
            {changes::section(site)}
            {data(site)}
        </div>
    }
}

/// Who it is about, and the ways in: the portraits.
fn opening(site: &Site) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let commune = catalogue.territories.name(&catalogue.pilot_commune).to_owned();
    let group = catalogue.territories.name(&catalogue.pilot_group).to_owned();
    // The name is not cut at its hyphens.
    let title = texts.with("accueil-titre", &[("territoire", &commune)]);
    let (before, after) = title.split_once(&commune).unwrap_or((title.as_str(), ""));
    let title = view! {
        {before.to_owned()}
        <span class="nom">{commune.clone()}</span>
        {after.to_owned()}
    };
    let of_commune = texts.with("accueil-portrait", &[("territoire", &commune)]);
    let of_group = texts.with("accueil-portrait", &[("territoire", &group)]);
    view! {
        <div class="ouverture cadre">
            <h1>{title}</h1>
            <p class="chapeau">{texts.get("accueil-chapeau")}</p>
            {super::search::large(site, "")}
            <ul class="actions">
                <li>
                    <a href=site.href(&address::territory(&catalogue.pilot_commune))>{of_commune}</a>
                </li>
                <li>
                    <a href=site.href(&address::territory(&catalogue.pilot_group))>{of_group}</a>
                </li>
            </ul>
        </div>
    }
}

/// What was promised, and where that stands: the real promises first, those made up apart.
fn targets(site: &Site, all: &[Progress<'_>]) -> impl IntoView + use<> {
    let texts = &site.texts;
    let name = site.catalogue.territories.name(&site.catalogue.pilot_commune);
    let real: Vec<Progress<'_>> = all.iter().filter(|one| !one.is_made_up()).cloned().collect();
    let told = if real.is_empty() {
        let none = texts.with("accueil-objectifs-aucun", &[("territoire", name)]);
        view! { <p>{none}</p> }.into_any()
    } else {
        view! { <p>{texts.get("accueil-objectifs-texte")}</p>{board(site, &real)} }.into_any()
    };
    view! {
        <section aria-labelledby="objectifs">
            <h2 id="objectifs">{texts.with("accueil-objectifs", &[("territoire", name)])}</h2>
            {told}
            {examples(site, all)}
        </section>
    }
}

/// The way to each commune of the group.
fn communes(site: &Site) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let members: Vec<&Territory> = catalogue.territories.members(&catalogue.pilot_group).collect();
    let group = catalogue.territories.name(&catalogue.pilot_group);
    view! {
        <section aria-labelledby="communes">
            <h2 id="communes">{texts.get("accueil-communes")}</h2>
            <p>
                {texts.with("accueil-communes-texte", &[("territoire", group)])} " "
                <a href=site.href("/territoires")>{texts.get("accueil-communes-toutes")}</a>
            </p>
            <details>
                <summary>{texts.counted("accueil-communes-liste", members.len())}</summary>
                {names(site, &members)}
            </details>
        </section>
    }
}

/// The way to the files.
fn data(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let count = texts.counted("accueil-donnees-liste", site.catalogue.datasets.len());
    view! {
        <section aria-labelledby="donnees">
            <h2 id="donnees">{texts.get("accueil-donnees")}</h2>
            <p>
                {texts.get("accueil-donnees-texte")} " "
                <a href=site.href("/jeux-de-donnees")>{count}</a>
            </p>
        </section>
    }
}
