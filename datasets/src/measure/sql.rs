//! The reading of a definition that needs nothing of ours: a query, shown on the page and run by any
//! SQL engine over the published CSV files.
//!
//! It asks for one table by dataset, named as the dataset, and for `territoires`; every column is text,
//! as in the canonical file (`read_csv('fibre.csv', all_varchar = true)` in `DuckDB`). It is standard SQL:
//! common table expressions and window functions. None is recursive and few are named twice, because an
//! engine that spreads its work over machines runs the first nowhere and the second each time (ADR 15). It
//! says the same as `figure`, in its own words, so that each checks the other.
//!
//! The result has the columns `code_territoire, periode`, one for each dimension, `valeur, numerateur,
//! denominateur, membres_renseignes, membres_attendus, statut`, as in every export.

mod additive;
mod group;
mod level;
mod place;
mod row;

use std::fmt::Write as _;

use super::Measure;
use crate::model::{Dataset, Indicator};

/// The query that computes every figure of an indicator, aggregates included, given the dataset that it
/// reads and that of the territories.
pub fn sql(indicator: &Indicator, dataset: &Dataset, territories: &Dataset) -> String {
    let mut query = Query::new(territories);
    match &indicator.measure {
        Measure::Level { column, filter, .. } => {
            level::write(&mut query, indicator, dataset, column, filter);
        }
        _ => additive::write(&mut query, indicator, dataset),
    }
    query.text
}

/// A query being written: a list of named steps, then what is selected from them.
struct Query {
    text: String,
    steps: usize,
    /// The first day of a membership, and the last: the first of all and the last of all where none is told.
    lasting: [String; 2],
}

impl Query {
    fn new(territories: &Dataset) -> Self {
        let lasting = [("debut", "''"), ("fin", "'9999-12-31'")];
        let lasting = lasting.map(|(column, otherwise)| day(territories, column, otherwise));
        Self { text: String::new(), steps: 0, lasting }
    }

    /// A step that later ones may name, and what it does, in words.
    fn step(&mut self, name: &str, does: &str, body: &str) {
        let opening = if self.steps == 0 { "WITH\n" } else { ",\n" };
        self.steps += 1;
        // Writing to a String cannot fail.
        let _ = write!(self.text, "{opening}-- {does}\n{name} AS (\n{}\n)", indented(body));
    }

    /// What the query gives.
    fn select(&mut self, body: &str) {
        self.text.push('\n');
        self.text.push_str(&unindented(body));
        self.text.push('\n');
    }
}

/// A day of a territory, or another where it is absent.
fn day(territories: &Dataset, column: &str, otherwise: &str) -> String {
    if territories.field(column).is_none() {
        return otherwise.to_owned();
    }
    let marks = territories.missing_values_of(column).iter().map(|mark| mark.value.as_str());
    let marks = std::iter::once("").chain(marks.filter(|mark| !mark.is_empty()));
    let absent: Vec<String> =
        marks.map(|mark| format!("WHEN {} THEN {otherwise}", text(mark))).collect();
    format!("CASE coalesce({column}, '') {} ELSE {column} END", absent.join(" "))
}

/// The lines of a step, none empty, four spaces in.
fn indented(body: &str) -> String {
    let lines = unindented(body);
    lines.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

fn unindented(body: &str) -> String {
    let lines: Vec<&str> = body.lines().filter(|line| !line.trim().is_empty()).collect();
    let margin = |line: &&str| line.len() - line.trim_start().len();
    let least = lines.iter().map(margin).min().unwrap_or_default();
    lines.iter().filter_map(|line| line.get(least..)).collect::<Vec<_>>().join("\n")
}

/// A name, quoted.
pub(crate) fn name(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A text, quoted.
pub(crate) fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The status of a figure whose gravest absence has this rank.
fn status_of(rank: &str) -> String {
    format!(
        "CASE {rank} WHEN 0 THEN 'A' WHEN 1 THEN 'M' WHEN 2 THEN 'O' WHEN 3 THEN 'L' ELSE 'Q' END"
    )
}

/// One column for each dimension, from a view's `dimension` and `modalite`.
fn dimensions(indicator: &Indicator) -> String {
    let column = |dimension: &&str| {
        format!(
            "CASE WHEN dimension = {} THEN modalite END AS {},\n",
            text(dimension),
            name(dimension)
        )
    };
    indicator.dimensions().iter().map(column).collect()
}
