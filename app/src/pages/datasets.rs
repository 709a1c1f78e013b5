//! `/jeux-de-donnees`: the files that everything is computed from.

use leptos::prelude::*;

use super::{Head, mark, trail};
use crate::address;
use crate::shell::Site;

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("donnees-titre"),
        description: site.texts.get("donnees-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let items: Vec<_> = catalogue
        .datasets
        .iter()
        .map(|dataset| {
            let page = address::dataset(&dataset.id);
            let file = site.file(&format!("{page}.csv"));
            let page = site.href(&page);
            let rows = texts.counted("lignes", dataset.rows);
            let download = texts.with("donnees-telecharger", &[("fichier", &dataset.path)]);
            view! {
                <li>
                    <h2>
                        <a href=page lang=site.data_language()>{dataset.title.clone()}</a>
                        " "
                        {mark(site, dataset.nature)}
                    </h2>
                    <p lang=site.data_language()>{dataset.description.clone()}</p>
                    <p class="note">
                        {rows} " · " <a href=file download="">{download}</a>
                    </p>
                </li>
            }
        })
        .collect();
    view! {
        <div class="cadre">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("donnees-titre")}</h1>
            <p class="chapeau">{texts.get("donnees-chapeau")}</p>
            <ul class="indicateurs">{items}</ul>
        </div>
    }
}
