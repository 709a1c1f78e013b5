//! `/indicateurs`: the catalogue, by theme, each with what it says of the pilot.

use leptos::prelude::*;

use super::{Head, mark, trail};
use crate::address;
use crate::selection::of_territory;
use crate::sentences;
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("indicateurs-titre"),
        description: site.texts.get("indicateurs-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    view! {
        <div class="cadre">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("indicateurs-titre")}</h1>
            <p class="chapeau">{texts.get("indicateurs-chapeau")}</p>
            {cards(site)}
        </div>
    }
}

/// The indicators, by theme, each told for the pilot.
pub(super) fn cards(site: &Site) -> Vec<AnyView> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let indicators = &catalogue.indicators;
    indicators
        .chunk_by(|a, b| a.theme == b.theme)
        .filter_map(|theme| {
            let name = texts.theme(&theme.first()?.theme);
            let items: Vec<_> = theme
                .iter()
                .map(|indicator| {
                    let all = catalogue.observations(&indicator.id);
                    let code = &catalogue.pilot_commune;
                    let own: Vec<_> = of_territory(all, code).iter().collect();
                    let sentence = sentences::latest(texts, catalogue, indicator, code, &own);
                    view! {
                        <li>
                            <h3>
                                <a href=site.href(&address::indicator(&indicator.id))>
                                    {site.said(&indicator.title).to_owned()}
                                </a>
                                " "
                                {mark(site, catalogue.nature(indicator))}
                            </h3>
                            <p>{sentence}</p>
                        </li>
                    }
                })
                .collect();
            Some(
                view! {
                    <section class="theme">
                        <h2>{name}</h2>
                        <ul class="indicateurs">{items}</ul>
                    </section>
                }
                .into_any(),
            )
        })
        .collect()
}
