//! `/territoires/{code}`: what is known of a territory, and what is not.

use datasets::model::{Indicator, Territory};
use leptos::prelude::*;

use super::territories::{identity, names};
use super::{Head, mark, trail};
use crate::address;
use crate::charts::{detail, figure};
use crate::figures::{chart, point};
use crate::selection::of_territory;
use crate::shell::Site;

pub(super) fn head(site: &Site, code: &str) -> Head {
    let name = site.catalogue.territories.name(code);
    Head {
        title: name.to_owned(),
        description: site.texts.with("territoire-description", &[("territoire", name)]),
        data: None,
    }
}

pub(super) fn body(site: &Site, code: &str) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let lineage = catalogue.territories.lineage(code);
    let mut steps = vec![
        ("/".to_owned(), texts.get("menu-accueil")),
        ("/territoires".to_owned(), texts.get("menu-territoires")),
    ];
    let above = lineage.iter().skip(1).rev();
    steps.extend(above.map(|one| (address::territory(&one.code), one.name.clone())));
    let steps: Vec<(&str, &str)> = steps.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (known, unknown): (Vec<&Indicator>, Vec<&Indicator>) = catalogue
        .indicators
        .iter()
        .partition(|one| !of_territory(catalogue.observations(&one.id), code).is_empty());
    let name = catalogue.territories.name(code).to_owned();
    let identity = lineage.first().map(|own| identity(site, own));
    let members: Vec<&Territory> = catalogue.territories.members(code).collect();
    view! {
        <div class="cadre">
            {trail(site, &steps)}
            <h1>{name}</h1>
            <p class="chapeau">{identity}</p>
            {(!known.is_empty()).then(|| figures(site, code, &known))}
            {(!unknown.is_empty()).then(|| missing(site, &unknown))}
            {(!members.is_empty()).then(|| {
                let count = texts.counted("territoire-membres", members.len());
                view! { <section><h2>{count}</h2>{names(site, &members)}</section> }
            })}
        </div>
    }
}

fn figures(site: &Site, code: &str, known: &[&Indicator]) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let rows: Vec<_> = known
        .iter()
        .flat_map(|indicator| {
            let own = of_territory(catalogue.observations(&indicator.id), code);
            let path = site.href(&address::indicator(&indicator.id));
            let href = format!("{path}?territoires={code}");
            let chart = chart(texts, indicator);
            own.iter().rev().map(move |observation| {
                let point = point(texts, observation);
                view! {
                    <tr>
                        <th scope="row">
                            <a href=href.clone()>{site.said(&indicator.title).to_owned()}</a>
                            " "
                            {mark(site, catalogue.nature(indicator))}
                        </th>
                        <td class="nombre">{observation.period}</td>
                        <td class="nombre">{figure(&chart, &point)}</td>
                        <td>{detail(&chart, &point)}</td>
                    </tr>
                }
            })
        })
        .collect();
    view! {
        <section>
            <h2>{texts.get("territoire-chiffres")}</h2>
            <div
                class="defilement"
                tabindex="0"
                role="region"
                aria-label=texts.get("territoire-chiffres")
            >
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{texts.get("colonne-indicateur")}</th>
                            <th scope="col" class="nombre">{texts.get("colonne-annee")}</th>
                            <th scope="col" class="nombre">{texts.get("colonne-valeur")}</th>
                            <th scope="col">{texts.get("colonne-detail")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn missing(site: &Site, unknown: &[&Indicator]) -> impl IntoView + use<> {
    let texts = &site.texts;
    let items: Vec<_> = unknown
        .iter()
        .map(|indicator| {
            let title = site.said(&indicator.title).to_owned();
            view! { <li><a href=site.href(&address::indicator(&indicator.id))>{title}</a></li> }
        })
        .collect();
    view! {
        <section>
            <h2>{texts.get("territoire-inconnu")}</h2>
            <p>{texts.get("territoire-inconnu-texte")}</p>
            <ul class="liste">{items}</ul>
        </section>
    }
}
