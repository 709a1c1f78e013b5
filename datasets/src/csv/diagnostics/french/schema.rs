//! Problems of what `datapackage.json` says.

use super::{Text, choice, kind, perhaps};
use crate::csv::{SchemaFault, Shape};

pub(super) fn text(fault: &SchemaFault, value: &str) -> Text {
    match fault {
        SchemaFault::Json { cause } => Text::new(
            format!("ce n’est plus du JSON à partir d’ici ({})", json_cause(cause)),
            "Cherchez une virgule, un guillemet, une accolade ou un crochet en trop ou oublié juste avant cette place.",
        ),
        SchemaFault::MissingProperty { name } => Text::new(
            format!("la propriété « {name} » manque"),
            format!("Ajoutez « {name} » à cet endroit de datapackage.json."),
        ),
        SchemaFault::WrongShape { expected } => Text::new(
            format!("{value} n’a pas la forme attendue"),
            format!("Écrivez {}.", shape(*expected)),
        ),
        SchemaFault::NotListed { allowed } => Text::new(
            format!("{value} n’est pas un mot prévu"),
            format!("Écrivez {}.", choice(allowed)),
        ),
        SchemaFault::Delimiter => Text::new(
            format!("{value} ne peut pas séparer les colonnes"),
            "Écrivez un seul caractère : « , », « ; », « | » ou une tabulation (« \\t »).",
        ),
        SchemaFault::UnknownMissingValue => Text::new(
            format!("{value} ne désigne aucune absence connue"),
            "Les absences connues sont le texte vide (non collecté), « nc » (non concerné), « s » (secret) et « np » (n’a pas candidaté).",
        ),
        _ => columns(fault, value),
    }
}

/// What `serde_json` says, in French.
fn json_cause(cause: &str) -> &str {
    match cause {
        "expected value" => "une valeur est attendue",
        "expected `:`" => "un deux-points est attendu",
        "expected `,` or `]`" => "une virgule ou un crochet fermant est attendu",
        "expected `,` or `}`" => "une virgule ou une accolade fermante est attendue",
        "key must be a string" => "un nom entre guillemets est attendu",
        "trailing comma" => "une virgule de trop",
        "trailing characters" => "du texte après la fin",
        "invalid number" => "un nombre mal écrit",
        "invalid escape" => "une barre oblique inverse mal employée",
        other if other.starts_with("EOF while parsing") => "le fichier s’arrête trop tôt",
        other if other.starts_with("control character") => "un texte qui n’est pas fermé",
        other => other,
    }
}

fn columns(fault: &SchemaFault, value: &str) -> Text {
    match fault {
        SchemaFault::DuplicateField => Text::new(
            format!("la colonne {value} est décrite deux fois"),
            "Gardez une seule description par colonne.",
        ),
        SchemaFault::UncheckedConstraint => Text::new(
            format!("la contrainte {value} n’est pas vérifiée"),
            "Les données sont acceptées sans elle. Les contraintes vérifiées sont « required », « unique », « minimum », « maximum », « minLength », « maxLength », « pattern » et « enum ».",
        ),
        SchemaFault::MisplacedConstraint { kind: of } => Text::new(
            format!("la contrainte {value} n’a pas de sens pour {}", kind(*of)),
            "Retirez-la, ou corrigez le type de la colonne.",
        ),
        SchemaFault::Pattern => Text::new(
            format!("{value} n’est pas une expression régulière"),
            "Corrigez-la, ou retirez « pattern ».",
        ),
        SchemaFault::Bound { kind: of } => Text::new(
            format!("{value} ne peut pas borner {}", kind(*of)),
            "Écrivez une valeur du même type que la colonne, par exemple 0, ou \"2019-09-30\" pour une date.",
        ),
        _ => keys(fault, value),
    }
}

fn keys(fault: &SchemaFault, value: &str) -> Text {
    match fault {
        SchemaFault::UnknownKeyColumn { nearest } => Text::new(
            format!("la colonne {value} n’est pas décrite dans le schéma"),
            perhaps(
                nearest.as_ref(),
                "Une clé ne nomme que des colonnes décrites dans « fields ».",
            ),
        ),
        SchemaFault::UnknownResource { nearest } => Text::new(
            format!("la ressource {value} n’existe pas"),
            perhaps(
                nearest.as_ref(),
                "Nommez une ressource du paquet, ou \"\" pour la ressource elle-même.",
            ),
        ),
        SchemaFault::KeyLengths => Text::new(
            "la clé étrangère n’a pas autant de colonnes de chaque côté",
            "Nommez dans « reference.fields » une colonne pour chaque colonne de « fields », dans le même ordre.",
        ),
        SchemaFault::KeyTypes { from, to } => Text::new(
            format!("la clé étrangère compare {} et {}", kind(*from), kind(*to)),
            "Donnez le même type aux deux colonnes : un code est toujours un texte.",
        ),
        _ => Text::new(
            format!("{value} ne convient pas"),
            "Corrigez datapackage.json à cet endroit.",
        ),
    }
}

const fn shape(expected: Shape) -> &'static str {
    match expected {
        Shape::Text => "un texte entre guillemets, qui ne soit pas vide",
        Shape::Boolean => "true ou false, sans guillemets",
        Shape::Length => "un nombre entier, sans guillemets",
        Shape::Object => "un objet, entre accolades { }",
        Shape::List => "une liste, entre crochets [ ]",
        Shape::TextOrList => "un texte, ou une liste de textes entre crochets [ ]",
        Shape::MissingValue => "un texte, ou un objet { \"value\", \"label\" }",
    }
}
