//! The package, for those who train models (Croissant 1.0): its files with their digests, and the records
//! that are in them.

use std::collections::BTreeMap;

use datasets::model::{Dataset, Field, FieldKind, Language};
use serde_json::{Map, Value, json};

use super::{Place, version};

/// What the words of the document stand for, as the standard fixes it.
const CONTEXT: &str = include_str!("croissant.context.json");

/// The whole package.
pub(super) fn of_package(place: Place<'_>) -> Result<Value, serde_json::Error> {
    let catalogue = place.state.catalogue();
    let site = place.state.site(Language::French);
    let home = place.address("/");
    let release = &catalogue.release;
    let name = catalogue.descriptor.text("name").unwrap_or("trajectoire");
    let issued = place.state.history().first().map_or(&release.created, |one| &one.created);
    let cited = [
        ("titre", catalogue.title.as_str()),
        ("numero", &release.number.to_string()),
        ("adresse", &home),
    ];
    let keys = Keys::of(&catalogue.datasets);
    Ok(json!({
        "@context": serde_json::from_str::<Value>(CONTEXT)?,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": name,
        "alternateName": catalogue.title,
        "description": site.description(),
        "inLanguage": "fr",
        "url": home,
        "version": version::of_release(place.state.history(), release.number),
        "datePublished": issued,
        "dateModified": release.created,
        "citeAs": site.texts.with("citer-courte", &cited),
        "isLiveDataset": true,
        "license": licences(place),
        "creator": {"@type": "sc:Organization", "name": site.publisher(), "url": home},
        "keywords": catalogue.descriptor.keywords().collect::<Vec<_>>(),
        "distribution": catalogue.datasets.iter().map(|one| file(place, one)).collect::<Vec<_>>(),
        "recordSet": catalogue.datasets.iter().map(|one| records(place, one, &keys)).collect::<Vec<_>>(),
    }))
}

fn licences(place: Place<'_>) -> Vec<&str> {
    let all = place.state.catalogue().licences.iter();
    all.map(|one| one.path.as_deref().unwrap_or(&one.name)).collect()
}

fn file(place: Place<'_>, dataset: &Dataset) -> Value {
    let mut told = json!({
        "@type": "cr:FileObject",
        "@id": dataset.path,
        "name": dataset.path,
        "description": place.state.site(Language::French).title_of_dataset(dataset),
        "contentUrl": place.file(dataset),
        "contentSize": format!("{} B", dataset.bytes.len()),
        "encodingFormat": "text/csv",
    });
    if let Some(sha256) = place.sha256(dataset) {
        told["sha256"] = json!(sha256);
    }
    told
}

/// The columns that another dataset names, by column and dataset that names it.
struct Keys<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Keys<'a> {
    /// The only column that names a row of each dataset.
    fn of(datasets: &'a [Dataset]) -> Self {
        let only = |one: &'a Dataset| match one.primary_key.as_slice() {
            [key] => Some((one.id.as_str(), key.as_str())),
            _ => None,
        };
        Self(datasets.iter().filter_map(only).collect())
    }
}

/// The rows of a dataset.
fn records(place: Place<'_>, dataset: &Dataset, keys: &Keys<'_>) -> Value {
    let site = place.state.site(Language::French);
    let named = foreign(place, dataset);
    let fields = dataset.fields.iter().map(|one| {
        let mut told = field(dataset, one);
        let other = named.get(one.name.as_str());
        if let Some((other, key)) = other.and_then(|other| keys.0.get_key_value(other.as_str())) {
            told["references"] = json!({"field": {"@id": format!("{other}/{key}")}});
        }
        told
    });
    let mut told = json!({
        "@type": "cr:RecordSet",
        "@id": dataset.id,
        "name": dataset.id,
        "description": site.description_of_dataset(dataset),
        "field": fields.collect::<Vec<_>>(),
    });
    let key = |name: &String| json!({"@id": format!("{}/{name}", dataset.id)});
    match dataset.primary_key.as_slice() {
        [] => {}
        [only] => told["key"] = key(only),
        several => told["key"] = several.iter().map(key).collect(),
    }
    told
}

/// The dataset that each column names a row of.
fn foreign(place: Place<'_>, dataset: &Dataset) -> BTreeMap<String, String> {
    let schema = place
        .state
        .catalogue()
        .descriptor
        .resource(&dataset.id)
        .and_then(|one| one.get("schema")?.get("foreignKeys")?.as_array());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let one = |key: &Value| {
        let column = key.get("fields")?;
        let column = text(column).or_else(|| text(column.as_array()?.first()?))?;
        let other = text(key.pointer("/reference/resource")?)?;
        // A table that names itself is joined to nothing.
        (!other.is_empty()).then_some((column, other))
    };
    schema.into_iter().flatten().filter_map(one).collect()
}

fn field(dataset: &Dataset, field: &Field) -> Value {
    let mut told = Map::from_iter([
        ("@type".to_owned(), json!("cr:Field")),
        ("@id".to_owned(), json!(format!("{}/{}", dataset.id, field.name))),
        ("name".to_owned(), json!(format!("{}/{}", dataset.id, field.name))),
        ("dataType".to_owned(), json!(kind(field.kind))),
        (
            "source".to_owned(),
            json!({"fileObject": {"@id": dataset.path}, "extract": {"column": field.name}}),
        ),
    ]);
    if let Some(description) = field.description.as_ref().or(field.title.as_ref()) {
        told.insert("description".to_owned(), json!(description));
    }
    Value::Object(told)
}

const fn kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Integer | FieldKind::Year => "sc:Integer",
        FieldKind::Number => "sc:Float",
        FieldKind::Date => "sc:Date",
        FieldKind::Boolean => "sc:Boolean",
        FieldKind::String
        | FieldKind::Yearmonth
        | FieldKind::Datetime
        | FieldKind::Time
        | FieldKind::Geopoint => "sc:Text",
    }
}
