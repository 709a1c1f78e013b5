//! What stands beside the figures: targets and their path, figures that others published, who says so.

use std::collections::BTreeSet;

use datasets::model::{Indicator, Localized, Observation};

use super::Writer;
use crate::progress::{Progress, goal, progress};
use crate::selection::{Selection, of_territory};
use crate::sentences::{latest, long_date};
use crate::shell::Site;

/// How many producers are named in the sentence; more are counted, and named under the chart.
const NAMED: usize = 2;

/// Writes what was promised for an indicator, with what became of it.
pub(super) fn targets(writer: &mut Writer, site: &Site, indicator: &Indicator) {
    let catalogue = &site.catalogue;
    let own = catalogue.targets.iter().filter(|target| target.indicator == indicator.id);
    let territories: BTreeSet<&str> = own.map(|target| target.territory.as_str()).collect();
    for territory in territories {
        let all = progress(catalogue, territory);
        for one in all.iter().filter(|one| one.indicator.id == indicator.id) {
            target(writer, site, one);
        }
    }
}

fn target(writer: &mut Writer, site: &Site, one: &Progress<'_>) {
    let (texts, told) = (&site.texts, &one.told);
    let mut path: Vec<(i32, f64)> = Vec::new();
    // Between the levels of a label there is no way that a line could show.
    if let Some(start) = told.baseline.filter(|_| !one.indicator.measure.is_level()) {
        path.push((start.year, start.value));
        let steps = one.target.path.iter().map(|step| (step.year, step.value));
        let between = |(year, _): &(i32, f64)| start.year < *year && *year < told.target.year;
        path.extend(steps.filter(between));
    }
    path.push((told.target.year, told.target.value));
    let aim = goal(texts, one.indicator, told.target.value, told.target.year);
    let year = told.target.year.to_string();
    let day = one.target.adopted_on.as_deref().and_then(|day| long_date(texts, day));
    let places = [("cible", aim.as_str()), ("echeance", &year)];
    let label = match &day {
        Some(day) => texts.with("graphique-cible-adoptee", &[places[0], places[1], ("jour", day)]),
        None => texts.with("graphique-cible", &places),
    };
    let mut cells = vec![
        one.target.territory.clone(),
        one.class().to_owned(),
        one.symbol().to_owned(),
        one.word(texts),
        one.sentence(texts, &site.catalogue),
        told.latest.map(|latest| latest.year.to_string()).unwrap_or_default(),
        label,
    ];
    cells.extend(path.into_iter().flat_map(|(year, value)| [year.to_string(), value.to_string()]));
    writer.line("cible", &cells.iter().map(String::as_str).collect::<Vec<_>>());
    if let Some(range) = &told.projection {
        let (low, high) = (range.low.to_string(), range.high.to_string());
        writer.line("projection", &[&one.target.territory, &year, &low, &high]);
    }
}

/// Writes the figures that others published.
pub(super) fn references(writer: &mut Writer, site: &Site, indicator: &Indicator) {
    let own = site.catalogue.references.iter().filter(|one| one.indicator == indicator.id);
    let mut lines: Vec<(&Localized, Vec<String>)> = Vec::new();
    for reference in own {
        let cells = [reference.year.to_string(), reference.value.to_string()];
        match lines.iter_mut().find(|(label, _)| **label == reference.label) {
            Some((_, marks)) => marks.extend(cells),
            None => lines.push((&reference.label, cells.to_vec())),
        }
    }
    for (label, marks) in lines {
        let marks = marks.iter().map(String::as_str);
        let cells: Vec<&str> = std::iter::once(site.said(label)).chain(marks).collect();
        writer.line("repere", &cells);
    }
}

/// Who made the data that an indicator is computed from.
fn producers<'a>(site: &'a Site, indicator: &Indicator) -> BTreeSet<&'a str> {
    let catalogue = &site.catalogue;
    let cited = catalogue.overview(&indicator.id).sources.iter();
    let sources = cited.filter_map(|id| catalogue.sources.get(id));
    sources.map(|source| source.producer.as_str()).collect()
}

/// The same, to be cited: the first, and how many others; whoever publishes where the figures name no source.
pub(crate) fn authors(site: &Site, indicator: &Indicator) -> String {
    let producers = producers(site, indicator);
    if producers.is_empty() {
        return site.publisher();
    }
    let named: Vec<&str> = producers.iter().take(NAMED).copied().collect();
    let others = producers.len() - named.len();
    let named = named.join(", ");
    match others {
        0 => named,
        _ => format!("{named} {}", site.texts.counted("citer-autres", others)),
    }
}

/// Who says so: « Source : Arcep. »
pub(super) fn source(site: &Site, indicator: &Indicator) -> String {
    let producers = producers(site, indicator);
    match producers.len() {
        0 => String::new(),
        count if count > NAMED => site.texts.counted("phrase-sources", count),
        _ => {
            let named = producers.into_iter().collect::<Vec<_>>().join(", ");
            site.texts.with("phrase-source", &[("sources", &named)])
        }
    }
}

/// The latest figure of the first territory that is broken down, as a sentence: the parts are of it.
pub(super) fn total(site: &Site, indicator: &Indicator, selection: &Selection) -> String {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let Some(code) = selection.territories.first() else { return String::new() };
    let period = selection.query.period;
    let own: Vec<&Observation> = of_territory(catalogue.observations(&indicator.id), code)
        .iter()
        .filter(|one| period.is_none_or(|period| period.contains(one.period)))
        .collect();
    latest(texts, catalogue, indicator, code, &own)
}

/// The day of the release in years: `2026.9`.
pub(super) fn today(created: &str) -> String {
    let part = |from: usize, until: usize| {
        created.get(from..until).and_then(|text| text.parse::<f64>().ok())
    };
    match (part(0, 4), part(5, 7), part(8, 10)) {
        (Some(year), Some(month), Some(day)) => {
            let months = month - 1.0 + (day - 1.0) / 31.0;
            format!("{:.2}", year + months / 12.0)
        }
        _ => String::new(),
    }
}
