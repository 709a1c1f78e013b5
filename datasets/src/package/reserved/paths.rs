//! `chemins`: the yearly path that a territory published towards a target of `cibles`, when it published
//! one. A row is one year of it; between two rows the path is a straight line.

use std::collections::HashMap;

use super::super::indicators::Definitions;
use super::super::resource::Resource;
use super::reader::Reader;
use super::targets::is_off_share;
use super::{OF_TERRITORY, Reserved, required};
use crate::csv::{CellFault, Diagnostic, TargetFault};
use crate::model::FieldKind::{Integer, Number, String as Text, Year};
use crate::model::{Milestone, Nature, Target};

pub(super) const RESERVED: Reserved = Reserved {
    name: "chemins",
    required: false,
    columns: &[
        required("indicateur", &[Text]),
        required("territoire", &[Text]),
        required("annee_cible", &[Year, Integer]),
        required("annee", &[Year, Integer]),
        required("valeur", &[Number, Integer]),
    ],
    keys: &[OF_TERRITORY],
};

/// The columns that together name a year of a path.
const KEY: [&str; 4] = ["indicateur", "territoire", "annee_cible", "annee"];

/// A row: the target that it speaks of, and a year of its path.
struct Step {
    indicator: String,
    territory: String,
    target_year: i32,
    nature: Nature,
    milestone: Milestone,
}

impl Step {
    fn leads_to(&self, target: &Target) -> bool {
        self.indicator == target.indicator
            && self.territory == target.territory
            && self.target_year == target.target_year
            && self.nature == target.nature
    }
}

/// Gives each target the path that was published for it. Paths that lead to no target are told of when
/// all targets could be read.
pub(super) fn read(
    resources: &[Resource],
    definitions: &Definitions<'_>,
    targets: &mut [Target],
    all_read: bool,
    found: &mut Vec<Diagnostic>,
) {
    for mut reader in Reader::each(resources, &RESERVED) {
        rows(&mut reader, definitions, targets, all_read);
        reader.finish(found);
    }
    for target in targets {
        target.path.sort_by_key(|milestone| milestone.year);
    }
}

fn rows(
    reader: &mut Reader<'_>,
    definitions: &Definitions<'_>,
    targets: &mut [Target],
    all_read: bool,
) {
    let mut lines = HashMap::new();
    for row in reader.rows() {
        let Some(step) = step(reader, row, definitions) else { continue };
        match targets.iter_mut().find(|target| step.leads_to(target)) {
            Some(target) => add(reader, row, target, step.milestone),
            None if all_read => reader.tell(TargetFault::NoTarget, "annee_cible", row),
            None => {}
        }
        let line = reader.line(row);
        let key = (step.indicator, step.territory, step.target_year, step.milestone.year);
        let first = *lines.entry(key).or_insert(line);
        if first != line {
            let key = KEY.map(str::to_owned).into();
            reader.tell(CellFault::DuplicateKey { key, first }, "indicateur", row);
        }
    }
}

/// A row, when it speaks of an indicator that has paths.
fn step(reader: &mut Reader<'_>, row: usize, definitions: &Definitions<'_>) -> Option<Step> {
    let indicator = reader.required_indicator("indicateur", row, definitions);
    let territory = reader.required("territoire", row);
    let target_year = reader.required_year("annee_cible", row);
    let year = reader.required_year("annee", row);
    let value = reader.required_number("valeur", row);
    let indicator = indicator.filter(|id| definitions.has(id))?;
    let definition = definitions.get(&indicator);
    if definition.is_some_and(|one| one.measure.is_level()) {
        reader.tell(TargetFault::PathToLevel, "indicateur", row);
        return None;
    }
    let milestone = Milestone { year: year?, value: value? };
    if definition.is_some_and(|one| is_off_share(milestone.value, one)) {
        reader.tell(TargetFault::OutsideShare, "valeur", row);
    }
    let nature = reader.nature();
    Some(Step { indicator, territory: territory?, target_year: target_year?, nature, milestone })
}

/// Adds a year to the path of a target; tells where the two do not agree.
fn add(reader: &mut Reader<'_>, row: usize, target: &mut Target, milestone: Milestone) {
    let (first, last) = (target.reference_year, target.target_year);
    if !(first..=last).contains(&milestone.year) {
        reader.tell(TargetFault::OutsidePath { first, last }, "annee", row);
    }
    let end = match milestone.year {
        year if year == last => Some(target.target_value),
        year if year == first => target.reference_value,
        _ => None,
    };
    if let Some(expected) = end.filter(|end| (end - milestone.value).abs() > 0.0) {
        reader.tell(TargetFault::PathEnd { expected }, "valeur", row);
    }
    target.path.push(milestone);
}
