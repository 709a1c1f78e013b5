//! How the addresses of the site begin for whoever is asking, when what is read elsewhere names them.

use app::origin::Origin;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Uri, header};
use datasets::model::Language;

use crate::state::State;

/// Where the site is: as whoever serves it has said, else where it was asked, when that can be a host: what
/// stands there was written by the client.
pub(crate) fn origin(state: &State, uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let told = state.site(Language::default()).origin.as_ref().map(Origin::to_string);
    told.or_else(|| {
        let asked = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let host = asked.or_else(|| uri.authority().map(Authority::as_str))?;
        is_host(host).then(|| format!("http://{host}"))
    })
}

/// Whether a text is a name or an address, with or without a port.
fn is_host(text: &str) -> bool {
    let (name, port) = match text.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (text, None),
    };
    let is_port =
        |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    let of = |name: &str, also: &[u8]| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || also.contains(&byte))
    };
    let is_name = match name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inside) => of(inside, b":."),
        None => of(name, b"-."),
    };
    text.len() <= 255 && is_name && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn a_host_is_a_name_or_an_address_and_perhaps_a_port() {
        for host in ["trajectoire.example", "localhost:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"]
        {
            assert!(is_host(host), "{host}");
        }
        for other in ["", ":80", "a:", "a:b", "a:99999", "a b", "a<b", "a/b", "a\"", "u@a", "[::1"]
        {
            assert!(!is_host(other), "{other}");
        }
    }
}
