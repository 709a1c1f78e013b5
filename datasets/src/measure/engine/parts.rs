//! The sums that polars made, read back as the parts that figures are made of.

use std::collections::BTreeSet;

use polars::prelude::{DataFrame, PolarsResult};

use super::frame::{DATE, IDENTITY, LINE, MEMBER, PERIOD, TERRITORY};
use super::plan::{DENOMINATOR, GRAVEST, LEVEL, MATTERS, MILDEST, NOTE, NUMERATOR, SOURCES};
use crate::measure::figure::LevelPart;
use crate::measure::part::{Part, Ranks};
use crate::model::Lines;

/// The parts of the figures that add.
pub(super) fn read(sums: &DataFrame, dimensions: &[String]) -> PolarsResult<Vec<Part>> {
    let sums = Sums { frame: sums };
    let part = |row| {
        let dimension = |name: &String| Ok(sums.text(name, row)?.unwrap_or_default());
        Ok(Part {
            territory: sums.text(TERRITORY, row)?.unwrap_or_default(),
            period: sums.year(row)?,
            dimensions: dimensions.iter().map(dimension).collect::<PolarsResult<_>>()?,
            member: sums.text(MEMBER, row)?,
            identity: sums.text(IDENTITY, row)?,
            numerator: sums.whole(NUMERATOR, row)?.unwrap_or_default(),
            denominator: sums.whole(DENOMINATOR, row)?.unwrap_or_default(),
            ranks: sums.ranks(row)?,
            matters: sums.frame.column(MATTERS)?.bool()?.get(row).unwrap_or(true),
            date: sums.text(DATE, row)?,
            sources: sums.texts(SOURCES, row)?,
            lines: sums.lines(row)?,
        })
    };
    (0..sums.frame.height()).map(part).collect()
}

/// The parts of ordinal figures.
pub(super) fn levels(counted: &DataFrame) -> PolarsResult<Vec<LevelPart>> {
    let sums = Sums { frame: counted };
    let part = |row| {
        Ok(LevelPart {
            territory: sums.text(TERRITORY, row)?.unwrap_or_default(),
            period: sums.year(row)?,
            level: sums.whole(LEVEL, row)?,
            ranks: sums.ranks(row)?,
            notes: sums.texts(NOTE, row)?,
            date: sums.text(DATE, row)?,
            sources: sums.texts(SOURCES, row)?,
            lines: sums.lines(row)?,
        })
    };
    (0..counted.height()).map(part).collect()
}

struct Sums<'a> {
    frame: &'a DataFrame,
}

impl Sums<'_> {
    fn text(&self, column: &str, row: usize) -> PolarsResult<Option<String>> {
        Ok(self.frame.column(column)?.str()?.get(row).map(str::to_owned))
    }

    fn whole(&self, column: &str, row: usize) -> PolarsResult<Option<i64>> {
        Ok(self.frame.column(column)?.i64()?.get(row))
    }

    fn year(&self, row: usize) -> PolarsResult<i32> {
        Ok(self.frame.column(PERIOD)?.i32()?.get(row).unwrap_or_default())
    }

    fn ranks(&self, row: usize) -> PolarsResult<Ranks> {
        let rank = |column: &str| -> PolarsResult<u8> {
            let rank = self.frame.column(column)?.i32()?.get(row).unwrap_or_default();
            Ok(u8::try_from(rank).unwrap_or(u8::MAX))
        };
        Ok(Ranks { mildest: rank(MILDEST)?, gravest: rank(GRAVEST)? })
    }

    fn texts(&self, column: &str, row: usize) -> PolarsResult<BTreeSet<String>> {
        let Some(list) = self.frame.column(column)?.list()?.get_as_series(row) else {
            return Ok(BTreeSet::new());
        };
        Ok(list.str()?.iter().flatten().map(str::to_owned).collect())
    }

    fn lines(&self, row: usize) -> PolarsResult<Lines> {
        let Some(list) = self.frame.column(LINE)?.list()?.get_as_series(row) else {
            return Ok(Lines::default());
        };
        Ok(list.u32()?.iter().flatten().collect())
    }
}
