//! Where there is room for a text: nothing is written over anything.

use plotters::style::text_anchor::HPos;

use super::canvas::{Canvas, Place};
use super::draw::ChartError;
use super::text;
use super::theme::Role;

/// A text that found its place.
pub(super) struct Written {
    pub(super) role: Role,
    pub(super) text: String,
    pub(super) at: Place,
    pub(super) held: HPos,
}

impl Written {
    /// Writes it.
    pub(super) fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        canvas.text(self.role, &self.text, self.at, self.held)
    }
}

/// The places that are taken.
pub(super) struct Room {
    size: Place,
    taken: Vec<[Place; 2]>,
}

impl Room {
    /// All free.
    pub(super) fn new(size: Place) -> Self {
        Self { size, taken: Vec::new() }
    }

    /// Takes a place, from corner to corner.
    pub(super) fn take(&mut self, corners: [Place; 2]) {
        self.taken.push(corners);
    }

    /// Takes the first free place for a text.
    pub(super) fn write(
        &mut self,
        role: Role,
        said: &str,
        places: &[(Place, HPos)],
    ) -> Option<Written> {
        self.write_lines(&[(role, said.to_owned())], places).pop()
    }

    /// Takes the first free place for a text of several lines, held at the middle of its height;
    /// nothing is written when there is none.
    pub(super) fn write_lines(
        &mut self,
        lines: &[(Role, String)],
        places: &[(Place, HPos)],
    ) -> Vec<Written> {
        let (wide, half) = (width_of(lines), height_of(lines) / 2);
        for (at, held) in places {
            let left = match held {
                HPos::Left => at.0,
                HPos::Center => at.0 - wide / 2,
                HPos::Right => at.0 - wide,
            };
            let corners = [(left, at.1 - half), (left + wide, at.1 + half)];
            if self.is_free(corners) {
                self.take([(left - 20, at.1 - half), (left + wide + 20, at.1 + half)]);
                return stack(lines, *at, *held);
            }
        }
        Vec::new()
    }

    fn is_free(&self, [(x0, y0), (x1, y1)]: [Place; 2]) -> bool {
        let within = x0 >= 20 && y0 >= 0 && x1 <= self.size.0 - 20 && y1 <= self.size.1;
        let mut taken = self.taken.iter();
        within && !taken.any(|[(a0, b0), (a1, b1)]| x0 < *a1 && *a0 < x1 && y0 < *b1 && *b0 < y1)
    }
}

/// Lines under each other, held together at the middle of their height.
pub(super) fn stack(lines: &[(Role, String)], (x, y): Place, held: HPos) -> Vec<Written> {
    let mut top = y - height_of(lines) / 2;
    let mut written = Vec::with_capacity(lines.len());
    for (role, text) in lines {
        let at = (x, top + line_height(*role) / 2);
        top += line_height(*role);
        written.push(Written { role: *role, text: text.clone(), at, held });
    }
    written
}

/// Width of the longest line.
pub(super) fn width_of(lines: &[(Role, String)]) -> i32 {
    lines.iter().map(|(role, line)| text::width(line, *role)).max().unwrap_or(0)
}

/// Height of the lines together.
pub(super) fn height_of(lines: &[(Role, String)]) -> i32 {
    lines.iter().map(|(role, _)| line_height(*role)).sum()
}

/// From a line to the next.
const fn line_height(role: Role) -> i32 {
    role.text_size() * 12 / 10
}
