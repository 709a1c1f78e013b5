//! The document around every page: head, header, footer.

use std::sync::Arc;

use datasets::model::{Catalogue, Indicator, Language, Localized, Manifest, Nature};
use leptos::prelude::*;

use crate::address;
use crate::api::Api;
use crate::directory::Directory;
use crate::origin::Origin;
use crate::pages::{self, Ready};
use crate::routes::Page;
use crate::search::Search;
use crate::selection::of_territory;
use crate::structured;
use crate::texts::Texts;

mod follow;
mod past;
mod share;

pub(crate) use past::kept;

/// All that a page is a function of, beside its address.
#[derive(Clone, Debug)]
pub struct Site {
    /// The release.
    pub catalogue: Arc<Catalogue>,
    /// What each release of the store says of itself, the oldest first.
    pub history: Arc<[Manifest]>,
    /// The language.
    pub texts: Arc<Texts>,
    /// Names of the browser's files.
    pub files: Arc<BrowserFiles>,
    /// Where the site stands on the web, when whoever serves it has said so.
    pub origin: Option<Origin>,
    /// The words of the release, in every language.
    pub search: Arc<Search>,
    /// The territories of the release, by name.
    pub directory: Arc<Directory>,
    /// What programs may ask, in this language.
    pub api: Arc<Api>,
    /// Whether a later release is served. Its pages then say so, and lead to one another.
    pub past: bool,
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
    /// The worker that checks files and figures when a reader asks.
    pub checker: String,
}

impl Site {
    /// The language that the site speaks.
    pub fn language(&self) -> Language {
        self.texts.language()
    }

    /// The address of a page in this language.
    pub fn href(&self, path: &str) -> String {
        self.href_in(self.language(), path)
    }

    /// The address of a page in a language.
    pub(crate) fn href_in(&self, language: Language, path: &str) -> String {
        self.file(&address::in_language(language, path))
    }

    /// The address of what is the same in every language, or has its language in its path.
    pub fn file(&self, path: &str) -> String {
        if self.past {
            return address::pinned_to(path, self.catalogue.release.number);
        }
        path.to_owned()
    }

    /// The whole address of a path, when it is known how it begins; the path otherwise.
    pub fn address(&self, path: &str) -> String {
        let path = self.file(path);
        self.origin.as_ref().map_or_else(|| path.clone(), |origin| origin.join(&path))
    }

    /// A text of an indicator, in this language.
    pub(crate) fn said<'a>(&self, text: &'a Localized) -> &'a str {
        text.get(self.language())
    }

    /// The language of the package's own texts, to be said where the page is in another.
    pub(crate) fn data_language(&self) -> Option<&'static str> {
        let other = self.language() != Language::default();
        other.then(|| Language::default().as_str())
    }
}

/// What makes the theme that the reader chose hold.
const THEME: &str = include_str!("shell/theme.js");

/// The whole document of a page.
pub fn shell(site: &Site, page: &Page) -> impl IntoView + use<> {
    let ready = pages::ready(site, page);
    let ready = ready.as_ref();
    let head = pages::head(site, page, ready);
    // Only what stands in an island is prepared for the browser.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let moves = matches!(page, Page::Indicator(_));
    let checks = matches!(page, Page::Indicator(_) | Page::Verify | Page::Publish);
    let script = moves.then(|| view! { <script type="module">{wake(&site.files)}</script> });
    // A dataset is called what its publisher calls it.
    let named = matches!(page, Page::Dataset(_)).then(|| site.data_language()).flatten();
    let style = format!("/pkg/{}", site.files.style);
    // What a frame leads to is shown in place of the page that frames it.
    let framed = matches!(page, Page::Frame(..));
    let theme = if let Page::Frame(_, theme) = page { theme.forced() } else { None };
    view! {
        <!DOCTYPE html>
        <html lang=site.language().as_str() data-apparence=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title lang=named>{head.title}</title>
                <meta name="description" content=head.description />
                <meta name="color-scheme" content="light dark" />
                {framed.then(|| view! { <base target="_top" /> })}
                <link rel="icon" href="/icone.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=style />
                {alternates(site, page)}
                {share::head(site, page, ready)}
                {robots(site, page)}
                {follow::feed(site, page)}
                {follow::embedding(site, page)}
                {structured::data(site, page)
                    .map(|told| view! { <script type="application/ld+json" inner_html=told></script> })}
                {head.data.map(|href| {
                    view! { <link rel="alternate" type="text/csv" href=site.file(&href) /> }
                })}
                {script}
                {checks.then(|| view! { <script type="module" inner_html=pages::check::SCRIPT></script> })}
                <script inner_html=THEME></script>
            </head>
            <body>
                {around(site, page, ready)}
            </body>
        </html>
    }
}

/// What stands in the document: the page between its header and its footer; alone, when it is framed by
/// another site.
fn around(site: &Site, page: &Page, ready: Option<&Ready>) -> AnyView {
    if matches!(page, Page::Frame(..)) {
        return view! { <main id="contenu">{past::notice(site, page)} {pages::body(site, page, ready)}</main> }
            .into_any();
    }
    let texts = &site.texts;
    view! {
                <a class="evitement" href="#contenu">{texts.get("aller-au-contenu")}</a>
                {header(site, page)}
                {past::notice(site, page)}
                {demonstration(site, page)}
                <main id="contenu" tabindex="-1">{pages::body(site, page, ready)}</main>
                {footer(site)}
    }
    .into_any()
}

/// The same page in every language, for engines that index it. A page of the past only leads to that of today.
fn alternates(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let path = page.address()?;
    let links = Language::ALL.into_iter().filter(|_| !site.past).map(|language| {
        let href = site.address(&address::in_language(language, &path));
        view! { <link rel="alternate" hreflang=language.as_str() href=href /> }
    });
    let canonical = if site.past { past::today(site, page) } else { site.href(&path) };
    let canonical =
        site.origin.as_ref().map_or(canonical.clone(), |origin| origin.join(&canonical));
    Some(view! {
        <link rel="canonical" href=canonical />
        {links.collect_view()}
    })
}

/// Results, errors and the past are no pages that an engine should lead to.
fn robots(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let passing =
        site.past || matches!(page, Page::Search(_) | Page::Choose(_) | Page::Problem(..));
    passing.then(|| view! { <meta name="robots" content="noindex" /> })
}

/// The way to the same page in the other language; from a problem, to its home page.
fn other_language(site: &Site, page: &Page) -> impl IntoView + use<> {
    let other = match site.language() {
        Language::French => Language::English,
        Language::English => Language::French,
    };
    let path = page.address().unwrap_or_else(|| "/".to_owned());
    let (href, code) = (site.href_in(other, &path), other.as_str());
    view! {
        <a class="langue" href=href hreflang=code lang=code>
            {site.texts.get("autre-langue")}
        </a>
    }
}

/// Says that figures are made up, on every page that shows one.
fn demonstration(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let catalogue = &site.catalogue;
    let said = match page {
        Page::Indicator(selection) => {
            let indicator = catalogue.indicator(&selection.indicator)?;
            made_up(catalogue.nature(indicator)).then_some("demonstration")
        }
        Page::Archive(figure, _) => {
            let indicator = catalogue.indicator(&figure.indicator)?;
            made_up(catalogue.nature(indicator)).then_some("demonstration")
        }
        Page::Dataset(id) => made_up(catalogue.dataset(id)?.nature).then_some("demonstration"),
        Page::Home | Page::Indicators | Page::Datasets => {
            let some = catalogue.datasets.iter().any(|dataset| made_up(dataset.nature));
            some.then_some("demonstration-en-partie")
        }
        Page::Search(query) => {
            pages::search::shows_made_up(site, query).then_some("demonstration-en-partie")
        }
        Page::Compare(comparison) => {
            let mut shown = comparison.indicators(catalogue).into_iter();
            let some = shown.any(|indicator| made_up(catalogue.nature(indicator)));
            some.then_some("demonstration-en-partie")
        }
        Page::Practices(query) => {
            let shown = query.practices(catalogue);
            let some = shown.iter().any(|(_, one)| {
                let about = one.indicator.as_deref().and_then(|id| catalogue.indicator(id));
                made_up(one.nature) || about.is_some_and(|own| made_up(catalogue.nature(own)))
            });
            some.then_some("demonstration-en-partie")
        }
        Page::Territory(code) => {
            let has_figures = |indicator: &&Indicator| {
                !of_territory(catalogue.observations(&indicator.id), code).is_empty()
            };
            let mut shown = catalogue.indicators.iter().filter(has_figures);
            let some = shown.any(|indicator| made_up(catalogue.nature(indicator)));
            some.then_some("demonstration-en-partie")
        }
        // A frame says it itself.
        Page::Territories
        | Page::Choose(_)
        | Page::Names(_)
        | Page::Frame(..)
        | Page::Method
        | Page::Releases
        | Page::Release(..)
        | Page::Verify
        | Page::Publish
        | Page::Accessibility
        | Page::Legal
        | Page::Api
        | Page::Problem(..) => None,
    }?;
    let (name, text) = (site.texts.get("etiquette-demonstration"), site.texts.get(said));
    Some(view! { <aside class="demonstration" aria-label=name><p>{text}</p></aside> })
}

fn made_up(nature: Nature) -> bool {
    nature == Nature::Demonstration
}

fn header(site: &Site, page: &Page) -> impl IntoView + use<> {
    let texts = &site.texts;
    let group = site.catalogue.territories.name(&site.catalogue.pilot_group).to_owned();
    let link = |path: &str, key: &str, here: bool| {
        let href = site.href(path);
        view! {
            <li>
                <a href=href aria-current=here.then_some("page")>{texts.get(key)}</a>
            </li>
        }
    };
    let indicators = matches!(page, Page::Indicators | Page::Indicator(_));
    let territories = matches!(page, Page::Territories | Page::Names(_) | Page::Territory(_));
    let datasets = matches!(page, Page::Datasets | Page::Dataset(_));
    let compare = matches!(page, Page::Compare(_));
    let practices = matches!(page, Page::Practices(_));
    view! {
        <header class="entete">
            <div class="cadre">
                <p class="marque">
                    <a href=site.href("/")>"Trajectoire"</a>
                    <span class="territoire">{group}</span>
                </p>
                {other_language(site, page)}
                {pages::search::in_header(site, page)}
                <nav aria-label=texts.get("menu")>
                    <ul>
                        {link("/indicateurs", "menu-indicateurs", indicators)}
                        {link("/territoires", "menu-territoires", territories)}
                        {link("/jeux-de-donnees", "menu-donnees", datasets)}
                        {link("/comparer", "menu-comparer", compare)}
                        {link("/pratiques", "menu-pratiques", practices)}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

/// The choice of a theme. The script that answers it shows it.
fn theme(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let themes =
        [("", "apparence-systeme"), ("clair", "apparence-claire"), ("sombre", "apparence-sombre")];
    let themes = themes.map(|(value, key)| view! { <option value=value>{texts.get(key)}</option> });
    view! {
        <p hidden>
            <label>
                {texts.get("apparence")} " "
                <select id="apparence" autocomplete="off">
                    {themes.into_iter().collect_view()}
                </select>
            </label>
        </p>
    }
}

fn footer(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let ways = [
        ("/methode", "pied-methode"),
        ("/versions", "versions-titre"),
        ("/verifier", "verifier-titre"),
        ("/publier", "publier-titre"),
        ("/comparer", "comparer-titre"),
        ("/pratiques", "pratiques-titre"),
        ("/api", "pied-api"),
        ("/accessibilite", "pied-accessibilite"),
        ("/mentions-legales", "mentions-titre"),
    ];
    let ways = ways.map(|(path, key)| {
        view! { <li><a href=site.href(path)>{texts.get(key)}</a></li> }
    });
    view! {
        <footer class="pied">
            <div class="cadre">
                <p>{past::of_release(site, "pied-version")}</p>
                <p>{texts.get("pied-promesse")}</p>
                <nav aria-label=texts.get("pied-menu")>
                    <ul>{ways.into_iter().collect_view()}</ul>
                </nav>
                {theme(site)}
            </div>
        </footer>
    }
}

/// Wakes the islands, once the browser says that the page is on the screen (what is done before delays it): it is
/// complete without them. Both files are asked for at once; a
/// reader without JavaScript asks for neither, which is why there is no preload.
fn wake(files: &BrowserFiles) -> String {
    let BrowserFiles { script, wasm, .. } = files;
    format!(
        "const shown = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));\n\
         const painted = () => new Promise((done) => new PerformanceObserver((seen, own) => {{\n  \
           if (seen.getEntriesByName(\"first-contentful-paint\").length > 0) done(own.disconnect());\n\
         }}).observe({{ type: \"paint\", buffered: true }}));\n\
         const told = PerformanceObserver.supportedEntryTypes.includes(\"paint\");\n\
         await (told ? painted() : shown());\n\
         const wasm = fetch(\"/pkg/{wasm}\");\n\
         const islands = await import(\"/pkg/{script}\");\n\
         await islands.default({{ module_or_path: wasm }});\n\
         await shown();\n\
         islands.hydrate();\n\
         for (const place of document.querySelectorAll(\"leptos-island\")) {{\n  \
           islands[place.dataset.component]?.(place);\n\
         }}"
    )
}
