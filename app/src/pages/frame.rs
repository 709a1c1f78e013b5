//! `/integrer/indicateurs/{id}`: a view alone, to be put into the page of somebody else.

use datasets::model::Nature;
use leptos::prelude::*;

use super::indicator::{self, Ready};
use super::{Head, mark};
use crate::address;
use crate::explorer::Shown;
use crate::selection::Selection;
use crate::shell::Site;

pub(super) fn head(site: &Site, selection: &Selection, ready: Option<&Ready>) -> Head {
    let head = indicator::head(site, selection, ready);
    let title = site.texts.with("integrer-titre", &[("titre", &head.title)]);
    Head { title, ..head }
}

pub(super) fn body(
    site: &Site,
    selection: &Selection,
    ready: Option<&Ready>,
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let indicator = site.catalogue.indicator(&selection.indicator)?;
    let known = &ready?.known;
    let shown = Shown::new(known, &selection.query);
    let [sentence, .., table] = shown.parts();
    let page = site.href(&(address::indicator(&indicator.id) + &selection.query.write()));
    let content = if shown.is_drawn() {
        indicator::drawings(&shown.chart).into_any()
    } else {
        let caption = known.word("legende").to_owned();
        view! {
            <div
                class="defilement"
                tabindex="0"
                role="region"
                aria-label=caption
                inner_html=table
            ></div>
        }
        .into_any()
    };
    let nature = site.catalogue.nature(indicator);
    Some(view! {
        <article class="cadre integre">
            <h1>
                {site.said(&indicator.title).to_owned()}" "
                {mark(site, nature)}
            </h1>
            {(nature == Nature::Demonstration)
                .then(|| view! { <p class="note">{texts.get("demonstration")}</p> })}
            <p class="chapeau" inner_html=sentence></p>
            <figure class="figure">{content}</figure>
            {indicator::credits(site, indicator)}
            <p>
                <a href=page>
                    {texts.get("integrer-complet")}
                </a>
            </p>
        </article>
    })
}
