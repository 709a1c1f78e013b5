//! A layer of outlines that a package brings for its maps.

use std::collections::BTreeMap;

/// A closed line: degrees east and degrees north of each corner, the first not repeated at the end.
pub type Ring = Vec<(f64, f64)>;

/// Outlines of territories, as precise as a map on a page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its id: the name of its resource.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The rings of each territory, by its code; a ring inside another is a hole.
    pub outlines: BTreeMap<String, Vec<Ring>>,
}

impl Layer {
    /// Steps of a degree: a thousandth, about a hundred metres, is less than a pixel of a map of communes.
    pub const STEPS: f64 = 1000.0;

    /// Adds rings to a territory, their corners moved to a grid. Neighbours share their corners, and a
    /// corner always moves to the same place: no gap opens between them. What is smaller than the grid
    /// is left out.
    pub fn add(&mut self, territory: &str, rings: &[Ring]) {
        let rings: Vec<Ring> = rings.iter().filter_map(|ring| simplified(ring)).collect();
        if !rings.is_empty() {
            self.outlines.entry(territory.to_owned()).or_default().extend(rings);
        }
    }
}

fn simplified(ring: &[(f64, f64)]) -> Option<Ring> {
    let on_grid = |degrees: f64| (degrees * Layer::STEPS).round() / Layer::STEPS;
    let mut ring: Ring = ring.iter().map(|(x, y)| (on_grid(*x), on_grid(*y))).collect();
    ring.dedup();
    if ring.first() == ring.last() {
        ring.pop();
    }
    (ring.len() > 2).then_some(ring)
}

#[cfg(test)]
mod tests {
    use super::Layer;

    #[test]
    fn neighbours_still_share_their_corners_and_what_cannot_be_seen_is_left_out() {
        let mut layer = Layer {
            id: String::new(),
            title: String::new(),
            outlines: std::iter::empty().collect(),
        };
        let shared = [(6.111_16, 44.056_88), (6.111_21, 44.056_93), (6.120_4, 44.07)];
        let west = [&[(6.0, 44.0)], &shared[..], &[(6.0, 44.0)]].concat();
        let east = [&[(6.3, 44.0)], &shared[..], &[(6.3, 44.0)]].concat();
        layer.add("04001", &[west]);
        layer.add("04070", &[east, vec![(6.2, 44.0), (6.200_1, 44.0), (6.2, 44.000_1)]]);
        assert_eq!(layer.outlines["04001"], [[(6.0, 44.0), (6.111, 44.057), (6.12, 44.07)]]);
        assert_eq!(layer.outlines["04070"], [[(6.3, 44.0), (6.111, 44.057), (6.12, 44.07)]]);
    }
}
