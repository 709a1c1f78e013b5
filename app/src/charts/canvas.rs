//! The surface that a chart is drawn on: plotters' area, and the groups that SVG adds to it.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::backend::SvgBackend;
use super::draw::ChartError;
use super::text;
use super::theme::Role;

/// A place on the surface, in tenths of a pixel.
pub(super) type Place = (i32, i32);

/// plotters' area over the whole surface, in tenths of a pixel.
pub(super) type Area = DrawingArea<SvgBackend, Shift>;

/// The surface.
pub(super) struct Canvas {
    backend: Rc<RefCell<SvgBackend>>,
    area: Area,
}

impl Canvas {
    /// A blank surface; the size is in tenths of a pixel.
    pub(super) fn new((width, height): Place) -> Self {
        let size = (width.unsigned_abs(), height.unsigned_abs());
        let backend = Rc::new(RefCell::new(SvgBackend::new(size)));
        let area = DrawingArea::from(&backend);
        Self { backend, area }
    }

    /// The whole surface, for plotters.
    pub(super) fn area(&self) -> &Area {
        &self.area
    }

    /// What was drawn, without the `svg` element.
    pub(super) fn finish(self) -> String {
        self.backend.borrow_mut().take()
    }

    /// Draws inside a group: its classes, one `data-` attribute, what a pointer resting on it says.
    pub(super) fn group(
        &self,
        class: &str,
        data: Option<(&str, &str)>,
        title: Option<&str>,
        inside: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.backend.borrow_mut().open(class, data, title);
        inside()?;
        self.backend.borrow_mut().close();
        Ok(())
    }

    /// Writes a text, held at its middle height.
    pub(super) fn text(
        &self,
        role: Role,
        text: &str,
        at: Place,
        held: HPos,
    ) -> Result<(), ChartError> {
        let style = role.text(Pos::new(held, VPos::Center));
        Ok(self.area.draw_text(text, &style, at)?)
    }

    /// Writes a text in the room there is; when it is shortened, resting on it says it whole.
    pub(super) fn text_within(
        &self,
        role: Role,
        whole: &str,
        room: i32,
        at: Place,
        held: HPos,
    ) -> Result<(), ChartError> {
        let short = text::shorten(whole, role, room);
        if short == whole {
            return self.text(role, whole, at, held);
        }
        self.group("abrege", None, Some(whole), || self.text(role, &short, at, held))
    }

    /// Draws a broken line.
    pub(super) fn line(&self, role: Role, points: Vec<Place>) -> Result<(), ChartError> {
        Ok(self.area.draw(&PathElement::new(points, role.shape()))?)
    }

    /// Draws a rectangle from corner to corner.
    pub(super) fn rectangle(&self, role: Role, corners: [Place; 2]) -> Result<(), ChartError> {
        Ok(self.area.draw(&Rectangle::new(corners, role.shape()))?)
    }

    /// Draws a disc.
    pub(super) fn disc(&self, role: Role, centre: Place, radius: i32) -> Result<(), ChartError> {
        Ok(self.area.draw(&Circle::new(centre, radius, role.shape()))?)
    }

    /// Draws a filled shape.
    pub(super) fn polygon(&self, role: Role, corners: Vec<Place>) -> Result<(), ChartError> {
        Ok(self.area.draw(&Polygon::new(corners, role.shape()))?)
    }

    /// Draws an outline: rings, those inside others being holes.
    pub(super) fn outline(&self, role: Role, rings: &[Vec<Place>]) {
        self.backend.borrow_mut().rings(role, rings);
    }
}
