//! The words of the site, from its Fluent files.
//!
//! Every sentence that a person reads stands in `locales/`; the code only fills its places.

use std::str::FromStr as _;

use datasets::model::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The Fluent file of a language.
const fn file(language: Language) -> &'static str {
    match language {
        Language::French => include_str!("../locales/fr.ftl"),
        Language::English => include_str!("../locales/en.ftl"),
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The places of the texts that are filled in the browser.
const PLACES: [&str; 18] = [
    "{unite}",
    "{adresse}",
    "{auteurs}",
    "{editeur}",
    "{jour}",
    "{numero}",
    "{absence}",
    "{annee}",
    "{dit}",
    "{ecart}",
    "{lieu}",
    "{lignes}",
    "{compte}",
    "{periode}",
    "{quand}",
    "{territoire}",
    "{valeur}",
    "{titre}",
];

/// A Fluent file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error(
    "the texts of the language `{language}` cannot be read: {reason}; mend locales/{language}.ftl"
)]
pub struct TextsError {
    language: &'static str,
    reason: String,
}

impl Texts {
    /// The texts in a language.
    ///
    /// # Errors
    /// When the file is not valid Fluent, or defines a text twice.
    pub fn of(language: Language) -> Result<Self, TextsError> {
        let code = language.as_str();
        let failed = |reason: String| TextsError { language: code, reason };
        let resource = FluentResource::try_new(file(language).to_owned())
            .map_err(|(_, errors)| failed(format!("{errors:?}")))?;
        let locale =
            LanguageIdentifier::from_str(code).map_err(|error| failed(error.to_string()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The places hold names and numbers of the same direction as the text.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| failed(format!("{errors:?}")))?;
        Ok(Self { language, bundle })
    }

    /// The language that they are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A number, as the language writes it.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        crate::charts::number(self.language, value, decimals)
    }

    /// A count, as it is written.
    pub fn whole(&self, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows and territories")]
        self.number(count as f64, 0)
    }

    /// A text without places.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with its places filled. A key that does not exist shows itself, in brackets: a test
    /// holds that no page has one.
    pub fn with(&self, key: &str, places: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let mut args = FluentArgs::new();
        for (name, value) in places {
            args.set(*name, *value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if errors.is_empty() { text.into_owned() } else { format!("[{key}]") }
    }

    /// A text without places, when there is one.
    pub fn find(&self, key: &str) -> Option<String> {
        self.bundle.has_message(key).then(|| self.get(key))
    }

    /// A text whose places are still to be filled, as the charts and the explorer fill them: `{nom}`.
    pub(crate) fn open(&self, key: &str) -> String {
        self.with(key, &PLACES.map(|place| (place.trim_matches(['{', '}']), place)))
    }

    /// The name of a theme; the word of the package itself when the site has no name for it.
    pub fn theme(&self, theme: &str) -> String {
        let key = format!("theme-{theme}");
        if self.bundle.has_message(&key) { self.get(&key) } else { theme.replace('-', " ") }
    }

    /// A text that changes with a count: `count` chooses its form, `shown` is what is written.
    pub fn counted(&self, key: &str, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows and territories")]
        self.amount(key, count as f64, 0)
    }

    /// The same, of an amount with decimals.
    pub fn amount(&self, key: &str, amount: f64, decimals: u8) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let mut args = FluentArgs::new();
        args.set("nombre", amount);
        args.set("ecrit", self.number(amount, decimals));
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Texts")
    }
}
