//! The columns of a dataset, as Table Schema writes them: in version 2, and in version 1, which is what
//! Validata and schema.data.gouv.fr read.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::model::{Catalogue, Dataset, FieldKind, Licence, MissingValue};

const V1: &str = "https://specs.frictionlessdata.io/schemas/table-schema.json";
const V2: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// What only version 2 knows of a column.
const NEW_IN_V2: [&str; 5] =
    ["categories", "categoriesOrdered", "missingValues", "decimalChars", "itemType"];
/// What only version 2 knows of the rules of a column.
const NEW_CONSTRAINTS: [&str; 3] = ["exclusiveMinimum", "exclusiveMaximum", "jsonSchema"];

/// The columns of a dataset, in version 2. Standing alone, it names the rows of no other resource: those
/// keys are in the description of the package.
pub fn table_schema(catalogue: &Catalogue, dataset: &Dataset) -> Value {
    let mut schema = in_package(catalogue, dataset);
    keep_own_keys(&mut schema);
    schema.insert("name".to_owned(), json!(dataset.id));
    schema.insert("title".to_owned(), json!(dataset.title));
    schema.insert("description".to_owned(), json!(dataset.description));
    Value::Object(schema)
}

/// The same, inside the description of the package.
pub(super) fn in_package(catalogue: &Catalogue, dataset: &Dataset) -> Map<String, Value> {
    let mut schema = published(catalogue, dataset);
    schema.insert("$schema".to_owned(), json!(V2));
    schema.insert("missingValues".to_owned(), labelled(&dataset.missing_values));
    let found = if in_order(dataset) { "exact" } else { "equal" };
    schema.entry("fieldsMatch").or_insert_with(|| json!(found));
    schema
}

/// The columns of a dataset, in version 1, with what schema.data.gouv.fr expects around them. `homepage` is
/// the page of the dataset, `path` the address of the schema.
pub fn table_schema_v1(
    catalogue: &Catalogue,
    dataset: &Dataset,
    homepage: &str,
    path: &str,
) -> Value {
    let mut schema = published(catalogue, dataset);
    keep_own_keys(&mut schema);
    for name in ["fieldsMatch", "uniqueKeys"] {
        schema.remove(name);
    }
    for field in schema.get_mut("fields").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(field) = field.as_object_mut() {
            make_older(field);
        }
    }
    let said = &catalogue.descriptor;
    let release = &catalogue.release;
    let contributors: Vec<Value> = said
        .contributors()
        .iter()
        .map(|one| match one.email {
            Some(email) => json!({"title": one.title, "email": email, "role": "contributor"}),
            None => json!({"title": one.title, "role": "contributor"}),
        })
        .collect();
    let version = said.text("version").map_or_else(|| release.number.to_string(), str::to_owned);
    let around = json!({
        "$schema": V1,
        "name": dataset.id,
        "title": dataset.title,
        "description": dataset.description,
        "countryCode": "FR",
        "homepage": homepage,
        "path": path,
        "version": version,
        "lastModified": release.created.get(..10),
        "keywords": said.keywords().collect::<Vec<_>>(),
        "licenses": licences(&dataset.licences),
        "contributors": contributors,
        "missingValues": texts_for_absence(dataset),
    });
    schema.extend(around.as_object().cloned().unwrap_or_default());
    Value::Object(schema)
}

/// Licences, as a descriptor writes them.
pub(super) fn licences(licences: &[Licence]) -> Vec<Value> {
    let one = |licence: &Licence| {
        let mut told = Map::from_iter([("name".to_owned(), json!(licence.name))]);
        for (key, text) in [("title", &licence.title), ("path", &licence.path)] {
            told.extend(text.iter().map(|text| (key.to_owned(), json!(text))));
        }
        Value::Object(told)
    };
    licences.iter().map(one).collect()
}

/// The schema that the package gives; that of the columns that were read, when it gives none.
fn published(catalogue: &Catalogue, dataset: &Dataset) -> Map<String, Value> {
    let resource = catalogue.descriptor.resource(&dataset.id);
    let schema = resource.and_then(|one| one.get("schema")).and_then(Value::as_object);
    schema.cloned().unwrap_or_else(|| {
        let field = |one: &crate::model::Field| json!({"name": one.name, "type": one.kind});
        let fields: Vec<Value> = dataset.fields.iter().map(field).collect();
        Map::from_iter([("fields".to_owned(), Value::Array(fields))])
    })
}

/// Leaves only the keys that the dataset itself answers.
fn keep_own_keys(schema: &mut Map<String, Value>) {
    let Some(Value::Array(keys)) = schema.get_mut("foreignKeys") else { return };
    keys.retain(|key| {
        let named = key.pointer("/reference/resource").and_then(Value::as_str);
        named.is_none_or(str::is_empty)
    });
    if keys.is_empty() {
        schema.remove("foreignKeys");
    }
}

/// Whether the columns of the file are those of the schema, in its order.
fn in_order(dataset: &Dataset) -> bool {
    let header = dataset.records(1).into_iter().next().map(|(_, names)| names).unwrap_or_default();
    header.iter().eq(dataset.fields.iter().map(|field| &field.name))
}

fn labelled(values: &[MissingValue]) -> Value {
    values.iter().map(|one| json!({"value": one.value, "label": one.label})).collect()
}

/// Every text that stands for an absence somewhere: version 1 knows them for the whole table only.
fn texts_for_absence(dataset: &Dataset) -> Vec<&str> {
    let own = dataset.field_missing_values.values();
    let all: BTreeSet<&str> = std::iter::once(&dataset.missing_values)
        .chain(own)
        .flatten()
        .map(|one| one.value.as_str())
        .collect();
    all.into_iter().collect()
}

/// A column as version 1 knows it: its categories are an `enum`.
fn make_older(field: &mut Map<String, Value>) {
    let categories = field.get("categories").and_then(Value::as_array);
    let values: Option<Vec<Value>> = categories.map(|all| {
        let value = |one: &Value| one.get("value").unwrap_or(one).clone();
        all.iter().map(value).collect()
    });
    for name in NEW_IN_V2 {
        field.remove(name);
    }
    let kind = field.get("type").and_then(Value::as_str).unwrap_or_default();
    if kind == "list" {
        field.insert("type".to_owned(), json!("string"));
    } else if let Some(kind) = FieldKind::parse(kind) {
        field.insert("formatFR".to_owned(), json!(in_french(kind)));
    }
    let rules = field.entry("constraints").or_insert_with(|| json!({}));
    if let Some(rules) = rules.as_object_mut() {
        for name in NEW_CONSTRAINTS {
            rules.remove(name);
        }
        if let Some(values) = values.filter(|values| !values.is_empty()) {
            rules.entry("enum").or_insert(Value::Array(values));
        }
    }
}

/// What a cell holds, in the words of schema.data.gouv.fr.
const fn in_french(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::String => "texte",
        FieldKind::Integer => "nombre entier",
        FieldKind::Number => "nombre décimal",
        FieldKind::Year => "année (AAAA)",
        FieldKind::Date => "date (AAAA-MM-JJ)",
        FieldKind::Boolean => "booléen",
        FieldKind::Yearmonth => "mois (AAAA-MM)",
        FieldKind::Datetime => "date et heure (ISO 8601)",
        FieldKind::Time => "heure (HH:MM:SS)",
        FieldKind::Geopoint => "point (longitude, latitude)",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_column_of_version_1_keeps_its_values_and_loses_what_came_later() {
        let mut field = json!({
            "name": "reseau", "type": "string",
            "categories": [{"value": "fttO", "label": "dédiée"}, "fttH"],
            "categoriesOrdered": true,
            "constraints": {"required": true, "exclusiveMinimum": 0},
        });
        make_older(field.as_object_mut().unwrap());
        assert_eq!(
            field,
            json!({
                "name": "reseau", "type": "string", "formatFR": "texte",
                "constraints": {"required": true, "enum": ["fttO", "fttH"]},
            })
        );
    }

    #[test]
    fn a_schema_that_stands_alone_names_no_other_resource() {
        let mut schema = json!({"foreignKeys": [
            {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}},
            {"fields": ["parent"], "reference": {"resource": "", "fields": ["code"]}},
        ]});
        let schema = schema.as_object_mut().unwrap();
        keep_own_keys(schema);
        assert_eq!(schema["foreignKeys"].as_array().map(Vec::len), Some(1));
        assert_eq!(schema["foreignKeys"][0]["fields"][0], "parent");
    }
}
