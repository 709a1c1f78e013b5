//! Figures told as sentences: what a reader should leave with.

use datasets::model::{Catalogue, Indicator, Observation, Territory, TerritoryKind};

use crate::charts::{figure, ratio};
use crate::figures::{chart, point};
use crate::texts::Texts;

/// « à Digne-les-Bains », « au Brusquet », « pour Provence-Alpes Agglomération ».
pub(crate) fn place(texts: &Texts, territory: &Territory) -> String {
    let name = territory.name.as_str();
    let (key, name) = if territory.kind != TerritoryKind::Commune {
        ("lieu-pour", name)
    } else if let Some(rest) = name.strip_prefix("Le ") {
        ("lieu-au", rest)
    } else if let Some(rest) = name.strip_prefix("Les ") {
        ("lieu-aux", rest)
    } else {
        ("lieu-a", name)
    };
    texts.with(key, &[("nom", name)])
}

/// « le 30 septembre 2019 » when the day is known, « en 2019 » otherwise.
pub(crate) fn when(texts: &Texts, observation: &Observation) -> String {
    let day = observation.date.as_deref().and_then(|date| long_date(texts, date));
    match day {
        Some(day) => texts.with("phrase-le", &[("jour", &day)]),
        None => texts.with("phrase-en", &[("annee", &observation.period.to_string())]),
    }
}

/// « 30 septembre 2019 », from `2019-09-30`.
pub(crate) fn long_date(texts: &Texts, iso: &str) -> Option<String> {
    let mut parts = iso.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month =
        texts.get(&format!("mois-{}", month.parse::<u8>().ok().filter(|m| (1..=12).contains(m))?));
    let day = match day.parse::<u8>().ok()? {
        1 => texts.get("premier-du-mois"),
        day => day.to_string(),
    };
    Some(format!("{day}\u{a0}{month}\u{a0}{year}"))
}

/// The latest figure of a territory as one sentence, ended by a full stop.
pub(crate) fn latest(
    texts: &Texts,
    catalogue: &Catalogue,
    indicator: &Indicator,
    code: &str,
    observations: &[&Observation],
) -> String {
    let Some(territory) = catalogue.territories.get(code) else {
        return String::new();
    };
    let Some(observation) = observations.last() else {
        return texts.with("phrase-inconnu", &[("territoire", &territory.name)]);
    };
    let when = when(texts, observation);
    let chart = chart(texts, indicator);
    // Sources that disagree are all told, whatever each of them says.
    let values: Vec<String> = observations
        .iter()
        .filter(|one| one.period == observation.period)
        .map(|one| figure(&chart, &point(texts, one)))
        .collect();
    let value = values.join(&texts.get("selon-les-sources"));
    if observation.value.is_none() {
        let places =
            [("quand", when.as_str()), ("territoire", &territory.name), ("absence", &value)];
        return texts.with("phrase-absent", &places);
    }
    let told = told(texts, indicator, territory, &value);
    let keys = ["phrase-simple", "phrase-comptee"];
    dated(texts, keys, observation, ratio(&chart, &point(texts, observation)), &told)
}

/// A figure as a sentence without its full stop, to be followed by what it means.
pub(crate) fn fact(
    texts: &Texts,
    indicator: &Indicator,
    territory: &Territory,
    observation: &Observation,
) -> String {
    let (chart, point) = (chart(texts, indicator), point(texts, observation));
    let told = told(texts, indicator, territory, &figure(&chart, &point));
    let keys = ["phrase-fait", "phrase-fait-compte"];
    dated(texts, keys, observation, ratio(&chart, &point), &told)
}

/// A figure in the words of its indicator, without its date.
fn told(texts: &Texts, indicator: &Indicator, territory: &Territory, value: &str) -> String {
    match &indicator.sentence {
        Some(sentence) => sentence
            .get(texts.language())
            .replace("{lieu}", &place(texts, territory))
            .replace("{territoire}", &territory.name)
            .replace("{valeur}", value),
        None => texts.with("phrase-nue", &[("territoire", &territory.name), ("valeur", value)]),
    }
}

/// Puts its date before a figure, and after it what it counts; `keys` are those without and with.
fn dated(
    texts: &Texts,
    keys: [&str; 2],
    observation: &Observation,
    counted: Option<String>,
    told: &str,
) -> String {
    let when = when(texts, observation);
    let places = [("quand", when.as_str()), ("dit", told)];
    match counted {
        Some(counted) => texts.with(keys[1], &[places[0], places[1], ("compte", &counted)]),
        None => texts.with(keys[0], &places),
    }
}

#[cfg(test)]
mod tests {
    use datasets::model::Language;

    use super::*;

    fn commune(name: &str) -> Territory {
        Territory {
            code: "04000".into(),
            name: name.into(),
            kind: TerritoryKind::Commune,
            memberships: Vec::new(),
            population: None,
            population_year: None,
            latitude: None,
            longitude: None,
            source: None,
        }
    }

    #[test]
    fn the_article_of_a_commune_joins_the_preposition() {
        let texts = Texts::of(Language::French).unwrap();
        let place = |name| place(&texts, &commune(name));
        assert_eq!(place("Le Brusquet"), "au Brusquet");
        assert_eq!(place("Les Mées"), "aux Mées");
        assert_eq!(place("La Javie"), "à La Javie");
        assert_eq!(place("L'Escale"), "à L'Escale");
    }

    #[test]
    fn a_day_is_written_in_full() {
        let texts = Texts::of(Language::French).unwrap();
        assert_eq!(long_date(&texts, "2019-09-30").as_deref(), Some("30\u{a0}septembre\u{a0}2019"));
        assert_eq!(long_date(&texts, "2019-10-01").as_deref(), Some("1er\u{a0}octobre\u{a0}2019"));
        assert_eq!(long_date(&texts, "2019-13-01"), None);
    }
}
