//! Problems of how the package holds together.

use super::{Text, kinds, perhaps};
use crate::csv::PackageFault;
use crate::model::TerritoryKind;

pub(super) fn text(fault: &PackageFault, value: &str) -> Text {
    match fault {
        PackageFault::UnsafePath => Text::new(
            format!("le chemin {value} sort du dossier du paquet"),
            "Écrivez un chemin qui part du dossier du paquet, avec des / et sans « .. » : par exemple fibre.csv.",
        ),
        PackageFault::NotCsv => Text::new(
            format!("{value} n’est pas un fichier .csv"),
            "Enregistrez les données en CSV ; le nom du fichier se termine par .csv.",
        ),
        PackageFault::BadId => Text::new(
            format!("l’identifiant {value} ne peut pas servir d’adresse"),
            "N’employez que des minuscules sans accent, des chiffres et des tirets, comme part-locaux-fibre.",
        ),
        PackageFault::DuplicateResource => Text::new(
            format!("deux ressources portent le nom {value}"),
            "Donnez à chaque ressource un nom à elle.",
        ),
        PackageFault::MissingResource { name } => Text::new(
            format!("la ressource « {name} » manque"),
            format!(
                "Chaque paquet en a une : ajoutez {name}.csv et sa description dans « resources »."
            ),
        ),
        PackageFault::MissingReservedColumn { resource } => Text::new(
            format!("la colonne {value} manque"),
            format!(
                "La ressource « {resource} » doit avoir cette colonne : ajoutez-la à « fields » et au fichier."
            ),
        ),
        PackageFault::ReservedColumnType { expected } => Text::new(
            format!("{value} n’est pas le type attendu pour cette colonne"),
            format!("Cette colonne contient {}.", kinds(expected)),
        ),
        _ => territory(fault, value),
    }
}

fn territory(fault: &PackageFault, value: &str) -> Text {
    match fault {
        PackageFault::UnknownPilot => Text::new(
            format!("le territoire {value} n’est pas dans la ressource « territoires »"),
            "Corrigez le code, ou ajoutez ce territoire à territoires.csv.",
        ),
        PackageFault::PilotKind { expected, found } => Text::new(
            format!("le territoire {value} est de type « {} »", found.as_str()),
            format!("Écrivez ici le code d’un territoire de type « {} ».", expected.as_str()),
        ),
        PackageFault::UnknownTerritoryKind => Text::new(
            format!("{value} n’est pas un type de territoire"),
            format!(
                "Les types sont {}.",
                super::list(&[
                    TerritoryKind::Commune.as_str(),
                    TerritoryKind::Epci.as_str(),
                    TerritoryKind::Departement.as_str(),
                    TerritoryKind::Region.as_str(),
                    TerritoryKind::Pays.as_str(),
                ]),
            ),
        ),
        PackageFault::TerritoryCycle { path } => Text::new(
            format!("ces territoires se contiennent l’un l’autre : {}", path.join(" → ")),
            "Corrigez « parent » : un territoire fait partie d’un territoire plus grand que lui.",
        ),
        PackageFault::UnknownIndicator { nearest } => Text::new(
            format!("l’indicateur {value} n’est pas défini"),
            perhaps(
                nearest.as_ref(),
                "Écrivez le nom d’un fichier du dossier indicators, sans « .toml ».",
            ),
        ),
        PackageFault::NotALink => Text::new(
            format!("{value} n’est pas l’adresse d’une page"),
            "Écrivez l’adresse entière, qui commence par https://.",
        ),
        _ => Text::new(
            format!("{value} n’est pas possible ici"),
            "Vérifiez la valeur à sa source : une population et une année sont positives.",
        ),
    }
}
