//! What is not known of a territory, in words.

use datasets::model::{Indicator, Territory};
use leptos::prelude::*;

use crate::address;
use crate::glance::Glance;
use crate::shell::Site;

/// The figures that nobody publishes, and those that are absent for a reason; nothing when there is none.
pub(super) fn section(
    site: &Site,
    own: &Territory,
    known: &[&Indicator],
    unknown: &[&Indicator],
) -> Option<impl IntoView + use<>> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let absent: Vec<_> = known
        .iter()
        .filter_map(|indicator| {
            let told = Glance::of(catalogue, indicator, &own.code).absence(texts)?;
            let name = link(site, indicator);
            Some(view! { <li>{name}" "<span class="note">{told.value}", "{told.year}</span></li> })
        })
        .collect();
    let missing: Vec<_> =
        unknown.iter().map(|indicator| view! { <li>{link(site, indicator)}</li> }).collect();
    let absent = (!absent.is_empty()).then(|| {
        view! {
            <p>{texts.get("portrait-absents")}</p>
            <ul class="liste">{absent}</ul>
        }
    });
    let missing = (!missing.is_empty()).then(|| {
        view! {
            <p>{texts.get("territoire-inconnu-texte")}</p>
            <ul class="colonnes">{missing}</ul>
        }
    });
    (absent.is_some() || missing.is_some()).then(|| {
        view! {
            <section aria-labelledby="inconnu">
                <h2 id="inconnu">{texts.get("territoire-inconnu")}</h2>
                {absent}
                {missing}
            </section>
        }
    })
}

fn link(site: &Site, indicator: &Indicator) -> impl IntoView + use<> {
    let href = site.href(&address::indicator(&indicator.id));
    view! { <a href=href>{site.said(&indicator.title).to_owned()}</a> }
}
