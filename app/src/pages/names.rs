//! `/territoires?page=2`: a page of the directory of a country, whose names are too many for one.

use leptos::prelude::*;

use super::territories::letters;
use super::{Head, trail};
use crate::address;
use crate::directory::{self, letter};
use crate::shell::Site;

/// What a page is called, among how many.
fn title(site: &Site, page: usize) -> String {
    let (page, count) = (page.to_string(), directory::pages(&site.catalogue).to_string());
    site.texts.with("territoires-page", &[("page", &page), ("total", &count)])
}

pub(super) fn head(site: &Site, page: usize) -> Head {
    let names = site.directory.of(&site.catalogue).page(page);
    let name = |code: Option<&String>| {
        code.map_or("", |code| site.catalogue.territories.name(code)).to_owned()
    };
    let (first, last) = (name(names.first()), name(names.last()));
    let places = [("premier", first.as_str()), ("dernier", &last)];
    let description = site.texts.with("territoires-page-description", &places);
    Head { title: title(site, page), description, data: None }
}

pub(super) fn body(site: &Site, page: usize) -> impl IntoView + use<> {
    let texts = &site.texts;
    let names = site.directory.of(&site.catalogue).page(page);
    let lists: Vec<_> = names
        .chunk_by(|one, other| first(site, one) == first(site, other))
        .map(|codes| list(site, codes))
        .collect();
    let steps = [("/", "menu-accueil"), ("/territoires", "territoires-titre")];
    let steps = steps.map(|(href, key)| (href, texts.get(key)));
    let steps = steps.each_ref().map(|(href, label)| (*href, label.as_str()));
    view! {
        <div class="cadre">
            {trail(site, &steps)}
            <h1>{title(site, page)}</h1>
            {letters(site)}
            {lists}
            {around(site, page)}
        </div>
    }
}

fn first(site: &Site, code: &str) -> char {
    letter(site.catalogue.territories.name(code))
}

/// The territories of a letter. Many communes share their name: the code tells them apart.
fn list(site: &Site, codes: &[String]) -> impl IntoView + use<> {
    let heading = codes.first().map(|code| first(site, code).to_string());
    let items: Vec<_> = codes
        .iter()
        .map(|code| {
            let href = site.href(&address::territory(code));
            let name = site.catalogue.territories.name(code).to_owned();
            view! {
                <li>
                    <a href=href>{name}</a>
                    " "
                    <span class="note">{code.clone()}</span>
                </li>
            }
        })
        .collect();
    view! {
        <h2>{heading}</h2>
        <ul class="colonnes">{items}</ul>
    }
}

/// The ways to the pages before and after.
fn around(site: &Site, page: usize) -> impl IntoView + use<> {
    let count = directory::pages(&site.catalogue);
    let link = |page: usize, key: &str, rel: &'static str| {
        let href = site.href(&address::names(page));
        view! { <li><a href=href rel=rel>{site.texts.get(key)}</a></li> }
    };
    let before = (page > 1).then(|| link(page - 1, "territoires-page-avant", "prev"));
    let after = (page < count).then(|| link(page + 1, "territoires-page-apres", "next"));
    view! {
        <nav class="pages" aria-label=site.texts.get("territoires-pages")>
            <ul>{before}{after}</ul>
        </nav>
    }
}
