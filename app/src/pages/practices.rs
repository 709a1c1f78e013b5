//! `/pratiques`: what communes did that others may borrow, by indicator, each with where the commune that
//! did it stands.

use datasets::model::{Indicator, Practice};
use leptos::prelude::*;

use super::targets::status;
use super::{Head, mark, trail};
use crate::address;
use crate::practices::PracticesQuery;
use crate::progress::{Side, progress};
use crate::selection::of_territory;
use crate::sentences;
use crate::shell::Site;

mod filters;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("pratiques-titre"),
        description: site.texts.get("pratiques-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site, query: &PracticesQuery) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let shown = query.practices(catalogue);
    let told = if shown.is_empty() {
        nothing(site, query).into_any()
    } else {
        sections(site, &shown).into_any()
    };
    view! {
        <div class="cadre">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("pratiques-titre")}</h1>
            <p class="chapeau">{texts.get("pratiques-chapeau")}</p>
            {filters::filters(site, query)}
            {told}
        </div>
    }
}

/// Why there is nothing, and what would change that.
fn nothing(site: &Site, query: &PracticesQuery) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let indicator = query.indicator.as_deref().and_then(|id| catalogue.indicator(id));
    let title = indicator.map(|one| site.said(&one.title)).unwrap_or_default();
    let name = query.territory.as_deref().map(|code| catalogue.territories.name(code));
    let places = [("indicateur", title), ("territoire", name.unwrap_or_default())];
    let key = match (indicator, name) {
        (Some(_), Some(_)) => "pratiques-rien-deux",
        (Some(_), None) => "pratiques-rien-indicateur",
        (None, Some(_)) => "pratiques-rien-territoire",
        (None, None) => "pratiques-rien",
    };
    let file = catalogue.dataset("pratiques").map(|dataset| {
        let href = site.href(&address::dataset(&dataset.id));
        view! { " "<a href=href>{texts.get("pratiques-fichier")}</a> }
    });
    view! {
        <p>{texts.with(key, &places)}</p>
        <p>{texts.get("pratiques-remplir")} {file}</p>
    }
}

/// The practices by indicator, in the order of the catalogue; those about none of them come last.
fn sections(site: &Site, shown: &[(String, &Practice)]) -> impl IntoView + use<> {
    let indicators = site.catalogue.indicators.iter().map(Some).chain([None]);
    let sections = indicators.filter_map(|indicator| {
        let id = indicator.map(|one| one.id.as_str());
        let mut own: Vec<&(String, &Practice)> =
            shown.iter().filter(|(_, one)| one.indicator.as_deref() == id).collect();
        // Those of communes that advance first: they are the ones to borrow from.
        own.sort_by_key(|(_, one)| !advances(site, one));
        let items: Vec<_> =
            own.iter().map(|(anchor, one)| item(site, indicator, anchor, one)).collect();
        (!items.is_empty()).then(|| {
            view! {
                <section>
                    {heading(site, indicator)}
                    <ul class="indicateurs pratiques">{items}</ul>
                </section>
            }
        })
    });
    sections.collect_view()
}

fn heading(site: &Site, indicator: Option<&Indicator>) -> impl IntoView + use<> {
    let texts = &site.texts;
    let Some(one) = indicator else {
        return view! { <h2>{texts.get("pratiques-generales")}</h2> }.into_any();
    };
    let href = site.href(&address::indicator(&one.id));
    view! {
        <p class="surtitre">{texts.theme(&one.theme)}</p>
        <h2>
            <a href=href>{site.said(&one.title).to_owned()}</a>" "
            {mark(site, site.catalogue.nature(one))}
        </h2>
    }
    .into_any()
}

/// Whether the territory of a practice is on its way to what it promised there.
fn advances(site: &Site, one: &Practice) -> bool {
    progress(&site.catalogue, &one.territory)
        .iter()
        .filter(|own| Some(own.indicator.id.as_str()) == one.indicator.as_deref())
        .any(|own| own.side() == Side::Advances)
}

fn item(
    site: &Site,
    indicator: Option<&Indicator>,
    anchor: &str,
    one: &Practice,
) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let language = site.data_language();
    let name = catalogue.territories.name(&one.territory).to_owned();
    let portrait = site.href(&address::territory(&one.territory));
    let year = one.year.map(|year| format!(" · {year}"));
    let source = one.source.as_deref().and_then(|id| catalogue.sources.get(id));
    let link = one.link.clone().or_else(|| source?.url.clone()).map(|url| {
        let producer = source.map_or_else(|| url.clone(), |source| source.producer.clone());
        view! {
            <p class="note">
                {texts.get("statut-source")}" "
                <a href=url rel="external" lang=language>{producer}</a>
            </p>
        }
    });
    view! {
        <li id=anchor.to_owned()>
            <h3><span lang=language>{one.title.clone()}</span>" "{mark(site, one.nature)}</h3>
            <p class="note"><a href=portrait>{name}</a>{year}</p>
            <p lang=language>{one.description.clone()}</p>
            {indicator.map(|indicator| stands(site, indicator, &one.territory))}
            {link}
        </li>
    }
}

/// Where a territory stands for an indicator: towards its targets, or, without any, its latest figure.
fn stands(site: &Site, indicator: &Indicator, code: &str) -> AnyView {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let all = progress(catalogue, code);
    let own: Vec<_> = all
        .iter()
        .filter(|one| one.indicator.id == indicator.id)
        .map(|one| {
            let sentence = one.sentence(texts, catalogue);
            view! { <p>{status(site, one)}" "{mark(site, one.nature)}" "{sentence}</p> }
        })
        .collect();
    if !own.is_empty() {
        return own.into_any();
    }
    let figures: Vec<_> =
        of_territory(catalogue.observations(&indicator.id), code).iter().collect();
    let sentence = sentences::latest(texts, catalogue, indicator, code, &figures);
    view! { <p>{sentence}</p> }.into_any()
}
