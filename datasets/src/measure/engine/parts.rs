//! The sums that polars made, read back as the parts that figures are made of.

use std::collections::BTreeSet;

use polars::prelude::{
    BooleanChunked, DataFrame, Int32Chunked, Int64Chunked, ListChunked, PolarsResult, StringChunked,
    UInt32Chunked,
};

use super::plan::{DENOMINATOR, GRAVEST, LEVEL, MATTERS, MILDEST, NUMERATOR};
use super::runs::{
    DATE, FIRST, IDENTITY, LAST, MEMBER, NOTE, PERIOD, SOURCE, TERRITORY, dimension,
};
use crate::measure::figure::LevelPart;
use crate::measure::part::{Part, Ranks};
use crate::model::{Indicator, Lines};

/// The parts of the figures that add, those of a place one after the other.
pub(super) fn read(indicator: &Indicator, sums: &DataFrame) -> PolarsResult<Vec<Part>> {
    let shared = Shared::of(sums)?;
    let numerators = sums.column(NUMERATOR)?.i64()?;
    let denominators = sums.column(DENOMINATOR)?.i64()?;
    let texts = |name: &str| sums.column(name).ok().map(|column| column.str()).transpose();
    let (members, identities) = (texts(MEMBER)?, texts(IDENTITY)?);
    let matters = sums.column(MATTERS).ok().map(|column| column.bool()).transpose()?;
    let dimensions = indicator
        .by
        .dimensions
        .iter()
        .map(|name| sums.column(&dimension(name))?.str())
        .collect::<PolarsResult<Vec<&StringChunked>>>()?;
    let part = |row| Part {
        territory: shared.territory(row),
        period: shared.period(row),
        dimensions: dimensions
            .iter()
            .map(|texts| texts.get(row).unwrap_or_default().to_owned())
            .collect(),
        member: members.and_then(|texts| texts.get(row)).map(str::to_owned),
        identity: identities.and_then(|texts| texts.get(row)).map(str::to_owned),
        numerator: numerators.get(row).unwrap_or_default(),
        denominator: denominators.get(row).unwrap_or_default(),
        ranks: shared.ranks(row),
        matters: matters.is_none_or(|matters: &BooleanChunked| matters.get(row).unwrap_or(true)),
        date: shared.date(row),
        sources: shared.sources.set(row),
        lines: shared.lines(row),
    };
    Ok(shared.in_order().map(part).collect())
}

/// The parts of ordinal figures.
pub(super) fn levels(sums: &DataFrame) -> PolarsResult<Vec<LevelPart>> {
    let shared = Shared::of(sums)?;
    let levels: &Int64Chunked = sums.column(LEVEL)?.i64()?;
    let notes = Lists::texts(sums, NOTE)?;
    let part = |row| LevelPart {
        territory: shared.territory(row),
        period: shared.period(row),
        level: levels.get(row),
        ranks: shared.ranks(row),
        notes: notes.set(row),
        date: shared.date(row),
        sources: shared.sources.set(row),
        lines: shared.lines(row),
    };
    Ok((0..sums.height()).map(part).collect())
}

/// What all parts have.
struct Shared<'a> {
    territories: &'a StringChunked,
    periods: &'a Int32Chunked,
    mildest: &'a Int32Chunked,
    gravest: &'a Int32Chunked,
    dates: &'a StringChunked,
    sources: Lists<StringChunked>,
    firsts: Lists<UInt32Chunked>,
    lasts: Lists<UInt32Chunked>,
}

impl<'a> Shared<'a> {
    fn of(sums: &'a DataFrame) -> PolarsResult<Self> {
        Ok(Self {
            territories: sums.column(TERRITORY)?.str()?,
            periods: sums.column(PERIOD)?.i32()?,
            mildest: sums.column(MILDEST)?.i32()?,
            gravest: sums.column(GRAVEST)?.i32()?,
            dates: sums.column(DATE)?.str()?,
            sources: Lists::texts(sums, SOURCE)?,
            firsts: Lists::lines(sums, FIRST)?,
            lasts: Lists::lines(sums, LAST)?,
        })
    }

    /// The rows in the order of their territories, then of their years.
    fn in_order(&self) -> impl Iterator<Item = usize> {
        let text = |row: usize| self.territories.get(row).unwrap_or_default();
        let mut keys: Vec<(u128, i32, usize)> = (0..self.territories.len())
            .map(|row| (head(text(row)), self.period(row), row))
            .collect();
        keys.sort_unstable_by(|(head, year, row), (other_head, other_year, other)| {
            let texts = head.cmp(other_head).then_with(|| text(*row).cmp(text(*other)));
            texts.then(year.cmp(other_year)).then(row.cmp(other))
        });
        keys.into_iter().map(|(_, _, row)| row)
    }

    fn territory(&self, row: usize) -> String {
        self.territories.get(row).unwrap_or_default().to_owned()
    }

    fn period(&self, row: usize) -> i32 {
        self.periods.get(row).unwrap_or_default()
    }

    fn ranks(&self, row: usize) -> Ranks {
        let rank = |ranks: &Int32Chunked| {
            u8::try_from(ranks.get(row).unwrap_or_default()).unwrap_or(u8::MAX)
        };
        Ranks { mildest: rank(self.mildest), gravest: rank(self.gravest) }
    }

    fn date(&self, row: usize) -> Option<String> {
        self.dates.get(row).map(str::to_owned)
    }

    fn lines(&self, row: usize) -> Lines {
        let firsts = self.firsts.of(row).filter_map(|at| self.firsts.values.get(at));
        let lasts = self.lasts.of(row).filter_map(|at| self.lasts.values.get(at));
        firsts.zip(lasts).collect()
    }
}

/// The first bytes of a text, as a number in the order of texts.
fn head(text: &str) -> u128 {
    let mut bytes = [0; size_of::<u128>()];
    bytes.iter_mut().zip(text.bytes()).for_each(|(byte, of_text)| *byte = of_text);
    u128::from_be_bytes(bytes)
}

/// A column of lists: what is in them, end to end, and where each begins.
struct Lists<T> {
    values: T,
    offsets: Vec<usize>,
}

impl Lists<StringChunked> {
    fn texts(sums: &DataFrame, name: &str) -> PolarsResult<Self> {
        let (values, offsets) = flat(sums.column(name)?.list()?);
        Ok(Self { values: values.str()?.clone(), offsets })
    }

    fn set(&self, row: usize) -> BTreeSet<String> {
        self.of(row).filter_map(|at| self.values.get(at)).map(str::to_owned).collect()
    }
}

impl Lists<UInt32Chunked> {
    fn lines(sums: &DataFrame, name: &str) -> PolarsResult<Self> {
        let (values, offsets) = flat(sums.column(name)?.list()?);
        Ok(Self { values: values.u32()?.clone(), offsets })
    }
}

impl<T> Lists<T> {
    /// The places of what is in the list of a row.
    fn of(&self, row: usize) -> std::ops::Range<usize> {
        let at = |rank: usize| self.offsets.get(rank).copied().unwrap_or_default();
        at(row)..at(row + 1)
    }
}

fn flat(lists: &ListChunked) -> (polars::prelude::Series, Vec<usize>) {
    let lists = lists.rechunk();
    let mut offsets = vec![0];
    let mut end = 0;
    for length in lists.downcast_iter().flat_map(|array| array.offsets().lengths()) {
        end += length;
        offsets.push(end);
    }
    (lists.get_inner().rechunk(), offsets)
}
