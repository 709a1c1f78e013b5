//! All that the explorer of an indicator knows: read from the sheet of its page.

use datasets::model::{Language, Layer, Status};

use super::sheet::{Cells, number};
use crate::address::{IndicatorQuery, View};
use crate::charts::{
    ChartData, Levels, Locality, Milestone, Point, Projection, ReferenceLine, SHARE, TargetLine,
    Words, fill,
};

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Lines of the dataset's file: `14`, `2–47`.
    pub lines: String,
    /// The first of them.
    pub first: String,
    /// When the figure was true, as a sentence begins: « Le 30 septembre 2019 ».
    pub when: String,
}

/// A territory, or a part of one when figures are broken down, and its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Code of the territory; broken down, the value of the dimension follows a `|`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name after a preposition: « à Digne-les-Bains ».
    pub at: String,
    /// Its rank among all, by name.
    pub rank: u32,
    /// Whether it is one place, and not a group of them.
    pub single: bool,
    /// Title of the list that it is chosen from.
    pub list: String,
    /// Codes of what it is part of and that has figures.
    pub(super) parents: Vec<String>,
    /// Inhabitants.
    pub(super) population: Option<u32>,
    /// Degrees north and east.
    pub(super) degrees: Option<(f64, f64)>,
    /// Its figures, in the order of the periods.
    pub points: Vec<Point>,
    /// Where each comes from.
    pub origins: Vec<Origin>,
}

/// Territories that are often compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// What they are.
    pub(super) name: String,
    /// Their codes, that of the territory in question first.
    pub(super) codes: Vec<String>,
}

/// A file that the view can be taken away as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Download {
    /// Its address, without what the view asks.
    pub(super) path: String,
    /// A parameter of its own; empty when it has none.
    pub(super) more: String,
    /// Whether it holds the whole indicator, whatever is shown.
    pub(super) whole: bool,
    /// What it is called.
    pub(super) name: String,
    /// Whom it is for.
    pub(super) whom: String,
}

/// What a territory has made of what it promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// Code of the territory.
    pub(super) territory: String,
    /// Class of the sign.
    pub(super) class: String,
    /// Sign of where it stands.
    pub(super) symbol: String,
    /// The word for it.
    pub(super) word: String,
    /// The same as a sentence.
    pub(super) sentence: String,
    /// Year of the figure that it tells.
    pub(super) year: Option<i32>,
}

/// What is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    words: Vec<(String, String)>,
    /// The chart, without its series.
    pub(super) chart: ChartData,
    /// Whether the indicator is ordinal.
    pub(super) ordinal: bool,
    /// Ways of looking at it, its own first.
    pub(super) views: Vec<View>,
    /// What can be shown, in the order of the lists.
    pub(super) places: Vec<Place>,
    /// Codes shown when the address chooses none.
    pub(super) usual: Vec<String>,
    /// Groups that the territory in question is compared with, where the sheet has not everyone to find them among.
    pub(super) groups: Vec<Group>,
    /// What the territories with a target have made of it.
    pub(super) progress: Vec<Progress>,
    /// Columns that the figures can be broken down by, each with its name for people.
    pub(super) dimensions: Vec<(String, String)>,
    /// Files of the view, those that most people want first.
    pub(super) files: Vec<Download>,
}

impl Known {
    /// Reads a sheet. A line that cannot be read is left out: the server wrote it, and a test holds that
    /// it reads back whole.
    pub fn read(sheet: &str) -> Self {
        let mut known = Self {
            words: Vec::new(),
            chart: ChartData::default(),
            ordinal: false,
            views: Vec::new(),
            places: Vec::new(),
            usual: Vec::new(),
            groups: Vec::new(),
            progress: Vec::new(),
            dimensions: Vec::new(),
            files: Vec::new(),
        };
        for line in sheet.lines() {
            let mut cells = Cells::of(line);
            let kind = cells.text();
            known.take(kind, cells);
        }
        known.settle();
        known
    }

    /// A word or a fact of the page; empty when there is none.
    pub fn word(&self, key: &str) -> &str {
        let found = self.words.iter().find(|(known, _)| known == key);
        found.map_or("", |(_, text)| text.as_str())
    }

    /// Says where the site is, when the server was not told.
    pub fn at_origin(&mut self, origin: &str) {
        if self.word("origine").is_empty() {
            self.words.retain(|(key, _)| key != "origine");
            self.words.push(("origine".to_owned(), origin.to_owned()));
        }
    }

    /// A text with its places filled.
    pub(crate) fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        fill(self.word(key), places)
    }

    /// A count, as it is written in the language of the page.
    #[cfg(feature = "hydrate")]
    pub(crate) fn count(&self, many: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a country has some thousand territories")]
        crate::charts::number(self.chart.language, many as f64, 0)
    }

    /// What can be shown, in the order of the lists.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Where everyone is named, when those who can be shown are not all here.
    pub fn others(&self) -> Option<&str> {
        Some(self.word("noms")).filter(|address| !address.is_empty())
    }

    /// Codes shown when the address chooses none.
    pub fn usual(&self) -> &[String] {
        &self.usual
    }

    /// Whether the figures are broken down: other territories are then asked of the server.
    pub fn is_broken_down(&self) -> bool {
        !self.word("par").is_empty()
    }

    /// Whether its values may be seen on a logarithmic scale: levels and shares may not.
    pub(super) fn takes_logarithms(&self) -> bool {
        !self.ordinal && self.chart.unit != SHARE
    }

    /// Whether all that an address asks for is in the sheet: the outlines of a map are there only when
    /// the page came with it.
    pub fn holds(&self, query: &IndicatorQuery) -> bool {
        let map = query.view != Some(View::Map) || !self.word("carte").is_empty();
        map && query
            .territories
            .iter()
            .all(|code| self.places.iter().any(|place| place.code == *code))
    }

    /// The years that have figures, in order.
    pub fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = Vec::new();
        for point in self.places.iter().flat_map(|place| &place.points) {
            if let Err(at) = years.binary_search(&point.period) {
                years.insert(at, point.period);
            }
        }
        years
    }

    fn take(&mut self, kind: &str, mut cells: Cells<'_>) {
        let chart = &mut self.chart;
        match kind {
            "mot" => self.words.push((cells.owned(), cells.owned())),
            "vues" => self.views.extend(cells.rest().filter_map(|word| View::parse(&word))),
            "usuel" => self.usual.extend(cells.rest()),
            "groupe" => {
                let name = cells.owned();
                self.groups.push(Group { name, codes: cells.rest().collect() });
            }
            "niveaux" => {
                let (method, from) = (cells.whole().unwrap_or(0), cells.whole());
                let names = cells.rest().collect();
                chart.levels.push(Levels { method, from, names });
            }
            "cible" => {
                let territory = cells.owned();
                self.progress.push(Progress {
                    territory: territory.clone(),
                    class: cells.owned(),
                    symbol: cells.owned(),
                    word: cells.owned(),
                    sentence: cells.owned(),
                    year: cells.whole(),
                });
                let label = cells.owned();
                let mut marks = milestones(cells);
                if let Some(goal) = marks.pop() {
                    if !marks.is_empty() {
                        marks.push(goal);
                    }
                    chart.targets.push(TargetLine { territory, goal, path: marks, label });
                }
            }
            "fichier" => self.files.push(Download {
                path: cells.owned(),
                more: cells.owned(),
                whole: cells.text() == "1",
                name: cells.owned(),
                whom: cells.owned(),
            }),
            "detail" => self.dimensions.push((cells.owned(), cells.owned())),
            "repere" => {
                let label = cells.owned();
                let lines = milestones(cells).into_iter();
                chart.references.extend(lines.map(|at| ReferenceLine { at, label: label.clone() }));
            }
            "projection" => chart.projections.extend(projection(cells)),
            "territoire" => self.places.push(Place {
                code: cells.owned(),
                name: cells.owned(),
                at: cells.owned(),
                rank: cells.whole().unwrap_or(0),
                single: cells.text() == "1",
                list: cells.owned(),
                population: cells.whole(),
                parents: cells.rest().collect(),
                degrees: None,
                points: Vec::new(),
                origins: Vec::new(),
            }),
            "lieu" => {
                if let Some(place) = self.places.last_mut() {
                    chart.localities.extend(locality(cells, place));
                }
            }
            "contour" => {
                if let Some(last) = chart.localities.last_mut() {
                    last.outline.push(ring(cells));
                }
            }
            "chiffre" => {
                if let (Some(place), Some((point, origin))) =
                    (self.places.last_mut(), figure(cells))
                {
                    place.points.push(point);
                    place.origins.push(origin);
                }
            }
            _ => {}
        }
    }

    /// What the words decide.
    fn settle(&mut self) {
        self.ordinal = !self.chart.levels.is_empty();
        self.chart.language = Language::parse(self.word("langue")).unwrap_or_default();
        self.chart.title = self.word("titre").to_owned();
        self.chart.unit = self.word("unite").to_owned();
        self.chart.unit_one = self.word("unite-un").to_owned();
        self.chart.decimals = self.word("decimales").parse().unwrap_or(0);
        self.chart.today = number(self.word("aujourdhui"));
        self.chart.words =
            Words::of(&|key| self.word(key).to_owned(), self.ordinal, self.chart.unit == SHARE);
    }
}

fn milestones(mut cells: Cells<'_>) -> Vec<Milestone> {
    let mut marks = Vec::new();
    while let (Some(year), Some(value)) = (cells.whole(), cells.number()) {
        marks.push(Milestone { year, value });
    }
    marks
}

fn projection(mut cells: Cells<'_>) -> Option<Projection> {
    let (territory, year) = (cells.owned(), cells.whole()?);
    Some(Projection { territory, year, low: cells.number()?, high: cells.number()? })
}

/// Where a place is.
fn locality(mut cells: Cells<'_>, place: &mut Place) -> Option<Locality> {
    let (latitude, longitude) = (cells.number()?, cells.number()?);
    place.degrees = Some((latitude, longitude));
    let (territory, population) = (place.code.clone(), place.population);
    Some(Locality { territory, latitude, longitude, population, outline: Vec::new() })
}

/// An outline: steps of a degree, each told from the corner before.
fn ring(mut cells: Cells<'_>) -> Vec<(f64, f64)> {
    let (mut ring, mut at) = (Vec::new(), (0_i32, 0_i32));
    while let (Some(east), Some(north)) = (cells.whole::<i32>(), cells.whole::<i32>()) {
        at = (at.0.saturating_add(east), at.1.saturating_add(north));
        ring.push((f64::from(at.0) / Layer::STEPS, f64::from(at.1) / Layer::STEPS));
    }
    ring
}

fn figure(mut cells: Cells<'_>) -> Option<(Point, Origin)> {
    let point = Point {
        period: cells.whole()?,
        value: cells.number(),
        numerator: cells.number(),
        denominator: cells.number(),
        status: Status::from_code(cells.text())?,
        method: cells.whole()?,
        partial: cells.text() == "1",
        comment: Some(cells.owned()).filter(|text| !text.is_empty()),
    };
    Some((point, Origin { lines: cells.owned(), first: cells.owned(), when: cells.owned() }))
}
