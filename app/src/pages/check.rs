//! What the browser checks when a reader asks: a file that is tried, a file that is looked for, a figure that is made
//! again. The page holds the question and the place of the answer; a worker, loaded then, does the rest.

use leptos::prelude::*;

use crate::charts::Series;
use crate::explorer::Shown;
use crate::selection::Selection;
use crate::shell::{Site, kept};

/// Asks, and shows what is answered. It stands in the pages that have something to ask.
pub(crate) const SCRIPT: &str = include_str!("../shell/check.js");

/// What is asked of a file that would take the place of a dataset.
pub(super) const TRY: &str = "essai";
/// What is asked of a file that may be one of the releases'.
pub(super) const RECOGNISE: &str = "reconnaitre";

/// The worker that answers.
fn worker(site: &Site) -> String {
    format!("/pkg/{}", site.files.checker)
}

/// How far the work has gone, and what came of it.
fn answer(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    view! {
        <p class="avancement" hidden>
            <progress aria-label=texts.get("controle-avancement")></progress>
            <button type="button" class="bouton discret annuler">
                {texts.get("controle-annuler")}
            </button>
        </p>
        <p role="status" class="note"></p>
        <div class="resultat"></div>
    }
}

/// A file to be chosen or dropped, and what is asked of it: [`TRY`] or [`RECOGNISE`].
pub(super) fn of_file(
    site: &Site,
    question: &'static str,
    label: &str,
    choice: AnyView,
) -> AnyView {
    let texts = &site.texts;
    let versions: Vec<String> = site.history.iter().map(|one| one.number.to_string()).collect();
    let release = site.catalogue.release.number.to_string();
    // Any file may be looked for.
    let accepted = (question == TRY).then_some(".csv,text/csv");
    view! {
        <div
            class="controle depot"
            data-question=question
            data-travailleur=worker(site)
            data-version=release
            data-versions=versions.join(" ")
            data-panne=texts.get("controle-panne")
            data-fini=texts.get("controle-fini")
            data-annule=texts.get("controle-annule")
        >
            {choice}
            <p>
                <label>
                    {label.to_owned()} " " <input type="file" accept=accepted disabled />
                </label>
            </p>
            <noscript>
                <p>{texts.get("controle-sans-script")}</p>
            </noscript>
            {answer(site)}
        </div>
    }
    .into_any()
}

/// A figure of the page, made again from the published file.
pub(super) fn of_figure(
    site: &Site,
    selection: &Selection,
    shown: &Shown<'_>,
) -> Option<impl IntoView + use<>> {
    let texts = &site.texts;
    let latest = |series: &Series| {
        let year = series.points.last()?.period;
        Some((format!("{}~{year}", series.territory), format!("{}, {year}", series.name)))
    };
    let (value, label) = shown.chart.series.iter().find_map(latest)?;
    let broken_down = selection.query.by.clone();
    let id = selection.indicator.clone();
    let file = format!("{}.csv", crate::address::indicator(&id));
    let release = site.catalogue.release.number.to_string();
    Some(view! {
        <section class="refaire" aria-labelledby="refaire">
            <h2 id="refaire">{texts.get("refaire-titre")}</h2>
            <p>{texts.get("refaire-texte")}</p>
            <form
                class="controle"
                action=site.href("/verifier")
                autocomplete="off"
                data-question="chiffre"
                data-travailleur=worker(site)
                data-version=release
                data-indicateur=id
                data-fichier=file
                data-par=broken_down
                data-panne=texts.get("controle-panne")
                data-fini=texts.get("controle-fini")
                data-annule=texts.get("controle-annule")
            >
                {kept(site)}
                <p>
                    <label>
                        {texts.get("refaire-chiffre")} " "
                        <select name="chiffre">
                            <option value=value>{label}</option>
                        </select>
                    </label>
                    " "
                    <button type="submit" class="bouton discret">
                        {texts.get("refaire-bouton")}
                    </button>
                </p>
                {answer(site)}
            </form>
        </section>
    })
}
