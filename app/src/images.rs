//! Images that leave the site: a view of an indicator to keep or to print, and the card that stands for a
//! page where its address is shared.
//!
//! An image says by itself what it shows, where it comes from and where to read more; made-up data says
//! that it is made up. It is SVG, a function of the release, the address and the language; the server
//! turns it into pixels.

use crate::charts::ChartError;

mod card;
mod figure;
mod sheet;
mod style;

pub use card::{card, path_of_card, path_of_page};
pub use figure::figure;
pub use style::css;

/// Why there is no image.
#[derive(Debug, thiserror::Error)]
pub enum ImageError {
    /// The selection was made from another release.
    #[error("the release has no indicator `{0}`")]
    NoIndicator(String),
    /// The chart cannot be drawn, which no data should cause.
    #[error(transparent)]
    Chart(#[from] ChartError),
}

/// An image, composed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file.
    pub svg: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Width and height of a card: what the networks that show cards ask for.
pub const CARD: (u32, u32) = (1200, 630);

/// Height over which an image of an indicator is not made: nobody could read it, and its pixels would take
/// the memory of all the others.
pub const TALLEST: u32 = 4_000;

#[cfg(test)]
mod tests;
