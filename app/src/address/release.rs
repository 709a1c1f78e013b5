//! The release that an address is pinned to: what `version=` says, and the same address with it or without.

/// The parameter.
const NAME: &str = "version=";

/// The release that an address is pinned to, as it is written.
pub fn version_of(pairs: &[(String, String)]) -> Option<&str> {
    let version = pairs.iter().find(|(name, value)| name == "version" && !value.is_empty());
    version.map(|(_, value)| value.as_str())
}

/// An address in a release; one that is pinned already stays as it is.
pub fn pinned_to(address: &str, version: u32) -> String {
    let (whole, anchor) = parts(address);
    let (_, query) = whole.split_once('?').unwrap_or((whole, ""));
    if query.split('&').any(|pair| pair.starts_with(NAME)) {
        return address.to_owned();
    }
    let mark = match whole.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{whole}{mark}{NAME}{version}{anchor}")
}

/// An address in whichever release is served.
pub fn unpinned(address: &str) -> String {
    let (whole, anchor) = parts(address);
    let Some((path, query)) = whole.split_once('?') else { return address.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with(NAME)).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}{anchor}", kept.join("&"))
}

/// An address, and the place in its page with its `#`.
fn parts(address: &str) -> (&str, &str) {
    address.split_at(address.find('#').unwrap_or(address.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_pinned_once_before_its_place_in_the_page_and_unpinned_again() {
        for (address, pinned) in [
            ("/", "/?version=3"),
            ("/comparer?tri=population", "/comparer?tri=population&version=3"),
            ("/pratiques#une", "/pratiques?version=3#une"),
            ("https://exemple.fr/a?b=c#d", "https://exemple.fr/a?b=c&version=3#d"),
        ] {
            assert_eq!(pinned_to(address, 3), pinned);
            assert_eq!(pinned_to(pinned, 4), pinned);
            assert_eq!(unpinned(pinned), address);
            assert_eq!(unpinned(address), address);
        }
        assert_eq!(unpinned("/a?version=3&b=c"), "/a?b=c");
        // Another parameter whose name begins in the same way.
        assert_eq!(pinned_to("/a?versions=1", 3), "/a?versions=1&version=3");
    }
}
