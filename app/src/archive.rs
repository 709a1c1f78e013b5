//! Which figures the archive tells: those of an indicator and a territory, of all years or of one.

use datasets::model::Catalogue;

use crate::address::Period;
use crate::problem::Problem;
use crate::selection::{find_indicator, find_territory};

/// The figures whose every value is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureQuery {
    /// Id of the indicator.
    pub indicator: String,
    /// Code of the territory.
    pub territory: String,
    /// The only year that is asked for.
    pub period: Option<i32>,
}

impl FigureQuery {
    /// Reads the parameters of `/versions` and checks them against the release; none when they name no
    /// indicator. The territory is the one that the site is about, unless another is named.
    ///
    /// # Errors
    /// When they name an indicator or a territory that does not exist, or what is not a year.
    pub(crate) fn read(
        catalogue: &Catalogue,
        pairs: &[(String, String)],
    ) -> Result<Option<Self>, Problem> {
        let of = |name: &str| {
            let own = pairs.iter().find(|(known, value)| known == name && !value.trim().is_empty());
            own.map(|(_, value)| value.trim())
        };
        let Some(id) = of("indicateur") else { return Ok(None) };
        let indicator = find_indicator(catalogue, id)?.id.clone();
        let code = of("territoire").unwrap_or(&catalogue.pilot_commune);
        let territory = find_territory(catalogue, code)?.code.clone();
        let year = |given: &str| {
            let year = Period::parse(given).filter(|period| period.from == period.until);
            let unreadable = || Problem::UnreadablePeriod { given: given.to_owned() };
            year.map(|period| period.from).ok_or_else(unreadable)
        };
        let period = of("periode").map(year).transpose()?;
        Ok(Some(Self { indicator, territory, period }))
    }

    /// The address, with its path.
    pub fn write(&self) -> String {
        let period = self.period.map(|year| format!("&periode={year}")).unwrap_or_default();
        format!("/versions?indicateur={}&territoire={}{period}", self.indicator, self.territory)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::pilot;

    fn asked(pairs: &[(&str, &str)]) -> Result<Option<String>, &'static str> {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let query = FigureQuery::read(&pilot(), &pairs);
        query.map(|query| query.map(|query| query.write())).map_err(|problem| problem.code())
    }

    #[test]
    fn the_figures_of_a_form_have_one_address_and_the_pilot_is_meant_when_nobody_is_named() {
        let all = "/versions?indicateur=part-locaux-fibre&territoire=04070".to_owned();
        let form = [("indicateur", "part-locaux-fibre"), ("territoire", ""), ("periode", "")];
        assert_eq!(asked(&form), Ok(Some(all.clone())));
        let year = [("indicateur", "part-locaux-fibre"), ("periode", "2019")];
        assert_eq!(asked(&year), Ok(Some(format!("{all}&periode=2019"))));
        assert_eq!(asked(&[("territoire", "04070")]), Ok(None));
    }

    #[test]
    fn what_does_not_exist_is_a_problem_that_names_it() {
        let own = ("indicateur", "part-locaux-fibre");
        assert_eq!(asked(&[("indicateur", "fibre")]), Err("indicateur-inconnu"));
        assert_eq!(asked(&[own, ("territoire", "Digne")]), Err("territoire-inconnu"));
        assert_eq!(asked(&[own, ("periode", "2015..2019")]), Err("periode-illisible"));
    }
}
