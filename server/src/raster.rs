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
pub enum RasterError {
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
pub struct Painter {
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
    pub async fn work<T: Send + 'static>(
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
    pub fn png(&self, image: &Image, scale: u16) -> Result<Vec<u8>, RasterError> {
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
