//! What a chart is given: figures already chosen, and the few words that it writes.
//!
//! Serialisable, because the browser redraws from the same values that the server drew from. The words
//! come from the Fluent files through the server, so that the browser carries no translation engine.
//! Structures travel as lists, without the names of their fields: half the page, a tenth of the WASM.

use datasets::model::{Language, Status};
use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

/// How the figures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// One horizontal bar for each territory, for one period; from zero.
    Bars,
    /// Levels of an ordinal scale through the editions.
    Steps,
    /// A line through the periods.
    Curve,
    /// A circle where each territory is, for one period; over the outlines that the package brings.
    Map,
}

/// What a series is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Emphasis {
    /// The territory in question.
    Focus,
    /// The group it belongs to.
    Group,
    /// The others.
    Other,
}

/// One figure, as drawn.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Levels {
    /// Version of the method.
    pub method: u32,
    /// First year in force.
    pub from: Option<i32>,
    /// Names.
    pub names: Vec<String>,
}

/// The words that charts and readings use. `{name}` marks a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Words {
    /// `{numerator} sur {denominator}`
    pub ratio: String,
    /// `{territory}, {period} : {value}`
    pub reading: String,
    /// Not collected (for a label: took part, level not published).
    pub not_collected: String,
    /// Not applicable.
    pub not_applicable: String,
    /// Withheld because too few members are known.
    pub withheld: String,
    /// Did not apply.
    pub not_applied: String,
    /// Secret.
    pub secret: String,
    /// Added to a figure that another source contradicts.
    pub disputed: String,
    /// No figure at all for the territory.
    pub unknown: String,
    /// Beside the line where the scale changes: `nouvelle échelle en {period}`.
    pub new_scale: String,
    /// Beside the line where the method changes: `nouvelle méthode en {period}`.
    pub break_in: String,
    /// Beside the line of the day.
    pub today: String,
    /// Under a curve whose scale does not start at zero.
    pub not_from_zero: String,
    /// Under a logarithmic scale: that it is one.
    pub log_scale: String,
    /// Under a logarithmic scale: how many figures it has no place for, `{count}`.
    pub log_left_out: String,
    /// Under a curve that has hollow points: what they are.
    pub hollow: String,
    /// Under a curve that is prolonged by a band: what it is.
    pub projected: String,
    /// Above small charts: they are all on one scale, `{low}`, `{high}`, `{first}`, `{last}`.
    pub same_scale: String,
    /// Under small charts when there are more territories than are drawn: `{count}`, `{total}`.
    pub too_many: String,
}

/// A figure of one year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Milestone {
    /// Year.
    pub year: i32,
    /// Figure, in the unit of the chart.
    pub value: f64,
}

/// What a territory said it would reach.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct ReferenceLine {
    /// The figure.
    pub at: Milestone,
    /// What it is.
    pub label: String,
}

/// Where the figures of a territory lead if they go on as they did: a range, never one line.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
