//! What somebody should know of how their first package was made.

use crate::csv::Sentence;
use crate::model::Language;

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A code was not typed as it is.
    Mended {
        /// As it was typed.
        given: String,
        /// As it is.
        code: String,
    },
    /// The communes of an EPCI are those that a list of communes says are part of it: it may not list all.
    MembersOf {
        /// The EPCI.
        code: String,
        /// How many communes.
        count: usize,
    },
    /// An EPCI has members that the package has not: no figure is computed for it.
    PartOf {
        /// Its name, or its code.
        group: String,
    },
    /// A file has no column that says which territory its rows are of: no indicator is defined.
    NoTerritory {
        /// The file.
        file: String,
    },
    /// A file has no column that says of which year its rows are: no indicator is defined.
    NoYear {
        /// The file.
        file: String,
    },
    /// No columns name each row of a file once.
    NoKey {
        /// The file.
        file: String,
    },
    /// An indicator is proposed.
    Proposed {
        /// The file of its definition.
        file: String,
        /// Its title.
        title: String,
    },
}

impl Remark {
    /// The remark, in a language.
    pub fn told(&self, language: Language) -> String {
        let mut sentence = Sentence::new(language);
        let id = match self {
            Self::Mended { given, code } => {
                sentence.text("given", given);
                sentence.text("code", code);
                "first-mended"
            }
            Self::MembersOf { code, count } => {
                sentence.text("code", code);
                sentence.count("count", *count);
                "first-members-of"
            }
            Self::PartOf { group } => {
                sentence.text("group", group);
                "first-part-of"
            }
            Self::NoTerritory { file } => {
                sentence.text("file", file);
                "first-no-territory"
            }
            Self::NoYear { file } => {
                sentence.text("file", file);
                "first-no-year"
            }
            Self::NoKey { file } => {
                sentence.text("file", file);
                "first-no-key"
            }
            Self::Proposed { file, title } => {
                sentence.text("file", file);
                sentence.text("title", title);
                "first-proposed"
            }
        };
        sentence.message(id)
    }
}
