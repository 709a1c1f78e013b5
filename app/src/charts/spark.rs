//! The past of a figure in the room of a word: a line from zero, the latest point marked, and where a
//! target wants it to go.
//!
//! Server only: it is part of pages that have no island. As in the large charts, only years that follow
//! each other and that one method made are joined; an absence is a gap.

use std::fmt::Write as _;

use super::backend::{Quoted, Tenths};

/// A year and its figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Year.
    pub year: i32,
    /// Figure as published.
    pub value: f64,
    /// Version of the method.
    pub method: u32,
}

/// A line of the size of a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Spark<'a> {
    /// What it shows, in words; its accessible name.
    pub name: &'a str,
    /// Known figures, by year; two of the same year when sources contradict each other.
    pub spots: &'a [Spot],
    /// A target: its year and its figure.
    pub target: Option<(i32, f64)>,
    /// The highest level of an ordinal scale, that the drawing reaches up to.
    pub top: Option<f64>,
}

/// Width, in tenths of a pixel.
const WIDTH: f64 = 960.0;
/// Height, in tenths of a pixel.
const HEIGHT: f64 = 240.0;
/// Room for the marks at the edges, in tenths of a pixel.
const EDGE: f64 = 40.0;

/// Draws it; nothing when there is no figure.
pub fn spark(data: &Spark<'_>) -> Option<String> {
    let latest = data.spots.last()?;
    let place = Frame::of(data)?;
    let mut body = String::new();
    for pair in data.spots.chunk_by(|a, b| b.year == a.year + 1 && a.method == b.method) {
        if pair.len() > 1 {
            let points: Vec<String> =
                pair.iter().map(|spot| place.at(spot.year, spot.value)).collect();
            let _ = write!(body, "<polyline points=\"{}\"></polyline>", points.join(" "));
        }
    }
    for spot in data.spots {
        let radius = if spot.year == latest.year { 3 } else { 1 };
        let _ = write!(
            body,
            "<circle {} r=\"{radius}\"></circle>",
            place.centre(spot.year, spot.value)
        );
    }
    if let Some((year, value)) = data.target {
        let _ =
            write!(body, "<circle class=\"but\" {} r=\"3\"></circle>", place.centre(year, value));
    }
    let (name, width, height) = (Quoted(data.name), WIDTH / 10.0, HEIGHT / 10.0);
    Some(format!(
        "<svg class=\"tendance\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-label=\"{name}\">{body}</svg>"
    ))
}

/// Which years and which values the drawing spans.
struct Frame {
    years: (f64, f64),
    values: (f64, f64),
}

impl Frame {
    fn of(data: &Spark<'_>) -> Option<Self> {
        let target = data.target.into_iter();
        let years =
            data.spots.iter().map(|spot| spot.year).chain(target.clone().map(|(year, _)| year));
        let values = data.spots.iter().map(|spot| spot.value).chain(target.map(|(_, value)| value));
        let (first, last) = (years.clone().min()?, years.max()?);
        let bounds = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
        let values = values.fold((0.0, data.top.unwrap_or(0.0)), bounds);
        Some(Self { years: (first.into(), last.into()), values })
    }

    /// A place, in tenths of a pixel.
    fn tenths(&self, year: i32, value: f64) -> (Tenths, Tenths) {
        let share = |at: f64, (from, to): (f64, f64), alone: f64| {
            if to > from { (at - from) / (to - from) } else { alone }
        };
        let across = EDGE + share(year.into(), self.years, 1.0) * (WIDTH - 2.0 * EDGE);
        let up = share(value, self.values, 0.0) * (HEIGHT - 2.0 * EDGE);
        #[expect(clippy::cast_possible_truncation, reason = "places within a few hundred pixels")]
        let whole = |tenths: f64| Tenths(tenths.round() as i32);
        (whole(across), whole(HEIGHT - EDGE - up))
    }

    fn at(&self, year: i32, value: f64) -> String {
        let (x, y) = self.tenths(year, value);
        format!("{x},{y}")
    }

    fn centre(&self, year: i32, value: f64) -> String {
        let (x, y) = self.tenths(year, value);
        format!("cx=\"{x}\" cy=\"{y}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::{Spark, Spot, spark};

    fn spots(years: &[(i32, f64)]) -> Vec<Spot> {
        years.iter().map(|(year, value)| Spot { year: *year, value: *value, method: 1 }).collect()
    }

    fn drawn(spots: &[Spot], target: Option<(i32, f64)>) -> Option<String> {
        spark(&Spark { name: "de 2 à \"3\"", spots, target, top: None })
    }

    #[test]
    fn it_starts_at_zero_and_ends_with_the_latest() {
        let svg = drawn(&spots(&[(2019, 0.0), (2020, 5.0), (2021, 10.0)]), None).unwrap();
        assert!(svg.contains("points=\"4,20 48,12 92,4\""), "{svg}");
        assert!(svg.contains("<circle cx=\"92\" cy=\"4\" r=\"3\">"), "{svg}");
        assert!(svg.contains("aria-label=\"de 2 à &quot;3&quot;\""), "{svg}");
    }

    #[test]
    fn a_gap_and_a_change_of_method_cut_the_line() {
        let mut past = spots(&[(2015, 1.0), (2016, 2.0), (2018, 3.0), (2019, 4.0), (2020, 5.0)]);
        past[4].method = 2;
        let svg = drawn(&past, None).unwrap();
        assert_eq!(svg.matches("<polyline").count(), 2, "{svg}");
        assert_eq!(svg.matches("<circle").count(), 5, "{svg}");
    }

    #[test]
    fn sources_that_disagree_are_two_points_without_a_line() {
        let svg = drawn(&spots(&[(2018, 205.0), (2018, 185.0)]), None).unwrap();
        assert_eq!((svg.matches("<polyline").count(), svg.matches("r=\"3\"").count()), (0, 2));
    }

    #[test]
    fn a_target_is_a_ring_at_its_year() {
        let svg = drawn(&spots(&[(2019, 29.3)]), Some((2020, 100.0))).unwrap();
        assert!(svg.contains("class=\"but\" cx=\"92\" cy=\"4\""), "{svg}");
        assert_eq!(drawn(&[], Some((2020, 100.0))), None);
    }
}
