//! The document around every page: head, header, footer.

use std::sync::Arc;

use datasets::model::{Catalogue, Nature};
use leptos::prelude::*;

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
    /// Names of the browser's files.
    pub files: Arc<BrowserFiles>,
}

/// Names, in `/pkg`, of what the build made for the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserFiles {
    /// The style sheet.
    pub style: String,
    /// The module that loads the WASM.
    pub script: String,
    /// The islands.
    pub wasm: String,
}

/// The whole document of a page.
pub fn shell(site: &Site, page: &Page) -> impl IntoView + use<> {
    let texts = Arc::clone(&site.texts);
    let head = pages::head(site, page);
    // Only what stands in an island is prepared for the browser.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let moves = matches!(page, Page::Indicator(_));
    let script = moves.then(|| view! { <script type="module">{wake(&site.files)}</script> });
    let style = format!("/pkg/{}", site.files.style);
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
                <link rel="stylesheet" href=style />
                {head.data.map(|href| view! { <link rel="alternate" type="text/csv" href=href /> })}
                {script}
            </head>
            <body>
                <a class="evitement" href="#contenu">{texts.get("aller-au-contenu")}</a>
                {header(site, page)}
                {demonstration(site, page)}
                <main id="contenu" tabindex="-1">{pages::body(site, page)}</main>
                {footer(site)}
            </body>
        </html>
    }
}

/// Says that figures are made up, on every page that shows one.
fn demonstration(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let catalogue = &site.catalogue;
    let shown = match page {
        Page::Indicator(selection) => {
            catalogue.indicator(&selection.indicator).map(|indicator| indicator.dataset.as_str())
        }
        Page::Dataset(id) => Some(id.as_str()),
        _ => None,
    };
    let made_up = catalogue
        .datasets
        .iter()
        .filter(|dataset| shown.is_none_or(|shown| dataset.id == shown))
        .any(|dataset| dataset.nature == Nature::Demonstration);
    let said = if shown.is_some() { "demonstration" } else { "demonstration-en-partie" };
    made_up.then(|| {
        view! { <p class="demonstration" role="note">{site.texts.get(said)}</p> }
    })
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

/// Wakes the islands. Both files are asked for at once; a reader without JavaScript asks for neither,
/// which is why there is no preload.
fn wake(files: &BrowserFiles) -> String {
    let BrowserFiles { script, wasm, .. } = files;
    format!(
        "const wasm = fetch(\"/pkg/{wasm}\");\n\
         const islands = await import(\"/pkg/{script}\");\n\
         await islands.default({{ module_or_path: wasm }});\n\
         islands.hydrate();\n\
         for (const place of document.querySelectorAll(\"leptos-island\")) {{\n  \
           islands[place.dataset.component]?.(place);\n\
         }}"
    )
}
