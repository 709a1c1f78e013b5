//! Cells of the tables that tell a territory indicator by indicator.

use datasets::model::{Indicator, Nature};
use leptos::prelude::*;

use super::mark;
use super::targets::{aim, ring, status};
use crate::glance::{Glance, Told};
use crate::progress::Progress;
use crate::shell::Site;

/// What stands where there is nothing; the note under the table says what it means.
pub(super) const NONE: &str = "–";

/// The name of an indicator, which leads to it, and whether its data is made up.
pub(super) fn named(site: &Site, indicator: &Indicator, href: String) -> impl IntoView + use<> {
    view! {
        <th scope="row">
            <a href=href>{site.said(&indicator.title).to_owned()}</a>" "
            {mark(site, site.catalogue.nature(indicator))}
        </th>
    }
}

/// The targets of an indicator, and its past as a line with what the first of them asks.
pub(super) fn promised(
    site: &Site,
    glance: &Glance<'_>,
    indicator: &Indicator,
    all: &[Progress<'_>],
) -> impl IntoView + use<> {
    let targets: Vec<&Progress<'_>> =
        all.iter().filter(|one| one.indicator.id == indicator.id).collect();
    let past = glance.spark(&site.texts, targets.first().and_then(|one| ring(one)));
    view! {
        <td>{promises(site, &targets)}</td>
        <td inner_html=past.unwrap_or_else(|| NONE.to_owned())></td>
    }
}

/// A figure and its year.
pub(super) fn told(told: Option<Told>) -> AnyView {
    match told {
        Some(Told { value, year }) => {
            view! { {value}" "<span class="note">{year}</span> }.into_any()
        }
        None => NONE.into_any(),
    }
}

/// The targets of an indicator: what is aimed at, and where that stands.
fn promises(site: &Site, targets: &[&Progress<'_>]) -> AnyView {
    if targets.is_empty() {
        return NONE.into_any();
    }
    let told: Vec<_> = targets.iter().map(|one| promise(site, one)).collect();
    told.into_any()
}

/// What a target aims at and where that stands. That it is made up is said unless its indicator says so
/// already.
pub(super) fn promise(site: &Site, one: &Progress<'_>) -> impl IntoView + use<> {
    let is_real = site.catalogue.nature(one.indicator) == Nature::Reel;
    let nature = if is_real { one.nature } else { Nature::Reel };
    view! {
        <span class="promesse">
            {status(site, one)}" "<span class="note">{aim(site, one)}</span>" "{mark(site, nature)}
        </span>
    }
}
