//! The form of the explorer: territories, years, the search in the list.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{Explorer, all};
use crate::address::{IndicatorQuery, Period};
use crate::explorer::Shown;
use crate::words::{as_written, words};

/// The boxes of the territories.
const BOXES: &str = "input[name=territoires][type=checkbox]";

/// What is written in the search.
pub(super) fn written(explorer: &Explorer) -> Option<String> {
    let field = explorer.one(".choisir .chercher input")?;
    Some(field.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// The view that the form asks for, the rest being as it is.
pub(super) fn query(explorer: &Explorer) -> Option<IndicatorQuery> {
    let mut query = explorer.query.clone();
    let boxes: Vec<HtmlInputElement> = all(explorer, BOXES);
    let shown = Shown::new(&explorer.known, &explorer.query);
    let before: Vec<&str> = shown.codes().collect();
    let now: Vec<String> =
        boxes.iter().filter(|one| one.checked()).map(HtmlInputElement::value).collect();
    let same = now.len() == before.len() && now.iter().all(|code| before.contains(&code.as_str()));
    if !boxes.is_empty() && !same {
        // Those that were there keep their order; a new one comes last.
        let mut chosen: Vec<String> = explorer.chosen(&shown);
        chosen.retain(|code| now.contains(code));
        chosen.extend(now.into_iter().filter(|code| !before.contains(&code.as_str())));
        if chosen.is_empty() {
            return None;
        }
        (query.territories, query.complete) = (chosen, false);
    }
    let years: Vec<Option<i32>> =
        ["debut", "fin"].map(|name| select(explorer, name)?.value().parse().ok()).to_vec();
    if let [Some(from), Some(until)] = years[..] {
        let (from, until) = (from.min(until), from.max(until));
        let whole = explorer.known.years();
        let all = whole.first() == Some(&from) && whole.last() == Some(&until);
        query.period = (!all).then_some(Period { from, until });
    }
    Some(query)
}

fn select(explorer: &Explorer, name: &str) -> Option<HtmlSelectElement> {
    explorer.one(&format!("select[name={name}]"))?.dyn_into().ok()
}

/// The view that is asked for after a change of the form. The last territory stays: a view of nothing is
/// not a view.
pub(super) fn changed(explorer: &Explorer, target: &Element) -> Option<IndicatorQuery> {
    let query = query(explorer);
    if let (None, Some(last)) = (&query, target.dyn_ref::<HtmlInputElement>()) {
        last.set_checked(true);
    }
    query.filter(|query| *query != explorer.query)
}

/// Makes the form say what is shown.
pub(super) fn follow(explorer: &Explorer, shown: &Shown<'_>, query: &IndicatorQuery) {
    let codes: Vec<&str> = shown.codes().collect();
    for one in all::<HtmlInputElement>(explorer, BOXES) {
        one.set_checked(codes.contains(&one.value().as_str()));
    }
    let years = explorer.known.years();
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        let period = query.period.unwrap_or(Period { from: *first, until: *last });
        for (name, year) in [("debut", period.from), ("fin", period.until)] {
            if let Some(select) = select(explorer, name) {
                select.set_value(&year.to_string());
            }
        }
    }
}

/// Leaves in the lists what holds what is written in the search, and looks for it among everyone else.
pub(super) fn search(explorer: &mut Explorer) -> Option<()> {
    let written = written(explorer)?;
    let wanted = [words(&written), as_written(&written)].map(|words| words.concat());
    let mut found = false;
    for list in all::<HtmlElement>(explorer, ".choisir fieldset") {
        let mut some = false;
        let Ok(items) = list.query_selector_all("li") else { continue };
        for item in (0..items.length()).filter_map(|at| items.get(at)) {
            let Ok(item) = item.dyn_into::<HtmlElement>() else { continue };
            let code = item.query_selector("input").ok().flatten();
            let code = code.and_then(|one| one.get_attribute("value")).unwrap_or_default();
            let name = words(&item.text_content().unwrap_or_default()).concat();
            let holds = wanted.iter().any(|wanted| name.contains(wanted))
                || code.to_ascii_lowercase().starts_with(&wanted[1]);
            item.set_hidden(!holds);
            some |= holds;
        }
        list.set_hidden(!some);
        found |= some;
    }
    if explorer.known.others().is_some() {
        explorer.look_for(&written, found);
    } else {
        explorer.tell(if found { "" } else { explorer.known.word("explorer-chercher-rien") });
    }
    Some(())
}
