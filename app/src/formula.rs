//! How an indicator is computed, on one line: `100 × Σ locaux_ftth ÷ Σ locaux`.

use datasets::measure::{Amount, Condition, Measure};
use datasets::model::Indicator;

use crate::texts::Texts;

/// The formula of an indicator.
pub(crate) fn formula(texts: &Texts, indicator: &Indicator) -> String {
    if let Measure::Level { column, filter, .. } = &indicator.measure {
        return format!("{column}{}", conditions(texts, filter));
    }
    let Some(terms) = indicator.measure.terms() else { return String::new() };
    let above = amount(texts, &terms.numerator);
    match &terms.denominator {
        Some(below) => {
            let scale = texts.number(f64::from(terms.scale), 0);
            format!("{scale} × {above} ÷ {}", amount(texts, below))
        }
        None => above,
    }
}

fn amount(texts: &Texts, amount: &Amount) -> String {
    let told = match &amount.sum {
        Some(column) => format!("Σ {column}"),
        None => texts.get("formule-lignes"),
    };
    told + &conditions(texts, amount.conditions.iter().map(|(name, one)| (name, one)))
}

/// « (label = villes-internet, nombre ≥ 1) »; nothing when there is no condition.
fn conditions<'a>(
    texts: &Texts,
    conditions: impl IntoIterator<Item = (&'a String, &'a Condition)>,
) -> String {
    let told: Vec<String> =
        conditions.into_iter().map(|(column, one)| condition(texts, column, one)).collect();
    if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) }
}

fn condition(texts: &Texts, column: &str, condition: &Condition) -> String {
    match condition {
        Condition::Truth(truth) => {
            let word = texts.get(if *truth { "formule-oui" } else { "formule-non" });
            format!("{column} = {word}")
        }
        Condition::Whole(number) => format!("{column} = {number}"),
        Condition::Text(text) => format!("{column} = {text}"),
        Condition::AnyOf(several) => {
            format!("{column} = {}", several.join(&texts.get("formule-ou")))
        }
        Condition::AnyNumber(several) => {
            let several: Vec<String> = several.iter().map(ToString::to_string).collect();
            format!("{column} = {}", several.join(&texts.get("formule-ou")))
        }
        Condition::Range(range) => {
            let least = range.minimum.map(|least| format!("{column} ≥ {least}"));
            let most = range.maximum.map(|most| format!("{column} ≤ {most}"));
            least.into_iter().chain(most).collect::<Vec<_>>().join(", ")
        }
    }
}
