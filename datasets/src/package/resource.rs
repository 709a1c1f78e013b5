//! A resource: what `datapackage.json` says of it, then its file.

use std::collections::{BTreeMap, BTreeSet};

use super::folder::{Folder, is_id, is_safe};
use super::progress::Watching;
use super::{layers, licences};
use crate::csv::{
    Declared, Diagnostic, Node, PackageFault, Places, Reading, Report, Schema, SchemaFault, Table,
    validate,
};
use crate::model::{Dataset, Licence, Nature};

/// A resource as described, its file not read yet.
pub(super) struct Draft {
    dataset: Dataset,
    declared: Declared,
    schema: Schema,
    pointer: String,
    /// Whether its path may be read.
    readable: bool,
}

/// A resource with its file.
pub(super) struct Resource {
    pub(super) dataset: Dataset,
    pub(super) schema: Schema,
    /// Its rows, when the file is as it should.
    pub(super) table: Option<Table>,
    pub(super) places: Places,
    /// JSON pointer of its description.
    pub(super) pointer: String,
    pub(super) declared: Declared,
    /// Whether its rows come last, by stretches that are not kept.
    pub(super) is_long: bool,
    /// The texts that a long one holds, by column, as far as conditions ask for them.
    pub(super) held: BTreeMap<String, BTreeSet<String>>,
}

/// Every resource that has a name and a path: the tables, and the layers of outlines.
pub(super) fn read(
    root: &Node<'_>,
    shared: &[Licence],
    report: &mut Report,
) -> (Vec<Draft>, Vec<layers::Draft>) {
    if root.get("resources").is_none() {
        let fault = SchemaFault::MissingProperty { name: "resources" };
        report.schema(fault, root.pointer(), None);
    }
    let (mut names, mut paths) = (BTreeSet::new(), BTreeSet::new());
    let mut new = |node: &Node<'_>, id: &str, path: &str, report: &mut Report| {
        let own_path = paths.insert(path.to_owned());
        if !own_path {
            report.schema(PackageFault::DuplicatePath, &node.inside("path"), Some(path));
        }
        let own_name = names.insert(id.to_owned());
        if !own_name {
            report.schema(PackageFault::DuplicateResource, &node.inside("name"), Some(id));
        }
        (own_path, own_name)
    };
    let (mut drafts, mut layers) = (Vec::new(), Vec::new());
    for node in root.list("resources", report) {
        if layers::is_layer(&node) {
            let Some(mut layer) = layers::draft(&node, report) else { continue };
            let (own_path, own_name) = new(&node, layer.id(), &layer.path, report);
            layer.readable &= own_path;
            layers.extend(own_name.then_some(layer));
        } else {
            let Some(mut draft) = draft(&node, shared, report) else { continue };
            let (own_path, own_name) = new(&node, &draft.dataset.id, &draft.dataset.path, report);
            draft.readable &= own_path;
            drafts.extend(own_name.then_some(draft));
        }
    }
    (drafts, layers)
}

fn draft(node: &Node<'_>, shared: &[Licence], report: &mut Report) -> Option<Draft> {
    let id = node.required_text("name", report);
    let path = node.required_text("path", report);
    let nature = nature(node, report);
    let declared = Declared::read(node, report);
    let schema = Schema::read(node, report);
    let own = licences(node, report);
    let (id, path) = (id?, path?);
    must_be_id(node, id, report);
    let dataset = Dataset {
        id: id.to_owned(),
        path: path.to_owned(),
        title: node.text("title", report).unwrap_or(id).to_owned(),
        description: node.text("description", report).unwrap_or_default().to_owned(),
        nature: nature.unwrap_or(Nature::Reel),
        periodicity: node.text("accrualPeriodicity", report).map(str::to_owned),
        licences: if own.is_empty() { shared.to_vec() } else { own },
        reading: Reading::default(),
        fields: schema.fields.clone(),
        missing_values: schema.missing_values.clone(),
        field_missing_values: schema.field_missing_values.clone(),
        primary_key: schema.primary_key.clone(),
        rows: 0,
        bytes: bytes::Bytes::new(),
    };
    let readable = may_be_read(path, &node.inside("path"), report) && !schema.fields.is_empty();
    Some(Draft { dataset, declared, schema, pointer: node.pointer().to_owned(), readable })
}

/// Tells when the name of a resource cannot be an address.
pub(super) fn must_be_id(node: &Node<'_>, id: &str, report: &mut Report) {
    if !is_id(id) {
        report.schema(PackageFault::BadId, &node.inside("name"), Some(id));
    }
}

/// Real or demonstration: nothing is guessed, the two must never be confused.
pub(super) fn nature(node: &Node<'_>, report: &mut Report) -> Option<Nature> {
    let text = node.required_text("nature", report)?;
    let all = [Nature::Reel, Nature::Demonstration];
    let found = all.into_iter().find(|nature| nature.as_str() == text);
    if found.is_none() {
        let allowed = all.iter().map(|nature| nature.as_str()).collect();
        report.schema(SchemaFault::NotListed { allowed }, &node.inside("nature"), Some(text));
    }
    found
}

fn may_be_read(path: &str, pointer: &str, report: &mut Report) -> bool {
    let fault = if !is_safe(path) {
        PackageFault::UnsafePath
    } else if path.strip_suffix(".csv").is_none_or(str::is_empty) {
        PackageFault::NotCsv
    } else {
        return true;
    };
    report.schema(fault, pointer, Some(path));
    false
}

/// The bytes of a resource above which its rows are read by stretches.
const LONG: u64 = 16_000_000;

/// Reads the file of every resource that is kept, and tells how far this has gone.
pub(super) fn load(
    drafts: Vec<Draft>,
    keep_all: bool,
    folder: &mut Folder,
    watch: &mut Watching<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Resource> {
    let named: BTreeSet<String> = drafts
        .iter()
        .flat_map(|draft| super::keys::named_by(&draft.schema).chain([draft.own_key()]))
        .map(str::to_owned)
        .collect();
    let load = |draft: Draft| {
        let size = draft.size(folder);
        if !keep_all && size > LONG && draft.may_pass(&named) {
            return draft.without_rows(true);
        }
        watch.begin(&draft.dataset.path, size);
        let resource = draft.load(folder, found);
        watch.end();
        resource
    };
    drafts.into_iter().map(load).collect()
}

impl Draft {
    /// The bytes that are going to be read.
    pub(super) fn size(&self, folder: &Folder) -> u64 {
        if self.readable { folder.size(&self.dataset.path) } else { 0 }
    }

    /// Its own name, where one of its keys names itself.
    fn own_key(&self) -> &str {
        let itself = self.schema.foreign_keys.iter().any(|key| key.resource.is_empty());
        if itself { &self.dataset.id } else { "" }
    }

    /// Whether nothing needs its rows once they have been read.
    fn may_pass(&self, named: &BTreeSet<String>) -> bool {
        self.readable
            && !named.contains(&self.dataset.id)
            && !super::reserved::is_reserved(&self.dataset.id)
    }

    fn without_rows(self, is_long: bool) -> Resource {
        let Self { dataset, declared, schema, pointer, .. } = self;
        let places = Places::default();
        let held = BTreeMap::new();
        Resource { dataset, schema, table: None, places, pointer, declared, is_long, held }
    }

    /// Reads the file and checks it against its schema.
    fn load(self, folder: &mut Folder, found: &mut Vec<Diagnostic>) -> Resource {
        let readable = self.readable;
        let mut resource = self.without_rows(false);
        if readable {
            resource.read(folder, found);
        }
        resource
    }
}

impl Resource {
    /// Reads the file at once, and keeps it.
    pub(super) fn read(&mut self, folder: &mut Folder, found: &mut Vec<Diagnostic>) {
        let path = self.dataset.path.as_str();
        let mut report = Report::new(path);
        let bytes = folder.read(path, &mut report);
        found.extend(report.finish());
        let Some(bytes) = bytes else { return };
        let validated = validate(path, &bytes, self.declared, &self.schema);
        found.extend(validated.diagnostics);
        self.dataset.rows = validated.table.as_ref().map_or(0, Table::rows);
        self.dataset.reading = validated.places.reading;
        self.dataset.bytes = bytes.into();
        self.table = validated.table;
        self.places = validated.places;
    }
}

/// The resource of this name.
pub(super) fn named<'a>(resources: &'a [Resource], name: &str) -> Option<&'a Resource> {
    resources.iter().find(|resource| resource.dataset.id == name)
}

/// What a package keeps of its resources.
pub(super) fn split(resources: Vec<Resource>) -> (Vec<Dataset>, BTreeMap<String, Table>) {
    let mut datasets = Vec::new();
    let mut tables = BTreeMap::new();
    for Resource { dataset, table, .. } in resources {
        tables.extend(table.map(|table| (dataset.id.clone(), table)));
        datasets.push(dataset);
    }
    (datasets, tables)
}
