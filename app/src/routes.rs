//! Which page an address is. The only place that reads paths.

use std::sync::Arc;

use datasets::model::{Archive, Catalogue, Difference};

use crate::address;
use crate::archive::FigureQuery;
use crate::choosing::{Choosing, Viewed};
use crate::comparison::{Comparison, ComparisonQuery};
use crate::directory;
use crate::practices::PracticesQuery;
use crate::problem::{Problem, Suggestion, nearest};
use crate::search;
use crate::selection::{self, Selection};
use crate::theme::Theme;

/// A page that exists, with all that its address says.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// `/`
    Home,
    /// `/indicateurs`
    Indicators,
    /// `/indicateurs/{id}`
    Indicator(Selection),
    /// `/integrer/indicateurs/{id}`
    Frame(Selection, Theme),
    /// `/territoires`
    Territories,
    /// `/territoires?page=2`, a page of the directory.
    Names(usize),
    /// `/territoires/{code}`
    Territory(String),
    /// `/jeux-de-donnees`
    Datasets,
    /// `/jeux-de-donnees/{id}`
    Dataset(String),
    /// `/comparer`
    Compare(Comparison),
    /// `/indicateurs/{id}/territoires?q=…`, `/comparer/territoires?q=…`
    Choose(Choosing),
    /// `/pratiques`
    Practices(PracticesQuery),
    /// `/recherche`, with what is looked for.
    Search(String),
    /// `/methode`
    Method,
    /// `/versions`
    Releases,
    /// `/versions?indicateur=…`, with all the values that its figures ever had.
    Archive(FigureQuery, Option<Arc<Archive>>),
    /// `/versions/{n}`, with what differs from the release before.
    Release(u32, Option<Arc<Difference>>),
    /// `/verifier`
    Verify,
    /// `/publier`
    Publish,
    /// `/accessibilite`
    Accessibility,
    /// `/mentions-legales`
    Legal,
    /// `/api`
    Api,
    /// An address that cannot be answered.
    Problem(Problem, Vec<Suggestion>),
}

impl Page {
    /// Its address, in French and without the host: one for each view. None for a problem.
    pub fn address(&self) -> Option<String> {
        match self {
            // What is framed is the same as its page, which is the one to be found and cited.
            Self::Indicator(selection) | Self::Frame(selection, _) => Some(selection.address()),
            Self::Names(page) => Some(address::names(*page)),
            Self::Territory(code) => Some(address::territory(code)),
            Self::Dataset(id) => Some(address::dataset(id)),
            Self::Archive(figure, _) => Some(figure.write()),
            Self::Release(number, _) => Some(address::release(*number)),
            Self::Compare(comparison) => Some(comparison.query.write()),
            Self::Choose(choosing) => Some(choosing.address()),
            Self::Practices(query) => Some(query.write()),
            Self::Search(query) => Some(address::search(query)),
            Self::Problem(..) => None,
            plain => {
                PLAIN.iter().find(|(_, page)| page == plain).map(|(path, _)| (*path).to_owned())
            }
        }
    }
}

/// The address of every page that an engine may lead to, in French, in the order of the menu. Views of a
/// page are not pages of their own, and neither are results.
pub fn every_page(catalogue: &Catalogue) -> impl Iterator<Item = String> + '_ {
    let plain = PLAIN.iter().map(|(path, _)| (*path).to_owned());
    let asked = ASKED.iter().filter(|path| **path != "/recherche").map(|path| (*path).to_owned());
    let indicators = catalogue.indicators.iter().map(|one| address::indicator(&one.id));
    let datasets = catalogue.datasets.iter().map(|one| address::dataset(&one.id));
    let names = (1..=directory::pages(catalogue)).map(address::names);
    let territories = catalogue.territories.iter().map(|one| address::territory(&one.code));
    plain.chain(asked).chain(indicators).chain(datasets).chain(names).chain(territories)
}

/// What is to be done with an address.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Show a page.
    Page(Page),
    /// Go to the address that this one should have been.
    Moved(String),
}

/// Pages without parameter, by path.
const PLAIN: [(&str, Page); 11] = [
    ("/", Page::Home),
    ("/indicateurs", Page::Indicators),
    ("/territoires", Page::Territories),
    ("/jeux-de-donnees", Page::Datasets),
    ("/methode", Page::Method),
    ("/versions", Page::Releases),
    ("/verifier", Page::Verify),
    ("/publier", Page::Publish),
    ("/accessibilite", Page::Accessibility),
    ("/mentions-legales", Page::Legal),
    ("/api", Page::Api),
];

/// Pages whose parameters are read, by path.
const ASKED: [&str; 3] = ["/comparer", "/pratiques", "/recherche"];

/// Reads an address: its path, decoded, and its parameters, in order.
///
/// An address is moved only to one that this function wrote; words of the reader are at most what it looks for.
pub fn resolve(catalogue: &Catalogue, path: &str, pairs: &[(String, String)]) -> Answer {
    let plain = PLAIN
        .iter()
        .map(|(known, _)| *known)
        .chain(ASKED)
        .find(|known| *known != "/" && path.strip_suffix('/') == Some(*known));
    if let Some(plain) = plain {
        return Answer::Moved(plain.to_owned());
    }
    match (page(catalogue, path, pairs), path.strip_suffix('/')) {
        (Ok(answer), _) => answer,
        (Err(problem), None) => Answer::Page(Page::Problem(problem, Vec::new())),
        // The same without its last stroke, when that is a page.
        (Err(problem), Some(shorter)) => match page(catalogue, shorter, pairs) {
            Ok(Answer::Page(found)) if found.address().is_some() => {
                Answer::Moved(found.address().unwrap_or_default())
            }
            _ => Answer::Page(Page::Problem(problem, Vec::new())),
        },
    }
}

fn page(catalogue: &Catalogue, path: &str, pairs: &[(String, String)]) -> Result<Answer, Problem> {
    if path == "/versions"
        && let Some(figure) = FigureQuery::read(catalogue, pairs)?
    {
        return Ok(Answer::Page(Page::Archive(figure, None)));
    }
    if path == "/territoires"
        && let Some(answer) = names(catalogue, pairs)?
    {
        return Ok(answer);
    }
    if let Some((_, page)) = PLAIN.iter().find(|(known, _)| *known == path) {
        return Ok(Answer::Page(page.clone()));
    }
    if let Some(view) = path.strip_suffix(address::CHOICE)
        && let Some(answer) = choose(catalogue, view, pairs)?
    {
        return Ok(answer);
    }
    match path {
        "/comparer" => return compare(catalogue, pairs),
        "/pratiques" => {
            let query = PracticesQuery::read(catalogue, pairs)?;
            return Ok(Answer::Page(Page::Practices(query)));
        }
        "/recherche" => return Ok(Answer::Page(Page::Search(asked(pairs, "q")))),
        _ => {}
    }
    let page = match path.strip_prefix('/').and_then(|path| path.split_once('/')) {
        Some((folder @ ("indicateurs" | "integrer"), id)) if renamed(catalogue, id).is_some() => {
            let id = renamed(catalogue, id).unwrap_or_default();
            let selection = Selection::read(catalogue, id, pairs)?;
            let page =
                if folder == "integrer" { address::frame(id) } else { address::indicator(id) };
            return Ok(Answer::Moved(page + &selection.query.write()));
        }
        Some(("indicateurs", id)) => {
            let selection = Selection::read(catalogue, id, pairs)?;
            if of_a_form(pairs) {
                return Ok(Answer::Moved(looking(selection.address(), pairs)));
            }
            Page::Indicator(selection)
        }
        Some(("integrer", rest)) => {
            let id = rest.strip_prefix("indicateurs/").ok_or_else(|| unknown_page(path))?;
            let theme = Theme::read(pairs)?;
            Page::Frame(Selection::read(catalogue, id, pairs)?, theme)
        }
        Some(("territoires", code)) => {
            Page::Territory(selection::find_territory(catalogue, code)?.code.clone())
        }
        Some(("versions", given)) => Page::Release(find_release(catalogue, given)?, None),
        Some(("jeux-de-donnees", id)) => Page::Dataset(find_dataset(catalogue, id)?),
        _ => return Err(unknown_page(path)),
    };
    Ok(Answer::Page(page))
}

/// The id of the indicator that had this one before; what frames name it by begins with their folder.
fn renamed<'a>(catalogue: &'a Catalogue, id: &str) -> Option<&'a str> {
    let id = id.strip_prefix("indicateurs/").unwrap_or(id);
    let mut all = catalogue.indicators.iter();
    let own = all.find(|own| own.formerly.iter().any(|former| former == id))?;
    Some(&own.id)
}

/// Whether an address is that of a form: its boxes repeat a name, its years stand apart.
pub fn of_a_form(pairs: &[(String, String)]) -> bool {
    pairs.iter().filter(|(name, _)| name == "territoires").count() > 1
        || pairs.iter().any(|(name, _)| matches!(name.as_str(), "debut" | "fin" | LOOKED_FOR))
}

/// What the field of a form is called where a territory to be added to its view is written.
pub(crate) const LOOKED_FOR: &str = "ajouter";

/// Where a form leads: to the view that it asks for; when a territory is looked for, to those that can be added to it.
fn looking(view: String, pairs: &[(String, String)]) -> String {
    match asked(pairs, LOOKED_FOR) {
        words if words.is_empty() => view,
        words => address::choice(&view, &words),
    }
}

/// The boxes of a form are moved to the one address of what they ask.
fn compare(catalogue: &Catalogue, pairs: &[(String, String)]) -> Result<Answer, Problem> {
    let (query, spread) = ComparisonQuery::read(pairs);
    let comparison = Comparison::resolve(catalogue, query)?;
    let looked_for = pairs.iter().any(|(name, _)| name == LOOKED_FOR);
    Ok(if spread || looked_for {
        Answer::Moved(looking(comparison.query.write(), pairs))
    } else {
        Answer::Page(Page::Compare(comparison))
    })
}

/// Whom to add to a view; none where the path is not that of a view.
fn choose(
    catalogue: &Catalogue,
    view: &str,
    pairs: &[(String, String)],
) -> Result<Option<Answer>, Problem> {
    let view = if view == "/comparer" {
        let (query, _) = ComparisonQuery::read(pairs);
        Viewed::Comparison(Comparison::resolve(catalogue, query)?)
    } else if let Some(id) = view.strip_prefix("/indicateurs/") {
        let id = renamed(catalogue, id).unwrap_or(id);
        Viewed::Indicator(Selection::read(catalogue, id, pairs)?)
    } else {
        return Ok(None);
    };
    let words = asked(pairs, "q");
    Ok(Some(Answer::Page(Page::Choose(Choosing { view, words }))))
}

/// The page of the directory that is asked for, if any; there is none where all stands on `/territoires`.
fn names(catalogue: &Catalogue, pairs: &[(String, String)]) -> Result<Option<Answer>, Problem> {
    let given = pairs.iter().find(|(name, value)| name == "page" && !value.is_empty());
    let Some((_, given)) = given else { return Ok(None) };
    let pages = directory::pages(catalogue);
    if pages == 0 {
        return Ok(Some(Answer::Moved("/territoires".to_owned())));
    }
    // As it is written everywhere: « 02 » would be another address of the same page.
    let page = given.parse().ok().filter(|page| (1..=pages).contains(page));
    let page = page.filter(|page| page.to_string() == *given);
    let allowed = || vec![format!("1..{pages}")];
    let unknown =
        || Problem::UnknownChoice { name: "page", given: given.clone(), allowed: allowed() };
    page.map(|page| Some(Answer::Page(Page::Names(page)))).ok_or_else(unknown)
}

/// What a parameter looks for, without the spaces around it and at no great length.
fn asked(pairs: &[(String, String)], parameter: &str) -> String {
    let found = pairs.iter().find(|(name, _)| name == parameter);
    let words = found.map_or("", |(_, words)| words.trim());
    words.chars().take(search::LONGEST).collect()
}

/// The number of a release that was made.
fn find_release(catalogue: &Catalogue, given: &str) -> Result<u32, Problem> {
    let current = catalogue.release.number;
    // As it is written everywhere: « 02 » would be another address of the same page.
    let written = |number: &u32| (1..=current).contains(number) && number.to_string() == given;
    let number = given.parse().ok().filter(written);
    number.ok_or_else(|| Problem::UnknownVersion { given: given.to_owned(), current })
}

/// The id of a dataset that exists.
///
/// # Errors
/// When there is none; the nearest is named.
pub fn find_dataset(catalogue: &Catalogue, id: &str) -> Result<String, Problem> {
    catalogue.dataset(id).map(|dataset| dataset.id.clone()).ok_or_else(|| {
        let candidates = catalogue.datasets.iter().map(|dataset| {
            let suggestion = Suggestion::new(address::dataset(&dataset.id), dataset.title.clone());
            (dataset.id.clone(), suggestion)
        });
        Problem::UnknownDataset { id: id.to_owned(), nearest: nearest(id, candidates) }
    })
}

fn unknown_page(path: &str) -> Problem {
    let candidates = PLAIN
        .iter()
        .map(|(known, _)| *known)
        .chain(ASKED)
        .map(|known| (known.to_owned(), Suggestion::new(known.to_owned(), known.to_owned())));
    Problem::UnknownPage { path: path.to_owned(), nearest: nearest(path, candidates) }
}
