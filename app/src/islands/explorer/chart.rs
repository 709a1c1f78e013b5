//! The chart and its cursor.
//!
//! The drawing is a picture with a text alternative. In the browser it also takes one place in the tab
//! order: arrows walk along the figures, and each is read in one short sentence, on the page and by the
//! screen reader.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::{ExplorerData, Figures};
use crate::charts::{Anchor, ChartData, Drawing, Mark, Size, draw, reading};

/// Where the cursor stands: a series and one of its points.
type Place = (usize, usize);

/// The two drawings of the chart (the style sheet shows the one that fits) and the reading.
#[component]
pub(super) fn ChartFigure(
    data: StoredValue<ExplorerData>,
    shown: Memo<Vec<Figures>>,
) -> impl IntoView {
    let chart =
        Memo::new(move |_| shown.with(|shown| data.with_value(|data| data.chart_of(shown))));
    let cursor = RwSignal::new(None::<Place>);
    // Another choice puts other figures at the same places.
    Effect::new(move |_| {
        shown.track();
        cursor.set(None);
    });
    let said = move || {
        let (series, point) = cursor.get()?;
        chart.with(|chart| {
            let series = chart.series.get(series)?;
            Some(reading(chart, series, series.points.get(point)?))
        })
    };
    let words = data.with_value(|data| data.words.clone());
    let hint = words.reading_hint.clone();
    view! {
        <figure class="figure">
            <OneSize chart cursor size=Size::Wide id="large" help=words.chart_help.clone() />
            <OneSize chart cursor size=Size::Narrow id="etroit" help=words.chart_help.clone() />
            <p class="lecture" role="status" aria-label=words.reading>
                {move || said().unwrap_or_else(|| hint.clone())}
            </p>
        </figure>
    }
}

/// The drawing at one size, with the mark of the cursor over it.
#[component]
fn OneSize(
    chart: Memo<ChartData>,
    cursor: RwSignal<Option<Place>>,
    size: Size,
    id: &'static str,
    help: String,
) -> impl IntoView {
    let drawing = Memo::new(move |_| chart.with(|chart| draw(chart, size, id).unwrap_or_default()));
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let mark = move || {
        let place = cursor.get()?;
        drawing.with(|drawing| {
            let anchor = drawing.anchors.iter().find(|anchor| place_of(anchor) == place)?;
            Some(view! { <circle class="g-curseur" r="7" cx=anchor.x cy=anchor.y></circle> })
        })
    };
    let follow = move |event: PointerEvent| {
        if let Some((x, y)) = within(&event) {
            let rows = chart.with(|chart| chart.mark == Mark::Bars);
            cursor.set(drawing.with(|drawing| nearest(drawing, rows, x, y)));
        }
    };
    let walk = move |event: KeyboardEvent| {
        let places: Vec<Place> =
            drawing.with(|drawing| drawing.anchors.iter().map(place_of).collect());
        if let Some(step) = step(&places, cursor.get_untracked(), &event.key()) {
            event.prevent_default();
            cursor.set(match step {
                Step::To(place) => Some(place),
                Step::Away => None,
            });
        }
    };
    let frame = move || drawing.with(|drawing| format!("0 0 {} {}", drawing.width, drawing.height));
    view! {
        <div
            class=format!("dessin dessin-{id}")
            tabindex=move || awake.get().then_some("0")
            role=move || awake.get().then_some("application")
            aria-label=move || awake.get().then(|| help.clone())
            on:pointermove=follow
            on:pointerdown=follow
            on:keydown=walk
        >
            <div class="image" inner_html=move || drawing.with(|drawing| drawing.svg.clone())></div>
            <svg class="curseur" viewBox=frame aria-hidden="true">
                {mark}
            </svg>
        </div>
    }
}

fn place_of(anchor: &Anchor) -> Place {
    (anchor.series, anchor.point)
}

/// Where a pointer is in its element, each way from 0 to 1.
fn within(event: &PointerEvent) -> Option<(f64, f64)> {
    let element: leptos::web_sys::Element = event.current_target()?.dyn_into().ok()?;
    let bounds = element.get_bounding_client_rect();
    let x = (f64::from(event.client_x()) - bounds.left()) / bounds.width();
    let y = (f64::from(event.client_y()) - bounds.top()) / bounds.height();
    Some((x, y))
}

/// The figure nearest to a place given from 0 to 1. The whole row of a bar is the bar's.
fn nearest(drawing: &Drawing, rows: bool, x: f64, y: f64) -> Option<Place> {
    let (x, y) = (x * f64::from(drawing.width), y * f64::from(drawing.height));
    let across = if rows { 0.0 } else { 1.0 };
    let distance = |anchor: &Anchor| across * (anchor.x - x).powi(2) + (anchor.y - y).powi(2);
    let anchors = drawing.anchors.iter();
    anchors.min_by(|a, b| distance(a).total_cmp(&distance(b))).map(place_of)
}

/// What a key does to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    To(Place),
    Away,
}

/// Where a key leads; `None` when the key is not ours.
fn step(places: &[Place], from: Option<Place>, key: &str) -> Option<Step> {
    let (first, last) = (*places.first()?, *places.last()?);
    let Some((series, point)) = from else {
        return match key {
            "ArrowRight" | "ArrowDown" | "Home" => Some(Step::To(first)),
            "ArrowLeft" | "ArrowUp" | "End" => Some(Step::To(last)),
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
        "Escape" => return Some(Step::Away),
        _ => return None,
    };
    Some(Step::To(place))
}

#[cfg(test)]
mod tests {
    use super::{Step, step};

    const PLACES: [(usize, usize); 4] = [(0, 0), (0, 1), (1, 0), (2, 0)];

    #[test]
    fn the_first_arrow_enters_the_chart() {
        assert_eq!(step(&PLACES, None, "ArrowRight"), Some(Step::To((0, 0))));
        assert_eq!(step(&PLACES, None, "End"), Some(Step::To((2, 0))));
    }

    #[test]
    fn arrows_walk_along_points_and_between_series() {
        assert_eq!(step(&PLACES, Some((0, 0)), "ArrowRight"), Some(Step::To((0, 1))));
        assert_eq!(step(&PLACES, Some((0, 1)), "ArrowDown"), Some(Step::To((1, 0))));
        assert_eq!(step(&PLACES, Some((1, 0)), "ArrowUp"), Some(Step::To((0, 0))));
        assert_eq!(step(&PLACES, Some((2, 0)), "ArrowDown"), Some(Step::To((2, 0))));
    }

    #[test]
    fn escape_puts_the_cursor_away_and_other_keys_are_left_to_the_page() {
        assert_eq!(step(&PLACES, Some((1, 0)), "Escape"), Some(Step::Away));
        assert_eq!(step(&PLACES, Some((1, 0)), "Tab"), None);
        assert_eq!(step(&[], None, "ArrowRight"), None);
    }
}
