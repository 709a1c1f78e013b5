//! The explorer of an indicator: choose territories, and chart, table and download follow.
//!
//! The server renders it whole: without JavaScript its form asks the server for another page, which
//! shows the same. In the browser the same functions redraw from the figures that came with the page.

mod chart;
mod choice;
mod table;

use leptos::prelude::*;
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::address::IndicatorQuery;
use crate::charts::{ChartData, Emphasis, Mark, Series};
use chart::ChartFigure;
use choice::Choice;
use table::FiguresTable;

/// Where a figure comes from: lines of the dataset's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Origin {
    /// The lines, as read: `14`, `2–47`.
    pub lines: String,
    /// The first of them.
    pub first: u32,
}

/// The figures of one territory, with what stands beside them.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Figures {
    /// What is drawn.
    pub series: Series,
    /// The latest figure told as a sentence.
    pub sentence: String,
    /// Where each point comes from.
    pub origins: Vec<Origin>,
    /// Group of the list it is chosen from.
    pub group: String,
}

/// The words of the explorer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
#[expect(missing_docs, reason = "each is the text that stands where its name says")]
pub struct ExplorerWords {
    pub choose: String,
    pub show: String,
    pub chart_help: String,
    pub reading: String,
    pub reading_hint: String,
    pub table_caption: String,
    pub column_territory: String,
    pub column_period: String,
    pub column_value: String,
    pub column_detail: String,
    pub column_lines: String,
    pub line: String,
    pub lines: String,
    pub download: String,
    pub download_note: String,
}

/// All that the explorer shows and can show.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct ExplorerData {
    /// Path of the indicator's page.
    pub path: String,
    /// Path of its figures as a file.
    pub file: String,
    /// Path of the list of territories, that of each begins with it.
    pub territories: String,
    /// Path of the dataset's page.
    pub dataset: String,
    /// The address of the view.
    pub query: IndicatorQuery,
    /// The territory that the site is about: the one in question wherever it is shown.
    pub pilot: String,
    /// Its group.
    pub pilot_group: String,
    /// Codes of the territories shown, in the order they were chosen.
    pub chosen: Vec<String>,
    /// Every territory that can be shown, in the order they are listed.
    pub figures: Vec<Figures>,
    /// The chart, without its series.
    pub chart: ChartData,
    /// Whether the view has a chart.
    pub drawn: bool,
    /// The words.
    pub words: ExplorerWords,
}

/// How many territories the chart's text alternative tells; the table tells them all.
const TOLD: usize = 3;

impl ExplorerData {
    /// The figures of the chosen territories, in the order they are drawn.
    pub fn shown(&self, chosen: &[String]) -> Vec<Figures> {
        let focus = self.focus(chosen);
        let mut shown: Vec<Figures> = chosen
            .iter()
            .filter_map(|code| self.figures.iter().find(|one| one.series.territory == *code))
            .cloned()
            .collect();
        for figures in &mut shown {
            figures.series.emphasis = match figures.series.territory.as_str() {
                code if Some(code) == focus => Emphasis::Focus,
                code if code == self.pilot_group => Emphasis::Group,
                _ => Emphasis::Other,
            };
        }
        if self.chart.mark == Mark::Bars {
            shown.sort_by(|a, b| latest(&b.series).total_cmp(&latest(&a.series)));
        } else {
            shown.sort_by_key(|figures| figures.series.emphasis != Emphasis::Focus);
        }
        shown
    }

    fn focus<'a>(&'a self, chosen: &'a [String]) -> Option<&'a str> {
        let pilot = chosen.iter().find(|code| **code == self.pilot);
        pilot.or(chosen.first()).map(String::as_str)
    }

    /// The chart of some figures.
    pub fn chart_of(&self, shown: &[Figures]) -> ChartData {
        let mut told: Vec<&Figures> = shown.iter().collect();
        told.sort_by_key(|figures| match figures.series.emphasis {
            Emphasis::Focus => 0,
            Emphasis::Group => 1,
            Emphasis::Other => 2,
        });
        let sentences: Vec<&str> =
            told.iter().take(TOLD).map(|figures| figures.sentence.as_str()).collect();
        ChartData {
            description: sentences.join(" "),
            series: shown.iter().map(|figures| figures.series.clone()).collect(),
            ..self.chart.clone()
        }
    }

    /// The parameters of the address that shows these territories.
    pub fn query_of(&self, chosen: &[String]) -> String {
        IndicatorQuery { territories: chosen.to_vec(), complete: false, ..self.query.clone() }
            .write()
    }
}

/// The latest value of a series; below every value when it is absent.
fn latest(series: &Series) -> f64 {
    series.points.last().and_then(|point| point.value).unwrap_or(f64::NEG_INFINITY)
}

/// What the view says of the territory in question.
fn sentence_of(shown: &[Figures]) -> &str {
    let focus = shown.iter().find(|figures| figures.series.emphasis == Emphasis::Focus);
    focus.map_or("", |figures| figures.sentence.as_str())
}

/// The explorer.
#[island]
pub fn Explorer(
    /// What it shows.
    data: ExplorerData,
) -> impl IntoView {
    let chosen = RwSignal::new(data.chosen.clone());
    let own_address = data.query.write();
    let words = data.words.clone();
    let file = data.file.clone();
    let drawn = data.drawn;
    let data = StoredValue::new(data);
    let shown =
        Memo::new(move |_| chosen.with(|chosen| data.with_value(|data| data.shown(chosen))));
    let changed = RwSignal::new(false);
    let query = Memo::new(move |_| {
        if changed.get() {
            chosen.with(|chosen| data.with_value(|data| data.query_of(chosen)))
        } else {
            own_address.clone()
        }
    });
    let choose = move |code: String, on: bool| {
        let last = chosen.with_untracked(|chosen| chosen.len() == 1 && chosen.contains(&code));
        if !on && last {
            return true;
        }
        changed.set(true);
        chosen.update(|chosen| {
            chosen.retain(|known| *known != code);
            if on {
                chosen.push(code);
            }
        });
        remember(&data.with_value(|data| data.path.clone()), &query.get_untracked());
        on
    };
    let sentence = move || shown.with(|shown| sentence_of(shown).to_owned());
    view! {
        <p class="chapeau">{sentence}</p>
        {drawn.then(|| view! { <ChartFigure data shown /> })}
        <Choice data chosen choose />
        <p class="telechargement">
            <a class="bouton" href=move || format!("{file}{}", query.get()) download="">
                {words.download}
            </a>
            " "
            <span class="note">{words.download_note}</span>
        </p>
        <FiguresTable data shown />
    }
}

/// Writes the view into the browser's address bar, so that it can be shared.
#[cfg(feature = "hydrate")]
fn remember(path: &str, query: &str) {
    let address = format!("{path}{query}");
    // A browser that refuses leaves the old address; the view is right all the same.
    let _ = window().history().and_then(|history| {
        history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
    });
}

#[cfg(not(feature = "hydrate"))]
fn remember(_: &str, _: &str) {}
