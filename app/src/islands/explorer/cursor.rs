//! Where the cursor of a chart goes: to the figure nearest to a pointer, or where a key leads.

use crate::charts::{Anchor, Drawing, neighbour};

/// Where the cursor stands: a series and one of its points.
pub(super) type Place = (usize, usize);

pub(super) fn place_of(anchor: &Anchor) -> Place {
    (anchor.series, anchor.point)
}

/// The figure nearest to a place given from 0 to 1; of one series, when it is that which is pointed at. The whole
/// row of a bar is the bar's.
pub(super) fn nearest(
    drawing: &Drawing,
    rows: bool,
    series: Option<usize>,
    x: f64,
    y: f64,
) -> Option<Place> {
    let (x, y) = (x * f64::from(drawing.width), y * f64::from(drawing.height));
    let across = if rows { 0.0 } else { 1.0 };
    let distance = |anchor: &Anchor| across * (anchor.x - x).powi(2) + (anchor.y - y).powi(2);
    let of = |anchor: &&Anchor| series.is_none_or(|series| series == anchor.series);
    let anchors = drawing.anchors.iter().filter(of);
    anchors.min_by(|a, b| distance(a).total_cmp(&distance(b))).map(place_of)
}

/// What a key does to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    To(Place),
    Away,
}

/// Where a key leads among the figures of a drawing; `None` when the key is not ours. On a map, arrows
/// lead to the neighbour.
pub(super) fn step(map: bool, anchors: &[Anchor], from: Option<Place>, key: &str) -> Option<Move> {
    if let Some(from) = from.filter(|_| map && key != "Escape") {
        return neighbour(anchors, from, key).map(Move::To);
    }
    let places: Vec<Place> = anchors.iter().map(place_of).collect();
    walk(&places, from, key)
}

/// Along the points of a series, and from a series to the next.
fn walk(places: &[Place], from: Option<Place>, key: &str) -> Option<Move> {
    let (first, last) = (*places.first()?, *places.last()?);
    let Some((series, point)) = from else {
        return match key {
            "ArrowRight" | "ArrowDown" | "Home" => Some(Move::To(first)),
            "ArrowLeft" | "ArrowUp" | "End" => Some(Move::To(last)),
            _ => None,
        };
    };
    let here = places.iter().position(|place| *place == (series, point)).unwrap_or(0);
    let at = |index: usize| *places.get(index).unwrap_or(&last);
    let in_series = |wanted: usize| {
        let its = places.iter().filter(|place| place.0 == wanted);
        its.min_by_key(|place| place.1.abs_diff(point)).copied()
    };
    let stay = (series, point);
    let place = match key {
        "ArrowRight" => at(here + 1),
        "ArrowLeft" => at(here.saturating_sub(1)),
        "ArrowDown" => in_series(series + 1).unwrap_or(stay),
        "ArrowUp" => series.checked_sub(1).and_then(in_series).unwrap_or(stay),
        "Home" => first,
        "End" => last,
        "Escape" => return Some(Move::Away),
        _ => return None,
    };
    Some(Move::To(place))
}

#[cfg(test)]
mod tests {
    use super::{Move, nearest, step};
    use crate::charts::{Anchor, Drawing};

    /// Two points of a series, then one of each of two others, from left to right and downwards.
    fn drawing() -> Drawing {
        let places =
            [(0, 0, 10.0, 10.0), (0, 1, 60.0, 12.0), (1, 0, 10.0, 50.0), (2, 0, 80.0, 90.0)];
        let anchors = places.map(|(series, point, x, y)| Anchor { series, point, x, y });
        Drawing { width: 100, height: 100, anchors: anchors.to_vec(), ..Drawing::default() }
    }

    fn walk(from: Option<(usize, usize)>, key: &str) -> Option<Move> {
        step(false, &drawing().anchors, from, key)
    }

    #[test]
    fn the_first_arrow_enters_the_chart() {
        assert_eq!(walk(None, "ArrowRight"), Some(Move::To((0, 0))));
        assert_eq!(walk(None, "End"), Some(Move::To((2, 0))));
    }

    #[test]
    fn arrows_walk_along_points_and_between_series() {
        assert_eq!(walk(Some((0, 0)), "ArrowRight"), Some(Move::To((0, 1))));
        assert_eq!(walk(Some((0, 1)), "ArrowDown"), Some(Move::To((1, 0))));
        assert_eq!(walk(Some((1, 0)), "ArrowUp"), Some(Move::To((0, 0))));
        assert_eq!(walk(Some((2, 0)), "ArrowDown"), Some(Move::To((2, 0))));
    }

    #[test]
    fn escape_puts_the_cursor_away_and_other_keys_are_left_to_the_page() {
        assert_eq!(walk(Some((1, 0)), "Escape"), Some(Move::Away));
        assert_eq!(walk(Some((1, 0)), "Tab"), None);
        assert_eq!(step(false, &[], None, "ArrowRight"), None);
    }

    #[test]
    fn on_a_map_an_arrow_leads_to_the_neighbour_on_that_side() {
        let anchors = drawing().anchors;
        assert_eq!(step(true, &anchors, Some((0, 0)), "ArrowDown"), Some(Move::To((1, 0))));
        assert_eq!(step(true, &anchors, Some((0, 0)), "ArrowLeft"), None);
        assert_eq!(step(true, &anchors, Some((0, 0)), "Escape"), Some(Move::Away));
    }

    #[test]
    fn a_pointer_reads_the_nearest_figure_and_in_bars_the_whole_row() {
        let drawing = drawing();
        assert_eq!(nearest(&drawing, false, None, 0.55, 0.2), Some((0, 1)));
        assert_eq!(nearest(&drawing, true, None, 0.9, 0.5), Some((1, 0)));
    }

    #[test]
    fn a_pointer_on_a_line_reads_the_nearest_figure_of_that_line() {
        assert_eq!(nearest(&drawing(), false, Some(1), 0.55, 0.2), Some((1, 0)));
        assert_eq!(nearest(&drawing(), false, Some(9), 0.55, 0.2), None);
    }
}
