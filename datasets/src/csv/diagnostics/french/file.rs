//! Problems of a file, of its header and of the shape of its rows.

use super::{Text, list, perhaps, quoted};
use crate::csv::{Diagnostic, FileFault};

/// Delimiters that have no look of their own.
fn delimiter(character: char) -> String {
    match character {
        '\t' => "la tabulation".to_owned(),
        ',' => "la virgule".to_owned(),
        ';' => "le point-virgule".to_owned(),
        other => format!("le caractère « {other} »"),
    }
}

const CSV: &str = ".csv";
const SAVE: &str =
    "Enregistrez le fichier en UTF-8 : votre éditeur de texte le propose au moment d’enregistrer.";
const SAVE_CSV: &str = "Enregistrez le fichier en UTF-8 : dans LibreOffice, « Enregistrer sous », cochez « Éditer les paramètres du filtre », puis « Unicode (UTF-8) » ; dans Excel, choisissez le type « CSV UTF-8 ».";
const QUOTES: &str = "Une cellule ouverte par un guillemet \" se ferme par un guillemet, suivi du séparateur ou de la fin de ligne. Un guillemet qui fait partie du texte se double : \"\".";

pub(super) fn text(fault: &FileFault, problem: &Diagnostic) -> Text {
    let column = quoted(problem.field.as_deref().unwrap_or_default());
    let csv = problem.file.ends_with(CSV);
    match fault {
        FileFault::Missing
        | FileFault::Unreadable { .. }
        | FileFault::Empty
        | FileFault::NotUtf8 { .. }
        | FileFault::NulByte
        | FileFault::TooManyProblems { .. } => whole(fault, csv),
        FileFault::UnclosedQuote
        | FileFault::TextAfterQuote
        | FileFault::BlankLines { .. }
        | FileFault::TooFewCells { .. }
        | FileFault::TooManyCells { .. } => rows(fault),
        _ => header(fault, &column),
    }
}

fn whole(fault: &FileFault, csv: bool) -> Text {
    let save = if csv { SAVE_CSV } else { SAVE };
    match fault {
        FileFault::Missing => Text::new(
            "ce fichier est introuvable",
            "Ajoutez-le au dossier du paquet, ou corrigez son nom : les majuscules et les accents comptent.",
        ),
        FileFault::Unreadable { cause } => Text::new(
            format!("ce fichier ne peut pas être lu ({cause})"),
            "Vérifiez qu’il s’agit bien d’un fichier et que vous avez le droit de le lire.",
        ),
        FileFault::NotUtf8 { byte } => {
            Text::new(format!("cet octet ({byte:02X}) n’est pas de l’UTF-8"), save)
        }
        FileFault::NulByte => {
            Text::new("ce caractère nul ne peut pas se trouver dans un texte", save)
        }
        FileFault::TooManyProblems { more } => Text::new(
            format!("{more} autres problèmes ne sont pas montrés"),
            "Ils ont souvent la même cause : corrigez les premiers, puis recommencez.",
        ),
        _ => Text::new(
            "ce fichier est vide",
            if csv {
                "Un fichier CSV commence par une ligne qui nomme ses colonnes."
            } else {
                "Remplacez-le par sa dernière bonne version."
            },
        ),
    }
}

fn rows(fault: &FileFault) -> Text {
    match fault {
        FileFault::UnclosedQuote => {
            Text::new("ce guillemet ouvre une cellule que rien ne ferme", QUOTES)
        }
        FileFault::TextAfterQuote => Text::new(
            "la cellule ouverte par ce guillemet continue après le guillemet qui la ferme",
            QUOTES,
        ),
        FileFault::BlankLines { count } => Text::new(
            format!("des lignes vides se trouvent entre les lignes de données ({count} en tout)"),
            "Elles sont ignorées. Supprimez-les si elles ne sont pas voulues.",
        ),
        FileFault::TooFewCells { expected, found } => Text::new(
            format!("cette ligne a {found} cellule(s), l’en-tête en a {expected}"),
            "Il manque un séparateur. Une valeur inconnue se note par une cellule vide, entre deux séparateurs.",
        ),
        FileFault::TooManyCells { expected, found } => Text::new(
            format!("cette ligne a {found} cellule(s), l’en-tête en a {expected}"),
            "Il y a un séparateur de trop. Un texte qui contient le séparateur s’écrit entre guillemets \".",
        ),
        _ => whole(fault, true),
    }
}

fn header(fault: &FileFault, column: &str) -> Text {
    match fault {
        FileFault::OtherDelimiter { declared, found } => Text::new(
            format!(
                "les colonnes sont séparées par {}, alors que datapackage.json annonce {}",
                delimiter(*found),
                delimiter(*declared),
            ),
            "Enregistrez le fichier avec le séparateur annoncé, ou corrigez « dialect.delimiter » dans datapackage.json.",
        ),
        FileFault::NoHeader { expected } => Text::new(
            "la première ligne ne nomme aucune des colonnes attendues",
            format!(
                "Commencez le fichier par une ligne qui nomme les colonnes : {}.",
                list(expected)
            ),
        ),
        FileFault::UnnamedColumn { number } => Text::new(
            format!("la colonne numéro {number} n’a pas de nom"),
            "Nommez-la, ou supprimez-la si elle est vide (un séparateur de trop en fin de ligne suffit à la créer).",
        ),
        FileFault::DuplicateColumn => {
            Text::new(format!("la colonne {column} apparaît deux fois"), "Gardez-en une seule.")
        }
        FileFault::MissingColumn { nearest } => Text::new(
            format!("la colonne {column} manque"),
            match nearest {
                Some(name) => format!("Renommez la colonne « {name} », si c’est bien elle."),
                None => {
                    "Ajoutez-la à l’en-tête et à chaque ligne ; l’ordre des colonnes est libre."
                        .to_owned()
                }
            },
        ),
        FileFault::UnknownColumn { nearest, known } => Text::new(
            format!("la colonne {column} n’est pas décrite dans datapackage.json"),
            perhaps(
                nearest.as_ref(),
                &format!(
                    "Supprimez-la ou décrivez-la. Les colonnes décrites sont {}.",
                    list(known)
                ),
            ),
        ),
        _ => whole(fault, true),
    }
}
