//! Why no first package is made: what was typed, or what was given.

use std::fmt;

use super::Checked;
use crate::csv::Sentence;
use crate::model::Language;

/// Why no first package is made.
#[derive(Debug)]
pub enum FirstError {
    /// No code, and no list to take communes from.
    NoCode,
    /// A code has the shape of none.
    BadCode {
        /// As it was typed.
        given: String,
    },
    /// The code of an EPCI has not nine digits.
    BadGroup {
        /// As it was typed.
        given: String,
    },
    /// A name has a letter that nobody sees.
    Unseen {
        /// The name as it can be seen, with the letter in its place.
        given: String,
        /// The letter: `U+202E`.
        letter: String,
    },
    /// A file is no list of communes, nor of EPCIs.
    NotAList {
        /// The file.
        file: String,
    },
    /// Codes that no list knows.
    UnknownCodes {
        /// Each, with the code and the name that were perhaps meant.
        codes: Vec<(String, Option<String>)>,
    },
    /// Territories whose name nobody said.
    NoName {
        /// Their codes.
        codes: Vec<String>,
    },
    /// No commune is part of an EPCI that is known.
    NoGroup,
    /// The package could not be written in memory.
    Unwritable {
        /// Why.
        cause: String,
    },
    /// The data has problems: all that the check finds.
    Refused(Box<Checked>),
}

impl FirstError {
    /// Whether the command was misused, and nothing is wrong with what it was given.
    pub const fn is_misuse(&self) -> bool {
        matches!(
            self,
            Self::NoCode | Self::BadCode { .. } | Self::BadGroup { .. } | Self::Unseen { .. }
        )
    }

    /// Why, and what to do, in a language.
    pub fn told(&self, language: Language) -> String {
        let mut sentence = Sentence::new(language);
        let id = match self {
            Self::NoCode => "first-no-code",
            Self::BadCode { given } => {
                sentence.text("given", given);
                "first-bad-code"
            }
            Self::BadGroup { given } => {
                sentence.text("given", given);
                "first-bad-group"
            }
            Self::Unseen { given, letter } => {
                sentence.text("given", given);
                sentence.text("letter", letter);
                "first-unseen"
            }
            Self::NotAList { file } => {
                sentence.text("file", file);
                "first-not-a-list"
            }
            Self::UnknownCodes { codes } => {
                let told: Vec<String> = codes
                    .iter()
                    .map(|(code, nearest)| match nearest {
                        Some(nearest) => sentence.with(
                            "first-unknown-near",
                            &[("code", code.as_str()), ("nearest", nearest.as_str())],
                        ),
                        None => code.clone(),
                    })
                    .collect();
                sentence.number("count", codes.len());
                sentence.whole("codes", sentence.joined("list-and", &told));
                "first-unknown-codes"
            }
            Self::NoName { codes } => {
                sentence.number("count", codes.len());
                sentence.whole("codes", sentence.joined("list-and", codes));
                sentence.text("first", codes.first().map_or("", String::as_str));
                "first-no-name"
            }
            Self::NoGroup => "first-no-group",
            Self::Unwritable { cause } => {
                sentence.text("cause", cause);
                "first-unwritable"
            }
            Self::Refused(_) => "first-refused",
        };
        sentence.message(id)
    }
}

/// In French, the language of the data.
impl fmt::Display for FirstError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.told(Language::French))
    }
}

impl std::error::Error for FirstError {}

impl From<csv::Error> for FirstError {
    fn from(error: csv::Error) -> Self {
        Self::Unwritable { cause: error.to_string() }
    }
}

impl From<serde_json::Error> for FirstError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unwritable { cause: error.to_string() }
    }
}
