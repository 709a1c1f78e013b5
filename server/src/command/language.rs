//! The language in which a command answers.

use datasets::model::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Lang {
    /// Français.
    Fr,
    /// English.
    En,
}

/// The language of an answer.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct LanguageOption {
    /// Langue de la réponse.
    #[arg(long, env = "TRAJECTOIRE_LANG", default_value = "fr", value_name = "LANGUE")]
    lang: Lang,
}

impl LanguageOption {
    /// The language that was asked for.
    pub(super) const fn chosen(self) -> Language {
        match self.lang {
            Lang::Fr => Language::French,
            Lang::En => Language::English,
        }
    }
}
