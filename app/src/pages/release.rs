//! `/versions/{n}`: what a release changed, new data, corrections and changes of method told apart, and how anybody
//! checks it.

mod files;

use datasets::model::{Difference, Manifest, Move, Reason, TableDifference};
use leptos::prelude::*;

use super::releases::name;
use super::{Head, trail};
use crate::address;
use crate::archive::FigureQuery;
use crate::shell::Site;

/// How many figures of a kind the page shows; the command `diff` tells them all.
const SHOWN: usize = 100;

/// Why figures moved, each with its title, in the order in which they are told.
const REASONS: [(Reason, &str); 4] = [
    (Reason::New, "version-nouveaux"),
    (Reason::Correction, "version-corriges"),
    (Reason::Method, "version-methode"),
    (Reason::Removed, "version-retires"),
];

pub(super) fn head(site: &Site, number: u32) -> Head {
    let release = find(site, number);
    let title = release.map_or_else(String::new, |release| name(site, release));
    Head { title, description: site.texts.get("version-description"), data: None }
}

fn find(site: &Site, number: u32) -> Option<&Manifest> {
    site.history.iter().find(|release| release.number == number)
}

pub(super) fn body(
    site: &Site,
    number: u32,
    difference: Option<&Difference>,
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let release = find(site, number)?;
    let steps = [("/", texts.get("menu-accueil")), ("/versions", texts.get("versions-titre"))];
    let steps = steps.each_ref().map(|(href, label)| (*href, label.as_str()));
    let notes = (!release.notes.is_empty()).then(|| {
        let notes = release.notes.clone();
        view! { <blockquote lang=site.data_language()><p>{notes}</p></blockquote> }
    });
    let told = match difference {
        Some(difference) => changed(site, difference),
        None => view! { <p>{texts.get("version-premiere")}</p> }.into_any(),
    };
    let current = (number == site.catalogue.release.number)
        .then(|| view! { <p class="note">{texts.get("version-courante")}</p> });
    Some(view! {
        <div class="cadre">
            {trail(site, &steps)}
            <h1>{name(site, release)}</h1>
            {current}
            {notes}
            <section>
                <h2 id="changements">{texts.get("version-changements")}</h2>
                {told}
            </section>
            {files::section(site, release)}
        </div>
    })
}

fn changed(site: &Site, difference: &Difference) -> AnyView {
    let texts = &site.texts;
    let since = difference.from.to_string();
    if difference.datasets.is_empty() && difference.figures.is_empty() {
        let told = texts.with("accueil-version-identique", &[("numero", &since)]);
        return view! { <p>{told}</p> }.into_any();
    }
    let kinds = REASONS.map(|(reason, title)| {
        let moved = difference.figures.iter().filter(|one| one.reason == reason);
        figures(site, title, &moved.collect::<Vec<_>>())
    });
    let files: Vec<_> = difference.datasets.iter().map(|one| table(site, one)).collect();
    view! {
        <p>{texts.with("accueil-version-depuis", &[("numero", &since)])}</p>
        <ul class="liste">{files}</ul>
        {kinds.into_iter().collect_view()}
    }
    .into_any()
}

/// How many rows of a file differ.
fn table(site: &Site, one: &TableDifference) -> impl IntoView + use<> {
    let counts = [
        ("ajoutees", one.added.len().to_string()),
        ("retirees", one.removed.len().to_string()),
        ("changees", one.changed.len().to_string()),
    ];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let name = match site.catalogue.dataset(&one.dataset) {
        Some(own) => {
            let href = site.href(&address::dataset(&own.id));
            view! { <a href=href lang=site.data_language()>{own.title.clone()}</a> }.into_any()
        }
        None => one.dataset.clone().into_any(),
    };
    let told = site.texts.with("version-lignes", &counts);
    view! { <li>{name}" "<span class="note">{told}</span></li> }
}

/// The figures that moved for one reason; nothing when none did.
fn figures(site: &Site, title: &'static str, moved: &[&Move]) -> Option<AnyView> {
    let texts = &site.texts;
    if moved.is_empty() {
        return None;
    }
    let rows: Vec<_> = moved.iter().take(SHOWN).map(|one| row(site, one)).collect();
    let left = moved.len().saturating_sub(SHOWN);
    let more = (left > 0).then(|| {
        let told = texts.with("version-autres", &[("nombre", &left.to_string())]);
        view! { <p class="note">{told}</p> }
    });
    let heading = format!("{} ({})", texts.get(title), moved.len());
    Some(
        view! {
            <h3 id=title>{heading}</h3>
            <div class="defilement" tabindex="0" role="region" aria-labelledby=title>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{texts.get("colonne-indicateur")}</th>
                            <th scope="col">{texts.get("colonne-territoire")}</th>
                            <th scope="col">{texts.get("colonne-annee")}</th>
                            <th scope="col">{texts.get("version-avant")}</th>
                            <th scope="col">{texts.get("version-apres")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
        }
        .into_any(),
    )
}

fn row(site: &Site, one: &Move) -> impl IntoView + use<> {
    let catalogue = &site.catalogue;
    let indicator = catalogue.indicator(&one.indicator);
    let decimals = indicator.map_or(0, |indicator| indicator.decimals);
    let name = match indicator {
        Some(own) => {
            let part = one.dimensions.values().map(|value| format!(", {value}"));
            let part = part.collect::<Vec<_>>().concat();
            let href = site.href(&address::indicator(&own.id));
            let title = site.said(&own.title).to_owned();
            view! { <a href=href>{title}</a>{part} }.into_any()
        }
        None => one.indicator.clone().into_any(),
    };
    let values = |values: &[Option<f64>]| {
        let told = values.iter().map(|value| match value {
            Some(value) => site.texts.number(*value, decimals),
            None => super::cells::NONE.to_owned(),
        });
        told.collect::<Vec<_>>().join(" / ")
    };
    let territory = catalogue.territories.name(&one.territory).to_owned();
    let year = match indicator {
        Some(own)
            if one.dimensions.is_empty() && catalogue.territories.get(&one.territory).is_some() =>
        {
            let figure = FigureQuery {
                indicator: own.id.clone(),
                territory: one.territory.clone(),
                period: Some(one.period),
            };
            view! { <a href=site.href(&figure.write())>{one.period}</a> }.into_any()
        }
        _ => one.period.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{territory}</td>
            <td>{year}</td>
            <td class="nombre">{values(&one.before)}</td>
            <td class="nombre">{values(&one.after)}</td>
        </tr>
    }
}
