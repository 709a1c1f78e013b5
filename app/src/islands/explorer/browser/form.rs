//! The form of the explorer: territories, years, the search in the list.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::js_sys::JsString;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{Explorer, all};
use crate::address::{IndicatorQuery, Period};
use crate::explorer::Shown;

/// The boxes of the territories.
const BOXES: &str = "input[name=territoires][type=checkbox]";

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

/// Leaves in the list what holds the words that are searched for.
pub(super) fn search(explorer: &Explorer, target: &Element) -> Option<()> {
    target.closest(".chercher").ok()??;
    let wanted = plain(&target.dyn_ref::<HtmlInputElement>()?.value());
    let mut found = false;
    for item in all::<HtmlElement>(explorer, ".choix > li") {
        let holds = plain(&item.text_content().unwrap_or_default()).contains(&wanted);
        item.set_hidden(!holds);
        found |= holds;
    }
    explorer.hide(".sans-reponse", found);
    Some(())
}

/// Letters and digits alone, without case nor accents.
fn plain(text: &str) -> String {
    let apart = String::from(JsString::from(text).normalize("NFD"));
    let kept = apart.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|letter| letter.to_ascii_lowercase()).collect()
}
