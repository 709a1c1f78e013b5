//! Images as pixels, in fonts that the program carries: the same image has the same bytes on every machine
//! (docs/adr/0008).

use std::sync::Arc;
use std::thread;

use app::images::Image;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{self, Options, Tree};
use tokio::sync::Semaphore;
use tokio::task::JoinError;

/// Every text is set in it.
const FAMILY: &str = "DejaVu Sans";

/// Why an image has no pixels. None of these should happen.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RasterError {
    /// What was composed is not SVG.
    #[error("the image is not SVG: {0}")]
    Svg(#[from] usvg::Error),
    /// There is no room for it, or for nothing.
    #[error("an image of {0} by {1} pixels cannot be made")]
    Size(u32, u32),
    /// The pixels cannot be written.
    #[error("the image cannot be written as PNG: {0}")]
    Png(String),
}

/// Turns images into pixels, a few at a time: each takes a core, and the pages need theirs.
#[derive(Clone, Debug)]
pub(crate) struct Painter {
    options: Arc<Options<'static>>,
    places: Arc<Semaphore>,
}

impl Default for Painter {
    fn default() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self { options: Arc::new(options()), places: Arc::new(Semaphore::new(cores.div_ceil(2))) }
    }
}

impl Painter {
    /// Does work that takes a while, when there is a place, away from the threads that answer.
    ///
    /// # Errors
    /// When the work panics.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, JoinError> {
        // The semaphore is never closed. The place is given back when the work ends, even if nobody waits
        // for it any more.
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        let painter = self.clone();
        tokio::task::spawn_blocking(move || {
            let done = work(&painter);
            drop(place);
            done
        })
        .await
    }

    /// An image as PNG, so many times its size.
    ///
    /// # Errors
    /// When the image is not SVG, or too large for the memory.
    pub(crate) fn png(&self, image: &Image, scale: u16) -> Result<Vec<u8>, RasterError> {
        let tree = Tree::from_str(&image.svg, &self.options)?;
        let times = u32::from(scale);
        let (width, height) = (image.width * times, image.height * times);
        let mut pixels = Pixmap::new(width, height).ok_or(RasterError::Size(width, height))?;
        let scale = Transform::from_scale(f32::from(scale), f32::from(scale));
        resvg::render(&tree, scale, &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| RasterError::Png(error.to_string()))
    }
}

/// The fonts of the program, whatever an image asks for, and none of the machine's.
fn options() -> Options<'static> {
    use dejavu::sans::{bold, oblique, regular};
    let mut fonts = Database::new();
    for font in [regular(), bold(), oblique()] {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts.set_sans_serif_family(FAMILY);
    fonts.set_serif_family(FAMILY);
    Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(fonts), ..Options::default() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use resvg::usvg::{GlyphId, Group, Node, Tree};

    use super::{Image, Painter, Pixmap};

    fn image(body: &str) -> Image {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\" \
             font-family=\"system-ui, sans-serif\">{body}</svg>"
        );
        Image { svg, width: 200, height: 40 }
    }

    /// The texts of the drawing, in the order they are drawn.
    fn glyphs(group: &Group) -> Vec<(String, GlyphId)> {
        let glyphs = group.children().iter().flat_map(|node| match node {
            Node::Group(group) => glyphs(group),
            Node::Text(text) => {
                let spans = text.layouted().iter();
                let glyphs = spans.flat_map(|span| &span.positioned_glyphs);
                glyphs.map(|glyph| (glyph.text.clone(), glyph.id)).collect()
            }
            Node::Path(_) | Node::Image(_) => Vec::new(),
        });
        glyphs.collect()
    }

    #[test]
    fn every_letter_that_the_site_writes_is_in_the_fonts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/locales");
        let mut letters: BTreeSet<char> = "@ÀÉÎŒœ’«»…–−\u{a0}\u{202f}²€●▲►▼✕○".chars().collect();
        for file in ["fr.ftl", "en.ftl"] {
            letters.extend(std::fs::read_to_string(folder.join(file)).unwrap().chars());
        }
        letters.retain(|letter| !letter.is_control() && !"<&> ".contains(*letter));
        let painter = Painter::default();
        for style in ["", " font-weight=\"700\"", " font-style=\"italic\""] {
            let text: String = letters.iter().collect();
            let svg = image(&format!("<text y=\"20\"{style}>{text}</text>")).svg;
            let tree = Tree::from_str(&svg, &painter.options).unwrap();
            let drawn = glyphs(tree.root());
            let missing: Vec<_> = drawn.iter().filter(|(_, id)| *id == GlyphId(0)).collect();
            assert_eq!(missing, Vec::<&(String, GlyphId)>::new(), "{style}");
            let drawn: String = drawn.into_iter().map(|(text, _)| text).collect();
            assert_eq!(drawn, text, "{style}");
        }
    }

    #[test]
    fn an_image_has_the_pixels_it_is_asked_for_and_something_on_them() {
        let painter = Painter::default();
        let image = image("<text x=\"4\" y=\"30\" font-size=\"24\">29,3\u{202f}%</text>");
        let pixels = Pixmap::decode_png(&painter.png(&image, 2).unwrap()).unwrap();
        assert_eq!((pixels.width(), pixels.height()), (400, 80));
        let inked = pixels.pixels().iter().filter(|pixel| pixel.alpha() > 0).count();
        assert!(inked > 500, "{inked}");
    }

    #[test]
    fn what_is_not_svg_is_refused() {
        let broken = Image { svg: "<svg".to_owned(), width: 10, height: 10 };
        assert!(Painter::default().png(&broken, 1).is_err());
        let nothing = Image { width: 0, ..image("") };
        assert!(Painter::default().png(&nothing, 1).is_err());
    }
}
