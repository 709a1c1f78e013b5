//! The long files of a package: read by stretches on all cores, and not kept.
//!
//! Their rows come after those of the other files, which they name, and after the definitions, which read
//! them. Where something is wrong with a row that only the whole file can tell (a key that names nothing,
//! two rows of one key, a part greater than the whole), the file is read again, at once: what is told is
//! the same as for a short one.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::cells::Cells;
use super::figures::{self, Checks};
use super::folder::Folder;
use super::indicators as definitions;
use super::keys::{self, Known, Named};
use super::progress::Watching;
use super::resource::Resource;
use crate::csv::{Diagnostic, Found, Long, LongReader, Look, STRETCH, Severity, Table, Values};
use crate::measure::weight;
use crate::model::{Dataset, Indicator};

/// What is done with the rows of long files.
pub trait Passage: Sync {
    /// The rows of a dataset are going to come. If they came before, that reading was given up.
    fn begin(&self, dataset: &Dataset, indicators: &[&Indicator]);

    /// Some of them, on any core and in any order: no row is told twice.
    fn pass(&self, dataset: &Dataset, indicators: &[&Indicator], table: &Table);
}

/// Nothing is done with them.
pub(super) struct Forgotten;

impl Passage for Forgotten {
    fn begin(&self, _: &Dataset, _: &[&Indicator]) {}
    fn pass(&self, _: &Dataset, _: &[&Indicator], _: &Table) {}
}

/// The values that a column holds, as far as conditions ask for them.
type Held = BTreeMap<String, BTreeSet<String>>;

/// Reads the files of the long resources.
pub(super) fn read(
    resources: &mut [Resource],
    indicators: &[Indicator],
    passage: &dyn Passage,
    folder: &mut Folder,
    watch: &mut Watching<'_>,
    found: &mut Vec<Diagnostic>,
) {
    for rank in 0..resources.len() {
        let Some(resource) = resources.get(rank).filter(|resource| resource.is_long) else {
            continue;
        };
        let path = resource.dataset.path.clone();
        let read = Reading { resource, indicators, resources, passage }.read(folder, watch);
        let Some(resource) = resources.get_mut(rank) else { continue };
        if let Some((read, held)) = read {
            let is_wrong = read.diagnostics.iter().any(|one| one.severity == Severity::Error);
            resource.dataset.rows = if is_wrong { 0 } else { read.rows };
            resource.dataset.reading = read.reading;
            resource.held = held;
            found.extend(read.diagnostics);
            // Of the stretches in which something is wrong, nothing is known.
            if !is_wrong {
                definitions::check_one(indicators, resource, folder, found);
            }
        } else {
            watch.begin(&path, folder.size(&path));
            resource.is_long = false;
            resource.read(folder, found);
            keys::check_one(resources, rank, found);
            if let Some(resource) = resources.get(rank) {
                figures::check_one(indicators, resource, resources, found);
                definitions::check_one(indicators, resource, folder, found);
            }
        }
        watch.end();
    }
}

/// A long file being read.
struct Reading<'a> {
    resource: &'a Resource,
    indicators: &'a [Indicator],
    resources: &'a [Resource],
    passage: &'a dyn Passage,
}

impl Reading<'_> {
    /// What was found in the file, and the values that conditions ask for; none when it has to be read at
    /// once.
    fn read(&self, folder: &mut Folder, watch: &mut Watching<'_>) -> Option<(Found, Held)> {
        let named = Named::all(self.resource, self.resources);
        let looking = Looking {
            dataset: &self.resource.dataset,
            checks: Checks::new(self.indicators, self.resource, self.resources),
            known: named.iter().map(Named::known).collect(),
            asked: definitions::asked(self.indicators, &self.resource.dataset),
            passage: self.passage,
        };
        let path = &self.resource.dataset.path;
        for unordered in [false, true] {
            watch.begin(path, folder.size(path));
            self.passage.begin(&self.resource.dataset, looking.checks.indicators());
            let file = folder.pass(path).ok()?;
            match self.once(file, unordered, &looking, watch) {
                (Long::Read(found), held) => return Some((found, held)),
                (Long::Unordered, _) => {}
                // Reading at once says why the disk refuses.
                (Long::NotPlain | Long::Refused, _) => return None,
            }
        }
        None
    }

    fn once(
        &self,
        file: impl Read + Send,
        unordered: bool,
        look: &Looking<'_>,
        watch: &mut Watching<'_>,
    ) -> (Long, Held) {
        let Resource { dataset, declared, schema, .. } = self.resource;
        let reader = LongReader {
            file: &dataset.path,
            declared: *declared,
            schema,
            unordered,
            stretch: STRETCH,
            look,
        };
        let (mut held, mut weights) = (Held::new(), vec![0_i64; look.checks.indicators().len()]);
        let mut keep = |left: Option<Left>, bytes: usize| {
            watch.advance(bytes);
            let Some(left) = left else { return true };
            for (column, texts) in left.held {
                held.entry(column).or_default().extend(texts);
            }
            let added = weights.iter_mut().zip(left.weights).all(|(weight, more)| {
                *weight = weight.saturating_add(more);
                *weight < i64::MAX
            });
            left.is_right && added
        };
        let long = reader.read(file, &mut keep);
        (long, held)
    }
}

/// What is looked at in each stretch.
struct Looking<'a> {
    dataset: &'a Dataset,
    checks: Checks<'a>,
    known: Vec<Known<'a>>,
    /// The columns of which conditions ask for values.
    asked: BTreeSet<&'a str>,
    passage: &'a dyn Passage,
}

/// What a stretch leaves.
struct Left {
    is_right: bool,
    held: Held,
    /// What the rows add up to, by indicator.
    weights: Vec<i64>,
}

impl Look for Looking<'_> {
    type Left = Left;

    fn look(&self, table: &Table) -> Left {
        let checked = self.checks.look(Cells::of_stretch(table));
        let is_right = checked.are_right() && self.known.iter().all(|known| known.holds(table));
        if is_right {
            self.passage.pass(self.dataset, self.checks.indicators(), table);
        }
        let held = self.asked.iter().filter_map(|name| {
            let Values::Text(texts) = &table.column(name)?.values else { return None };
            Some(((*name).to_owned(), texts.all().map(str::to_owned).collect()))
        });
        let weight = |one: &&Indicator| weight(one, self.dataset, table).unwrap_or(i64::MAX);
        let weights = self.checks.indicators().iter().map(weight).collect();
        Left { is_right, held: held.collect(), weights }
    }
}
