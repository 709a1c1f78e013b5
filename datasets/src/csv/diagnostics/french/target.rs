//! Problems of a target and of the path towards it.

use super::{Text, quoted};
use crate::csv::TargetFault;
use crate::model::Direction;

pub(super) fn text(fault: &TargetFault, value: &str) -> Text {
    match fault {
        TargetFault::BeforeBaseline { baseline } => Text::new(
            format!("l’échéance {value} ne vient pas après l’année de référence, {baseline}"),
            "Corrigez « annee_cible » ou « annee_reference » : le chemin va de l’année de référence à une échéance plus lointaine.",
        ),
        TargetFault::AdoptedAfter { deadline } => Text::new(
            format!("{value} vient après l’échéance de la cible, {deadline}"),
            "Une cible est adoptée avant son échéance : corrigez l’une des deux dates.",
        ),
        TargetFault::AgainstDirection { direction, baseline } => Text::new(
            format!(
                "la cible {value} tourne le dos au progrès : l’indicateur progresse quand il {}, et sa référence est {baseline}",
                progress(*direction)
            ),
            "Vérifiez « valeur_cible » et « valeur_reference », ou « direction » dans la définition de l’indicateur. Si la cible est bien celle-là, ne changez rien.",
        ),
        TargetFault::OutsideScale { levels } => Text::new(
            format!("{value} n’est pas un niveau de cet indicateur"),
            format!("Écrivez le rang du niveau, un nombre entier : {}.", ranks(levels)),
        ),
        _ => path(fault, value),
    }
}

const fn progress(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "augmente",
        Direction::Down => "diminue",
        Direction::None => "ne change pas",
    }
}

/// « 1 pour « @ », 2 pour « @@ » ».
fn ranks(levels: &[String]) -> String {
    let rank = |(index, name): (usize, &String)| format!("{} pour {}", index + 1, quoted(name));
    levels.iter().enumerate().map(rank).collect::<Vec<_>>().join(", ")
}

fn path(fault: &TargetFault, value: &str) -> Text {
    match fault {
        TargetFault::NoTarget => Text::new(
            "aucune cible n’a cet indicateur, ce territoire et cette échéance",
            "Ajoutez la cible à cibles.csv, ou corrigez cette ligne.",
        ),
        TargetFault::OutsidePath { first, last } => Text::new(
            format!("{value} n’est pas une année du chemin"),
            format!(
                "Écrivez une année de {first}, l’année de référence de la cible, à {last}, son échéance."
            ),
        ),
        TargetFault::PathEnd { expected } => Text::new(
            format!("{value} n’est pas ce que dit la cible pour cette année-là : {expected}"),
            "Retirez cette ligne, car cibles.csv dit déjà d’où part le chemin et où il arrive, ou corrigez l’une des deux valeurs.",
        ),
        _ => Text::new(
            "un niveau n’a pas de chemin",
            "Retirez cette ligne : un niveau est atteint ou ne l’est pas, sans étape chiffrée entre deux.",
        ),
    }
}
