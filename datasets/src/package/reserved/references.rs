//! `references`: figures published elsewhere that a territory is compared with.

use super::super::indicators::Definitions;
use super::super::resource::Resource;
use super::reader::Reader;
use super::{OF_SOURCE, OF_TERRITORY, Reserved, optional, required};
use crate::csv::Diagnostic;
use crate::model::FieldKind::{Integer, Number, String as Text, Year};
use crate::model::{Localized, Reference};

pub(super) const RESERVED: Reserved = Reserved {
    name: "references",
    required: false,
    columns: &[
        required("indicateur", &[Text]),
        required("territoire", &[Text]),
        required("annee", &[Year, Integer]),
        required("valeur", &[Number, Integer]),
        required("libelle", &[Text]),
        optional("libelle_en", &[Text]),
        required("source", &[Text]),
    ],
    keys: &[OF_TERRITORY, OF_SOURCE],
};

/// The reference figures.
pub(in crate::package) fn read(
    resources: &[Resource],
    definitions: &Definitions<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Reference> {
    let mut read = Vec::new();
    for mut reader in Reader::each(resources, &RESERVED) {
        read.extend(reader.rows().filter_map(|row| reference(&mut reader, row, definitions)));
        reader.finish(found);
    }
    read
}

fn reference(
    reader: &mut Reader<'_>,
    row: usize,
    definitions: &Definitions<'_>,
) -> Option<Reference> {
    let indicator = reader.required_indicator("indicateur", row, definitions);
    let territory = reader.required("territoire", row);
    let year = reader.required_year("annee", row);
    let value = reader.required_number("valeur", row);
    let label = reader.required("libelle", row);
    let source = reader.required("source", row);
    let fr = label?;
    let en = reader.text("libelle_en", row).unwrap_or_else(|| fr.clone());
    Some(Reference {
        indicator: indicator?,
        territory: territory?,
        year: year?,
        value: value?,
        label: Localized { fr, en },
        source: source?,
        nature: reader.nature(),
    })
}
