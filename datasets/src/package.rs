//! A folder that a territory publishes, loaded and found fit to be: `datapackage.json`, its CSV files
//! and the definitions of its indicators.
//!
//! Loading is all or nothing: a [`Package`] has passed every check, and one that has not comes back as
//! a [`LoadError`] that holds all of its problems, not the first only.

mod cells;
mod check;
mod descriptor;
mod figures;
mod folder;
mod indicators;
mod keys;
mod links;
mod pilot;
mod pointer;
mod repeated;
mod reserved;
mod resource;
mod toml_words;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use crate::csv::{Diagnostic, Node, PackageFault, Report, Table};
use crate::model::{Dataset, Indicator, Licence, Practice, Reference, Source, Target, Territories};
pub use check::{Checked, Progress, Summary};
use folder::Folder;
use indicators::Definitions;

/// A package fit to be published.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its id.
    pub name: String,
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
    /// The rows of every resource, by its id.
    pub tables: BTreeMap<String, Table>,
    /// Every indicator, by theme then id.
    pub indicators: Vec<Indicator>,
    /// Every target, in the order of `cibles.csv`; none when there is no such file.
    pub targets: Vec<Target>,
    /// Every practice, in the order of `pratiques.csv`; none when there is no such file.
    pub practices: Vec<Practice>,
    /// Every reference figure, in the order of `references.csv`; none when there is no such file.
    pub references: Vec<Reference>,
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
    /// Loads the package of a folder.
    ///
    /// # Errors
    /// When something is wrong with it, with all that is.
    pub fn load(dir: &Path) -> Result<Self, LoadError> {
        Self::check(dir, &mut |_| {}).into_package()
    }

    /// Checks the package of a folder, and tells how far this has gone.
    pub fn check(dir: &Path, watch: &mut dyn FnMut(Progress<'_>)) -> Checked {
        let mut loading = Loading::new(Folder::open(dir));
        let package = loading.read(watch);
        let files = loading.folder.take_files();
        let summary = Summary { files: files.len(), ..loading.summary }.with(&loading.found);
        Checked { diagnostics: loading.found, summary, package, files }
    }
}

/// A package being loaded: its files so far, and what is wrong with them.
struct Loading {
    folder: Folder,
    found: Vec<Diagnostic>,
    summary: Summary,
}

impl Loading {
    fn new(folder: Folder) -> Self {
        Self { folder, found: Vec::new(), summary: Summary::default() }
    }

    /// The package, unless too much of it is missing to make one.
    fn read(&mut self, watch: &mut dyn FnMut(Progress<'_>)) -> Option<Package> {
        let mut report = Report::new(descriptor::PATH);
        let Some(descriptor) = descriptor::read(&mut self.folder, &mut report) else {
            self.found.extend(report.finish());
            return None;
        };
        let root = Node::root(&descriptor.value);
        let head = Head::read(&root, &mut report);
        let drafts = resource::read(&root, &head.licences, &mut report);
        let mut resources = resource::load(drafts, &mut self.folder, watch, &mut self.found);
        reserved::check(&root, &resources, &mut report);
        keys::check(&mut resources, &mut report, &mut self.found);
        let territories = reserved::territories(&resources, &mut self.found);
        let sources = reserved::sources(&resources);
        let pilot = pilot::read(&root, territories.as_ref(), &mut report);
        let indicators = indicators::read(&mut self.folder, &resources, &mut self.found);
        let definitions = Definitions::new(&self.folder, &indicators);
        let targets =
            reserved::targets(&resources, &definitions, territories.as_ref(), &mut self.found);
        let practices = reserved::practices(&resources, &definitions, &mut self.found);
        let references = reserved::references(&resources, &definitions, &mut self.found);
        links::check(&resources, &mut self.found);
        figures::check(&indicators, &resources, &mut self.found);
        let mut found = report.finish();
        descriptor.place(&mut found);
        self.found.splice(0..0, found);
        self.summary.rows = resources.iter().map(|resource| resource.dataset.rows).sum();
        self.summary.indicators = indicators.len();
        let (pilot_commune, pilot_group) = pilot?;
        let (datasets, tables) = resource::split(resources);
        Some(Package {
            name: head.name?,
            title: head.title?,
            version: head.version,
            licences: head.licences,
            pilot_commune,
            pilot_group,
            territories: territories?,
            sources,
            datasets,
            tables,
            indicators,
            targets,
            practices,
            references,
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
