//! `sources`: where facts come from.

use std::collections::BTreeMap;

use super::super::resource::Resource;
use super::{Reserved, optional, required};
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
pub(in crate::package) fn read(resources: &[Resource]) -> BTreeMap<String, Source> {
    let table = RESERVED.of(resources).find_map(|resource| RESERVED.table(resource));
    let Some(table) = table else { return BTreeMap::new() };
    let text = |name, row| table.text(name, row).map(str::to_owned);
    let source = |row| Source {
        id: text("id", row).unwrap_or_default(),
        producer: text("producteur", row).unwrap_or_default(),
        title: text("titre", row).unwrap_or_default(),
        url: text("url", row),
        consulted_on: text("consulte_le", row),
        licence: text("licence", row),
    };
    (0..table.rows()).map(source).map(|source| (source.id.clone(), source)).collect()
}
