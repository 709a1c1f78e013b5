//! How the cells of a file are told apart.

use super::diagnostics::{Report, SchemaFault};
use super::node::Node;

/// The dialect of a CSV, as its resource declares it.
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

    /// The dialect of a resource; the default one where it says nothing or says it wrong.
    pub(crate) fn read(resource: &Node<'_>, report: &mut Report) -> Self {
        let Some(dialect) = resource.object("dialect", report) else { return Self::default() };
        let Some(text) = dialect.text("delimiter", report) else { return Self::default() };
        match text.as_bytes() {
            [delimiter] if Self::DELIMITERS.contains(delimiter) => Self { delimiter: *delimiter },
            _ => {
                report.schema(SchemaFault::Delimiter, &dialect.inside("delimiter"), Some(text));
                Self::default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(resource: &serde_json::Value) -> (u8, Vec<&'static str>) {
        let mut report = Report::new("datapackage.json");
        let dialect = Dialect::read(&Node::root(resource), &mut report);
        let codes = report.finish().iter().map(|found| found.fault.code()).collect();
        (dialect.delimiter, codes)
    }

    #[test]
    fn a_resource_that_says_nothing_has_commas() {
        assert_eq!(read(&json!({})), (b',', vec![]));
        assert_eq!(read(&json!({"dialect": {}})), (b',', vec![]));
    }

    #[test]
    fn the_four_delimiters_are_read() {
        for (text, byte) in [(",", b','), (";", b';'), ("\t", b'\t'), ("|", b'|')] {
            assert_eq!(read(&json!({"dialect": {"delimiter": text}})), (byte, vec![]));
        }
    }

    #[test]
    fn any_other_delimiter_is_told() {
        for text in ["", ";;", "a", "\"", "·"] {
            let found = read(&json!({"dialect": {"delimiter": text}}));
            assert_eq!(found, (b',', vec!["delimiter"]));
        }
    }
}
