//! The figures of the pilot by theme, beside those of its group.

use datasets::model::Indicator;
use leptos::prelude::*;

use crate::address;
use crate::glance::Glance;
use crate::pages::cells::{named, promised, told};
use crate::progress::Progress;
use crate::shell::Site;

/// The table, and the ways to its themes.
pub(super) fn table(site: &Site, all: &[Progress<'_>]) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let commune = catalogue.territories.name(&catalogue.pilot_commune).to_owned();
    let group = catalogue.territories.name(&catalogue.pilot_group).to_owned();
    let themes = || catalogue.indicators.chunk_by(|a, b| a.theme == b.theme);
    let ways: Vec<_> = themes()
        .filter_map(|own| own.first())
        .map(|one| {
            let (href, name) = (format!("#theme-{}", one.theme), texts.theme(&one.theme));
            view! { <li><a href=href>{name}</a></li> }
        })
        .collect();
    let bodies: Vec<_> = themes().map(|own| theme(site, own, all)).collect();
    let counts = [
        ("themes", texts.counted("accueil-themes-comptes", themes().count())),
        ("indicateurs", texts.counted("accueil-indicateurs-comptes", catalogue.indicators.len())),
    ];
    let counts = counts.each_ref().map(|(name, value)| (*name, value.as_str()));
    view! {
        <section aria-labelledby="chiffres">
            <h2 id="chiffres">{texts.with("accueil-chiffres", &counts)}</h2>
            <nav aria-label=texts.get("accueil-themes")><ul class="themes">{ways}</ul></nav>
            <div class="defilement" tabindex="0" role="region" aria-labelledby="legende">
                <table class="chiffres">
                    <caption id="legende">{texts.get("accueil-chiffres-legende")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts.get("colonne-indicateur")}</th>
                            <th scope="col">{commune}</th>
                            <th scope="col">{group}</th>
                            <th scope="col">{texts.get("colonne-objectif")}</th>
                            <th scope="col">{texts.get("colonne-tendance")}</th>
                        </tr>
                    </thead>
                    {bodies}
                </table>
            </div>
            <p class="note">{texts.get("accueil-tirets")}</p>
        </section>
    }
}

fn theme(site: &Site, own: &[Indicator], all: &[Progress<'_>]) -> impl IntoView + use<> {
    let theme = own.first().map(|one| one.theme.clone()).unwrap_or_default();
    let rows: Vec<_> = own.iter().map(|indicator| row(site, indicator, all)).collect();
    view! {
        <tbody>
            <tr class="theme">
                <th scope="rowgroup" colspan="5" id=format!("theme-{theme}")>{site.texts.theme(&theme)}</th>
            </tr>
            {rows}
        </tbody>
    }
}

fn row(site: &Site, indicator: &Indicator, all: &[Progress<'_>]) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let own = Glance::of(catalogue, indicator, &catalogue.pilot_commune);
    let group = Glance::of(catalogue, indicator, &catalogue.pilot_group);
    view! {
        <tr>
            {named(site, indicator, site.href(&address::indicator(&indicator.id)))}
            <td>{told(own.latest(texts))}</td>
            <td>{told(own.beside(texts, &group))}</td>
            {promised(site, &own, indicator, all)}
        </tr>
    }
}
