//! The paper that an image is composed on: texts on lines, bands, a chart at its place.

use std::fmt::Write as _;

use datasets::model::Language;

use super::{Image, css};
use crate::charts::{Drawing, escaped, lines};

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Class that gives its colour.
    pub(super) class: &'static str,
    /// Size, in pixels.
    pub(super) size: u32,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// From one line to the next, in pixels.
    pub(super) leading: u32,
}

impl Setting {
    /// The text on at most so many lines; a compound name stays in one piece.
    pub(super) fn lines(self, text: &str, room: u32, most: usize) -> Vec<String> {
        let whole = text.replace('-', NO_BREAK);
        let lines = lines(&whole, self.size, self.bold, room, most);
        lines.into_iter().map(|line| line.replace(NO_BREAK, "-")).collect()
    }

    /// Whether the text stands on so many lines without losing a word.
    pub(super) fn fits(self, text: &str, room: u32, most: usize) -> bool {
        self.lines(text, room, most).join(" ") == text
    }
}

/// The hyphen at which no line ends.
const NO_BREAK: &str = "\u{2011}";

/// An image as it is being composed.
pub(super) struct Sheet {
    width: u32,
    body: String,
}

impl Sheet {
    /// A blank one; its height is known when all is on it.
    pub(super) fn new(width: u32) -> Self {
        Self { width, body: String::new() }
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a String cannot fail.
        let _ = self.body.write_fmt(text);
    }

    /// A rectangle.
    pub(super) fn rectangle(
        &mut self,
        class: &str,
        (x, y): (u32, u32),
        (width, height): (u32, u32),
    ) {
        self.write(format_args!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n"
        ));
    }

    /// Lines from a top downwards; gives where they end.
    pub(super) fn lines(&mut self, lines: &[String], set: Setting, (x, top): (u32, u32)) -> u32 {
        let mut y = top;
        for line in lines {
            // The letters stand in the middle of the leading.
            let baseline = y + set.leading.midpoint(set.size * 7 / 10);
            self.line(&[(line, set)], (x, baseline));
            y += set.leading;
        }
        y
    }

    /// One line on a baseline, each part in its own setting.
    pub(super) fn line(&mut self, parts: &[(&str, Setting)], (x, y): (u32, u32)) {
        self.write(format_args!("<text x=\"{x}\" y=\"{y}\">"));
        for (text, Setting { class, size, bold, .. }) in parts {
            let weight = if *bold { " font-weight=\"700\"" } else { "" };
            let text = escaped(text);
            self.write(format_args!(
                "<tspan class=\"{class}\" font-size=\"{size}\"{weight}>{text}</tspan>"
            ));
        }
        self.write(format_args!("</text>\n"));
    }

    /// A chart, as wide as it is told; gives where it ends.
    pub(super) fn chart(&mut self, drawing: &Drawing, (x, y): (u32, u32), width: u32) -> u32 {
        let height = height(drawing, width);
        let inside = drawing.svg.strip_prefix("<svg").unwrap_or_default();
        self.write(format_args!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{inside}\n"
        ));
        y + height
    }

    /// The image, of this height.
    pub(super) fn finish(self, language: Language, title: &str, height: u32) -> Image {
        let Self { width, body } = self;
        let (language, title, style) = (language.as_str(), escaped(title), css());
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"system-ui, sans-serif\" \
             lang=\"{language}\">\n<title>{title}</title>\n<style>{style}</style>\n\
             <rect class=\"i-fond\" width=\"{width}\" height=\"{height}\"/>\n{body}</svg>\n"
        );
        Image { svg, width, height }
    }
}

/// How high a chart is once it is as wide as it is told.
pub(super) fn height(drawing: &Drawing, width: u32) -> u32 {
    (drawing.height * width).div_ceil(drawing.width.max(1))
}
