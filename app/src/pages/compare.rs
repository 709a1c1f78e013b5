//! `/comparer`: territories and indicators side by side, each figure with its year.

use leptos::prelude::*;

use super::{Head, trail};
use crate::address;
use crate::comparison::{Comparison, MOST};
use crate::shell::Site;

mod choice;
mod table;

pub(super) use choice::lists_all;

pub(super) fn head(site: &Site, comparison: &Comparison) -> Head {
    let texts = &site.texts;
    let names = names(site, comparison, &texts.get("comparer-et"));
    let count = texts.counted("accueil-indicateurs-comptes", comparison.indicators.len());
    Head {
        title: texts.get("comparer-titre"),
        description: texts
            .with("comparer-description", &[("territoires", &names), ("indicateurs", &count)]),
        data: None,
    }
}

pub(super) fn body(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let texts = &site.texts;
    let most = MOST.to_string();
    let left_out = (comparison.left_out > 0).then(|| {
        let count = comparison.left_out.to_string();
        let places = [("nombre", count.as_str()), ("permis", &most)];
        view! { <p>{texts.with("comparer-trop", &places)}</p> }
    });
    view! {
        <div class="cadre">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("comparer-titre")}</h1>
            <p class="chapeau">{texts.get("comparer-chapeau")}</p>
            {left_out}
            {choice::form(site, comparison)}
            {order(site, comparison)}
            {table::table(site, comparison)}
            <p class="note">{texts.get("comparer-note")}</p>
            {files(site, comparison)}
        </div>
    }
}

/// The first territories, and how many others there are.
fn names(site: &Site, comparison: &Comparison, and: &str) -> String {
    const TOLD: usize = 3;
    let territories = comparison.territories(&site.catalogue);
    let told: Vec<&str> = territories.iter().take(TOLD).map(|one| one.name.as_str()).collect();
    let others = territories.len().saturating_sub(TOLD);
    let last = (others > 0).then(|| site.texts.counted("comparer-autres", others));
    match (told.as_slice(), last) {
        (all, Some(last)) => format!("{} {and} {last}", all.join(", ")),
        ([first @ .., last], None) if !first.is_empty() => {
            format!("{} {and} {last}", first.join(", "))
        }
        (all, None) => all.join(", "),
    }
}

/// In what order the territories stand, and the way back from it.
fn order(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let texts = &site.texts;
    let Some(sort) = &comparison.query.sort else {
        return view! { <p class="note">{texts.get("comparer-ordre")}</p> }.into_any();
    };
    let indicator = site.catalogue.indicator(&sort.indicator);
    let title = indicator.map(|one| site.said(&one.title)).unwrap_or_default();
    let key = if sort.ascending { "comparer-croissant" } else { "comparer-decroissant" };
    let back = site.href(&comparison.query.sorted(None).write());
    view! {
        <p>
            {texts.with(key, &[("indicateur", title)])} " "
            <a href=back>{texts.get("comparer-defaire")}</a>
        </p>
    }
    .into_any()
}

/// The same figures as files, one for each indicator.
fn files(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let texts = &site.texts;
    let codes = comparison.territories.join("~");
    let items: Vec<_> = comparison
        .indicators(&site.catalogue)
        .into_iter()
        .map(|indicator| {
            let page = address::indicator(&indicator.id);
            let href = site.file(&format!("{page}.csv?territoires={codes}"));
            let title = site.said(&indicator.title);
            let label = texts.with("portrait-fichier", &[("indicateur", title)]);
            view! { <li><a href=href download="">{label}</a></li> }
        })
        .collect();
    view! {
        <section aria-labelledby="fichiers">
            <h2 id="fichiers">{texts.get("portrait-fichiers")}</h2>
            <p>{texts.get("comparer-fichiers")}</p>
            <ul class="colonnes">{items}</ul>
        </section>
    }
}
