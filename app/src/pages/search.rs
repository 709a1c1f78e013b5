//! `/recherche`: the pages that answer a few words, by kind, the best first; and the form that asks for
//! them, on every page.

use datasets::model::{Nature, Practice, Territory};
use leptos::prelude::*;

use super::territories::identity;
use super::{Head, mark, trail};
use crate::address;
use crate::practices::anchor;
use crate::routes::Page;
use crate::search::{Found, Kind, LONGEST, Manner, Target};
use crate::selection::of_territory;
use crate::sentences;
use crate::shell::{Site, kept};

/// Searches that show what can be asked, where nothing was.
const EXAMPLES: [&str; 4] = ["Digne", "fibre", "04070", "Villes Internet"];

pub(super) fn head(site: &Site, query: &str) -> Head {
    let texts = &site.texts;
    let title = match query {
        "" => texts.get("recherche-titre"),
        query => texts.with("recherche-titre-mots", &[("mots", query)]),
    };
    Head { title, description: texts.get("recherche-description"), data: None }
}

pub(super) fn body(site: &Site, query: &str) -> impl IntoView + use<> {
    let texts = &site.texts;
    let told = if query.is_empty() {
        invitation(site).into_any()
    } else {
        let found = site.search.find(&site.catalogue, query);
        if found.groups.is_empty() {
            nothing(site, query).into_any()
        } else {
            results(site, query, &found).into_any()
        }
    };
    view! {
        <div class="cadre recherche-page">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("recherche-titre")}</h1>
            {large(site, query)}
            {told}
        </div>
    }
}

/// Whether something made up is among the results that are told.
pub(crate) fn shows_made_up(site: &Site, query: &str) -> bool {
    let catalogue = &site.catalogue;
    let nature = |target: &Target| match target {
        Target::Territory(_) => None,
        Target::Indicator(id) => catalogue.indicator(id).map(|one| catalogue.nature(one)),
        Target::Dataset(id) => catalogue.dataset(id).map(|one| one.nature),
        Target::Practice(place) => catalogue.practices.get(*place).map(|one| one.nature),
    };
    let found = site.search.find(catalogue, query);
    let mut told = found.groups.iter().flat_map(|group| &group.best);
    told.any(|target| nature(target) == Some(Nature::Demonstration))
}

/// The form in the header; the page of the results has its own, with what was asked.
pub(crate) fn in_header(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let texts = &site.texts;
    (!matches!(page, Page::Search(_))).then(|| {
        view! {
            <form
                class="chercher"
                role="search"
                aria-label=texts.get("recherche-site")
                action=address::in_language(site.language(), "/recherche")
            >
                {kept(site)}
                <label for="chercher">{texts.get("recherche-chercher")}</label>
                <input type="search" id="chercher" name="q" maxlength=LONGEST.to_string() />
                <button type="submit">{texts.get("recherche-aller")}</button>
            </form>
        }
    })
}

/// The form in a page, with what was asked.
pub(super) fn large(site: &Site, query: &str) -> impl IntoView + use<> {
    let names = [site.texts.get("recherche-page"), site.texts.get("recherche-quoi")];
    form(site, address::in_language(site.language(), "/recherche"), kept(site), names, query)
}

/// A form that asks for words: where it leads, what it sends besides them, what it and its field are called.
pub(super) fn form<P: IntoView>(
    site: &Site,
    action: String,
    parameters: P,
    [name, label]: [String; 2],
    words: &str,
) -> impl IntoView + use<P> {
    view! {
        <form class="chercher large" role="search" aria-label=name action=action>
            {parameters}
            <label for="chercher-ici">{label}</label>
            <input
                type="search"
                id="chercher-ici"
                name="q"
                maxlength=LONGEST.to_string()
                value=words.to_owned()
            />
            <button type="submit" class="bouton">{site.texts.get("recherche-chercher")}</button>
        </form>
    }
}

/// What stands where nothing was asked.
fn invitation(site: &Site) -> impl IntoView + use<> {
    let examples: Vec<_> = EXAMPLES
        .iter()
        .map(|words| {
            let href = site.href(&address::search(words));
            view! { <li><a href=href lang=site.data_language()>{*words}</a></li> }
        })
        .collect();
    view! {
        <p>{site.texts.get("recherche-invite")}</p>
        <p>{site.texts.get("recherche-exemples")}</p>
        <ul class="liste">{examples}</ul>
    }
}

/// What stands where nothing answers: what was asked, and what can be.
fn nothing(site: &Site, query: &str) -> impl IntoView + use<> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let ways = [
        ("/territoires", "recherche-territoires", catalogue.territories.iter().count()),
        ("/indicateurs", "recherche-indicateurs", catalogue.indicators.len()),
        ("/jeux-de-donnees", "recherche-donnees", catalogue.datasets.len()),
    ];
    let ways = ways.map(|(path, key, count)| {
        view! { <li><a href=site.href(path)>{texts.counted(key, count)}</a></li> }
    });
    view! {
        <p class="chapeau">{texts.with("recherche-rien", &[("mots", query)])}</p>
        <p>{texts.get("recherche-invite")}</p>
        <p>{texts.get("recherche-parcourir")}</p>
        <ul class="liste">{ways.into_iter().collect_view()}</ul>
    }
}

/// What answers, by kind.
fn results(site: &Site, query: &str, found: &Found<'_>) -> impl IntoView + use<> {
    let texts = &site.texts;
    let total: usize = found.groups.iter().map(|group| group.total).sum();
    let count = texts.counted("recherche-resultats", total);
    let key = match found.manner {
        Manner::AsWritten => "recherche-pour",
        Manner::Alike => "recherche-proche",
        Manner::InPart => "recherche-en-partie",
    };
    let groups: Vec<_> = found
        .groups
        .iter()
        .map(|group| {
            let (id, key) = match group.kind {
                Kind::Territories => ("territoires", "recherche-territoires"),
                Kind::Indicators => ("indicateurs", "recherche-indicateurs"),
                Kind::Datasets => ("donnees", "recherche-donnees"),
                Kind::Practices => ("pratiques", "recherche-pratiques"),
            };
            let items: Vec<_> = group.best.iter().map(|target| item(site, target)).collect();
            let others = group.total - group.best.len();
            let others = (others > 0)
                .then(|| view! { <p class="note">{texts.counted("recherche-autres", others)}</p> });
            view! {
                <section aria-labelledby=id>
                    <h2 id=id>{texts.counted(key, group.total)}</h2>
                    <ul class="resultats">{items}</ul>
                    {others}
                </section>
            }
        })
        .collect();
    view! {
        <p>{texts.with(key, &[("nombre", &count), ("mots", query)])}</p>
        {groups}
    }
}

/// A result: its name, which leads to it, and a line that says what it is.
fn item(site: &Site, target: &Target) -> Option<AnyView> {
    let catalogue = &site.catalogue;
    match target {
        Target::Territory(code) => {
            Some(territory(site, catalogue.territories.get(code)?).into_any())
        }
        Target::Indicator(id) => indicator(site, id).map(IntoAny::into_any),
        Target::Dataset(id) => dataset(site, id).map(IntoAny::into_any),
        Target::Practice(place) => {
            let href = format!("/pratiques#{}", anchor(&catalogue.practices, *place));
            Some(practice(site, catalogue.practices.get(*place)?, &href).into_any())
        }
    }
}

fn territory(site: &Site, own: &Territory) -> impl IntoView + use<> {
    view! {
        <li>
            <a href=site.href(&address::territory(&own.code))>{own.name.clone()}</a>
            <p class="note">{described(site, own)}</p>
        </li>
    }
}

/// What a territory is, its code and what it is part of: two may have one name.
pub(super) fn described(site: &Site, own: &Territory) -> String {
    let code = site.texts.with("portrait-code", &[("code", &own.code)]);
    let lineage = site.catalogue.territories.lineage(&own.code);
    let group = lineage.get(1).map(|group| group.name.clone());
    let parts = [Some(identity(site, own)), Some(code), group];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn indicator(site: &Site, id: &str) -> Option<impl IntoView + use<>> {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let own = catalogue.indicator(id)?;
    let code = &catalogue.pilot_commune;
    let figures: Vec<_> = of_territory(catalogue.observations(id), code).iter().collect();
    let sentence = sentences::latest(texts, catalogue, own, code, &figures);
    Some(view! {
        <li>
            <a href=site.href(&address::indicator(id))>{site.said(&own.title).to_owned()}</a>" "
            {mark(site, catalogue.nature(own))}
            <p class="note">{texts.theme(&own.theme)}" · "{sentence}</p>
        </li>
    })
}

fn dataset(site: &Site, id: &str) -> Option<impl IntoView + use<>> {
    let own = site.catalogue.dataset(id)?;
    let rows = site.texts.counted("lignes", own.rows);
    let page = site.href(&address::dataset(id));
    Some(view! {
        <li>
            <a href=page lang=site.data_language()>{own.title.clone()}</a>" "{mark(site, own.nature)}
            <p class="note">{own.path.clone()}" · "{rows}</p>
        </li>
    })
}

fn practice(site: &Site, own: &Practice, href: &str) -> impl IntoView + use<> {
    let name = site.catalogue.territories.name(&own.territory).to_owned();
    let year = own.year.map(|year| format!(" · {year}"));
    let page = site.href(href);
    view! {
        <li>
            <a href=page lang=site.data_language()>{own.title.clone()}</a>" "{mark(site, own.nature)}
            <p class="note">{name}{year}</p>
        </li>
    }
}
