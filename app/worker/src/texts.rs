//! What is said of a file or of a figure that was checked. These sentences hold numbers that the server does not know:
//! they are filled where they are shown.

use datasets::model::{Indicator, Language};
use datasets::trajectory::Standing;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::number::{Unit, number, with_unit};

/// The Fluent file of a language.
const fn file(language: Language) -> &'static str {
    match language {
        Language::French => include_str!("../locales/fr.ftl"),
        Language::English => include_str!("../locales/en.ftl"),
    }
}

/// The texts of one language.
pub(crate) struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// What the file of a language holds that can be read: a test holds that it is everything.
    pub(crate) fn of(language: Language) -> Self {
        let code = LanguageIdentifier::from_bytes(language.as_str().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        // The places hold names and numbers of the same direction as the text.
        bundle.set_use_isolating(false);
        let read = FluentResource::try_new(file(language).to_owned());
        bundle.add_resource_overriding(read.unwrap_or_else(|(readable, _)| readable));
        Self { language, bundle }
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// A number, as the language writes it.
    pub(crate) fn number(&self, value: f64, decimals: u8) -> String {
        number(self.language, value, decimals)
    }

    /// A text without places.
    pub(crate) fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with its places filled. One that does not exist shows its key, in brackets.
    pub(crate) fn with(&self, key: &str, places: &[(&'static str, &str)]) -> String {
        self.filled(key, &places.iter().map(|(name, text)| (*name, (*text).to_owned())).collect())
    }

    /// A text that changes with a count: `nombre` chooses its form, `ecrit` is what is written.
    pub(crate) fn counted(&self, key: &str, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows and of figures")]
        let amount = count as f64;
        let mut places = FluentArgs::new();
        places.set("nombre", amount);
        places.set("ecrit", self.number(amount, 0));
        self.filled(key, &places)
    }

    fn filled(&self, key: &str, places: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return format!("[{key}]") };
        self.bundle.format_pattern(pattern, Some(places), &mut Vec::new()).into_owned()
    }

    /// A figure as the pages write it: with its unit, or the name of its level.
    pub(crate) fn value(&self, indicator: &Indicator, year: i32, value: Option<f64>) -> String {
        let Some(value) = value else { return self.get("absent") };
        let scale = indicator.scale_in(year).filter(|_| indicator.measure.is_level());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank")]
        let name = scale.and_then(|scale| scale.names(self.language).get(value as usize - 1));
        name.cloned().unwrap_or_else(|| {
            let (many, one) =
                (indicator.unit_in(self.language), indicator.unit_of_one(self.language));
            with_unit(self.language, value, indicator.decimals, Unit::new(many, one))
        })
    }

    /// The word of a standing, after the sign that it has on the pages.
    pub(crate) fn standing(&self, standing: Option<Standing>) -> String {
        let (sign, key) = match standing {
            None => return self.get("absent"),
            Some(Standing::Reached) => ("●", "statut-atteint"),
            Some(Standing::Kept) => ("●", "statut-tenu"),
            Some(Standing::Ahead) => ("▲", "statut-avance"),
            Some(Standing::OnTrack) => ("►", "statut-trajectoire"),
            Some(Standing::Behind) => ("▼", "statut-retard"),
            Some(Standing::Missed) => ("▼", "statut-manque"),
            Some(Standing::Regressed) => ("✕", "statut-recul"),
            Some(Standing::NotEstimable) => ("○", "statut-non-estimable"),
        };
        format!("{sign} {}", self.get(key))
    }
}
