//! The backend that plotters draws on: SVG, with classes in place of colours.
//!
//! Inside plotters a coordinate is a whole number of tenths of a pixel; here it is written with its
//! decimal. What is written is what a browser writes back when asked for its HTML (explicit end tags,
//! double quotes, no U+00A0), so that the server's drawing and the browser's can be compared.

use std::fmt::{self, Write as _};

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use thiserror::Error;

use super::text;
use super::theme::Role;

/// Why something cannot be drawn.
#[derive(Debug, Error)]
pub(super) enum BackendError {
    /// plotters was not told which role to draw.
    #[error("the colour {0:?} carries no role")]
    Colour((u8, u8, u8)),
    /// A drawing is made of shapes.
    #[error("an image or a pixel cannot be drawn")]
    Pixels,
}

/// What the result of drawing is.
type Drawn = Result<(), DrawingErrorKind<BackendError>>;

/// The drawing as it is being written.
pub(super) struct SvgBackend {
    size: (u32, u32),
    svg: String,
}

impl SvgBackend {
    /// A blank drawing; the size is in tenths of a pixel.
    pub(super) fn new(size: (u32, u32)) -> Self {
        Self { size, svg: String::new() }
    }

    /// Takes what was drawn.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.svg)
    }

    /// Opens a group; what is drawn next belongs to it.
    pub(super) fn open(&mut self, class: &str, data: Option<(&str, &str)>, title: Option<&str>) {
        self.write(format_args!("<g class=\"{class}\""));
        if let Some((name, value)) = data {
            self.write(format_args!(" data-{name}=\"{}\"", Quoted(value)));
        }
        self.write(format_args!(">\n"));
        if let Some(title) = title {
            self.write(format_args!("<title>{}</title>\n", Escaped(title)));
        }
    }

    /// Closes the group that was opened last.
    pub(super) fn close(&mut self) {
        self.write(format_args!("</g>\n"));
    }

    /// Draws a shape of several rings, those inside others being holes; plotters knows none. They have many corners:
    /// each is told from the one before, in half of the room.
    pub(super) fn rings(&mut self, role: Role, rings: &[Vec<BackendCoord>]) {
        self.write(format_args!("<path class=\"{}\" d=\"", role.class()));
        for ring in rings {
            self.steps(ring.first().copied());
            for (rank, pair) in ring.windows(2).enumerate() {
                let mark = if rank == 0 { 'l' } else { ' ' };
                let (x, y) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
                self.write(format_args!("{mark}{},{}", Tenths(x), Tenths(y)));
            }
            self.write(format_args!("Z"));
        }
        self.write(format_args!("\"></path>\n"));
    }

    fn write(&mut self, text: fmt::Arguments<'_>) {
        // Writing into a String cannot fail.
        let _ = self.svg.write_fmt(text);
    }

    fn path(&mut self, role: Role, points: impl IntoIterator<Item = BackendCoord>, end: &str) {
        self.write(format_args!("<path class=\"{}\" d=\"", role.class()));
        self.steps(points);
        self.write(format_args!("{end}\"></path>\n"));
    }

    fn steps(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        for (index, (x, y)) in points.into_iter().enumerate() {
            let command = if index == 0 { 'M' } else { 'L' };
            self.write(format_args!("{command}{},{}", Tenths(x), Tenths(y)));
        }
    }
}

impl DrawingBackend for SvgBackend {
    type ErrorType = BackendError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Err(DrawingErrorKind::DrawingError(BackendError::Pixels))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        _: bool,
    ) -> Drawn {
        if let Some(role) = role_of(style.color())? {
            let (x, y) = (Tenths(x0.min(x1)), Tenths(y0.min(y1)));
            let (width, height) = (Tenths((x1 - x0).abs()), Tenths((y1 - y0).abs()));
            let class = role.class();
            self.write(format_args!(
                "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"></rect>\n"
            ));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if let Some(role) = role_of(style.color())? {
            self.path(role, path, "");
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Drawn {
        if let Some(role) = role_of(style.color())? {
            let (x, y, radius) = (Tenths(x), Tenths(y), Tenths(radius.cast_signed()));
            let class = role.class();
            self.write(format_args!(
                "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"></circle>\n"
            ));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        if let Some(role) = role_of(style.color())? {
            self.path(role, corners, "Z");
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let Some(role) = role_of(style.color())?.filter(|_| !text.is_empty()) else {
            return Ok(());
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        // From the place to the baseline: digits and capitals are about 0.72 of the size high.
        let below = match style.anchor().v_pos {
            VPos::Top => 80,
            VPos::Center => 36,
            VPos::Bottom => -20,
        };
        let (x, y) = (Tenths(x), Tenths(y + role.text_size() * below / 100));
        let (class, text) = (role.class(), Escaped(text));
        self.write(format_args!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}>{text}</text>\n"
        ));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<BackendError>> {
        let Some(role) = role_of(style.color())? else { return Ok((0, 0)) };
        Ok((text::width(text, role).unsigned_abs(), role.text_size().unsigned_abs()))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Err(DrawingErrorKind::DrawingError(BackendError::Pixels))
    }
}

/// The role to draw; none when plotters asks for something invisible.
fn role_of(colour: BackendColor) -> Result<Option<Role>, DrawingErrorKind<BackendError>> {
    if colour.alpha <= 0.0 {
        return Ok(None);
    }
    let unknown = || DrawingErrorKind::DrawingError(BackendError::Colour(colour.rgb));
    Role::of_colour(colour.rgb).map(Some).ok_or_else(unknown)
}

/// Tenths of a pixel, written in pixels with at most one decimal.
pub(super) struct Tenths(pub(super) i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        let sign = if self.0 < 0 { "-" } else { "" };
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// A text as SVG writes it: markup escaped, spaces that HTML would rename and controls replaced.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            escape(letter, f)?;
        }
        Ok(())
    }
}

/// The value of an attribute: a text in which double quotes are escaped too.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            if letter == '"' { f.write_str("&quot;")? } else { escape(letter, f)? }
        }
        Ok(())
    }
}

fn escape(letter: char, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match letter {
        '&' => f.write_str("&amp;"),
        '<' => f.write_str("&lt;"),
        '>' => f.write_str("&gt;"),
        '\u{a0}' => f.write_char('\u{202f}'),
        '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}'),
        control if control.is_control() => f.write_char(' '),
        letter => f.write_char(letter),
    }
}

#[cfg(test)]
mod tests {
    use plotters_backend::text_anchor::{HPos, Pos, VPos};
    use plotters_backend::{BackendColor, DrawingBackend};

    use super::{Escaped, Quoted, Role, SvgBackend, Tenths};

    #[test]
    fn tenths_are_written_in_pixels() {
        let written: Vec<String> =
            [0, 5, 10, 125, -5, -40].iter().map(|tenths| Tenths(*tenths).to_string()).collect();
        assert_eq!(written, ["0", "0.5", "1", "12.5", "-0.5", "-4"]);
    }

    #[test]
    fn a_text_survives_a_browser() {
        let text = "R&D <3\u{a0}%\u{0}\n";
        assert_eq!(Escaped(text).to_string(), "R&amp;D &lt;3\u{202f}%  ");
        assert_eq!(Escaped("\"Or\"").to_string(), "\"Or\"");
        assert_eq!(Quoted("\"Or\"").to_string(), "&quot;Or&quot;");
    }

    #[test]
    fn a_role_becomes_a_class_and_never_a_colour() {
        let mut backend = SvgBackend::new((1000, 1000));
        assert!(backend.draw_line((0, 5), (100, 5), &Role::Grid.shape()).is_ok());
        let held = Pos::new(HPos::Right, VPos::Bottom);
        assert!(backend.draw_text("0", &Role::Axis.text(held), (100, 100)).is_ok());
        assert_eq!(
            backend.take(),
            "<path class=\"g-grille\" d=\"M0,0.5L10,0.5\"></path>\n\
             <text class=\"g-axe\" x=\"10\" y=\"7.6\" text-anchor=\"end\">0</text>\n"
        );
    }

    #[test]
    fn what_has_no_role_is_refused_and_what_is_invisible_is_not_written() {
        let mut backend = SvgBackend::new((1000, 1000));
        let black = BackendColor { alpha: 1.0, rgb: (0, 0, 0) };
        assert!(backend.draw_line((0, 0), (1, 1), &black).is_err());
        assert!(backend.draw_line((0, 0), (1, 1), &black.mix(0.0)).is_ok());
        assert!(backend.blit_bitmap((0, 0), (1, 1), &[0, 0, 0]).is_err());
        assert_eq!(backend.take(), "");
    }
}
