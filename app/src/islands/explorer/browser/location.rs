//! The address bar: where a view is read from, and where it is left to be shared.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::UrlSearchParams;

use crate::address::IndicatorQuery;

/// What the address bar asks for.
pub(super) fn query() -> Option<IndicatorQuery> {
    read(&window().location().search().ok()?)
}

/// What the parameters of an address ask for.
pub(super) fn read(search: &str) -> Option<IndicatorQuery> {
    let params = UrlSearchParams::new_with_str(search).ok()?;
    let mut pairs = Vec::new();
    for name in IndicatorQuery::NAMES {
        let values = params.get_all(name);
        let values = values.iter().filter_map(|value| value.as_string());
        pairs.extend(values.map(|value| (name.to_owned(), value)));
    }
    IndicatorQuery::read(&pairs).ok()
}

/// What a view is in the history of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// One more.
    Next,
    /// The one that the reader is at, told better.
    Same,
    /// One that is already there.
    Known,
}

/// Leaves the address of a view in the bar. A browser that refuses leaves the old address; the view is
/// right all the same.
pub(super) fn write(path: &str, query: &IndicatorQuery, step: Step) {
    let address = Some(format!("{path}{}", query.write()));
    let (state, address) = (&JsValue::NULL, address.as_deref());
    if let Ok(history) = window().history() {
        let _ = match step {
            Step::Next => history.push_state_with_url(state, "", address),
            Step::Same => history.replace_state_with_url(state, "", address),
            Step::Known => Ok(()),
        };
    }
}
