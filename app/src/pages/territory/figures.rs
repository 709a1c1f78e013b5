//! Every figure of a territory, by theme, beside that of its group, and the files to take them away.

use datasets::model::{Indicator, Territory};
use leptos::prelude::*;

use crate::address;
use crate::glance::Glance;
use crate::pages::cells::{NONE, named, promised, told};
use crate::progress::Progress;
use crate::shell::Site;

/// The table of what is known.
pub(super) fn table(
    site: &Site,
    own: &Territory,
    group: Option<&Territory>,
    known: &[&Indicator],
    all: &[Progress<'_>],
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let columns = if group.is_some() { "6" } else { "5" };
    let bodies: Vec<_> = known
        .chunk_by(|a, b| a.theme == b.theme)
        .map(|theme| {
            let name = theme.first().map(|one| texts.theme(&one.theme));
            let rows: Vec<_> =
                theme.iter().map(|indicator| row(site, own, group, indicator, all)).collect();
            view! {
                <tbody>
                    <tr class="theme"><th scope="rowgroup" colspan=columns>{name}</th></tr>
                    {rows}
                </tbody>
            }
        })
        .collect();
    let caption = texts.with("portrait-chiffres-legende", &[("territoire", &own.name)]);
    view! {
        <section aria-labelledby="chiffres">
            <h2 id="chiffres">{texts.get("territoire-chiffres")}</h2>
            <div class="defilement" tabindex="0" role="region" aria-labelledby="legende">
                <table class="chiffres">
                    <caption id="legende">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts.get("colonne-indicateur")}</th>
                            <th scope="col">{texts.get("colonne-dernier")}</th>
                            {group.map(|group| view! { <th scope="col">{group.name.clone()}</th> })}
                            <th scope="col">{texts.get("colonne-evolution")}</th>
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

fn row(
    site: &Site,
    own: &Territory,
    group: Option<&Territory>,
    indicator: &Indicator,
    all: &[Progress<'_>],
) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let glance = Glance::of(catalogue, indicator, &own.code);
    let beside = group.map(|group| {
        let other = Glance::of(catalogue, indicator, &group.code);
        view! { <td>{told(glance.beside(texts, &other))}</td> }
    });
    let path = address::indicator(&indicator.id);
    let href = site.href(&format!("{path}?territoires={}", own.code));
    view! {
        <tr>
            {named(site, indicator, href)}
            <td>{told(glance.latest(texts))}</td>
            {beside}
            <td class="evolution">{glance.change(texts).unwrap_or_else(|| NONE.to_owned())}</td>
            {promised(site, &glance, indicator, all)}
        </tr>
    }
}

/// Each figure as a file.
pub(super) fn files(site: &Site, own: &Territory, known: &[&Indicator]) -> impl IntoView + use<> {
    let texts = &site.texts;
    let items: Vec<_> = known
        .iter()
        .map(|indicator| {
            let path = address::indicator(&indicator.id);
            let href = site.file(&format!("{path}.csv?territoires={}", own.code));
            let title = site.said(&indicator.title);
            let label = texts.with("portrait-fichier", &[("indicateur", title)]);
            view! { <li><a href=href download="">{label}</a></li> }
        })
        .collect();
    let example = format!("/indicateurs/….csv?territoires={}", own.code);
    view! {
        <section aria-labelledby="fichiers">
            <h2 id="fichiers">{texts.get("portrait-fichiers")}</h2>
            <p>
                {texts.get("portrait-fichiers-texte")}" "
                <a href=site.href("/jeux-de-donnees")>{texts.get("donnees-titre")}</a>
            </p>
            <p class="papier"><code>{example}</code></p>
            <ul class="colonnes fichiers">{items}</ul>
        </section>
    }
}
