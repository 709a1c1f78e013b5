//! The explorer in the browser: another view, or the figure under the cursor, without asking the server.
//!
//! The page is there, whole, before this wakes. What moves is written by the functions of
//! [`crate::explorer`] that the server used, from the sheet that it left in the page.

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(any(feature = "hydrate", test))]
mod cursor;

use leptos::prelude::*;

use crate::explorer::Shown;

/// What the reading is before a figure is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Start {
    /// Name of the reading.
    pub(crate) label: String,
    /// What it says.
    pub(crate) reading: Reading,
}

/// A figure put into words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Who, when, how much.
    pub(crate) said: String,
    /// Address of the rows that the figure was made from; empty when there is no figure.
    pub(crate) href: String,
    /// What these rows are called.
    pub(crate) rows: String,
}

impl Reading {
    /// What a view says before anybody points at it.
    pub(crate) fn at_rest(shown: &Shown<'_>) -> Self {
        let told = shown.at_rest().map(|(said, href, rows)| Self { said, href, rows });
        told.unwrap_or_default()
    }
}

/// The reading of the chart. In the browser, it wakes the rest of the explorer.
#[island]
pub fn Explorer() -> impl IntoView {
    let Start { label, reading } = start();
    let reading = RwSignal::new(reading);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| browser::wake(reading));
    view! {
        <div class="lecture">
            <p role="status" aria-label=label>
                {move || reading.get().said}
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
fn start() -> Start {
    #[cfg(feature = "hydrate")]
    let start = browser::start();
    #[cfg(not(feature = "hydrate"))]
    let start = use_context().unwrap_or_default();
    start
}
