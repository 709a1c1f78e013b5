//! The whole package, as Data Package version 2 writes it, with its files where they can be taken.

use serde_json::{Map, Value, json};

use super::table_schema::{in_package, licences};
use crate::model::{Catalogue, Dataset};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";

/// What the package says of itself, with the place of each file (`place` gives its address or its path), its
/// size and its digest (`sha256`, in hexadecimal, where it is known). Outlines are left out: they are drawn,
/// not sent.
pub fn data_package(
    catalogue: &Catalogue,
    homepage: &str,
    place: &dyn Fn(&Dataset) -> String,
    sha256: &dyn Fn(&Dataset) -> Option<String>,
) -> Value {
    let mut package = catalogue.descriptor.0.as_object().cloned().unwrap_or_default();
    let resources = catalogue.datasets.iter().map(|dataset| {
        let mut told = resource(catalogue, dataset, place);
        let hash = sha256(dataset).map(|digest| json!(format!("sha256:{digest}")));
        told.extend(hash.map(|hash| ("hash".to_owned(), hash)));
        Value::Object(told)
    });
    package.insert("resources".to_owned(), resources.collect());
    package.insert("$schema".to_owned(), json!(PACKAGE));
    package.insert("created".to_owned(), json!(catalogue.release.created));
    package.insert("release".to_owned(), json!(catalogue.release.number));
    package.entry("homepage").or_insert_with(|| json!(homepage));
    package.entry("licenses").or_insert_with(|| licences(&catalogue.licences).into());
    for one in package.get_mut("contributors").and_then(Value::as_array_mut).into_iter().flatten() {
        with_roles(one);
    }
    Value::Object(package)
}

fn resource(
    catalogue: &Catalogue,
    dataset: &Dataset,
    place: &dyn Fn(&Dataset) -> String,
) -> Map<String, Value> {
    let mut told = catalogue.descriptor.resource(&dataset.id).cloned().unwrap_or_default();
    let reading = dataset.reading;
    let mut dialect = json!({"delimiter": char::from(reading.dialect.delimiter)});
    if reading.preamble > 0 {
        // Rows are counted from 1 in version 2; the header is the first after what stands above.
        dialect["headerRows"] = json!([reading.preamble + 1]);
    }
    for (name, value) in [
        ("$schema", json!(RESOURCE)),
        ("name", json!(dataset.id)),
        ("type", json!("table")),
        ("path", json!(place(dataset))),
        ("format", json!("csv")),
        ("mediatype", json!("text/csv")),
        ("encoding", json!(reading.encoding.label())),
        ("bytes", json!(dataset.bytes.len())),
        ("nature", json!(dataset.nature)),
        ("licenses", licences(&dataset.licences).into()),
        ("schema", in_package(catalogue, dataset).into()),
    ] {
        told.insert(name.to_owned(), value);
    }
    told.entry("dialect").or_insert(dialect);
    // Read differently by tools of version 1 and of version 2, and neither needs it beside `type`.
    told.remove("profile");
    for one in told.get_mut("sources").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(path) = one.get_mut("path") {
            placed(path, catalogue, place);
        }
    }
    told
}

/// A source that is a file of the package is where that file is.
fn placed(path: &mut Value, catalogue: &Catalogue, place: &dyn Fn(&Dataset) -> String) {
    let named = catalogue.datasets.iter().find(|one| path.as_str() == Some(&one.path));
    if let Some(named) = named {
        *path = json!(place(named));
    }
}

/// Version 1 gave each contributor one role.
fn with_roles(contributor: &mut Value) {
    let Some(told) = contributor.as_object_mut() else { return };
    if let Some(role) = told.remove("role") {
        told.entry("roles").or_insert_with(|| json!([role]));
    }
}
