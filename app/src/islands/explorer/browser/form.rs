//! The form of the explorer: territories, years, the search in the list.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{Explorer, all, others};
use crate::address::{IndicatorQuery, Period};
use crate::explorer::Shown;
use crate::words::words;

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

/// Makes the forms say what is shown.
pub(super) fn follow(explorer: &Explorer, shown: &Shown<'_>, query: &IndicatorQuery) {
    others::follow(explorer, query);
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

/// Leaves in the list what holds the words that are searched for, and looks for them among everyone else.
pub(super) fn search(explorer: &mut Explorer, target: &Element) -> Option<()> {
    target.closest(".chercher").ok()??;
    let written = target.dyn_ref::<HtmlInputElement>()?.value();
    let wanted = words(&written).concat();
    let mut found = false;
    for item in all::<HtmlElement>(explorer, ".choix > li") {
        let holds = words(&item.text_content().unwrap_or_default()).concat().contains(&wanted);
        item.set_hidden(!holds);
        found |= holds;
    }
    if explorer.known.others().is_some() {
        explorer.look_for(&written, found);
    } else {
        explorer.tell(if found { "" } else { "explorer-chercher-rien" });
    }
    Some(())
}
