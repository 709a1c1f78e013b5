//! What is known of a territory for one indicator, at a glance: its latest figure, how it has moved, and
//! what its group says.

use datasets::model::{Catalogue, Indicator, Observation, Status};

use crate::charts::{Spark, Spot, figure, number, spark};
use crate::figures::{chart, point};
use crate::selection::of_territory;
use crate::texts::Texts;

/// The figures of a territory for an indicator, by year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glance<'a> {
    /// What is measured.
    pub(crate) indicator: &'a Indicator,
    own: &'a [Observation],
}

/// A figure as it is written, and its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The value with its unit, or the word for its absence.
    pub(crate) value: String,
    /// Year.
    pub(crate) year: i32,
}

impl<'a> Glance<'a> {
    /// What is known of a territory.
    pub(crate) fn of(catalogue: &'a Catalogue, indicator: &'a Indicator, code: &str) -> Self {
        Self { indicator, own: of_territory(catalogue.observations(&indicator.id), code) }
    }

    /// Whether anything is said of it, be it that a figure is absent.
    pub(crate) fn is_known(&self) -> bool {
        !self.own.is_empty()
    }

    /// Its latest figure, or the word for its absence.
    pub(crate) fn latest(&self, texts: &Texts) -> Option<Told> {
        self.in_year(texts, self.own.last()?.period)
    }

    /// Its latest figure when there is none to be told: the absence then is the news.
    pub(crate) fn absence(&self, texts: &Texts) -> Option<Told> {
        self.latest(texts).filter(|_| self.own.last().is_some_and(|one| one.value.is_none()))
    }

    /// What another territory says: in the same year, or, failing that, its latest.
    pub(crate) fn beside(&self, texts: &Texts, other: &Self) -> Option<Told> {
        let same = self.own.last().and_then(|one| other.in_year(texts, one.period));
        same.or_else(|| other.latest(texts))
    }

    /// The figure of a year: sources that disagree are all told.
    fn in_year(&self, texts: &Texts, year: i32) -> Option<Told> {
        let chart = chart(texts, self.indicator);
        let all = self.own.iter().filter(|one| one.period == year);
        let told: Vec<String> = all.map(|one| figure(&chart, &point(texts, one))).collect();
        let value = told.join(&texts.get("selon-les-sources"));
        (!told.is_empty()).then_some(Told { value, year })
    }

    /// How its latest figure has moved since the one before that was made by the same method. Nothing is
    /// said of figures that sources contradict.
    pub(crate) fn change(&self, texts: &Texts) -> Option<String> {
        let mut known = self.own.iter().rev().filter(|one| one.value.is_some());
        let latest = known.next()?;
        let before = known.find(|one| one.period < latest.period)?;
        let told = [latest, before];
        if told.iter().any(|one| one.status != Status::Normal) {
            return None;
        }
        let year = before.period.to_string();
        if latest.method != before.method {
            return Some(texts.with("evolution-autre-methode", &[("annee", &year)]));
        }
        let by = latest.value? - before.value?;
        if self.indicator.measure.is_level() && by != 0.0 {
            let value = figure(&chart(texts, self.indicator), &point(texts, before));
            let places = [("valeur", value.as_str()), ("annee", &year)];
            return Some(texts.with("evolution-niveau", &places));
        }
        let places = [("ecart", &*self.signed(texts, by)), ("annee", &year)];
        let key = if self.is_none(texts, by) { "evolution-aucune" } else { "evolution" };
        Some(texts.with(key, &places))
    }

    /// Whether a difference does not show at the published decimals.
    fn is_none(&self, texts: &Texts, by: f64) -> bool {
        let decimals = self.indicator.decimals;
        texts.number(by.abs(), decimals) == number(texts.language(), 0.0, decimals)
    }

    /// A difference with its sign. The unit stands in the same row; points are said, because they are not it.
    fn signed(&self, texts: &Texts, by: f64) -> String {
        let decimals = self.indicator.decimals;
        let written = match self.indicator.unit.as_str() {
            "%" => texts.amount("statut-points", by.abs(), decimals),
            _ => texts.number(by.abs(), decimals),
        };
        if by < 0.0 { format!("\u{2212}{written}") } else { format!("+{written}") }
    }

    /// Its past as a line of the size of a word, with what a target asks.
    pub(crate) fn spark(&self, texts: &Texts, target: Option<(i32, f64)>) -> Option<String> {
        let known = self.own.iter().filter(|one| one.value.is_some());
        let chart = chart(texts, self.indicator);
        let told: Vec<String> = known
            .clone()
            .map(|one| {
                let value = figure(&chart, &point(texts, one));
                let places = [("annee", &*one.period.to_string()), ("valeur", &value)];
                texts.with("tendance-point", &places)
            })
            .collect();
        let spots: Vec<Spot> = known
            .filter_map(|one| Some((one.period, one.value?, one.method)))
            .map(|(year, value, method)| Spot { year, value, method })
            .collect();
        let levels = self.indicator.scale.iter().map(|scale| scale.levels.len()).max();
        let top = levels.and_then(|levels| u32::try_from(levels).ok()).map(f64::from);
        let name =
            texts.with("tendance-nom", &[("chiffres", &told.join(&texts.get("tendance-puis")))]);
        spark(&Spark { name: &name, spots: &spots, target, top })
    }
}
