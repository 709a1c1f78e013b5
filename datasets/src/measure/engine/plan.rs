//! What polars adds up: the sums of the rows of each part.

use polars::prelude::DataType;
use polars::prelude::{DataFrame, Expr, LazyFrame, NULL, PolarsResult, col, lit, when};

use super::frame::{DATE, Frame, IDENTITY, LINE, MEMBER, PERIOD, SOURCE, TERRITORY, amount_of};
use crate::csv::Absence;
use crate::measure::part::absence_rank;
use crate::measure::{Amount, Condition, Filter, Terms};

/// Sum of what is counted.
pub(super) const NUMERATOR: &str = "#numerator";
/// Sum of what it is counted among.
pub(super) const DENOMINATOR: &str = "#denominator";
/// The mildest of the rows' absences; 0 when one of them is measured.
pub(super) const MILDEST: &str = "#mildest";
/// The gravest of the rows' absences; 0 when all of them are measured.
pub(super) const GRAVEST: &str = "#gravest";
/// Whether the rows may count.
pub(super) const MATTERS: &str = "#matters";
/// Rank on the scale.
pub(super) const LEVEL: &str = "#level";
/// What is told beside the level.
pub(super) const NOTE: &str = "#note";
/// Sources of the rows.
pub(super) const SOURCES: &str = "#sources";
/// Whether the rows say that the territory did not apply.
const NOT_APPLIED: &str = "#np";
/// Absence of one row.
const RANK: &str = "#rank";

/// One row for each part, with its sums.
pub(super) fn parts(frame: &Frame, terms: &Terms, per_unit: i64) -> PolarsResult<DataFrame> {
    let numerator = Added::new(frame, &terms.numerator, per_unit);
    let denominator = terms.denominator.as_ref().map(|one| Added::new(frame, one, per_unit));
    let (rank, matters, below) = match denominator {
        Some(below) => {
            (greater(numerator.rank, below.rank), numerator.matters.or(below.matters), below.sum)
        }
        None => (numerator.rank, numerator.matters, lit(0_i64)),
    };
    // Literals alone would be of the smallest type that holds them.
    let measured = |sum: Expr| {
        when(col(RANK).eq(lit(0))).then(sum).otherwise(lit(0_i64)).cast(DataType::Int64)
    };
    let by_source = when(col(IDENTITY).is_not_null()).then(col(SOURCE)).otherwise(lit(NULL));
    let mut keys: Vec<Expr> = [TERRITORY, PERIOD, MEMBER, IDENTITY, MATTERS].map(col).into();
    keys.push(by_source.alias("#voice"));
    keys.extend(frame.dimensions.iter().map(col));
    frame
        .rows
        .clone()
        .with_columns([rank.cast(DataType::Int32).alias(RANK), matters.alias(MATTERS)])
        .with_columns([
            measured(numerator.sum).alias(NUMERATOR),
            measured(below).alias(DENOMINATOR),
        ])
        .group_by(keys)
        .agg([
            col(NUMERATOR).sum(),
            col(DENOMINATOR).sum(),
            col(RANK).min().alias(MILDEST),
            col(RANK).max().alias(GRAVEST),
            col(DATE).max(),
            col(SOURCE).unique().alias(SOURCES),
            col(LINE),
        ])
        .collect()
}

/// The levels that the rows give to each territory and period, one by one.
pub(super) fn levels(
    frame: &Frame,
    column: &str,
    note: Option<&str>,
    filter: &Filter,
) -> PolarsResult<DataFrame> {
    let kept = filter.iter().fold(frame.rows.clone(), |kept: LazyFrame, (name, condition)| {
        kept.filter(holds(name, condition))
    });
    let not_applied = lit(i32::from(absence_rank(Absence::NotApplied)));
    let note = note.map_or_else(|| lit(NULL).cast(DataType::String), col);
    kept.with_columns([
        note.alias(NOTE),
        col(column).alias(LEVEL),
        frame.rank(column).cast(DataType::Int32).alias(RANK),
        frame.rank(column).eq(not_applied).alias(NOT_APPLIED),
    ])
    .group_by([TERRITORY, PERIOD, LEVEL, NOT_APPLIED].map(col))
    .agg([
        col(RANK).min().alias(MILDEST),
        col(RANK).max().alias(GRAVEST),
        col(DATE).max(),
        col(NOTE).unique(),
        col(SOURCE).unique().alias(SOURCES),
        col(LINE),
    ])
    .collect()
}

/// What a row adds to a term.
struct Added {
    sum: Expr,
    rank: Expr,
    matters: Expr,
}

impl Added {
    fn new(frame: &Frame, amount: &Amount, per_unit: i64) -> Self {
        let cell = amount.sum.as_ref().map_or_else(|| lit(per_unit), |name| col(amount_of(name)));
        let own = amount.sum.as_ref().map_or_else(|| lit(0_i32), |name| frame.rank(name));
        let conditions = amount.conditions.iter();
        let Some(fulfilled) =
            conditions.clone().map(|(name, condition)| holds(name, condition)).reduce(Expr::and)
        else {
            return Self { sum: cell, rank: own, matters: lit(true) };
        };
        let unknown = conditions.map(|(name, _)| frame.rank(name)).reduce(greater);
        let rank = when(fulfilled.clone().is_null())
            .then(unknown.unwrap_or_else(|| lit(0_i32)))
            .when(fulfilled.clone())
            .then(own)
            .otherwise(lit(0_i32));
        let matters = fulfilled.clone().is_null().or(fulfilled.clone().fill_null(lit(false)));
        let sum = when(fulfilled).then(cell).otherwise(lit(0_i64));
        Self { sum, rank, matters }
    }
}

/// Whether a row fulfils a condition; null when its cell is absent.
fn holds(name: &str, condition: &Condition) -> Expr {
    let cell = || col(name);
    match condition {
        Condition::Truth(truth) => cell().eq(lit(*truth)),
        Condition::Whole(number) => cell().eq(lit(*number)),
        Condition::Text(text) => cell().eq(lit(text.as_str())),
        Condition::AnyOf(texts) => texts
            .iter()
            .map(|text| cell().eq(lit(text.as_str())))
            .reduce(Expr::or)
            .unwrap_or_else(|| cell().is_null().and(lit(false))),
        Condition::AnyNumber(several) => several
            .iter()
            .map(|number| cell().eq(lit(*number)))
            .reduce(Expr::or)
            .unwrap_or_else(|| cell().is_null().and(lit(false))),
        Condition::Range(range) => {
            let least = range.minimum.map(|least| cell().gt_eq(lit(least)));
            let most = range.maximum.map(|most| cell().lt_eq(lit(most)));
            least.into_iter().chain(most).reduce(Expr::and).unwrap_or_else(|| cell().eq(cell()))
        }
    }
}

fn greater(left: Expr, right: Expr) -> Expr {
    when(left.clone().gt(right.clone())).then(left).otherwise(right)
}
