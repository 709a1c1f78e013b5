//! Light or dark: what the page that frames a view wishes. Other pages leave it to the reader.

use crate::problem::Problem;

/// Name of the parameter.
const NAME: &str = "theme";

/// The colours of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the reader's system.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The words of the address, in the order in which they are offered.
    const WORDS: [(&str, Self); 3] =
        [("auto", Self::System), ("clair", Self::Light), ("sombre", Self::Dark)];

    /// Reads the parameters of an address.
    ///
    /// # Errors
    /// When it is a word that names no theme.
    pub fn read(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let given = pairs.iter().find(|(name, value)| name == NAME && !value.is_empty());
        let Some((_, given)) = given else { return Ok(Self::default()) };
        let found = Self::WORDS.into_iter().find(|(word, _)| word == given);
        found.map(|(_, theme)| theme).ok_or_else(|| Problem::UnknownChoice {
            name: NAME,
            given: given.clone(),
            allowed: Self::WORDS.iter().map(|(word, _)| (*word).to_owned()).collect(),
        })
    }

    /// The word that the script of the page knows it by; none for that of the system.
    pub(crate) const fn forced(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("clair"),
            Self::Dark => Some("sombre"),
        }
    }
}
