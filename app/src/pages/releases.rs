//! `/versions`: every release, the last first, each with its day and what its publisher says of it.

use datasets::model::Manifest;
use leptos::prelude::*;

use super::{Head, archive, paragraphs, trail};
use crate::address;
use crate::feed::Topic;
use crate::sentences::long_date;
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("versions-titre"),
        description: site.texts.get("versions-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let releases: Vec<_> = site.history.iter().rev().map(|one| item(site, one)).collect();
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("versions-titre")}</h1>
            {paragraphs(site, &["versions-description", "versions-servie"])}
            <ul class="liste">{releases}</ul>
            {archive::form(site, None)}
            <p>
                <a href=Topic::Releases.href(site)>{texts.get("flux-suivre-versions")}</a>
                " · "
                <a href=site.href("/verifier")>{texts.get("verifier-titre")}</a>
            </p>
        </div>
    }
}

fn item(site: &Site, release: &Manifest) -> impl IntoView + use<> {
    let href = site.href(&address::release(release.number));
    let notes = (!release.notes.is_empty()).then(|| {
        let notes = release.notes.clone();
        view! { " "<span class="note" lang=site.data_language()>{notes}</span> }
    });
    view! { <li><a href=href>{name(site, release)}</a>{notes}</li> }
}

/// A release and its day.
pub(super) fn name(site: &Site, release: &Manifest) -> String {
    name_of(site, release.number, &release.created)
}

/// The same, of its number and its hour.
pub(super) fn name_of(site: &Site, number: u32, created: &str) -> String {
    let day = long_date(&site.texts, created).unwrap_or_else(|| created.to_owned());
    let number = number.to_string();
    site.texts.with("accueil-version", &[("numero", &number), ("jour", &day)])
}
