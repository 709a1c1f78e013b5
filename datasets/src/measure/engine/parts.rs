//! The sums that polars made, read back as the parts that figures are made of.

use std::collections::BTreeSet;

use polars::prelude::{
    BooleanChunked, DataFrame, Int32Chunked, Int64Chunked, ListChunked, PolarsResult, StringChunked,
};

use super::plan::{DENOMINATOR, GRAVEST, LEVEL, MATTERS, MILDEST, NUMERATOR};
use super::runs::{
    DATE, FIRST, IDENTITY, LAST, MEMBER, NOTE, PERIOD, SOURCE, TERRITORY, dimension,
};
use crate::cores;
use crate::measure::figure::LevelPart;
use crate::measure::part::{Part, Ranks};
use crate::model::{Indicator, Lines};

/// The parts of the figures that add.
pub(super) struct Parts<'a> {
    shared: Shared<'a>,
    numerators: &'a Int64Chunked,
    denominators: &'a Int64Chunked,
    members: Option<&'a StringChunked>,
    identities: Option<&'a StringChunked>,
    matters: Option<&'a BooleanChunked>,
    dimensions: Vec<&'a StringChunked>,
}

impl<'a> Parts<'a> {
    /// The parts that polars has summed up, one a row.
    pub(super) fn of(indicator: &Indicator, sums: &'a DataFrame) -> PolarsResult<Self> {
        let texts = |name: &str| sums.column(name).ok().map(|column| column.str()).transpose();
        let dimensions = indicator.by.dimensions.iter();
        Ok(Self {
            shared: Shared::of(sums)?,
            numerators: sums.column(NUMERATOR)?.i64()?,
            denominators: sums.column(DENOMINATOR)?.i64()?,
            members: texts(MEMBER)?,
            identities: texts(IDENTITY)?,
            matters: sums.column(MATTERS).ok().map(|column| column.bool()).transpose()?,
            dimensions: dimensions
                .map(|name| sums.column(&dimension(name))?.str())
                .collect::<PolarsResult<_>>()?,
        })
    }

    /// The parts in the order of their territories, then of their years, cut between territories in a piece
    /// for each core.
    pub(super) fn pieces(&self) -> Vec<impl Iterator<Item = Part> + Send> {
        let mut rest = self.shared.in_order();
        let size = rest.len().div_ceil(cores::count()).max(1);
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let mut end = size.min(rest.len());
            let territory =
                |at: usize| rest.get(at).and_then(|row| self.shared.territories.get(*row));
            while end < rest.len() && territory(end) == territory(end - 1) {
                end += 1;
            }
            let below = rest.split_off(end);
            pieces.push(std::mem::replace(&mut rest, below));
        }
        pieces.into_iter().map(|rows| rows.into_iter().map(|row| self.part(row))).collect()
    }

    fn part(&self, row: usize) -> Part {
        let text = |texts: Option<&StringChunked>| texts?.get(row).map(str::to_owned);
        let dimension = |texts: &&StringChunked| texts.get(row).unwrap_or_default().to_owned();
        Part {
            territory: self.shared.territory(row),
            period: self.shared.period(row),
            dimensions: self.dimensions.iter().map(dimension).collect(),
            member: text(self.members),
            identity: text(self.identities),
            numerator: self.numerators.get(row).unwrap_or_default(),
            denominator: self.denominators.get(row).unwrap_or_default(),
            ranks: self.shared.ranks(row),
            matters: self.matters.is_none_or(|matters| matters.get(row).unwrap_or(true)),
            date: self.shared.date(row),
            sources: self.shared.sources.set(row),
            lines: self.shared.lines(row),
        }
    }
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
    /// None when there is no date at all.
    dates: Option<&'a StringChunked>,
    sources: Lists<StringChunked>,
    firsts: Lists<Vec<u32>>,
    lasts: Lists<Vec<u32>>,
}

impl<'a> Shared<'a> {
    fn of(sums: &'a DataFrame) -> PolarsResult<Self> {
        Ok(Self {
            territories: sums.column(TERRITORY)?.str()?,
            periods: sums.column(PERIOD)?.i32()?,
            mildest: sums.column(MILDEST)?.i32()?,
            gravest: sums.column(GRAVEST)?.i32()?,
            dates: Some(sums.column(DATE)?.str()?).filter(|one| one.null_count() < one.len()),
            sources: Lists::texts(sums, SOURCE)?,
            firsts: Lists::lines(sums, FIRST)?,
            lasts: Lists::lines(sums, LAST)?,
        })
    }

    /// The rows in the order of their territories, then of their years.
    fn in_order(&self) -> Vec<usize> {
        let text = |row: usize| self.territories.get(row).unwrap_or_default();
        let mut keys: Vec<(u128, i32, usize)> = (0..self.territories.len())
            .map(|row| (head(text(row)), self.period(row), row))
            .collect();
        keys.sort_unstable_by(|(head, year, row), (other_head, other_year, other)| {
            let texts = head.cmp(other_head).then_with(|| text(*row).cmp(text(*other)));
            texts.then(year.cmp(other_year)).then(row.cmp(other))
        });
        keys.into_iter().map(|(_, _, row)| row).collect()
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
        self.dates?.get(row).map(str::to_owned)
    }

    fn lines(&self, row: usize) -> Lines {
        let firsts = self.firsts.values.get(self.firsts.of(row)).unwrap_or_default();
        let lasts = self.lasts.values.get(self.lasts.of(row)).unwrap_or_default();
        firsts.iter().copied().zip(lasts.iter().copied()).collect()
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
        let values = values.str()?.clone();
        // Where nothing is cited, every list is empty.
        let offsets = if values.null_count() == values.len() { Vec::new() } else { offsets };
        Ok(Self { values, offsets })
    }

    fn set(&self, row: usize) -> BTreeSet<String> {
        self.of(row).filter_map(|at| self.values.get(at)).map(str::to_owned).collect()
    }
}

impl Lists<Vec<u32>> {
    fn lines(sums: &DataFrame, name: &str) -> PolarsResult<Self> {
        let (values, offsets) = flat(sums.column(name)?.list()?);
        Ok(Self { values: values.u32()?.iter().flatten().collect(), offsets })
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
