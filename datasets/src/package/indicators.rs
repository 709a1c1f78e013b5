//! The definitions of the indicators: one TOML file each, checked against the datasets they read.

use super::folder::{Folder, is_id};
use super::resource::{Resource, named};
use super::toml_words;
use crate::csv::{Diagnostic, IndicatorFault, PackageFault, Report, nearest, utf8};
use crate::measure::Measure;
use crate::model::{FieldKind, Indicator};

const FOLDER: &str = "indicators";
const END: &str = ".toml";

/// More digits than this say nothing of a territory.
const MOST_DECIMALS: u8 = 6;

/// Every definition that can be read, by theme then id.
pub(super) fn read(
    folder: &mut Folder,
    resources: &[Resource],
    found: &mut Vec<Diagnostic>,
) -> Vec<Indicator> {
    let mut indicators = Vec::new();
    for name in folder.names(FOLDER, END) {
        let path = format!("{FOLDER}/{name}");
        let mut report = Report::new(&path);
        let id = name.strip_suffix(END).unwrap_or(&name);
        indicators.extend(one(folder, &path, id, resources, &mut report));
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
) -> Option<Indicator> {
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
            Some(indicator)
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
        self.measure();
        let dataset = &self.indicator.dataset;
        match named(resources, dataset) {
            Some(resource) if resource.schema.fields.is_empty() => {}
            Some(resource) => self.columns(resource),
            None => {
                let names = resources.iter().map(|resource| resource.dataset.id.as_str());
                let fault = IndicatorFault::UnknownDataset { nearest: nearest(dataset, names) };
                self.tell(fault, "dataset", dataset);
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

    /// What the measure says, beside the columns that it reads.
    fn measure(&mut self) {
        match &self.indicator.measure {
            Measure::Ratio { scale, .. } => {
                if !scale.is_finite() || *scale <= 0.0 {
                    self.tell(IndicatorFault::RatioScale, "measure.scale", &scale.to_string());
                }
            }
            Measure::Level { .. } => {
                if self.indicator.scale.is_empty() {
                    self.tell(IndicatorFault::NoScale, "measure.kind", "level");
                }
            }
        }
        for scale in &self.indicator.scale {
            let unnamed = scale.levels.iter().any(|level| level.trim().is_empty());
            if unnamed || scale.levels.is_empty() {
                self.tell(IndicatorFault::UnnamedLevel, "scale", &scale.levels.join(", "));
            }
        }
    }

    /// The columns that the definition reads, and the types they may have.
    fn columns(&mut self, resource: &Resource) {
        use FieldKind::{Date, Integer, Number, String, Year};
        let indicator = self.indicator;
        let by = &indicator.by;
        self.column(resource, "by.territory", &by.territory, &[String]);
        self.column(resource, "by.period", &by.period, &[Year, Integer]);
        if let Some(date) = &by.date {
            self.column(resource, "by.date", date, &[Date]);
        }
        for dimension in &by.dimensions {
            self.column(resource, "by.dimensions", dimension, &FieldKind::ALL);
        }
        match &indicator.measure {
            Measure::Ratio { numerator, denominator, .. } => {
                let summed = &[Integer, Number];
                self.column(resource, "measure.numerator.sum", &numerator.sum, summed);
                self.column(resource, "measure.denominator.sum", &denominator.sum, summed);
            }
            Measure::Level { column, note, filter } => {
                self.column(resource, "measure.column", column, &[Integer]);
                if let Some(note) = note {
                    self.column(resource, "measure.note", note, &[String]);
                }
                for name in filter.keys() {
                    self.column(resource, &format!("measure.where.{name}"), name, &[String]);
                }
            }
        }
    }

    fn column(&mut self, resource: &Resource, key: &str, name: &str, expected: &[FieldKind]) {
        let fault = match resource.schema.field(name) {
            Some(field) if resource.schema.may_be(field, expected) => return,
            Some(field) => {
                IndicatorFault::ColumnType { kind: field.kind, expected: expected.to_vec() }
            }
            None => IndicatorFault::UnknownColumn {
                dataset: resource.dataset.id.clone(),
                nearest: nearest(name, resource.schema.names()),
            },
        };
        self.tell(fault, key, name);
    }

    fn tell(&mut self, fault: IndicatorFault, key: &str, value: &str) {
        let place = toml_words::place(self.text, key);
        let problem = self.report.problem(fault).at(place).field(key).value(Some(value));
        self.report.add(problem);
    }
}
