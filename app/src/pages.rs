//! The pages, one file each: rendered by the server, without state.

mod accessibility;
mod api;
mod archive;
mod cells;
pub(crate) mod check;
pub(crate) mod choose;
mod compare;
mod dataset;
mod datasets;
mod frame;
mod home;
pub(crate) mod indicator;
mod indicators;
mod legal;
mod method;
mod names;
mod practices;
mod problem;
mod publish;
mod release;
mod releases;
pub(crate) mod search;
mod targets;
mod territories;
mod territory;
mod verify;

use ::datasets::model::Nature;
use leptos::prelude::*;

pub(crate) use indicator::Ready;
pub(crate) use territories::sort_key;

use crate::routes::Page;
use crate::shell::Site;

/// What the head of a document says of its page.
pub(crate) struct Head {
    /// Title of the document.
    pub(crate) title: String,
    /// What the page says, in one or two sentences.
    pub(crate) description: String,
    /// The same as data, when there is such a file.
    pub(crate) data: Option<String>,
}

/// What several parts of a page are made from, where there is such a thing.
pub(crate) fn ready(site: &Site, page: &Page) -> Option<Ready> {
    match page {
        Page::Indicator(selection) | Page::Frame(selection, _) => Ready::of(site, selection),
        _ => None,
    }
}

/// The head of a page.
pub(crate) fn head(site: &Site, page: &Page, ready: Option<&Ready>) -> Head {
    let head = own_head(site, page, ready);
    let title = match page {
        Page::Home => head.title,
        _ => format!("{} – Trajectoire", head.title),
    };
    Head { title, ..head }
}

/// What is said of a page where the name of the site stands beside: in a card, an image, a share.
pub(crate) fn said(site: &Site, page: &Page, ready: Option<&Ready>) -> Head {
    match page {
        Page::Home => {
            let catalogue = &site.catalogue;
            let name = catalogue.territories.name(&catalogue.pilot_commune);
            let title = site.texts.with("accueil-titre", &[("territoire", name)]);
            Head { title, ..home::head(site) }
        }
        Page::Indicator(selection) => indicator::short_head(site, selection, ready),
        _ => own_head(site, page, ready),
    }
}

fn own_head(site: &Site, page: &Page, ready: Option<&Ready>) -> Head {
    match page {
        Page::Home => home::head(site),
        Page::Indicators => indicators::head(site),
        Page::Indicator(selection) => indicator::head(site, selection, ready),
        Page::Frame(selection, _) => frame::head(site, selection, ready),
        Page::Territories => territories::head(site),
        Page::Names(page) => names::head(site, *page),
        Page::Territory(code) => territory::head(site, code),
        Page::Datasets => datasets::head(site),
        Page::Dataset(id) => dataset::head(site, id),
        Page::Compare(comparison) => compare::head(site, comparison),
        Page::Choose(choosing) => choose::head(site, choosing),
        Page::Practices(_) => practices::head(site),
        Page::Search(query) => search::head(site, query),
        Page::Method => method::head(site),
        Page::Releases => releases::head(site),
        Page::Archive(figure, _) => archive::head(site, figure),
        Page::Release(number, _) => release::head(site, *number),
        Page::Verify => verify::head(site),
        Page::Publish => publish::head(site),
        Page::Accessibility => accessibility::head(site),
        Page::Legal => legal::head(site),
        Page::Api => api::head(site),
        Page::Problem(problem, _) => problem::head(site, problem),
    }
}

/// The content of a page.
pub(crate) fn body(site: &Site, page: &Page, ready: Option<&Ready>) -> AnyView {
    match page {
        Page::Home => home::body(site).into_any(),
        Page::Indicators => indicators::body(site).into_any(),
        Page::Indicator(selection) => indicator::body(site, selection, ready).into_any(),
        Page::Frame(selection, _) => frame::body(site, selection, ready).into_any(),
        Page::Territories => territories::body(site).into_any(),
        Page::Names(page) => names::body(site, *page).into_any(),
        Page::Territory(code) => territory::body(site, code).into_any(),
        Page::Datasets => datasets::body(site).into_any(),
        Page::Dataset(id) => dataset::body(site, id).into_any(),
        Page::Compare(comparison) => compare::body(site, comparison).into_any(),
        Page::Choose(choosing) => choose::body(site, choosing).into_any(),
        Page::Practices(query) => practices::body(site, query).into_any(),
        Page::Search(query) => search::body(site, query).into_any(),
        Page::Method => method::body(site).into_any(),
        Page::Releases => releases::body(site).into_any(),
        Page::Archive(figure, told) => archive::body(site, figure, told.as_deref()).into_any(),
        Page::Release(number, difference) => {
            release::body(site, *number, difference.as_deref()).into_any()
        }
        Page::Verify => verify::body(site).into_any(),
        Page::Publish => publish::body(site).into_any(),
        Page::Accessibility => accessibility::body(site).into_any(),
        Page::Legal => legal::body(site).into_any(),
        Page::Api => api::body(site).into_any(),
        Page::Problem(problem, ways) => problem::body(site, problem, ways).into_any(),
    }
}

/// Says beside a name that its data is made up, when it is.
fn mark(site: &Site, nature: Nature) -> Option<impl IntoView + use<>> {
    (nature == Nature::Demonstration).then(|| {
        let word = site.texts.get("etiquette-demonstration");
        view! { <span class="etiquette">{word}</span> }
    })
}

/// The way from the home page to this one.
fn trail(site: &Site, steps: &[(&str, &str)]) -> impl IntoView + use<> {
    let steps: Vec<_> = steps
        .iter()
        .map(|(href, label)| {
            view! { <li><a href=site.href(href)>{(*label).to_owned()}</a></li> }
        })
        .collect();
    let name = site.texts.get("fil");
    view! { <nav aria-label=name><ol class="fil">{steps}</ol></nav> }
}

/// Paragraphs, in the order of their texts.
fn paragraphs(site: &Site, keys: &[&str]) -> Vec<AnyView> {
    keys.iter().map(|key| view! { <p>{site.texts.get(key)}</p> }.into_any()).collect()
}
