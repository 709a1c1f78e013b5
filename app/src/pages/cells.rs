//! Cells of the tables that tell a territory indicator by indicator.

use datasets::model::{Indicator, Nature};
use leptos::prelude::*;

use super::mark;
use super::targets::{aim, status};
use crate::glance::Told;
use crate::progress::Progress;
use crate::shell::Site;

/// What stands where there is nothing; the note under the table says what it means.
pub(super) const NONE: &str = "–";

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
pub(super) fn promises(site: &Site, indicator: &Indicator, targets: &[&Progress<'_>]) -> AnyView {
    if targets.is_empty() {
        return NONE.into_any();
    }
    let is_real = site.catalogue.nature(indicator) == Nature::Reel;
    let told: Vec<_> = targets
        .iter()
        .map(|one| {
            let nature = if is_real { one.nature } else { Nature::Reel };
            view! {
                <span class="promesse">
                    {status(site, one)}" "<span class="note">{aim(site, one)}</span>" "{mark(site, nature)}
                </span>
            }
        })
        .collect();
    told.into_any()
}
