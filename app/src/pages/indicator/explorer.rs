//! What the explorer of an indicator is given: every figure that it can show, and its words.

use datasets::model::{Indicator, Nature, Observation, TerritoryKind};

use super::sentence_of;
use crate::address::{self, View};
use crate::charts::{ChartData, Emphasis, Series};
use crate::figures::{chart, point};
use crate::islands::{ExplorerData, ExplorerWords, Figures, Origin};
use crate::pages::territories::sort_key;
use crate::selection::Selection;
use crate::shell::Site;

/// All that the explorer of a view shows and can show.
pub(super) fn data(site: &Site, indicator: &Indicator, selection: &Selection) -> ExplorerData {
    let catalogue = &site.catalogue;
    ExplorerData {
        path: site.href(&address::indicator(&indicator.id)),
        file: format!("{}.csv", address::indicator(&indicator.id)),
        territories: site.href("/territoires"),
        dataset: site.href(&address::dataset(&indicator.dataset)),
        query: selection.query.clone(),
        pilot: catalogue.pilot_commune.clone(),
        pilot_group: catalogue.pilot_group.clone(),
        chosen: selection.territories.clone(),
        figures: figures(site, indicator, selection),
        chart: named(site, indicator),
        drawn: selection.view != View::Table,
        words: words(site, indicator),
    }
}

/// The chart of a view, for the images of it: the same figures in the same order as on the page. The view
/// that is a table has the chart that the indicator has by itself.
pub(crate) fn chart_of_view(site: &Site, selection: &Selection) -> Option<ChartData> {
    let data = data(site, site.catalogue.indicator(&selection.indicator)?, selection);
    Some(data.chart_of(&data.shown(&data.chosen)))
}

/// The chart of an indicator; its name says when the data is made up.
fn named(site: &Site, indicator: &Indicator) -> ChartData {
    let chart = chart(&site.texts, indicator);
    match site.catalogue.nature(indicator) {
        Nature::Reel => chart,
        Nature::Demonstration => {
            let title = site.texts.with("titre-demonstration", &[("titre", &chart.title)]);
            ChartData { title, ..chart }
        }
    }
}

/// The figures of every territory that has some or that the view shows: the pilot and its group first,
/// then the members of the group, then the others.
fn figures(site: &Site, indicator: &Indicator, selection: &Selection) -> Vec<Figures> {
    let (catalogue, texts) = (&site.catalogue, &site.texts);
    let every =
        Selection { territories: candidates(site, indicator, selection), ..selection.clone() };
    let own = every.observations(catalogue);
    let group_name = catalogue.territories.name(&catalogue.pilot_group);
    every
        .territories
        .iter()
        .map(|code| {
            let observations: Vec<&Observation> =
                own.iter().filter(|one| one.territory == *code).copied().collect();
            let rank = rank(site, code);
            let group = match rank {
                0 | 1 => texts.get("choix-pilote"),
                2 => texts.with("choix-membres", &[("territoire", group_name)]),
                _ => texts.get("choix-autres"),
            };
            Figures {
                series: Series {
                    territory: code.clone(),
                    name: catalogue.territories.name(code).to_owned(),
                    emphasis: Emphasis::Other,
                    points: observations.iter().map(|one| point(texts, one)).collect(),
                },
                sentence: sentence_of(site, indicator, selection, code),
                origins: observations.iter().copied().map(origin).collect(),
                group,
            }
        })
        .collect()
}

fn candidates(site: &Site, indicator: &Indicator, selection: &Selection) -> Vec<String> {
    let catalogue = &site.catalogue;
    let mut codes: Vec<String> = catalogue
        .observations(&indicator.id)
        .iter()
        .map(|one| one.territory.clone())
        .chain(selection.territories.iter().cloned())
        .collect();
    let key = |code: &String| {
        (rank(site, code), sort_key(catalogue.territories.name(code)), code.clone())
    };
    codes.sort_by_cached_key(key);
    codes.dedup();
    codes
}

/// Where a territory stands in the list: pilot, its group, a member, another.
fn rank(site: &Site, code: &str) -> u8 {
    let catalogue = &site.catalogue;
    match catalogue.territories.get(code) {
        _ if code == catalogue.pilot_commune => 0,
        _ if code == catalogue.pilot_group => 1,
        Some(own) if own.parents().any(|parent| parent == catalogue.pilot_group) => 2,
        Some(own) if own.kind == TerritoryKind::Commune => 3,
        _ => 4,
    }
}

fn origin(observation: &Observation) -> Origin {
    let told = observation.lines.to_string().replace('-', "–").replace(',', ", ");
    Origin { lines: told, first: observation.lines.first().unwrap_or(1) }
}

fn words(site: &Site, indicator: &Indicator) -> ExplorerWords {
    let texts = &site.texts;
    ExplorerWords {
        choose: texts.get("explorer-choisir"),
        show: texts.get("explorer-afficher"),
        chart_help: texts
            .with("explorer-aide-graphique", &[("indicateur", site.said(&indicator.title))]),
        reading: texts.get("explorer-lecture"),
        reading_hint: texts.get("explorer-lecture-invite"),
        table_caption: texts
            .with("explorer-tableau", &[("indicateur", site.said(&indicator.title))]),
        column_territory: texts.get("colonne-territoire"),
        column_period: texts.get("colonne-annee"),
        column_value: texts.get("colonne-valeur"),
        column_detail: texts.get("colonne-detail"),
        column_lines: texts.get("colonne-lignes"),
        line: texts.get("explorer-ligne"),
        lines: texts.get("explorer-lignes"),
        download: texts.get("explorer-telecharger"),
        download_note: texts.get("explorer-telecharger-note"),
    }
}
