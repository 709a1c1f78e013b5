//! The line that is pointed at: it stands out of its drawing, and the others recede. Attributes say so to the style
//! sheet, so that nothing is drawn again.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::location::Step;
use super::{Explorer, all};
use crate::charts::Mark;
use crate::explorer::Shown;

/// What the line that is pointed at has, and the drawing that it is in.
const POINTED: &str = "data-vise";

impl Explorer {
    /// Whether lines cross, so that one of them is hard to follow.
    fn has_lines(&self) -> bool {
        self.chart.mark == Mark::Curve && !self.chart.multiples
    }

    /// The series whose line, name or entry in the legend an element is in.
    pub(super) fn line_of(&self, target: &Element) -> Option<usize> {
        let line = target.closest("[data-territoire]").ok()??.get_attribute("data-territoire")?;
        let series = self.chart.series.iter().position(|series| series.territory == line);
        // Of a line without a figure that a cursor could land on, there is nothing to read.
        let is_read = |series: &usize| {
            let mut drawings = self.drawings.iter();
            drawings.all(|drawing| drawing.anchors.iter().any(|anchor| anchor.series == *series))
        };
        series.filter(|series| self.has_lines() && is_read(series))
    }

    /// Whether an element is in the list of the lines.
    pub(super) fn is_listed(target: &Element) -> bool {
        matches!(target.closest("#lignes [data-territoire]"), Ok(Some(_)))
    }

    /// Puts the cursor at the end of the line whose name is pointed at in the list.
    pub(super) fn point_at(&mut self, target: &Element) -> Option<()> {
        let series = self.line_of(target)?;
        let anchors = self.drawings.iter().flat_map(|drawing| &drawing.anchors);
        let points = anchors.filter(|one| one.series == series).map(|one| one.point);
        let end = (series, points.max()?);
        if self.cursor != Some(end) {
            self.place(Some(end));
        }
        Some(())
    }

    /// Shows the view about the territory that is chosen in the list, which stays where it is under the pointer.
    pub(super) fn bring_forward(&mut self, chosen: &Element) -> Option<()> {
        let code = chosen.get_attribute("value")?;
        let top = |one: &Element| one.get_bounding_client_rect().top();
        let before = top(chosen);
        let mut query = self.query.clone();
        query.subject = None;
        let shown = Shown::new(&self.known, &self.query);
        let codes: Vec<&str> = shown.codes().collect();
        if query.in_question(self.known.word("pilote"), &codes) != Some(&code) {
            query.subject = Some(code);
        }
        let scrolled = self.one("#lignes ol").map(|list| list.scroll_top());
        self.show(query, Step::Next);
        if let (Some(list), Some(scrolled)) = (self.one("#lignes ol"), scrolled) {
            list.set_scroll_top(scrolled);
        }
        let after = self.one("#lignes :checked").map_or(before, |again| top(&again));
        window().scroll_by_with_x_and_y(0.0, after - before);
        Some(())
    }

    /// Shows, in the list, whom the view is about.
    pub(super) fn reveal(&self) -> Option<()> {
        let list = self.one("#lignes ol")?;
        let own = self.one("#lignes :checked")?.closest("li").ok()??;
        let (list_top, top) = (list.get_bounding_client_rect(), own.get_bounding_client_rect());
        let middle = top.top() - list_top.top() - list_top.height() / 2.0;
        let list = list.dyn_into::<HtmlElement>().ok()?;
        list.scroll_by_with_x_and_y(0.0, middle);
        Some(())
    }

    /// Makes the line under the cursor stand out, or none of them.
    pub(super) fn stand_out(&self) {
        let under = self.cursor.filter(|_| self.has_lines());
        let under = under.and_then(|(series, _)| self.chart.series.get(series));
        for drawing in all::<Element>(self, ".graphique") {
            let _ = drawing.toggle_attribute_with_force(POINTED, under.is_some());
        }
        for line in all::<Element>(self, ".graphique .serie") {
            let own = line.get_attribute("data-territoire");
            let is_under = under.is_some_and(|series| Some(&series.territory) == own.as_ref());
            let _ = line.toggle_attribute_with_force(POINTED, is_under);
        }
    }
}
