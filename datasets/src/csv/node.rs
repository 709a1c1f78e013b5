//! A value of `datapackage.json`, with its address in it: what is wrong is told by JSON pointer.

use serde_json::Value;

use super::diagnostics::{Report, SchemaFault, Shape};

/// A value and its JSON pointer (RFC 6901).
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    value: &'a Value,
    pointer: String,
}

impl<'a> Node<'a> {
    /// The whole document.
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { value, pointer: String::new() }
    }

    /// The JSON value itself.
    pub(crate) fn value(&self) -> &'a Value {
        self.value
    }

    /// The address of this value; `/` for the whole document.
    pub(crate) fn pointer(&self) -> &str {
        if self.pointer.is_empty() { "/" } else { &self.pointer }
    }

    /// The address of a property, there or not.
    pub(crate) fn inside(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1"))
    }

    /// A property, when it is there and not `null`.
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        Some(Self { value, pointer: self.inside(key) })
    }

    /// The properties of an object; none for anything else.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.value.as_object().into_iter().flat_map(|object| object.keys().map(String::as_str))
    }

    /// The text of this value.
    pub(crate) fn as_text(&self, report: &mut Report) -> Option<&'a str> {
        self.shaped(self.value.as_str(), Shape::Text, report)
    }

    /// The text of a property.
    pub(crate) fn text(&self, key: &str, report: &mut Report) -> Option<&'a str> {
        self.get(key)?.as_text(report)
    }

    /// The text of a property that must be there and say something.
    pub(crate) fn required_text(&self, key: &'static str, report: &mut Report) -> Option<&'a str> {
        let Some(node) = self.get(key) else {
            report.schema(SchemaFault::MissingProperty { name: key }, self.pointer(), None);
            return None;
        };
        let text = node.as_text(report)?;
        if text.trim().is_empty() {
            report.schema(SchemaFault::WrongShape { expected: Shape::Text }, &node.pointer, None);
            return None;
        }
        Some(text)
    }

    /// The truth of a property.
    pub(crate) fn truth(&self, key: &str, report: &mut Report) -> Option<bool> {
        let node = self.get(key)?;
        node.shaped(node.value.as_bool(), Shape::Boolean, report)
    }

    /// The length that a property gives.
    pub(crate) fn length(&self, key: &str, report: &mut Report) -> Option<usize> {
        let node = self.get(key)?;
        let length = node.value.as_u64().and_then(|length| usize::try_from(length).ok());
        node.shaped(length, Shape::Length, report)
    }

    /// An object.
    pub(crate) fn object(&self, key: &str, report: &mut Report) -> Option<Self> {
        let node = self.get(key)?;
        node.shaped(node.value.is_object().then_some(()), Shape::Object, report)?;
        Some(node)
    }

    /// Tells when this value is not an object.
    pub(crate) fn must_be_object(&self, report: &mut Report) {
        self.shaped(self.value.as_object(), Shape::Object, report);
    }

    /// The items of a list; none when it is not there.
    pub(crate) fn list(&self, key: &str, report: &mut Report) -> Vec<Self> {
        let Some(node) = self.get(key) else { return Vec::new() };
        let items = node.shaped(node.value.as_array(), Shape::List, report);
        node.items(items.map_or(&[], Vec::as_slice))
    }

    /// One text or a list of them, with the address of each.
    pub(crate) fn texts(&self, key: &str, report: &mut Report) -> Vec<(&'a str, String)> {
        self.get(key).map(|node| node.as_texts(report)).unwrap_or_default()
    }

    /// This value as one text or a list of them, with the address of each.
    pub(crate) fn as_texts(&self, report: &mut Report) -> Vec<(&'a str, String)> {
        let nodes = match self.value {
            Value::String(_) => vec![self.clone()],
            Value::Array(items) => self.items(items),
            _ => {
                self.shaped(None::<()>, Shape::TextOrList, report);
                Vec::new()
            }
        };
        nodes.into_iter().filter_map(|node| Some((node.as_text(report)?, node.pointer))).collect()
    }

    fn items(&self, items: &'a [Value]) -> Vec<Self> {
        let at = |(index, value)| Self { value, pointer: format!("{}/{index}", self.pointer) };
        items.iter().enumerate().map(at).collect()
    }

    /// Tells when this value has not the shape that was expected of it.
    fn shaped<T>(&self, found: Option<T>, expected: Shape, report: &mut Report) -> Option<T> {
        if found.is_none() {
            let value = self.value.to_string();
            report.schema(SchemaFault::WrongShape { expected }, self.pointer(), Some(&value));
        }
        found
    }
}
