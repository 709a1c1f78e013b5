//! Where the territories are on the drawing: projection, circles, outlines.
//!
//! Equirectangular: degrees are lengths, those of longitude shortened as they are at the middle of the
//! map. Over a few communes no projection shows a difference; none is simpler.

use super::{MARGIN, SMALLEST};
use crate::charts::canvas::Place;
use crate::charts::data::{ChartData, Emphasis, Locality, Point, Series};
use crate::charts::scale::nearest;

/// A territory that has a place.
pub(super) struct Spot<'a> {
    /// Rank of its series.
    pub(super) index: usize,
    pub(super) series: &'a Series,
    /// Its latest figure.
    pub(super) point: Option<&'a Point>,
    /// What is known of its place.
    pub(super) locality: &'a Locality,
    /// Its middle on Earth.
    degrees: Degrees,
    /// Its middle on the drawing.
    pub(super) at: Place,
    /// Radius of its circle.
    pub(super) radius: i32,
    /// Its outline; empty when the package brings none.
    pub(super) rings: Vec<Vec<Place>>,
}

impl Spot<'_> {
    /// Gives it its place on the drawing.
    fn settle(&mut self, frame: &Frame, radius: i32) {
        self.at = frame.place(self.degrees);
        self.radius = radius;
        for ring in &self.locality.outline {
            let ring = frame.ring(ring);
            if ring.len() > 2 {
                self.rings.push(ring);
            }
        }
    }

    /// When it is drawn: the largest first; an outline in question last, because its neighbours would
    /// hide half of its line.
    fn order(&self) -> (bool, i32) {
        let last = !self.rings.is_empty() && self.series.emphasis == Emphasis::Focus;
        (last, -self.radius)
    }

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
        let mut places = Self { spots: Vec::new(), without: 0, height: 0, most: 0 };
        let mut extent = Extent::default();
        for (index, series) in data.series.iter().enumerate() {
            if series.emphasis == Emphasis::Group {
                continue;
            }
            let of_series = |one: &&Locality| one.territory == series.territory;
            let locality = data.localities.iter().find(of_series);
            let Some((locality, degrees)) = locality.and_then(|one| Some((one, middle(one)?)))
            else {
                places.without += 1;
                continue;
            };
            extent.add(degrees);
            for corner in locality.outline.iter().flatten() {
                extent.add(*corner);
            }
            places.most = places.most.max(locality.population.unwrap_or(0));
            let (point, at, rings) = (series.points.last(), (0, 0), Vec::new());
            let spot = Spot { index, series, point, locality, degrees, at, radius: 0, rings };
            places.spots.push(spot);
        }
        let frame = Frame::around(&extent, width, tallest);
        places.height = frame.height;
        for mut spot in std::mem::take(&mut places.spots) {
            spot.settle(&frame, radius(spot.locality.population, places.most, largest));
            // Small circles are drawn over large ones, so that none hides another.
            let after = |other: &Spot<'_>| spot.order() < other.order();
            let at = places.spots.iter().position(after).unwrap_or(places.spots.len());
            places.spots.insert(at, spot);
        }
        places
    }
}

/// Radius of the circle of a population: its area is in proportion, down to what can be seen.
pub(super) fn radius(population: Option<u32>, most: u32, largest: i32) -> i32 {
    let share = f64::from(population.unwrap_or(0)) / f64::from(most.max(1));
    nearest(share.sqrt() * f64::from(largest)).max(SMALLEST)
}

/// The middle of a territory: its own place, else that of its outline.
fn middle(locality: &Locality) -> Option<Degrees> {
    let own = (locality.longitude, locality.latitude);
    if is_on_earth(own) {
        return Some(own);
    }
    let mut extent = Extent::default();
    for corner in locality.outline.iter().flatten() {
        extent.add(*corner);
    }
    (!extent.is_empty()).then(|| extent.middle())
}

/// From the least to the most of some degrees; from the most to the least when there are none.
struct Extent {
    least: Degrees,
    most: Degrees,
}

impl Default for Extent {
    fn default() -> Self {
        Self { least: (180.0, 90.0), most: (-180.0, -90.0) }
    }
}

impl Extent {
    /// Takes in a place, if it is on Earth.
    fn add(&mut self, (x, y): Degrees) {
        if is_on_earth((x, y)) {
            self.least = (self.least.0.min(x), self.least.1.min(y));
            self.most = (self.most.0.max(x), self.most.1.max(y));
        }
    }

    fn is_empty(&self) -> bool {
        self.least.0 > self.most.0
    }

    fn middle(&self) -> Degrees {
        (f64::midpoint(self.least.0, self.most.0), f64::midpoint(self.least.1, self.most.1))
    }
}

fn is_on_earth((x, y): Degrees) -> bool {
    x.abs() <= 180.0 && y.abs() <= 90.0
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
    fn around(extent: &Extent, width: i32, tallest: i32) -> Self {
        let middle = extent.middle();
        let narrowing = cosine(middle.1).max(0.01);
        // A single place has no extent: a hundredth of a degree, about a kilometre, stands for it.
        let across = ((extent.most.0 - extent.least.0) * narrowing).max(0.01);
        let up = (extent.most.1 - extent.least.1).max(0.01);
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

    /// A ring, without the corners that are not on Earth or fall on one another.
    fn ring(&self, ring: &[Degrees]) -> Vec<Place> {
        let mut placed: Vec<Place> = Vec::new();
        for corner in ring.iter().filter(|corner| is_on_earth(**corner)) {
            let (x, y) = self.place(*corner);
            let at = (on_grid(x), on_grid(y));
            if placed.last() != Some(&at) {
                placed.push(at);
            }
        }
        placed
    }
}

/// The nearest half of a pixel: an outline has many corners, and no eye for a tenth.
fn on_grid(tenths: i32) -> i32 {
    (tenths + 2).div_euclid(5) * 5
}

/// Cosine of an angle in degrees, to a millionth, from the first terms of its series: that of the
/// standard library is not the same to the last bit in the server and in the browser.
pub(crate) fn cosine(degrees: f64) -> f64 {
    let square = (degrees.to_radians() * degrees.to_radians()).min(2.5);
    let terms = [132.0, 90.0, 56.0, 30.0, 12.0, 2.0];
    terms.iter().fold(1.0, |sum, divisor| 1.0 - square / divisor * sum)
}

#[cfg(test)]
mod tests {
    use super::{Extent, Frame, cosine, radius};

    #[test]
    fn the_cosine_is_the_usual_one() {
        for degrees in [-89.0, -45.0, 0.0, 44.1, 60.0, 90.0_f64] {
            assert!((cosine(degrees) - degrees.to_radians().cos()).abs() < 1e-6, "{degrees}");
        }
    }

    #[test]
    fn a_kilometre_is_as_long_northwards_as_eastwards() {
        let extent = Extent { least: (6.0, 43.9), most: (6.2, 44.3) };
        let frame = Frame::around(&extent, 5000, 6000);
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
