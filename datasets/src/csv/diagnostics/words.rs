//! The sentences of each language, from the Fluent files of `locales/`.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::model::Language;

/// The Fluent files of a language: what surrounds the sentences, one file for each family of
/// problems, the summary, and the first package.
macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../../../locales/", $language, "/words.ftl")),
            include_str!(concat!("../../../locales/", $language, "/file.ftl")),
            include_str!(concat!("../../../locales/", $language, "/cell.ftl")),
            include_str!(concat!("../../../locales/", $language, "/repair.ftl")),
            include_str!(concat!("../../../locales/", $language, "/schema.ftl")),
            include_str!(concat!("../../../locales/", $language, "/package.ftl")),
            include_str!(concat!("../../../locales/", $language, "/target.ftl")),
            include_str!(concat!("../../../locales/", $language, "/indicator.ftl")),
            include_str!(concat!("../../../locales/", $language, "/figure.ftl")),
            include_str!(concat!("../../../locales/", $language, "/summary.ftl")),
            #[cfg(feature = "engine")]
            include_str!(concat!("../../../locales/", $language, "/first.ftl")),
        ]
    };
}

/// The Fluent files of a language.
pub(super) const fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::French => files!("fr"),
        Language::English => files!("en"),
    }
}

/// Everything that can be said in a language.
pub(super) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// What can be said in a language; its files are read the first time that something is.
    pub(super) fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Words> = OnceLock::new();
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        let words = match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        };
        words.get_or_init(|| Self::read(language))
    }

    /// What the files hold that can be read: a test holds that it is everything.
    fn read(language: Language) -> Self {
        let code = LanguageIdentifier::from_bytes(language.as_str().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        // The places hold texts of the same direction as the sentence.
        bundle.set_use_isolating(false);
        for text in files(language) {
            let file = FluentResource::try_new((*text).to_owned());
            bundle.add_resource_overriding(file.unwrap_or_else(|(readable, _)| readable));
        }
        Self { bundle }
    }

    /// A message with its places filled. One that does not exist shows its id, in brackets.
    pub(super) fn message(&self, id: &str, places: &FluentArgs<'_>) -> String {
        self.filled(id, None, places).0
    }

    /// A message, or an attribute of it, and what is wrong with it.
    pub(super) fn filled(
        &self,
        id: &str,
        attribute: Option<&str>,
        places: &FluentArgs<'_>,
    ) -> (String, Vec<String>) {
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            return (format!("[{id}]"), vec![format!("{id} is not there")]);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(places), &mut errors);
        (text.into_owned(), errors.iter().map(ToString::to_string).collect())
    }
}
