//! What `/comparer` sets side by side: territories, indicators, and the order of the territories.

use std::cmp::Ordering;

use datasets::model::{Catalogue, Indicator, Observation, Territory, TerritoryKind};

use crate::problem::Problem;
use crate::selection::{find_indicator, find_territory, of_territory};

/// Communes of the group that stand beside the pilot when the address chooses none.
const OTHERS: usize = 4;

/// Territories of a table at most: more would be slow to read and to send.
pub(crate) const MOST: usize = 100;

/// An order of the territories: by the latest figure of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// Its id.
    pub indicator: String,
    /// The smallest first.
    pub ascending: bool,
}

/// What an address asks to compare; what it leaves out is chosen for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonQuery {
    /// Codes, in the order of the address.
    pub territories: Vec<String>,
    /// Ids, in the order of the catalogue.
    pub indicators: Vec<String>,
    /// The order; that of the address when absent.
    pub sort: Option<Sort>,
}

/// Territories and indicators side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The address.
    pub query: ComparisonQuery,
    /// Codes of the territories, in the order in which they are shown.
    pub territories: Vec<String>,
    /// Ids of the indicators, in the order of the catalogue.
    pub indicators: Vec<String>,
    /// How many territories of the address are left out, because there were too many.
    pub left_out: usize,
}

impl ComparisonQuery {
    /// Reads the parameters of an address, and whether they are spread over more of them than its one
    /// address has, as those of a form are.
    pub(crate) fn read(pairs: &[(String, String)]) -> (Self, bool) {
        let of = |name: &str| {
            let own = pairs.iter().filter(|(known, _)| known == name);
            let mut values: Vec<String> = Vec::new();
            for value in own.flat_map(|(_, value)| value.split('~')) {
                if !value.is_empty() && !values.iter().any(|known| known == value) {
                    values.push(value.to_owned());
                }
            }
            values
        };
        let ascending = pairs.iter().any(|(name, value)| name == "sens" && value == "croissant");
        let sort = of("tri").into_iter().next().map(|indicator| Sort { indicator, ascending });
        let spread = ["territoires", "indicateurs"]
            .iter()
            .any(|name| pairs.iter().filter(|(known, _)| known == name).count() > 1);
        let (territories, indicators) = (of("territoires"), of("indicateurs"));
        (Self { territories, indicators, sort }, spread)
    }

    /// The same in another order.
    pub(crate) fn sorted(&self, sort: Option<Sort>) -> Self {
        Self { sort, ..self.clone() }
    }

    /// The address, with its path.
    pub fn write(&self) -> String {
        let mut parts = Vec::new();
        if !self.territories.is_empty() {
            parts.push(format!("territoires={}", self.territories.join("~")));
        }
        if !self.indicators.is_empty() {
            parts.push(format!("indicateurs={}", self.indicators.join("~")));
        }
        if let Some(sort) = &self.sort {
            parts.push(format!("tri={}", sort.indicator));
            parts.extend(sort.ascending.then(|| "sens=croissant".to_owned()));
        }
        let query = parts.join("&");
        if query.is_empty() { "/comparer".to_owned() } else { format!("/comparer?{query}") }
    }
}

impl Comparison {
    /// Checks what an address asks against the release, and chooses what it leaves out.
    ///
    /// # Errors
    /// When it names a territory or an indicator that does not exist.
    pub(crate) fn resolve(
        catalogue: &Catalogue,
        mut query: ComparisonQuery,
    ) -> Result<Self, Problem> {
        for code in &query.territories {
            find_territory(catalogue, code)?;
        }
        let asked = query.indicators.iter().chain(query.sort.iter().map(|sort| &sort.indicator));
        for id in asked {
            find_indicator(catalogue, id)?;
        }
        let left_out = query.territories.len().saturating_sub(MOST);
        query.territories.truncate(MOST);
        let ids = catalogue.indicators.iter().map(|one| &one.id);
        query.indicators = ids.filter(|id| query.indicators.contains(id)).cloned().collect();
        let mut territories = query.territories.clone();
        if territories.is_empty() {
            territories = by_default(catalogue);
        }
        let mut indicators = query.indicators.clone();
        if indicators.is_empty() {
            indicators = known_of(catalogue, &territories);
        }
        // Territories are put in order only by a figure that the reader sees.
        query.sort = query.sort.filter(|sort| indicators.contains(&sort.indicator));
        if let Some(sort) = &query.sort {
            order(catalogue, &mut territories, sort);
        }
        Ok(Self { query, territories, indicators, left_out })
    }

    /// The indicators themselves.
    pub(crate) fn indicators<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Indicator> {
        self.indicators.iter().filter_map(|id| catalogue.indicator(id)).collect()
    }

    /// The territories themselves.
    pub(crate) fn territories<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Territory> {
        self.territories.iter().filter_map(|code| catalogue.territories.get(code)).collect()
    }
}

/// The pilot, its group, and the largest communes of the group.
fn by_default(catalogue: &Catalogue) -> Vec<String> {
    let (pilot, group) = (&catalogue.pilot_commune, &catalogue.pilot_group);
    let members = catalogue.territories.members(group);
    let mut others: Vec<&Territory> = members.filter(|one| one.code != *pilot).collect();
    others.sort_by_key(|one| std::cmp::Reverse(one.population));
    let others = others.into_iter().take(OTHERS).map(|one| one.code.clone());
    [pilot.clone(), group.clone()].into_iter().chain(others).collect()
}

/// The indicators that have a figure for two of the territories, as it takes two to compare; those that
/// have one for any of them when there is none; all of them when there is none either.
fn known_of(catalogue: &Catalogue, territories: &[String]) -> Vec<String> {
    let known = |indicator: &Indicator| {
        let all = catalogue.observations(&indicator.id);
        let has = |code: &&String| of_territory(all, code).iter().any(|one| one.value.is_some());
        territories.iter().filter(has).count()
    };
    let with = |least: usize| -> Vec<String> {
        let own = catalogue.indicators.iter().filter(|one| known(one) >= least);
        own.map(|one| one.id.clone()).collect()
    };
    [2, 1, 0].into_iter().map(with).find(|ids| !ids.is_empty()).unwrap_or_default()
}

/// Puts territories in the order of an indicator. Like is ranked with like: communes before groups, the
/// figures of the latest method before those of another, and last what has no figure.
fn order(catalogue: &Catalogue, territories: &mut [String], sort: &Sort) {
    let all = catalogue.observations(&sort.indicator);
    let latest = |code: &str| of_territory(all, code).last().filter(|one| one.value.is_some());
    let kind = |code: &str| catalogue.territories.get(code).map(|one| one.kind);
    let is_group = |code: &str| kind(code) != Some(TerritoryKind::Commune);
    territories.sort_by(|a, b| {
        is_group(a).cmp(&is_group(b)).then_with(|| match (latest(a), latest(b)) {
            (Some(a), Some(b)) => compared(a, b, sort.ascending),
            (a, b) => b.is_some().cmp(&a.is_some()),
        })
    });
}

fn compared(a: &Observation, b: &Observation, ascending: bool) -> Ordering {
    let value = |one: &Observation| one.value.unwrap_or(f64::NAN);
    let (lesser, greater) = if ascending { (a, b) } else { (b, a) };
    b.method.cmp(&a.method).then(value(lesser).total_cmp(&value(greater)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::pilot;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let split = |pair: &str| pair.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned()));
        text.split('&').filter_map(split).collect()
    }

    fn compare(catalogue: &Catalogue, query: &str) -> Result<Comparison, Problem> {
        Comparison::resolve(catalogue, ComparisonQuery::read(&pairs(query)).0)
    }

    #[test]
    fn the_pilot_its_group_and_the_largest_communes_stand_side_by_side_by_default() {
        let catalogue = pilot();
        let chosen = compare(&catalogue, "").unwrap();
        let names: Vec<&str> =
            chosen.territories(&catalogue).iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names[..2], ["Digne-les-Bains", "Provence-Alpes Agglomération"]);
        assert_eq!(names[2..], ["Château-Arnoux-Saint-Auban", "Les Mées", "Peyruis", "Malijai"]);
        // A label that only the pilot holds compares with nobody.
        assert!(chosen.indicators.contains(&"part-locaux-fibre".to_owned()));
        assert!(!chosen.indicators.contains(&"label-villes-internet".to_owned()));
        assert_eq!(chosen.query.write(), "/comparer");
    }

    #[test]
    fn the_boxes_of_a_form_become_one_address_in_the_order_of_the_catalogue() {
        let catalogue = pilot();
        let form = "territoires=04070&territoires=04049&indicateurs=population\
                    &indicateurs=part-locaux-fibre&tri=population&sens=decroissant";
        let (query, spread) = ComparisonQuery::read(&pairs(form));
        assert!(spread);
        let address = Comparison::resolve(&catalogue, query).unwrap().query.write();
        let expected = "/comparer?territoires=04070~04049\
                        &indicateurs=part-locaux-fibre~population&tri=population";
        assert_eq!(address, expected);
        let (again, spread) = ComparisonQuery::read(&pairs(&expected["/comparer?".len()..]));
        assert!(!spread);
        assert_eq!(Comparison::resolve(&catalogue, again).unwrap().query.write(), expected);
    }

    #[test]
    fn an_indicator_puts_communes_in_order_then_groups_and_what_is_absent_last() {
        let catalogue = pilot();
        // Saint-Martin-lès-Seyne has no premises, so no share of them.
        let query = "territoires=04191~200067437~04049~04070&indicateurs=part-locaux-fibre";
        let order =
            |more: &str| compare(&catalogue, &format!("{query}{more}")).unwrap().territories;
        assert_eq!(order(""), ["04191", "200067437", "04049", "04070"]);
        let falling = order("&tri=part-locaux-fibre");
        assert_eq!(falling, ["04070", "04049", "04191", "200067437"]);
        let rising = order("&tri=part-locaux-fibre&sens=croissant");
        assert_eq!(rising, ["04049", "04070", "04191", "200067437"]);
    }

    #[test]
    fn an_order_by_what_is_not_shown_is_left_out_of_the_address() {
        let catalogue = pilot();
        let chosen = compare(&catalogue, "indicateurs=part-locaux-fibre&tri=population").unwrap();
        assert_eq!(chosen.query.write(), "/comparer?indicateurs=part-locaux-fibre");
    }

    #[test]
    fn a_code_or_an_id_that_does_not_exist_is_a_problem_that_names_it() {
        let catalogue = pilot();
        for (query, code) in [
            ("territoires=04071", "territoire-inconnu"),
            ("indicateurs=part-local-fibre", "indicateur-inconnu"),
            ("tri=fibre", "indicateur-inconnu"),
        ] {
            assert_eq!(compare(&catalogue, query).unwrap_err().code(), code, "{query}");
        }
    }
}
