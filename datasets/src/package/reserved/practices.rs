//! `pratiques`: what territories did that others may borrow.

use super::super::indicators::Definitions;
use super::super::resource::Resource;
use super::reader::Reader;
use super::{OF_SOURCE, OF_TERRITORY, Reserved, optional, required};
use crate::csv::Diagnostic;
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
    Some(Practice {
        territory: territory?,
        indicator,
        title: title?,
        description: description?,
        year,
        link: reader.text("lien", row),
        source: reader.text("source", row),
        nature: reader.nature(),
    })
}
