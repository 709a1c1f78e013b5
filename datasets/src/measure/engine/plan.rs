//! What polars counts: sums and rows by territory and period.
//!
//! The plans only add and gather. What a sum means — a share, an absence, a dispute — is decided once,
//! in [`observe`](super::observe), on a few numbers for each figure.

use std::collections::BTreeMap;

use polars::prelude::{DataFrame, Expr, IntoLazy, LazyFrame, PolarsResult, col, lit, when};
use polars::prelude::{ExplodeOptions, JoinArgs, JoinType};

use super::frame::{DATE, GROUP, LINE, SOURCE, TERRITORY, absence_of, absence_rank};
use crate::csv::Absence;
use crate::measure::Term;
use crate::model::By;

/// Year of the figure.
pub(super) const PERIOD: &str = "#period";
/// Sum of what is counted.
pub(super) const NUMERATOR: &str = "#numerator";
/// Sum of what it is counted among.
pub(super) const DENOMINATOR: &str = "#denominator";
/// The gravest absence among the cells; 0 when none is absent.
pub(super) const ABSENCE: &str = "#absence";
/// How many members are known.
pub(super) const KNOWN: &str = "#known";
/// Rank on the scale.
pub(super) const LEVEL: &str = "#level";
/// What is told beside the level.
pub(super) const NOTE: &str = "#note";

/// The rows that say where and when; the others make no figure.
fn located(rows: &DataFrame, by: &By) -> LazyFrame {
    let (territory, period) = (col(by.territory.as_str()), col(by.period.as_str()));
    rows.clone().lazy().filter(territory.is_not_null().and(period.is_not_null()))
}

/// Where and when, under the names that the plans share.
fn place_and_time(by: &By) -> [Expr; 2] {
    [col(by.territory.as_str()).alias(TERRITORY), col(by.period.as_str()).alias(PERIOD)]
}

fn greater(left: Expr, right: Expr) -> Expr {
    when(left.clone().gt(right.clone())).then(left).otherwise(right)
}

/// Numerator, denominator and rows of each territory and period.
pub(super) fn ratio_by_territory(
    rows: &DataFrame,
    by: &By,
    numerator: &Term,
    denominator: &Term,
) -> PolarsResult<DataFrame> {
    let (above, below) = (numerator.sum.as_str(), denominator.sum.as_str());
    let absence = greater(col(absence_of(above)), col(absence_of(below)));
    located(rows, by)
        .group_by(place_and_time(by))
        .agg([
            col(above).sum().cast(polars::prelude::DataType::Float64).alias(NUMERATOR),
            col(below).sum().cast(polars::prelude::DataType::Float64).alias(DENOMINATOR),
            absence.max().alias(ABSENCE),
            col(DATE).max().alias(DATE),
            col(SOURCE).unique(),
            col(LINE),
        ])
        .collect()
}

/// The same for aggregates: sums over the members that are known, and how many they are. A member to
/// which the figure does not apply is known, and adds nothing.
pub(super) fn ratio_by_group(own: &DataFrame, members: &DataFrame) -> PolarsResult<DataFrame> {
    let known = col(ABSENCE).lt_eq(lit(absence_rank(Absence::NotApplicable)));
    let added = |column: &str| {
        let measured = col(ABSENCE).eq(lit(0));
        when(measured).then(col(column)).otherwise(lit(0.0)).sum().alias(column)
    };
    let gathered = |column: &str| {
        let options = ExplodeOptions { empty_as_null: false, keep_nulls: false };
        col(column).explode(options).unique().alias(column)
    };
    let membership = members.clone().lazy();
    own.clone()
        .lazy()
        .join(membership, [col(TERRITORY)], [col(TERRITORY)], JoinArgs::new(JoinType::Inner))
        .group_by([col(GROUP).alias(TERRITORY), col(PERIOD)])
        .agg([
            added(NUMERATOR),
            added(DENOMINATOR),
            lit(0).first().alias(ABSENCE),
            known.cast(polars::prelude::DataType::Int32).sum().alias(KNOWN),
            col(DATE).max().alias(DATE),
            gathered(SOURCE),
            gathered(LINE),
        ])
        .collect()
}

/// The levels that the rows give to each territory and period, one by one.
pub(super) fn levels(
    rows: &DataFrame,
    by: &By,
    column: &str,
    note: Option<&str>,
    filter: &BTreeMap<String, String>,
) -> PolarsResult<DataFrame> {
    let kept = filter.iter().fold(located(rows, by), |kept, (name, text)| {
        kept.filter(col(name.as_str()).eq(lit(text.as_str())))
    });
    let note = note
        .map_or_else(|| lit(polars::prelude::NULL).cast(polars::prelude::DataType::String), col);
    kept.with_column(note.alias(NOTE))
        .group_by([
            place_and_time(by)[0].clone(),
            place_and_time(by)[1].clone(),
            col(column).alias(LEVEL),
        ])
        .agg([
            col(absence_of(column)).max().alias(ABSENCE),
            col(DATE).max().alias(DATE),
            col(NOTE).unique().alias(NOTE),
            col(SOURCE).unique(),
            col(LINE),
        ])
        .collect()
}
