//! Problems of the definition of an indicator.

use super::{Text, choice, kind, kinds, perhaps};
use crate::csv::IndicatorFault;

pub(super) fn text(fault: &IndicatorFault, value: &str) -> Text {
    match fault {
        IndicatorFault::Syntax { cause } => Text::new(
            format!("cette définition ne peut pas être lue ({cause})"),
            "Comparez cette ligne avec celle d’un autre indicateur : un texte s’écrit entre guillemets, un nombre sans guillemets, avec un point pour les décimales.",
        ),
        IndicatorFault::WrongType { expected } => Text::new(
            "cette valeur n’est pas celle qui est attendue",
            format!("Écrivez {}.", toml_type(expected)),
        ),
        IndicatorFault::UnknownWord { allowed } => Text::new(
            format!("{value} n’est pas prévu"),
            format!("À cette place, on attend {}.", choice(allowed)),
        ),
        IndicatorFault::MissingKey => Text::new(
            format!("la clé {value} manque"),
            format!("Ajoutez {value} à cette partie de la définition."),
        ),
        IndicatorFault::UnknownDataset { nearest } => Text::new(
            format!("le jeu de données {value} n’existe pas"),
            perhaps(nearest.as_ref(), "Nommez une ressource de datapackage.json."),
        ),
        IndicatorFault::UnknownColumn { dataset, nearest } => Text::new(
            format!("la colonne {value} n’existe pas dans « {dataset} »"),
            perhaps(nearest.as_ref(), "Nommez une colonne de ce jeu de données."),
        ),
        IndicatorFault::ColumnType { kind: found, expected } => Text::new(
            format!("la colonne {value} contient {}", kind(*found)),
            format!("À cette place, on attend {}.", kinds(expected)),
        ),
        _ => rule(fault, value),
    }
}

/// What serde calls a type, in French.
fn toml_type(expected: &str) -> String {
    let word = match expected {
        "u8" => "un nombre entier de 0 à 255",
        "u32" => "un nombre entier, 0 ou plus",
        "i32" => "un nombre entier",
        "f64" => "un nombre, avec un point pour les décimales",
        "a string" => "un texte entre guillemets",
        "a sequence" => "une liste, entre crochets [ ]",
        "a map" => "une partie, avec ses clés",
        other if other.starts_with("struct ") => "une partie, avec ses clés",
        other => return format!("une valeur du type attendu ({other})"),
    };
    word.to_owned()
}

fn rule(fault: &IndicatorFault, value: &str) -> Text {
    match fault {
        IndicatorFault::NoScale => Text::new(
            "un indicateur de niveau n’a pas d’échelle",
            "Ajoutez une partie [[scale]] qui nomme les niveaux, du plus bas au plus haut.",
        ),
        IndicatorFault::UnnamedLevel => Text::new(
            "cette échelle a un niveau sans nom, ou n’a pas de niveau",
            "Nommez chaque niveau dans « levels », du plus bas au plus haut.",
        ),
        IndicatorFault::Coverage => Text::new(
            format!("{value} n’est pas une part"),
            "Écrivez un nombre de 0 à 1 : 0.5 pour la moitié des communes.",
        ),
        IndicatorFault::Decimals => {
            Text::new(format!("{value} décimales, c’est trop"), "Écrivez un nombre de 0 à 6.")
        }
        _ => Text::new(
            format!("{value} ne peut pas multiplier un rapport"),
            "Écrivez un nombre plus grand que 0 : 1 pour un rapport, 100 pour un pourcentage.",
        ),
    }
}
