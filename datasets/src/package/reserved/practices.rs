//! `pratiques`: what territories did that others may borrow.

use super::super::indicators::Definitions;
use super::super::resource::Resource;
use super::reader::Reader;
use super::{OF_SOURCE, OF_TERRITORY, Reserved, optional, required};
use crate::csv::{Diagnostic, PackageFault};
use crate::model::FieldKind::{Integer, String as Text, Year};
use crate::model::Practice;

pub(super) const RESERVED: Reserved = Reserved {
    name: "pratiques",
    required: false,
    columns: &[
        required("territoire", &[Text]),
        required("indicateur", &[Text]),
        required("titre", &[Text]),
        required("description", &[Text]),
        required("annee", &[Year, Integer]),
        required("lien", &[Text]),
        optional("source", &[Text]),
    ],
    keys: &[OF_TERRITORY, OF_SOURCE],
};

/// The practices.
pub(in crate::package) fn read(
    resources: &[Resource],
    definitions: &Definitions<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Practice> {
    let mut read = Vec::new();
    for mut reader in Reader::each(resources, &RESERVED) {
        read.extend(reader.rows().filter_map(|row| practice(&mut reader, row, definitions)));
        reader.finish(found);
    }
    read
}

fn practice(
    reader: &mut Reader<'_>,
    row: usize,
    definitions: &Definitions<'_>,
) -> Option<Practice> {
    let territory = reader.required("territoire", row);
    let indicator = reader.indicator("indicateur", row, definitions);
    let title = reader.required("titre", row);
    let description = reader.required("description", row);
    let year = reader.whole("annee", row);
    let link = reader.text("lien", row);
    if link.as_deref().is_some_and(|link| !is_page(link)) {
        reader.tell(PackageFault::NotALink, "lien", row);
    }
    Some(Practice {
        territory: territory?,
        indicator,
        title: title?,
        description: description?,
        year,
        link,
        source: reader.text("source", row),
        nature: reader.nature(),
    })
}

/// Whether a link leads to a page: never to a script or to a file of the reader's own disk.
fn is_page(link: &str) -> bool {
    let address = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    address.is_some_and(|address| {
        address.starts_with(|first: char| first.is_alphanumeric())
            && !address.contains(|one: char| one.is_whitespace() || one.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn a_link_leads_to_a_page_of_the_web() {
        for link in
            ["https://www.dignelesbains.fr/numerique", "http://exemple.fr", "https://été.fr"]
        {
            assert!(is_page(link), "{link}");
        }
        for link in [
            "",
            "www.dignelesbains.fr",
            "https://",
            "https:///etc/passwd",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://exemple.fr/a b",
            " https://exemple.fr",
        ] {
            assert!(!is_page(link), "{link}");
        }
    }
}
