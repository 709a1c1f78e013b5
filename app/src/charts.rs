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

pub use data::{
    ChartData, Emphasis, Levels, Locality, Mark, Milestone, Point, Projection, ReferenceLine,
    Series, TargetLine, Words,
};
pub use draw::{Anchor, ChartError, Drawing, Size, draw};
pub use number::{number, with_unit};
pub use reading::{detail, figure, reading};
#[cfg(feature = "ssr")]
pub use spark::{Spark, Spot, spark};
