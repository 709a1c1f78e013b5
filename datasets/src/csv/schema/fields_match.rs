//! How the columns of a file are those of its schema (`fieldsMatch`, Table Schema v2).

use crate::csv::diagnostics::{Report, SchemaFault};
use crate::csv::node::Node;

/// What a file may have more, or less, than its schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldsMatch {
    /// The same columns in the same order.
    Exact,
    /// The same columns. What is meant where nothing is said: columns are found by name.
    #[default]
    Equal,
    /// All those of the schema, and others, which are not read.
    Subset,
    /// None but those of the schema, of which some may lack.
    Superset,
    /// One of the schema at least.
    Partial,
}

const WORDS: [(&str, FieldsMatch); 5] = [
    ("exact", FieldsMatch::Exact),
    ("equal", FieldsMatch::Equal),
    ("subset", FieldsMatch::Subset),
    ("superset", FieldsMatch::Superset),
    ("partial", FieldsMatch::Partial),
];

impl FieldsMatch {
    /// What a schema says.
    pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Self {
        // A list of one word was a slip of the first text of the standard.
        let Some((text, pointer)) = node.texts("fieldsMatch", report).into_iter().next() else {
            return Self::default();
        };
        if let Some((_, found)) = WORDS.iter().find(|(word, _)| *word == text) {
            return *found;
        }
        let allowed = WORDS.iter().map(|(word, _)| *word).collect();
        report.schema(SchemaFault::NotListed { allowed }, &pointer, Some(text));
        Self::default()
    }

    /// Whether a column of the schema may lack in the file.
    pub(in crate::csv) const fn may_lack(self) -> bool {
        matches!(self, Self::Superset | Self::Partial)
    }

    /// Whether the file may have columns that the schema has not.
    pub(in crate::csv) const fn may_have_others(self) -> bool {
        matches!(self, Self::Subset | Self::Partial)
    }
}
