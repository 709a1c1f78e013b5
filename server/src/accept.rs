//! What a client accepts (RFC 9110): types and languages, the ones it prefers first.

use app::problem::Problem;
use axum::http::{HeaderMap, HeaderName, header};
use datasets::model::Language;

/// The first of the types that are offered among those that the client likes best.
pub(crate) fn chosen(
    headers: &HeaderMap,
    offered: &'static [&'static str],
) -> Result<&'static str, Problem> {
    let accepted = weighted(headers, &header::ACCEPT);
    let liked = offered.iter().map(|kind| (weight(&accepted, kind), *kind));
    // Of equals, the first.
    let best = liked.rev().max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.filter(|(weight, _)| *weight > 0.0).map(|(_, kind)| kind).ok_or_else(|| {
        let given = accepted.into_iter().map(|(kind, _)| kind).collect::<Vec<_>>().join(", ");
        Problem::NotAcceptable { given, allowed: offered }
    })
}

/// Whether a client takes a type at all.
pub(crate) fn takes(headers: &HeaderMap, kind: &str) -> bool {
    weight(&weighted(headers, &header::ACCEPT), kind) > 0.0
}

/// How much a client likes a type, from 0 to 1: what it says of the type itself counts before what it says of
/// all types of its kind.
fn weight(accepted: &[(&str, f32)], kind: &str) -> f32 {
    if accepted.is_empty() {
        return 1.0;
    }
    let all = kind.split_once('/').map_or_else(String::new, |(kind, _)| format!("{kind}/*"));
    let ranges = [kind, &all, "*/*"];
    ranges.into_iter().find_map(|range| said(accepted, range)).unwrap_or(0.0)
}

/// What a header says of a value.
fn said(weighted: &[(&str, f32)], value: &str) -> Option<f32> {
    let found = weighted.iter().find(|(one, _)| one.eq_ignore_ascii_case(value));
    found.map(|(_, weight)| *weight)
}

/// Whether a client reads a coding: what it says of it, else of all; it reads none that it says nothing of.
pub(crate) fn reads(headers: &HeaderMap, coding: &str) -> bool {
    let accepted = weighted(headers, &header::ACCEPT_ENCODING);
    said(&accepted, coding).or_else(|| said(&accepted, "*")).is_some_and(|weight| weight > 0.0)
}

/// The language of the site that a client likes best.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let accepted = weighted(headers, &header::ACCEPT_LANGUAGE);
    let of = |tag: &str| {
        Language::parse(&tag.split('-').next().unwrap_or_default().to_ascii_lowercase())
    };
    let known = accepted.iter().filter_map(|(tag, weight)| Some((of(tag)?, *weight)));
    let best = known.rev().max_by(|(_, one), (_, other)| one.total_cmp(other));
    best.filter(|(_, weight)| *weight > 0.0).map(|(language, _)| language).unwrap_or_default()
}

/// The values of a header, each with its weight, in the order in which they stand.
fn weighted<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Vec<(&'a str, f32)> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .filter_map(|part| {
            let mut parts = part.split(';').map(str::trim);
            let value = parts.next().filter(|value| !value.is_empty())?;
            let weight =
                |part: &str| part.strip_prefix(['q', 'Q'])?.strip_prefix('=')?.parse().ok();
            let weight = parts.find_map(weight);
            Some((value, weight.unwrap_or(1.0)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = "application/json";
    const LINES: &str = "application/x-ndjson";

    fn accepting(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, value.parse().unwrap())])
    }

    #[test]
    fn the_type_is_the_one_that_the_client_likes_best() {
        for (accept, expected) in [
            ("*/*", Some(JSON)),
            ("text/html,*/*;q=0.8", Some(JSON)),
            ("application/*", Some(JSON)),
            ("application/x-ndjson", Some(LINES)),
            ("application/x-ndjson;q=0.5, application/json", Some(JSON)),
            ("application/json;q=0, */*", Some(LINES)),
            ("text/csv", None),
            ("*/*;q=0", None),
        ] {
            let found = chosen(&accepting(header::ACCEPT, accept), &[JSON, LINES]).ok();
            assert_eq!(found, expected, "{accept}");
        }
        assert_eq!(chosen(&HeaderMap::new(), &[JSON]), Ok(JSON));
    }

    #[test]
    fn the_language_is_the_one_that_the_client_likes_best() {
        for (accept, expected) in [
            ("en", Language::English),
            ("de, en-GB;q=0.8, fr;q=0.5", Language::English),
            ("fr-FR, en", Language::French),
            ("de", Language::French),
        ] {
            let found = language(&accepting(header::ACCEPT_LANGUAGE, accept));
            assert_eq!(found, expected, "{accept}");
        }
    }
}
