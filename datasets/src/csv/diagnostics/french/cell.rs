//! Problems of a cell.

use super::{Text, list, marks, perhaps};
use crate::csv::{CellFault, Misread};
use crate::model::FieldKind;

pub(super) fn text(fault: &CellFault, value: &str) -> Text {
    match fault {
        CellFault::Type { expected, misread } => wrong_type(*expected, misread, value),
        CellFault::Required => Text::new(
            "une valeur est obligatoire",
            "Renseignez la cellule. Si la valeur n’existe pas, c’est la ligne entière qui est à retirer.",
        ),
        CellFault::KeyAbsent => Text::new(
            "une valeur est obligatoire, car cette colonne fait partie de la clé de la ligne",
            "Renseignez la cellule : sans elle, la ligne ne peut pas être désignée.",
        ),
        CellFault::Duplicate { first } => Text::new(
            format!("{value} se trouve déjà à la ligne {first}"),
            "Chaque valeur de cette colonne doit être unique : corrigez-la, ou supprimez l’une des deux lignes.",
        ),
        CellFault::DuplicateKey { key, first } => Text::new(
            format!("cette ligne a la même clé que la ligne {first}"),
            format!(
                "Deux lignes ne peuvent pas avoir le même contenu pour {} : corrigez ou supprimez l’une des deux.",
                list(key)
            ),
        ),
        CellFault::UnknownReference { file, columns } => Text::new(
            format!("{value} ne se trouve pas dans {file}"),
            format!(
                "Corrigez cette valeur, ou ajoutez-la d’abord à {file} (colonne {}).",
                list(columns)
            ),
        ),
        _ => constraint(fault, value),
    }
}

fn constraint(fault: &CellFault, value: &str) -> Text {
    match fault {
        CellFault::BelowMinimum { minimum } => Text::new(
            format!("{value} est inférieur au minimum, {minimum}"),
            "Vérifiez la valeur à sa source. Si elle est juste, changez « minimum » dans datapackage.json.",
        ),
        CellFault::AboveMaximum { maximum } => Text::new(
            format!("{value} est supérieur au maximum, {maximum}"),
            "Vérifiez la valeur à sa source. Si elle est juste, changez « maximum » dans datapackage.json.",
        ),
        CellFault::TooShort { minimum } => Text::new(
            format!("{value} a moins de {minimum} caractère(s)"),
            "Complétez la valeur : un tableur retire souvent les zéros du début d’un code (04070 devient 4070).",
        ),
        CellFault::TooLong { maximum } => Text::new(
            format!("{value} a plus de {maximum} caractère(s)"),
            "Raccourcissez la valeur, sans oublier les espaces qui l’entourent peut-être.",
        ),
        CellFault::Pattern { pattern } => Text::new(
            format!("{value} n’a pas la forme attendue"),
            format!(
                "La forme attendue est « {pattern} » (expression régulière de datapackage.json)."
            ),
        ),
        CellFault::NotListed { allowed, nearest } => Text::new(
            format!("{value} n’est pas une valeur prévue"),
            perhaps(nearest.as_ref(), &format!("Les valeurs prévues sont {}.", list(allowed))),
        ),
        _ => Text::new("cette valeur ne convient pas", "Corrigez-la."),
    }
}

fn wrong_type(expected: FieldKind, misread: &Misread, value: &str) -> Text {
    let message = match (expected, misread) {
        (_, Misread::NoSuchDay) => format!("{value} est un jour qui n’existe pas"),
        (_, Misread::TooLarge) => format!("{value} est un nombre trop grand"),
        (FieldKind::String, _) => format!("{value} n’est pas un texte"),
        (FieldKind::Integer, _) => format!("{value} n’est pas un nombre entier"),
        (FieldKind::Number, _) => format!("{value} n’est pas un nombre"),
        (FieldKind::Year, _) => format!("{value} n’est pas une année"),
        (FieldKind::Date, _) => format!("{value} n’est pas une date"),
    };
    Text::new(message, type_help(expected, misread))
}

fn type_help(expected: FieldKind, misread: &Misread) -> String {
    match misread {
        Misread::DecimalComma => "Écrivez le nombre avec un point : 12.5 et non 12,5.".to_owned(),
        Misread::Spaces => "Retirez les espaces, même insécables : 17192 et non 17 192.".to_owned(),
        Misread::Fraction => "Écrivez un nombre sans décimales : 12 et non 12,5.".to_owned(),
        Misread::TooLarge => "Vérifiez qu’il ne s’agit pas de deux nombres collés.".to_owned(),
        Misread::DayFirst { iso } => format!("Écrivez l’année d’abord : {iso}."),
        Misread::NoSuchDay => {
            "Vérifiez le jour et le mois : l’ordre est année, mois, jour.".to_owned()
        }
        Misread::Undeclared { declared } => absences(declared),
        Misread::Other => format!("Écrivez {}.", example(expected)),
    }
}

/// How to say that a value is absent.
fn absences(declared: &[String]) -> String {
    if declared.is_empty() {
        return "Renseignez la cellule, ou déclarez dans « missingValues » (datapackage.json) comment se note une absence.".to_owned();
    }
    format!("Une valeur absente se note ici {}.", marks(declared))
}

const fn example(expected: FieldKind) -> &'static str {
    match expected {
        FieldKind::String => "un texte",
        FieldKind::Integer => "des chiffres seulement, comme 17192",
        FieldKind::Number => "des chiffres, avec un point pour les décimales, comme 12.5",
        FieldKind::Year => "quatre chiffres, comme 2019",
        FieldKind::Date => "année, mois et jour séparés par des tirets, comme 2019-09-30",
    }
}
