//! A target told as a sentence: the figure, then what it means for the promise, or why nothing is said.

use datasets::model::{Catalogue, Indicator, Observation, Status};
use datasets::trajectory::{Aim, Reason, Standing, Trajectory};

use super::Progress;
use crate::charts::{Point, figure, with_unit};
use crate::figures::chart;
use crate::figures::unit;
use crate::selection::of_territory;
use crate::sentences::fact;
use crate::texts::Texts;

/// Less than this share of the way is far from the target.
const FAR: f64 = 0.5;

impl Progress<'_> {
    /// Where the territory stands, as one or two sentences.
    pub(crate) fn sentence(&self, texts: &Texts, catalogue: &Catalogue) -> String {
        let (told, indicator) = (&self.told, self.indicator);
        let written = |value: Option<f64>| value.map(|value| amount(texts, indicator, value));
        let level = |value: f64, year: i32| goal(texts, indicator, value, year);
        let baseline = told.baseline.map(|start| level(start.value, start.year));
        let distance = match told.standing {
            Standing::Kept | Standing::Missed => told.margin,
            _ => told.ahead,
        };
        let territory = catalogue.territories.name(&self.target.territory);
        let places = [
            ("territoire", Some(territory.to_owned())),
            ("indicateur", Some(indicator.title.get(texts.language()).to_owned())),
            ("fait", self.fact(texts, catalogue)),
            ("cible", Some(level(told.target.value, told.target.year))),
            ("echeance", Some(told.target.year.to_string())),
            ("annee-depart", Some(self.target.reference_year.to_string())),
            ("depart", baseline),
            ("attendu", written(told.required)),
            ("ecart", distance.map(|by| difference(texts, indicator, by.abs()))),
            ("part", told.share.map(|share| percent(texts, share))),
        ];
        let places: Vec<(&str, &str)> =
            places.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))).collect();
        texts.with(self.key(), &places)
    }

    /// The figure that is compared, as a sentence without its full stop.
    fn fact(&self, texts: &Texts, catalogue: &Catalogue) -> Option<String> {
        let latest = self.told.latest?;
        let territory = catalogue.territories.get(&self.target.territory)?;
        let own = of_territory(catalogue.observations(&self.indicator.id), &territory.code);
        let is_latest = |one: &&Observation| one.period == latest.year && one.value.is_some();
        Some(fact(texts, self.indicator, territory, own.iter().find(is_latest)?))
    }

    /// The text that says where the territory stands.
    pub(super) fn key(&self) -> &'static str {
        let told = &self.told;
        let holds = told.aim == Some(Aim::Hold);
        match told.standing {
            Standing::Reached if holds => "statut-phrase-maintenu",
            Standing::Reached => "statut-phrase-atteint",
            Standing::Ahead => "statut-phrase-avance",
            Standing::OnTrack => "statut-phrase-trajectoire",
            Standing::Behind => "statut-phrase-retard",
            Standing::Regressed if holds => "statut-phrase-non-maintenu",
            Standing::Regressed => "statut-phrase-recul",
            Standing::Kept if told.margin.is_some_and(|by| by > 0.0) => "statut-phrase-depasse",
            Standing::Kept => "statut-phrase-tenu",
            Standing::Missed if told.margin.is_some() => "statut-phrase-manque",
            Standing::Missed => "statut-phrase-manque-niveau",
            Standing::NotEstimable => why(told),
        }
    }
}

/// The text that says why nothing is said.
fn why(told: &Trajectory) -> &'static str {
    match told.reason {
        None | Some(Reason::NoFigure) => "statut-phrase-sans-chiffre",
        Some(Reason::Coverage) => "statut-phrase-couverture",
        Some(Reason::Secret) => "statut-phrase-secret",
        Some(Reason::Disputed) => "statut-phrase-conteste",
        Some(Reason::MethodChanged) => "statut-phrase-methode",
        Some(Reason::NothingSince) => "statut-phrase-rien-depuis",
        Some(Reason::TooFewPoints) => "statut-phrase-un-seul-point",
        Some(Reason::UnknownBaseline) => "statut-phrase-sans-depart",
        Some(Reason::Stale) => "statut-phrase-perime",
        Some(Reason::Ordinal) => "statut-phrase-niveau",
        Some(Reason::NotMeasuredAtDeadline) if is_far(told) => "statut-phrase-echeance-loin",
        Some(Reason::NotMeasuredAtDeadline) => "statut-phrase-echeance",
    }
}

/// Whether most of the way was still to be done at the latest point. Where the baseline is not known, a
/// target above is counted from zero; of a target below, nothing is said.
fn is_far(told: &Trajectory) -> bool {
    let from_zero = || {
        let latest =
            told.latest.filter(|_| told.aim == Some(Aim::Rise) && told.margin.is_some())?;
        (told.target.value > 0.0).then(|| latest.value / told.target.value)
    };
    told.share.or_else(from_zero).is_some_and(|share| share < FAR)
}

/// What was aimed at in a year: the name of a level, or an amount without decimals that say nothing.
pub(crate) fn goal(texts: &Texts, indicator: &Indicator, value: f64, year: i32) -> String {
    if !indicator.measure.is_level() {
        return amount(texts, indicator, value);
    }
    let point = Point {
        period: year,
        value: Some(value),
        numerator: None,
        denominator: None,
        status: Status::Normal,
        method: indicator.method_in(year),
        partial: false,
        comment: None,
    };
    figure(&chart(texts, indicator), &point)
}

/// An amount in the indicator's unit: « 100 % », « 55,3 ordinateurs pour 100 élèves ».
fn amount(texts: &Texts, indicator: &Indicator, value: f64) -> String {
    let language = texts.language();
    let decimals = if value.fract() == 0.0 { 0 } else { indicator.decimals };
    with_unit(language, value, decimals, unit(indicator, language))
}

/// A difference between two amounts: between two percentages, it is in points.
fn difference(texts: &Texts, indicator: &Indicator, value: f64) -> String {
    if indicator.unit == "%" {
        texts.amount("statut-points", value, indicator.decimals)
    } else {
        let language = texts.language();
        with_unit(language, value, indicator.decimals, unit(indicator, language))
    }
}

/// A share as it is published, as a percentage: not rounded again, and without zeros that say nothing.
fn percent(texts: &Texts, share: f64) -> String {
    let hundredths = (share * 10_000.0).round();
    let decimals = match hundredths {
        whole if whole % 100.0 == 0.0 => 0,
        tenths if tenths % 10.0 == 0.0 => 1,
        _ => 2,
    };
    with_unit(texts.language(), hundredths / 100.0, decimals, "%")
}
