//! What stands under every chart, on the page and in the images that leave it: sources and their licence,
//! period, release.

use std::collections::BTreeSet;

use datasets::model::{Indicator, Observation, Source};

use crate::shell::Site;

/// The credits of some figures.
pub(crate) struct Credits<'a> {
    /// Where the figures come from, each with the words for its licence.
    pub(crate) sources: Vec<(&'a Source, String)>,
    /// Their years.
    pub(crate) period: Option<String>,
    /// How many have a value.
    pub(crate) known: usize,
    /// How many there are.
    pub(crate) total: usize,
    /// The release that they belong to.
    pub(crate) release: String,
}

impl<'a> Credits<'a> {
    /// The credits of these figures.
    pub(crate) fn of<'b>(
        site: &'a Site,
        figures: impl Iterator<Item = &'b Observation> + Clone,
    ) -> Self {
        let cited: BTreeSet<&str> =
            figures.clone().flat_map(|one| one.sources.iter().map(String::as_str)).collect();
        let years = figures.clone().map(|one| one.period);
        let years = years.clone().min().zip(years.max());
        let known = figures.clone().filter(|one| one.value.is_some()).count();
        Self::told(site, cited.into_iter(), years, (known, figures.count()))
    }

    /// Those of all the figures of an indicator.
    pub(crate) fn of_all(site: &'a Site, indicator: &Indicator) -> Self {
        let all = site.catalogue.overview(&indicator.id);
        let years = all.periods.first().copied().zip(all.periods.last().copied());
        let cited = all.sources.iter().map(String::as_str);
        Self::told(site, cited, years, (all.known, all.figures))
    }

    fn told<'b>(
        site: &'a Site,
        cited: impl Iterator<Item = &'b str>,
        years: Option<(i32, i32)>,
        (known, total): (usize, usize),
    ) -> Self {
        let (texts, catalogue) = (&site.texts, &site.catalogue);
        let sources = cited.filter_map(|id| catalogue.sources.get(id));
        let period = years.map(|(first, last)| {
            let key = if first == last { "credits-annee" } else { "credits-annees" };
            texts.with(key, &[("debut", &first.to_string()), ("fin", &last.to_string())])
        });
        let number = catalogue.release.number.to_string();
        Self {
            sources: sources.map(|source| (source, licence(site, source))).collect(),
            period,
            known,
            total,
            release: texts.with("credits-version", &[("numero", &number)]),
        }
    }

    /// How many figures are known, in the words of a text that has both numbers.
    pub(crate) fn coverage(&self, site: &Site, key: &str) -> String {
        let (known, total) = (self.known.to_string(), self.total.to_string());
        site.texts.with(key, &[("connus", &known), ("total", &total)])
    }
}

/// The licence of a source, in words.
fn licence(site: &Site, source: &Source) -> String {
    match source.licence.as_deref() {
        Some("citation") => site.texts.get("licence-citation"),
        Some("non-precisee") | None => site.texts.get("licence-non-precisee"),
        Some("etalab-2.0") => site.texts.get("licence-ouverte"),
        Some(other) => other.to_owned(),
    }
}
