//! `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. Whoever serves the site says so;
//! nobody is made up.

use std::fmt::Write as _;
use std::str::FromStr;

use app::problem::Problem;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{Request, StatusCode};
use axum::response::Response;
use jiff::{Timestamp, ToSpan as _};

use crate::host;
use crate::problem;
use crate::respond::{self, Representation};
use crate::state::State;

const PATH: &str = "/.well-known/security.txt";
/// For how many hours what it says holds: less than a year, as the standard asks.
const HOURS: i64 = 24 * 360;

/// Where a weakness is told: an address that a browser or a program opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityContact(String);

/// What is no such address. Told on the command line, hence in French.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("donnez une adresse : mailto:securite@exemple.fr, https://exemple.fr/securite ou tel:+33…")]
pub struct NoContact;

impl FromStr for SecurityContact {
    type Err = NoContact;

    fn from_str(text: &str) -> Result<Self, NoContact> {
        let schemes = ["mailto:", "https://", "tel:"];
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        let rest = schemes.iter().find_map(|scheme| text.strip_prefix(scheme));
        let address = rest.is_some_and(|rest| !rest.is_empty());
        let mail = !text.starts_with("mailto:") || text.contains('@');
        if plain && address && mail { Ok(Self(text.to_owned())) } else { Err(NoContact) }
    }
}

/// The file; a problem when nobody is named.
pub(crate) async fn file(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let Some(contact) = state.security_contact() else {
        let problem = Problem::UnknownPage { path: PATH.to_owned(), nearest: None };
        return problem::answer(&state, request, problem).await;
    };
    let origin = host::origin(&state, request.uri(), request.headers());
    let text = written(contact, origin.as_deref(), Timestamp::now());
    let sent = Representation::of_type(text, "text/plain; charset=utf-8");
    respond::with(request.headers(), StatusCode::OK, sent)
}

fn written(
    SecurityContact(contact): &SecurityContact,
    origin: Option<&str>,
    now: Timestamp,
) -> String {
    let mut text = format!("Contact: {contact}\n");
    // The same all day long, so that it can be kept by who has it.
    let until = now.checked_add(HOURS.hours()).unwrap_or(now).strftime("%Y-%m-%dT00:00:00Z");
    let _ = writeln!(text, "Expires: {until}\nPreferred-Languages: fr, en");
    if let Some(origin) = origin {
        let _ = writeln!(text, "Canonical: {origin}{PATH}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_that_can_be_opened() {
        for contact in
            ["mailto:securite@exemple.fr", "https://exemple.fr/securite", "tel:+33492303030"]
        {
            assert!(contact.parse::<SecurityContact>().is_ok(), "{contact}");
        }
        for other in
            ["", "securite", "mailto:", "mailto:x", "http://exemple.fr", "https://", "tel:+33 4"]
                .into_iter()
                .chain(["mailto:a@b\nExpires: never"])
        {
            assert!(other.parse::<SecurityContact>().is_err(), "{other}");
        }
    }

    #[test]
    fn what_it_says_ends_within_a_year_and_is_the_same_all_day() {
        let contact = "mailto:securite@exemple.fr".parse().unwrap();
        let at = |hour: &str| written(&contact, None, hour.parse().unwrap());
        let text = at("2026-11-27T09:00:00Z");
        assert!(text.contains("\nExpires: 2027-11-22T00:00:00Z\n"), "{text}");
        assert_eq!(text, at("2026-11-27T23:59:59Z"));
    }
}
