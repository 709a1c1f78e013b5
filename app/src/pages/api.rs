//! `/api`: what programs may ask, what they are answered, what they are promised, and examples that a test
//! runs. The resources are read in the document that is served for programs.

use leptos::prelude::*;

use super::{Head, paragraphs, trail};
use crate::api::{Member, Operation};
use crate::shell::Site;

mod examples;

use examples::{EXAMPLES, Example, TRIAL};

/// Where the document for programs is.
const DOCUMENT: &str = "/api/openapi.json";
/// The statuses of an answer that is not the one asked for, and what each says.
const REFUSALS: [(&str, &str); 6] = [
    ("304", "api-refus-304"),
    ("400", "api-refus-400"),
    ("404", "api-refus-404"),
    ("405", "api-refus-405"),
    ("406", "api-refus-406"),
    ("429", "api-refus-429"),
];
/// What is promised as long as addresses begin with `/api/v1`.
const PROMISES: [&str; 5] = [
    "api-promesse-reste",
    "api-promesse-ajouts",
    "api-promesse-sens",
    "api-promesse-fin",
    "api-promesse-chiffres",
];

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("api-titre"),
        description: site.texts.get("api-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let promises = PROMISES.map(|key| view! { <li>{texts.get(key)}</li> });
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("api-titre")}</h1>
            <p class="chapeau">{texts.get("api-chapeau")}</p>
            <p>
                {texts.get("api-document")}" "<a href=site.href(DOCUMENT)>{DOCUMENT}</a>
            </p>
            <h2>{texts.get("api-exemples")}</h2>
            {examples(site)}
            <h2>{texts.get("api-ressources")}</h2>
            {resources(site)}
            <h2>{texts.get("api-chiffre")}</h2>
            {paragraphs(site, &["api-chiffre-texte"])}
            {members(site, &site.api.columns)}
            <h2>{texts.get("api-listes")}</h2>
            {lists(site)}
            <h2>{texts.get("api-refus")}</h2>
            {refusals(site)}
            <h2>{texts.get("api-publier")}</h2>
            {publishing(site)}
            <h2>{texts.get("api-limites")}</h2>
            {limits(site)}
            <h2>{texts.get("api-promesse")}</h2>
            <ul>{promises.into_iter().collect_view()}</ul>
        </div>
    }
}

/// The examples, each under the name of its tool, with the addresses of this site.
fn examples(site: &Site) -> impl IntoView + use<> {
    let all = EXAMPLES.map(|example| view! { <h3>{example.tool}</h3> {lines(site, &example)} });
    view! { {paragraphs(site, &["api-exemples-texte"])} {all.into_iter().collect_view()} }
}

/// The lines of an example.
fn lines(site: &Site, example: &Example) -> impl IntoView + use<> {
    let id = format!("exemple-{}", example.id);
    let code = example.code.replace(examples::ORIGIN, &examples::origin(site));
    view! { <pre><code id=id>{code}</code></pre> }
}

/// What those who hold a token may do, whether or not this server lets them.
fn publishing(site: &Site) -> impl IntoView + use<> {
    let open = if site.api.publishes { "api-publier-ouvert" } else { "api-publier-ferme" };
    let all: Vec<_> = site.api.publishing.iter().map(|one| resource(site, one)).collect();
    view! {
        {paragraphs(site, &["api-publier-texte", open, "api-publier-exemple"])}
        {lines(site, &TRIAL)}
        {paragraphs(site, &["api-publier-reponse"])}
        {all}
    }
}

fn resources(site: &Site) -> impl IntoView + use<> {
    let all: Vec<_> = site.api.operations.iter().map(|one| resource(site, one)).collect();
    view! { {all} }
}

fn resource(site: &Site, operation: &Operation) -> impl IntoView + use<> {
    view! {
        <h3><code>{operation.path.clone()}</code></h3>
        <p>{operation.summary.clone()}</p>
        {members(site, &operation.parameters)}
    }
}

/// Names, what each holds and what it means.
fn members(site: &Site, members: &[Member]) -> Option<impl IntoView + use<>> {
    let told: Vec<_> = members
        .iter()
        .map(|one| {
            let example = one.example.clone().map(|example| {
                view! { " "{site.texts.get("api-par-exemple")}" "<code>{example}</code> }
            });
            view! {
                <dt><code>{one.name.clone()}</code>" · "{kind(site, &one.kind)}</dt>
                <dd>{one.description.clone()}{example}</dd>
            }
        })
        .collect();
    (!told.is_empty()).then(|| view! { <dl>{told}</dl> })
}

/// The words of JSON Schema, for people.
fn kind(site: &Site, kind: &str) -> String {
    let word = |kind: &str| match kind {
        "integer" => site.texts.get("type-entier"),
        "number" => site.texts.get("type-nombre"),
        "null" => site.texts.get("api-ou-rien"),
        _ => site.texts.get("type-texte"),
    };
    kind.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn lists(site: &Site) -> impl IntoView + use<> {
    let longest = site.api.longest.to_string();
    let pages = site.texts.with("api-listes-texte", &[("nombre", &longest)]);
    view! {
        <p>{pages}</p>
        {paragraphs(site, &["api-listes-lignes", "api-listes-cache", "api-listes-langues"])}
    }
}

fn refusals(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let all = REFUSALS.map(|(status, key)| {
        view! { <dt><code>{status}</code></dt><dd>{texts.get(key)}</dd> }
    });
    view! {
        {paragraphs(site, &["api-refus-texte"])}
        <dl>{all.into_iter().collect_view()}</dl>
    }
}

fn limits(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let told = match site.api.rate {
        Some(rate) => texts.with("api-limites-texte", &[("nombre", &rate.to_string())]),
        None => texts.get("api-limites-aucune"),
    };
    view! { <p>{told}</p> }
}
