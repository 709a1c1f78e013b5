//! Addresses that become links on the site: only those of pages.

use super::cells::Cells;
use super::resource::{Resource, named};
use crate::csv::{Diagnostic, PackageFault};

/// The columns of reserved resources that hold addresses.
const LINKS: [(&str, &str); 3] =
    [("sources", "url"), ("pratiques", "lien"), ("pratiques-demonstration", "lien")];

/// Checks the addresses of the reserved resources.
pub(super) fn check(resources: &[Resource], found: &mut Vec<Diagnostic>) {
    for (name, column) in LINKS {
        let cells = named(resources, name).and_then(Cells::of);
        let Some(mut cells) = cells else { continue };
        for row in 0..cells.table.rows() {
            if cells.table.text(column, row).is_some_and(|address| !is_page(address)) {
                cells.tell(PackageFault::NotALink, column, row);
            }
        }
        found.extend(cells.finish());
    }
}

/// Whether an address leads to a page: never to a script, nor to a file of the reader's own disk.
pub(super) fn is_page(address: &str) -> bool {
    let scheme_is = |scheme: &str| {
        let head = address.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme))
    };
    let page = ["https://", "http://"].into_iter().find(|scheme| scheme_is(scheme));
    page.and_then(|scheme| address.get(scheme.len()..)).is_some_and(|rest| {
        rest.starts_with(char::is_alphanumeric)
            && !rest.contains(|one: char| one.is_whitespace() || one.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn a_link_leads_to_a_page_of_the_web() {
        for address in [
            "https://www.insee.fr/",
            "http://exemple.fr",
            "HTTPS://exemple.fr",
            "https://été.fr/é?a=b#c",
            "https://88.99.0.1:8080/a,b(c)",
        ] {
            assert!(is_page(address), "{address}");
        }
        for address in [
            "",
            "www.insee.fr",
            "https://",
            "https:///etc/passwd",
            "//exemple.fr",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://exemple.fr",
            "https://exemple.fr/a b",
            " https://exemple.fr",
            "https:\\\\exemple.fr",
        ] {
            assert!(!is_page(address), "{address}");
        }
    }
}
