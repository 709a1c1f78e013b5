//! The table. A few indicators are its columns, so that territories can be read down the page; more of
//! them are its rows, by theme. Either way, the name of an indicator puts the territories in its order.

use std::collections::BTreeMap;

use datasets::model::{Indicator, Territory};
use leptos::prelude::*;

use crate::address;
use crate::comparison::{Comparison, Sort};
use crate::glance::Glance;
use crate::pages::cells::{NONE, promise};
use crate::pages::mark;
use crate::progress::{Progress, progress};
use crate::shell::Site;

/// Indicators that fit side by side.
const COLUMNS: usize = 8;

/// What each territory has promised, by its code.
type Promises<'a> = BTreeMap<&'a str, Vec<Progress<'a>>>;

pub(super) fn table(site: &Site, comparison: &Comparison) -> impl IntoView + use<> {
    let catalogue = &site.catalogue;
    let territories = comparison.territories(catalogue);
    let indicators = comparison.indicators(catalogue);
    let promises: Promises<'_> =
        territories.iter().map(|one| (one.code.as_str(), progress(catalogue, &one.code))).collect();
    let content = if indicators.len() <= COLUMNS {
        by_territory(site, comparison, &territories, &indicators, &promises).into_any()
    } else {
        by_indicator(site, comparison, &territories, &indicators, &promises).into_any()
    };
    view! {
        <div class="defilement comparaison" tabindex="0" role="region" aria-labelledby="legende">
            <table>
                <caption id="legende">{site.texts.get("comparer-legende")}</caption>
                {content}
            </table>
        </div>
    }
}

/// A row for each territory, a column for each indicator.
fn by_territory(
    site: &Site,
    comparison: &Comparison,
    territories: &[&Territory],
    indicators: &[&Indicator],
    promises: &Promises<'_>,
) -> impl IntoView + use<> {
    let columns: Vec<_> = indicators
        .iter()
        .map(|one| {
            let sorted = sorted(comparison, one);
            view! { <th scope="col" aria-sort=sorted>{named(site, comparison, one)}</th> }
        })
        .collect();
    let rows: Vec<_> = territories
        .iter()
        .map(|territory| {
            let href = site.href(&address::territory(&territory.code));
            let own = indicators.iter().map(|one| cell(site, territory, one, promises));
            view! {
                <tr>
                    <th scope="row"><a href=href>{territory.name.clone()}</a></th>
                    {own.collect_view()}
                </tr>
            }
        })
        .collect();
    view! {
        <thead>
            <tr><th scope="col">{site.texts.get("colonne-territoire")}</th>{columns}</tr>
        </thead>
        <tbody>{rows}</tbody>
    }
}

/// A row for each indicator, by theme, a column for each territory.
fn by_indicator(
    site: &Site,
    comparison: &Comparison,
    territories: &[&Territory],
    indicators: &[&Indicator],
    promises: &Promises<'_>,
) -> impl IntoView + use<> {
    let columns: Vec<_> = territories
        .iter()
        .map(|one| {
            let href = site.href(&address::territory(&one.code));
            view! { <th scope="col"><a href=href>{one.name.clone()}</a></th> }
        })
        .collect();
    let span = (territories.len() + 1).to_string();
    let bodies: Vec<_> = indicators
        .chunk_by(|a, b| a.theme == b.theme)
        .map(|theme| {
            let name = theme.first().map(|one| site.texts.theme(&one.theme));
            let rows: Vec<_> = theme
                .iter()
                .map(|one| {
                    let own = territories.iter().map(|place| cell(site, place, one, promises));
                    let sorted = sorted(comparison, one);
                    view! {
                        <tr>
                            <th scope="row" aria-sort=sorted>{named(site, comparison, one)}</th>
                            {own.collect_view()}
                        </tr>
                    }
                })
                .collect();
            view! {
                <tbody>
                    <tr class="theme">
                        <th scope="rowgroup" colspan=span.clone()><span>{name}</span></th>
                    </tr>
                    {rows}
                </tbody>
            }
        })
        .collect();
    view! {
        <thead>
            <tr><th scope="col">{site.texts.get("colonne-indicateur")}</th>{columns}</tr>
        </thead>
        {bodies}
    }
}

/// The order that an indicator gives to the territories, in the word that browsers know.
fn sorted(comparison: &Comparison, indicator: &Indicator) -> Option<&'static str> {
    let sort = comparison.query.sort.as_ref().filter(|sort| sort.indicator == indicator.id)?;
    Some(if sort.ascending { "ascending" } else { "descending" })
}

/// The name of an indicator, and the way to put the territories in its order, or in the opposite one.
fn named(site: &Site, comparison: &Comparison, indicator: &Indicator) -> impl IntoView + use<> {
    let texts = &site.texts;
    let title = site.said(&indicator.title);
    let (ascending, word, key, sign) = match sorted(comparison, indicator) {
        Some("descending") => (true, "comparer-inverser", "comparer-trier-croissant", "↑"),
        Some(_) => (false, "comparer-inverser", "comparer-trier-decroissant", "↓"),
        None => (false, "comparer-trier", "comparer-trier-decroissant", "↓"),
    };
    let sort = Sort { indicator: indicator.id.clone(), ascending };
    let sort = site.href(&comparison.query.sorted(Some(sort)).write());
    let word = texts.get(word);
    let name = texts.with(key, &[("mot", &word), ("indicateur", title)]);
    view! {
        <a href=site.href(&address::indicator(&indicator.id))>{title.to_owned()}</a>" "
        {mark(site, site.catalogue.nature(indicator))}
        <a class="trier" href=sort aria-label=name>{word}" "<span aria-hidden="true">{sign}</span></a>
    }
}

/// What is known of a territory for an indicator: its figure and its year, what was promised, or why
/// there is no figure.
fn cell(
    site: &Site,
    territory: &Territory,
    indicator: &Indicator,
    promises: &Promises<'_>,
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let glance = Glance::of(&site.catalogue, indicator, &territory.code);
    let absent = glance.absence(texts);
    let figure = match (absent, glance.latest(texts)) {
        (Some(told), _) => {
            view! { {NONE}" "<span class="note">{told.value}" "{told.year}</span> }.into_any()
        }
        (None, Some(told)) => {
            view! { {told.value}" "<span class="note">{told.year}</span> }.into_any()
        }
        (None, None) => {
            view! { {NONE}" "<span class="note">{texts.get("comparer-rien")}</span> }.into_any()
        }
    };
    let own = promises.get(territory.code.as_str()).into_iter().flatten();
    let told: Vec<_> =
        own.filter(|one| one.indicator.id == indicator.id).map(|one| promise(site, one)).collect();
    view! { <td>{figure}{told}</td> }
}
