//! The explorer in the browser: another view, or the figure under the cursor, without asking the server.
//!
//! The page is there, whole, before this wakes. What moves is written by the functions of
//! [`crate::explorer`] that the server used, from the sheet that it left in the page.

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(any(feature = "hydrate", test))]
mod cursor;

use leptos::prelude::*;

/// What the reading says before a figure is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Name of the reading.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A figure put into words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Who, when, how much.
    pub(crate) said: String,
    /// Address of the rows that the figure was made from; empty when none is chosen.
    pub(crate) href: String,
    /// What these rows are called.
    pub(crate) rows: String,
}

/// The reading of the chart. In the browser, it wakes the rest of the explorer.
#[island]
pub fn Explorer() -> impl IntoView {
    let reading = RwSignal::new(Reading::default());
    let hint = hint();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| browser::wake(reading));
    let said = move || {
        let said = reading.with(|reading| reading.said.clone());
        if said.is_empty() { hint.text.clone() } else { said }
    };
    view! {
        <div class="lecture">
            <p role="status" aria-label=hint.label>
                {said}
            </p>
            <p>
                {move || {
                    let Reading { href, rows, .. } = reading.get();
                    (!href.is_empty()).then(|| view! { <a href=href>{rows}</a> })
                }}
            </p>
        </div>
    }
}

/// The server says it; the browser reads it in the page.
fn hint() -> Hint {
    #[cfg(feature = "hydrate")]
    let hint = browser::hint();
    #[cfg(not(feature = "hydrate"))]
    let hint = use_context().unwrap_or_else(|| Hint { label: String::new(), text: String::new() });
    hint
}
