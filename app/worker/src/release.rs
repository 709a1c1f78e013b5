//! The release that is shown, fetched again: what it says of itself, and its files, each held against its digest.

use std::collections::BTreeMap;

use datasets::csv::Severity;
use datasets::measure::{Gathered, MeasureError};
use datasets::model::{Language, Manifest};
use datasets::package::{Checked, Package, Progress};
use datasets::release::{Measured, sha256};

use crate::html::paragraph;
use crate::texts::Texts;

/// Why nothing was checked.
#[derive(Debug)]
pub enum Failure {
    /// What came in place of `release.json` is none.
    Manifest(serde_json::Error),
    /// The files of the release do not make a package.
    Unfit,
    /// A figure cannot be computed.
    Figure(MeasureError),
}

impl Failure {
    /// What happened and what to do, as HTML.
    pub fn told(&self, language: Language) -> String {
        let texts = Texts::of(language);
        match self {
            Self::Manifest(error) => {
                let cause = error.to_string();
                paragraph("mauvais", &texts.with("panne-liste", &[("cause", &cause)]))
            }
            Self::Unfit => paragraph("mauvais", &texts.get("panne-paquet")),
            Self::Figure(error) => paragraph("mauvais", &error.to_string()),
        }
    }
}

/// How far the work has gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// From 0 to 1.
    pub part: f64,
    /// In words.
    pub said: String,
}

/// A release, and what is asked of it in a language. It answers one question.
pub struct Checker {
    pub(crate) texts: Texts,
    pub(crate) manifest: Manifest,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The digest of each file that is not what the release says.
    pub(crate) altered: BTreeMap<String, String>,
}

impl Checker {
    /// The release that `release.json` describes.
    ///
    /// # Errors
    /// When it is none.
    pub fn new(language: Language, manifest: &[u8]) -> Result<Self, Failure> {
        let manifest = serde_json::from_slice(manifest).map_err(Failure::Manifest)?;
        let (files, altered) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { texts: Texts::of(language), manifest, files, altered })
    }

    /// The files of the package, to be fetched: figures are computed again.
    pub fn paths(&self) -> Vec<String> {
        let package = self.manifest.files.iter().filter(|file| !file.holds_figures());
        package.map(|file| file.path.clone()).collect()
    }

    /// Takes a file that was fetched.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        let said = self.manifest.files.iter().find(|file| file.path == path);
        let found = sha256(&bytes);
        if said.is_some_and(|said| said.sha256 != found) {
            self.altered.insert(path.to_owned(), found);
        }
        self.files.insert(path.to_owned(), bytes);
    }

    /// The package that files make, checked; and the rows that were not kept, added up.
    pub(crate) fn check(
        &self,
        files: BTreeMap<String, Vec<u8>>,
        watch: &mut (dyn FnMut(Step) + Send),
    ) -> (Checked, Gathered) {
        let gathered = Gathered::default();
        let mut watch = |progress: Progress<'_>| watch(self.step(progress));
        let checked = Package::pass_files(files, &gathered, &mut watch);
        (checked, gathered)
    }

    fn step(&self, progress: Progress<'_>) -> Step {
        let Progress { done, total, .. } = progress;
        #[expect(clippy::cast_precision_loss, reason = "a part that is shown")]
        let (done, total) = (done as f64, total.max(1) as f64);
        let written = [done, total].map(|bytes| self.texts.number(bytes / 1e6, 1));
        let places = [("lus", written[0].as_str()), ("total", &written[1])];
        Step { part: done / total, said: self.texts.with("avance-lecture", &places) }
    }

    /// The figures of the release, from the files that came.
    pub(crate) fn measured(
        &self,
        files: BTreeMap<String, Vec<u8>>,
        watch: &mut (dyn FnMut(Step) + Send),
    ) -> Result<Measured, Failure> {
        let (checked, gathered) = self.check(files, watch);
        let package = checked.into_package().map_err(|_| Failure::Unfit)?;
        Measured::of(package, &gathered).map_err(Failure::Figure)
    }
}

/// Whether something prevents publication.
pub(crate) fn is_refused(checked: &Checked) -> bool {
    checked.diagnostics.iter().any(|one| one.severity == Severity::Error)
}
