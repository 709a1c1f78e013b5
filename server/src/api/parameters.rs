//! The parameters of a request: those that the document says, each once.

use ::datasets::model::{Language, Nature};
use app::problem::{Problem, Suggestion, nearest};
use axum::extract::Query;
use axum::http::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::files::is_added;
use crate::state::State;

/// What stands as it is in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// Parameters that do not change what a list holds, only how it is given; a cursor says the release itself.
const OF_FORM: [&str; 5] = ["champs", "curseur", "format", "limite", "version"];

/// The parameters of a request, read.
#[derive(Debug)]
pub(crate) struct Parameters {
    /// The path that was asked.
    path: String,
    pairs: Vec<(String, String)>,
}

impl Parameters {
    /// Reads the parameters of a resource; `template` is its path in the document.
    ///
    /// # Errors
    /// When one is not in the document, or stands twice.
    pub(crate) fn read(state: &State, template: &str, uri: &Uri) -> Result<Self, Problem> {
        let Ok(Query(mut pairs)) = Query::<Vec<(String, String)>>::try_from_uri(uri) else {
            // Every text can be read as pairs.
            return Ok(Self { path: uri.path().to_owned(), pairs: Vec::new() });
        };
        pairs.retain(|(name, _)| !is_added(name));
        let read = names(state, template);
        for (rank, (name, _)) in pairs.iter().enumerate() {
            if !read.contains(name) {
                return Err(unknown(uri.path(), name, read));
            }
            if pairs[..rank].iter().any(|(other, _)| other == name) {
                return Err(Problem::RepeatedParameter { given: name.clone() });
            }
        }
        Ok(Self { path: uri.path().to_owned(), pairs })
    }

    /// What a parameter says.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// What a parameter says that may say several things; none when it is not there.
    pub(super) fn list(&self, name: &str) -> Option<Vec<&str>> {
        Some(self.get(name)?.split('~').collect())
    }

    /// What a parameter says, when it is one of the words that it may be.
    ///
    /// # Errors
    /// When it is another.
    pub(super) fn choice<T: Copy>(
        &self,
        name: &'static str,
        words: &[(&str, T)],
    ) -> Result<Option<T>, Problem> {
        let Some(given) = self.get(name) else { return Ok(None) };
        let found = words.iter().find(|(word, _)| *word == given);
        found.map(|(_, meant)| Some(*meant)).ok_or_else(|| Problem::UnknownChoice {
            name,
            given: given.to_owned(),
            allowed: words.iter().map(|(word, _)| (*word).to_owned()).collect(),
        })
    }

    /// What `nature` says.
    ///
    /// # Errors
    /// When it is no nature.
    pub(super) fn nature(&self) -> Result<Option<Nature>, Problem> {
        let words = [Nature::Reel, Nature::Demonstration].map(|nature| (nature.as_str(), nature));
        self.choice("nature", &words)
    }

    /// What the request is for, whatever the form: a cursor is of one of these.
    pub(super) fn subject(&self) -> String {
        let kept = |name: &&(String, String)| !OF_FORM.contains(&name.0.as_str());
        self.written(self.pairs.iter().filter(kept))
    }

    /// All that decides of the answer.
    pub(super) fn whole(&self) -> String {
        self.written(&self.pairs)
    }

    /// The address of the same request, from a cursor on.
    pub(super) fn from(&self, cursor: &str) -> String {
        let address = self.written(self.pairs.iter().filter(|(name, _)| name != "curseur"));
        let mark = if address.contains('?') { '&' } else { '?' };
        format!("{address}{mark}curseur={cursor}")
    }

    fn written<'a>(&self, pairs: impl IntoIterator<Item = &'a (String, String)>) -> String {
        let pairs = pairs.into_iter().map(|(name, value)| {
            format!("{}={}", utf8_percent_encode(name, PLAIN), utf8_percent_encode(value, PLAIN))
        });
        let query = pairs.collect::<Vec<_>>().join("&");
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }
}

/// The names that a resource reads in the query, as the document says.
fn names(state: &State, template: &str) -> Vec<String> {
    let operation = state.site(Language::default()).api.operation(template);
    let all = operation.into_iter().flat_map(|operation| &operation.parameters);
    let in_path = |name: &str| template.contains(&format!("{{{name}}}"));
    all.map(|one| one.name.clone()).filter(|name| !in_path(name)).collect()
}

fn unknown(path: &str, given: &str, allowed: Vec<String>) -> Problem {
    let candidates = allowed
        .iter()
        .map(|name| (name.clone(), Suggestion::new(format!("{path}?{name}="), name.clone())));
    let nearest = nearest(given, candidates);
    let allowed = allowed.into_boxed_slice();
    Problem::UnknownParameter { given: given.to_owned(), allowed, nearest }
}
