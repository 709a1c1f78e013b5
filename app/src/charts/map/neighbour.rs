//! Where an arrow leads from a territory of a map: to the nearest one on that side.

use crate::charts::draw::Anchor;

/// The series and the point that a key leads to; none when it leads nowhere.
///
/// An arrow looks over a quarter of the plane and takes the nearest, the first in order when several
/// are as near; Home and End take the first and the last in order. Places that coincide are passed one
/// after the other, rightwards, so that each can be reached.
pub fn neighbour(anchors: &[Anchor], from: (usize, usize), key: &str) -> Option<(usize, usize)> {
    let found = match key {
        "Home" => anchors.first(),
        "End" => anchors.last(),
        _ => nearest(anchors, from, key),
    };
    found.map(at)
}

fn at(anchor: &Anchor) -> (usize, usize) {
    (anchor.series, anchor.point)
}

fn nearest<'a>(anchors: &'a [Anchor], from: (usize, usize), key: &str) -> Option<&'a Anchor> {
    let own = anchors.iter().find(|anchor| at(anchor) == from)?;
    let mut best: Option<(f64, &Anchor)> = None;
    for anchor in anchors {
        let (right, down) = (anchor.x - own.x, anchor.y - own.y);
        let (ahead, aside) = match key {
            "ArrowRight" => (right, down),
            "ArrowLeft" => (-right, down),
            "ArrowDown" => (down, right),
            "ArrowUp" => (-down, right),
            _ => return None,
        };
        let far = ahead * ahead + aside * aside;
        let here = match key {
            _ if far > 0.0 => ahead >= aside.abs(),
            "ArrowRight" => at(anchor) > from,
            _ => false,
        };
        if here && best.is_none_or(|(nearest, _)| far < nearest) {
            best = Some((far, anchor));
        }
    }
    best.map(|(_, anchor)| anchor)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Anchor, at, neighbour};
    use crate::charts::draw::{Size, draw};
    use crate::charts::map::tests::pilot;

    const ARROWS: [&str; 4] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

    fn place(anchors: &[Anchor], of: (usize, usize)) -> (f64, f64) {
        let found = anchors.iter().find(|anchor| at(anchor) == of).unwrap();
        (found.x, found.y)
    }

    /// Whether an arrow that leads somewhere leads that way.
    fn leads(anchors: &[Anchor], from: (usize, usize), key: &str) -> bool {
        let Some(to) = neighbour(anchors, from, key) else { return true };
        let ((x0, y0), (x1, y1)) = (place(anchors, from), place(anchors, to));
        match key {
            "ArrowLeft" => x1 < x0,
            "ArrowRight" => x1 > x0 || ((x0, y0) == (x1, y1) && to > from),
            "ArrowUp" => y1 < y0,
            _ => y1 > y0,
        }
    }

    /// How many places the arrows reach from one.
    fn reached(anchors: &[Anchor], from: (usize, usize)) -> usize {
        let mut seen = vec![from];
        let mut next = 0;
        while let Some(here) = seen.get(next).copied() {
            next += 1;
            for to in ARROWS.iter().filter_map(|key| neighbour(anchors, here, key)) {
                if !seen.contains(&to) {
                    seen.push(to);
                }
            }
        }
        seen.len()
    }

    #[test]
    fn every_commune_of_the_pilot_is_reached_from_every_other_by_arrows_that_lead_their_way() {
        for size in [Size::Narrow, Size::Wide] {
            let anchors = draw(&pilot(), size, "carte").unwrap().anchors;
            assert_eq!(anchors.len(), 46);
            for from in anchors.iter().map(at) {
                assert!(ARROWS.iter().all(|key| leads(&anchors, from, key)), "{from:?}");
                assert_eq!(reached(&anchors, from), 46, "from {from:?}");
            }
        }
    }

    #[test]
    fn home_and_end_take_the_ends_of_the_list_and_other_keys_lead_nowhere() {
        let anchors = draw(&pilot(), Size::Wide, "carte").unwrap().anchors;
        assert_eq!(neighbour(&anchors, (7, 0), "Home"), Some((0, 0)));
        assert_eq!(neighbour(&anchors, (7, 0), "End"), Some((45, 0)));
        assert_eq!(neighbour(&anchors, (7, 0), "a"), None);
        assert_eq!(neighbour(&anchors, (7, 9), "ArrowUp"), None);
    }

    #[test]
    fn places_that_coincide_are_passed_one_after_the_other() {
        let anchor = |series, x| Anchor { series, point: 0, x, y: 5.0 };
        let anchors = [anchor(0, 1.0), anchor(1, 4.0), anchor(2, 4.0), anchor(3, 9.0)];
        let right = |series| neighbour(&anchors, (series, 0), "ArrowRight").map(|to| to.0);
        assert_eq!([0, 1, 2, 3].map(right), [Some(1), Some(2), Some(3), None]);
    }

    proptest! {
        #[test]
        fn an_arrow_leads_its_way_or_nowhere(
            places in proptest::collection::vec((0..40_i32, 0..40_i32), 1..30),
        ) {
            let anchors: Vec<Anchor> = (0..)
                .zip(&places)
                .map(|(series, (x, y))| Anchor { series, point: 0, x: (*x).into(), y: (*y).into() })
                .collect();
            for from in anchors.iter().map(at) {
                prop_assert!(ARROWS.iter().all(|key| leads(&anchors, from, key)));
            }
        }
    }
}
