//! What faults are made of, and how each kind of it fills the places of a sentence.

use std::collections::BTreeMap;

use super::sentence::Sentence;
use super::{Misread, Shape};
use crate::csv::{Bound, Container, Encoding, TextFormat};
use crate::model::{Direction, FieldKind, TerritoryKind};

/// What a fault holds, by the name of the place that it fills in the sentences.
pub(super) trait Part {
    /// Fills the place of this name, and those that begin with it.
    fn put(&self, name: &str, sentence: &mut Sentence);
}

impl Part for usize {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.number(name, *self);
    }
}

impl Part for u32 {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.number(name, usize::try_from(*self).unwrap_or(usize::MAX));
    }
}

impl Part for Direction {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.word(
            name,
            match self {
                Self::Up => "up",
                Self::Down => "down",
                Self::None => "none",
            },
        );
    }
}

/// A number that is told as it is, such as a year.
macro_rules! as_it_is {
    ($($number:ty),*) => {
        $(impl Part for $number {
            fn put(&self, name: &str, sentence: &mut Sentence) {
                sentence.whole(name, self.to_string());
            }
        })*
    };
}

as_it_is!(i32, i64, f64);

/// A byte, as editors of bytes show it.
impl Part for u8 {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.whole(name, format!("{self:02X}"));
    }
}

/// What separates columns: some of them have no look of their own.
impl Part for char {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.whole(name, delimiter(*self, sentence));
    }
}

/// What could separate columns: “the comma or the tab”.
impl Part for [char; 2] {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let both = self.map(|one| delimiter(one, sentence));
        sentence.whole(name, sentence.joined("list-and", &both));
    }
}

fn delimiter(character: char, sentence: &Sentence) -> String {
    let id = match character {
        ',' => "delimiter-comma",
        ';' => "delimiter-semicolon",
        '\t' => "delimiter-tab",
        _ => "delimiter-other",
    };
    sentence.with(id, &[("character", &character.to_string())])
}

/// The name of an encoding, and beside it the word of `datapackage.json` (`-word`).
impl Part for Encoding {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.whole(name, self.to_string());
        sentence.word(&format!("{name}-word"), self.label());
    }
}

/// A word as each encoding reads it: “`NÚgue`” in Windows-1252 or…
impl Part for BTreeMap<Encoding, String> {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let mut all: Vec<String> = Vec::new();
        let mut told: Vec<&str> = Vec::new();
        for (encoding, word) in self {
            if !told.contains(&word.as_str()) {
                told.push(word);
                let places = [("word", word.as_str()), ("encoding", &encoding.to_string())];
                all.push(sentence.with("read-in", &places));
            }
        }
        sentence.whole(name, sentence.joined("list-or", &all));
        sentence.number(&format!("{name}-count"), all.len());
    }
}

impl Part for Container {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let word = match self {
            Self::Excel => "excel",
            Self::Calc => "calc",
            Self::Document => "document",
            Self::Pdf => "pdf",
            Self::Archive => "archive",
            Self::WebPage => "web-page",
            Self::Parquet => "parquet",
        };
        sentence.word(name, word);
    }
}

impl Part for TextFormat {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.word(name, self.as_str());
    }
}

impl Part for &'static str {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.text(name, self);
    }
}

impl Part for String {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.text(name, self);
    }
}

/// A name that may be meant: a list of one, or of none.
impl Part for Option<String> {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let items: Vec<&str> = self.iter().map(String::as_str).collect();
        sentence.list(name, &items);
    }
}

impl<T: AsRef<str>> Part for Vec<T> {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let items: Vec<&str> = self.iter().map(AsRef::as_ref).collect();
        sentence.list(name, &items);
    }
}

impl Part for Bound {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.text(name, &self.to_string());
    }
}

/// What a column holds, and beside it the word of the schema (`-word`).
impl Part for FieldKind {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.whole(name, sentence.kind(*self));
        sentence.word(&format!("{name}-word"), self.as_str());
    }
}

/// What a column may hold: “a whole number (integer) or a number (number)”.
impl Part for Vec<FieldKind> {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let kinds: Vec<String> = self
            .iter()
            .map(|kind| {
                let places = [("kind", &*sentence.kind(*kind)), ("word", kind.as_str())];
                sentence.with("kind-and-word", &places)
            })
            .collect();
        sentence.whole(name, sentence.joined("list-or", &kinds));
    }
}

impl Part for TerritoryKind {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        sentence.word(name, self.as_str());
    }
}

impl Part for Shape {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let id = match self {
            Self::Text => "shape-text",
            Self::Boolean => "shape-boolean",
            Self::Length => "shape-length",
            Self::Object => "shape-object",
            Self::List => "shape-list",
            Self::TextOrList => "shape-text-or-list",
            Self::MissingValue => "shape-missing-value",
            Self::Category => "shape-category",
        };
        sentence.whole(name, sentence.with(id, &[]));
    }
}

impl Part for Misread {
    fn put(&self, name: &str, sentence: &mut Sentence) {
        let word = match self {
            Self::Spaces => "spaces",
            Self::Fraction => "fraction",
            Self::TooLarge => "too-large",
            Self::LostDigits => "lost-digits",
            Self::Thousands => "thousands",
            Self::SpreadsheetError => "spreadsheet-error",
            Self::MonthFirst => "month-first",
            Self::TwoDigitYear => "two-digit-year",
            Self::NoSuchDay => "no-such-day",
            Self::Undeclared { declared, meant } => {
                declared.put("declared", sentence);
                meant.put("meant", sentence);
                "undeclared"
            }
            Self::Other => "other",
        };
        sentence.word(name, word);
    }
}
