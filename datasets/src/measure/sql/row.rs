//! What a row says, as expressions over its cells, which are texts.

use super::{name, text};
use crate::measure::part::absence_rank;
use crate::measure::{Amount, Condition, MILLION, Range};
use crate::model::{Dataset, FieldKind};

/// The columns of a dataset, as SQL reads them.
pub(super) struct Row<'a> {
    pub(super) dataset: &'a Dataset,
}

impl Row<'_> {
    /// The rank of what is absent in a cell; 0 when nothing is.
    pub(super) fn rank(&self, column: &str) -> String {
        let cell = format!("coalesce({}, '')", name(column));
        let declared = self.dataset.missing_values.iter();
        let known = declared.map(|missing| {
            format!(" WHEN {} THEN {}", text(&missing.value), absence_rank(missing.absence()))
        });
        let cases: String = known.filter(|case| !case.starts_with(" WHEN '' ")).collect();
        format!("CASE {cell} WHEN '' THEN 3{cases} ELSE 0 END")
    }

    /// The text of a cell; null when it is absent.
    pub(super) fn told(&self, column: &str) -> String {
        format!("CASE WHEN {} = 0 THEN {} END", self.rank(column), name(column))
    }

    /// A cell as a value of this SQL type; null when it is absent.
    pub(super) fn cast(&self, column: &str, kind: &str) -> String {
        format!("CAST({} AS {kind})", self.told(column))
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
        let told = self.told(column);
        match condition {
            Condition::Text(wanted) => format!("({told} = {})", text(wanted)),
            Condition::AnyOf(several) => {
                let several: Vec<String> = several.iter().map(|one| text(one)).collect();
                format!("({told} IN ({}))", several.join(", "))
            }
            Condition::Whole(number) => format!("({} = {number})", self.cast(column, "BIGINT")),
            Condition::Truth(truth) => format!("({told} IN ({}))", self.words(column, *truth)),
            Condition::Range(range) => self.within(column, range),
        }
    }

    fn within(&self, column: &str, range: &Range) -> String {
        let cell = self.cast(column, "DOUBLE PRECISION");
        let least = range.minimum.map(|least| format!("{cell} >= {least:?}"));
        let most = range.maximum.map(|most| format!("{cell} <= {most:?}"));
        let bounds: Vec<String> = least.into_iter().chain(most).collect();
        if bounds.is_empty() {
            format!("({cell} = {cell})")
        } else {
            format!("({})", bounds.join(" AND "))
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
        format!("CASE WHEN {} THEN {cell} ELSE 0 END", self.fulfils(pairs(amount)))
    }

    fn amount(&self, column: &str, per_unit: i64) -> String {
        let whole = self.dataset.field(column).is_none_or(|field| field.kind != FieldKind::Number);
        if whole {
            return format!("{} * {per_unit}", self.cast(column, "BIGINT"));
        }
        let exact = self.cast(column, "DECIMAL(24, 6)");
        format!("CAST({exact} * {MILLION} AS BIGINT)")
    }

    /// The rank of what is absent in a row for a term.
    pub(super) fn absence(&self, amount: &Amount) -> String {
        let own = amount.sum.as_ref().map_or_else(|| "0".to_owned(), |column| self.rank(column));
        if amount.conditions.is_empty() {
            return own;
        }
        let fulfilled = self.fulfils(pairs(amount));
        let ranks: Vec<String> =
            amount.conditions.iter().map(|(column, _)| self.rank(column)).collect();
        format!(
            "CASE WHEN ({fulfilled}) IS NULL THEN {} WHEN {fulfilled} THEN {own} ELSE 0 END",
            greatest(&ranks)
        )
    }

    /// Whether a row may count for a term.
    pub(super) fn matters(&self, amount: &Amount) -> String {
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
