//! The page of an address that cannot be answered: what happened, what was expected, where to go.

use leptos::prelude::*;

use super::Head;
use crate::problem::{Problem, Suggestion};
use crate::shell::Site;

pub(super) fn head(site: &Site, problem: &Problem) -> Head {
    Head { title: problem.title(&site.texts), description: problem.detail(&site.texts), data: None }
}

pub(super) fn body(site: &Site, problem: &Problem, ways: &[Suggestion]) -> impl IntoView + use<> {
    let texts = &site.texts;
    let nearest = problem.nearest().map(|suggestion| {
        view! {
            <p class="proposition">
                {texts.get("probleme-vouliez-vous")} " "
                <a href=site.href(&suggestion.href)>{site.said(&suggestion.label).to_owned()}</a>
                {texts.get("probleme-question")}
            </p>
        }
    });
    let way = |one: &Suggestion| {
        let label = site.said(&one.label).to_owned();
        view! { <li><a href=site.href(&one.href)>{label}</a></li> }
    };
    let ways = (!ways.is_empty()).then(|| {
        let items: Vec<_> = ways.iter().map(way).collect();
        view! {
            <p>{texts.get("probleme-possibles")}</p>
            <ul class="liste possibles">{items}</ul>
        }
    });
    view! {
        <div class="cadre probleme">
            <h1>{problem.title(texts)}</h1>
            <p class="chapeau">{problem.detail(texts)}</p>
            {nearest}
            <p>{problem.help(texts)}</p>
            {ways}
            <p>{texts.get("probleme-ailleurs")}</p>
            <ul class="liste">
                <li><a href=site.href("/indicateurs")>{texts.get("menu-indicateurs")}</a></li>
                <li><a href=site.href("/territoires")>{texts.get("menu-territoires")}</a></li>
                <li><a href=site.href("/jeux-de-donnees")>{texts.get("menu-donnees")}</a></li>
            </ul>
        </div>
    }
}
