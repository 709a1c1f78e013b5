//! The pages of a release that is no longer the last one: they say so, and lead to what is served today.

use leptos::prelude::*;

use super::Site;
use crate::address;
use crate::routes::Page;
use crate::sentences::long_date;

/// Says on a page that there is a later release, and leads to the same page in it.
pub(super) fn notice(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    site.past.then(|| {
        let texts = &site.texts;
        let (said, lead) = (of_release(site, "ancienne-texte"), texts.get("ancienne-aujourdhui"));
        let href = today(site, page);
        view! {
            <aside class="ancienne" aria-label=texts.get("ancienne-etiquette")>
                <p>{said} " " <a href=href>{lead}</a></p>
            </aside>
        }
    })
}

/// The address of the same page in whichever release is served; that of the home page for a problem.
pub(super) fn today(site: &Site, page: &Page) -> String {
    let path = page.address().unwrap_or_else(|| "/".to_owned());
    address::in_language(site.language(), &address::unpinned(&path))
}

/// A text that names the release and its day.
pub(super) fn of_release(site: &Site, key: &str) -> String {
    let release = &site.catalogue.release;
    let day = long_date(&site.texts, &release.created).unwrap_or_else(|| release.created.clone());
    let number = release.number.to_string();
    site.texts.with(key, &[("numero", &number), ("jour", &day)])
}

/// What keeps the answer of a form in the past; nothing in the release that is served.
pub(crate) fn kept(site: &Site) -> Option<impl IntoView + use<>> {
    let number = site.catalogue.release.number.to_string();
    site.past.then(|| view! { <input type="hidden" name="version" value=number /> })
}
