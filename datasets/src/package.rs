//! A folder that a territory publishes, loaded and found fit to be: `datapackage.json`, its CSV files
//! and the definitions of its indicators.
//!
//! Loading is all or nothing: a [`Package`] has passed every check, and one that has not comes back as
//! a [`LoadError`] that holds all of its problems, not the first only.

mod cells;
mod check;
mod descriptor;
mod figures;
#[cfg(feature = "engine")]
mod first;
mod folder;
mod followed;
mod indicators;
mod keys;
mod layers;
mod links;
mod long;
mod pilot;
mod pointer;
mod progress;
mod repeated;
mod reserved;
mod resource;
mod to_fill_in;
mod toml_words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use crate::csv::{Diagnostic, Node, PackageFault, Report, Table};
use crate::model::{
    Catalogue, Dataset, Descriptor, Indicator, Layer, Licence, Observation, Overviews, Practice,
    Reference, Release, Source, Target, Territories,
};
pub use check::{Checked, Summary};
#[cfg(feature = "engine")]
pub use first::{FirstError, FirstPackage, Newcomer, OpenLicence, OwnFile, Remark};
use folder::Folder;
pub use followed::{Followed, followed};
use indicators::Definitions;
pub use long::Passage;
pub use progress::Progress;
use progress::{Watch, Watching};

/// A package fit to be published.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its id.
    pub name: String,
    /// All that it says of itself.
    pub descriptor: Descriptor,
    /// Its name for people.
    pub title: String,
    /// Its version, as its publisher numbers it.
    pub version: Option<String>,
    /// Licences it may be used under.
    pub licences: Vec<Licence>,
    /// Code of the commune that the site opens on.
    pub pilot_commune: String,
    /// Code of the group that this commune belongs to.
    pub pilot_group: String,
    /// Every territory.
    pub territories: Territories,
    /// Every source, by id.
    pub sources: BTreeMap<String, Source>,
    /// Every resource, in the order of `datapackage.json`.
    pub datasets: Vec<Dataset>,
    /// The rows of every resource that was kept, by its id.
    pub tables: BTreeMap<String, Table>,
    /// The ids of the long resources, whose rows were handed on and whose files were not kept.
    pub passed: BTreeSet<String>,
    /// Every indicator, by theme then id.
    pub indicators: Vec<Indicator>,
    /// Every target, in the order of `cibles.csv`; none when there is no such file.
    pub targets: Vec<Target>,
    /// Every practice, in the order of `pratiques.csv`; none when there is no such file.
    pub practices: Vec<Practice>,
    /// Every reference figure, in the order of `references.csv`; none when there is no such file.
    pub references: Vec<Reference>,
    /// Every layer of outlines, in the order of `datapackage.json`.
    pub layers: Vec<Layer>,
    /// The files that make the package, by path.
    pub files: Vec<PackageFile>,
    /// What does not prevent publication, but that somebody should know.
    pub warnings: Vec<Diagnostic>,
}

/// A file of a package, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageFile {
    /// Path in the package, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a package is not fit to be published: all that is wrong with it, warnings included.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct LoadError {
    /// The problems, file after file.
    pub diagnostics: Vec<Diagnostic>,
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.diagnostics.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(formatter, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl Package {
    /// All that a page is made from: the package, and the totals computed from it as a release holds
    /// them. It says nothing of breakdowns, nor of what the release changed.
    pub fn into_catalogue(
        self,
        release: Release,
        observations: BTreeMap<String, Vec<Observation>>,
    ) -> Catalogue {
        Catalogue {
            release,
            changes: None,
            definitions: indicators::published(self.files),
            descriptor: self.descriptor,
            title: self.title,
            pilot_commune: self.pilot_commune,
            pilot_group: self.pilot_group,
            licences: self.licences,
            territories: self.territories,
            indicators: self.indicators,
            datasets: self.datasets,
            sources: self.sources,
            targets: self.targets,
            practices: self.practices,
            references: self.references,
            layers: self.layers,
            observations,
            breakdowns: BTreeMap::new(),
            overviews: Overviews::default(),
        }
    }

    /// Loads the package of a folder, all of it.
    ///
    /// # Errors
    /// When something is wrong with it, with all that is.
    pub fn load(dir: &Path) -> Result<Self, LoadError> {
        Self::examine(dir).into_package()
    }

    /// Checks the package of a folder and keeps all of it, long files too, so that what was checked can be
    /// published.
    pub fn examine(dir: &Path) -> Checked {
        Loading::new(Folder::open(dir), None).checked(&mut |_| {})
    }

    /// Checks the package of a folder, and tells how far this has gone. The rows of long files are read
    /// and forgotten.
    pub fn check(dir: &Path, watch: &mut (dyn FnMut(Progress<'_>) + Send)) -> Checked {
        Self::pass(dir, &long::Forgotten, watch)
    }

    /// Checks the package of a folder, and hands on the rows of long files, which it does not keep: the
    /// datasets that they make have neither table nor bytes.
    pub fn pass(
        dir: &Path,
        passage: &dyn Passage,
        watch: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Checked {
        Loading::new(Folder::open(dir), Some(passage)).checked(watch)
    }

    /// Does the same to files that are in memory, by their path: a browser has no folder.
    pub fn pass_files(
        files: BTreeMap<String, Vec<u8>>,
        passage: &dyn Passage,
        watch: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Checked {
        Loading::new(Folder::holding(files), Some(passage)).checked(watch)
    }
}

/// A package being loaded: its files so far, and what is wrong with them.
struct Loading<'p> {
    folder: Folder,
    /// Where the rows of long files go; none when all are kept.
    passage: Option<&'p dyn Passage>,
    found: Vec<Diagnostic>,
    summary: Summary,
}

impl<'p> Loading<'p> {
    fn new(folder: Folder, passage: Option<&'p dyn Passage>) -> Self {
        let (found, summary) = (Vec::new(), Summary::default());
        Self { folder, passage, found, summary }
    }

    fn checked(mut self, watch: &mut Watch<'_>) -> Checked {
        let package = self.read(watch);
        Checked::new(self.found, self.summary, package, self.folder)
    }

    /// The package, unless too much of it is missing to make one.
    fn read(&mut self, watch: &mut Watch<'_>) -> Option<Package> {
        let mut report = Report::new(descriptor::PATH);
        let Some(descriptor) = descriptor::read(&mut self.folder, &mut report) else {
            self.found.extend(report.finish());
            return None;
        };
        let root = Node::root(&descriptor.value);
        let head = Head::read(&root, &mut report);
        let (drafts, layers) = resource::read(&root, &head.licences, &mut report);
        let total = drafts.iter().map(|draft| draft.size(&self.folder)).sum();
        let watch = &mut Watching::new(watch, total);
        let (folder, keep_all) = (&mut self.folder, self.passage.is_none());
        let mut resources = resource::load(drafts, keep_all, folder, watch, &mut self.found);
        reserved::check(&root, &resources, &mut report);
        keys::check(&mut resources, &mut report, &mut self.found);
        let territories = reserved::territories(&resources, &mut self.found);
        let sources = reserved::sources(&resources);
        let layers = layers::load(layers, territories.as_ref(), &mut self.folder, &mut self.found);
        let pilot = pilot::read(&root, territories.as_ref(), &mut report);
        to_fill_in::in_descriptor(&descriptor.value, &mut report);
        to_fill_in::in_sources(&resources, &mut self.found);
        let indicators = indicators::read(&mut self.folder, &resources, &mut self.found);
        let definitions = Definitions::new(&self.folder, &indicators);
        let targets =
            reserved::targets(&resources, &definitions, territories.as_ref(), &mut self.found);
        let practices = reserved::practices(&resources, &definitions, &mut self.found);
        let references = reserved::references(&resources, &definitions, &mut self.found);
        links::check(&resources, &mut self.found);
        figures::check(&indicators, &resources, &mut self.found);
        if let Some(passage) = self.passage {
            let (folder, found) = (&mut self.folder, &mut self.found);
            long::read(&mut resources, &indicators, passage, folder, watch, found);
        }
        let mut found = report.finish();
        descriptor.place(&mut found);
        self.found.splice(0..0, found);
        self.summary.rows = resources.iter().map(|resource| resource.dataset.rows).sum();
        self.summary.indicators = indicators.len();
        let (pilot_commune, pilot_group) = pilot?;
        let long = resources.iter().filter(|resource| resource.is_long);
        let passed = long.map(|resource| resource.dataset.id.clone()).collect();
        let (datasets, tables) = resource::split(resources);
        Some(Package {
            name: head.name?,
            descriptor: Descriptor(descriptor.value),
            title: head.title?,
            version: head.version,
            licences: head.licences,
            pilot_commune,
            pilot_group,
            territories: territories?,
            sources,
            datasets,
            tables,
            passed,
            indicators,
            targets,
            practices,
            references,
            layers,
            files: Vec::new(),
            warnings: Vec::new(),
        })
    }
}

/// What a package says of itself.
struct Head {
    name: Option<String>,
    title: Option<String>,
    version: Option<String>,
    licences: Vec<Licence>,
}

impl Head {
    fn read(root: &Node<'_>, report: &mut Report) -> Self {
        Self {
            name: root.required_text("name", report).map(str::to_owned),
            title: root.required_text("title", report).map(str::to_owned),
            version: root.text("version", report).map(str::to_owned),
            licences: licences(root, report),
        }
    }
}

/// The licences of a package or of a resource.
fn licences(node: &Node<'_>, report: &mut Report) -> Vec<Licence> {
    let list = node.list("licenses", report);
    list.iter()
        .filter_map(|licence| {
            let path = licence.text("path", report);
            if path.is_some_and(|path| !links::is_page(path)) {
                report.schema(PackageFault::NotALink, &licence.inside("path"), path);
            }
            Some(Licence {
                name: licence.required_text("name", report)?.to_owned(),
                title: licence.text("title", report).map(str::to_owned),
                path: path.map(str::to_owned),
            })
        })
        .collect()
}
