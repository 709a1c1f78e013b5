//! The JSON Schema of an indicator's TOML, as a document.

use datasets::model::Indicator;
use schemars::generate::SchemaSettings;

/// The schema, indented, with an end of line.
pub(crate) fn document() -> String {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<Indicator>();
    schema.insert("title".to_owned(), "indicators/{id}.toml".into());
    format!("{:#}\n", schema.to_value())
}
