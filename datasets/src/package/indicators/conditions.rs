//! The texts that conditions ask for, against those that stand in their columns: a slip of the hand would
//! else make a figure of nothing.

use std::collections::BTreeSet;

use super::super::folder::Folder;
use super::super::resource::Resource;
use super::{Check, FOLDER};
use crate::csv::{Diagnostic, IndicatorFault, Report, Values, nearest};
use crate::measure::{Condition, Filter, Measure};
use crate::model::{Dataset, Indicator};

/// The columns of a dataset of which conditions ask for texts.
pub(in crate::package) fn asked<'a>(
    indicators: &'a [Indicator],
    dataset: &Dataset,
) -> BTreeSet<&'a str> {
    let of_dataset = indicators.iter().filter(|one| one.dataset == dataset.id);
    of_dataset
        .flat_map(|indicator| filters(&indicator.measure))
        .flat_map(|(_, filter)| filter)
        .filter(|(_, condition)| !texts(condition).is_empty())
        .map(|(name, _)| name.as_str())
        .collect()
}

/// Checks the conditions of the indicators that read a resource whose rows came after the definitions.
pub(in crate::package) fn check_one(
    indicators: &[Indicator],
    resource: &Resource,
    folder: &mut Folder,
    found: &mut Vec<Diagnostic>,
) {
    for indicator in indicators.iter().filter(|one| one.dataset == resource.dataset.id) {
        let path = format!("{FOLDER}/{}.toml", indicator.id);
        let mut report = Report::new(&path);
        if let Some(bytes) = folder.read(&path, &mut report) {
            let text = &String::from_utf8_lossy(&bytes);
            Check { indicator, text, report: &mut report }.conditions(resource);
        }
        found.extend(report.finish());
    }
}

impl Check<'_> {
    /// Tells the texts that a condition asks for and that its column never holds.
    pub(super) fn conditions(&mut self, resource: &Resource) {
        for (key, filter) in filters(&self.indicator.measure) {
            for (name, condition) in filter {
                let Some(held) = held(resource, name) else { continue };
                for text in texts(condition).into_iter().filter(|text| !held.contains(text)) {
                    let fault = IndicatorFault::UnknownValue {
                        allowed: held.iter().map(|text| (*text).to_owned()).collect(),
                        nearest: nearest(text, held.iter().copied()),
                    };
                    self.tell(fault, &format!("{key}.{name}"), text);
                }
            }
        }
    }
}

/// The filters of a measure, by the key under which each stands.
fn filters(measure: &Measure) -> Vec<(&'static str, &Filter)> {
    match measure {
        Measure::Count { filter } | Measure::Sum { filter, .. } | Measure::Level { filter, .. } => {
            vec![("measure.where", filter)]
        }
        Measure::Ratio { numerator, denominator, .. } => vec![
            ("measure.numerator.where", &numerator.filter),
            ("measure.denominator.where", &denominator.filter),
        ],
        Measure::Share { filter, among, .. } => {
            vec![("measure.where", filter), ("measure.among", among)]
        }
    }
}

/// The texts that a condition asks for; none when it asks for something else.
fn texts(condition: &Condition) -> Vec<&str> {
    match condition {
        Condition::Text(text) => vec![text],
        Condition::AnyOf(several) => several.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The texts that a column may hold: those of its schema, else those that stand in it.
fn held<'a>(resource: &'a Resource, name: &str) -> Option<BTreeSet<&'a str>> {
    let field = resource.schema.field(name)?;
    let listed =
        field.constraints.enum_.iter().chain(field.categories.iter().map(|one| &one.value));
    let listed: BTreeSet<&str> = listed.map(String::as_str).collect();
    if !listed.is_empty() {
        return Some(listed);
    }
    let held: BTreeSet<&str> = match (&resource.table, resource.held.get(name)) {
        (Some(table), _) => match &table.column(name)?.values {
            Values::Text(texts) => texts.all().collect(),
            _ => return None,
        },
        (None, held) => held?.iter().map(String::as_str).collect(),
    };
    Some(held).filter(|held| !held.is_empty())
}
