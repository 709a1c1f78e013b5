//! `sources`: where facts come from.

use std::collections::BTreeMap;

use super::super::resource::Resource;
use super::reader::Reader;
use super::{Reserved, optional, required};
use crate::csv::Diagnostic;
use crate::model::FieldKind::{Date, String as Text};
use crate::model::Source;

pub(super) const NAME: &str = "sources";

pub(super) const RESERVED: Reserved = Reserved {
    name: NAME,
    required: true,
    columns: &[
        required("id", &[Text]),
        required("producteur", &[Text]),
        required("titre", &[Text]),
        required("url", &[Text]),
        optional("consulte_le", &[Date, Text]),
        optional("licence", &[Text]),
    ],
    keys: &[],
};

/// The sources, by id.
pub(in crate::package) fn read(
    resources: &[Resource],
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Source> {
    let Some(mut reader) = Reader::new(resources, &RESERVED) else { return BTreeMap::new() };
    let read = reader.rows().map(|row| source(&mut reader, row));
    let sources = read.map(|source| (source.id.clone(), source)).collect();
    reader.finish(found);
    sources
}

fn source(reader: &mut Reader<'_>, row: usize) -> Source {
    Source {
        id: reader.text("id", row).unwrap_or_default(),
        producer: reader.text("producteur", row).unwrap_or_default(),
        title: reader.text("titre", row).unwrap_or_default(),
        url: reader.link("url", row).unwrap_or_default(),
        consulted_on: reader.text("consulte_le", row),
        licence: reader.text("licence", row),
    }
}
