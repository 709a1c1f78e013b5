//! What a package says of itself, beyond what the project reads.

use serde_json::{Map, Value};

/// `datapackage.json`, as it was published: an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Descriptor(pub Value);

/// Somebody who had a part in a package, as in `contributors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contributor<'a> {
    /// Name.
    pub title: &'a str,
    /// Page, when one is given.
    pub path: Option<&'a str>,
    /// Address to write to, when one is given.
    pub email: Option<&'a str>,
}

impl Descriptor {
    /// A text that it gives about the package.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    /// Words that the package can be found by.
    pub fn keywords(&self) -> impl Iterator<Item = &str> {
        list(self.0.get("keywords")).filter_map(Value::as_str)
    }

    /// What it says of a resource.
    pub fn resource(&self, id: &str) -> Option<&Map<String, Value>> {
        self.resource_with("name", id)
    }

    /// What it says of the resource that has this file.
    pub fn resource_of(&self, path: &str) -> Option<&Map<String, Value>> {
        self.resource_with("path", path)
    }

    fn resource_with(&self, key: &str, text: &str) -> Option<&Map<String, Value>> {
        let mut resources = list(self.0.get("resources")).filter_map(Value::as_object);
        resources.find(|one| one.get(key).and_then(Value::as_str) == Some(text))
    }

    /// Who had a part in the package, the publisher first, where one is named so.
    pub fn contributors(&self) -> Vec<Contributor<'_>> {
        let mut all: Vec<&Value> = list(self.0.get("contributors")).collect();
        all.sort_by_key(|one| !publishes(one));
        all.into_iter().filter_map(contributor).collect()
    }

    /// Who publishes, where one is named so.
    pub fn publisher(&self) -> Option<Contributor<'_>> {
        list(self.0.get("contributors")).find(|one| publishes(one)).and_then(contributor)
    }

    /// Where a resource says that it comes from: a name and an address.
    pub fn sources(&self, id: &str) -> Vec<(&str, Option<&str>)> {
        let sources = self.resource(id).and_then(|one| one.get("sources"));
        list(sources).filter_map(|one| Some((text(one, "title")?, text(one, "path")))).collect()
    }
}

/// Whether an item of `contributors` is the publisher.
pub(crate) fn publishes(one: &Value) -> bool {
    let mut roles = list(one.get("roles")).filter_map(Value::as_str).chain(text(one, "role"));
    roles.any(|role| role == "publisher")
}

fn contributor(one: &Value) -> Option<Contributor<'_>> {
    let (path, email) = (text(one, "path"), text(one, "email"));
    Some(Contributor { title: text(one, "title")?, path, email })
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Descriptor;

    #[test]
    fn whoever_publishes_comes_first() {
        let said = Descriptor(json!({"contributors": [
            {"title": "Un agent", "roles": ["wrangler"]},
            {"title": "La ville", "role": "publisher", "email": "donnees@ville.example"},
        ]}));
        let titles: Vec<_> = said.contributors().iter().map(|one| one.title).collect();
        assert_eq!(titles, ["La ville", "Un agent"]);
        assert_eq!(said.contributors()[0].email, Some("donnees@ville.example"));
        assert_eq!(said.publisher().map(|one| one.title), Some("La ville"));
        let agent =
            Descriptor(json!({"contributors": [{"title": "Un agent", "roles": ["wrangler"]}]}));
        assert_eq!(agent.publisher(), None);
        assert!(Descriptor::default().contributors().is_empty());
    }
}
