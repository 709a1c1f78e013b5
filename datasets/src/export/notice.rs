//! What a file says of itself to people: its words come from whoever writes it, in one language.

use crate::model::Language;

/// Names, each with what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// What they are.
    pub heading: String,
    /// Each name, and its meaning.
    pub entries: Vec<(String, String)>,
}

impl Section {
    /// What a name means; nothing when it is not among them.
    pub fn meaning(&self, name: &str) -> &str {
        let found = self.entries.iter().find(|(own, _)| own == name);
        found.map_or("", |(_, meaning)| meaning)
    }
}

/// What stands in the « Lisez-moi » of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The language that it is in.
    pub language: Language,
    /// What this is: « Lisez-moi ».
    pub name: String,
    /// What its rows are: the name of their sheet, of 31 characters at most.
    pub rows: String,
    /// What the file is about.
    pub title: String,
    /// What nobody may miss: that the figures are made up, that there are none.
    pub warnings: Vec<String>,
    /// How the file is cited.
    pub citation: String,
    /// Definition, source, licence, release, address.
    pub about: Section,
    /// What the columns hold, by name.
    pub columns: Section,
    /// What the statuses mean, by code.
    pub statuses: Section,
    /// What the files of a dossier are, by path; those that it has not are not told.
    pub files: Section,
}

/// The notices of a file, in the languages of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notices {
    /// In French.
    pub fr: Notice,
    /// In English.
    pub en: Notice,
}

impl Notices {
    /// Both, the first language first.
    pub fn each(&self) -> [&Notice; 2] {
        [&self.fr, &self.en]
    }
}
