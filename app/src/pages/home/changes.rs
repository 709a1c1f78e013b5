//! What the release changed, in words.

use datasets::model::{Changes, Counts, IndicatorChanges};
use leptos::prelude::*;

use crate::address;
use crate::feed::{Topic, counted};
use crate::sentences::long_date;
use crate::shell::Site;

pub(super) fn section(site: &Site) -> impl IntoView + use<> {
    let (texts, release) = (&site.texts, &site.catalogue.release);
    let day = long_date(texts, &release.created).unwrap_or_else(|| release.created.clone());
    let number = release.number.to_string();
    let places = [("numero", number.as_str()), ("jour", &day)];
    let told = match &site.catalogue.changes {
        Some(changes) => since(site, changes),
        None => alone(site, &places),
    };
    let notes = (!release.notes.is_empty()).then(|| {
        let notes = release.notes.clone();
        view! { <blockquote lang=site.data_language()><p>{notes}</p></blockquote> }
    });
    view! {
        <section aria-labelledby="version">
            <h2 id="version">{texts.with("accueil-version", &places)}</h2>
            {notes}
            {told}
            <p><a href=Topic::Releases.href(site)>{texts.get("flux-suivre-versions")}</a></p>
        </section>
    }
}

/// A release that is compared with none.
fn alone(site: &Site, places: &[(&str, &str)]) -> AnyView {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    if catalogue.release.number > 1 {
        return view! { <p>{texts.get("accueil-version-seule")}</p> }.into_any();
    }
    let figures: usize = catalogue.observations.values().map(Vec::len).sum();
    let figures = texts.counted("accueil-chiffres-comptes", figures);
    let indicators = texts.counted("accueil-indicateurs-comptes", catalogue.indicators.len());
    let counts = [("chiffres", figures.as_str()), ("indicateurs", &indicators)];
    let told = texts.with("accueil-version-premiere", &[places, &counts].concat());
    view! { <p>{told}</p> }.into_any()
}

/// A release that is compared with an earlier one.
fn since(site: &Site, changes: &Changes) -> AnyView {
    let texts = &site.texts;
    let before = changes.since.to_string();
    if changes.indicators.is_empty() {
        let told = texts.with("accueil-version-identique", &[("numero", &before)]);
        return view! { <p>{told}</p> }.into_any();
    }
    let items: Vec<_> = changes.indicators.iter().map(|one| item(site, one)).collect();
    view! {
        <p>{texts.with("accueil-version-depuis", &[("numero", &before)])}</p>
        <ul class="liste">{items}</ul>
    }
    .into_any()
}

fn item(site: &Site, one: &IndicatorChanges) -> impl IntoView + use<> {
    let counts = Counts { added: one.added, changed: one.changed, removed: one.removed };
    let title = site.said(&one.title).to_owned();
    let name = match site.catalogue.indicator(&one.indicator) {
        Some(own) => {
            let href = site.href(&address::indicator(&own.id));
            view! { <a href=href>{title}</a> }.into_any()
        }
        None => title.into_any(),
    };
    view! { <li>{name}" "<span class="note">{counted(site, counts)}</span></li> }
}
