//! `/versions?indicateur=…`: every value that the figures of a territory ever had, each with the release that gave
//! it and why; and the form that asks for it.

use std::cmp::Reverse;

use datasets::model::{Archive, Edition, PastFigure, Reason};
use leptos::prelude::*;

use super::releases::name_of;
use super::{Head, paragraphs, trail};
use crate::address;
use crate::archive::FigureQuery;
use crate::charts::figure;
use crate::figures::{chart, point};
use crate::shell::{Site, kept};

pub(super) fn head(site: &Site, asked: &FigureQuery) -> Head {
    let description = site.texts.get("archive-description");
    Head { title: title(site, asked), description, data: None }
}

fn title(site: &Site, asked: &FigureQuery) -> String {
    let own = site.catalogue.indicator(&asked.indicator);
    let indicator = own.map(|own| site.said(&own.title)).unwrap_or_default();
    let territory = site.catalogue.territories.name(&asked.territory);
    site.texts.with("archive-titre", &[("indicateur", indicator), ("territoire", territory)])
}

pub(super) fn body(
    site: &Site,
    asked: &FigureQuery,
    told: Option<&Archive>,
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let steps = [("/", texts.get("menu-accueil")), ("/versions", texts.get("versions-titre"))];
    let steps = steps.each_ref().map(|(href, label)| (*href, label.as_str()));
    let page = address::indicator(&asked.indicator);
    let page = site.href(&format!("{page}?territoires={}", asked.territory));
    view! {
        <div class="cadre">
            {trail(site, &steps)}
            <h1>{title(site, asked)}</h1>
            {paragraphs(site, &["archive-description"])}
            {told.map(|archive| values(site, asked, archive))}
            <p><a href=page>{texts.get("archive-page")}</a></p>
            {form(site, Some(asked))}
        </div>
    }
}

/// The values, by year, the latest first; those of a year in the order in which they were published.
fn values(site: &Site, asked: &FigureQuery, archive: &Archive) -> AnyView {
    let texts = &site.texts;
    let all = archive.editions.iter();
    let all = all.flat_map(|edition| edition.figures.iter().map(move |one| (edition, one)));
    let mut all: Vec<(&Edition, &PastFigure)> =
        all.filter(|(_, one)| asked.period.is_none_or(|year| year == one.period)).collect();
    // Sorting is stable: releases stay in their order.
    all.sort_by_key(|(_, one)| Reverse(one.period));
    let places = [("de", archive.from.to_string()), ("a", archive.until.to_string())];
    let places = places.each_ref().map(|(name, value)| (*name, value.as_str()));
    let read = view! { <p class="note">{texts.with("archive-lues", &places)}</p> };
    if all.is_empty() {
        return view! { <p>{texts.get("archive-aucune")}</p> {read} }.into_any();
    }
    let is_last =
        |at: usize| all.get(at + 1).is_none_or(|(_, next)| next.period != all[at].1.period);
    let rows: Vec<_> = (0..all.len()).map(|at| row(site, all[at], is_last(at))).collect();
    view! {
        <div class="defilement" tabindex="0" role="region" aria-labelledby="valeurs">
            <table>
                <caption id="valeurs">{texts.get("archive-legende")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{texts.get("colonne-annee")}</th>
                        <th scope="col">{texts.get("archive-version")}</th>
                        <th scope="col">{texts.get("colonne-valeur")}</th>
                        <th scope="col">{texts.get("archive-raison")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {read}
    }
    .into_any()
}

fn row(site: &Site, (edition, one): (&Edition, &PastFigure), last: bool) -> AnyView {
    let texts = &site.texts;
    let chart = chart(texts, &edition.indicator);
    let told: Vec<String> =
        one.observations.iter().map(|own| figure(&chart, &point(texts, own))).collect();
    let value = match told.as_slice() {
        [] => super::cells::NONE.to_owned(),
        told => told.join(&texts.get("selon-les-sources")),
    };
    let last = last.then(|| {
        view! { " "<span class="note">{texts.get("archive-derniere")}</span> }
    });
    let reason = texts.get(match one.reason {
        Reason::New => "archive-nouveau",
        Reason::Correction => "archive-corrige",
        Reason::Method => "archive-methode",
        Reason::Removed => "archive-retire",
    });
    let release = &edition.release;
    let href = site.href(&address::release(release.number));
    let name = name_of(site, release.number, &release.created);
    view! {
        <tr>
            <th scope="row">{one.period}</th>
            <td><a href=href>{name}</a></td>
            <td>{value}{last}</td>
            <td>{reason}</td>
        </tr>
    }
    .into_any()
}

/// The form that asks for the values of a figure, with what was asked.
pub(super) fn form(site: &Site, asked: Option<&FigureQuery>) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let chosen = asked.map(|asked| asked.indicator.as_str());
    let options: Vec<_> = catalogue
        .indicators
        .iter()
        .map(|one| {
            let title = site.said(&one.title).to_owned();
            let selected = chosen == Some(one.id.as_str());
            view! { <option value=one.id.clone() selected=selected>{title}</option> }
        })
        .collect();
    let code = asked.map_or(&catalogue.pilot_commune, |asked| &asked.territory).clone();
    let year = asked.and_then(|asked| asked.period).map(|year| year.to_string());
    view! {
        <section>
            <h2 id="archive">{texts.get("archive-chercher")}</h2>
            <form class="reglages" action=address::in_language(site.language(), "/versions")>
                {kept(site)}
                <p>
                    <label>
                        {texts.get("colonne-indicateur")}" "
                        <select name="indicateur">{options}</select>
                    </label>
                </p>
                <p>
                    <label>
                        {texts.get("archive-code")}" "
                        <input type="text" name="territoire" value=code required />
                    </label>
                </p>
                <p>
                    <label>
                        {texts.get("archive-annee")}" "
                        <input
                            type="text"
                            name="periode"
                            inputmode="numeric"
                            pattern="[0-9]{4}"
                            value=year
                        />
                    </label>
                </p>
                <p class="valider">
                    <button type="submit" class="bouton discret">{texts.get("explorer-afficher")}</button>
                </p>
            </form>
        </section>
    }
}
