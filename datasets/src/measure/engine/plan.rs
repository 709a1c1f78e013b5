//! What polars is asked for: what each row adds, the sums of each run of rows, and those of each part.

use polars::prelude::{DataFrame, DataType, Engine, Expr, LazyFrame, PolarsResult, col, lit, when};

use super::frame::{Frame, amount_of};
use super::runs::{
    DATE, FIRST, IDENTITY, LAST, MEMBER, NOTE, PERIOD, SOURCE, TERRITORY, dimension,
};
use crate::csv::Absence;
use crate::measure::part::{Layout, absence_rank};
use crate::measure::{Amount, Condition, Filter, Terms};
use crate::model::Indicator;

/// Sum of what is counted.
pub(super) const NUMERATOR: &str = "#numerator";
/// Sum of what it is counted among.
pub(super) const DENOMINATOR: &str = "#denominator";
/// The mildest of the rows' absences; 0 when one of them is measured.
pub(super) const MILDEST: &str = "#mildest";
/// The gravest of the rows' absences; 0 when all of them are measured.
pub(super) const GRAVEST: &str = "#gravest";
/// Whether the rows may count; no such column when all may.
pub(super) const MATTERS: &str = "#matters";
/// Rank on the scale.
pub(super) const LEVEL: &str = "#level";
/// Whether the rows say that the territory did not apply.
const NOT_APPLIED: &str = "#np";
/// Absence of one row.
pub(super) const RANK: &str = "#rank";
/// Whether a row is among those that count.
const KEPT: &str = "#kept";
/// The source of a row that another source could contradict.
const VOICE: &str = "#voice";

/// What each row adds to an indicator that adds.
pub(super) fn rows(frame: &Frame, terms: &Terms, per_unit: i64) -> PolarsResult<DataFrame> {
    let numerator = Added::new(frame, &terms.numerator, per_unit);
    let denominator = terms.denominator.as_ref().map(|one| Added::new(frame, one, per_unit));
    let (rank, matters, below) = match denominator {
        Some(below) => {
            (greater(numerator.rank, below.rank), numerator.matters.or(below.matters), below.sum)
        }
        None => (numerator.rank, numerator.matters, lit(0_i64)),
    };
    // What is absent adds nothing. Literals alone would be of the smallest type that holds them.
    let all_there = terms.amounts().flat_map(Amount::columns).all(|name| frame.is_whole(name));
    let measured = |sum: Expr| {
        let there = if all_there {
            sum
        } else {
            when(col(RANK).eq(lit(0))).then(sum).otherwise(lit(0_i64))
        };
        there.cast(DataType::Int64)
    };
    let mut kept = vec![col(NUMERATOR), col(DENOMINATOR), col(RANK)];
    kept.extend(terms.all_choose().then(|| col(MATTERS)));
    frame
        .rows
        .clone()
        .with_columns([rank.cast(DataType::Int32).alias(RANK), matters.alias(MATTERS)])
        .with_columns([
            measured(numerator.sum).alias(NUMERATOR),
            measured(below).alias(DENOMINATOR),
        ])
        .select(kept)
        .collect()
}

/// The level that each row gives, and whether the row counts.
pub(super) fn levels(frame: &Frame, column: &str, filter: &Filter) -> PolarsResult<DataFrame> {
    let conditions = filter.iter().map(|(name, condition)| holds(name, condition));
    let kept = conditions.reduce(Expr::and).unwrap_or_else(|| lit(true)).fill_null(lit(false));
    let not_applied = lit(i32::from(absence_rank(Absence::NotApplied)));
    let rank = || frame.rank(column).cast(DataType::Int32);
    frame
        .rows
        .clone()
        .with_columns([
            col(column).alias(LEVEL),
            rank().alias(RANK),
            rank().eq(not_applied).alias(NOT_APPLIED),
            kept.alias(KEPT),
        ])
        .select([col(LEVEL), col(RANK), col(NOT_APPLIED), col(KEPT)])
        .collect()
}

/// Whether each row is among those that count; none when all are.
pub(super) fn kept(measured: &DataFrame) -> PolarsResult<Vec<bool>> {
    let Ok(kept) = measured.column(KEPT) else { return Ok(Vec::new()) };
    Ok(kept.bool()?.iter().map(Option::unwrap_or_default).collect())
}

/// The columns that tell two rows of one place apart: rows that differ in them are in two runs.
pub(super) fn apart(measured: &DataFrame) -> PolarsResult<Vec<Vec<Option<i64>>>> {
    let mut columns = Vec::new();
    for name in [MATTERS, NOT_APPLIED] {
        if let Ok(column) = measured.column(name) {
            columns.push(column.bool()?.iter().map(|truth| truth.map(i64::from)).collect());
        }
    }
    if let Ok(column) = measured.column(LEVEL) {
        columns.push(column.i64()?.iter().collect());
    }
    Ok(columns)
}

/// The sums of a run, given what its rows add.
pub(super) fn sums(measured: &DataFrame) -> Vec<Expr> {
    let mut sums = vec![col(RANK).min().alias(MILDEST), col(RANK).max().alias(GRAVEST)];
    let has = |name: &&str| measured.column(name).is_ok();
    sums.extend([NUMERATOR, DENOMINATOR].into_iter().filter(has).map(|name| col(name).sum()));
    sums.extend([MATTERS, LEVEL, NOT_APPLIED].into_iter().filter(has).map(|one| col(one).first()));
    sums
}

/// One row for each part, with the sums of its runs.
pub(super) fn parts(
    indicator: &Indicator,
    layout: &Layout,
    runs: LazyFrame,
    engine: Engine,
) -> PolarsResult<DataFrame> {
    let terms = indicator.measure.terms();
    let mut keys = vec![col(TERRITORY), col(PERIOD)];
    if let Some(terms) = &terms {
        keys.extend(indicator.by.member.as_ref().map(|_| col(MEMBER)));
        keys.extend(indicator.by.dimensions.iter().map(|name| col(dimension(name))));
        if !layout.identity.is_empty() {
            keys.extend([col(IDENTITY), col(SOURCE).alias(VOICE)]);
        }
        if terms.all_choose() {
            keys.push(col(MATTERS));
        }
    } else {
        keys.extend([col(LEVEL), col(NOT_APPLIED)]);
    }
    let mut sums = vec![
        col(MILDEST).min(),
        col(GRAVEST).max(),
        col(DATE).max(),
        col(SOURCE).unique(),
        col(FIRST),
        col(LAST),
    ];
    match terms {
        Some(_) => sums.extend([col(NUMERATOR).sum(), col(DENOMINATOR).sum()]),
        None => sums.push(col(NOTE).unique()),
    }
    Ok(runs.group_by(keys).agg(sums).collect_with_engine(engine)?.unwrap_single())
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
