//! What a package says of itself, beyond what the project reads.

use serde_json::{Map, Value};

/// `datapackage.json`, as it was published: an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Descriptor(pub Value);

impl Descriptor {
    /// What it says of a resource.
    pub fn resource(&self, id: &str) -> Option<&Map<String, Value>> {
        let resources = self.0.get("resources").and_then(Value::as_array);
        let mut resources = resources.into_iter().flatten().filter_map(Value::as_object);
        resources.find(|one| one.get("name").and_then(Value::as_str) == Some(id))
    }
}
