//! `/methode`: how a published file becomes a figure, in plain words, and how to check one. The signs, the
//! words and the formulas are those of the rest of the site.

use datasets::model::{Indicator, Nature, Observation, Status};
use datasets::trajectory::Standing;
use leptos::prelude::*;

use super::{Head, mark, paragraphs, trail};
use crate::address;
use crate::formula::formula;
use crate::progress::{class, symbol, word};
use crate::selection::of_territory;
use crate::sentences;
use crate::shell::Site;

/// The way of the data, step by step.
const STEPS: [&str; 5] =
    ["savoir-publier", "savoir-verifier", "savoir-calculer", "savoir-garder", "savoir-montrer"];

/// What the site promises, each with what it means.
const PROMISES: [(&str, &str); 6] = [
    ("savoir-promesse-1", "savoir-promesse-1-texte"),
    ("savoir-promesse-2", "savoir-promesse-2-texte"),
    ("savoir-promesse-3", "savoir-promesse-3-texte"),
    ("savoir-promesse-4", "savoir-promesse-4-texte"),
    ("savoir-promesse-5", "savoir-promesse-5-texte"),
    ("savoir-promesse-6", "savoir-promesse-6-texte"),
];

/// How the figure of a group is made from those of its members, for each kind of figure.
const GROUPS: [(&str, &str); 3] = [
    ("savoir-total", "methode-somme"),
    ("savoir-part", "methode-part"),
    ("savoir-niveau", "methode-niveau"),
];

/// The absences, and zero, which is none: the word of the site, the code in files, what it means.
const ABSENCES: [(&str, Status, &str); 6] = [
    ("absence-non-collecte", Status::NotCollected, "savoir-non-collecte"),
    ("absence-non-concerne", Status::NotApplicable, "savoir-non-concerne"),
    ("absence-non-candidat", Status::NotApplied, "savoir-non-candidat"),
    ("absence-secret", Status::Secret, "savoir-secret"),
    ("absence-couverture", Status::Withheld, "savoir-retenu"),
    ("savoir-zero", Status::Normal, "savoir-zero-texte"),
];

/// Where a territory can stand, the best first, and what that means.
const STANDINGS: [(Standing, &str); 8] = [
    (Standing::Reached, "savoir-atteint"),
    (Standing::Kept, "savoir-tenu"),
    (Standing::Ahead, "savoir-avance"),
    (Standing::OnTrack, "savoir-trajectoire"),
    (Standing::Behind, "savoir-retard"),
    (Standing::Regressed, "savoir-recul"),
    (Standing::Missed, "savoir-manque"),
    (Standing::NotEstimable, "savoir-non-estimable"),
];

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("savoir-titre"),
        description: site.texts.get("savoir-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let steps = STEPS.map(|key| view! { <li>{texts.get(key)}</li> });
    let promises = PROMISES.map(|(name, meaning)| {
        view! { <li><strong>{texts.get(name)}</strong>" "{texts.get(meaning)}</li> }
    });
    let groups = GROUPS.map(|(name, rule)| {
        view! { <li><strong>{texts.get(name)}</strong>" "{texts.get(rule)}</li> }
    });
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("savoir-titre")}</h1>
            <p class="chapeau">{texts.get("savoir-chapeau")}</p>
            <h2>{texts.get("savoir-chemin")}</h2>
            <ol>{steps.into_iter().collect_view()}</ol>
            <h2>{texts.get("savoir-promesses")}</h2>
            <ol>{promises.into_iter().collect_view()}</ol>
            {absences(site)}
            <h2>{texts.get("savoir-groupes")}</h2>
            <ul>{groups.into_iter().collect_view()}</ul>
            {paragraphs(site, &["savoir-couverture"])}
            <h2>{texts.get("savoir-ruptures")}</h2>
            {paragraphs(site, &["savoir-ruptures-texte", "savoir-sources"])}
            {standings(site)}
            {recompute(site)}
            {formulas(site)}
        </div>
    }
}

/// What is not a figure, and zero, which is one.
fn absences(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let rows = ABSENCES.map(|(name, status, meaning)| {
        view! {
            <tr>
                <th scope="row">{texts.get(name)}</th>
                <td><code>{status.code()}</code></td>
                <td>{texts.get(meaning)}</td>
            </tr>
        }
    });
    view! {
        <h2>{texts.get("savoir-absences")}</h2>
        <p>{texts.get("savoir-absences-texte")}</p>
        <table>
            <caption>{texts.get("savoir-absences-legende")}</caption>
            <thead>
                <tr>
                    <th scope="col">{texts.get("savoir-mot")}</th>
                    <th scope="col">{texts.get("savoir-code")}</th>
                    <th scope="col">{texts.get("savoir-sens")}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    }
}

/// How progress towards a target is told.
fn standings(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let rows = STANDINGS.map(|(standing, meaning)| {
        view! {
            <tr>
                <th scope="row">
                    <span class=class(standing)>
                        <span aria-hidden="true">{symbol(standing)}</span>" "{word(texts, standing)}
                    </span>
                </th>
                <td>{texts.get(meaning)}</td>
            </tr>
        }
    });
    view! {
        <h2>{texts.get("savoir-objectifs")}</h2>
        {paragraphs(site, &["savoir-objectifs-texte", "savoir-objectifs-reserve"])}
        <table>
            <caption>{texts.get("savoir-objectifs-legende")}</caption>
            <thead>
                <tr>
                    <th scope="col">{texts.get("savoir-mot")}</th>
                    <th scope="col">{texts.get("savoir-sens")}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    }
}

/// How to redo a figure, with one of the pilot's.
fn recompute(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let steps = ["savoir-refaire-1", "savoir-refaire-2", "savoir-refaire-3"];
    let steps = steps.map(|key| view! { <li>{texts.get(key)}</li> });
    view! {
        <h2>{texts.get("savoir-refaire")}</h2>
        <ol>{steps.into_iter().collect_view()}</ol>
        {example(site)}
    }
}

/// A real share of the pilot, made from the rows that its file says.
fn example(site: &Site) -> Option<impl IntoView + use<>> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let code = &catalogue.pilot_commune;
    let latest = |indicator: &Indicator| -> Option<&Observation> {
        let figures = of_territory(catalogue.observations(&indicator.id), code);
        figures.last().filter(|one| one.numerator.is_some() && one.denominator.is_some())
    };
    let is_real = |one: &&Indicator| catalogue.nature(one) == Nature::Reel && latest(one).is_some();
    let indicator = catalogue.indicators.iter().find(is_real)?;
    let observation = latest(indicator)?;
    let dataset = catalogue.dataset(&indicator.dataset)?;
    let sentence = sentences::latest(texts, catalogue, indicator, code, &[observation]);
    let first = observation.lines.first()?;
    let line = format!("{}#ligne-{first}", address::dataset(&dataset.id));
    let key = if observation.lines.count() > 1 {
        "savoir-exemple-lignes"
    } else {
        "savoir-exemple-ligne"
    };
    let lines = [("lignes", observation.lines.to_string()), ("fichier", dataset.path.clone())];
    let lines = lines.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(view! {
        <p>
            {texts.get("savoir-exemple")}" "{sentence}" "<code>{formula(texts, indicator)}</code>" "
            <a href=site.href(&line)>{texts.with(key, &lines)}</a>
        </p>
    })
}

/// Every indicator, with how it is computed and from which file.
fn formulas(site: &Site) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let rows: Vec<_> = catalogue
        .indicators
        .iter()
        .map(|one| {
            let file = catalogue.dataset(&one.dataset).map(|dataset| {
                let href = site.href(&address::dataset(&dataset.id));
                view! { <a href=href>{dataset.path.clone()}</a> }
            });
            view! {
                <tr>
                    <th scope="row">
                        <a href=site.href(&address::indicator(&one.id))>
                            {site.said(&one.title).to_owned()}
                        </a>
                        " "
                        {mark(site, catalogue.nature(one))}
                    </th>
                    <td><code>{formula(texts, one)}</code></td>
                    <td>{file}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <h2>{texts.get("savoir-formules")}</h2>
        <p>{texts.get("savoir-formules-texte")}</p>
        <div class="defilement" tabindex="0" role="region" aria-labelledby="formules">
            <table class="formules">
                <caption id="formules">{texts.get("savoir-formules-legende")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{texts.get("colonne-indicateur")}</th>
                        <th scope="col">{texts.get("savoir-formule")}</th>
                        <th scope="col">{texts.get("savoir-fichier")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
