//! What the columns of a CSV hold, guessed by the code that reads them: each column is tried as one type after the
//! other, from the narrowest, until nothing is wrong with it. What is written to `datapackage.json` is a type that
//! every cell of the file has passed.

use std::collections::BTreeSet;

use serde_json::json;

use super::codes::Code;
use super::descriptor::{FieldSchema, TableSchema, key, missing_values};
use super::known::CODES;
use super::territory::Territory;
use crate::csv::{
    Absence, Declared, Reading, Severity, Sniffed, Table, described, fold, is_figure, validate,
};
use crate::model::FieldKind;

/// Names of columns that hold years.
const YEARS: [&str; 6] = ["annee", "an", "millesime", "exercice", "year", "periode"];
/// Words that begin the names of columns whose figures are names of things.
const LABELS: [&str; 10] =
    ["code", "id", "identifiant", "siret", "siren", "uai", "insee", "cp", "telephone", "tel"];
/// The share of figures, in percent, from which a column is one of figures, and what is none in it a problem.
const MOSTLY: usize = 80;

/// What was guessed of a file.
#[derive(Debug)]
pub(super) struct Guess {
    pub(super) columns: Vec<Column>,
    /// Columns that together name a row; none when no column does.
    pub(super) key: Vec<String>,
    /// The rows as they are read so; none when something is wrong with them, which the check tells.
    pub(super) table: Option<Table>,
    territory: Option<usize>,
    year: Option<usize>,
}

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: String,
    /// The types that it may still have, the one that it is tried as first.
    kinds: Vec<FieldKind>,
    /// Whether no cell is absent.
    full: bool,
    /// The words that stand for true and for false.
    truths: (Vec<String>, Vec<String>),
}

impl Column {
    pub(super) fn kind(&self) -> FieldKind {
        self.kinds.first().copied().unwrap_or(FieldKind::String)
    }
}

impl Guess {
    /// Guesses what a file holds.
    pub(super) fn of(
        path: &str,
        bytes: &[u8],
        sniffed: &Sniffed,
        reading: Reading,
        territories: &Territory,
    ) -> Self {
        let sight = Sight { sniffed };
        let (territory, year) = (sight.territory(territories), sight.year());
        let column = |rank| match rank {
            rank if Some(rank) == territory => sight.column(rank, Some(FieldKind::String)),
            rank if Some(rank) == year => sight.column(rank, Some(FieldKind::Year)),
            rank => sight.column(rank, None),
        };
        let columns = (0..sniffed.header.len()).map(column).collect();
        let mut guess = Self { columns, key: Vec::new(), table: None, territory, year };
        let (dialect, encoding) = (Some(reading.dialect), Some(reading.encoding));
        guess.table = guess.tried(path, bytes, Declared { dialect, encoding });
        guess.key = guess.table.as_ref().map(|table| guess.named_by(table)).unwrap_or_default();
        guess
    }

    /// Reads the file until each column is of a type that fits, or has no other left.
    fn tried(&mut self, path: &str, bytes: &[u8], declared: Declared) -> Option<Table> {
        loop {
            let schema = json!({"schema": self.schema()});
            let read = validate(path, bytes, declared, &described(path, &schema).schema);
            let wrong: BTreeSet<&str> = read
                .diagnostics
                .iter()
                .filter(|found| found.severity == Severity::Error)
                .filter_map(|found| found.field.as_deref())
                .collect();
            let mut others = false;
            for column in self.columns.iter_mut().filter(|one| wrong.contains(one.name.as_str())) {
                if column.kinds.len() > 1 {
                    column.kinds.remove(0);
                    others = true;
                }
            }
            if !others {
                return read.table;
            }
        }
    }

    /// The column of the codes of territories.
    pub(super) fn territory(&self) -> Option<&Column> {
        self.columns.get(self.territory?)
    }

    /// The column of years.
    pub(super) fn year(&self) -> Option<&Column> {
        self.columns.get(self.year?)
    }

    /// The columns that say neither where nor when, and that a definition may name.
    pub(super) fn others(&self) -> impl Iterator<Item = &Column> {
        let own = [self.territory, self.year];
        let others =
            self.columns.iter().enumerate().filter(move |(rank, _)| !own.contains(&Some(*rank)));
        let names = others.map(|(_, column)| column);
        names.filter(|one| !one.name.is_empty() && !one.name.contains(['*', '#', '^', '$']))
    }

    /// The schema of the file.
    pub(super) fn schema(&self) -> TableSchema {
        let own = [self.territory, self.year];
        let named = self.columns.iter().enumerate().filter(|(_, one)| !one.name.is_empty());
        let fields = named.map(|(rank, column)| {
            let mut field = FieldSchema::new(&column.name, column.kind().as_str(), "");
            if column.kind() == FieldKind::Boolean {
                (field.true_values, field.false_values) = column.truths.clone();
            }
            if own.contains(&Some(rank)) && column.full { field.required() } else { field }
        });
        TableSchema {
            fields: fields.collect(),
            primary_key: self.key.clone(),
            foreign_keys: self
                .territory()
                .map(|column| key(&column.name, "territoires", "code"))
                .into_iter()
                .collect(),
            missing_values: missing_values(),
        }
    }

    /// The fewest columns that name each row once: where and when, then what the row is of.
    fn named_by(&self, table: &Table) -> Vec<String> {
        let own: Vec<&Column> = [self.territory(), self.year()].into_iter().flatten().collect();
        if own.is_empty() || own.iter().any(|column| !column.full) {
            return Vec::new();
        }
        let mut names: Vec<&str> = own.iter().map(|column| column.name.as_str()).collect();
        let is_name =
            |one: &&Column| one.full && matches!(one.kind(), FieldKind::String | FieldKind::Date);
        let others: Vec<&str> =
            self.others().filter(is_name).map(|column| column.name.as_str()).collect();
        if !are_unique(table, &names) {
            let enough = |more: &&&str| are_unique(table, &[&names[..], &[**more]].concat());
            match others.iter().find(enough) {
                Some(more) => names.push(*more),
                None => names.extend(others),
            }
        }
        let names_rows = are_unique(table, &names);
        names.into_iter().filter(|_| names_rows).map(str::to_owned).collect()
    }
}

/// Whether no two rows have the same cells in some columns.
fn are_unique(table: &Table, names: &[&str]) -> bool {
    let mut rows = BTreeSet::new();
    (0..table.rows()).all(|row| {
        let cells: Vec<_> = names.iter().map(|name| cell(table, name, row)).collect();
        rows.insert(cells)
    })
}

/// A cell of a column of texts or of years.
fn cell(table: &Table, name: &str, row: usize) -> Option<String> {
    let text = table.text(name, row).map(str::to_owned);
    text.or_else(|| table.integer(name, row).map(|number| number.to_string()))
}

/// A file as text, being looked at.
struct Sight<'a> {
    sniffed: &'a Sniffed,
}

impl<'a> Sight<'a> {
    fn name(&self, rank: usize) -> &'a str {
        self.sniffed.header.get(rank).map_or("", |name| name.trim())
    }

    /// The cells of a column that are no absence.
    fn cells(&self, rank: usize) -> impl Iterator<Item = &'a str> {
        let rows = self.sniffed.rows.iter();
        let cells = rows.filter_map(move |(_, cells)| cells.get(rank).map(|cell| cell.trim()));
        cells.filter(|cell| Absence::parse(cell).is_none())
    }

    fn is_full(&self, rank: usize) -> bool {
        self.cells(rank).count() == self.sniffed.rows.len()
    }

    /// Whether so many cells of a column in a hundred are such; none is.
    fn are(&self, rank: usize, percent: usize, such: impl Fn(&str) -> bool) -> bool {
        let (mut all, mut those) = (0, 0);
        for cell in self.cells(rank) {
            all += 1;
            those += usize::from(such(cell));
        }
        all > 0 && those * 100 >= all * percent
    }

    fn ranks(&self) -> std::ops::Range<usize> {
        0..self.sniffed.header.len()
    }

    /// The column of codes: most of its cells name a territory of the package; else its name says so.
    fn territory(&self, territories: &Territory) -> Option<usize> {
        let names_one = |cell: &str| match Code::parse(cell) {
            Some(Code::Commune(code) | Code::Group(code)) => territories.has(&code),
            None => territories.has(cell),
        };
        let is_named = |rank: &usize| {
            let name = fold(self.name(*rank));
            CODES.contains(&name.as_str())
                && self.are(*rank, MOSTLY, |cell| Code::parse(cell).is_some())
        };
        let holds = |rank: &usize| self.are(*rank, 50, names_one);
        self.ranks().find(holds).or_else(|| self.ranks().find(is_named))
    }

    /// The column of years: by its name, else the only one whose cells could all be years of late.
    fn year(&self) -> Option<usize> {
        let is_year = |cell: &str| cell.len() == 4 && matches!(cell.parse(), Ok(1900..=2100_u32));
        let holds = |rank: &usize| self.are(*rank, 100, is_year);
        let is_named = |rank: &usize| YEARS.contains(&fold(self.name(*rank)).as_str());
        let mut years = self.ranks().filter(holds);
        let only = years.next().filter(|_| years.next().is_none());
        self.ranks().find(|rank| is_named(rank) && holds(rank)).or(only)
    }

    fn column(&self, rank: usize, kind: Option<FieldKind>) -> Column {
        let truths = self.truths(rank);
        let kinds = kind.map_or_else(|| self.kinds(rank, truths.is_some()), |kind| vec![kind]);
        let truths = truths.unwrap_or_default();
        Column { name: self.name(rank).to_owned(), kinds, full: self.is_full(rank), truths }
    }

    /// The types that a column is tried as.
    fn kinds(&self, rank: usize, is_truth: bool) -> Vec<FieldKind> {
        use FieldKind::{Boolean, Date, Integer, Number, String};
        if is_truth {
            return vec![Boolean, String];
        }
        let name = fold(self.name(rank));
        let is_label = name.split('_').next().is_some_and(|word| LABELS.contains(&word));
        let digits = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
        let code = |cell: &str| {
            digits(cell) && (cell.len() > 8 || cell.len() > 1 && cell.starts_with('0'))
        };
        if is_label || self.cells(rank).any(code) || self.cells(rank).next().is_none() {
            return vec![String];
        }
        if self.are(rank, MOSTLY, is_figure) {
            // A cell that is no figure among figures is told, and the column stays one of figures.
            let is_day = |cell: &str| cell.contains(['/', '-']) && cell.len() >= 8;
            return if self.are(rank, 50, is_day) {
                vec![Date, String]
            } else {
                vec![Integer, Number]
            };
        }
        vec![String]
    }

    /// The words of a column that says yes or no.
    fn truths(&self, rank: usize) -> Option<(Vec<String>, Vec<String>)> {
        const WORDS: [(&str, &str); 4] =
            [("oui", "non"), ("vrai", "faux"), ("true", "false"), ("yes", "no")];
        let words: BTreeSet<String> = self.cells(rank).map(str::to_lowercase).collect();
        let (yes, no) = WORDS.into_iter().find(|(yes, no)| {
            !words.is_empty() && words.iter().all(|word| word == yes || word == no)
        })?;
        let written = |word: &str| {
            let all: BTreeSet<&str> =
                self.cells(rank).filter(|cell| cell.to_lowercase() == word).collect();
            let all: Vec<String> = all.into_iter().map(str::to_owned).collect();
            if all.is_empty() { vec![word.to_owned()] } else { all }
        };
        Some((written(yes), written(no)))
    }
}
