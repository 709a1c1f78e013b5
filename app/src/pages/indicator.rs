//! `/indicateurs/{id}`: the sentence first, then the chart, the figures, how they are made and how to
//! take them away.

use datasets::measure::Measure;
use datasets::model::{Indicator, Observation, Source};
use leptos::prelude::*;

use super::{Head, trail};
use crate::address;
use crate::credits::Credits;
use crate::formula::formula;
use crate::islands::Explorer;
use crate::selection::{Selection, of_territory};
use crate::sentences;
use crate::shell::Site;

mod explorer;

pub(crate) use explorer::chart_of_view as chart;

pub(super) fn head(site: &Site, selection: &Selection) -> Head {
    let Some(indicator) = site.catalogue.indicator(&selection.indicator) else {
        return super::indicators::head(site);
    };
    let file = format!("{}.csv{}", address::indicator(&indicator.id), selection.query.write());
    Head {
        title: site.said(&indicator.title).to_owned(),
        description: sentence(site, indicator, selection),
        data: Some(file),
    }
}

/// What the view says of the first territory that it shows.
fn sentence(site: &Site, indicator: &Indicator, selection: &Selection) -> String {
    let pilot = &site.catalogue.pilot_commune;
    let shown = &selection.territories;
    let focus = shown.iter().find(|code| *code == pilot).or(shown.first());
    focus.map(|code| sentence_of(site, indicator, selection, code)).unwrap_or_default()
}

fn sentence_of(site: &Site, indicator: &Indicator, selection: &Selection, code: &str) -> String {
    let all = of_territory(site.catalogue.observations(&indicator.id), code);
    let period = selection.query.period;
    let own: Vec<&Observation> =
        all.iter().filter(|one| period.is_none_or(|period| period.contains(one.period))).collect();
    if let (true, Some(period)) = (own.is_empty() && !all.is_empty(), period) {
        let name = site.catalogue.territories.name(code);
        let period = period.to_string().replace("..", "–");
        let places = [("territoire", name), ("periode", period.as_str())];
        return site.texts.with("phrase-inconnu-periode", &places);
    }
    sentences::latest(&site.texts, &site.catalogue, indicator, code, &own)
}

pub(super) fn body(site: &Site, selection: &Selection) -> impl IntoView + use<> {
    let texts = &site.texts;
    let indicator = site.catalogue.indicator(&selection.indicator)?;
    let theme = texts.theme(&indicator.theme);
    let steps = [("/", texts.get("menu-accueil")), ("/indicateurs", texts.get("menu-indicateurs"))];
    let steps = steps.each_ref().map(|(href, label)| (*href, label.as_str()));
    let data = explorer::data(site, indicator, selection);
    Some(view! {
        <div class="cadre">
            {trail(site, &steps)}
            <p class="surtitre">{theme}</p>
            <h1>{site.said(&indicator.title).to_owned()}</h1>
            <Explorer data />
            {credits(site, indicator)}
            {method(site, indicator)}
        </div>
    })
}

/// Under every chart: period, coverage, release, sources and their licence. It speaks of the whole
/// indicator, so that it stays true whatever the reader chooses.
fn credits(site: &Site, indicator: &Indicator) -> impl IntoView + use<> {
    let texts = &site.texts;
    let credits = Credits::of(site, site.catalogue.observations(&indicator.id).iter());
    let sources: Vec<_> =
        credits.sources.iter().map(|(source, licence)| credit(site, source, licence)).collect();
    let count = texts.counted("credits-sources", sources.len());
    let list = view! { <ul>{sources}</ul> };
    view! {
        <aside class="credits" aria-label=texts.get("credits")>
            <p>
                {credits.period.clone()} " · " {credits.coverage(site, "credits-couverture")} " · "
                {credits.release}
            </p>
            <p>{count}</p>
            {list}
        </aside>
    }
}

/// A source, where it can be read if anywhere, and its licence.
fn credit(site: &Site, source: &Source, licence: &str) -> impl IntoView + use<> {
    let licence = licence.to_owned();
    let title = source.title.clone();
    let title = match source.url.clone() {
        Some(url) => view! { <a href=url rel="external">{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <li>
            <span lang=site.data_language()>{source.producer.clone()} ", " {title}</span>
            " (" {licence} ")"
        </li>
    }
}

/// How the figure is made, in words and as a formula.
fn method(site: &Site, indicator: &Indicator) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let formula = formula(texts, indicator);
    let rule = texts.get(match indicator.measure {
        Measure::Count { .. } | Measure::Sum { .. } => "methode-somme",
        Measure::Ratio { .. } | Measure::Share { .. } => "methode-part",
        Measure::Level { .. } => "methode-niveau",
    });
    let dataset = catalogue.dataset(&indicator.dataset).map(|dataset| {
        let page = site.href(&address::dataset(&dataset.id));
        view! { <a href=page lang=site.data_language()>{dataset.title.clone()}</a> }
    });
    let whole = format!("{}.csv?complet=1", address::indicator(&indicator.id));
    view! {
        <section class="methode" aria-labelledby="methode">
            <h2 id="methode">{texts.get("methode-titre")}</h2>
            <p>{site.said(&indicator.description).to_owned()}</p>
            <p>{texts.get("methode-formule")} " " <code>{formula}</code></p>
            <p>{rule}</p>
            <p>{texts.get("methode-donnees")} " " {dataset}</p>
            <p><a href=whole download="">{texts.get("telecharger-tout")}</a></p>
        </section>
    }
}
