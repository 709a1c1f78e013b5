//! From figures to a drawing: the `svg` element, its name and its text alternative.

use plotters::drawing::DrawingAreaErrorKind;
use plotters::style::text_anchor::HPos;
use thiserror::Error;

use super::backend::{BackendError, Escaped, Quoted};
use super::bars::draw_bars;
use super::canvas::{Canvas, Place};
use super::curve::draw_curve;
use super::data::{ChartData, Mark};
use super::map::draw_map;
use super::room::stack;
use super::steps::draw_steps;
use super::text;
use super::theme::Role;

/// How wide the drawing is; its height follows from what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// For a phone: 360 pixels.
    Narrow,
    /// For a column of text and more: 736 pixels.
    Wide,
}

impl Size {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// What its drawing is called in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Narrow => "etroit",
            Self::Wide => "large",
        }
    }

    /// Width in pixels.
    pub const fn width(self) -> u32 {
        match self {
            Self::Narrow => 360,
            Self::Wide => 736,
        }
    }

    /// Width in tenths of a pixel.
    pub(super) const fn tenths(self) -> i32 {
        self.width().cast_signed() * 10
    }
}

/// Why a chart cannot be drawn.
#[derive(Debug, Error)]
pub enum ChartError {
    /// plotters or the backend refused something.
    #[error("the chart cannot be drawn: {0}")]
    Refused(String),
}

impl From<DrawingAreaErrorKind<BackendError>> for ChartError {
    fn from(error: DrawingAreaErrorKind<BackendError>) -> Self {
        Self::Refused(error.to_string())
    }
}

/// Where a cursor can land: the end of a bar, the dot of a level. In pixels of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Rank of the series.
    pub series: usize,
    /// Rank of the point in the series.
    pub point: usize,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Anchor {
    /// The anchor of a point drawn at a place.
    pub(super) fn at(series: usize, point: usize, (x, y): Place) -> Self {
        Self { series, point, x: f64::from(x) / 10.0, y: f64::from(y) / 10.0 }
    }
}

/// A chart, drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The `svg` element.
    pub svg: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Where a cursor can land, by series then by point.
    pub anchors: Vec<Anchor>,
}

/// What a mark draws: its height in tenths of a pixel, the inside of the `svg` and the anchors.
pub(super) struct Plate {
    pub(super) height: i32,
    pub(super) body: String,
    pub(super) anchors: Vec<Anchor>,
}

/// Draws a chart. `id` must be unique in the page: the name and the description are found by it.
///
/// # Errors
///
/// When plotters refuses to draw, which no data should cause.
pub fn draw(data: &ChartData, size: Size, id: &str) -> Result<Drawing, ChartError> {
    let plate = if data.series.iter().all(|series| series.points.is_empty()) {
        draw_nothing(data, size)?
    } else {
        match data.mark {
            Mark::Bars => draw_bars(data, size)?,
            Mark::Steps => draw_steps(data, size)?,
            Mark::Curve => draw_curve(data, size)?,
            Mark::Map => draw_map(data, size)?,
        }
    };
    let (width, height) = (size.width(), plate.height.unsigned_abs().div_ceil(10));
    let (id, title, description) = (Quoted(id), Escaped(&data.title), Escaped(&data.description));
    let body = plate.body;
    let svg = format!(
        "<svg class=\"graphique\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-titre {id}-texte\" xmlns=\"http://www.w3.org/2000/svg\">\n\
         <title id=\"{id}-titre\">{title}</title>\n<desc id=\"{id}-texte\">{description}</desc>\n\
         <g aria-hidden=\"true\">\n{body}</g>\n</svg>"
    );
    Ok(Drawing { svg, width, height, anchors: plate.anchors })
}

/// Height of a chart that shows nothing.
const EMPTY: i32 = 960;

/// A chart without a figure says that there is none.
pub(super) fn draw_nothing(data: &ChartData, size: Size) -> Result<Plate, ChartError> {
    draw_words(&data.words.unknown, size)
}

/// In place of a chart, why there is none.
pub(super) fn draw_words(said: &str, size: Size) -> Result<Plate, ChartError> {
    let canvas = Canvas::new((size.tenths(), EMPTY));
    let lines = text::wrap(said, Role::Absent, size.tenths() - 160, 3).into_iter();
    let lines: Vec<(Role, String)> = lines.map(|line| (Role::Absent, line)).collect();
    let middle = (size.tenths() / 2, EMPTY / 2);
    stack(&lines, middle, HPos::Center).iter().try_for_each(|line| line.draw(&canvas))?;
    Ok(Plate { height: EMPTY, body: canvas.finish(), anchors: Vec::new() })
}

#[cfg(test)]
mod tests {
    use datasets::model::Status;
    use proptest::prelude::*;

    use super::{Drawing, Size, draw};
    use crate::charts::data::{
        ChartData, Emphasis, Locality, Mark, Milestone, Point, Projection, ReferenceLine, Series,
        TargetLine,
    };
    use crate::charts::examples::{fibre, free_software, labels};

    #[test]
    fn a_drawing_has_a_name_and_a_text_alternative_found_by_its_id() {
        let drawing = draw(&fibre(), Size::Wide, "fibre").unwrap();
        assert!(drawing.svg.contains("aria-labelledby=\"fibre-titre fibre-texte\""));
        assert!(drawing.svg.contains("<title id=\"fibre-titre\">Part des locaux"));
        assert!(drawing.svg.contains("<desc id=\"fibre-texte\">Digne-les-Bains"));
    }

    #[test]
    fn a_drawing_has_no_colour_and_no_style_of_its_own() {
        for data in [fibre(), labels(), free_software()] {
            let drawing = draw(&data, Size::Narrow, "a").unwrap();
            for forbidden in ["style=", "fill=", "stroke=", "#", "rgb", "font-"] {
                assert!(!drawing.svg.contains(forbidden), "{forbidden}");
            }
        }
    }

    fn value() -> impl Strategy<Value = f64> {
        prop_oneof![
            -200.0..200.0,
            (1..=6_i32).prop_map(f64::from),
            Just(0.0),
            Just(f64::MAX),
            Just(f64::MIN),
            Just(f64::MIN_POSITIVE),
            Just(f64::NAN),
            Just(f64::INFINITY),
        ]
    }

    fn period() -> impl Strategy<Value = i32> {
        prop_oneof![8 => 2005..2027_i32, 1 => any::<i32>()]
    }

    prop_compose! {
        fn point()(
            period in period(),
            value in proptest::option::of(value()),
            numerator in proptest::option::of(value()),
            denominator in proptest::option::of(value()),
            status in proptest::sample::select(&Status::ALL),
            method in 1..5_u32,
            partial: bool,
            comment in proptest::option::of(".{0,40}"),
        ) -> Point {
            Point { period, value, numerator, denominator, status, method, partial, comment }
        }
    }

    prop_compose! {
        fn series()(
            territory in "[0-9AB<\"&]{0,9}",
            name in ".{0,80}",
            emphasis in proptest::sample::select(&[Emphasis::Focus, Emphasis::Group, Emphasis::Other]),
            points in proptest::collection::vec(point(), 0..12),
        ) -> Series {
            Series { territory, name, emphasis, points }
        }
    }

    fn degrees() -> impl Strategy<Value = f64> {
        prop_oneof![6 => 43.5..44.5, 2 => -200.0..200.0, 1 => value()]
    }

    prop_compose! {
        fn locality()(
            latitude in degrees(),
            longitude in degrees(),
            population in proptest::option::of(any::<u32>()),
            outline in proptest::collection::vec(
                proptest::collection::vec((degrees(), degrees()), 0..6),
                0..3,
            ),
        ) -> Locality {
            Locality { territory: String::new(), latitude, longitude, population, outline }
        }
    }

    /// Gives places to series, in turn: some have none, others several.
    fn placed(mut data: ChartData, mut localities: Vec<Locality>, every: usize) -> ChartData {
        for (locality, series) in localities.iter_mut().zip(data.series.iter().step_by(every)) {
            locality.territory.clone_from(&series.territory);
        }
        data.localities = localities;
        data
    }

    prop_compose! {
        fn milestone()(year in period(), value in value()) -> Milestone {
            Milestone { year, value }
        }
    }

    prop_compose! {
        fn target()(
            territory in "[0-9AB<\"&]{0,9}",
            goal in milestone(),
            path in proptest::collection::vec(milestone(), 0..4),
            label in ".{0,80}",
        ) -> TargetLine {
            TargetLine { territory, goal, path, label }
        }
    }

    prop_compose! {
        fn context()(
            targets in proptest::collection::vec(target(), 0..5),
            references in proptest::collection::vec((milestone(), ".{0,90}"), 0..5),
            projections in proptest::collection::vec((period(), value(), value()), 0..3),
            today in proptest::option::of(prop_oneof![2005.0..2030.0, value()]),
            logarithmic: bool,
            multiples in proptest::bool::weighted(0.3),
        ) -> ChartData {
            let references = references.into_iter();
            let references = references.map(|(at, label)| ReferenceLine { at, label });
            ChartData {
                targets,
                references: references.collect(),
                projections: projections.into_iter().map(prolonged).collect(),
                today,
                logarithmic,
                multiples,
                ..fibre()
            }
        }
    }

    /// The territory is filled in when there are series.
    fn prolonged((year, low, high): (i32, f64, f64)) -> Projection {
        Projection { territory: String::new(), year, low, high }
    }

    prop_compose! {
        fn chart()(
            context in context(),
            mark in proptest::sample::select(&[Mark::Bars, Mark::Steps, Mark::Curve, Mark::Map]),
            base in proptest::sample::select(vec![fibre(), labels(), free_software()]),
            unit in "[a-z%²€ ]{0,30}",
            decimals in 0..20_u8,
            series in prop_oneof![
                9 => proptest::collection::vec(series(), 0..8),
                1 => proptest::collection::vec(series(), 0..200),
            ],
            localities in proptest::collection::vec(locality(), 0..40),
            every in 1..3_usize,
        ) -> ChartData {
            let first = series.first().map_or_else(String::new, |one| one.territory.clone());
            let mut data = ChartData { mark, unit, decimals, series, ..context };
            for projection in &mut data.projections {
                projection.territory.clone_from(&first);
            }
            if let Some(target) = data.targets.first_mut() {
                target.territory = first;
            }
            let data = ChartData { levels: base.levels, words: base.words, ..data };
            placed(data, localities, every)
        }
    }

    /// The numbers of the attributes that place things.
    fn coordinates<'a>(drawing: &'a Drawing, names: &[&str]) -> Vec<f64> {
        let mut found = Vec::new();
        for tag in drawing.svg.split('<') {
            let tag: &'a str = tag.split_once('>').map_or("", |(tag, _)| tag);
            for name in names {
                if let Some((_, value)) = tag.split_once(&format!(" {name}=\"")) {
                    found.push(value.split('"').next().unwrap().parse().unwrap());
                }
            }
        }
        found
    }

    /// The corners of the paths; those of outlines are told from the one before.
    fn path_points(drawing: &Drawing) -> Vec<(f64, f64)> {
        let paths = drawing.svg.split(" d=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let corner = |corner: &str| {
            let (x, y) = corner.split_once(',').unwrap();
            (x.parse::<f64>().unwrap(), y.parse::<f64>().unwrap())
        };
        let mut points = Vec::new();
        for part in paths.flat_map(|path| path.split(['M', 'L']).skip(1)) {
            let (first, steps) = part.trim_end_matches('Z').split_once('l').unwrap_or((part, ""));
            let mut at = corner(first.trim_end_matches('Z'));
            points.push(at);
            for (x, y) in steps.split(' ').filter(|step| !step.is_empty()).map(corner) {
                at = (at.0 + x, at.1 + y);
                // Tenths, without what their sum adds.
                points.push(((at.0 * 10.0).round() / 10.0, (at.1 * 10.0).round() / 10.0));
            }
        }
        points
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(192))]

        #[test]
        fn whatever_the_data_nothing_is_drawn_outside(data in chart(), narrow: bool) {
            let size = if narrow { Size::Narrow } else { Size::Wide };
            let drawing = draw(&data, size, "essai").unwrap();
            let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
            for x in coordinates(&drawing, &["x", "cx"]) {
                prop_assert!((0.0..=width).contains(&x), "x {x} of {width}");
            }
            for y in coordinates(&drawing, &["y", "cy"]) {
                prop_assert!((0.0..=height).contains(&y), "y {y} of {height}");
            }
            for (x, y) in path_points(&drawing) {
                prop_assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y), "{x} {y}");
            }
            for anchor in &drawing.anchors {
                prop_assert!((0.0..=width).contains(&anchor.x));
                prop_assert!((0.0..=height).contains(&anchor.y));
                prop_assert!(data.series[anchor.series].points.get(anchor.point).is_some());
            }
        }

        #[test]
        fn the_same_data_is_drawn_the_same(data in chart()) {
            let draw = || draw(&data, Size::Wide, "essai").unwrap();
            prop_assert_eq!(draw(), draw());
        }
    }
}
