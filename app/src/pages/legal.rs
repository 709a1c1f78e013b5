//! `/mentions-legales`: who publishes, under which licences, and what is kept of readers: nothing. What the
//! package does not say is said to be missing, not made up.

use leptos::prelude::*;

use super::{Head, paragraphs, trail};
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("mentions-titre"),
        description: site.texts.get("mentions-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let title = site.catalogue.title.clone();
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("mentions-titre")}</h1>
            <h2>{texts.get("mentions-editeur")}</h2>
            <p>{texts.get("mentions-paquet")}" "<cite lang=site.data_language()>{title}</cite></p>
            {publisher(site)}
            <h2>{texts.get("mentions-hebergeur")}</h2>
            {paragraphs(site, &["mentions-hebergeur-manque"])}
            {licences(site)}
            <h2>{texts.get("mentions-code")}</h2>
            {paragraphs(site, &["mentions-code-texte"])}
            <h2>{texts.get("mentions-vie-privee")}</h2>
            {paragraphs(
                site,
                &["mentions-temoins", "mentions-tiers", "mentions-donnees", "mentions-journal"],
            )}
        </div>
    }
}

/// Who publishes, and where to write to them; that nobody said so, where nobody did.
fn publisher(site: &Site) -> impl IntoView + use<> {
    let Some(named) = site.catalogue.descriptor.publisher() else {
        return paragraphs(site, &["mentions-editeur-manque"]).into_any();
    };
    let texts = &site.texts;
    let write = named.email.map(|email| {
        let (address, email) = (format!("mailto:{email}"), email.to_owned());
        view! { <p>{texts.get("mentions-editeur-ecrire")}" "<a href=address>{email}</a></p> }
    });
    view! {
        <p>{texts.with("mentions-editeur-nom", &[("nom", named.title)])}</p>
        {write}
        {paragraphs(site, &["mentions-editeur-loi"])}
    }
    .into_any()
}

/// The licences of the package, and the way to those of its files.
fn licences(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let licences: Vec<_> = site
        .catalogue
        .licences
        .iter()
        .map(|one| {
            let name = one.title.clone().unwrap_or_else(|| one.name.clone());
            let name = match one.path.clone().filter(|path| path.starts_with("http")) {
                Some(path) => view! { <a href=path rel="external">{name}</a> }.into_any(),
                None => name.into_any(),
            };
            view! { <li lang=site.data_language()>{name}</li> }
        })
        .collect();
    let told = if licences.is_empty() {
        view! { <p>{texts.get("mentions-licence-aucune")}</p> }.into_any()
    } else {
        view! {
            <p>{texts.get("mentions-licence")}</p>
            <ul>{licences}</ul>
        }
        .into_any()
    };
    view! {
        <h2>{texts.get("mentions-licences")}</h2>
        {told}
        <p>
            {texts.get("mentions-sources")}" "
            <a href=site.href("/jeux-de-donnees")>{texts.get("donnees-titre")}</a>
        </p>
    }
}
