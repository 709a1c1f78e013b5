//! `/`: the territory at a glance.

use leptos::prelude::*;

use super::indicators::cards;
use super::{Head, mark};
use crate::address;
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    let name = site.catalogue.territories.name(&site.catalogue.pilot_commune);
    Head {
        title: site.texts.with("accueil-titre-document", &[("territoire", name)]),
        description: site.texts.get("accueil-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let commune = catalogue.territories.name(&catalogue.pilot_commune).to_owned();
    let group = catalogue.territories.name(&catalogue.pilot_group).to_owned();
    let datasets: Vec<_> = catalogue
        .datasets
        .iter()
        .map(|dataset| {
            let rows = texts.counted("lignes", dataset.rows);
            view! {
                <li>
                    <a href=site.href(&address::dataset(&dataset.id)) lang=site.data_language()>{dataset.title.clone()}</a>
                    " "
                    <span class="note">{rows}</span>
                    " "
                    {mark(site, dataset.nature)}
                </li>
            }
        })
        .collect();
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
            <ul class="actions">
                <li>
                    <a class="bouton" href=site.href(&address::territory(&catalogue.pilot_commune))>{of_commune}</a>
                </li>
                <li>
                    <a class="bouton discret" href=site.href(&address::territory(&catalogue.pilot_group))>
                        {of_group}
                    </a>
                </li>
            </ul>
        </div>
        <div class="cadre">
            {cards(site)}
            <section aria-labelledby="donnees">
                <h2 id="donnees">{texts.get("accueil-donnees")}</h2>
                <p>{texts.get("accueil-donnees-texte")}</p>
                <ul class="liste">{datasets}</ul>
            </section>
        </div>
    }
}
