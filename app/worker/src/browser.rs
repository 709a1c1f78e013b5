//! The door for JavaScript: `entry.js` fetches, and asks here.

use datasets::model::Language;
use datasets::trajectory::Day;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Asked, Checker, Failure, Step, recognise};

#[wasm_bindgen]
extern "C" {
    /// Tells the page how far the work has gone.
    fn avance(part: f64, said: &str);
}

fn language(code: &str) -> Language {
    Language::parse(code).unwrap_or_default()
}

/// The checker of a release.
#[wasm_bindgen]
pub struct Release {
    checker: Checker,
    language: Language,
}

#[wasm_bindgen]
impl Release {
    /// The release that `release.json` describes.
    ///
    /// # Errors
    /// With HTML that says why, when it is none.
    #[wasm_bindgen(constructor)]
    pub fn new(code: &str, manifest: &[u8]) -> Result<Self, String> {
        let language = language(code);
        let checker = Checker::new(language, manifest).map_err(|failure| failure.told(language))?;
        Ok(Self { checker, language })
    }

    /// The files to be fetched.
    pub fn paths(&self) -> Vec<String> {
        self.checker.paths()
    }

    /// Takes a file that was fetched.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.checker.add(path, bytes);
    }

    /// Makes a figure again: a total, or where `column` is not empty that of a part. Gives HTML.
    pub fn figure(
        self,
        indicator: String,
        territory: String,
        period: i32,
        column: String,
        value: String,
        given: &[u8],
    ) -> String {
        let part = (!column.is_empty()).then_some((column, value));
        let asked = Asked { indicator, territory, period, part };
        told(self.language, self.checker.figure(&asked, given))
    }

    /// Tries a file in place of a dataset, on a day (AAAA-MM-JJ). Gives HTML.
    pub fn attempt(self, chosen: &str, name: &str, bytes: Vec<u8>, today: &str) -> String {
        make_room(bytes.len());
        let mut watch = |step: Step| avance(step.part, &step.said);
        let today = Day::parse(today).ok_or(Failure::Unfit);
        let done = |day| self.checker.attempt(chosen, name, bytes, day, &mut watch);
        told(self.language, today.and_then(done))
    }
}

/// Has the memory grow at once to what a file of so many bytes will ask for: page by page, growing takes longer than
/// reading the file. Where there is not so much, it grows as it can.
fn make_room(bytes: usize) {
    const MOST: usize = 3 << 29;
    let mut room: Vec<u8> = Vec::new();
    let _ = room.try_reserve_exact(bytes.saturating_mul(32).min(MOST));
    std::hint::black_box(&room);
}

fn told(language: Language, found: Result<String, Failure>) -> String {
    found.unwrap_or_else(|failure| failure.told(language))
}

/// The lists of files of every release, among which a file is looked for.
#[wasm_bindgen]
pub struct History(Vec<Vec<u8>>);

#[wasm_bindgen]
impl History {
    /// None yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Takes the `release.json` of one.
    pub fn add(&mut self, manifest: Vec<u8>) {
        self.0.push(manifest);
    }

    /// Looks for a file. Gives HTML.
    pub fn recognise(&self, code: &str, name: &str, bytes: &[u8]) -> String {
        recognise(language(code), &self.0, name, bytes)
    }
}
