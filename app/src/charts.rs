//! Charts: the same drawing code runs in the server and in the browser, and gives the same bytes.
//!
//! plotters computes scales and calls our `backend`, which writes SVG with classes in place of
//! colours: the style sheet decides what a series looks like, in every theme and on paper.

mod absence;
mod backend;
mod bars;
mod canvas;
mod curve;
mod data;
mod draw;
#[cfg(test)]
mod examples;
mod map;
mod multiples;
mod number;
mod order;
#[cfg(test)]
mod published;
mod reading;
mod room;
mod round;
mod scale;
#[cfg(feature = "ssr")]
mod spark;
mod steps;
mod text;
mod theme;
mod words;

pub(crate) use backend::{Escaped, Quoted};
pub use curve::{FEW, is_crowded};
pub use data::{
    ChartData, Emphasis, Levels, Locality, Mark, Milestone, Point, Projection, ReferenceLine,
    Series, TargetLine,
};
pub use draw::{Anchor, ChartError, Drawing, Size, draw};
pub(crate) use map::cosine;
pub use map::neighbour;
pub use number::{SHARE, Unit, is_one, number, with_unit};
pub(crate) use reading::ratio;
pub use reading::{detail, figure, fill, reading};
#[cfg(feature = "ssr")]
pub use spark::{Spark, Spot, spark};
pub use words::Words;

/// A text of any size on at most so many lines, as the charts cut theirs; for what stands around a chart
/// in an image. Size and room are in pixels.
#[cfg(feature = "ssr")]
pub(crate) fn lines(text: &str, size: u32, bold: bool, room: u32, most: usize) -> Vec<String> {
    let role = if bold { theme::Role::Name } else { theme::Role::Axis };
    let room = room.cast_signed() * role.text_size() / size.max(1).cast_signed();
    text::wrap(text, role, room, most)
}

/// A text as SVG writes it, in an element or in an attribute. No browser writes an image back, so that its
/// no-break spaces keep their width.
#[cfg(feature = "ssr")]
pub(crate) fn escaped(text: &str) -> String {
    let parts = text.split('\u{a0}').map(|part| backend::Quoted(part).to_string());
    parts.collect::<Vec<_>>().join("\u{a0}")
}
