//! What a territory did that others may borrow.

use datasets::model::{Practice, Territory};
use leptos::prelude::*;

use crate::address;
use crate::pages::mark;
use crate::shell::Site;

/// Its practices, in the order of their file; nothing when none is published.
pub(super) fn section(site: &Site, own: &Territory) -> Option<impl IntoView + use<>> {
    let all = site.catalogue.practices.iter().filter(|one| one.territory == own.code);
    let items: Vec<_> = all.map(|one| item(site, one)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="pratiques">
                <h2 id="pratiques">{site.texts.get("portrait-pratiques")}</h2>
                <ul class="indicateurs pratiques">{items}</ul>
            </section>
        }
    })
}

fn item(site: &Site, one: &Practice) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let language = site.data_language();
    let year = one.year.map(|year| view! { <span class="note">{year}</span> });
    let about = one.indicator.as_deref().and_then(|id| catalogue.indicator(id)).map(|own| {
        let href = site.href(&address::indicator(&own.id));
        view! { <a href=href>{site.said(&own.title).to_owned()}</a>" · " }
    });
    let source = one.source.as_deref().and_then(|id| catalogue.sources.get(id));
    let link = one.link.clone().or_else(|| source?.url.clone()).map(|url| {
        let producer = source.map_or_else(|| url.clone(), |source| source.producer.clone());
        view! {
            {texts.get("statut-source")}" "
            <a href=url rel="external" lang=language>{producer}</a>
        }
    });
    view! {
        <li>
            <h3>
                <span lang=language>{one.title.clone()}</span>" "{year}" "{mark(site, one.nature)}
            </h3>
            <p lang=language>{one.description.clone()}</p>
            <p class="note">{about}{link}</p>
        </li>
    }
}
