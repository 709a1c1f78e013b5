//! The words of the site, from its Fluent files.
//!
//! Every sentence that a person reads stands in `locales/`; the code only fills its places.

use std::str::FromStr as _;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// French, the language the site is written in.
const FRENCH: &str = include_str!("../locales/fr.ftl");

/// The texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

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
    /// The texts in French.
    ///
    /// # Errors
    /// When the file is not valid Fluent, or defines a text twice.
    pub fn french() -> Result<Self, TextsError> {
        let failed = |reason: String| TextsError { language: "fr", reason };
        let resource = FluentResource::try_new(FRENCH.to_owned())
            .map_err(|(_, errors)| failed(format!("{errors:?}")))?;
        let language =
            LanguageIdentifier::from_str("fr").map_err(|error| failed(error.to_string()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The places hold names and numbers of the same direction as the text.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| failed(format!("{errors:?}")))?;
        Ok(Self { bundle })
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

    /// The name of a theme; the word of the package itself when the site has no name for it.
    pub fn theme(&self, theme: &str) -> String {
        let key = format!("theme-{theme}");
        if self.bundle.has_message(&key) { self.get(&key) } else { theme.replace('-', " ") }
    }

    /// A text that changes with a count: `count` chooses its form, `shown` is what is written.
    pub fn counted(&self, key: &str, count: usize) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let mut args = FluentArgs::new();
        args.set("nombre", count);
        #[expect(clippy::cast_precision_loss, reason = "counts of rows and territories")]
        args.set("ecrit", crate::charts::number(count as f64, 0));
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Texts")
    }
}
