//! A sentence being filled: what a fault holds, as each language writes it.

use fluent_bundle::FluentArgs;

use super::words::Words;
use crate::model::{FieldKind, Language};

/// How many characters of a text are shown.
const LONGEST: usize = 80;

/// How many items of a list are shown.
const MOST_LISTED: usize = 20;

/// The places of a sentence.
pub(crate) struct Sentence {
    language: Language,
    words: &'static Words,
    places: FluentArgs<'static>,
}

impl Sentence {
    /// A sentence in this language, its places still empty.
    pub(crate) fn new(language: Language) -> Self {
        Self { language, words: Words::of(language), places: FluentArgs::new() }
    }

    /// The message of this id, with its places filled.
    pub(crate) fn message(&self, id: &str) -> String {
        self.filled(id, None).0
    }

    /// How to mend the problem of this code.
    pub(super) fn help(&self, code: &str) -> String {
        self.filled(code, Some("help")).0
    }

    /// A message, or an attribute of it, and what is wrong with it.
    pub(super) fn filled(&self, id: &str, attribute: Option<&str>) -> (String, Vec<String>) {
        self.words.filled(id, attribute, &self.places)
    }

    /// Fills a place with a text, on one line, and cut when it is long.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.places.set(name.to_owned(), shown(text));
    }

    /// Fills a place with a text that is shown whole.
    pub(crate) fn whole(&mut self, name: &str, text: String) {
        self.places.set(name.to_owned(), text);
    }

    /// Fills a place with one of the words that its sentence is chosen by.
    pub(super) fn word(&mut self, name: &str, word: &'static str) {
        self.places.set(name.to_owned(), word);
    }

    /// Fills a place with a number, which may choose a plural.
    pub(crate) fn number(&mut self, name: &str, number: usize) {
        self.places.set(name.to_owned(), number);
    }

    /// Fills a place with a number, and beside it the same one with its thousands apart (`-written`).
    pub(crate) fn count(&mut self, name: &str, number: usize) {
        let between = match self.language {
            Language::French => "\u{202f}",
            Language::English => ",",
        };
        let digits = number.to_string();
        let groups: Vec<&str> = (0..digits.len().div_ceil(3))
            .rev()
            .filter_map(|group| {
                let end = digits.len() - group * 3;
                digits.get(end.saturating_sub(3)..end)
            })
            .collect();
        self.number(name, number);
        self.whole(&format!("{name}-written"), groups.join(between));
    }

    /// Fills a place with a list of quoted texts that ends with “and”, and beside it one that ends with
    /// “or” (`-or`), one with arrows (`-arrows`) and their number (`-count`).
    pub(super) fn list(&mut self, name: &str, items: &[&str]) {
        let quoted: Vec<String> = items.iter().map(|item| self.quoted(item)).collect();
        self.whole(name, self.joined("list-and", &quoted));
        self.whole(&format!("{name}-or"), self.joined("list-or", &quoted));
        self.whole(&format!("{name}-arrows"), items.join(" → "));
        self.number(&format!("{name}-count"), items.len());
    }

    /// A text between quotation marks; the empty one has a name.
    fn quoted(&self, text: &str) -> String {
        match text {
            "" => self.with("empty-cell", &[]),
            text => self.with("quoted", &[("text", &shown(text))]),
        }
    }

    /// Items joined by commas, the last one as the message says.
    pub(crate) fn joined(&self, id: &str, items: &[String]) -> String {
        if items.len() > MOST_LISTED {
            let first: Vec<&str> = items.iter().take(MOST_LISTED).map(String::as_str).collect();
            let count = items.len().to_string();
            return self.with("list-cut", &[("first", &first.join(", ")), ("count", &count)]);
        }
        match items.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => {
                self.with(id, &[("others", &others.join(", ")), ("last", last)])
            }
            None => String::new(),
        }
    }

    /// A message of its own, that fills a place of this one.
    pub(crate) fn with(&self, id: &str, places: &[(&'static str, &str)]) -> String {
        let places = places.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        self.words.message(id, &places)
    }

    /// What a column of this kind holds.
    pub(super) fn kind(&self, kind: FieldKind) -> String {
        self.with(&format!("kind-{}", kind.as_str()), &[])
    }
}

/// A text on one line, cut when it is long.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST).flat_map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// A character as it can be shown on one line.
fn visible(character: char) -> Vec<char> {
    // Marks of direction would turn the sentence around.
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if turns || character.is_control() {
        character.escape_default().collect()
    } else {
        vec![character]
    }
}
