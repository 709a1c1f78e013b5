//! Targets as pages show them: a sign, its word and a sentence.

use datasets::model::Nature;
use leptos::prelude::*;

use super::mark;
use crate::address;
use crate::glance::Glance;
use crate::progress::{Progress, Side, goal};
use crate::shell::Site;

/// The sign and the word of where a territory stands.
pub(super) fn status(site: &Site, one: &Progress<'_>) -> impl IntoView + use<> {
    let (class, symbol, word) = (one.class(), one.symbol(), one.word(&site.texts));
    view! { <span class=class><span aria-hidden="true">{symbol}</span>" "{word}</span> }
}

/// What is aimed at and by when: « 100 % en 2020 ».
pub(super) fn aim(site: &Site, one: &Progress<'_>) -> String {
    let (target, texts) = (one.target, &site.texts);
    let value = goal(texts, one.indicator, target.target_value, target.target_year);
    let year = target.target_year.to_string();
    texts.with("statut-cible", &[("cible", &value), ("echeance", &year)])
}

/// The ring of a target in a line of the size of a word. Between levels of a label there is no way that a
/// line could show.
pub(super) fn ring(one: &Progress<'_>) -> Option<(i32, f64)> {
    (!one.indicator.measure.is_level()).then_some((one.target.target_year, one.target.target_value))
}

/// The targets of one nature, by what a reader makes of them. A side without any says so.
pub(super) fn board(site: &Site, all: &[Progress<'_>]) -> impl IntoView + use<> {
    let columns: Vec<_> = Side::ALL
        .into_iter()
        .map(|side| {
            let own: Vec<_> =
                all.iter().filter(|one| one.side() == side).map(|one| item(site, one)).collect();
            let (title, none) = match side {
                Side::Advances => ("accueil-avance", "accueil-avance-aucun"),
                Side::Lags => ("accueil-tarde", "accueil-tarde-aucun"),
                Side::Unsaid => ("accueil-inconnu", "accueil-inconnu-aucun"),
            };
            let content = if own.is_empty() {
                view! { <p class="note">{site.texts.get(none)}</p> }.into_any()
            } else {
                view! { <ul class="objectifs">{own}</ul> }.into_any()
            };
            view! { <div><h3>{site.texts.get(title)}</h3>{content}</div> }
        })
        .collect();
    view! { <div class="trois">{columns}</div> }
}

/// The targets of a territory that were made up, under a heading that says so; nothing when there is none.
pub(super) fn examples(site: &Site, all: &[Progress<'_>]) -> Option<impl IntoView + use<>> {
    let own: Vec<_> =
        all.iter().filter(|one| one.is_made_up()).map(|one| item(site, one)).collect();
    (!own.is_empty()).then(|| {
        view! {
            <div class="exemples">
                <h3>{site.texts.get("accueil-exemples")}" "{mark(site, Nature::Demonstration)}</h3>
                <p class="note">{site.texts.get("accueil-exemples-texte")}</p>
                <ul class="objectifs trois">{own}</ul>
            </div>
        }
    })
}

/// A target: its sign, its name, its sentence and its past.
pub(super) fn item(site: &Site, one: &Progress<'_>) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let code = &one.target.territory;
    let path = address::indicator(&one.indicator.id);
    let href = site.href(&format!("{path}?territoires={code}"));
    let past = Glance::of(catalogue, one.indicator, code).spark(texts, ring(one));
    let source = catalogue.sources.get(&one.target.source).and_then(|source| {
        let (url, producer) = (source.url.clone()?, source.producer.clone());
        Some(view! {
            <span class="note">
                {texts.get("statut-source")}" "
                <a href=url rel="external" lang=site.data_language()>{producer}</a>
            </span>
        })
    });
    view! {
        <li>
            <p class="objet">
                {status(site, one)}" "
                <a href=href>{site.said(&one.indicator.title).to_owned()}</a>" "
                {mark(site, one.nature)}
            </p>
            <p>{one.sentence(texts, catalogue)}" "{source}</p>
            {past.map(|svg| view! { <p class="passe" inner_html=svg></p> })}
        </li>
    }
}
