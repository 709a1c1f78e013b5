//! Outlines as fine as a drawing can show them: whole, those of a department weigh more than all the rest of a page.

use datasets::model::{Layer, Ring};

use crate::charts::cosine;

/// Pixels between the margins of the widest map, and of the tallest.
const ACROSS: f64 = 416.0;
const TALL: f64 = 596.0;
/// A corner that changes a surface by fewer square pixels is left out.
const UNSEEN: f64 = 4.0;
/// Corners that every outline keeps.
const FEWEST: usize = 6;

/// A corner: degrees east, degrees north.
type Corner = (f64, f64);

/// How fine the outlines of a map are: pixels of a degree of longitude, of latitude.
pub(super) struct Grain(f64, f64);

impl Grain {
    /// That of a map of some rings.
    pub(super) fn of<'a>(rings: impl Iterator<Item = &'a Ring>) -> Self {
        let (mut least, mut most) = ((180.0_f64, 90.0_f64), (-180.0_f64, -90.0_f64));
        for (x, y) in rings.flatten() {
            least = (least.0.min(*x), least.1.min(*y));
            most = (most.0.max(*x), most.1.max(*y));
        }
        let narrowing = cosine(f64::midpoint(least.1, most.1)).max(0.01);
        let across = ((most.0 - least.0) * narrowing).max(0.01);
        let scale = (ACROSS / across).min(TALL / (most.1 - least.1).max(0.01));
        Self(scale * narrowing, scale)
    }

    /// A ring as the sheet has it: steps of a degree, each told from the corner before.
    pub(super) fn cells(&self, ring: &Ring) -> Vec<String> {
        #[expect(clippy::cast_possible_truncation, reason = "thousandths of a degree")]
        let whole = |degrees: f64| (degrees * Layer::STEPS).round() as i32;
        let (mut cells, mut before) = (Vec::new(), (0, 0));
        for (x, y) in self.simplified(ring) {
            let at = (whole(x), whole(y));
            cells.extend([(at.0 - before.0).to_string(), (at.1 - before.1).to_string()]);
            before = at;
        }
        cells
    }

    /// A ring without what could not be seen: the corner of the smallest surface goes first, whichever the ring
    /// begins with, so that neighbours keep the same border (Visvalingam and Whyatt).
    fn simplified(&self, ring: &Ring) -> Ring {
        let mut corners = ring.clone();
        let mut surfaces: Vec<f64> =
            (0..corners.len()).map(|at| self.surface(&corners, at)).collect();
        while corners.len() > FEWEST {
            let least = surfaces.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
            let Some((at, _)) = least.filter(|(_, surface)| **surface < UNSEEN) else { break };
            corners.remove(at);
            surfaces.remove(at);
            for next in [at + corners.len() - 1, at].map(|at| at % corners.len()) {
                surfaces[next] = self.surface(&corners, next);
            }
        }
        corners
    }

    /// The surface of the triangle that a corner makes with those around it, in square pixels.
    fn surface(&self, corners: &[Corner], at: usize) -> f64 {
        let count = corners.len();
        let [a, b, c] = [at + count - 1, at, at + 1].map(|at| corners[at % count]);
        let twice = (b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1);
        (twice * self.0 * self.1).abs() / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of a tenth of a degree with a corner every thousandth, and a tooth in the middle of its first side.
    fn square(left: f64) -> Ring {
        let along = |from: Corner, (x, y): Corner| {
            (0..100_u32).map(move |at| {
                let far = f64::from(at) / Layer::STEPS;
                (from.0 + x * far, from.1 + y * far)
            })
        };
        let mut ring: Ring = along((left, 44.0), (1.0, 0.0)).collect();
        ring[50].1 += 0.01;
        ring.extend(along((left + 0.1, 44.0), (0.0, 1.0)));
        ring.extend(along((left + 0.1, 44.1), (-1.0, 0.0)));
        ring.extend(along((left, 44.1), (0.0, -1.0)));
        ring
    }

    #[test]
    fn what_is_seen_stays_and_what_is_not_is_left_out() {
        let ring = square(6.0);
        let left = Grain::of(std::iter::once(&ring)).simplified(&ring);
        assert!((5..12).contains(&left.len()), "{left:?}");
        assert!(left.iter().any(|(x, y)| (*x - 6.05).abs() < 0.001 && *y > 44.005), "{left:?}");
    }

    #[test]
    fn neighbours_keep_one_border() {
        let (mut one, other) = (square(6.0), square(6.1));
        // Wherever they begin.
        one.rotate_left(30);
        let grain = Grain::of([&one, &other].into_iter());
        let border = |ring: &Ring| {
            let left = grain.simplified(ring).into_iter();
            let mut own: Vec<i64> = left
                .filter(|(x, _)| (*x - 6.1).abs() < 0.002)
                .map(|(_, y)| format!("{:.0}", y * 1000.0).parse().unwrap())
                .collect();
            own.sort_unstable();
            own
        };
        assert_eq!(border(&one), border(&other));
    }

    #[test]
    fn the_smallest_ring_keeps_its_corners() {
        let ring = vec![(6.0, 44.0), (6.001, 44.0), (6.001, 44.001)];
        let grain = Grain::of(std::iter::once(&square(6.0)));
        assert_eq!(grain.simplified(&ring), ring);
        assert_eq!(grain.cells(&ring), ["6000", "44000", "1", "0", "0", "1"]);
    }
}
