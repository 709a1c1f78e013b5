//! Where each page is.

/// What the path of a view ends with where a territory is looked for, to be added to it.
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) const CHOICE: &str = "/territoires";

/// What the address of a view ends with once a territory was added to it: where the next one is looked for.
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) const NEXT: &str = "#ajouter";

/// `/indicateurs/{id}`.
pub fn indicator(id: &str) -> String {
    format!("/indicateurs/{id}")
}

/// `/integrer/indicateurs/{id}`: a view to be put into another page.
pub fn frame(id: &str) -> String {
    format!("/integrer/indicateurs/{id}")
}

/// `/territoires/{code}`.
pub fn territory(code: &str) -> String {
    format!("/territoires/{code}")
}

/// `/territoires?page=2`: a page of the directory.
#[cfg(feature = "ssr")]
pub fn names(page: usize) -> String {
    format!("/territoires?page={page}")
}

/// `/jeux-de-donnees/{id}`.
pub fn dataset(id: &str) -> String {
    format!("/jeux-de-donnees/{id}")
}

/// `/versions/{n}`
pub fn release(number: u32) -> String {
    format!("/versions/{number}")
}

/// `/recherche?q=…`.
#[cfg(feature = "ssr")]
pub fn search(query: &str) -> String {
    asking("/recherche".to_owned(), query)
}

/// `/indicateurs/{id}/territoires?…&q=…`: who can be added to the view of an address, whose parameters it keeps.
#[cfg(feature = "ssr")]
pub fn choice(view: &str, query: &str) -> String {
    let (path, kept) = view.split_at(view.find('?').unwrap_or(view.len()));
    asking(format!("{path}{CHOICE}{kept}"), query)
}

/// An address with the words that are looked for.
#[cfg(feature = "ssr")]
fn asking(address: String, query: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    if query.is_empty() {
        return address;
    }
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}q={}", utf8_percent_encode(query, NON_ALPHANUMERIC))
}
