//! A first indicator, proposed from the columns of a file: a share where one column is a part of another, else a
//! total, a share of yes, or a number of rows. Each line of it is explained, in French: it is made to be changed.

use std::fmt::Write as _;

use super::guess::{Column, Guess};
use super::{TO_FILL_IN, slug};
use crate::csv::{Table, fold};
use crate::model::{FieldKind, Nature};

/// The definition, with a place between angle brackets for each thing that is known.
const DEFINITION: &str = include_str!("indicator.txt");

/// What is said first of made-up data, in both languages.
pub(super) const MADE_UP: (&str, &str) = (
    "Données de démonstration, inventées\u{a0}: aucun chiffre n’est réel.",
    "Demonstration data, made up: no figure is real.",
);

/// Words of the names of columns whose figures say nothing once they are added.
const NOT_ADDED: [&str; 32] = [
    "taux",
    "part",
    "pourcentage",
    "pct",
    "moyenne",
    "moyen",
    "mediane",
    "indice",
    "ratio",
    "latitude",
    "longitude",
    "lat",
    "lon",
    "rang",
    "niveau",
    "note",
    "score",
    "classement",
    "densite",
    "temperature",
    "prix",
    "tarif",
    "age",
    "duree",
    "delai",
    "debit",
    "vitesse",
    "evolution",
    "variation",
    "tx",
    "average",
    "rate",
];

/// An indicator that is proposed.
pub(super) struct Proposal {
    pub(super) id: String,
    pub(super) title_fr: String,
    title_en: String,
    unit: String,
    decimals: u8,
    /// Whether the figures of members are surely added: of numbers that are not whole, only their owner knows.
    is_added: bool,
    /// The lines of `[measure]`.
    measure: String,
}

/// The indicator that the columns of a dataset suggest; none where its rows could not be read.
pub(super) fn propose(dataset: &str, guess: &Guess) -> Option<Proposal> {
    let table = guess.table.as_ref()?;
    let added: Vec<&Column> = guess.others().filter(|one| may_be_added(one, table)).collect();
    let part = added.iter().find_map(|part| {
        let whole = added.iter().find(|whole| is_part(&part.name, &whole.name, table))?;
        Some((part, whole))
    });
    if let Some((part, whole)) = part {
        return Some(share_of_columns(&part.name, &whole.name));
    }
    if let Some(column) = added.first() {
        return Some(total(column));
    }
    let truth = guess.others().find(|one| one.kind() == FieldKind::Boolean);
    Some(truth.map_or_else(|| number(dataset), |column| share_of_rows(&column.name)))
}

/// Whether the figures of a column have a total: counts and amounts, not rates.
fn may_be_added(column: &Column, table: &Table) -> bool {
    let has_a_total = !fold(&column.name).split('_').any(|word| NOT_ADDED.contains(&word));
    let exact = |row| table.number(&column.name, row).is_none_or(has_few_decimals);
    match column.kind() {
        FieldKind::Integer => has_a_total,
        FieldKind::Number => has_a_total && (0..table.rows()).all(exact),
        _ => false,
    }
}

/// Whether a number has the decimals that are added exactly.
fn has_few_decimals(number: f64) -> bool {
    let text = number.to_string();
    text.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 6)
}

/// Whether a column counts some of what another counts: its name says so, and no row says otherwise.
fn is_part(part: &str, whole: &str, table: &Table) -> bool {
    let (own, of) = (fold(part), fold(whole));
    let is_named = own.strip_prefix(&of).is_some_and(|rest| rest.starts_with('_'))
        || own != of && of.split('_').any(|word| word == "total");
    let cells = |row| table.number(part, row).zip(table.number(whole, row));
    let mut known = (0..table.rows()).filter_map(cells).peekable();
    is_named && known.peek().is_some() && known.all(|(part, whole)| (0.0..=whole).contains(&part))
}

fn share_of_columns(part: &str, whole: &str) -> Proposal {
    let (shown, of) = (words(part), words(whole));
    Proposal {
        id: format!("part-{}", slug(part)),
        title_fr: format!("Part de «\u{a0}{shown}\u{a0}» dans «\u{a0}{of}\u{a0}»"),
        title_en: format!("Share of “{shown}” in “{of}”"),
        unit: "%".to_owned(),
        decimals: 1,
        is_added: true,
        measure: format!(
            "kind = \"ratio\"\nnumerator = {{ sum = {} }}\ndenominator = {{ sum = {} }}\nscale = 100",
            quoted(part),
            quoted(whole)
        ),
    }
}

fn total(column: &Column) -> Proposal {
    let shown = words(&column.name);
    Proposal {
        id: format!("total-{}", slug(&column.name)),
        title_fr: format!("Total de «\u{a0}{shown}\u{a0}»"),
        title_en: format!("Total of “{shown}”"),
        unit: shown,
        decimals: u8::from(column.kind() == FieldKind::Number),
        is_added: column.kind() == FieldKind::Integer,
        measure: format!("kind = \"sum\"\ncolumn = {}", quoted(&column.name)),
    }
}

fn share_of_rows(column: &str) -> Proposal {
    let shown = words(column);
    Proposal {
        id: format!("part-{}", slug(column)),
        title_fr: format!("Part des lignes où «\u{a0}{shown}\u{a0}» est vrai"),
        title_en: format!("Share of the rows where “{shown}” is true"),
        unit: "%".to_owned(),
        decimals: 1,
        is_added: true,
        measure: format!("kind = \"share\"\nwhere = {{ {} = true }}", quoted(column)),
    }
}

fn number(dataset: &str) -> Proposal {
    let shown = words(dataset);
    Proposal {
        id: format!("nombre-{dataset}"),
        title_fr: format!("Nombre de lignes de «\u{a0}{shown}\u{a0}»"),
        title_en: format!("Number of rows of “{shown}”"),
        unit: "lignes".to_owned(),
        decimals: 0,
        is_added: true,
        measure: "kind = \"count\"".to_owned(),
    }
}

impl Proposal {
    /// The text of the definition.
    pub(super) fn written(
        &self,
        dataset: &str,
        guess: &Guess,
        nature: Nature,
        whole: bool,
    ) -> String {
        let column = |column: Option<&Column>| quoted(column.map_or("", |one| &one.name));
        let (description_fr, description_en) = match nature {
            Nature::Demonstration => (MADE_UP.0.to_owned(), MADE_UP.1.to_owned()),
            Nature::Reel => (
                format!(
                    "{TO_FILL_IN}ce que l’indicateur compte, qui le mesure, et ce qu’il ne dit pas."
                ),
                "To be filled in: what it counts, who measures it, and what it does not say."
                    .to_owned(),
            ),
        };
        let hash = |is_there: bool| if is_there { "" } else { "# " };
        let member = guess.key.get(2);
        let member_named = member.map_or_else(|| quoted("ecole"), |name| quoted(name));
        let places = [
            ("<dataset>", quoted(dataset)),
            ("<unit>", quoted(&self.unit)),
            ("<decimals>", self.decimals.to_string()),
            ("<title.fr>", quoted(&self.title_fr)),
            ("<title.en>", quoted(&self.title_en)),
            ("<description.fr>", quoted(&description_fr)),
            ("<description.en>", quoted(&description_en)),
            ("<measure>", self.measure.clone()),
            ("<territory>", column(guess.territory())),
            ("<period>", column(guess.year())),
            ("<member>", member_named),
            ("<rollup?>", hash(whole && self.is_added).to_owned()),
        ];
        filled(&places)
    }
}

/// The definition with what stands in its places: what is filled in is not looked at for places again.
fn filled(places: &[(&str, String)]) -> String {
    let (mut text, mut rest) = (String::new(), DEFINITION);
    while let Some((before, from)) = rest.split_once('<') {
        text.push_str(before);
        let place = places.iter().find(|(place, _)| from.starts_with(&place[1..]));
        let (known, length) = place.map_or(("<", 0), |(place, known)| (known, place.len() - 1));
        text.push_str(known);
        rest = &from[length..];
    }
    text + rest
}

/// The name of a column as words.
fn words(name: &str) -> String {
    name.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control.is_control() => {
                // Writing to a text does not fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
