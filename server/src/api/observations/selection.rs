//! Which figures are asked for, and the way through them.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use ::datasets::model::{Catalogue, Indicator, Language, Nature, Observation, Status};
use app::address::Period;
use app::problem::Problem;
use app::selection::{find_indicator, find_territory};

use super::row::{Columns, Row};
use crate::api::parameters::Parameters;
use crate::state::State;

/// What a figure must be to be told.
#[derive(Clone, Debug)]
struct Filter {
    period: Option<Period>,
    statuses: Vec<Status>,
    /// The column that figures are broken down by; totals only, without it.
    by: Option<String>,
}

/// Figures of one indicator that stand together: its place in the catalogue, and theirs.
#[derive(Clone, Debug)]
struct Stretch {
    indicator: usize,
    figures: Range<usize>,
}

/// A figure, by its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    indicator: usize,
    figure: usize,
    /// Figures that were passed before it, told or not.
    pub(super) at: u64,
}

/// The way through the figures that are asked for, by indicator, territory, then year.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    catalogue: Arc<Catalogue>,
    filter: Arc<Filter>,
    stretches: Arc<[Stretch]>,
    rank: usize,
    /// Figures of this stretch that were passed.
    within: usize,
    passed: u64,
}

/// Reads which figures are asked for.
///
/// # Errors
/// When a parameter cannot be read, or names what does not exist.
pub(super) fn read(state: &State, parameters: &Parameters) -> Result<Walk, Problem> {
    let catalogue = Arc::clone(&state.site(Language::default()).catalogue);
    let nature = parameters.nature()?;
    let filter = Filter {
        period: parameters.get("periode").map(period).transpose()?,
        statuses: statuses(parameters)?,
        by: by(&catalogue, parameters)?,
    };
    let codes = territories(&catalogue, parameters)?;
    let mut stretches = Vec::new();
    for indicator in indicators(&catalogue, parameters, nature)? {
        let figures = figures(&catalogue, indicator, &filter);
        let ranges: Vec<_> = match &codes {
            None => std::iter::once(0..figures.len()).collect(),
            Some(codes) => codes.iter().map(|code| of_territory(figures, code)).collect(),
        };
        let known = ranges.into_iter().filter(|range| !range.is_empty());
        stretches.extend(known.map(|figures| Stretch { indicator, figures }));
    }
    let (filter, stretches) = (Arc::new(filter), stretches.into());
    Ok(Walk { catalogue, filter, stretches, rank: 0, within: 0, passed: 0 })
}

fn period(given: &str) -> Result<Period, Problem> {
    Period::parse(given).ok_or_else(|| Problem::UnreadablePeriod { given: given.to_owned() })
}

fn statuses(parameters: &Parameters) -> Result<Vec<Status>, Problem> {
    let given = parameters.list("statuts").unwrap_or_default().into_iter();
    given
        .map(|code| {
            Status::from_code(code).ok_or_else(|| Problem::UnknownChoice {
                name: "statuts",
                given: code.to_owned(),
                allowed: Status::ALL.map(|status| status.code().to_owned()).into(),
            })
        })
        .collect()
}

/// Every column that some indicator may be broken down by.
pub(in crate::api) fn dimensions(catalogue: &Catalogue) -> BTreeSet<&str> {
    catalogue.indicators.iter().flat_map(Indicator::dimensions).collect()
}

fn by(catalogue: &Catalogue, parameters: &Parameters) -> Result<Option<String>, Problem> {
    let Some(given) = parameters.get("par") else { return Ok(None) };
    let known = dimensions(catalogue);
    if known.contains(given) {
        return Ok(Some(given.to_owned()));
    }
    let allowed = known.into_iter().map(str::to_owned).collect();
    Err(Problem::UnknownChoice { name: "par", given: given.to_owned(), allowed })
}

fn territories(
    catalogue: &Catalogue,
    parameters: &Parameters,
) -> Result<Option<BTreeSet<String>>, Problem> {
    let Some(given) = parameters.list("territoires") else { return Ok(None) };
    let codes = given.into_iter().map(|code| Ok(find_territory(catalogue, code)?.code.clone()));
    codes.collect::<Result<_, _>>().map(Some)
}

/// The places of the indicators in the catalogue, in the order of their ids.
fn indicators(
    catalogue: &Catalogue,
    parameters: &Parameters,
    nature: Option<Nature>,
) -> Result<Vec<usize>, Problem> {
    let given = parameters.list("indicateurs");
    for id in given.iter().flatten() {
        find_indicator(catalogue, id)?;
    }
    let asked = |one: &Indicator| {
        given.as_ref().is_none_or(|ids| ids.contains(&one.id.as_str()))
            && nature.is_none_or(|nature| catalogue.nature(one) == nature)
    };
    let all = catalogue.indicators.iter().enumerate().filter(|(_, one)| asked(one));
    let mut found: Vec<(&str, usize)> = all.map(|(place, one)| (one.id.as_str(), place)).collect();
    found.sort_unstable();
    Ok(found.into_iter().map(|(_, place)| place).collect())
}

/// The figures of an indicator among which those that are asked for are.
fn figures<'a>(catalogue: &'a Catalogue, indicator: usize, filter: &Filter) -> &'a [Observation] {
    let Some(indicator) = catalogue.indicators.get(indicator) else { return &[] };
    match filter.by {
        None => catalogue.observations(&indicator.id),
        Some(_) => catalogue.breakdowns(&indicator.id),
    }
}

fn of_territory(figures: &[Observation], code: &str) -> Range<usize> {
    let from = figures.partition_point(|one| one.territory.as_str() < code);
    let until = from + figures[from..].partition_point(|one| one.territory == code);
    from..until
}

impl Filter {
    fn keeps(&self, one: &Observation) -> bool {
        self.period.is_none_or(|period| period.contains(one.period))
            && (self.statuses.is_empty() || self.statuses.contains(&one.status))
            && self.by.as_ref().is_none_or(|by| one.dimensions.contains_key(by))
    }
}

impl Walk {
    /// Goes on from where so many figures have been passed.
    pub(super) fn seek(&mut self, at: u64) {
        (self.rank, self.passed, self.within) = (0, at, usize::MAX);
        let mut left = usize::try_from(at).unwrap_or(usize::MAX);
        for stretch in self.stretches.iter() {
            if left < stretch.figures.len() {
                self.within = left;
                return;
            }
            left -= stretch.figures.len();
            self.rank += 1;
        }
    }

    /// A figure, as it is told; every place that this walk gives has one.
    pub(super) fn row<'a>(&'a self, place: Place, columns: &'a Columns) -> Option<Row<'a>> {
        let indicator = self.catalogue.indicators.get(place.indicator)?;
        let observation =
            figures(&self.catalogue, place.indicator, &self.filter).get(place.figure)?;
        let by = self.filter.by.as_deref();
        Some(Row::new(&self.catalogue, indicator, observation, by, columns))
    }
}

impl Iterator for Walk {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        while let Some(Stretch { indicator, figures: range }) = self.stretches.get(self.rank) {
            let all = figures(&self.catalogue, *indicator, &self.filter);
            let rest = range.start.saturating_add(self.within)..range.end;
            for figure in rest {
                let at = self.passed;
                self.within += 1;
                self.passed += 1;
                if all.get(figure).is_some_and(|one| self.filter.keeps(one)) {
                    return Some(Place { indicator: *indicator, figure, at });
                }
            }
            self.rank += 1;
            self.within = 0;
        }
        None
    }
}
