//! What a chart is given: figures already chosen, and the few words that it writes.
//!
//! The words come from the Fluent files through the server, so that the browser carries no translation
//! engine.

use datasets::model::{Language, Status};

use super::number::{Unit, is_long};
use super::words::Words;

/// How the figures are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// One horizontal bar for each territory, for one period; from zero.
    #[default]
    Bars,
    /// Levels of an ordinal scale through the editions.
    Steps,
    /// A line through the periods.
    Curve,
    /// A circle where each territory is, for one period; over the outlines that the package brings.
    Map,
}

/// What a series is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// The territory in question.
    Focus,
    /// The group it belongs to.
    Group,
    /// The others.
    Other,
}

/// One figure, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Year.
    pub period: i32,
    /// The figure as published; `None` when it is absent.
    pub value: Option<f64>,
    /// What is counted.
    pub numerator: Option<f64>,
    /// Among what.
    pub denominator: Option<f64>,
    /// How it is to be taken; says why it is absent.
    pub status: Status,
    /// Version of the method.
    pub method: u32,
    /// Whether it stands for fewer members than it should: it is drawn hollow.
    pub partial: bool,
    /// What the dataset says beside it.
    pub comment: Option<String>,
}

/// The figures of one territory, in the order of the periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Code of the territory.
    pub territory: String,
    /// Its name.
    pub name: String,
    /// What it is to the reader.
    pub emphasis: Emphasis,
    /// Its figures; two of the same period when the sources contradict each other.
    pub points: Vec<Point>,
}

/// Names of the levels under one version of the method, the lowest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    /// Version of the method.
    pub method: u32,
    /// First year in force.
    pub from: Option<i32>,
    /// Names.
    pub names: Vec<String>,
}

/// A figure of one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Milestone {
    /// Year.
    pub year: i32,
    /// Figure, in the unit of the chart.
    pub value: f64,
}

/// What a territory said it would reach.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetLine {
    /// Code of the territory.
    pub territory: String,
    /// What is to be reached, and when.
    pub goal: Milestone,
    /// The required path, from its start to the goal, both included; empty when no start is known.
    pub path: Vec<Milestone>,
    /// All that is written beside it: what is to be reached, when it was adopted, by whom.
    pub label: String,
}

/// A figure that somebody else published, to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceLine {
    /// The figure.
    pub at: Milestone,
    /// What it is.
    pub label: String,
}

/// Where the figures of a territory lead if they go on as they did: a range, never one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// Code of the territory.
    pub territory: String,
    /// Year of the range.
    pub year: i32,
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// Where a territory is, for a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Locality {
    /// Code of the territory.
    pub territory: String,
    /// Degrees north (WGS 84).
    pub latitude: f64,
    /// Degrees east (WGS 84).
    pub longitude: f64,
    /// Inhabitants; the area of the circle.
    pub population: Option<u32>,
    /// Its outline, when the package brings one: rings of (longitude, latitude).
    pub outline: Vec<Vec<(f64, f64)>>,
}

/// All that a chart is drawn from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartData {
    /// Language of the numbers.
    pub language: Language,
    /// Accessible name: the indicator's title and what is shown.
    pub title: String,
    /// The sentence that says what the chart shows; its text alternative.
    pub description: String,
    /// How it is drawn.
    pub mark: Mark,
    /// Unit of the values.
    pub unit: String,
    /// The same beside one; empty when it is not another word.
    pub unit_one: String,
    /// Digits after the decimal mark.
    pub decimals: u8,
    /// Names of the levels; empty when the indicator is not ordinal.
    pub levels: Vec<Levels>,
    /// What is drawn.
    pub series: Vec<Series>,
    /// What was promised, of the territories drawn.
    pub targets: Vec<TargetLine>,
    /// What others published.
    pub references: Vec<ReferenceLine>,
    /// Where the figures lead.
    pub projections: Vec<Projection>,
    /// The day of the release, in years: 2026.9.
    pub today: Option<f64>,
    /// Whether the scale of the values is logarithmic.
    pub logarithmic: bool,
    /// Whether each territory has a small chart of its own, all on one scale.
    pub multiples: bool,
    /// Where the territories are.
    pub localities: Vec<Locality>,
    /// What is written.
    pub words: Words,
}

impl ChartData {
    /// What is written beside a value.
    pub fn unit(&self) -> Unit<'_> {
        Unit::new(&self.unit, &self.unit_one)
    }

    /// What is written beside a value of a scale: nothing when the unit is its title.
    pub(super) fn unit_of_scale(&self) -> Unit<'_> {
        if is_long(&self.unit) { "".into() } else { self.unit() }
    }
}
