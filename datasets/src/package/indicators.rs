//! The definitions of the indicators: one TOML file each, checked against the datasets they read.

mod conditions;
mod wording;

pub(super) use conditions::{asked, check_one};

use std::collections::BTreeMap;

use super::PackageFile;
use super::folder::{Folder, is_id};
use super::resource::{Resource, named};
use super::toml_words;
use crate::csv::{Diagnostic, Fault, IndicatorFault, PackageFault, Report, nearest, utf8};
use crate::measure::{Condition, Filter, Measure, Term};
use crate::model::{FieldKind, Indicator, LEVEL, TerritoryKind};

const FOLDER: &str = "indicators";
const END: &str = ".toml";

/// More digits than this say nothing of a territory.
const MOST_DECIMALS: u8 = 6;

/// The columns that a file of figures has beside the dimensions of its indicator.
const EXPORTED: [&str; 19] = [
    "nature",
    "indicateur",
    "territoire",
    "code_territoire",
    "version",
    "periode",
    "date",
    "valeur",
    "unite",
    "numerateur",
    "denominateur",
    "statut",
    "methode",
    "membres_renseignes",
    "membres_attendus",
    "commentaire",
    "sources",
    "lignes",
    LEVEL,
];

/// The definitions among the files of a package, as text, by the id of their indicator.
pub(super) fn published(files: Vec<PackageFile>) -> BTreeMap<String, String> {
    let definition = |file: PackageFile| {
        let name = file.path.strip_prefix(FOLDER)?.strip_prefix('/')?;
        let id = name.strip_suffix(END)?.to_owned();
        // Each was read as UTF-8 when the package was checked.
        Some((id, String::from_utf8(file.bytes).ok()?))
    };
    files.into_iter().filter_map(definition).collect()
}

/// What the rows of other files may say of indicators.
pub(super) struct Definitions<'a> {
    /// The id of every definition, even of those that cannot be read: they are told of once, not at each
    /// row that names them.
    ids: Vec<String>,
    read: &'a [Indicator],
}

impl<'a> Definitions<'a> {
    pub(super) fn new(folder: &Folder, read: &'a [Indicator]) -> Self {
        let names = folder.names(FOLDER, END).into_iter();
        Self {
            ids: names.filter_map(|name| Some(name.strip_suffix(END)?.to_owned())).collect(),
            read,
        }
    }

    /// Whether there is a definition of this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.iter().any(|known| known == id)
    }

    /// The id of every definition.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The definition of this id, when it can be read.
    pub(super) fn get(&self, id: &str) -> Option<&'a Indicator> {
        self.read.iter().find(|indicator| indicator.id == id)
    }
}

/// Every definition that can be read, by theme then id.
pub(super) fn read(
    folder: &mut Folder,
    resources: &[Resource],
    found: &mut Vec<Diagnostic>,
) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = Vec::new();
    let names = folder.names(FOLDER, END);
    for name in &names {
        let path = format!("{FOLDER}/{name}");
        let mut report = Report::new(&path);
        let id = name.strip_suffix(END).unwrap_or(name);
        let read = one(folder, &path, id, resources, &mut report);
        if let Some((indicator, text)) = read {
            let mut check = Check { indicator: &indicator, text: &text, report: &mut report };
            check.formerly(&names, &indicators);
            indicators.push(indicator);
        }
        found.extend(report.finish());
    }
    indicators.sort_by(|a, b| (&a.theme, &a.id).cmp(&(&b.theme, &b.id)));
    indicators
}

fn one(
    folder: &mut Folder,
    path: &str,
    id: &str,
    resources: &[Resource],
    report: &mut Report,
) -> Option<(Indicator, String)> {
    if !is_id(id) {
        let problem = report.problem(PackageFault::BadId).value(Some(id));
        report.add(problem);
    }
    let bytes = folder.read(path, report)?;
    let text = match utf8(&bytes) {
        Ok(text) => text,
        Err(wrong) => {
            report.file(wrong.fault, wrong.place);
            return None;
        }
    };
    match toml::from_str::<Indicator>(text) {
        Ok(indicator) => {
            let indicator = Indicator { id: id.to_owned(), ..indicator };
            Check { indicator: &indicator, text, report }.all(resources);
            Some((indicator, text.to_owned()))
        }
        Err(error) => {
            report.add(toml_words::problem(text, &error, report));
            None
        }
    }
}

/// A definition being checked.
struct Check<'a> {
    indicator: &'a Indicator,
    text: &'a str,
    report: &'a mut Report,
}

impl Check<'_> {
    fn all(&mut self, resources: &[Resource]) {
        self.coverage();
        self.decimals();
        self.wording();
        self.methods();
        self.measure();
        self.rollup();
        self.dimensions();
        self.scales();
        self.repeated();
        let dataset = &self.indicator.dataset;
        match named(resources, dataset) {
            Some(resource) if resource.schema.fields.is_empty() => {}
            Some(resource) => {
                self.columns(resource);
                self.conditions(resource);
            }
            None => {
                let names = resources.iter().map(|resource| resource.dataset.id.as_str());
                let fault = IndicatorFault::UnknownDataset { nearest: nearest(dataset, names) };
                self.tell(fault, "dataset", dataset);
            }
        }
    }

    /// An old address leads to one indicator: `names` are the files of all, `before` those that were read.
    fn formerly(&mut self, names: &[String], before: &[Indicator]) {
        let own = &self.indicator.formerly;
        for (rank, former) in own.iter().enumerate() {
            let is = names.iter().any(|name| name.strip_suffix(END) == Some(former));
            let was = before.iter().any(|other| other.formerly.contains(former));
            if is || was || own.iter().take(rank).any(|above| above == former) {
                self.tell(IndicatorFault::FormerId, "formerly", former);
            }
        }
    }

    fn coverage(&mut self) {
        let minimum = self.indicator.coverage.minimum;
        if !(0.0..=1.0).contains(&minimum) {
            self.tell(IndicatorFault::Coverage, "coverage.minimum", &minimum.to_string());
        }
    }

    fn decimals(&mut self) {
        let decimals = self.indicator.decimals;
        if decimals > MOST_DECIMALS {
            self.tell(IndicatorFault::Decimals, "decimals", &decimals.to_string());
        }
    }

    /// The versions of the method are counted from 1.
    fn methods(&mut self) {
        let indicator = self.indicator;
        let breaks = indicator.breaks.iter().enumerate();
        let breaks = breaks.map(|(rank, one)| (format!("breaks.{rank}.method"), one.method));
        let scales = indicator.scale.iter().enumerate();
        let scales = scales.map(|(rank, one)| (format!("scale.{rank}.method"), one.method));
        let own = [("method".to_owned(), indicator.method)];
        for (key, _) in own.into_iter().chain(breaks).chain(scales).filter(|(_, one)| *one == 0) {
            self.tell(IndicatorFault::NoMethod, &key, "0");
        }
    }

    /// Figures are aggregated once to each kind, and communes are what they are aggregated from.
    fn rollup(&mut self) {
        let kinds = &self.indicator.by.rollup;
        for (rank, kind) in kinds.iter().enumerate() {
            if *kind == TerritoryKind::Commune {
                self.tell(IndicatorFault::CommuneRollup, "by.rollup", kind.as_str());
            } else if kinds.iter().take(rank).any(|above| above == kind) {
                self.tell(IndicatorFault::SameRollup, "by.rollup", kind.as_str());
            }
        }
    }

    /// A dimension is a column of the files of figures, beside those that all of them have.
    fn dimensions(&mut self) {
        let of_level = self.indicator.measure.is_level();
        for name in &self.indicator.by.dimensions {
            if EXPORTED.contains(&name.as_str()) && (name != LEVEL || of_level) {
                self.tell(IndicatorFault::ReservedDimension, "by.dimensions", name);
            }
        }
    }

    /// What the measure says, beside the columns that it reads.
    fn measure(&mut self) {
        match &self.indicator.measure {
            Measure::Ratio { scale, .. } | Measure::Share { scale, .. } if *scale == 0 => {
                self.tell(IndicatorFault::RatioScale, "measure.scale", &scale.to_string());
            }
            Measure::Level { .. } if self.indicator.scale.is_empty() => {
                self.tell(IndicatorFault::NoScale, "measure.kind", "level");
            }
            Measure::Count { .. } | Measure::Sum { .. } if self.indicator.unit == "%" => {
                self.tell(IndicatorFault::PercentOfNothing, "unit", "%");
            }
            _ => {}
        }
    }

    /// Each scale has levels, and years of its own.
    fn scales(&mut self) {
        let scales = &self.indicator.scale;
        for (rank, scale) in scales.iter().enumerate() {
            let unnamed = scale.levels.iter().any(|level| level.trim().is_empty());
            if unnamed || scale.levels.is_empty() {
                self.tell_scale(IndicatorFault::UnnamedLevel, rank, &scale.levels.join(", "));
            }
            if scale.first() > scale.last() {
                self.tell_scale(IndicatorFault::ScaleYears, rank, "");
            } else if scales.iter().take(rank).any(|above| above.overlaps(scale)) {
                self.tell_scale(IndicatorFault::ScaleOverlap, rank, "");
            }
        }
    }

    /// A column says one thing: where, when, or of what.
    fn repeated(&mut self) {
        let by = &self.indicator.by;
        let mut named = vec![("by.territory", &by.territory), ("by.period", &by.period)];
        named.extend(by.date.iter().map(|date| ("by.date", date)));
        named.extend(by.dimensions.iter().map(|dimension| ("by.dimensions", dimension)));
        for (rank, (key, column)) in named.iter().enumerate() {
            let above = named.iter().take(rank).find(|(_, above)| above == column);
            if let Some((other, _)) = above.filter(|_| !column.is_empty()) {
                let fault = IndicatorFault::SameColumn { other: (*other).to_owned() };
                self.tell(fault, key, column);
            }
        }
    }

    /// The columns that say where, when and of what, and the types they may have.
    fn columns(&mut self, resource: &Resource) {
        use FieldKind::{Date, Integer, Number, String, Year};
        let indicator = self.indicator;
        let by = &indicator.by;
        self.column(resource, "by.territory", &by.territory, &[String]);
        self.column(resource, "by.period", &by.period, &[Year, Integer]);
        if let Some(date) = &by.date {
            self.column(resource, "by.date", date, &[Date]);
        }
        if let Some(member) = &by.member {
            self.column(resource, "by.member", member, &[String, Integer]);
        }
        for dimension in &by.dimensions {
            self.column(resource, "by.dimensions", dimension, &[String, Integer, Year]);
        }
        match &indicator.measure {
            Measure::Count { filter } => self.filter(resource, "measure.where", filter),
            Measure::Sum { column, filter } => {
                self.column(resource, "measure.column", column, &[Integer, Number]);
                self.filter(resource, "measure.where", filter);
            }
            Measure::Ratio { numerator, denominator, .. } => {
                self.term(resource, "measure.numerator", numerator);
                self.term(resource, "measure.denominator", denominator);
            }
            Measure::Share { filter, among, .. } => {
                self.filter(resource, "measure.where", filter);
                self.filter(resource, "measure.among", among);
            }
            Measure::Level { column, note, filter } => {
                self.column(resource, "measure.column", column, &[Integer]);
                if let Some(note) = note {
                    self.column(resource, "measure.note", note, &[String]);
                }
                self.filter(resource, "measure.where", filter);
            }
        }
    }

    fn term(&mut self, resource: &Resource, key: &str, term: &Term) {
        if let Some(sum) = &term.sum {
            let summed = &[FieldKind::Integer, FieldKind::Number];
            self.column(resource, &format!("{key}.sum"), sum, summed);
        }
        self.filter(resource, &format!("{key}.where"), &term.filter);
    }

    /// The columns that rows are chosen by: each of the type that its condition speaks of.
    fn filter(&mut self, resource: &Resource, key: &str, filter: &Filter) {
        use FieldKind::{Boolean, Integer, Number, String, Year};
        for (name, condition) in filter {
            let expected: &[FieldKind] = match condition {
                Condition::Truth(_) => &[Boolean],
                Condition::Whole(_) => &[Integer, Year],
                Condition::Text(_) | Condition::AnyOf(_) => &[String],
                Condition::AnyNumber(_) | Condition::Range(_) => &[Integer, Number, Year],
            };
            let key = format!("{key}.{name}");
            self.column(resource, &key, name, expected);
            if !condition.chooses() {
                self.tell(IndicatorFault::EmptyCondition, &key, "");
            }
        }
    }

    fn column(&mut self, resource: &Resource, key: &str, name: &str, expected: &[FieldKind]) {
        if is_pattern(name) {
            self.tell(IndicatorFault::PatternColumn, key, name);
            return;
        }
        let fault = match resource.schema.field(name) {
            Some(field) if resource.schema.may_be(field, expected) => return,
            Some(field) => {
                IndicatorFault::ColumnType { kind: field.kind, expected: expected.to_vec() }
            }
            None if name.trim().is_empty() => {
                IndicatorFault::NoColumn { dataset: resource.dataset.id.clone() }
            }
            None => IndicatorFault::UnknownColumn {
                dataset: resource.dataset.id.clone(),
                nearest: nearest(name, resource.schema.names()),
            },
        };
        self.tell(fault, key, name);
    }

    /// Tells a problem of one of the scales.
    fn tell_scale(&mut self, fault: IndicatorFault, rank: usize, value: &str) {
        let place = toml_words::place(self.text, &format!("scale.{rank}"));
        let problem = self.report.problem(fault).at(place).field("scale").value(Some(value));
        self.report.add(problem);
    }

    fn tell(&mut self, fault: impl Into<Fault>, key: &str, value: &str) {
        let place = toml_words::place(self.text, key);
        let problem = self.report.problem(fault).at(place).field(key).value(Some(value));
        self.report.add(problem);
    }
}

/// Whether the name of a column would be taken for several columns, or for a remark, where figures are
/// computed and written.
fn is_pattern(name: &str) -> bool {
    name.contains('*') || name.starts_with('#') || name.starts_with('^') && name.ends_with('$')
}
