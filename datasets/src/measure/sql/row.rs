//! What a row says, as expressions over its cells, which are texts.

use std::collections::BTreeSet;

use super::{Query, name, text};
use crate::csv::Absence;
use crate::measure::part::absence_rank;
use crate::measure::{Amount, Condition, MILLION, Range};
use crate::model::{Dataset, FieldKind};

/// The columns of a dataset, as SQL reads them.
pub(super) struct Row<'a> {
    pub(super) dataset: &'a Dataset,
}

impl Row<'_> {
    /// The step that tells, of each of these columns, what its cells say and why some say nothing.
    pub(super) fn read(&self, query: &mut Query, columns: &BTreeSet<String>) {
        let column = |column: &String| {
            let cell = format!("coalesce({}, '')", name(column));
            let marks = self.marks(column);
            let absent: Vec<String> = marks.iter().map(|(mark, _)| mark.clone()).collect();
            let case = |(mark, rank): &(String, u8)| format!(" WHEN {mark} THEN {rank}");
            let cases = marks.iter().map(case).collect::<Vec<_>>().concat();
            format!(
                "CASE WHEN {cell} NOT IN ({}) THEN {} END AS {},\n    CASE {cell}{cases} ELSE 0 END AS {}",
                absent.join(", "),
                name(column),
                name(column),
                rank(column),
            )
        };
        let columns: Vec<String> = columns.iter().map(column).collect();
        query.step(
            "lues",
            "Chaque cellule, et si elle est absente pourquoi : 1 non concerné, 2 n’a pas candidaté, \
             3 non collecté, 4 secret.",
            &format!("SELECT {}\nFROM {}", columns.join(",\n    "), name(&self.dataset.id)),
        );
    }

    /// What stands for an absence in a column, and the rank of each; an empty cell always does.
    fn marks(&self, column: &str) -> Vec<(String, u8)> {
        let declared = self.dataset.missing_values_of(column).iter();
        let declared = declared.filter(|mark| !mark.value.is_empty());
        let empty = (text(""), absence_rank(Absence::NotCollected));
        let declared = declared.map(|mark| (text(&mark.value), absence_rank(mark.absence())));
        std::iter::once(empty).chain(declared).collect()
    }

    /// A cell as it is told, however it is written: « 007 » is 7 in a column of whole numbers.
    pub(super) fn text(&self, column: &str) -> String {
        match self.dataset.field(column).map(|field| field.kind) {
            Some(FieldKind::Integer | FieldKind::Year) => {
                format!("CAST({} AS VARCHAR)", cast(column, "BIGINT"))
            }
            _ => told(column),
        }
    }

    /// Whether a row fulfils several conditions; null when one of their cells is absent and none of
    /// the others is false.
    pub(super) fn fulfils<'b>(
        &self,
        conditions: impl IntoIterator<Item = (&'b String, &'b Condition)>,
    ) -> String {
        let each: Vec<String> =
            conditions.into_iter().map(|(column, one)| self.holds(column, one)).collect();
        if each.is_empty() { "TRUE".to_owned() } else { each.join(" AND ") }
    }

    fn holds(&self, column: &str, condition: &Condition) -> String {
        let told = told(column);
        match condition {
            Condition::Text(wanted) => format!("({told} = {})", text(wanted)),
            Condition::AnyOf(several) => {
                let several: Vec<String> = several.iter().map(|one| text(one)).collect();
                format!("({told} IN ({}))", several.join(", "))
            }
            Condition::AnyNumber(several) => {
                let several: Vec<String> = several.iter().map(|one| format!("{one:?}")).collect();
                format!("({} IN ({}))", cast(column, "DOUBLE PRECISION"), several.join(", "))
            }
            Condition::Whole(number) => format!("({} = {number})", cast(column, "BIGINT")),
            Condition::Truth(truth) => format!("({told} IN ({}))", self.words(column, *truth)),
            Condition::Range(range) => within(column, range),
        }
    }

    /// What a column writes for true, or for false.
    fn words(&self, column: &str, truth: bool) -> String {
        let format = self.dataset.field(column).map(|field| &field.format);
        let words = format.map_or_else(Vec::new, |format| format.words(truth));
        words.into_iter().map(text).collect::<Vec<_>>().join(", ")
    }

    /// What a row adds to a term; anything when something is absent in it.
    pub(super) fn sum(&self, amount: &Amount, per_unit: i64) -> String {
        let cell = match &amount.sum {
            None => per_unit.to_string(),
            Some(column) => self.amount(column, per_unit),
        };
        if amount.conditions.is_empty() {
            return cell;
        }
        format!("CASE WHEN {} THEN {cell} ELSE 0 END", self.fulfils(pairs(amount)))
    }

    fn amount(&self, column: &str, per_unit: i64) -> String {
        let whole = self.dataset.field(column).is_none_or(|field| field.kind != FieldKind::Number);
        if whole {
            let cell = cast(column, "BIGINT");
            return if per_unit == 1 { cell } else { format!("{cell} * {per_unit}") };
        }
        let exact = cast(column, "DECIMAL(24, 6)");
        format!("CAST({exact} * {MILLION} AS BIGINT)")
    }

    /// The rank of what is absent in a row for a term.
    pub(super) fn absence(&self, amount: &Amount) -> String {
        let own = amount.sum.as_ref().map_or_else(|| "0".to_owned(), |column| rank(column));
        if amount.conditions.is_empty() {
            return own;
        }
        let fulfilled = self.fulfils(pairs(amount));
        let ranks: Vec<String> = amount.conditions.iter().map(|(column, _)| rank(column)).collect();
        format!(
            "CASE WHEN ({fulfilled}) IS NULL THEN {} WHEN {fulfilled} THEN {own} ELSE 0 END",
            greatest(&ranks)
        )
    }

    /// Whether a row may count for a term.
    pub(super) fn matters(&self, amount: &Amount) -> String {
        if amount.conditions.is_empty() {
            return "TRUE".to_owned();
        }
        format!("coalesce({}, TRUE)", self.fulfils(pairs(amount)))
    }
}

fn pairs(amount: &Amount) -> impl Iterator<Item = (&String, &Condition)> {
    amount.conditions.iter().map(|(column, one)| (column, one))
}

/// The greatest of some expressions.
pub(super) fn greatest(expressions: &[String]) -> String {
    match expressions {
        [] => "0".to_owned(),
        [one] => one.clone(),
        several => format!("greatest({})", several.join(", ")),
    }
}

/// The rank of what is absent in a cell; 0 when nothing is.
pub(super) fn rank(column: &str) -> String {
    name(&format!("absence de {column}"))
}

/// The text of a cell; null when it is absent.
pub(super) fn told(column: &str) -> String {
    name(column)
}

/// A cell as a value of this SQL type; null when it is absent.
pub(super) fn cast(column: &str, kind: &str) -> String {
    format!("CAST({} AS {kind})", told(column))
}

fn within(column: &str, range: &Range) -> String {
    let cell = cast(column, "DOUBLE PRECISION");
    let least = range.minimum.map(|least| format!("{cell} >= {least:?}"));
    let most = range.maximum.map(|most| format!("{cell} <= {most:?}"));
    let bounds: Vec<String> = least.into_iter().chain(most).collect();
    if bounds.is_empty() {
        format!("({cell} = {cell})")
    } else {
        format!("({})", bounds.join(" AND "))
    }
}
