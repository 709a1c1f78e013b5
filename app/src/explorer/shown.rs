//! What an address shows of what is known.

use super::known::{Known, Origin, Place};
use super::{controls, lines, sentence, share, table};
use crate::address::{IndicatorQuery, View};
use crate::charts::{ChartData, Emphasis, Mark, Point, Series, reading};

/// How many territories the chart's text alternative tells; the table tells them all.
const TOLD: usize = 3;

/// The parts of the page that follow the address, by the `id` of their element.
pub const PARTS: [&str; 9] =
    ["phrase", "vues", "lignes", "outils", "prendre", "formats", "citer", "integrer", "chiffres"];

/// A territory that is shown, with its figures of the period.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told<'a> {
    /// Who.
    pub(super) place: &'a Place,
    /// What is drawn.
    pub(super) series: Series,
    /// Where each point comes from.
    pub(super) origins: Vec<&'a Origin>,
}

/// A view.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown<'a> {
    /// All that is known.
    pub(super) known: &'a Known,
    /// The address.
    pub(super) query: &'a IndicatorQuery,
    /// The way of looking.
    pub view: View,
    /// Who is shown, in the order of the drawing.
    pub(super) told: Vec<Told<'a>>,
    /// What is drawn; for a table alone, what would be.
    pub chart: ChartData,
}

impl<'a> Shown<'a> {
    /// What an address shows. What it asks for and is not known is left out: the server has refused it.
    pub fn new(known: &'a Known, query: &'a IndicatorQuery) -> Self {
        let usual = known.views.first().copied().unwrap_or(View::Table);
        let view = query.view.unwrap_or(usual);
        let places = places(known, query, view);
        let focus = focus(known, query, &places);
        // A table has the order, and an image of it the chart, of the indicator's own view.
        let drawn = if view == View::Table { usual } else { view };
        let mut told: Vec<Told<'a>> =
            places.into_iter().map(|place| tell(known, query, place, focus)).collect();
        if drawn == View::Bars {
            told.sort_by(|a, b| latest(&b.series).total_cmp(&latest(&a.series)));
        } else if let Some(at) = told.iter().position(|one| one.place.code == focus) {
            told[..=at].rotate_right(1);
        }
        if drawn == View::Map {
            // A group of communes has no place of its own: it is told after those that have one.
            let (places, groups): (Vec<_>, Vec<_>) =
                told.into_iter().partition(|one| one.place.single);
            told = places;
            told.extend(groups);
        }
        let mut shown = Self { known, query, view, told, chart: ChartData::default() };
        shown.chart = shown.drawing(drawn);
        shown
    }

    /// Codes of who is shown.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.told.iter().map(|one| one.place.code.as_str())
    }

    /// Whether there is a chart.
    pub fn is_drawn(&self) -> bool {
        self.view != View::Table && !self.is_empty()
    }

    /// Whether nobody who is shown has a figure.
    pub(super) fn is_empty(&self) -> bool {
        self.told.iter().all(|one| one.series.points.is_empty())
    }

    /// What the view says, in one to three sentences.
    pub fn sentence(&self) -> String {
        sentence::whole(self)
    }

    /// The latest figure of the territory in question, as a sentence.
    pub fn headline(&self) -> String {
        let whole = || self.known.word("total").to_owned();
        self.focus().map_or_else(whole, |focus| sentence::latest(self, focus))
    }

    /// What the chart says before anybody points at it: the latest figure of the territory in question, the address
    /// of its rows, and what they are called.
    pub fn at_rest(&self) -> Option<(String, String, String)> {
        let of = self.focus().or(self.told.first())?;
        let (point, origin) = of.series.points.last().zip(of.origins.last())?;
        let (href, rows) = table::rows(self.known, origin);
        Some((reading(&self.chart, &of.series, point), href, rows))
    }

    /// The HTML of each of [`PARTS`], in their order.
    pub fn parts(&self) -> [String; PARTS.len()] {
        let [sentence, views, lines, tools, files, formats, citations, frame] = self.short_parts();
        [sentence, views, lines, tools, files, formats, citations, frame, self.table()]
    }

    /// The same, but for the table.
    pub(crate) fn short_parts(&self) -> [String; PARTS.len() - 1] {
        [
            sentence::html(self),
            controls::views(self),
            lines::html(self),
            controls::tools(self),
            controls::downloads(self),
            controls::formats(self),
            share::citations(self),
            share::frame(self),
        ]
    }

    /// The table, which may be long: the last of [`PARTS`].
    pub(crate) fn table(&self) -> String {
        table::html(self)
    }

    /// The territory in question.
    pub(super) fn focus(&self) -> Option<&Told<'a>> {
        self.told.iter().find(|one| one.series.emphasis == Emphasis::Focus)
    }

    /// The address of another view of the same page.
    pub(super) fn href(&self, change: impl FnOnce(&mut IndicatorQuery)) -> String {
        let mut query = self.query.clone();
        change(&mut query);
        format!("{}{}", self.known.word("chemin"), query.write())
    }

    fn drawing(&self, drawn: View) -> ChartData {
        let known = &self.known.chart;
        let is_shown = |code: &str| self.told.iter().any(|one| one.place.code == code);
        let lines = matches!(drawn, View::Curve | View::Multiples);
        let mut told: Vec<&Told<'_>> = self.told.iter().collect();
        told.sort_by_key(|one| match one.series.emphasis {
            Emphasis::Focus => 0,
            Emphasis::Group => 1,
            Emphasis::Other => 2,
        });
        told.truncate(TOLD);
        let mut sentences: Vec<String> =
            told.iter().map(|one| sentence::latest(self, one)).collect();
        // A map has no place for what was promised.
        let promised = told.iter().filter(|_| drawn != View::Map).flat_map(|one| {
            let own = known.targets.iter().filter(|target| target.territory == one.place.code);
            own.map(|target| format!("{}, {}.", one.place.name, target.label))
        });
        sentences.extend(promised);
        let mut chart = known.clone();
        chart.description = sentences.join(" ");
        chart.mark = match drawn {
            View::Map => Mark::Map,
            View::Curve if self.known.ordinal => Mark::Steps,
            View::Curve | View::Multiples => Mark::Curve,
            View::Bars | View::Table => Mark::Bars,
        };
        let is_map = drawn == View::Map;
        let series = self.told.iter().filter(|one| !is_map || one.place.single);
        chart.series = series.map(|one| one.series.clone()).collect();
        chart.targets.retain(|target| is_shown(&target.territory));
        chart.projections.retain(|one| is_shown(&one.territory));
        if chart.mark == Mark::Curve
            && drawn == View::Curve
            && let Some(focus) = self.focus()
        {
            // Lines cross: a promise among them is taken for that of whom the view is about.
            let own = &focus.place.code;
            chart.targets.retain(|target| target.territory == *own);
            chart.projections.retain(|one| one.territory == *own);
        }
        chart.logarithmic = self.query.logarithmic && lines && self.known.takes_logarithms();
        chart.multiples = drawn == View::Multiples;
        if !is_map {
            chart.localities.clear();
        }
        chart
    }
}

/// Where a figure of a view comes from: the address of its rows, and what they are called. `point` is its
/// rank among those of the period.
pub fn rows(
    known: &Known,
    query: &IndicatorQuery,
    code: &str,
    point: usize,
) -> Option<(String, String)> {
    let place = known.places.iter().find(|place| place.code == code)?;
    let (_, origin) = of_period(place, query).nth(point)?;
    Some(table::rows(known, origin))
}

/// The figures of a place in the period of the address, each with where it comes from.
fn of_period<'a>(
    place: &'a Place,
    query: &IndicatorQuery,
) -> impl Iterator<Item = (&'a Point, &'a Origin)> {
    let period = query.period;
    let all = place.points.iter().zip(&place.origins);
    all.filter(move |(point, _)| period.is_none_or(|period| period.contains(point.period)))
}

/// Who is shown, in the order of the address or of the lists.
fn places<'a>(known: &'a Known, query: &IndicatorQuery, view: View) -> Vec<&'a Place> {
    let everyone = query.complete || (view == View::Map && query.territories.is_empty());
    if known.is_broken_down() || everyone {
        let measured = known.places.iter().filter(|place| !place.points.is_empty());
        return measured.collect();
    }
    let codes = if query.territories.is_empty() { &known.usual } else { &query.territories };
    let find = |code: &String| known.places.iter().find(|place| place.code == *code);
    codes.iter().filter_map(find).collect()
}

/// The territory in question. Broken down, no part is.
fn focus<'a>(known: &'a Known, query: &'a IndicatorQuery, places: &[&'a Place]) -> &'a str {
    let codes: Vec<&str> = places.iter().map(|place| place.code.as_str()).collect();
    let in_question = || query.in_question(known.word("pilote"), &codes);
    if known.is_broken_down() { "" } else { in_question().unwrap_or_default() }
}

fn tell<'a>(known: &Known, query: &IndicatorQuery, place: &'a Place, focus: &str) -> Told<'a> {
    let points = of_period(place, query).map(|(point, _)| point.clone()).collect();
    let origins = of_period(place, query).map(|(_, origin)| origin).collect();
    let emphasis = match place.code.as_str() {
        code if code == focus => Emphasis::Focus,
        code if code == known.word("groupe") => Emphasis::Group,
        _ => Emphasis::Other,
    };
    let series =
        Series { territory: place.code.clone(), name: place.name.clone(), emphasis, points };
    Told { place, series, origins }
}

/// The latest value of a series; below every value when it is absent.
fn latest(series: &Series) -> f64 {
    series.points.last().and_then(|point| point.value).unwrap_or(f64::NEG_INFINITY)
}
