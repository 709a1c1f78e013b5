//! The ways to the practices about one indicator, and to those of one territory.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::practices::PracticesQuery;
use crate::shell::Site;

/// Links, because each choice is a page that can be cited. Only what has a practice is offered.
pub(super) fn filters(site: &Site, query: &PracticesQuery) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let about: BTreeSet<&str> =
        catalogue.practices.iter().filter_map(|one| one.indicator.as_deref()).collect();
    let of: BTreeSet<&str> = catalogue.practices.iter().map(|one| one.territory.as_str()).collect();
    let indicators = catalogue.indicators.iter().filter(|one| about.contains(one.id.as_str()));
    let indicators = indicators.map(|one| {
        let indicator = Some(one.id.clone());
        let here = query.indicator == indicator;
        let to = PracticesQuery { indicator, territory: query.territory.clone() };
        way(site, &to, site.said(&one.title).to_owned(), here)
    });
    let territories = of.into_iter().map(|code| {
        let territory = Some(code.to_owned());
        let here = query.territory == territory;
        let to = PracticesQuery { indicator: query.indicator.clone(), territory };
        way(site, &to, catalogue.territories.name(code).to_owned(), here)
    });
    let all = PracticesQuery::default();
    let here = *query == all;
    view! {
        <nav class="filtres" aria-label=texts.get("pratiques-filtrer")>
            <ul>{way(site, &all, texts.get("pratiques-toutes"), here)}</ul>
            <p id="par-indicateur">{texts.get("pratiques-par-indicateur")}</p>
            <ul aria-labelledby="par-indicateur">{indicators.collect_view()}</ul>
            <p id="par-territoire">{texts.get("pratiques-par-territoire")}</p>
            <ul aria-labelledby="par-territoire">{territories.collect_view()}</ul>
        </nav>
    }
}

fn way(site: &Site, to: &PracticesQuery, label: String, here: bool) -> impl IntoView + use<> {
    let href = site.href(&to.write());
    view! { <li><a href=href aria-current=here.then_some("true")>{label}</a></li> }
}
