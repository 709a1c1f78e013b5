//! `/accessibilite`: the statement that French law asks for, in its order. It claims what the tests of the
//! project hold, and no more: without an audit, the law calls a site non-conforming.

use leptos::prelude::*;

use super::{Head, paragraphs, trail};
use crate::shell::Site;

/// What is tested at each change.
const TESTED: [&str; 6] = [
    "declaration-test-axe",
    "declaration-test-html",
    "declaration-test-clavier",
    "declaration-test-largeur",
    "declaration-test-couleurs",
    "declaration-test-sans-script",
];

/// Where the Défenseur des droits is written to.
const DEFENDER: &str = "https://formulaire.defenseurdesdroits.fr/";
/// Where its delegates are found.
const DELEGATES: &str = "https://www.defenseurdesdroits.fr/saisir/delegues";

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("declaration-titre"),
        description: site.texts.get("declaration-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let tested = TESTED.map(|key| view! { <li>{texts.get(key)}</li> });
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("declaration-titre")}</h1>
            <p class="chapeau">{texts.get("declaration-chapeau")}</p>
            {paragraphs(site, &["declaration-loi"])}
            <h2>{texts.get("declaration-etat")}</h2>
            {paragraphs(site, &["declaration-etat-texte", "declaration-visee"])}
            <h2>{texts.get("declaration-tests")}</h2>
            <p>{texts.get("declaration-tests-texte")}</p>
            <ul>{tested.into_iter().collect_view()}</ul>
            <h2>{texts.get("declaration-contenus")}</h2>
            {paragraphs(site, &["declaration-connus", "declaration-lecteur", "declaration-ailleurs"])}
            <h2>{texts.get("declaration-etablie")}</h2>
            {paragraphs(
                site,
                &["declaration-jour", "declaration-techniques", "declaration-environnement"],
            )}
            <h2>{texts.get("declaration-contact")}</h2>
            {paragraphs(site, &["declaration-contact-texte", "declaration-contact-manque"])}
            {remedies(site)}
        </div>
    }
}

/// What a reader can do who gets no answer.
fn remedies(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    view! {
        <h2>{texts.get("declaration-recours")}</h2>
        <p>{texts.get("declaration-recours-texte")}</p>
        <ul>
            <li><a href=DEFENDER rel="external">{texts.get("declaration-recours-message")}</a></li>
            <li><a href=DELEGATES rel="external">{texts.get("declaration-recours-delegue")}</a></li>
            <li>
                {texts.get("declaration-recours-courrier")}" "
                <span lang=site.data_language()>
                    "Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07"
                </span>
            </li>
        </ul>
    }
}
