//! Figures as they are said: the same words in the chart, the table and the screen reader.

use datasets::model::Status;

use super::data::{ChartData, Point, Series};
use super::number::{number, with_unit};

/// The value as it is said everywhere: a number and its unit, the name of a level, or the word for
/// its absence.
pub fn figure(data: &ChartData, point: &Point) -> String {
    match value_of(point) {
        None => absence(data, point.status).to_owned(),
        Some(value) => level_name(data, point.method, value).map_or_else(
            || with_unit(data.language, value, data.decimals, data.unit()),
            str::to_owned,
        ),
    }
}

/// One short sentence: who, when, how much, out of what, and what is to be known about it.
pub fn reading(data: &ChartData, series: &Series, point: &Point) -> String {
    let places = [
        ("territory", series.name.as_str()),
        ("period", &point.period.to_string()),
        ("value", &figure(data, point)),
    ];
    let mut said = fill(&data.words.reading, &places);
    if let Some(ratio) = ratio(data, point) {
        said = format!("{said} ({ratio})");
    }
    let disputed = (point.status == Status::Disputed).then_some(&data.words.disputed);
    for more in point.comment.iter().chain(disputed) {
        said = format!("{said}, {more}");
    }
    said
}

/// What stands beside a figure in a table: what it counts, what the dataset says of it, whether another
/// source contradicts it; a dash when there is nothing to say.
pub fn detail(data: &ChartData, point: &Point) -> String {
    let disputed = (point.status == Status::Disputed).then(|| data.words.disputed.clone());
    let parts: Vec<String> =
        ratio(data, point).into_iter().chain(point.comment.clone()).chain(disputed).collect();
    if parts.is_empty() { "–".to_owned() } else { parts.join(" · ") }
}

/// The value, when there is one that can be said.
pub(super) fn value_of(point: &Point) -> Option<f64> {
    point.value.filter(|value| value.is_finite())
}

/// « 3 657 sur 12 477 », for a figure that has both.
pub(crate) fn ratio(data: &ChartData, point: &Point) -> Option<String> {
    let (numerator, denominator) = point.numerator.zip(point.denominator)?;
    let whole = |value| number(data.language, value, 0);
    let places = [("numerator", &*whole(numerator)), ("denominator", &*whole(denominator))];
    Some(fill(&data.words.ratio, &places))
}

/// Who has no figure at all, absences included.
pub(super) fn without_figure(data: &ChartData) -> Option<String> {
    let unknown = data.series.iter().filter(|series| series.points.is_empty());
    let names: Vec<&str> = unknown.map(|series| series.name.as_str()).collect();
    (!names.is_empty()).then(|| format!("{} : {}", names.join(", "), data.words.unknown))
}

/// The word for an absence.
pub(super) fn absence(data: &ChartData, status: Status) -> &str {
    let words = &data.words;
    match status {
        Status::NotCollected => &words.not_collected,
        Status::NotApplicable => &words.not_applicable,
        Status::Withheld => &words.withheld,
        Status::NotApplied => &words.not_applied,
        Status::Secret => &words.secret,
        Status::Normal | Status::Disputed => &words.unknown,
    }
}

/// Puts values in the places of a text; a value that looks like a place stays as it is.
pub fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| {
            places.iter().find(|place| place.0 == name).map(|place| (place.1, after))
        });
        rest = if let Some((value, after)) = place {
            filled.push_str(value);
            after
        } else {
            filled.push('{');
            after
        };
    }
    filled + rest
}

/// The name of a level; levels count from 1.
fn level_name(data: &ChartData, method: u32, value: f64) -> Option<&str> {
    let levels = data.levels.iter().find(|levels| levels.method == method)?;
    (1_u32..)
        .zip(&levels.names)
        .find(|(level, _)| f64::from(*level).total_cmp(&value).is_eq())
        .map(|(_, name)| name.as_str())
}

#[cfg(test)]
mod tests {
    use super::{figure, fill, reading};
    use crate::charts::examples::{fibre, labels, point_of};

    #[test]
    fn a_share_is_said_with_its_unit_and_what_it_counts() {
        let data = fibre();
        let (series, point) = point_of(&data, "04070", 2019);
        assert_eq!(figure(&data, point), "29,3\u{202f}%");
        assert_eq!(
            reading(&data, series, point),
            "Digne-les-Bains, 2019 : 29,3\u{202f}% (3\u{202f}657 sur 12\u{202f}477)"
        );
    }

    #[test]
    fn an_absence_is_said_in_words() {
        let data = fibre();
        let (_, point) = point_of(&data, "04187", 2019);
        assert_eq!(figure(&data, point), "sans objet");
    }

    #[test]
    fn a_level_is_said_by_its_name_under_its_method() {
        let data = labels();
        let (series, point) = point_of(&data, "04070", 2018);
        assert_eq!(figure(&data, point), "@@@@");
        assert_eq!(
            reading(&data, series, point),
            "Digne-les-Bains, 2018 : @@@@, Ville Intelligente Partagée"
        );
    }

    #[test]
    fn a_disputed_figure_says_so() {
        let data = labels();
        let (series, point) = point_of(&data, "33449", 2011);
        assert!(reading(&data, series, point).ends_with(", les sources se contredisent"));
    }

    #[test]
    fn a_name_that_looks_like_a_place_is_left_alone() {
        let places = [("territory", "{value}"), ("value", "3")];
        assert_eq!(fill("{territory} : {value} {autre}", &places), "{value} : 3 {autre}");
        assert_eq!(fill("{ouvert", &places), "{ouvert");
    }
}
