//! `/indicateurs/{id}`: the sentence first, then the chart, the figures, how they are made and how to
//! take them away.

use datasets::measure::{Measure, sql};
use datasets::model::{Indicator, Source};
use leptos::prelude::*;

use super::{Head, check, trail};
use crate::address;
use crate::archive::FigureQuery;
use crate::charts::ChartData;
use crate::credits::Credits;
use crate::explorer::{Known, Shown, sheet};
use crate::feed::Topic;
use crate::formula::formula;
use crate::selection::Selection;
use crate::shell::Site;

mod explorer;

/// The dataset of the territories, which every query also reads.
const TERRITORIES: &str = "territoires";

pub(super) use explorer::drawings;

/// What the head of a page, its cards and its body are all made from: written and read once.
pub(crate) struct Ready {
    sheet: String,
    pub(super) known: Known,
}

impl Ready {
    /// That of a view; none of an indicator that is not there.
    pub(crate) fn of(site: &Site, selection: &Selection) -> Option<Self> {
        let indicator = site.catalogue.indicator(&selection.indicator)?;
        let sheet = sheet(site, indicator, selection);
        let known = Known::read(&sheet);
        Some(Self { sheet, known })
    }
}

/// The head of the page: its description is all that the view says.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, the closure of any"
)]
pub(super) fn head(site: &Site, selection: &Selection, ready: Option<&Ready>) -> Head {
    head_saying(site, selection, ready, |shown| shown.sentence())
}

/// The same where there is little room: the latest figure of the territory in question.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, the closure of any"
)]
pub(crate) fn short_head(site: &Site, selection: &Selection, ready: Option<&Ready>) -> Head {
    head_saying(site, selection, ready, |shown| shown.headline())
}

fn head_saying(
    site: &Site,
    selection: &Selection,
    ready: Option<&Ready>,
    said: impl FnOnce(&Shown<'_>) -> String,
) -> Head {
    let Some(indicator) = site.catalogue.indicator(&selection.indicator) else {
        return super::indicators::head(site);
    };
    let file = format!("{}.csv{}", address::indicator(&indicator.id), selection.query.write());
    Head {
        title: site.said(&indicator.title).to_owned(),
        description: ready
            .map(|ready| said(&Shown::new(&ready.known, &selection.query)))
            .unwrap_or_default(),
        data: Some(file),
    }
}

pub(super) fn body(
    site: &Site,
    selection: &Selection,
    ready: Option<&Ready>,
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let indicator = site.catalogue.indicator(&selection.indicator)?;
    let theme = texts.theme(&indicator.theme);
    let steps = [("/", texts.get("menu-accueil")), ("/indicateurs", texts.get("menu-indicateurs"))];
    let steps = steps.each_ref().map(|(href, label)| (*href, label.as_str()));
    let Ready { sheet, known } = ready?;
    let shown = Shown::new(known, &selection.query);
    Some(view! {
        <div class="cadre">
            {trail(site, &steps)}
            <p class="surtitre">{theme}</p>
            <h1>{site.said(&indicator.title).to_owned()}</h1>
            {explorer::explorer(site, selection, sheet.clone(), &shown, known)}
            {credits(site, indicator)}
            {check::of_figure(site, selection, &shown)}
            {method(site, indicator)}
        </div>
    })
}

/// The chart of a view, for its image: the same as on the page.
pub(crate) fn chart(selection: &Selection, ready: &Ready) -> ChartData {
    Shown::new(&ready.known, &selection.query).chart
}

/// Under every chart: period, coverage, release, sources and their licence. It speaks of the whole
/// indicator, so that it stays true whatever the reader chooses.
pub(super) fn credits(site: &Site, indicator: &Indicator) -> impl IntoView + use<> {
    let texts = &site.texts;
    let credits = Credits::of_all(site, indicator);
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
    let feed = Topic::Indicator(&indicator.id).href(site);
    let figure = FigureQuery {
        indicator: indicator.id.clone(),
        territory: catalogue.pilot_commune.clone(),
        period: None,
    };
    let values = site.href(&figure.write());
    view! {
        <section class="methode" aria-labelledby="methode">
            <h2 id="methode">{texts.get("methode-titre")}</h2>
            <p>{site.said(&indicator.description).to_owned()}</p>
            <p>{texts.get("methode-formule")} " " <code>{formula}</code></p>
            <p>{rule}</p>
            <p>{texts.get("methode-donnees")} " " {dataset}</p>
            {query(site, indicator)}
            <p class="suivre">
                <a href=feed>{texts.get("flux-suivre-indicateur")}</a>
                " · "
                <a href=values>{texts.get("archive-voir")}</a>
            </p>
        </section>
    }
}

/// The same computation as a query that any SQL engine runs over the published files.
fn query(site: &Site, indicator: &Indicator) -> Option<impl IntoView + use<>> {
    let catalogue = &site.catalogue;
    let dataset = catalogue.dataset(&indicator.dataset)?;
    let query = sql(indicator, dataset, catalogue.dataset(TERRITORIES)?);
    let places = [("donnees", dataset.id.as_str()), ("territoires", TERRITORIES)];
    let told = site.texts.with("methode-sql-texte", &places);
    Some(view! {
        <details>
            <summary>{site.texts.get("methode-sql")}</summary>
            <p>{told}</p>
            <pre class="defilement" tabindex="0"><code>{query}</code></pre>
        </details>
    })
}
