//! What the package says of itself.

use serde_json::{Value, json};

use super::territories::Territories;

/// The file of the rows.
pub(super) const ROWS: &str = "raccordements.csv";

/// The one source: nobody.
pub(super) const SOURCES: &str = "id,producteur,titre,url\n\
    synthese,Trajectoire,Données de synthèse tirées d’une graine par datasets/examples/national,\
    https://example.org/\n";

/// The one indicator: name and text of its file.
pub(super) const INDICATOR: (&str, &str) = (
    "part-raccordables.toml",
    r#"# Made up: see datasets/examples/national.
theme = "connectivite"
dataset = "raccordements"
unit = "%"
decimals = 1
direction = "up"
method = 1

[title]
fr = "Part des locaux raccordables (données de synthèse)"
en = "Premises that can be connected (made-up data)"

[description]
fr = "Chiffres inventés, qui mesurent le programme et rien d’autre."
en = "Made-up figures, that measure the program and nothing else."

[measure]
kind = "ratio"
numerator = { sum = "raccordables" }
denominator = { sum = "locaux" }
scale = 100

[by]
territory = "code_commune"
period = "annee"
rollup = ["epci", "departement", "pays"]
"#,
);

/// `datapackage.json`.
pub(super) fn descriptor(territories: &Territories) -> Result<String, Box<dyn std::error::Error>> {
    let (commune, epci) = territories.pilot().ok_or("no commune is part of a group")?;
    let code = "^([0-9]{2}|2[AB])[0-9]{3}$";
    let described = json!({
        "name": "national-de-synthese",
        "title": "Paquet national de synthèse : données inventées pour mesurer le programme",
        "pilote": {"commune": commune, "epci": epci},
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [
            resource("territoires", "territoires.csv", &json!({
                "uniqueKeys": [["code", "parent"]],
                "fields": [
                    {"name": "code", "type": "string", "constraints": {"required": true}},
                    {"name": "nom", "type": "string", "constraints": {"required": true}},
                    {"name": "type", "type": "string", "constraints": {"required": true}},
                    {"name": "parent", "type": "string"}
                ]
            })),
            resource("sources", "sources.csv", &json!({
                "primaryKey": "id",
                "fields": [
                    {"name": "id", "type": "string"}, {"name": "producteur", "type": "string"},
                    {"name": "titre", "type": "string"}, {"name": "url", "type": "string"}
                ]
            })),
            resource("raccordements", ROWS, &json!({
                "primaryKey": ["annee", "code_commune", "classe", "zone"],
                "foreignKeys": [{
                    "fields": ["code_commune"],
                    "reference": {"resource": "territoires", "fields": ["code"]}
                }],
                "missingValues": [{"value": "", "label": "non collecté"}],
                "fields": [
                    {"name": "code_commune", "type": "string",
                     "constraints": {"required": true, "pattern": code}},
                    {"name": "annee", "type": "year", "constraints": {"required": true}},
                    {"name": "classe", "type": "string",
                     "constraints": {"required": true, "enum": ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"]}},
                    {"name": "zone", "type": "string",
                     "constraints": {"required": true, "pattern": "^[0-9]{4}$"}},
                    {"name": "locaux", "type": "integer", "constraints": {"minimum": 0}},
                    {"name": "raccordables", "type": "integer", "constraints": {"minimum": 0}}
                ]
            }))
        ]
    });
    Ok(serde_json::to_string_pretty(&described)? + "\n")
}

fn resource(name: &str, path: &str, schema: &Value) -> Value {
    json!({"name": name, "path": path, "nature": "demonstration", "schema": schema})
}
