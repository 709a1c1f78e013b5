//! `/publier`: a CSV tried before it is published, in the browser alone; and how to publish it then.

use leptos::prelude::*;

use super::{Head, check, paragraphs, trail};
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("publier-titre"),
        description: site.texts.get("publier-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let asked =
        check::of_file(site, check::TRY, &texts.get("publier-fichier"), datasets(site).into_any());
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("publier-titre")}</h1>
            {paragraphs(site, &["publier-description", "publier-rien-envoye"])}
            {asked}
            <h2>{texts.get("publier-dossier")}</h2>
            {paragraphs(site, &["publier-dossier-texte"])}
            <pre class="defilement" tabindex="0"><code>{COMMANDS}</code></pre>
        </div>
    }
}

/// What checks a whole folder, then publishes it.
const COMMANDS: &str = "trajectoire check DOSSIER\ntrajectoire publish DOSSIER --store VERSIONS";

/// Which dataset the file replaces, when a person says it.
fn datasets(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let options: Vec<_> = site
        .catalogue
        .datasets
        .iter()
        .map(|dataset| {
            let label = format!("{} – {}", dataset.path, dataset.title);
            view! { <option value=dataset.id.clone() lang=site.data_language()>{label}</option> }
        })
        .collect();
    view! {
        <p>
            <label>
                {texts.get("publier-jeu")} " "
                <select name="jeu" autocomplete="off" disabled>
                    <option value="">{texts.get("publier-jeu-trouve")}</option>
                    {options}
                </select>
            </label>
        </p>
    }
}
