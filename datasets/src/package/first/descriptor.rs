//! `datapackage.json`, in the order in which a person reads it.

use serde::Serialize;
use serde_json::{Value, json};

use super::added::Added;
use super::territory::Territory;
use super::{FirstError, Newcomer, TO_FILL_IN, slug, tables};
use crate::model::Nature;

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";

/// A licence that public data is published under in France (décret n° 2017-638).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenLicence {
    /// Licence Ouverte 2.0.
    Etalab,
    /// Open Database License 1.0.
    Odbl,
}

#[derive(Serialize)]
struct Package<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    name: String,
    title: String,
    version: &'a str,
    licenses: Vec<Licence>,
    contributors: Vec<Contributor>,
    pilote: Pilot<'a>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Licence {
    name: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'static str>,
}

#[derive(Serialize)]
struct Contributor {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    roles: Vec<&'static str>,
}

#[derive(Serialize)]
struct Pilot<'a> {
    commune: &'a str,
    epci: &'a str,
}

/// A table of the package.
#[derive(Serialize)]
pub(super) struct Resource {
    #[serde(rename = "$schema")]
    profile: &'static str,
    pub(super) name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    pub(super) path: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    format: &'static str,
    mediatype: &'static str,
    pub(super) encoding: String,
    pub(super) dialect: Value,
    pub(super) nature: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) sources: Vec<Value>,
    pub(super) schema: TableSchema,
}

/// The schema of a table.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TableSchema {
    pub(super) fields: Vec<FieldSchema>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) primary_key: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) foreign_keys: Vec<Value>,
    pub(super) missing_values: Value,
}

/// The schema of a column.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FieldSchema {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) true_values: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) false_values: Vec<String>,
    #[serde(skip_serializing_if = "Value::is_null")]
    pub(super) constraints: Value,
}

impl FieldSchema {
    pub(super) fn new(name: &str, kind: &'static str, title: &str) -> Self {
        let (name, title) = (name.to_owned(), title.to_owned());
        let (true_values, false_values) = (Vec::new(), Vec::new());
        Self { name, kind, title, true_values, false_values, constraints: Value::Null }
    }

    pub(super) fn required(mut self) -> Self {
        self.constraints = json!({"required": true});
        self
    }
}

impl Resource {
    /// A table, read as UTF-8 with commas until it is said otherwise.
    pub(super) fn new(name: &str, path: &str, title: &str, schema: TableSchema) -> Self {
        Self {
            profile: RESOURCE,
            name: name.to_owned(),
            kind: "table",
            path: path.to_owned(),
            title: title.to_owned(),
            description: String::new(),
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8".to_owned(),
            dialect: json!({"delimiter": ","}),
            nature: Nature::Reel.as_str(),
            sources: Vec::new(),
            schema,
        }
    }
}

/// The four absences of a package.
pub(super) fn missing_values() -> Value {
    json!([
        {"value": "", "label": "non collecté"},
        {"value": "nc", "label": "non concerné"},
        {"value": "s", "label": "secret"},
        {"value": "np", "label": "n’a pas candidaté"}
    ])
}

/// A column whose cells are in a column of another table.
pub(super) fn key(column: &str, resource: &str, reference: &str) -> Value {
    json!({"fields": [column], "reference": {"resource": resource, "fields": [reference]}})
}

/// `datapackage.json`.
pub(super) fn written(
    newcomer: &Newcomer,
    territory: &Territory,
    added: &[Added],
) -> Result<Vec<u8>, FirstError> {
    let name = slug(&territory.name);
    let mut resources = vec![territories(), sources()];
    resources.extend(added.iter().map(Added::resource));
    let package = Package {
        schema: PACKAGE,
        name: if name.is_empty() {
            "trajectoire".to_owned()
        } else {
            format!("trajectoire-{name}")
        },
        title: format!("Trajectoire numérique\u{a0}: {}", territory.name),
        version: "1.0.0",
        licenses: vec![licence(newcomer.licence)],
        contributors: vec![publisher(newcomer)],
        pilote: Pilot { commune: &territory.pilot.0, epci: &territory.pilot.1 },
        resources,
    };
    let mut text = serde_json::to_vec_pretty(&package)?;
    text.push(b'\n');
    Ok(text)
}

fn licence(chosen: Option<OpenLicence>) -> Licence {
    let (name, title, path) = match chosen {
        Some(OpenLicence::Etalab) => (
            "etalab-2.0",
            "Licence Ouverte / Open Licence 2.0".to_owned(),
            Some("https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
        ),
        Some(OpenLicence::Odbl) => (
            "ODbL-1.0",
            "Open Database License 1.0".to_owned(),
            Some("https://opendatacommons.org/licenses/odbl/1-0/"),
        ),
        None => {
            let title = "la licence de vos données, etalab-2.0 ou ODbL-1.0 le plus souvent";
            ("a-remplir", format!("{TO_FILL_IN}{title}"), None)
        }
    };
    Licence { name, title, path }
}

fn publisher(newcomer: &Newcomer) -> Contributor {
    let unknown = || format!("{TO_FILL_IN}la collectivité qui publie");
    Contributor {
        title: newcomer.publisher.clone().unwrap_or_else(unknown),
        email: newcomer.contact.clone(),
        roles: vec!["publisher"],
    }
}

fn territories() -> Resource {
    let text = |name, title| FieldSchema::new(name, "string", title);
    let fields = vec![
        FieldSchema {
            constraints: json!({"required": true, "unique": true}),
            ..text("code", "Code officiel (Insee ou Siren)")
        },
        text("nom", "Nom").required(),
        FieldSchema {
            constraints: json!({
                "required": true,
                "enum": ["commune", "epci", "departement", "region", "pays"]
            }),
            ..text("type", "Type de territoire")
        },
        text("parent", "Territoire qui le contient"),
        FieldSchema::new("population", "integer", "Population municipale"),
        FieldSchema::new("annee_population", "year", "Année de la population"),
        FieldSchema::new("latitude", "number", "Latitude (WGS 84)"),
        FieldSchema::new("longitude", "number", "Longitude (WGS 84)"),
        text("source", "Source"),
    ];
    let schema = TableSchema {
        fields,
        primary_key: vec!["code".to_owned()],
        foreign_keys: vec![key("parent", "", "code"), key("source", "sources", "id")],
        missing_values: missing_values(),
    };
    Resource::new("territoires", tables::TERRITORIES, "Territoires", schema)
}

fn sources() -> Resource {
    let text = |name, title| FieldSchema::new(name, "string", title);
    let fields = vec![
        text("id", "Identifiant").required(),
        text("producteur", "Producteur").required(),
        text("titre", "Titre").required(),
        text("url", "Adresse"),
        FieldSchema::new("consulte_le", "date", "Consulté le"),
        text("licence", "Licence"),
    ];
    let schema = TableSchema {
        fields,
        primary_key: vec!["id".to_owned()],
        foreign_keys: Vec::new(),
        missing_values: missing_values(),
    };
    Resource::new("sources", tables::SOURCES, "Sources", schema)
}
