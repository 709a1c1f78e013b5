//! What `datapackage.json` says of one file, read apart from the package that it is in.

use serde_json::Value;

use super::{Declared, Diagnostic, Node, Report, Schema};

/// What a resource says of its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// How the file is written.
    pub declared: Declared,
    /// Its columns.
    pub schema: Schema,
    /// What is wrong with what is said, by JSON pointer; that counts as not said.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the description of a resource, which is a value of this file.
pub fn described(file: &str, resource: &Value) -> Described {
    let mut report = Report::new(file);
    let node = Node::root(resource);
    let declared = Declared::read(&node, &mut report);
    let schema = Schema::read(&node, &mut report);
    Described { declared, schema, diagnostics: report.finish() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::csv::{Dialect, validate};

    #[test]
    fn a_file_is_read_by_its_description_alone() {
        let resource = json!({
            "dialect": {"delimiter": ";"},
            "schema": {"fields": [{"name": "code", "type": "string"}, {"name": "locaux", "type": "entier"}]},
        });
        let found = described("datapackage.json", &resource);
        assert_eq!(found.declared.dialect, Some(Dialect { delimiter: b';' }));
        let told: Vec<_> = found.diagnostics.iter().map(|one| one.field.as_deref()).collect();
        assert_eq!(told, [Some("/schema/fields/1/type")]);
        let read = validate("f.csv", b"code;locaux\n04070;12\n", found.declared, &found.schema);
        assert_eq!(read.table.map(|table| table.rows()), Some(1));
    }
}
