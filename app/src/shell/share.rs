//! What a page says of itself to those who share its address: Open Graph, which every network reads.

use datasets::model::{Language, Nature};
use leptos::html::meta;
use leptos::prelude::*;

use super::Site;
use crate::images::{self, CARD};
use crate::pages::{self, Ready};
use crate::routes::Page;

/// The `meta` elements of a page. Networks follow whole addresses only: without an origin there is neither
/// address nor image.
pub(super) fn head(site: &Site, page: &Page, ready: Option<&Ready>) -> Vec<impl IntoView + use<>> {
    let said = pages::said(site, page, ready);
    let title = match page {
        Page::Indicator(selection) if is_made_up(site, &selection.indicator) => {
            site.texts.with("titre-demonstration", &[("titre", &said.title)])
        }
        _ => said.title,
    };
    let others = Language::ALL.into_iter().filter(|other| *other != site.language());
    let mut properties = vec![
        ("og:site_name", "Trajectoire".to_owned()),
        ("og:type", "website".to_owned()),
        ("og:title", title),
        ("og:description", said.description.clone()),
        ("og:locale", locale(site.language()).to_owned()),
    ];
    properties.extend(others.map(|other| ("og:locale:alternate", locale(other).to_owned())));
    let place = site.origin.as_ref().zip(page.address());
    let card = if place.is_some() { "summary_large_image" } else { "summary" };
    if let Some((origin, path)) = place {
        let card = site.href(&images::path_of_card(&path));
        let (width, height) = CARD;
        properties.extend([
            ("og:url", origin.join(&site.href(&path))),
            ("og:image", origin.join(&card)),
            ("og:image:type", "image/png".to_owned()),
            ("og:image:width", width.to_string()),
            ("og:image:height", height.to_string()),
            ("og:image:alt", said.description),
        ]);
    }
    let card = meta().name("twitter:card").content(card).into_any();
    properties
        .into_iter()
        .map(|(property, content)| meta().attr("property", property).content(content).into_any())
        .chain([card])
        .collect()
}

fn is_made_up(site: &Site, indicator: &str) -> bool {
    let indicator = site.catalogue.indicator(indicator);
    indicator.is_some_and(|one| site.catalogue.nature(one) == Nature::Demonstration)
}

/// A language and a country, as Open Graph wants them.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::French => "fr_FR",
        Language::English => "en_GB",
    }
}
