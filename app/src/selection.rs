//! What an address shows of an indicator: the territories, the years and the way of looking, checked
//! against what the release holds. The page and the file of one address show the same selection.

use datasets::measure::Measure;
use datasets::model::{Catalogue, Indicator, Localized, Observation, Territory, TerritoryKind};

use crate::address::{self, Column, IndicatorQuery, Unreadable, View};
use crate::problem::{Problem, Suggestion, nearest};

/// How many territories are shown beside the pilot and its group when the address chooses none.
const OTHERS: usize = 6;

/// The most territories that a page shows. A country has thousands, which nobody could read there.
pub(crate) const MOST: usize = 500;

/// A view of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// Id of the indicator.
    pub indicator: String,
    /// The address.
    pub query: IndicatorQuery,
    /// Codes of the territories shown, in order.
    pub territories: Vec<String>,
    /// The way of looking.
    pub view: View,
}

impl Selection {
    /// Reads the parameters of an address and checks them against the release.
    ///
    /// # Errors
    /// When a parameter cannot be read, or names something that does not exist.
    pub fn read(
        catalogue: &Catalogue,
        id: &str,
        pairs: &[(String, String)],
    ) -> Result<Self, Problem> {
        Self::read_rows(catalogue, id, pairs)?.with_figures(catalogue)
    }

    /// The same for a file of rows: a period without any is no problem, the file is then without rows.
    ///
    /// # Errors
    /// When a parameter cannot be read, or names something that does not exist.
    pub fn read_rows(
        catalogue: &Catalogue,
        id: &str,
        pairs: &[(String, String)],
    ) -> Result<Self, Problem> {
        let indicator = find_indicator(catalogue, id)?;
        let query = IndicatorQuery::read(pairs)
            .map_err(|error| refusal(catalogue, indicator, pairs, error))?;
        Self::resolve_rows(catalogue, id, query)
    }

    /// Checks an address against the release.
    ///
    /// # Errors
    /// When it names an indicator, a territory, a period or a view that does not exist, or a period
    /// without figures.
    pub fn resolve(
        catalogue: &Catalogue,
        id: &str,
        query: IndicatorQuery,
    ) -> Result<Self, Problem> {
        Self::resolve_rows(catalogue, id, query)?.with_figures(catalogue)
    }

    /// The same, unless the indicator has no figure in the whole period, or a page cannot show all.
    fn with_figures(self, catalogue: &Catalogue) -> Result<Self, Problem> {
        if self.territories.len() > MOST {
            let href = address::indicator(&self.indicator) + ".csv" + &self.query.write();
            let indicator = find_indicator(catalogue, &self.indicator)?;
            let named = |title: &str| format!("{title} (CSV)");
            let label =
                Localized { fr: named(&indicator.title.fr), en: named(&indicator.title.en) };
            let nearest = Some(Suggestion { href, label });
            let count = self.territories.len();
            return Err(Problem::TooManyTerritories { count, limit: MOST, nearest });
        }
        let Some(period) = self.query.period else { return Ok(self) };
        let available = &catalogue.overview(&self.indicator).periods;
        if available.iter().any(|year| period.contains(*year)) {
            return Ok(self);
        }
        let available = available.iter().copied().collect();
        Err(Problem::EmptyPeriod { given: period.to_string(), available })
    }

    fn resolve_rows(
        catalogue: &Catalogue,
        id: &str,
        query: IndicatorQuery,
    ) -> Result<Self, Problem> {
        let indicator = find_indicator(catalogue, id)?;
        for code in query.territories.iter().chain(&query.subject) {
            find_territory(catalogue, code)?;
        }
        let by = query.by.is_some();
        let allowed = views(catalogue, indicator, by);
        let view = query.view.unwrap_or(allowed[0]);
        if !allowed.contains(&view) {
            return Err(unknown_view(catalogue, indicator, by, view.as_str().to_owned()));
        }
        if let Some(by) = query.by.as_ref().filter(|by| !indicator.by.dimensions.contains(by)) {
            let allowed = indicator.by.dimensions.clone();
            return Err(Problem::UnknownChoice { name: "par", given: by.clone(), allowed });
        }
        let everyone = &catalogue.overview(id).territories;
        let mut query = query;
        let territories = if query.complete {
            everyone.clone()
        } else if view == View::Map && query.territories.is_empty() {
            // A map shows everyone who has a place on it; of a country, those around the pilot.
            if everyone.len() > MOST { around(catalogue, id) } else { everyone.clone() }
        } else if query.territories.is_empty() {
            let usual = by_default(catalogue, id);
            // Broken down, one territory is enough to read.
            if query.by.is_some() { usual.into_iter().take(1).collect() } else { usual }
        } else {
            query.territories.clone()
        };
        // A view is about one of those whom it shows.
        query.subject = query.subject.filter(|code| !by && territories.contains(code));
        Ok(Self { indicator: id.to_owned(), query, territories, view })
    }

    /// Its address.
    pub(crate) fn address(&self) -> String {
        address::indicator(&self.indicator) + &self.query.write()
    }

    /// The figures of the view: by territory, in the order of the selection, then by period.
    pub fn observations<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Observation> {
        self.territories.iter().flat_map(|code| self.of_territory(catalogue, code)).collect()
    }

    /// Those of one of its territories, by period.
    pub fn of_territory<'a>(
        &self,
        catalogue: &'a Catalogue,
        code: &str,
    ) -> impl Iterator<Item = &'a Observation> {
        let by = self.query.by.as_ref();
        let all = match by {
            None => catalogue.observations(&self.indicator),
            Some(_) => catalogue.breakdowns(&self.indicator),
        };
        of_territory(all, code).iter().filter(move |one| {
            self.query.period.is_none_or(|period| period.contains(one.period))
                && by.is_none_or(|by| one.dimensions.contains_key(by))
        })
    }
}

/// The figures of one territory, among figures sorted by territory.
pub fn of_territory<'a>(observations: &'a [Observation], code: &str) -> &'a [Observation] {
    let from = observations.partition_point(|one| one.territory.as_str() < code);
    let until = observations.partition_point(|one| one.territory.as_str() <= code);
    &observations[from..until]
}

/// The ways in which an indicator can be looked at, its own first: a line as soon as there are two
/// years, bars for a single one; a map when several territories that have figures are placed on it. Broken
/// down (`by`), the parts have no place, and are too many for lines that cross: each has a small chart.
pub fn views(catalogue: &Catalogue, indicator: &Indicator, by: bool) -> Vec<View> {
    let overview = catalogue.overview(&indicator.id);
    let mut views = match (&indicator.measure, overview.periods.len() > 1) {
        (Measure::Level { .. }, _) => vec![View::Curve],
        (_, true) if by => vec![View::Multiples, View::Curve, View::Bars],
        (_, false) if by => vec![View::Bars],
        (_, true) => vec![View::Curve, View::Bars, View::Multiples],
        (_, false) => vec![View::Bars, View::Curve],
    };
    views.extend((overview.is_placed && !by).then_some(View::Map));
    views.push(View::Table);
    views
}

/// What a reader is told of a parameter that cannot be read.
fn refusal(
    catalogue: &Catalogue,
    indicator: &Indicator,
    pairs: &[(String, String)],
    error: Unreadable,
) -> Problem {
    let choice = |name, given, allowed: &[&str]| Problem::UnknownChoice {
        name,
        given,
        allowed: allowed.iter().map(|one| (*one).to_owned()).collect(),
    };
    match error {
        Unreadable::Period(given) => Problem::UnreadablePeriod { given },
        Unreadable::View(given) => {
            let by = pairs
                .iter()
                .any(|(name, by)| name == "par" && indicator.by.dimensions.contains(by));
            unknown_view(catalogue, indicator, by, given)
        }
        Unreadable::Switch(given) => Problem::UnreadableSwitch { given },
        Unreadable::Scale(given) => choice("echelle", given, &["log"]),
        Unreadable::Order(given) => {
            let columns = Column::ALL.map(Column::as_str);
            choice("tri", given, &columns)
        }
    }
}

/// Says which ways of looking an indicator has, in place of one that it has not.
fn unknown_view(catalogue: &Catalogue, indicator: &Indicator, by: bool, given: String) -> Problem {
    let allowed = views(catalogue, indicator, by).into_iter().map(View::as_str).collect();
    Problem::UnknownView { given, allowed }
}

/// The indicator of an id.
///
/// # Errors
/// When there is none; the nearest is named.
pub fn find_indicator<'a>(catalogue: &'a Catalogue, id: &str) -> Result<&'a Indicator, Problem> {
    catalogue.indicator(id).ok_or_else(|| {
        let candidates = catalogue.indicators.iter().map(|indicator| {
            let label = indicator.title.clone();
            (indicator.id.clone(), Suggestion { href: address::indicator(&indicator.id), label })
        });
        Problem::UnknownIndicator { id: id.to_owned(), nearest: nearest(id, candidates) }
    })
}

/// The territory of a code.
///
/// # Errors
/// When there is none; the nearest, by code or by name, is named.
pub fn find_territory<'a>(catalogue: &'a Catalogue, code: &str) -> Result<&'a Territory, Problem> {
    catalogue.territories.get(code).ok_or_else(|| {
        let candidates = catalogue.territories.iter().flat_map(|territory| {
            let href = address::territory(&territory.code);
            let suggestion = Suggestion::new(href, territory.name.clone());
            [(territory.code.clone(), suggestion.clone()), (territory.name.clone(), suggestion)]
        });
        Problem::UnknownTerritory { code: code.to_owned(), nearest: nearest(code, candidates) }
    })
}

/// The pilot, its group, and those that are best compared with it: the largest communes of the group,
/// or, when none of them has a figure, the territories with the most figures.
pub(crate) fn by_default(catalogue: &Catalogue, indicator: &str) -> Vec<String> {
    let (overview, observations) =
        (catalogue.overview(indicator), catalogue.observations(indicator));
    let (pilot, group) = (&catalogue.pilot_commune, &catalogue.pilot_group);
    let mut chosen = vec![pilot.clone()];
    chosen.extend(overview.has(group).then(|| group.clone()));
    let mut others: Vec<&Territory> = catalogue
        .territories
        .members(group)
        .filter(|member| member.code != *pilot && overview.has(&member.code))
        .collect();
    if others.is_empty() {
        others = catalogue
            .territories
            .iter()
            .filter(|one| one.kind == TerritoryKind::Commune && one.code != *pilot)
            .filter(|one| known(observations, &one.code) > 1)
            .collect();
        others.sort_by_key(|one| std::cmp::Reverse(known(observations, &one.code)));
        others.truncate(OTHERS / 2);
    } else {
        others.sort_by_key(|one| std::cmp::Reverse(one.population));
        others.truncate(OTHERS);
    }
    chosen.extend(others.into_iter().map(|one| one.code.clone()));
    chosen
}

/// The members of the pilot's group that have figures, and those that are shown by themselves.
pub(crate) fn around(catalogue: &Catalogue, indicator: &str) -> Vec<String> {
    let overview = catalogue.overview(indicator);
    let members = catalogue.territories.members(&catalogue.pilot_group);
    let codes = members.map(|one| one.code.clone()).filter(|code| overview.has(code));
    let mut codes: Vec<String> = codes.take(MOST).collect();
    codes.extend(by_default(catalogue, indicator));
    codes.sort();
    codes.dedup();
    codes
}

/// How many figures of a territory have a value.
fn known(observations: &[Observation], code: &str) -> usize {
    of_territory(observations, code).iter().filter(|one| one.value.is_some()).count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::pilot::{country, pilot};

    const FIBRE: &str = "part-locaux-fibre";

    fn read(catalogue: &Catalogue, query: &[(&str, &str)]) -> Result<Selection, Problem> {
        let pairs: Vec<_> =
            query.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Selection::read(catalogue, FIBRE, &pairs)
    }

    #[test]
    fn an_overview_says_what_going_through_every_figure_says() {
        let catalogue = pilot();
        for indicator in &catalogue.indicators {
            let (all, seen) =
                (catalogue.observations(&indicator.id), catalogue.overview(&indicator.id));
            let codes: BTreeSet<&str> = all.iter().map(|one| one.territory.as_str()).collect();
            assert!(codes.iter().copied().eq(seen.territories.iter().map(String::as_str)));
            assert!(codes.iter().all(|code| seen.has(code)) && !seen.has("99999"));
            let own = catalogue.measured(&indicator.id).map(|one| one.code.as_str());
            let described = codes.iter().copied();
            assert!(own.eq(described.filter(|code| catalogue.territories.get(code).is_some())));
            let periods: BTreeSet<i32> = all.iter().map(|one| one.period).collect();
            let sources: BTreeSet<String> =
                all.iter().flat_map(|one| one.sources.iter().cloned()).collect();
            assert_eq!((&seen.periods, &seen.sources), (&periods, &sources));
            let known = all.iter().filter(|one| one.value.is_some()).count();
            assert_eq!((seen.figures, seen.known), (all.len(), known));
        }
    }

    #[test]
    fn a_page_of_a_country_leads_to_the_file_that_has_every_territory() {
        let catalogue = country(FIBRE, MOST);
        let count = catalogue.overview(FIBRE).territories.len();
        let refused = read(&catalogue, &[("complet", "1"), ("periode", "2019")]).unwrap_err();
        let Problem::TooManyTerritories { count: told, limit, nearest } = &refused else {
            panic!("{refused:?}")
        };
        assert_eq!((*told, *limit), (count, MOST));
        assert_eq!(
            nearest.as_ref().unwrap().href,
            "/indicateurs/part-locaux-fibre.csv?periode=2019&complet=1"
        );
        let chosen = catalogue.overview(FIBRE).territories.join("~");
        let refused = read(&catalogue, &[("territoires", &chosen)]).unwrap_err();
        assert!(matches!(refused, Problem::TooManyTerritories { .. }), "{refused:?}");
        let pairs = [("complet".to_owned(), "1".to_owned())];
        let rows = Selection::read_rows(&catalogue, FIBRE, &pairs).unwrap();
        assert_eq!(rows.territories.len(), count);
    }

    #[test]
    fn a_map_of_a_country_shows_those_around_the_pilot() {
        let everyone = read(&pilot(), &[("vue", "carte")]).unwrap();
        let around = read(&country(FIBRE, MOST), &[("vue", "carte")]).unwrap();
        assert_eq!(around.territories, everyone.territories);
    }
}
