//! What another site needs to put a view into a page of its own: the code, and what it shows (oEmbed).

use datasets::model::Indicator;

use crate::address;
use crate::explorer::{FRAME, Known, embedding_code, sheet};
use crate::images::{CARD, path_of_card};
use crate::selection::Selection;
use crate::shell::Site;

/// Width of a frame whose host says nothing of the room that it has, in pixels.
const WIDTH: u32 = 800;

/// The room that the other page has, in pixels; none when it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Width.
    pub width: Option<u32>,
    /// Height.
    pub height: Option<u32>,
}

/// A view to be put into another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedding {
    /// What it shows; says that the data is made up, when it is.
    pub title: String,
    /// Who made the data.
    pub authors: String,
    /// The element that shows it.
    pub html: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its card: address, width and height; none when there is no room for it.
    pub card: Option<(String, u32, u32)>,
}

impl Embedding {
    /// A view as it fits in the room that there is; `origin` is how the addresses of the site begin.
    pub fn of(site: &Site, origin: &str, selection: &Selection, room: Room) -> Option<Self> {
        let indicator: &Indicator = site.catalogue.indicator(&selection.indicator)?;
        let mut known = Known::read(&sheet(site, indicator, selection));
        known.at_origin(origin);
        let fit = |usual: u32, room: Option<u32>| room.map_or(usual, |room| room.min(usual));
        let (width, height) = (fit(WIDTH, room.width), fit(FRAME, room.height));
        let mut query = selection.query.clone();
        query.order = None;
        let page = address::indicator(&indicator.id) + &selection.query.write();
        let (card_width, card_height) = CARD;
        let fits = |size: u32, room: Option<u32>| room.is_none_or(|room| size <= room);
        let card = (fits(card_width, room.width) && fits(card_height, room.height)).then(|| {
            let path = address::in_language(site.language(), &path_of_card(&page));
            (format!("{origin}{path}"), card_width, card_height)
        });
        Some(Self {
            title: known.word("titre").to_owned(),
            authors: known.word("auteurs").to_owned(),
            html: embedding_code(&known, &query, &width.to_string(), height),
            width,
            height,
            card,
        })
    }
}
