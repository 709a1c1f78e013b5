//! The package, for those who train models (Croissant 1.0): its files with their digests, and the records
//! that are in them.

use std::collections::BTreeSet;

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
        "recordSet": catalogue.datasets.iter().map(|one| records(place, one)).collect::<Vec<_>>(),
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

/// The rows of a dataset. That a column names a row of another file is not said here: the programs that know
/// this format would join both on codes that they have taken for numbers. The Data Package says it.
fn records(place: Place<'_>, dataset: &Dataset) -> Value {
    let worded = worded(dataset);
    let mut told = json!({
        "@type": "cr:RecordSet",
        "@id": dataset.id,
        "name": dataset.id,
        "description": place.state.site(Language::French).description_of_dataset(dataset),
        "field": dataset.fields.iter().map(|one| field(dataset, one, &worded)).collect::<Vec<_>>(),
    });
    let key = |name: &String| json!({"@id": format!("{}/{name}", dataset.id)});
    match dataset.primary_key.as_slice() {
        [] => {}
        [only] => told["key"] = key(only),
        several => told["key"] = several.iter().map(key).collect(),
    }
    told
}

/// Rows that are looked at, at most.
const LOOKED_AT: usize = 50_000;

/// The columns in which an absence is written as a word (`nc`, `s`), as far as a look at the rows tells; in a
/// longer file, those in which it may be. The standard has no word for absence: these are text.
fn worded(dataset: &Dataset) -> BTreeSet<String> {
    if dataset.rows > LOOKED_AT {
        let may = |one: &&Field| !one.constraints.required;
        return dataset.fields.iter().filter(may).map(|one| one.name.clone()).collect();
    }
    let mut records = dataset.records(usize::MAX).into_iter();
    let Some((_, header)) = records.next() else { return BTreeSet::new() };
    let is_word = |column: &str, cell: &str| {
        let absent = dataset.missing_values_of(column);
        !cell.is_empty() && absent.iter().any(|one| one.value == cell)
    };
    let mut found = BTreeSet::new();
    for (_, cells) in records {
        let named = header.iter().zip(&cells);
        found.extend(
            named.filter(|(column, cell)| is_word(column, cell)).map(|(column, _)| column.clone()),
        );
    }
    found
}

fn field(dataset: &Dataset, field: &Field, worded: &BTreeSet<String>) -> Value {
    let kind = if worded.contains(&field.name) { "sc:Text" } else { kind(field.kind) };
    let mut told = Map::from_iter([
        ("@type".to_owned(), json!("cr:Field")),
        ("@id".to_owned(), json!(format!("{}/{}", dataset.id, field.name))),
        ("name".to_owned(), json!(format!("{}/{}", dataset.id, field.name))),
        ("dataType".to_owned(), json!(kind)),
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
