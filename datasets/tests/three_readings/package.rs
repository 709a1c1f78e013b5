//! A small package written to a folder: territories, sources, one dataset and one indicator.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use datasets::package::Package;

/// The files of a package, by path.
pub(crate) type Files = BTreeMap<String, String>;

/// The files of a package whose dataset has these rows; `key` is added to the columns that name one.
pub(crate) fn files(rows: &str, territories: &str, definition: &str, key: &str) -> Files {
    [
        ("lignes.csv", rows),
        ("territoires.csv", territories),
        ("sources.csv", SOURCE_ROWS),
        ("indicators/essai.toml", definition),
        ("datapackage.json", &DESCRIPTOR.replace("KEY", key)),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .collect()
}

/// A folder with these files.
pub(crate) fn written(files: &Files) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path: &Path = &dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// A package written to a folder of its own and loaded.
pub(crate) fn load(files: &Files) -> (tempfile::TempDir, Package) {
    let dir = written(files);
    let package = Package::load(dir.path()).unwrap_or_else(|error| panic!("{error}"));
    (dir, package)
}

const SOURCE_ROWS: &str = "id,producteur,titre,url\ns1,p,t,https://exemple.fr/1\ns2,p,t,https://exemple.fr/2\ns3,p,t,https://exemple.fr/3\n";

const DESCRIPTOR: &str = r#"{
  "name": "essai", "title": "Essai", "pilote": {"commune": "04001", "epci": "G1"},
  "licenses": [{"name": "etalab-2.0"}],
  "resources": [
    {"name": "territoires", "path": "territoires.csv", "nature": "reel", "schema": {
      "fields": [{"name": "code", "type": "string"}, {"name": "nom", "type": "string"},
        {"name": "type", "type": "string"}, {"name": "parent", "type": "string"},
        {"name": "debut", "type": "date"}, {"name": "fin", "type": "date"}]}},
    {"name": "sources", "path": "sources.csv", "nature": "reel", "schema": {
      "fields": [{"name": "id", "type": "string"}, {"name": "producteur", "type": "string"},
        {"name": "titre", "type": "string"}, {"name": "url", "type": "string"}]}},
    {"name": "lignes", "path": "lignes.csv", "nature": "reel", "schema": {
      "primaryKey": ["code", "annee", "classe", "membre"KEY],
      "missingValues": ["", "nc", "np", "s"],
      "fields": [{"name": "code", "type": "string"}, {"name": "annee", "type": "year"},
        {"name": "classe", "type": "string"}, {"name": "zone", "type": "string"},
        {"name": "membre", "type": "string"}, {"name": "source", "type": "string"},
        {"name": "nombre", "type": "integer"}, {"name": "mesure", "type": "number"},
        {"name": "marque", "type": "string", "constraints": {"enum": ["x", "y"]}}, {"name": "niveau", "type": "integer"}]}}
  ]
}"#;
