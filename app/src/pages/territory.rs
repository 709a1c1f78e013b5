//! `/territoires/{code}`: the portrait of a territory: what is known of it, what it promised, and what is
//! not known. It prints on two pages.

use datasets::model::{Indicator, Territory};
use leptos::prelude::*;

use super::targets::{examples, item};
use super::territories::{identity, names};
use super::{Head, trail};
use crate::address;
use crate::feed::Topic;
use crate::glance::Glance;
use crate::progress::{Progress, progress};
use crate::shell::Site;

mod figures;
mod labels;
mod practices;
mod unknown;

pub(super) fn head(site: &Site, code: &str) -> Head {
    let name = site.catalogue.territories.name(code);
    Head {
        title: name.to_owned(),
        description: site.texts.with("territoire-description", &[("territoire", name)]),
        data: None,
    }
}

pub(super) fn body(site: &Site, code: &str) -> impl IntoView + use<> {
    let catalogue = &site.catalogue;
    let lineage = catalogue.territories.lineage(code);
    let own = lineage.first().copied()?;
    let above = lineage.get(1..).unwrap_or_default();
    let all = progress(catalogue, code);
    let (known, unknown): (Vec<&Indicator>, Vec<&Indicator>) =
        catalogue.indicators.iter().partition(|one| Glance::of(catalogue, one, code).is_known());
    let members: Vec<&Territory> = catalogue.territories.members(code).collect();
    Some(view! {
        <div class="cadre portrait">
            {path(site, above)}
            <h1>{own.name.clone()}</h1>
            {identified(site, own, above, (known.len(), catalogue.indicators.len()))}
            {promises(site, &all)}
            {(!known.is_empty()).then(|| figures::table(site, own, above.first().copied(), &known, &all))}
            {labels::section(site, own, &known)}
            {practices::section(site, own)}
            {unknown::section(site, own, &known, &unknown)}
            {(!known.is_empty()).then(|| figures::files(site, own, &known))}
            {followed(site, own)}
            {(!members.is_empty()).then(|| {
                let count = site.texts.counted("territoire-membres", members.len());
                view! { <section><h2>{count}</h2>{names(site, &members)}</section> }
            })}
        </div>
    })
}

/// The way from the home page, through what contains the territory.
fn path(site: &Site, above: &[&Territory]) -> impl IntoView + use<> {
    let texts = &site.texts;
    let mut steps = vec![
        ("/".to_owned(), texts.get("menu-accueil")),
        ("/territoires".to_owned(), texts.get("menu-territoires")),
    ];
    let above = above.iter().rev();
    steps.extend(above.map(|one| (address::territory(&one.code), one.name.clone())));
    let steps: Vec<(&str, &str)> = steps.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    trail(site, &steps)
}

/// Who it is: its kind, its people, what it is part of, and how much is known of it.
fn identified(
    site: &Site,
    own: &Territory,
    above: &[&Territory],
    (known, total): (usize, usize),
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let groups: Vec<_> = above
        .iter()
        .enumerate()
        .map(|(rank, one)| {
            let href = site.href(&address::territory(&one.code));
            let comma = if rank > 0 { ", " } else { "" };
            view! { {comma}<a href=href>{one.name.clone()}</a> }
        })
        .collect();
    let part_of = (!groups.is_empty()).then(|| {
        view! { <p>{texts.get("portrait-membre")}" "{groups}</p> }
    });
    let code = texts.with("portrait-code", &[("code", &own.code)]);
    let counts = [("connus", known.to_string()), ("total", total.to_string())];
    let counts = counts.each_ref().map(|(name, value)| (*name, value.as_str()));
    let key = if known == 0 { "portrait-rien" } else { "portrait-connus" };
    view! {
        <p class="chapeau">{identity(site, own)}" · "{code}</p>
        {part_of}
        <p>{texts.with(key, &counts)}</p>
    }
}

/// The way to be told of its new figures.
fn followed(site: &Site, own: &Territory) -> impl IntoView + use<> {
    let href = Topic::Territory(&own.code).href(site);
    let said = site.texts.with("flux-suivre-territoire", &[("territoire", &own.name)]);
    view! { <p class="suivre"><a href=href>{said}</a></p> }
}

/// What it promised; those made up stand apart.
fn promises(site: &Site, all: &[Progress<'_>]) -> Option<impl IntoView + use<>> {
    let real = all.iter().filter(|one| !one.is_made_up());
    let real: Vec<_> = real.map(|one| item(site, one)).collect();
    let texts = &site.texts;
    (!all.is_empty()).then(|| {
        let told = if real.is_empty() {
            view! { <p>{texts.get("portrait-objectifs-aucun")}</p> }.into_any()
        } else {
            view! { <ul class="objectifs trois">{real}</ul> }.into_any()
        };
        view! {
            <section aria-labelledby="objectifs">
                <h2 id="objectifs">{texts.get("portrait-objectifs")}</h2>
                {told}
                {examples(site, all)}
            </section>
        }
    })
}
