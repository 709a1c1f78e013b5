//! A graph, in the order in which it is told: what is said of one thing stands together.

use datasets::model::Language;
use oxrdf::vocab::{rdf, xsd};
use oxrdf::{IriParseError, Literal, NamedNode, Term, Triple};

use super::terms::Name;

/// Statements, in order.
#[derive(Debug, Default)]
pub(crate) struct Graph(Vec<Triple>);

/// A thing that is being spoken of.
pub(super) struct About<'g> {
    graph: &'g mut Graph,
    subject: NamedNode,
}

impl Graph {
    /// Begins to speak of the thing of this address.
    pub(super) fn about(&mut self, address: &str) -> Result<About<'_>, IriParseError> {
        Ok(About { subject: NamedNode::new(address)?, graph: self })
    }

    /// Says all that another graph says.
    pub(super) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// The statements.
    pub(super) fn triples(&self) -> &[Triple] {
        &self.0
    }
}

impl About<'_> {
    fn say(self, predicate: NamedNode, object: impl Into<Term>) -> Self {
        self.graph.0.push(Triple::new(self.subject.clone(), predicate, object));
        self
    }

    /// What it is.
    pub(super) fn is(self, class: Name) -> Self {
        self.say(rdf::TYPE.into_owned(), class.node())
    }

    /// What it has to do with another thing; nothing is said when that has no address.
    pub(super) fn has(self, property: Name, address: &str) -> Self {
        match NamedNode::new(address) {
            Ok(node) => self.say(property.node(), node),
            Err(_) => self,
        }
    }

    /// The same, with a thing that has a name.
    pub(super) fn has_name(self, property: Name, name: Name) -> Self {
        self.say(property.node(), name.node())
    }

    /// A text in a language.
    pub(super) fn text(self, property: Name, language: Language, text: &str) -> Self {
        let text = Literal::new_language_tagged_literal_unchecked(text, language.as_str());
        self.say(property.node(), text)
    }

    /// A text that is of no language.
    pub(super) fn code(self, property: Name, text: &str) -> Self {
        self.say(property.node(), Literal::new_simple_literal(text))
    }

    /// A whole number.
    pub(super) fn count(self, property: Name, count: usize) -> Self {
        let kind = xsd::NON_NEGATIVE_INTEGER;
        self.say(property.node(), Literal::new_typed_literal(count.to_string(), kind))
    }

    /// A day, or an hour (ISO 8601).
    pub(super) fn when(self, property: Name, when: &str) -> Self {
        let kind = if when.contains('T') { xsd::DATE_TIME } else { xsd::DATE };
        self.say(property.node(), Literal::new_typed_literal(when, kind))
    }

    /// Bytes, in hexadecimal.
    pub(super) fn bytes(self, property: Name, hexadecimal: &str) -> Self {
        self.say(property.node(), Literal::new_typed_literal(hexadecimal, xsd::HEX_BINARY))
    }
}
