//! The line that is pointed at: it stands out of its drawing, and the others recede. Attributes say so to the style
//! sheet, so that nothing is drawn again.

use leptos::web_sys::{Element, Event};

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
    pub(super) fn name(&mut self, target: &Element) -> Option<()> {
        let series = self.line_of(target)?;
        let anchors = self.drawings.iter().flat_map(|drawing| &drawing.anchors);
        let points = anchors.filter(|one| one.series == series).map(|one| one.point);
        let end = (series, points.max()?);
        if self.cursor != Some(end) {
            self.place(Some(end));
        }
        Some(())
    }

    /// Shows the view about the territory of a button of the list.
    pub(super) fn bring_forward(&mut self, event: &Event, button: &Element) -> Option<()> {
        let code = button.get_attribute("value")?;
        event.prevent_default();
        let mut query = self.query.clone();
        query.subject = None;
        let shown = Shown::new(&self.known, &self.query);
        let codes: Vec<&str> = shown.codes().collect();
        if query.in_question(self.known.word("pilote"), &codes) != Some(&code) {
            query.subject = Some(code);
        }
        self.show(query, Step::Next);
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
