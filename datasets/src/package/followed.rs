//! The description of a package, once a file of it is replaced by one that is written otherwise.
//!
//! What is published is the file as it was given: it is the description that follows, not the file. Nobody has to
//! convert what a spreadsheet saves, and a file is known by its digest whoever holds it.

use serde_json::Value;

use super::{descriptor, pointer};
use crate::csv::{Declared, described, utf8, written};

/// A description that follows a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// `datapackage.json`, the same but for what it says of how this file is written.
    pub descriptor: Vec<u8>,
    /// What it says now.
    pub declared: Declared,
}

/// The description of a package in which a dataset has this file; none where it can stay as it is.
pub fn followed(descriptor: &[u8], dataset: &str, file: &[u8]) -> Option<Followed> {
    let text = utf8(descriptor).ok()?;
    let package: Value = serde_json::from_str(text).ok()?;
    let resources = package.get("resources")?.as_array()?;
    let rank = resources.iter().position(|one| one.get("name").is_some_and(|id| id == dataset))?;
    let own = described(descriptor::PATH, resources.get(rank)?);
    let names: Vec<&str> = own.schema.names().collect();
    let declared = written(file, own.declared, &names);
    if declared == own.declared {
        return None;
    }
    let delimiter = declared.dialect.map(|dialect| char::from(dialect.delimiter).to_string());
    let encoding = declared.encoding.map(|encoding| encoding.label().to_owned());
    let mut text = text.to_owned();
    for (property, word) in [("dialect/delimiter", delimiter), ("encoding", encoding)] {
        let Some(word) = word else { continue };
        // It is there: it was declared.
        let start = pointer::offset(&text, &format!("/resources/{rank}/{property}"));
        let end = pointer::end_of_value(&text, start);
        text.replace_range(start..end, &Value::from(word).to_string());
    }
    Some(Followed { descriptor: text.into_bytes(), declared })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKAGE: &str = r#"{ "name": "essai",
  "resources": [
    {"name": "autre", "encoding": "utf-8", "dialect": {"delimiter": ","}},
    {"name": "médiation", "path": "m.csv", "encoding": "utf-8", "dialect": { "delimiter" : "," },
     "schema": {"fields": [{"name": "code"}, {"name": "médiateurs"}]}} ]}"#;

    #[test]
    fn the_description_of_one_file_follows_it_and_nothing_else_changes() {
        let file = b"code;m\xe9diateurs\r\n04070;3\r\n";
        let followed = followed(PACKAGE.as_bytes(), "médiation", file).unwrap();
        let expected = PACKAGE.replace("\"delimiter\" : \",\"", "\"delimiter\" : \";\"").replace(
            "\"m.csv\", \"encoding\": \"utf-8\"",
            "\"m.csv\", \"encoding\": \"windows-1252\"",
        );
        assert_eq!(String::from_utf8(followed.descriptor).unwrap(), expected);
    }

    #[test]
    fn a_description_that_is_true_stays() {
        let file = "code,médiateurs\n04070,3\n".as_bytes();
        assert_eq!(followed(PACKAGE.as_bytes(), "médiation", file), None);
        assert_eq!(followed(PACKAGE.as_bytes(), "inconnu", b"code;x\n"), None);
        assert_eq!(followed(b"{", "médiation", b"code;x\n"), None);
    }
}
