//! What is asked of a file: parameters that it reads, a type that the client takes.
//!
//! A page leaves alone the parameters that it does not know. A file does not: whoever misspells one would
//! take away other rows than they think, and never know.

use app::problem::{Problem, Suggestion, nearest};
use axum::http::{HeaderMap, header};

use super::format::{Format, Resource};

/// The parameter that asks for a file that a spreadsheet in French opens.
pub(super) const EXCEL: &str = "excel";

/// How the names begin that newsletters and networks add to the addresses they send.
const ADDED: [&str; 5] = ["utm_", "mtm_", "pk_", "fbclid", "gclid"];

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
    let unknown = |name: &str| {
        let added = ADDED.iter().any(|begins| name.starts_with(begins));
        !added && !allowed.contains(&name)
    };
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
    let told: Vec<&str> =
        headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).collect();
    let kind = format.media_type().split(';').next().unwrap_or_default();
    let family = kind.split('/').next().unwrap_or_default();
    // The most precise range decides: `text/*;q=0, text/csv` takes CSV.
    let best = told
        .iter()
        .flat_map(|value| value.split(','))
        .filter_map(|range| {
            let mut parts = range.split(';').map(str::trim);
            let name = parts.next()?.to_ascii_lowercase();
            let precision = match name.split_once('/')? {
                _ if name == kind => 3,
                (own, "*") if own == family => 2,
                ("*", "*") => 1,
                _ => return None,
            };
            let quality = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
            Some((precision, quality.unwrap_or(1.0)))
        })
        .max_by_key(|(precision, _)| *precision);
    if told.iter().all(|value| value.trim().is_empty()) || best.is_some_and(|(_, own)| own > 0.0) {
        return Ok(());
    }
    Err(Problem::NotAcceptable { given: told.join(", "), allowed: format.types() })
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_client_gets_what_it_takes_and_nothing_else() {
        let takes = |accept: &str| {
            let value = HeaderValue::from_str(accept).unwrap();
            accepted(&HeaderMap::from_iter([(header::ACCEPT, value)]), Format::Csv).is_ok()
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
        assert!(accepted(&HeaderMap::new(), Format::Csv).is_ok());
    }
}
