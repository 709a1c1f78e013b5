//! The labels of a territory through the editions, drawn.

use datasets::model::{Indicator, Territory};
use leptos::prelude::*;

use crate::charts::{ChartData, Emphasis, Series, Size, draw};
use crate::figures::{chart, point};
use crate::pages::mark;
use crate::selection::of_territory;
use crate::sentences;
use crate::shell::Site;

/// One drawing for each label; nothing when none is known.
pub(super) fn section(
    site: &Site,
    own: &Territory,
    known: &[&Indicator],
) -> Option<impl IntoView + use<>> {
    let is_label = |one: &&&Indicator| one.measure.is_level();
    let figures: Vec<_> =
        known.iter().filter(is_label).map(|indicator| figure(site, own, indicator)).collect();
    (!figures.is_empty()).then(|| {
        view! {
            <section aria-labelledby="labels">
                <h2 id="labels">{site.texts.get("portrait-labels")}</h2>
                <div class="labels">{figures}</div>
            </section>
        }
    })
}

fn figure(site: &Site, own: &Territory, indicator: &Indicator) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let all = of_territory(catalogue.observations(&indicator.id), &own.code);
    let told: Vec<_> = all.iter().collect();
    let sentence = sentences::latest(texts, catalogue, indicator, &own.code, &told);
    let series = Series {
        territory: own.code.clone(),
        name: own.name.clone(),
        emphasis: Emphasis::Focus,
        points: all.iter().map(|one| point(texts, one)).collect(),
    };
    let blank = chart(texts, indicator);
    let data = ChartData { description: sentence.clone(), series: vec![series], ..blank };
    // The style sheet shows the one that fits.
    let sizes = [(Size::Wide, "large"), (Size::Narrow, "etroit")].map(|(size, word)| {
        let svg = draw(&data, size, &format!("{}-{word}", indicator.id)).unwrap_or_default().svg;
        view! { <div class=format!("dessin dessin-{word}") inner_html=svg></div> }
    });
    view! {
        <figure>
            <figcaption>
                <h3>{site.said(&indicator.title).to_owned()}" "{mark(site, catalogue.nature(indicator))}</h3>
                <p>{sentence}</p>
            </figcaption>
            {sizes.into_iter().collect_view()}
        </figure>
    }
}
