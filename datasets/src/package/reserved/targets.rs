//! `cibles`: what territories said they would reach, and by when.

use std::collections::HashMap;

use super::super::indicators::Definitions;
use super::super::resource::{Resource, named};
use super::measured::{Measured, agree};
use super::reader::Reader;
use super::{OF_SOURCE, OF_TERRITORY, Reserved, optional, paths, required};
use crate::csv::{CellFault, Diagnostic, Severity, TargetFault};
use crate::model::FieldKind::{Date, Integer, Number, String as Text, Year};
use crate::model::{Direction, Indicator, Nature, Target, Territories};

pub(super) const RESERVED: Reserved = Reserved {
    name: "cibles",
    required: false,
    columns: &[
        required("indicateur", &[Text]),
        required("territoire", &[Text]),
        required("annee_reference", &[Year, Integer]),
        required("valeur_reference", &[Number, Integer]),
        required("annee_cible", &[Year, Integer]),
        required("valeur_cible", &[Number, Integer]),
        required("adoptee_le", &[Date]),
        required("source", &[Text]),
        optional("commentaire", &[Text]),
    ],
    keys: &[OF_TERRITORY, OF_SOURCE],
};

/// The unit of a share of a whole.
const PERCENT: &str = "%";

/// The columns that together name a target.
const KEY: [&str; 3] = ["indicateur", "territoire", "annee_cible"];

/// The targets, each with its path.
pub(in crate::package) fn read(
    resources: &[Resource],
    definitions: &Definitions<'_>,
    territories: Option<&Territories>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let holds = found.iter().all(|problem| problem.severity != Severity::Error);
    let mut measured = Measured::new(resources, territories.filter(|_| holds));
    let mut targets = Vec::new();
    let mut all_read = RESERVED.of(resources).all(|resource| RESERVED.table(resource).is_some());
    for mut reader in Reader::each(resources, &RESERVED) {
        targets.extend(rows(&mut reader, resources, definitions, &mut measured));
        all_read &= !reader.finish(found);
    }
    paths::read(resources, definitions, &mut targets, all_read, found);
    targets
}

fn rows(
    reader: &mut Reader<'_>,
    resources: &[Resource],
    definitions: &Definitions<'_>,
    measured: &mut Measured<'_>,
) -> Vec<Target> {
    let mut targets = Vec::new();
    let mut lines = HashMap::new();
    for row in reader.rows() {
        let Some(target) = target(reader, row, definitions) else { continue };
        let indicator = definitions.get(&target.indicator);
        check(reader, row, &target, indicator);
        if let Some(indicator) = indicator {
            natures(reader, row, target.nature, named(resources, &indicator.dataset));
            baseline(reader, row, &target, indicator, measured);
        }
        let key = (target.indicator.clone(), target.territory.clone(), target.target_year);
        let line = reader.line(row);
        let first = *lines.entry(key).or_insert(line);
        if first != line {
            let key = KEY.map(str::to_owned).into();
            reader.tell(CellFault::DuplicateKey { key, first }, "indicateur", row);
        }
        targets.push(target);
    }
    targets
}

fn target(reader: &mut Reader<'_>, row: usize, definitions: &Definitions<'_>) -> Option<Target> {
    let indicator = reader.required_indicator("indicateur", row, definitions);
    let territory = reader.required("territoire", row);
    let reference_year = reader.required_year("annee_reference", row);
    let target_year = reader.required_year("annee_cible", row);
    let target_value = reader.required_number("valeur_cible", row);
    let source = reader.required("source", row);
    Some(Target {
        indicator: indicator?,
        territory: territory?,
        reference_year: reference_year?,
        reference_value: reader.number("valeur_reference", row),
        target_year: target_year?,
        target_value: target_value?,
        adopted_on: reader.text("adoptee_le", row),
        source: source?,
        comment: reader.text("commentaire", row),
        nature: reader.nature(),
        path: Vec::new(),
    })
}

/// Tells what does not hold between the cells of a target.
fn check(reader: &mut Reader<'_>, row: usize, target: &Target, indicator: Option<&Indicator>) {
    if target.target_year <= target.reference_year {
        let fault = TargetFault::BeforeBaseline { baseline: target.reference_year };
        reader.tell(fault, "annee_cible", row);
    }
    let adopted = target.adopted_on.as_deref().and_then(|day| day.get(..4)?.parse::<i32>().ok());
    if adopted.is_some_and(|year| year > target.target_year) {
        let fault = TargetFault::AdoptedAfter { deadline: target.target_year };
        reader.tell(fault, "adoptee_le", row);
    }
    let Some(indicator) = indicator else { return };
    if let Some(baseline) = target.reference_value
        && against(indicator.direction, baseline, target.target_value)
    {
        let direction = indicator.direction;
        reader.tell(TargetFault::AgainstDirection { direction, baseline }, "valeur_cible", row);
    }
    if indicator.measure.is_level() {
        levels(reader, row, target, indicator);
    }
    let values =
        [("valeur_reference", target.reference_value), ("valeur_cible", Some(target.target_value))];
    for (name, value) in values {
        if value.is_some_and(|value| is_off_share(value, indicator)) {
            reader.tell(TargetFault::OutsideShare, name, row);
        }
    }
}

/// Whether a value is none that a share of a whole can have.
pub(super) fn is_off_share(value: f64, indicator: &Indicator) -> bool {
    indicator.unit == PERCENT && !(0.0..=100.0).contains(&value)
}

/// A promise that somebody made is not held against made-up figures, nor a made-up one against real ones.
fn natures(reader: &mut Reader<'_>, row: usize, nature: Nature, dataset: Option<&Resource>) {
    let fault = match (nature, dataset.map(|resource| resource.dataset.nature)) {
        (Nature::Reel, Some(Nature::Demonstration)) => TargetFault::MadeUpFigures,
        (Nature::Demonstration, Some(Nature::Reel)) => TargetFault::MadeUpTarget,
        _ => return,
    };
    reader.tell(fault, "indicateur", row);
}

/// Tells a reference value that is not the one that is measured: progress would be counted from another.
fn baseline(
    reader: &mut Reader<'_>,
    row: usize,
    target: &Target,
    indicator: &Indicator,
    measured: &mut Measured<'_>,
) {
    let is_told =
        |value: f64| is_off_share(value, indicator) || is_off_scale(value, target, indicator);
    let Some(declared) = target.reference_value.filter(|value| !is_told(*value)) else { return };
    let Some(measured) = measured.baseline(target, indicator) else { return };
    if !agree(declared, measured, indicator.decimals) {
        let fault = TargetFault::OtherBaseline { year: target.reference_year, measured };
        reader.tell(fault, "valeur_reference", row);
    }
}

fn against(direction: Direction, baseline: f64, target: f64) -> bool {
    match direction {
        Direction::Up => target < baseline,
        Direction::Down => target > baseline,
        Direction::None => false,
    }
}

/// Tells the values that are not the rank of a level, on the scale of the reference year.
fn levels(reader: &mut Reader<'_>, row: usize, target: &Target, indicator: &Indicator) {
    let Some(scale) = indicator.scale_in(target.reference_year) else { return };
    let values =
        [("valeur_reference", target.reference_value), ("valeur_cible", Some(target.target_value))];
    for (name, value) in values {
        if value.is_some_and(|value| is_off_scale(value, target, indicator)) {
            reader.tell(TargetFault::OutsideScale { levels: scale.levels.clone() }, name, row);
        }
    }
}

/// Whether a value is not the rank of a level, where the indicator has some.
fn is_off_scale(value: f64, target: &Target, indicator: &Indicator) -> bool {
    if !indicator.measure.is_level() {
        return false;
    }
    let Some(scale) = indicator.scale_in(target.reference_year) else { return false };
    let highest = u32::try_from(scale.levels.len()).map_or(f64::MAX, f64::from);
    value.fract() != 0.0 || !(1.0..=highest).contains(&value)
}
