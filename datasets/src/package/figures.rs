//! What the rows say, against the definitions that read them: a row that would make a figure that cannot
//! be is told before anything is computed.

use std::collections::BTreeSet;

use super::cells::Cells;
use super::resource::{Resource, named};
use crate::csv::{CellFault, Diagnostic, Fault, FigureFault, Schema, Values};
use crate::measure::{Filter, Measure, Term, fulfils, weight};
use crate::model::{Dataset, Indicator, Scale};

/// A share of a whole is told in this unit.
const PERCENT: &str = "%";

/// Checks the rows of every resource against the indicators that are computed from it.
pub(super) fn check(indicators: &[Indicator], resources: &[Resource], found: &mut Vec<Diagnostic>) {
    for resource in resources {
        check_one(indicators, resource, resources, found);
    }
}

/// Checks the rows of a resource against the indicators that are computed from it.
pub(super) fn check_one(
    indicators: &[Indicator],
    resource: &Resource,
    resources: &[Resource],
    found: &mut Vec<Diagnostic>,
) {
    let checks = Checks::new(indicators, resource, resources);
    let look = |cells| checks.exact(checks.look(cells)).finish();
    found.extend(Cells::of(resource).map(look).unwrap_or_default());
}

/// What is asked of the rows of a resource.
pub(super) struct Checks<'a> {
    dataset: &'a Dataset,
    schema: &'a Schema,
    indicators: Vec<&'a Indicator>,
    territories: Option<Names<'a>>,
    sources: Option<Names<'a>>,
}

impl<'a> Checks<'a> {
    pub(super) fn new(
        indicators: &'a [Indicator],
        resource: &'a Resource,
        resources: &'a [Resource],
    ) -> Self {
        let Resource { dataset, schema, .. } = resource;
        Self {
            dataset,
            schema,
            indicators: indicators.iter().filter(|one| one.dataset == dataset.id).collect(),
            territories: Names::of(resources, "territoires", "code"),
            sources: Names::of(resources, "sources", "id"),
        }
    }

    /// The indicators that read the resource.
    pub(super) fn indicators(&self) -> &[&'a Indicator] {
        &self.indicators
    }

    /// Looks at its rows, or at some of them.
    pub(super) fn look<'c>(&self, cells: Cells<'c>) -> Cells<'c> {
        let mut rows = Rows { cells, told: BTreeSet::new() };
        for indicator in &self.indicators {
            rows.check(indicator);
            rows.named(self.schema, &indicator.by.territory, self.territories.as_ref());
        }
        rows.named(self.schema, "source", self.sources.as_ref());
        rows.cells
    }

    /// Tells the cells that cannot be added exactly.
    fn exact<'c>(&self, mut cells: Cells<'c>) -> Cells<'c> {
        let mut told = BTreeSet::new();
        for indicator in &self.indicators {
            let Err((column, row)) = weight(indicator, self.dataset, cells.table) else { continue };
            if told.insert((column.clone(), row)) {
                let indicator = indicator.id.clone();
                cells.tell(FigureFault::NotAdded { indicator }, &column, row);
            }
        }
        cells
    }
}

/// The names that stand in a column of a resource: what rows may name, whether a foreign key says so or
/// not.
struct Names<'a> {
    file: &'a str,
    column: &'static str,
    all: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(resources: &'a [Resource], resource: &str, column: &'static str) -> Option<Self> {
        let resource = named(resources, resource)?;
        let Values::Text(cells) = &resource.table.as_ref()?.column(column)?.values else {
            return None;
        };
        Some(Self { file: &resource.dataset.path, column, all: cells.iter().flatten().collect() })
    }
}

/// The rows of a resource, being checked.
struct Rows<'a> {
    cells: Cells<'a>,
    /// What has been told, by code, column and row: several indicators read the same cells.
    told: BTreeSet<(&'static str, String, usize)>,
}

impl<'a> Rows<'a> {
    fn check(&mut self, indicator: &Indicator) {
        self.territories(&indicator.by.territory);
        if let Some(date) = &indicator.by.date {
            self.years(&indicator.by.period, date);
        }
        match &indicator.measure {
            Measure::Ratio { numerator, denominator, .. } => {
                self.ratio(indicator, numerator, denominator);
            }
            Measure::Level { column, filter, .. } if hold(&indicator.scale) => {
                self.levels(indicator, column, filter);
            }
            _ => {}
        }
    }

    /// Names that nothing has; where the schema declares the key, they have been told.
    fn named(&mut self, schema: &Schema, column: &str, known: Option<&Names<'_>>) {
        let declared = schema.foreign_keys.iter().any(|key| key.fields == [column]);
        let (Some(known), Some(names @ Values::Text(_))) = (known, self.column(column)) else {
            return;
        };
        if declared {
            return;
        }
        for row in 0..self.rows() {
            if names.text(row).is_some_and(|name| !known.all.contains(name)) {
                let file = known.file.to_owned();
                let columns = vec![known.column.to_owned()];
                self.tell(CellFault::UnknownReference { file, columns }, column, row);
            }
        }
    }

    /// Rows without a territory make no figure: somebody should know how many.
    fn territories(&mut self, column: &str) {
        let Some(codes @ Values::Text(_)) = self.column(column) else { return };
        let mut absent = (0..self.rows()).filter(|row| codes.text(*row).is_none());
        if let Some(first) = absent.next() {
            self.tell(FigureFault::NoTerritory { count: 1 + absent.count() }, column, first);
        }
    }

    /// The day of a row must be in its year.
    fn years(&mut self, period: &str, date: &str) {
        let (Some(years), Some(days)) = (self.column(period), self.column(date)) else { return };
        for row in 0..self.rows() {
            let (Some(year), Some(day)) = (years.integer(row), days.text(row)) else { continue };
            // ISO 8601: the year is what comes before the first hyphen.
            if day.split('-').next().and_then(|year| year.parse().ok()) != Some(year) {
                let period = period.to_owned();
                self.tell(FigureFault::OtherYear { period, year }, date, row);
            }
        }
    }

    /// What is counted in a row cannot be more than the whole, nor the whole less than nothing. A whole of
    /// 0 is no fault: there, the indicator does not apply.
    fn ratio(&mut self, indicator: &Indicator, numerator: &Term, denominator: &Term) {
        let (Some(part), Some(whole)) = (&numerator.sum, &denominator.sum) else { return };
        let (Some(parts), Some(wholes)) = (self.column(part), self.column(whole)) else { return };
        // Where rows are chosen, what is counted and the whole may stand in different ones.
        let whole_rows = numerator.filter.is_empty() && denominator.filter.is_empty();
        for row in 0..self.rows() {
            let Some(total) = wholes.number(row) else { continue };
            let name = || indicator.id.clone();
            if total < 0.0 {
                self.tell(FigureFault::NegativeWhole { indicator: name() }, whole, row);
            } else if indicator.unit == PERCENT && parts.number(row).is_some_and(|one| one < 0.0) {
                self.tell(FigureFault::NegativePart { indicator: name() }, part, row);
            } else if whole_rows
                && indicator.unit == PERCENT
                && parts.number(row).is_some_and(|one| one > total)
            {
                let whole = whole.clone();
                self.tell(FigureFault::OverWhole { indicator: name(), whole, total }, part, row);
            }
        }
    }

    /// A level must be one of the scale of its year.
    fn levels(&mut self, indicator: &Indicator, column: &str, filter: &Filter) {
        let (table, period) = (self.cells.table, &indicator.by.period);
        let (Some(years), Some(levels)) = (self.column(period), self.column(column)) else {
            return;
        };
        for row in 0..self.rows() {
            if !fulfils(filter, table, row) {
                continue;
            }
            let (Some(year), Some(level)) = (years.integer(row), levels.integer(row)) else {
                continue;
            };
            let name = indicator.id.clone();
            let scale = i32::try_from(year).ok().and_then(|year| indicator.scale_in(year));
            let Some(scale) = scale else {
                self.tell(FigureFault::NoScale { indicator: name, year }, period, row);
                continue;
            };
            let highest = scale.levels.len();
            if level < 1 || usize::try_from(level).map_or(true, |level| level > highest) {
                let fault = FigureFault::UnknownLevel { indicator: name, year, highest };
                self.tell(fault, column, row);
            }
        }
    }

    fn rows(&self) -> usize {
        self.cells.table.rows()
    }

    fn column(&self, name: &str) -> Option<&'a Values> {
        self.cells.table.column(name).map(|column| &column.values)
    }

    fn tell(&mut self, fault: impl Into<Fault>, column: &str, row: usize) {
        let fault = fault.into();
        if self.told.insert((fault.code(), column.to_owned(), row)) {
            self.cells.tell(fault, column, row);
        }
    }
}

/// Whether scales say something of the rows: those that do not have been told of already.
fn hold(scales: &[Scale]) -> bool {
    let apart = |(rank, scale): (usize, &Scale)| {
        scale.first() <= scale.last() && !scales.iter().take(rank).any(|one| one.overlaps(scale))
    };
    !scales.is_empty() && scales.iter().enumerate().all(apart)
}
