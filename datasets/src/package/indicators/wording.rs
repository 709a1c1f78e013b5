//! The words that a figure is told with: its title, its unit, its sentence.

use super::Check;
use crate::csv::{IndicatorFault, PackageFault};
use crate::package::to_fill_in;

/// What a sentence may leave a place for.
const PLACES: [&str; 3] = ["lieu", "territoire", "valeur"];

impl Check<'_> {
    /// Tells the words that are missing, and the places of a sentence that nothing fills.
    pub(super) fn wording(&mut self) {
        let indicator = self.indicator;
        self.unwritten();
        let (title, unit) = (&indicator.title, &indicator.unit);
        let mut said = vec![("title.fr", &title.fr), ("title.en", &title.en), ("unit", unit)];
        said.extend(indicator.unit_one.iter().map(|one| ("unit_one", one)));
        said.extend(indicator.unit_one_en.iter().map(|one| ("unit_one_en", one)));
        for (key, text) in said {
            if text.trim().is_empty() {
                self.tell(IndicatorFault::NoText, key, text);
            }
        }
        let Some(sentence) = &indicator.sentence else { return };
        for (key, text) in [("sentence.fr", &sentence.fr), ("sentence.en", &sentence.en)] {
            for place in places(text).filter(|place| !PLACES.contains(place)) {
                self.tell(IndicatorFault::UnknownPlace, key, place);
            }
        }
    }
}

impl Check<'_> {
    /// Tells the texts that are still to be written.
    fn unwritten(&mut self) {
        let (title, description) = (&self.indicator.title, &self.indicator.description);
        for (key, text) in [
            ("title.fr", &title.fr),
            ("title.en", &title.en),
            ("description.fr", &description.fr),
            ("description.en", &description.en),
        ] {
            if to_fill_in::is(text) {
                self.tell(PackageFault::ToFillIn, key, text);
            }
        }
    }
}

/// What stands between braces.
fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}
