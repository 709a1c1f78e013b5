//! The sentences of the document, and what its macros do not say.

use std::collections::BTreeSet;

use ::datasets::export::NAMES;
use ::datasets::model::Catalogue;
use app::texts::Texts;
use serde_json::{Map, Value, json};

use crate::api::indicators::themes;
use crate::api::observations::dimensions;

/// Says in a language what every part of the document is.
pub(super) fn say(document: &mut Value, texts: &Texts) {
    for (method, operation) in operations(document) {
        let key = format!("ressource-{}", operation["operationId"].as_str().unwrap_or_default());
        operation["summary"] = texts.get(&key).into();
        operation.as_object_mut().map(|operation| operation.remove("description"));
        operation.as_object_mut().map(|operation| operation.remove("tags"));
        for parameter in parts(operation, "parameters") {
            let key = format!("parametre-{}", parameter["name"].as_str().unwrap_or_default());
            parameter["description"] = texts.get(&key).into();
        }
        if let Some(body) = operation.get_mut("requestBody") {
            body["description"] = texts.get("parametre-corps").into();
        }
        let listed = parts(operation, "parameters").any(|one| one["name"] == "curseur");
        for (status, response) in members(&mut operation["responses"]) {
            let key = if status == "200" { "reponse-ok" } else { &format!("reponse-{status}") };
            response["description"] = texts.get(key).into();
            for (name, header) in response.get_mut("headers").map(members).into_iter().flatten() {
                let key = format!("entete-{}", name.to_lowercase());
                header["description"] = texts.get(&key).into();
            }
            if status == "200" && method == "get" {
                response["headers"] = headers(listed, texts);
            }
        }
    }
    for (name, schema) in members(&mut document["components"]["schemas"]) {
        describe(schema, &name.to_lowercase(), texts);
    }
}

/// The headers of an answer; a list has more to say.
fn headers(listed: bool, texts: &Texts) -> Value {
    let text = |key| json!({ "description": texts.get(key), "schema": { "type": "string" } });
    let mut headers = json!({ "ETag": text("entete-etag") });
    if listed {
        headers["Link"] = text("entete-link");
        let count = json!({ "type": "integer", "minimum": 0 });
        let said = texts.get("entete-x-total-count");
        headers["X-Total-Count"] = json!({ "description": said, "schema": count });
    }
    headers
}

/// Describes the members of a schema by their names, and takes away what was said to those who read the code.
fn describe(schema: &mut Value, of: &str, texts: &Texts) {
    let Some(object) = schema.as_object_mut() else { return };
    object.remove("description");
    for (name, member) in object.get_mut("properties").map(members).into_iter().flatten() {
        describe(member, of, texts);
        let own = texts.find(&format!("champ-{of}-{name}"));
        if let Some(said) = own.or_else(|| texts.find(&format!("champ-{name}"))) {
            member["description"] = said.into();
        }
    }
    for several in ["allOf", "oneOf", "anyOf"] {
        for part in object.get_mut(several).and_then(Value::as_array_mut).into_iter().flatten() {
            describe(part, of, texts);
        }
    }
    if let Some(items) = object.get_mut("items") {
        describe(items, of, texts);
    }
}

/// A list names what its items are, in place of telling it again.
pub(super) fn name_items(document: &mut Value) {
    for (name, schema) in members(&mut document["components"]["schemas"]) {
        let items = schema.pointer_mut("/properties/donnees/items");
        if let Some((items, (_, of))) = items.zip(name.split_once('_')) {
            *items = json!({ "$ref": format!("#/components/schemas/{of}") });
        }
    }
}

/// Says what depends on the release, and that an answer always has all of its members.
pub(super) fn complete(document: &mut Value, catalogue: &Catalogue) {
    let columns = NAMES.join("|");
    for (_, operation) in operations(document) {
        for parameter in parts(operation, "parameters") {
            // A parameter that may be left out is not one that may be null.
            let schema = &mut parameter["schema"];
            if let Some(Value::String(kind)) = schema.pointer("/type/0").cloned() {
                schema["type"] = kind.into();
            }
            match parameter["name"].as_str() {
                Some("champs") => {
                    let pattern = format!("^({columns})(~({columns}))*$");
                    parameter["schema"]["pattern"] = pattern.into();
                }
                Some("par") => allow(parameter, &dimensions(catalogue)),
                Some("theme") => allow(parameter, &themes(catalogue)),
                _ => {}
            }
        }
    }
    for (name, schema) in members(&mut document["components"]["schemas"]) {
        // Some members are asked for, or there is no nearest.
        if !["Observation", "Probleme"].contains(&name.as_str()) {
            require(schema);
        }
    }
}

/// Says which words a parameter may be; without any, none would be allowed at all.
fn allow(parameter: &mut Value, words: &BTreeSet<&str>) {
    if !words.is_empty() {
        parameter["schema"]["enum"] = json!(words);
    }
}

fn require(schema: &mut Value) {
    let names = schema["properties"].as_object().map(|all| json!(all.keys().collect::<Vec<_>>()));
    if let Some(names) = names {
        schema["required"] = names;
    }
    for part in parts(schema, "allOf") {
        require(part);
    }
}

/// What stands in a list; nothing where there is no such list.
fn parts<'a>(value: &'a mut Value, name: &str) -> impl Iterator<Item = &'a mut Value> {
    value.get_mut(name).and_then(Value::as_array_mut).into_iter().flatten()
}

/// What each address does, by method.
fn operations(document: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    members(&mut document["paths"]).flat_map(|(_, item)| members(item))
}

fn members(value: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    value.as_object_mut().into_iter().flat_map(Map::iter_mut)
}
