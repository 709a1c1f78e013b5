//! The whole package, as Data Package version 2 writes it, with its files where they can be taken.

use serde_json::{Map, Value, json};

use super::table_schema::{in_package, licences};
use crate::csv::Reading;
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
    told.insert("dialect".to_owned(), dialect(&told, reading));
    // Read differently by tools of version 1 and of version 2, and neither needs it beside `type`.
    told.remove("profile");
    for one in told.get_mut("sources").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(path) = one.get_mut("path") {
            placed(path, catalogue, place);
        }
    }
    told
}

/// How a file is written: as it is declared, and as it was found where it is not.
fn dialect(told: &Map<String, Value>, reading: Reading) -> Value {
    let declared = told.get("dialect").and_then(Value::as_object);
    let mut dialect = declared.cloned().unwrap_or_default();
    let delimiter = char::from(reading.dialect.delimiter);
    dialect.entry("delimiter").or_insert_with(|| json!(delimiter));
    if reading.preamble > 0 {
        // Rows are counted from 1; the header is the first under what stands above.
        dialect.entry("headerRows").or_insert_with(|| json!([reading.preamble + 1]));
    }
    Value::Object(dialect)
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_the_publisher_did_not_say_of_a_file_is_what_was_found() {
        let found = Reading { preamble: 2, ..Reading::default() };
        let silent = Map::new();
        assert_eq!(dialect(&silent, found), json!({"delimiter": ",", "headerRows": [3]}));
        let told = json!({"dialect": {"delimiter": ";", "header": true}});
        let told = told.as_object().unwrap();
        let kept = json!({"delimiter": ";", "header": true});
        assert_eq!(dialect(told, Reading::default()), kept);
    }

    #[test]
    fn a_role_of_version_1_is_one_of_several() {
        let mut one = json!({"title": "La ville", "role": "publisher"});
        with_roles(&mut one);
        assert_eq!(one, json!({"title": "La ville", "roles": ["publisher"]}));
    }
}
