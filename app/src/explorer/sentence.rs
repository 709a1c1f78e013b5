//! What a view says: the figure, how it has moved, what it means for what was promised, who says so.

use datasets::model::Status;

use super::shown::{Shown, Told};
use super::table::put;
use crate::charts::{Escaped, Point, Quoted, SHARE, Unit, figure, fill, number, ratio, with_unit};

/// The whole of it, about the territory in question.
pub(super) fn whole(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let focus = shown.focus();
    let mut told = vec![match (progress(shown), focus) {
        (Some(progress), _) => progress.sentence.clone(),
        (None, Some(focus)) => latest(shown, focus),
        // Broken down, no part is the one in question: the whole is told.
        (None, None) => known.word("total").to_owned(),
    }];
    // What has moved since is that of the latest figure, which may be later than what was promised.
    if let (Some(progress), Some(focus)) = (progress(shown), focus)
        && progress.year != focus.series.points.last().map(|point| point.period)
    {
        told.push(latest(shown, focus));
    }
    told.extend(focus.and_then(|focus| change(shown, focus)));
    if !shown.is_empty() {
        told.push(known.word("source").to_owned());
    }
    let invented = known.word("inventees");
    if !told.iter().any(|one| one.contains("monstration")) {
        told.push(invented.to_owned());
    }
    told.retain(|one| !one.is_empty());
    told.join(" ")
}

/// The same as HTML, with the sign of where the territory stands.
pub(super) fn html(shown: &Shown<'_>) -> String {
    let text = whole(shown);
    let sign = progress(shown).map(|one| {
        let (class, symbol, word) = (Quoted(&one.class), Escaped(&one.symbol), Escaped(&one.word));
        format!("<span class=\"{class}\"><span aria-hidden=\"true\">{symbol}</span> {word}</span> ")
    });
    let mut html = format!("{}{}", sign.unwrap_or_default(), Escaped(&text));
    if shown.is_empty() {
        // A view of nothing leads to one of something.
        let others = shown.href(|query| {
            (query.territories, query.period, query.subject) = (Vec::new(), None, None);
        });
        let (others, word) = (Quoted(&others), Escaped(shown.known.word("phrase-autres")));
        put(&mut html, format_args!(" <a id=\"autres\" href=\"{others}\">{word}</a>"));
    }
    html
}

/// What the territory in question has made of its target, as long as the view tells its latest figure.
fn progress<'a>(shown: &Shown<'a>) -> Option<&'a super::known::Progress> {
    let focus = shown.focus()?;
    let whole = focus.series.points.len() == focus.place.points.len();
    let progress = shown.known.progress.iter();
    progress.filter(|_| whole).find(|one| one.territory == focus.place.code)
}

/// The latest figure of a territory, as a sentence.
pub(super) fn latest(shown: &Shown<'_>, told: &Told<'_>) -> String {
    let (known, place, points) = (shown.known, told.place, &told.series.points);
    let territory = ("territoire", place.name.as_str());
    let Some((point, origin)) = points.last().zip(told.origins.last()) else {
        let period = shown.query.period.filter(|_| !place.points.is_empty());
        return match period.map(|period| period.to_string().replace("..", "–")) {
            Some(period) => known.say("phrase-inconnu-periode", &[territory, ("periode", &period)]),
            None => known.say("phrase-inconnu", &[territory]),
        };
    };
    // Sources that disagree are all told, whatever each of them says.
    let same = points.iter().filter(|one| one.period == point.period);
    let values: Vec<String> = same.map(|one| figure(&known.chart, one)).collect();
    let value = values.join(known.word("selon-les-sources"));
    let when = ("quand", origin.when.as_str());
    if point.value.is_none() {
        return known.say("phrase-absent", &[when, territory, ("absence", &value)]);
    }
    let places = [territory, ("lieu", place.at.as_str()), ("valeur", &value)];
    let said = fill(known.word("dit"), &places);
    let said = ("dit", said.as_str());
    match ratio(&known.chart, point) {
        Some(counted) => known.say("phrase-comptee", &[when, said, ("compte", &counted)]),
        None => known.say("phrase-simple", &[when, said]),
    }
}

/// How the latest figure has moved since the first that compares with it. Nothing is said of figures
/// that sources contradict, or that were not measured the same way.
fn change(shown: &Shown<'_>, told: &Told<'_>) -> Option<String> {
    let (known, chart) = (shown.known, &shown.known.chart);
    let sure = |point: &&Point| point.value.is_some() && point.status == Status::Normal;
    let last = told.series.points.last().filter(sure)?;
    let mut before = told.series.points.iter().filter(sure);
    let first = before.find(|one| one.method == last.method && one.period < last.period)?;
    let by = last.value? - first.value?;
    let year = ("annee", &*first.period.to_string());
    let written = number(chart.language, by.abs(), chart.decimals);
    if written == number(chart.language, 0.0, chart.decimals) {
        return Some(known.say("phrase-stable", &[year]));
    }
    if known.ordinal {
        return Some(known.say("phrase-niveau-avant", &[year, ("valeur", &figure(chart, first))]));
    }
    let by_how_much = if chart.unit == SHARE {
        let points = Unit::new(known.word("phrase-points"), known.word("phrase-point"));
        format!("{written}\u{a0}{}", points.beside(chart.language, by, chart.decimals))
    } else {
        with_unit(chart.language, by.abs(), chart.decimals, chart.unit())
    };
    let key = if by < 0.0 { "phrase-baisse" } else { "phrase-hausse" };
    Some(known.say(key, &[year, ("ecart", &by_how_much)]))
}
