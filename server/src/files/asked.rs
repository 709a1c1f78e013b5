//! What is asked of a file: parameters that it reads, a type that the client takes.
//!
//! A page leaves alone the parameters that it does not know. A file does not: whoever misspells one would
//! take away other rows than they think, and never know.

use app::problem::{Problem, Suggestion, nearest};
use axum::http::{HeaderMap, header};

use super::format::{Format, Resource};
use crate::accept;

/// The parameter that asks for a file that a spreadsheet in French opens.
pub(super) const EXCEL: &str = "excel";

/// How the names begin that newsletters and networks add to the addresses they send.
const ADDED: [&str; 5] = ["utm_", "mtm_", "pk_", "fbclid", "gclid"];

/// Whether a parameter is one of those, which nothing here reads.
pub(crate) fn is_added(name: &str) -> bool {
    ADDED.iter().any(|begins| name.starts_with(begins))
}

/// Refuses a parameter that the file does not read; gives whether it is for a spreadsheet.
///
/// # Errors
/// When a name is not one of those that are read, or when [`EXCEL`] is neither 1, 0 nor nothing.
pub(super) fn parameters(
    resource: Resource,
    file: &str,
    pairs: &[(String, String)],
) -> Result<bool, Problem> {
    let allowed = resource.parameters();
    let unknown = |name: &str| !is_added(name) && !allowed.contains(&name);
    if let Some((name, value)) = pairs.iter().find(|(name, _)| unknown(name)) {
        let candidates = allowed.iter().map(|own| {
            // Only where the value makes an address that can be followed as it is.
            let plain =
                value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".~-_".contains(&byte));
            let value = if plain { value.as_str() } else { "" };
            let href = format!("{file}?{own}={value}");
            ((*own).to_owned(), Suggestion::new(href.clone(), href))
        });
        return Err(Problem::UnknownParameter {
            given: name.clone(),
            nearest: nearest(name, candidates),
            allowed: allowed.iter().map(|own| (*own).to_owned()).collect(),
        });
    }
    let excel = pairs.iter().rfind(|(name, _)| name == EXCEL).map(|(_, value)| value.as_str());
    match excel {
        Some("1") => Ok(true),
        None | Some("0" | "") => Ok(false),
        Some(given) => Err(Problem::UnknownChoice {
            name: EXCEL,
            given: given.to_owned(),
            allowed: vec!["0".to_owned(), "1".to_owned()],
        }),
    }
}

/// Refuses to send a type that the client does not take (RFC 9110, `Accept`).
///
/// # Errors
/// When none of the types that it accepts is that of the file.
pub(super) fn accepted(headers: &HeaderMap, format: Format) -> Result<(), Problem> {
    let kind = format.media_type().split(';').next().unwrap_or_default();
    if accept::takes(headers, kind) {
        return Ok(());
    }
    let told = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let given = told.collect::<Vec<_>>().join(", ");
    Err(Problem::NotAcceptable { given, allowed: format.types() })
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::super::format::Written;
    use super::*;

    const CSV: Format = Format::Written(Written::Csv);

    #[test]
    fn a_client_gets_what_it_takes_and_nothing_else() {
        let takes = |accept: &str| {
            let value = HeaderValue::from_str(accept).unwrap();
            accepted(&HeaderMap::from_iter([(header::ACCEPT, value)]), CSV).is_ok()
        };
        for accept in [
            "",
            "*/*",
            "text/csv",
            "TEXT/CSV",
            "text/*",
            "text/html, */*;q=0.1",
            "text/*;q=0, text/csv",
        ] {
            assert!(takes(accept), "{accept}");
        }
        for accept in
            ["text/html", "application/json, image/*", "text/csv;q=0", "text/csv;q=0, */*"]
        {
            assert!(!takes(accept), "{accept}");
        }
        assert!(accepted(&HeaderMap::new(), CSV).is_ok());
    }
}
