//! Tables and territories as polars frames.
//!
//! Columns of our own begin with `#`, which no published column does.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{Column as Series, DataFrame, PlSmallStr, PolarsResult};

use super::MeasureError;
use crate::csv::{Absence, Table, Values};
use crate::model::{Indicator, Territories, TerritoryKind};

/// Line of the published file.
pub(super) const LINE: &str = "#line";
/// Source id of the row; null when the dataset has no such column.
pub(super) const SOURCE: &str = "#source";
/// Exact day of the row; null when the definition names no such column.
pub(super) const DATE: &str = "#date";
/// Code of the territory.
pub(super) const TERRITORY: &str = "#territory";
/// Code of the aggregate that a territory belongs to.
pub(super) const GROUP: &str = "#group";

/// The column of every dataset that cites `sources.csv`.
const SOURCE_COLUMN: &str = "source";

/// The name of the column that says why the cells of another are absent.
pub(super) fn absence_of(column: &str) -> String {
    format!("#absence:{column}")
}

/// Absences as numbers, the one that hides the most last: a figure made of several cells takes the
/// greatest of theirs.
pub(super) const fn absence_rank(absence: Absence) -> i32 {
    match absence {
        Absence::NotApplicable => 1,
        Absence::NotApplied => 2,
        Absence::NotCollected => 3,
        Absence::Secret => 4,
    }
}

/// The rows of a table, with the columns that the indicator reads.
pub(super) fn rows(indicator: &Indicator, table: &Table) -> Result<DataFrame, MeasureError> {
    let by = &indicator.by;
    let mut named: BTreeSet<&str> = indicator.measure.columns().into_iter().collect();
    named.extend([by.territory.as_str(), by.period.as_str()]);
    let mut columns = vec![Series::new(LINE.into(), table.lines.as_slice())];
    for name in named {
        let Some(column) = table.column(name) else {
            return Err(MeasureError::MissingColumn {
                indicator: indicator.id.clone(),
                column: name.to_owned(),
            });
        };
        columns.push(series(name, &column.values));
        let mut ranks = vec![0_i32; table.rows()];
        for (row, absence) in &column.absences {
            if let Some(rank) = ranks.get_mut(*row) {
                *rank = absence_rank(*absence);
            }
        }
        columns.push(Series::new(absence_of(name).into(), ranks));
    }
    for (name, of) in [(SOURCE, Some(SOURCE_COLUMN)), (DATE, by.date.as_deref())] {
        columns.push(match of.and_then(|of| table.column(of)) {
            Some(column) => series(name, &column.values),
            None => Series::new(name.into(), vec![None::<String>; table.rows()]),
        });
    }
    DataFrame::new(table.rows(), columns)
        .map_err(|source| MeasureError::Engine { indicator: indicator.id.clone(), source })
}

fn series(name: &str, values: &Values) -> Series {
    let name = PlSmallStr::from_str(name);
    match values {
        Values::Text(cells) => Series::new(name, cells.iter().collect::<Vec<Option<&str>>>()),
        Values::Boolean(cells) => Series::new(name, cells.as_slice()),
        Values::Integer(cells) => Series::new(name, cells.as_slice()),
        Values::Number(cells) => Series::new(name, cells.as_slice()),
    }
}

/// Who belongs to the aggregates of one kind.
pub(super) struct Membership {
    /// [`TERRITORY`] and [`GROUP`], one row for each member.
    pub(super) frame: DataFrame,
    /// How many members each aggregate has, known or not.
    pub(super) expected: BTreeMap<String, u32>,
}

/// The communes that each territory of a kind contains, whatever stands between them.
pub(super) fn membership(
    territories: &Territories,
    kind: TerritoryKind,
) -> PolarsResult<Membership> {
    let mut members = Vec::new();
    let mut groups = Vec::new();
    let mut expected = BTreeMap::new();
    for commune in territories.iter().filter(|one| one.kind == TerritoryKind::Commune) {
        let lineage = territories.lineage(&commune.code);
        let Some(group) = lineage.into_iter().skip(1).find(|above| above.kind == kind) else {
            continue;
        };
        members.push(commune.code.as_str());
        groups.push(group.code.as_str());
        *expected.entry(group.code.clone()).or_insert(0) += 1;
    }
    let columns = vec![Series::new(TERRITORY.into(), &members), Series::new(GROUP.into(), &groups)];
    Ok(Membership { frame: DataFrame::new(members.len(), columns)?, expected })
}
