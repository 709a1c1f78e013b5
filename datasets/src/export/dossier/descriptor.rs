//! `datapackage.json` of a dossier: its figures and the published files, column by column.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Dossier, place, sources};
use crate::export::{Context, ExportError, Notices, columns};
use crate::model::{Dataset, FieldKind, Nature, Status};
use crate::release::sha256;

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// The descriptor of a dossier whose files are these.
pub(super) fn write(
    dossier: Dossier<'_>,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, ExportError> {
    let Dossier { indicator, about, .. } = dossier;
    let (catalogue, notices) = (about.catalogue, about.notices);
    let context = Context::of_release(catalogue, indicator);
    let licences = context.dataset.map_or(&catalogue.licences, |one| &one.licences);
    let mut resources = vec![observations(dossier, context, files)];
    resources.extend(sources(dossier).map(|one| published(dossier, one)));
    let mut package = json!({
        "$schema": PACKAGE,
        "name": indicator.id,
        "title": notices.fr.title,
        "description": indicator.description.fr,
        "version": catalogue.release.number.to_string(),
        "created": catalogue.release.created,
        "licenses": licences,
        "keywords": indicator.keywords,
        "resources": resources,
    });
    if about.page.starts_with("http") {
        package["homepage"] = about.page.into();
    }
    Ok(serde_json::to_vec_pretty(&package)?)
}

fn observations(
    dossier: Dossier<'_>,
    context: Context<'_>,
    files: &BTreeMap<String, Vec<u8>>,
) -> Value {
    let notices = dossier.about.notices;
    let path = "observations.csv";
    let bytes = files.get(path).map_or(&[][..], Vec::as_slice);
    let fields: Vec<Value> = columns(context.indicator)
        .into_iter()
        .map(|(name, kind)| field(name, kind, notices))
        .collect();
    let keys = json!([{
        "fields": ["code_territoire"],
        "reference": { "resource": "territoires", "fields": ["code"] },
    }]);
    json!({
        "$schema": RESOURCE,
        "name": "observations",
        "type": "table",
        "path": path,
        "title": notices.fr.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": bytes.len(),
        "hash": format!("sha256:{}", sha256(bytes)),
        "nature": context.nature(),
        "schema": {
            "$schema": SCHEMA,
            "fields": fields,
            "missingValues": [""],
            "foreignKeys": keys,
        },
    })
}

fn field(name: &str, kind: FieldKind, notices: &Notices) -> Value {
    let mut said = json!({
        "name": name,
        "type": kind.as_str(),
        "description": notices.fr.columns.meaning(name),
    });
    if name == "statut" {
        let codes = Status::ALL.map(Status::code);
        said["constraints"] = json!({ "required": true, "enum": codes });
        let category = |code| json!({ "value": code, "label": notices.fr.statuses.meaning(code) });
        said["categories"] = codes.map(category).into_iter().collect();
    }
    if name == "nature" {
        let natures = [Nature::Reel, Nature::Demonstration].map(Nature::as_str);
        said["constraints"] = json!({ "required": true, "enum": natures });
    }
    said
}

/// A published file, described as it was, at its place in the dossier. It names the rows of those that are
/// there too, and of no other.
fn published(dossier: Dossier<'_>, dataset: &Dataset) -> Value {
    let said = dossier.about.catalogue.descriptor.resource(&dataset.id);
    let mut said = said.cloned().unwrap_or_else(Map::new);
    said.insert("name".to_owned(), json!(dataset.id));
    said.insert("path".to_owned(), json!(place(dataset)));
    said.insert("bytes".to_owned(), json!(dataset.bytes.len()));
    said.insert("hash".to_owned(), json!(format!("sha256:{}", sha256(&dataset.bytes))));
    let there: Vec<&str> = sources(dossier).map(|one| one.id.as_str()).chain([""]).collect();
    let keys = said.get_mut("schema").and_then(|schema| schema.get_mut("foreignKeys"));
    if let Some(keys) = keys.and_then(Value::as_array_mut) {
        keys.retain(|key| {
            let named = key.pointer("/reference/resource").and_then(Value::as_str);
            there.contains(&named.unwrap_or_default())
        });
    }
    Value::Object(said)
}
