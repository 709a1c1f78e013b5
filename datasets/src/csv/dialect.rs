//! How a file is written, as `datapackage.json` says it.

use super::Encoding;
use super::diagnostics::{Report, SchemaFault};
use super::node::Node;

/// The dialect of a CSV: quotation marks are `"`, doubled inside a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The byte between two cells.
    pub delimiter: u8,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: b',' }
    }
}

impl Dialect {
    /// The delimiters that are read.
    pub const DELIMITERS: [u8; 4] = *b",;\t|";

    /// The four dialects that are read.
    pub(super) fn all() -> [Self; 4] {
        Self::DELIMITERS.map(|delimiter| Self { delimiter })
    }
}

/// What a resource declares of how its file is written; what it does not is found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// `dialect.delimiter`.
    pub dialect: Option<Dialect>,
    /// `encoding`.
    pub encoding: Option<Encoding>,
}

/// How a file was found to be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How its bytes stand for characters.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub dialect: Dialect,
    /// How many lines stand above its header.
    pub preamble: u32,
}

/// Properties of a dialect that change nothing to how a file is read here, whatever they say.
const WITHOUT_EFFECT: [&str; 5] =
    ["$schema", "delimiter", "lineTerminator", "caseSensitiveHeader", "csvddfVersion"];

impl Declared {
    /// What a resource declares; what it says wrong is told, and counts as not said.
    pub(crate) fn read(resource: &Node<'_>, report: &mut Report) -> Self {
        Self { dialect: dialect(resource, report), encoding: encoding(resource, report) }
    }
}

fn encoding(resource: &Node<'_>, report: &mut Report) -> Option<Encoding> {
    let text = resource.text("encoding", report)?;
    let found = Encoding::parse(text);
    if found.is_none() {
        let allowed = Encoding::labels().collect();
        report.schema(SchemaFault::NotListed { allowed }, &resource.inside("encoding"), Some(text));
    }
    found
}

fn dialect(resource: &Node<'_>, report: &mut Report) -> Option<Dialect> {
    let dialect = resource.object("dialect", report)?;
    for name in dialect.keys() {
        if !WITHOUT_EFFECT.contains(&name) && !is_followed(name, dialect.get(name)) {
            report.schema(SchemaFault::UnreadDialect, &dialect.inside(name), Some(name));
        }
    }
    let text = dialect.text("delimiter", report)?;
    match text.as_bytes() {
        [delimiter] if Dialect::DELIMITERS.contains(delimiter) => {
            Some(Dialect { delimiter: *delimiter })
        }
        _ => {
            report.schema(SchemaFault::Delimiter, &dialect.inside("delimiter"), Some(text));
            None
        }
    }
}

/// Whether a property says what is done anyway.
fn is_followed(name: &str, value: Option<Node<'_>>) -> bool {
    let value = value.map(|node| node.value().clone()).unwrap_or_default();
    match name {
        "quoteChar" => value == "\"",
        "doubleQuote" | "header" => value == true,
        "skipInitialSpace" => value == false,
        _ => value.is_null(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(resource: &serde_json::Value) -> (Declared, Vec<&'static str>) {
        let mut report = Report::new("datapackage.json");
        let declared = Declared::read(&Node::root(resource), &mut report);
        let codes = report.finish().iter().map(|found| found.fault.code()).collect();
        (declared, codes)
    }

    #[test]
    fn a_resource_that_says_nothing_declares_nothing() {
        assert_eq!(read(&json!({})), (Declared::default(), vec![]));
        assert_eq!(read(&json!({"dialect": {}})), (Declared::default(), vec![]));
    }

    #[test]
    fn the_four_delimiters_are_read() {
        for (text, delimiter) in [(",", b','), (";", b';'), ("\t", b'\t'), ("|", b'|')] {
            let dialect = Some(Dialect { delimiter });
            let found = read(&json!({"dialect": {"delimiter": text}}));
            assert_eq!(found, (Declared { dialect, encoding: None }, vec![]));
        }
    }

    #[test]
    fn any_other_delimiter_is_told() {
        for text in ["", ";;", "a", "\"", "·"] {
            let found = read(&json!({"dialect": {"delimiter": text}}));
            assert_eq!(found, (Declared::default(), vec!["delimiter"]));
        }
    }

    #[test]
    fn an_encoding_that_is_not_read_is_told() {
        let encoding = Some(Encoding::Windows1252);
        let found = read(&json!({"encoding": "ISO-8859-1"}));
        assert_eq!(found, (Declared { dialect: None, encoding }, vec![]));
        let found = read(&json!({"encoding": "shift_jis"}));
        assert_eq!(found, (Declared::default(), vec!["unknown-word"]));
    }

    #[test]
    fn a_property_of_the_dialect_that_is_not_followed_is_a_warning() {
        let usual = json!({"quoteChar": "\"", "doubleQuote": true, "header": true,
            "lineTerminator": "\r\n", "skipInitialSpace": false});
        assert_eq!(read(&json!({"dialect": usual})).1, Vec::<&str>::new());
        let other = json!({"quoteChar": "'", "header": false, "commentChar": "#"});
        assert_eq!(read(&json!({"dialect": other})).1, ["unread-dialect"; 3]);
    }
}
