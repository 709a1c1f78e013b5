//! The document around every page: head, header, footer.

use std::sync::Arc;

use datasets::model::Catalogue;
use leptos::config::LeptosOptions;
use leptos::prelude::*;
use leptos_meta::HashedStylesheet;

use crate::pages;
use crate::routes::Page;
use crate::texts::Texts;

/// All that a page is a function of, beside its address.
#[derive(Clone, Debug)]
pub struct Site {
    /// The release.
    pub catalogue: Arc<Catalogue>,
    /// The language.
    pub texts: Arc<Texts>,
    /// Where the browser's files are.
    pub options: LeptosOptions,
}

/// The whole document of a page.
pub fn shell(site: &Site, page: &Page) -> impl IntoView + use<> {
    let texts = Arc::clone(&site.texts);
    let head = pages::head(site, page);
    let moves = matches!(page, Page::Indicator(_));
    let scripts = moves.then(|| {
        view! { <HydrationScripts options=site.options.clone() islands=true /> }
    });
    view! {
        <!DOCTYPE html>
        <html lang="fr">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{head.title}</title>
                <meta name="description" content=head.description />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icone.svg" type="image/svg+xml" />
                <HashedStylesheet options=site.options.clone() id="style" />
                {head.data.map(|href| view! { <link rel="alternate" type="text/csv" href=href /> })}
                {scripts}
            </head>
            <body>
                <a class="evitement" href="#contenu">{texts.get("aller-au-contenu")}</a>
                {header(site, page)}
                <main id="contenu" tabindex="-1">{pages::body(site, page)}</main>
                {footer(site)}
            </body>
        </html>
    }
}

fn header(site: &Site, page: &Page) -> impl IntoView + use<> {
    let texts = &site.texts;
    let group = site.catalogue.territories.name(&site.catalogue.pilot_group).to_owned();
    let link = |href: &'static str, key: &str, here: bool| {
        view! {
            <li>
                <a href=href aria-current=here.then_some("page")>{texts.get(key)}</a>
            </li>
        }
    };
    let indicators = matches!(page, Page::Indicators | Page::Indicator(_));
    let territories = matches!(page, Page::Territories | Page::Territory(_));
    let datasets = matches!(page, Page::Datasets | Page::Dataset(_));
    view! {
        <header class="entete">
            <div class="cadre">
                <p class="marque">
                    <a href="/">"Trajectoire"</a>
                    <span class="territoire">{group}</span>
                </p>
                <nav aria-label=texts.get("menu")>
                    <ul>
                        {link("/indicateurs", "menu-indicateurs", indicators)}
                        {link("/territoires", "menu-territoires", territories)}
                        {link("/jeux-de-donnees", "menu-donnees", datasets)}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

fn footer(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let release = &site.catalogue.release;
    let day = crate::sentences::long_date(texts, &release.created);
    let places = [
        ("numero", release.number.to_string()),
        ("jour", day.unwrap_or_else(|| release.created.clone())),
    ];
    let places = places.each_ref().map(|(name, value)| (*name, value.as_str()));
    view! {
        <footer class="pied">
            <div class="cadre">
                <p>{texts.with("pied-version", &places)}</p>
                <p>{texts.get("pied-promesse")}</p>
            </div>
        </footer>
    }
}
