//! What programs may ask of the site, as its page `/api` tells it. The server reads it in the `OpenAPI` document
//! that it serves: the page and the document say the same.

/// The resources of the API, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    /// What may be asked, in the order of the document.
    pub operations: Vec<Operation>,
    /// What may be published by those who hold a token, in the same order.
    pub publishing: Vec<Operation>,
    /// Whether that is open on this server.
    pub publishes: bool,
    /// The members of a figure, in the order of every export.
    pub columns: Vec<Member>,
    /// Requests that an address may send in a second; none when they are not counted.
    pub rate: Option<u32>,
    /// The most that a page of a list may have.
    pub longest: usize,
}

/// An address that answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operation {
    /// Its path, with the places of what is chosen in braces: `/api/v1/territoires/{code}`.
    pub path: String,
    /// What it answers.
    pub summary: String,
    /// What may be chosen.
    pub parameters: Vec<Member>,
}

/// A name that stands in a request or in an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// The name.
    pub name: String,
    /// What it holds, in the words of JSON Schema.
    pub kind: String,
    /// What may stand there, for instance.
    pub example: Option<String>,
    /// What it means.
    pub description: String,
}

impl Api {
    /// The resource of a path.
    pub fn operation(&self, path: &str) -> Option<&Operation> {
        self.operations.iter().chain(&self.publishing).find(|one| one.path == path)
    }
}
