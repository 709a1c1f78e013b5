//! Observations as charts, tables and sentences take them: one value and one word for each, so that a
//! figure is said the same everywhere.

use datasets::measure::Measure;
use datasets::model::{Indicator, Language, Observation};

use crate::charts::{ChartData, Levels, Mark, Point, SHARE, Unit, Words};
use crate::texts::Texts;

/// The chart of an indicator, without its figures: what it draws with, and the words that it writes.
pub(crate) fn chart(texts: &Texts, indicator: &Indicator) -> ChartData {
    let language = texts.language();
    ChartData {
        language,
        title: indicator.title.get(language).to_owned(),
        mark: match indicator.measure {
            Measure::Level { .. } => Mark::Steps,
            _ => Mark::Bars,
        },
        unit: indicator.unit_in(language).to_owned(),
        unit_one: indicator.unit_of_one(language).to_owned(),
        decimals: indicator.decimals,
        levels: indicator
            .scale
            .iter()
            .map(|scale| Levels {
                method: scale.method,
                from: scale.from,
                names: scale.names(language).to_vec(),
            })
            .collect(),
        words: Words::of(
            &|key| texts.get(key),
            indicator.measure.is_level(),
            indicator.unit == SHARE,
        ),
        ..ChartData::default()
    }
}

/// What is written beside a figure of an indicator.
pub(crate) fn unit(indicator: &Indicator, language: Language) -> Unit<'_> {
    Unit::new(indicator.unit_in(language), indicator.unit_of_one(language))
}

/// An observation as it is drawn.
pub(crate) fn point(texts: &Texts, observation: &Observation) -> Point {
    Point {
        period: observation.period,
        value: observation.value,
        numerator: observation.numerator,
        denominator: observation.denominator,
        status: observation.status,
        method: observation.method,
        partial: is_partial(observation),
        comment: beside(texts, observation),
    }
}

/// Whether an aggregate stands for fewer members than it should.
pub(crate) fn is_partial(observation: &Observation) -> bool {
    observation.members_expected > 1 && observation.members_known < observation.members_expected
}

/// What is told beside a figure: the dataset's own words, and how much of an aggregate is known when it
/// is not all.
fn beside(texts: &Texts, observation: &Observation) -> Option<String> {
    let coverage = is_partial(observation).then(|| {
        let (known, total) = (observation.members_known, observation.members_expected);
        let places = [("connus", known.to_string()), ("total", total.to_string())];
        let key = if known < 2 { "membre-renseigne" } else { "membres-renseignes" };
        texts.with(key, &places.each_ref().map(|(name, value)| (*name, &**value)))
    });
    let parts: Vec<String> = observation.comment.clone().into_iter().chain(coverage).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
