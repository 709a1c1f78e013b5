//! Where the territories are on the drawing: projection, circles, outlines.
//!
//! Equirectangular: degrees are lengths, those of longitude shortened as they are at the middle of the
//! map. Over a few communes no projection shows a difference; none is simpler.

use super::{MARGIN, SMALLEST};
use crate::charts::canvas::Place;
use crate::charts::data::{ChartData, Emphasis, Locality, Point, Series};

/// A territory that has a place.
pub(super) struct Spot<'a> {
    /// Rank of its series.
    pub(super) index: usize,
    pub(super) series: &'a Series,
    /// Its latest figure.
    pub(super) point: Option<&'a Point>,
    pub(super) population: Option<u32>,
    /// Its middle.
    pub(super) at: Place,
    /// Radius of its circle.
    pub(super) radius: i32,
    /// Its outline; empty when the package brings none.
    pub(super) rings: Vec<Vec<Place>>,
}

impl Spot<'_> {
    /// Whether a text from corner to corner is in the frame of the outline.
    pub(super) fn holds(&self, [(x0, y0), (x1, y1)]: [Place; 2]) -> bool {
        let corners = || self.rings.iter().flatten();
        corners().any(|corner| corner.0 <= x0)
            && corners().any(|corner| corner.0 >= x1)
            && corners().any(|corner| corner.1 <= y0)
            && corners().any(|corner| corner.1 >= y1)
    }
}

/// The territories on the drawing.
pub(super) struct Places<'a> {
    /// Those that have a place, the largest first.
    pub(super) spots: Vec<Spot<'a>>,
    /// How many have none.
    pub(super) without: usize,
    /// Height of the map.
    pub(super) height: i32,
    /// The greatest population.
    pub(super) most: u32,
}

/// A place on Earth: degrees east, degrees north.
type Degrees = (f64, f64);

impl<'a> Places<'a> {
    /// Places the territories in a width and a height at most. A group has no place: it has members.
    pub(super) fn of(data: &'a ChartData, width: i32, tallest: i32, largest: i32) -> Self {
        let mut found = Vec::new();
        let mut without = 0;
        for (index, series) in data.series.iter().enumerate() {
            if series.emphasis == Emphasis::Group {
                continue;
            }
            match data.localities.iter().find_map(|locality| located(locality, series)) {
                Some((locality, at, rings)) => found.push((index, series, locality, at, rings)),
                None => without += 1,
            }
        }
        let corners =
            found.iter().flat_map(|(_, _, _, at, rings)| rings.iter().flatten().chain([at]));
        let frame = Frame::around(corners.copied(), width, tallest);
        let most = found.iter().filter_map(|one| one.2.population).max().unwrap_or(0);
        let mut spots: Vec<Spot<'a>> = found
            .iter()
            .map(|(index, series, locality, at, rings)| Spot {
                index: *index,
                series,
                point: series.points.last(),
                population: locality.population,
                at: frame.place(*at),
                radius: radius(locality.population, most, largest),
                rings: rings.iter().map(|ring| frame.ring(ring)).collect(),
            })
            .collect();
        // Small circles are drawn over large ones, so that none hides another; an outline in question is
        // drawn over its neighbours, whose lines would hide half of its own.
        spots.sort_by_key(|spot| {
            let above = !spot.rings.is_empty() && spot.series.emphasis == Emphasis::Focus;
            (above, std::cmp::Reverse(spot.radius), spot.index)
        });
        Self { spots, without, height: frame.height, most }
    }
}

/// Radius of the circle of a population: its area is in proportion, down to what can be seen.
pub(super) fn radius(population: Option<u32>, most: u32, largest: i32) -> i32 {
    let share = f64::from(population.unwrap_or(0)) / f64::from(most.max(1));
    nearest(share.sqrt() * f64::from(largest)).max(SMALLEST)
}

/// The place and the outline of a territory, as far as they are on Earth.
fn located<'a>(
    locality: &'a Locality,
    series: &Series,
) -> Option<(&'a Locality, Degrees, Vec<Vec<Degrees>>)> {
    if locality.territory != series.territory {
        return None;
    }
    let on_earth = |at: &Degrees| at.0.abs() <= 180.0 && at.1.abs() <= 90.0;
    let rings: Vec<Vec<Degrees>> = locality
        .outline
        .iter()
        .map(|ring| ring.iter().copied().filter(on_earth).collect::<Vec<_>>())
        .filter(|ring| ring.len() > 2)
        .collect();
    let point = Some((locality.longitude, locality.latitude)).filter(on_earth);
    let at = point.or_else(|| Some(Extent::of(rings.iter().flatten().copied())?.middle()))?;
    Some((locality, at, rings))
}

/// From the least to the most of some degrees.
struct Extent {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Extent {
    fn of(mut places: impl Iterator<Item = Degrees>) -> Option<Self> {
        let (x, y) = places.next()?;
        let first = Self { west: x, east: x, south: y, north: y };
        Some(places.fold(first, |extent, (x, y)| Self {
            west: extent.west.min(x),
            east: extent.east.max(x),
            south: extent.south.min(y),
            north: extent.north.max(y),
        }))
    }

    fn middle(&self) -> Degrees {
        (f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
    }
}

/// From degrees to tenths of a pixel.
struct Frame {
    middle: Degrees,
    centre: Place,
    /// Tenths of a pixel for a degree of longitude, of latitude.
    scale: (f64, f64),
    height: i32,
}

impl Frame {
    /// The frame that shows all places as large as fits.
    fn around(places: impl Iterator<Item = Degrees>, width: i32, tallest: i32) -> Self {
        let extent =
            Extent::of(places).unwrap_or(Extent { west: 0.0, east: 0.0, south: 0.0, north: 0.0 });
        let middle = extent.middle();
        let narrowing = cosine(middle.1).max(0.01);
        // A single place has no extent: a hundredth of a degree, about a kilometre, stands for it.
        let across = ((extent.east - extent.west) * narrowing).max(0.01);
        let up = (extent.north - extent.south).max(0.01);
        let room = |length: i32| f64::from(length - 2 * MARGIN);
        let scale = (room(width) / across).min(room(tallest) / up);
        let height = nearest(up * scale) + 2 * MARGIN;
        Self { middle, centre: (width / 2, height / 2), scale: (scale * narrowing, scale), height }
    }

    /// Only sums, products and quotients lead here: they are the same to the last bit in every machine, so that the server and the browser round to the same tenth of a pixel.
    fn place(&self, (x, y): Degrees) -> Place {
        (
            self.centre.0 + nearest((x - self.middle.0) * self.scale.0),
            self.centre.1 - nearest((y - self.middle.1) * self.scale.1),
        )
    }

    /// A ring, without the corners that fall on one another.
    fn ring(&self, ring: &[Degrees]) -> Vec<Place> {
        let mut placed: Vec<Place> = ring.iter().map(|at| self.place(*at)).collect();
        placed.dedup();
        placed
    }
}

/// Cosine of an angle in degrees, to a millionth, from the first terms of its series: that of the
/// standard library is not the same to the last bit in the server and in the browser.
fn cosine(degrees: f64) -> f64 {
    let square = (degrees.to_radians() * degrees.to_radians()).min(2.5);
    let terms = [132.0, 90.0, 56.0, 30.0, 12.0, 2.0];
    terms.iter().fold(1.0, |sum, divisor| 1.0 - square / divisor * sum)
}

/// The nearest whole number of tenths of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "lengths on the drawing are small")]
fn nearest(length: f64) -> i32 {
    (length + 0.5).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::{Frame, cosine, radius};

    #[test]
    fn the_cosine_is_the_usual_one() {
        for degrees in [-89.0, -45.0, 0.0, 44.1, 60.0, 90.0_f64] {
            assert!((cosine(degrees) - degrees.to_radians().cos()).abs() < 1e-6, "{degrees}");
        }
    }

    #[test]
    fn a_kilometre_is_as_long_northwards_as_eastwards() {
        let places = [(6.0, 43.9), (6.2, 44.3)];
        let frame = Frame::around(places.into_iter(), 5000, 6000);
        let (x0, y0) = frame.place((6.0, 44.0));
        // 0.1 degree of latitude, and as long along the 44.1st parallel.
        let (x1, y1) = frame.place((6.0 + 0.1 / cosine(44.1), 44.1));
        assert!(((x1 - x0) - (y0 - y1)).abs() <= 1, "{} {}", x1 - x0, y0 - y1);
    }

    #[test]
    fn the_area_of_a_circle_is_in_proportion_until_it_could_not_be_seen() {
        assert_eq!([40_000, 10_000, 2_500].map(|of| radius(Some(of), 40_000, 280)), [280, 140, 70]);
        assert_eq!(radius(Some(3), 40_000, 280), radius(None, 40_000, 280));
    }
}
